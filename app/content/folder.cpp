// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/folder.h"

#include "app/content/plan_checks.h"
#include "app/content/readers.h"
#include "app/content/yaml.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <optional>

namespace deference::content {

namespace {

const QString k_pack_file = QStringLiteral("pack.yaml");

class Reading
{
  public:
    explicit Reading(const QString& folder) : m_folder(folder) {}
    FolderReading run();

  private:
    void refuse(const QString& file, int line, const QString& what, const QString& todo)
    {
        m_report.add(Finding{file, line, what, todo});
    }
    bool is_safe(const QString& entry, int line);
    QStringList expand(const QString& entry, int line);
    std::optional<QByteArray> read_bytes(const QString& file, int line);
    std::optional<Node> read_tree(const QString& file, int line);
    void read_listed(const Node& header_root, const QStringList& entries);
    void read_file(const QString& file, int line);
    void take(Node& into, Node tree, bool& has, const QString& file);
    void require(bool has, const char* name);

    QDir m_folder;
    Report m_report;
    FolderReading m_result;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_bytes = 0;
    bool m_has_rounds = false;
    bool m_has_plan = false;
    bool m_has_stories = false;
};

// A pack may name files inside its own folder only, and no link that leads elsewhere.
bool Reading::is_safe(const QString& entry, int line)
{
    const QStringList steps = entry.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const bool plain = std::all_of(entry.begin(), entry.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("/._-").contains(c));
    });
    const bool climbs = std::any_of(steps.begin(), steps.end(),
                                    [](const QString& step) { return step.startsWith(QLatin1Char('.')); });
    if (steps.isEmpty() || !plain || climbs || entry.startsWith(QLatin1Char('/'))) {
        refuse(
            k_pack_file, line,
            QStringLiteral("the file name \"%1\" leads out of the pack or is not plain").arg(entry.left(120)),
            QStringLiteral("name files inside the pack with letters, digits, - and _"));
        return false;
    }
    QString path = m_folder.path();
    for (const QString& step : steps) {
        path += QLatin1Char('/') + step;
        if (QFileInfo(path).isSymLink()) {
            refuse(k_pack_file, line, QStringLiteral("\"%1\" is a symbolic link").arg(entry),
                   QStringLiteral("put the file itself there"));
            return false;
        }
    }
    return true;
}

QStringList Reading::expand(const QString& entry, int line)
{
    if (!is_safe(entry, line))
        return {};
    if (!entry.endsWith(QLatin1Char('/')))
        return {entry};
    QStringList files;
    const QDir folder(m_folder.filePath(entry));
    for (const QString& name : folder.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        if (is_safe(entry + name, line))
            files.push_back(entry + name);
    }
    if (!folder.exists())
        refuse(k_pack_file, line, QStringLiteral("the folder \"%1\" does not exist").arg(entry),
               QStringLiteral("create it or remove the entry"));
    return files;
}

std::optional<QByteArray> Reading::read_bytes(const QString& file, int line)
{
    const QFileInfo info(m_folder.filePath(file));
    if (!info.isFile()) {
        refuse(line > 0 ? k_pack_file : file, line,
               QStringLiteral("the file \"%1\" does not exist").arg(file),
               QStringLiteral("add it or take it out of the list"));
        return std::nullopt;
    }
    QFile source(info.filePath());
    if (!source.open(QIODevice::ReadOnly)) {
        refuse(file, 0, QStringLiteral("the file cannot be read (%1)").arg(source.errorString()),
               QStringLiteral("check its permissions"));
        return std::nullopt;
    }
    // One byte more than allowed, so that a file too large is seen as such and never read whole.
    QByteArray bytes = source.read(k_max_file_bytes + 1);
    m_bytes += bytes.size();
    if (m_bytes > k_max_pack_bytes) {
        refuse(file, 0, QStringLiteral("the pack is larger than 64 MiB"),
               QStringLiteral("split it into several packs"));
        return std::nullopt;
    }
    m_hash.addData(file.toUtf8() + '\0' + QByteArray::number(bytes.size()) + '\0');
    m_hash.addData(bytes);
    m_result.files.push_back(file);
    return bytes;
}

std::optional<Node> Reading::read_tree(const QString& file, int line)
{
    const std::optional<QByteArray> bytes = read_bytes(file, line);
    if (!bytes)
        return std::nullopt;
    Checked<Node> tree = read_yaml(*bytes, file);
    if (!tree) {
        m_report.add(tree.error());
        return std::nullopt;
    }
    m_report.enter(file);
    return std::move(*tree);
}

