// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a review log, packed or not: refused, or read into histories that hold together.
#include "app/memory/histories.h"

#include <QBuffer>
#include <cstddef>
#include <cstdint>

using namespace deference;
using namespace deference::memory;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    require(buffer.open(QIODevice::ReadOnly));
    ReviewLogLimits limits;
    limits.bytes = 4 * 1024 * 1024;
    const auto entries = read_review_log(buffer, QTimeZone::utc(), limits);
    if (!entries) {
        require(!entries.error().what.isEmpty());
        return 0;
    }
    const auto histories = histories_of(*entries);
    require(histories.has_value());
    require(histories->entries == entries->size() && histories->reviews.size() <= entries->size());
    std::vector<bool> is_taken(histories->reviews.size());
    std::size_t end = 0;
    for (const Histories::Card& card : histories->cards) {
        require(card.begin == end && card.begin < card.end);
        end = card.end;
        for (const PastReview& review : histories->of(card)) {
            require(review.order < is_taken.size() && !is_taken[review.order] && review.elapsed_days >= 0);
            is_taken[review.order] = true;
        }
        require(!is_item(histories->of(card).front()));
    }
    require(end == histories->reviews.size());
    return 0;
}
