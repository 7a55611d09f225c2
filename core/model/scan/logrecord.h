// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "model/scan/scanwords.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace amado::scan {

/// One entry of a log, event channel, folder or configuration, as named fields: what detections are
/// rules about.
struct LogRecord
{
    Source source = Source::HttpProxyLogs;
    QString file; ///< As in Finding.
    qint64 line = 0;
    QDateTime at; ///< UTC; invalid: the entry has no time.
    QString text; ///< The entry as it stands there.
    /// Names in lower case, as the log has them ("cs-uri-stem", "anchormailbox"), without repeats.
    std::vector<std::pair<QString, QString>> fields;

    /// Empty when there is no such field.
    [[nodiscard]] QString value(QStringView lowerCaseName) const
    {
        for (const auto &[name, value] : fields) {
            if (name == lowerCaseName)
                return value;
        }
        return {};
    }
};

/// Takes one line apart by the header in force at it (the `#Fields:` line or the CSV header,
/// without line end; empty: none was seen). Bytes are decoded as UTF-8, and as the ANSI page where
/// they are not valid UTF-8; `-` of W3C is an empty value, `+` there a blank. Never fails: what
/// does not fit the header keeps the fields that do and always the field "text".
[[nodiscard]] LogRecord readRecord(Source source, LogFormat format, const QByteArray &header,
                                   const QByteArray &line, int ansiCodePage = 1252);

} // namespace amado::scan