void Reading::take(Node& into, Node tree, bool& has, const QString& file)
{
    if (has)
        refuse(file, 1, QStringLiteral("the pack has a second file of this kind"),
               QStringLiteral("merge the two"));
    has = true;
    into = std::move(tree);
}

void Reading::read_file(const QString& file, int line)
{
    std::optional<Node> tree = read_tree(file, line);
    if (!tree)
        return;
    if (tree->kind == Node::Kind::List) // fact files are plain lists
        return check_facts(*tree, m_report);
    const Node* kind = tree->find(QLatin1String("file"));
    const QString name = kind ? kind->text : QString();
    if (name == QLatin1String("cards")) {
        read_cards(*tree, m_report, m_result.parts.cards);
        m_result.cards.push_back(std::move(*tree));
    } else if (name == QLatin1String("rounds")) {
        m_result.parts.rounds = read_rounds(*tree, m_report);
        take(m_result.rounds, std::move(*tree), m_has_rounds, file);
    } else if (name == QLatin1String("plan")) {
        const std::size_t before = m_report.count();
        m_result.parts.plan = read_plan(*tree, m_report);
        if (m_report.count() == before) // or each fault would be followed by the sums it spoils
            check_plan(*tree, m_result.parts.plan, m_report);
        take(m_result.plan, std::move(*tree), m_has_plan, file);
    } else if (name == QLatin1String("stories")) {
        m_result.parts.stories = read_stories(*tree, m_report);
        take(m_result.stories, std::move(*tree), m_has_stories, file);
    } else {
        m_report.error(kind ? kind->line : 1, QStringLiteral("the file does not say what it is"),
                       QStringLiteral("begin it with file: cards, rounds, plan or stories"));
    }
}

void Reading::read_listed(const Node& header_root, const QStringList& entries)
{
    const Node* list = header_root.find(QLatin1String("files"));
    std::vector<std::pair<QString, int>> files;
    QStringList seen;
    for (const QString& entry : entries) {
        const auto node = std::find_if(list->children.begin(), list->children.end(),
                                       [&](const Node& child) { return child.text == entry; });
        for (const QString& file : expand(entry, node->line)) {
            // What is listed by name has its own place in the order; a folder stands for the rest of it.
            if (entry.endsWith(QLatin1Char('/')) && entries.contains(file))
                continue;
            if (seen.contains(file) || file == k_pack_file)
                refuse(k_pack_file, node->line, QStringLiteral("the file \"%1\" is listed twice").arg(file),
                       QStringLiteral("list it once"));
            else
                files.emplace_back(file, node->line);
            seen.push_back(file);
        }
    }
    if (files.size() > static_cast<std::size_t>(k_max_pack_files)) {
        refuse(k_pack_file, list->line,
               QStringLiteral("the pack lists more than %1 files").arg(k_max_pack_files),
               QStringLiteral("merge some"));
        return;
    }
    for (const auto& [file, line] : files)
        read_file(file, line);
}

void Reading::require(bool has, const char* name)
{
    if (!has)
        refuse(k_pack_file, 0, QStringLiteral("the pack has no %1 file").arg(QLatin1String(name)),
               QStringLiteral("add one and list it"));
}

FolderReading Reading::run()
{
    if (QFileInfo(m_folder.filePath(k_pack_file)).isSymLink())
        refuse(k_pack_file, 0, QStringLiteral("pack.yaml is a symbolic link"),
               QStringLiteral("put the file itself there"));
    else if (const std::optional<Node> root = read_tree(k_pack_file, 0)) {
        const PackHeader header = read_pack_header(*root, m_report);
        m_result.parts.info = header.info;
        if (!header.files.isEmpty()) {
            read_listed(*root, header.files);
            // A file that could not be read has its own finding.
            if (m_report.count() == 0) {
                require(m_has_rounds, "rounds");
                require(m_has_plan, "plan");
                require(m_has_stories, "stories");
            }
            m_report.resolve();
        }
    }
    m_result.parts.info.content_hash = QString::fromLatin1(m_hash.result().toHex());
    m_result.findings = m_report.sorted_findings();
    return std::move(m_result);
}

} // namespace

FolderReading read_folder(const QString& folder)
{
    return Reading(folder).run();
}

std::vector<Finding> check_folder(const QString& folder)
{
    return read_folder(folder).findings;
}

Result<PackParts> load_folder(const QString& folder)
{
    FolderReading reading = read_folder(folder);
    const auto error =
        std::find_if(reading.findings.begin(), reading.findings.end(),
                     [](const Finding& finding) { return finding.weight == Finding::Weight::Error; });
    if (error != reading.findings.end())
        return fail(to_error(*error));
    return std::move(reading.parts);
}

} // namespace deference::content
