// SPDX-License-Identifier: GPL-3.0-or-later
// A file with cards of another program, read in another thread. Only values come back: the library is left
// alone.
#pragma once
#include "app/exchange/imported.h"
#include "app/exchange/text_import.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>

namespace deference::ui {

// How a text file was taken, for the user to correct.
struct TextLook
{
    exchange::TextEncoding encoding = exchange::TextEncoding::Utf8;
    QChar separator = u'\t';
    bool html = false;
    QStringList columns; // names; empty where the file says none
};

struct CardFile
{
    enum class Kind { AnkiPackage, AnkiCollection, AnkiText, Text };
    Kind kind = Kind::Text;
    int notes = 0;
    std::optional<TextLook> text; // of text files
    exchange::ImportSource source;
};

// A package by its name or its first bytes, else text. Errors as of read_anki_package() and read_text().
[[nodiscard]] Result<CardFile> read_card_file(const QString& path, const exchange::TextChoices& choices,
                                              Instant now, const exchange::Progress& progress = {});

class CardFileReader : public QObject
{
    Q_OBJECT

  public:
    explicit CardFileReader(QObject* parent = nullptr);
    // A file that is being read is given up; nobody waits for it.
    ~CardFileReader() override;

    // What is being read already is given up.
    void start(const QString& path, const exchange::TextChoices& choices, Instant now);
    // Neither done() nor failed() follows.
    void cancel();

  signals:
    // From 0.3 seconds on, 0 to 1.
    void moved(double done);
    void done(const std::shared_ptr<deference::ui::CardFile>& file);
    void failed(const deference::Error& error);

  private:
    using Read = std::shared_ptr<Result<CardFile>>;
    struct Shared
    {
        std::atomic<bool> cancelled = false;
        std::atomic<double> done = 0.0;
    };
    void take();

    std::shared_ptr<Shared> m_shared;
    QFutureWatcher<Read> m_watcher;
    QTimer m_late; // the first time after 0.3 seconds
};

} // namespace deference::ui
