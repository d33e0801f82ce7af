// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a file, piece by piece, unpacked if it is gzip. What comes out is counted, not what the header
// promises: a small file that unpacks to terabytes is refused once it has passed the budget.
#pragma once
#include "app/core/result.h"

#include <QByteArray>
#include <memory>
#include <string_view>

class QIODevice;

namespace deference::memory {

class TextSource
{
  public:
    // The device is open for reading and outlives this. `budget` in bytes, unpacked.
    TextSource(QIODevice& device, qint64 budget);
    ~TextSource();
    TextSource(const TextSource&) = delete;
    TextSource& operator=(const TextSource&) = delete;

    // The next piece, valid until the next call; empty at the end. Io when the device fails, Corrupt for gzip
    // that is damaged or breaks off, InvalidInput past the budget.
    [[nodiscard]] Result<std::string_view> next();

  private:
    struct Inflater;

    [[nodiscard]] Result<void> refill();
    [[nodiscard]] Result<std::string_view> inflate_some();
    [[nodiscard]] Result<std::string_view> within_budget(std::string_view piece);

    QIODevice& m_device;
    qint64 m_left;
    bool m_started = false;
    QByteArray m_input;
    std::unique_ptr<Inflater> m_inflater; // for gzip only
};

} // namespace deference::memory
