// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/price_store.h"

#include "app/database/query.h"

#include <QLocale>
#include <QStringList>
#include <cmath>

namespace deference::cards {

namespace {

QString to_text(const std::vector<double>& prices)
{
    QStringList parts;
    for (const double price : prices)
        parts.append(QString::number(price, 'g', QLocale::FloatingPointShortest));
    return parts.join(u' ');
}

std::vector<double> from_text(const QString& text)
{
    std::vector<double> prices;
    for (const QString& part : text.split(u' ', Qt::SkipEmptyParts)) {
        bool is_number = false;
        const double price = part.toDouble(&is_number);
        if (!is_number || !std::isfinite(price) || price <= 0.0)
            return {};
        prices.push_back(price);
    }
    return prices;
}

} // namespace

Result<void> keep_price(Library& library, const KnownPrice& price)
{
    return library.run({k_keep_price, {}, {}, nullptr}, [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY(Query(transaction.database(), QStringLiteral("DELETE FROM study_prices")).run());
        return Query(transaction.database(),
                     QStringLiteral("INSERT INTO study_prices (day, per_second, question)"
                                    " VALUES (:day, :per_second, :question)"))
            .bind(":day", price.price.from)
            .bind(":per_second", to_text(price.price.per_second))
            .bind(":question", price.question)
            .run();
    });
}

Result<std::optional<KnownPrice>> find_price(const Database& database)
{
    DEFERENCE_TRY_ASSIGN(const auto found,
                         Query(database, QStringLiteral("SELECT day, per_second, question FROM study_prices"))
                             .first([](const Query& row) {
                                 return KnownPrice{{row.day(0), from_text(row.text(1))}, row.text(2)};
                             }));
    if (!found || found->price.per_second.empty())
        return std::nullopt;
    return found;
}

} // namespace deference::cards
