// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/json.h"

#include "app/practice/words.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>

namespace deference::practice {

namespace {

constexpr qint64 k_max_file_bytes = 1024 * 1024;
constexpr double k_longest_seconds = 24 * 60 * 60;

QString state_key(State state)
{
    switch (state) {
    case State::Running:
        return QStringLiteral("running");
    case State::Parked:
        return QStringLiteral("parked");
    case State::Finished:
        break;
    }
    return QStringLiteral("finished");
}

QJsonObject prompt_to_json(const content::Prompt& prompt, const std::vector<Attempt>& attempts)
{
    int count = 0;
    std::optional<Day> last;
    for (const Attempt& attempt : attempts) {
        if (attempt.prompt != prompt.key || attempt.state != State::Finished)
            continue;
        ++count;
        last = std::max(last.value_or(attempt.study_day), attempt.study_day);
    }
    return {{QStringLiteral("id"), prompt.key},
            {QStringLiteral("round"), prompt.round},
            {QStringLiteral("text"), prompt.text},
            {QStringLiteral("kind"), prompt.kind},
            {QStringLiteral("minutes"), prompt.minutes},
            {QStringLiteral("must_name"), QJsonArray::fromStringList(prompt.must_name)},
            {QStringLiteral("followups"), QJsonArray::fromStringList(prompt.followups)},
            {QStringLiteral("trap"), prompt.trap},
            {QStringLiteral("attempts"), count},
            {QStringLiteral("last"), last ? QJsonValue(to_iso(*last)) : QJsonValue()}};
}

QString round_list(const content::RoundsFile& rounds)
{
    QStringList keys;
    for (const content::RoundInfo& round : rounds.rounds)
        keys.append(round.key);
    return keys.join(QStringLiteral(", "));
}

// By its key, or by the key without its number, as --round takes it: "recruiter" for "r1_recruiter".
const content::RoundInfo* find_round(const content::RoundsFile& rounds, const QString& name)
{
    const auto found =
        std::find_if(rounds.rounds.begin(), rounds.rounds.end(), [&](const content::RoundInfo& round) {
            return round.key == name || (!name.isEmpty() && round.key.section(u'_', 1) == name);
        });
    return found == rounds.rounds.end() ? nullptr : &*found;
}

// Reads one object key by key; the first fault stays.
class Reader
{
  public:
    Reader(QJsonObject object, QString name) : m_object(std::move(object)), m_name(std::move(name)) {}

    QString text(const char* key, bool required)
    {
        const QJsonValue value = take(key, required);
        if (!value.isUndefined() && !value.isString())
            refuse(PracticeWords::tr("\"%1\" must be a text").arg(QLatin1String(key)),
                   PracticeWords::tr("write it in double quotes"));
        return value.toString();
    }
    // A whole number from `low` to `high`.
    int number(const char* key, double low, double high)
    {
        const QJsonValue value = take(key, true);
        const double number = value.toDouble(low - 1.0);
        if (!value.isUndefined() && (number < low || number > high || number != std::floor(number)))
            refuse(PracticeWords::tr("\"%1\" must be a whole number from %2 to %3")
                       .arg(QLatin1String(key), QString::number(low), QString::number(high)),
                   PracticeWords::tr("correct it, without quotes"));
        return m_fault ? 0 : static_cast<int>(number);
    }
    void refuse_other_keys()
    {
        for (const QString& key : m_object.keys()) {
            if (!m_asked.contains(key))
                refuse(PracticeWords::tr("there is no key \"%1\" in an answer").arg(key),
                       PracticeWords::tr("use round, prompt, answer, seconds, rating and note"));
        }
    }
    void refuse(const QString& what, const QString& todo)
    {
        if (!m_fault)
            m_fault = Error{ErrorCode::InvalidInput, what, m_name, todo};
    }
    [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }

  private:
    QJsonValue take(const char* key, bool required)
    {
        const QString name = QLatin1String(key);
        m_asked.append(name);
        const QJsonValue value = m_object.value(name);
        if (required && value.isUndefined())
            refuse(PracticeWords::tr("\"%1\" is missing").arg(name), PracticeWords::tr("add it"));
        return value;
    }

