// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/chart_csv.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace deference::progress {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

QString number(AxisKind kind, double value)
{
    if (kind == AxisKind::Date)
        return to_iso(day_from_x(value));
    const double shown = kind == AxisKind::Percent ? value * 100.0 : value;
    QString text = QString::number(shown, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString unit(AxisKind kind)
{
    switch (kind) {
    case AxisKind::Percent:
        return QStringLiteral(" (%)");
    case AxisKind::Hours:
        return QStringLiteral(" (h)");
    case AxisKind::Minutes:
        return QStringLiteral(" (min)");
    case AxisKind::Seconds:
        return QStringLiteral(" (s)");
    case AxisKind::Date:
    case AxisKind::Count:
    case AxisKind::Category:
        break;
    }
    return {};
}

// The columns a series needs: only those that one of its points fills.
struct Columns
{
    bool value = false;
    bool band = false;
    bool detail = false;
};

Columns columns_of(const Series& series)
{
    Columns columns;
    for (const Point& point : series.points) {
        columns.band = columns.band || point.band.has_value();
        columns.value = columns.value || !point.is_thin;
        columns.detail = columns.detail || !point.detail.isEmpty();
    }
    return columns;
}

} // namespace

QString csv_cell(const QString& text)
{
    QString cell = text;
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    if (!cell.isEmpty() && dangerous.contains(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
        cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return cell;
}

QString to_csv(const ChartData& chart)
{
    const AxisKind kind = chart.y.kind;
    QStringList heading{csv_cell(chart.x.title)};
    for (const Series& series : chart.series) {
        const Columns columns = columns_of(series);
        const QString name = series.name.isEmpty() ? chart.y.title : series.name;
        if (columns.value)
            heading.append(csv_cell(name + unit(kind)));
        if (columns.band) {
            heading.append(csv_cell(Words::tr("%1, low").arg(name) + unit(kind)));
            heading.append(csv_cell(Words::tr("%1, high").arg(name) + unit(kind)));
        }
        if (columns.detail)
            heading.append(csv_cell(Words::tr("%1, evidence").arg(name)));
    }
    QString csv = heading.join(u',') + QStringLiteral("\r\n");
    for (const double x : positions(chart)) {
        const bool is_named = chart.x.kind == AxisKind::Category;
        QStringList row{is_named ? csv_cell(text_on(chart.x, x)) : number(chart.x.kind, x)};
        for (const Series& series : chart.series) {
            const Columns columns = columns_of(series);
            const Point* point = point_at(series, x);
            // What is too thin to be said on the page is not said in a file either.
            const bool has_value = point != nullptr && !point->is_thin;
            if (columns.value)
                row.append(has_value ? number(kind, point->y) : QString());
            if (columns.band) {
                const bool has_band = has_value && point->band.has_value();
                row.append(has_band ? number(kind, point->band->low) : QString());
                row.append(has_band ? number(kind, point->band->high) : QString());
            }
            if (columns.detail)
                row.append(point != nullptr ? csv_cell(point->detail) : QString());
        }
        csv += row.join(u',') + QStringLiteral("\r\n");
    }
    return csv;
}

} // namespace deference::progress
