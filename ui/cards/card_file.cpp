// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_file.h"

#include "app/exchange/anki_cards.h"
#include "app/exchange/anki_package.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSet>
#include <QThreadPool>

namespace deference::ui {

namespace {

constexpr std::chrono::milliseconds k_soon{300}; // shorter work shows no bar
constexpr std::chrono::milliseconds k_step{50};

Result<CardFile> read_package(const QString& path, Instant now, const exchange::Progress& progress)
{
    DEFERENCE_TRY_ASSIGN(const auto package, exchange::read_anki_package(path, progress));
    CardFile file;
    file.kind = path.endsWith(QStringLiteral(".colpkg"), Qt::CaseInsensitive) ? CardFile::Kind::AnkiCollection
                                                                              : CardFile::Kind::AnkiPackage;
    DEFERENCE_TRY_ASSIGN(file.source, exchange::cards_of_anki(package, now, progress));
    file.source.name = QFileInfo(path).fileName();
    QSet<int> notes;
    for (const exchange::ImportedCard& card : file.source.cards)
        notes.insert(card.note);
    file.notes = static_cast<int>(notes.size());
    return file;
}

Result<CardFile> read_text_file(QFile& text, const exchange::TextChoices& choices,
                                const exchange::Progress& progress)
{
    DEFERENCE_TRY_ASSIGN(const auto notes,
                         exchange::read_text(text, QFileInfo(text.fileName()).fileName(), choices, progress));
    CardFile file;
    file.kind = notes.header_lines > 0 ? CardFile::Kind::AnkiText : CardFile::Kind::Text;
    file.notes = static_cast<int>(notes.rows.size());
    file.text = TextLook{notes.encoding, notes.separator, notes.html, notes.columns};
    file.source = exchange::cards_of_text(notes);
    return file;
}

} // namespace

Result<CardFile> read_card_file(const QString& path, const exchange::TextChoices& choices, Instant now,
                                const exchange::Progress& progress)
{
    // What is no file is told best by the reader of packages.
    if (!QFileInfo(path).isFile() || exchange::is_anki_package_name(path))
        return read_package(path, now, progress);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be read (%1)").arg(file.errorString()),
                    path, QStringLiteral("check its permissions"));
    if (file.peek(4) != QByteArrayView("PK\x03\x04"))
        return read_text_file(file, choices, progress);
    file.close(); // a package under another name
    return read_package(path, now, progress);
}

CardFileReader::CardFileReader(QObject* parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &CardFileReader::take);
    connect(&m_late, &QTimer::timeout, this, [this] {
        m_late.setInterval(k_step);
        emit moved(m_shared->done);
    });
}

CardFileReader::~CardFileReader()
{
    cancel();
}

void CardFileReader::cancel()
{
    if (m_shared)
        m_shared->cancelled = true;
    m_shared.reset();
    m_late.stop();
    m_watcher.setFuture({}); // what is on its way is dropped
}

void CardFileReader::start(const QString& path, const exchange::TextChoices& choices, Instant now)
{
    cancel();
    m_shared = std::make_shared<Shared>();
    auto promise = std::make_shared<QPromise<Read>>();
    m_watcher.setFuture(promise->future());
    promise->start();
    m_late.start(k_soon);
    QThreadPool::globalInstance()->start([promise, path, choices, now, shared = m_shared] {
        const exchange::Progress progress = [&shared](double done) {
            shared->done = done;
            return !shared->cancelled;
        };
        promise->addResult(std::make_shared<Result<CardFile>>(read_card_file(path, choices, now, progress)));
        promise->finish();
    });
}

void CardFileReader::take()
{
    if (!m_shared || m_watcher.future().resultCount() == 0)
        return;
    const Read read = m_watcher.result();
    cancel();
    if (*read)
        emit done(std::make_shared<CardFile>(std::move(**read)));
    else
        emit failed(read->error());
}

} // namespace deference::ui