    QJsonObject m_object;
    QString m_name;
    QStringList m_asked;
    std::optional<Error> m_fault;
};

} // namespace

Result<QJsonObject> prompts_to_json(const content::RoundsFile& rounds, const std::vector<Attempt>& attempts,
                                    const QString& round)
{
    const content::RoundInfo* only = find_round(rounds, round);
    if (!round.isEmpty() && !only)
        return fail(ErrorCode::NotFound, PracticeWords::tr("there is no round \"%1\"").arg(round), {},
                    PracticeWords::tr("use one of %1").arg(round_list(rounds)));
    QJsonArray prompts;
    for (const content::RoundInfo& info : rounds.rounds) {
        if (only && info.key != only->key)
            continue;
        for (const content::Prompt& prompt : info.prompts)
            prompts.append(prompt_to_json(prompt, attempts));
    }
    return QJsonObject{{QStringLiteral("prompts"), prompts}};
}

QJsonObject attempt_to_json(const Attempt& attempt)
{
    return {{QStringLiteral("id"), attempt.id.to_string()},
            {QStringLiteral("round"), attempt.round},
            {QStringLiteral("prompt"), attempt.prompt},
            {QStringLiteral("state"), state_key(attempt.state)},
            {QStringLiteral("seconds"), qint64{attempt.spent.count()}},
            {QStringLiteral("answer"), attempt.answer},
            {QStringLiteral("note"), attempt.note},
            {QStringLiteral("rating"), attempt.self_rating ? QJsonValue(*attempt.self_rating) : QJsonValue()},
            {QStringLiteral("day"), to_iso(attempt.study_day)}};
}

Result<Recorded> parse_attempt(const QByteArray& bytes, const QString& name,
                               const content::RoundsFile& rounds)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsed);
    if (parsed.error != QJsonParseError::NoError) {
        const auto line = bytes.left(parsed.offset).count('\n') + 1;
        return fail(ErrorCode::InvalidInput,
                    PracticeWords::tr("this is not JSON (%1)").arg(parsed.errorString()),
                    QStringLiteral("%1:%2").arg(name).arg(line), PracticeWords::tr("correct it there"));
    }
    if (!document.isObject())
        return fail(ErrorCode::InvalidInput, PracticeWords::tr("an answer is one JSON object"), name,
                    PracticeWords::tr("write { \"round\": ..., \"prompt\": ..., \"answer\": ... }"));

    Reader reader(document.object(), name);
    const QString round = reader.text("round", true);
    Recorded recorded;
    recorded.prompt = reader.text("prompt", true);
    recorded.finish.answer = reader.text("answer", true);
    recorded.finish.spent = std::chrono::seconds(reader.number("seconds", 0.0, k_longest_seconds));
    recorded.finish.self_rating = reader.number("rating", k_lowest_rating, k_highest_rating);
    recorded.finish.note = reader.text("note", false);
    reader.refuse_other_keys();
    const content::RoundInfo* info = find_round(rounds, round);
    if (!info)
        reader.refuse(PracticeWords::tr("there is no round \"%1\"").arg(round),
                      PracticeWords::tr("use one of %1").arg(round_list(rounds)));
    const content::Prompt* prompt = rounds.find_prompt(recorded.prompt);
    if (!prompt || !info || prompt->round != info->key)
        reader.refuse(
            PracticeWords::tr("the round \"%1\" has no prompt \"%2\"").arg(round, recorded.prompt),
            PracticeWords::tr("see them with deference-cli practice prompts --round %1").arg(round));
    if (recorded.finish.answer.trimmed().isEmpty())
        reader.refuse(PracticeWords::tr("\"answer\" is empty"), PracticeWords::tr("write what you said"));
    if (reader.fault())
        return fail(*reader.fault());
    return recorded;
}

Result<Recorded> read_attempt_file(const QString& path, const content::RoundsFile& rounds)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, PracticeWords::tr("there is no such file"), path,
                    PracticeWords::tr("check the name"));
    if (info.isDir())
        return fail(ErrorCode::InvalidInput, PracticeWords::tr("this is a folder"), path,
                    PracticeWords::tr("name one file in it"));
    if (info.size() > k_max_file_bytes)
        return fail(ErrorCode::InvalidInput, PracticeWords::tr("the file is larger than any answer"), path,
                    PracticeWords::tr("name a JSON file with one answer"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, file.errorString(), path, PracticeWords::tr("check who may read it"));
    return parse_attempt(file.read(k_max_file_bytes + 1), path, rounds);
}

} // namespace deference::practice
