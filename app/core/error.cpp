// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/error.h"

#include <QCoreApplication>

namespace deference {

namespace {

class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

QString usual_advice(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return ErrorWords::tr("check the name");
    case ErrorCode::InvalidInput:
        return ErrorWords::tr("correct it and try again");
    case ErrorCode::Conflict:
        return ErrorWords::tr("look again and retry");
    case ErrorCode::Locked:
        return ErrorWords::tr("close the other window or program and try again");
    case ErrorCode::ReadOnly:
        return ErrorWords::tr("choose a folder you can write to with --data-dir");
    case ErrorCode::DiskFull:
        return ErrorWords::tr("free some space and try again; nothing was lost");
    case ErrorCode::TooNew:
        return ErrorWords::tr("open it with the newer version of Deference");
    case ErrorCode::Foreign:
        return ErrorWords::tr("choose another folder with --data-dir");
    case ErrorCode::Corrupt:
        return ErrorWords::tr("restore the newest backup; the damaged file was left as it is");
    case ErrorCode::Cancelled:
        return ErrorWords::tr("start it again when you like");
    case ErrorCode::Io:
        return ErrorWords::tr("check the disk and try again");
    case ErrorCode::Internal:
        return ErrorWords::tr("this is a fault of Deference; please report it");
    }
    return {};
}

} // namespace

QString to_string(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::InvalidInput:
        return QStringLiteral("invalid_input");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::Locked:
        return QStringLiteral("locked");
    case ErrorCode::ReadOnly:
        return QStringLiteral("read_only");
    case ErrorCode::DiskFull:
        return QStringLiteral("disk_full");
    case ErrorCode::TooNew:
        return QStringLiteral("too_new");
    case ErrorCode::Foreign:
        return QStringLiteral("foreign");
    case ErrorCode::Corrupt:
        return QStringLiteral("corrupt");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::Io:
        return QStringLiteral("io");
    case ErrorCode::Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

Error Error::in(const QString& context) const
{
    Error outer = *this;
    outer.where = where.isEmpty() ? context : context + QStringLiteral(": ") + where;
    return outer;
}

QString Error::sentence() const
{
    QString line = where.isEmpty() ? what : where + QStringLiteral(": ") + what;
    const QString advice = todo.isEmpty() ? usual_advice(code) : todo;
    if (!advice.isEmpty())
        line += QStringLiteral("; ") + advice;
    if (!line.endsWith(QLatin1Char('.')))
        line += QLatin1Char('.');
    return line.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace deference
