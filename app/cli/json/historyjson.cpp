// SPDX-License-Identifier: MIT
#include "cli/json/historyjson.h"

#include "ui/text/problemjson.h"

namespace amado::cli {

using namespace Qt::StringLiterals;

QJsonObject unreadableHistoryJson(const Error &error)
{
    return {{u"schema"_s, u"amado.history/1"_s},
            {u"entries"_s, QJsonValue()},
            {u"problems"_s, QJsonArray{problemJson(error)}}};
}

} // namespace amado::cli
