// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion with our own controls where a style sheet cannot reach: the focus ring outside a button, check
// boxes, radio buttons, drop-downs, spin boxes and sliders. Colours come from current_theme() at paint time.
#pragma once
#include <QProxyStyle>

namespace deference::ui {

class ProxyStyle : public QProxyStyle
{
    Q_OBJECT
  public:
    ProxyStyle();

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
};

} // namespace deference::ui
