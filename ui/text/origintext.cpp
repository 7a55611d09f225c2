// SPDX-License-Identifier: MIT
#include "ui/text/origintext.h"

#include "model/base/enumnames.h"

#include <QCoreApplication>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class OriginText
{
    Q_DECLARE_TR_FUNCTIONS(OriginText)
};

} // namespace

QString originWord(ServerKind kind)
{
    switch (kind) {
    case ServerKind::Lab:
        return OriginText::tr("Lab", "origin of a server");
    case ServerKind::Copy:
        return OriginText::tr("Copy", "origin of a server");
    case ServerKind::Live:
        return OriginText::tr("Real server", "origin of a server");
    }
    return {};
}

QString originMeaning(ServerKind kind)
{
    switch (kind) {
    case ServerKind::Lab:
        return OriginText::tr("A server in the practice lab. Changes stay in the lab.");
    case ServerKind::Copy:
        return OriginText::tr(
            "A folder copied from a server. Changes affect only the copy, never the server.");
    case ServerKind::Live:
        return OriginText::tr("The server itself. Changes take effect on it.");
    }
    return {};
}

QString originName(ServerKind kind)
{
    return kind == ServerKind::Live ? u"real"_s : enumName(kind);
}

} // namespace amado
