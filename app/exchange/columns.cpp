// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/columns.h"

#include <algorithm>
#include <array>

namespace deference::exchange {

namespace {

struct Name
{
    const char* name;
    Column column;
};
// Ours, Anki's stock fields, and what people write over a table.
constexpr std::array k_names{Name{"question", Column::Question}, Name{"front", Column::Question},
                             Name{"text", Column::Question},     Name{"term", Column::Question},
                             Name{"answer", Column::Answer},     Name{"back", Column::Answer},
                             Name{"back extra", Column::Answer}, Name{"extra", Column::Answer},
                             Name{"definition", Column::Answer}, Name{"if pressed", Column::IfPressed},
                             Name{"citation", Column::Citation}, Name{"source", Column::Citation},
                             Name{"deck", Column::Deck},         Name{"tags", Column::Tags},
                             Name{"guid", Column::Guid},         Name{"note type", Column::NoteType},
                             Name{"notetype", Column::NoteType}};

bool has(const std::vector<Column>& columns, Column column)
{
    return std::ranges::find(columns, column) != columns.end();
}

// The first field that is not taken becomes `column`.
void take_field(std::vector<Column>& columns, Column column)
{
    const auto field = std::ranges::find(columns, Column::Field);
    if (!has(columns, column) && field != columns.end())
        *field = column;
}

} // namespace

Column column_of_name(const QString& name)
{
    const QString word = name.trimmed().toLower().replace(u'_', u' ');
    for (const Name& known : k_names) {
        if (word == QLatin1String(known.name))
            return known.column;
    }
    return Column::Field;
}

bool is_title_row(const QStringList& cells)
{
    std::vector<Column> columns;
    for (const QString& cell : cells)
        columns.push_back(column_of_name(cell));
    return !has(columns, Column::Field) && has(columns, Column::Question) && has(columns, Column::Answer);
}

std::vector<Column> columns_of(const TextHeader& header, const QStringList& names, int count)
{
    std::vector<Column> columns(static_cast<std::size_t>(std::max(count, 0)), Column::Field);
    std::vector<bool> said(columns.size(), false);
    const auto say = [&](const std::optional<int>& place, Column column) {
        if (!place || *place >= count)
            return;
        columns[static_cast<std::size_t>(*place)] = column;
        said[static_cast<std::size_t>(*place)] = true;
    };
    say(header.note_type_column, Column::NoteType);
    say(header.deck_column, Column::Deck);
    say(header.tags_column, Column::Tags);
    say(header.guid_column, Column::Guid);
    for (qsizetype i = 0; i < std::min<qsizetype>(names.size(), count); ++i) {
        const auto place = static_cast<std::size_t>(i);
        const Column named = column_of_name(names[i]);
        if (!said[place] && !has(columns, named))
            columns[place] = named;
    }
    take_field(columns, Column::Question);
    take_field(columns, Column::Answer);
    return columns;
}

} // namespace deference::exchange
