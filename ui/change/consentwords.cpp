// SPDX-License-Identifier: MIT
#include "ui/change/consentwords.h"

#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class ConsentWords
{
    Q_DECLARE_TR_FUNCTIONS(ConsentWords)
};

/// "3 real servers, 2 copies, 5 lab servers".
QString partsText(const OriginCount &count)
{
    QStringList parts;
    if (count.real > 0)
        parts.append(ConsentWords::tr("%n real server(s)", nullptr, count.real));
    if (count.copies > 0)
        parts.append(ConsentWords::tr("%n copy(ies)", nullptr, count.copies));
    if (count.lab > 0)
        parts.append(ConsentWords::tr("%n lab server(s)", nullptr, count.lab));
    return joinedItems(parts);
}

} // namespace

OriginCount countOrigins(const FleetService &fleet, const std::vector<ServerId> &servers)
{
    OriginCount count;
    for (const ServerId &id : servers) {
        const FleetServer *server = fleet.server(id);
        if (!server)
            continue;
        switch (server->record.kind) {
        case ServerKind::Lab:
            ++count.lab;
            break;
        case ServerKind::Copy:
            ++count.copies;
            break;
        case ServerKind::Live:
            ++count.real;
            break;
        }
    }
    return count;
}

QString consentText(const OriginCount &count)
{
    const int all = count.all();
    if (count.copies == all && all > 0)
        return ConsentWords::tr("I ha&ve read the differences and want to change %n server(s) on "
                                "the copy.",
                                nullptr, all);
    if (count.lab == all && all > 0)
        return ConsentWords::tr("I ha&ve read the differences and want to change %n server(s) in "
                                "the practice lab.",
                                nullptr, all);
    if (count.real == all)
        return ConsentWords::tr("I ha&ve read the differences and want to change %n server(s).",
                                nullptr, all);
    return ConsentWords::tr("I ha&ve read this and want to change %n server(s): %1.", nullptr, all)
        .arg(partsText(count));
}

QString applyText(const OriginCount &count)
{
    const int all = count.all();
    if (count.copies == all && all > 0)
        return ConsentWords::tr("&Apply to %n copy(ies)", nullptr, all);
    if (count.lab == all && all > 0)
        return ConsentWords::tr("&Apply to %n lab server(s)", nullptr, all);
    return ConsentWords::tr("&Apply to %n server(s)", nullptr, all);
}

QString reachSentence(const OriginCount &count)
{
    if (count.real > 0 || count.all() == 0)
        return {};
    if (count.lab == 0)
        return ConsentWords::tr("Only the copy is changed. The server itself stays as it is.",
                                nullptr, count.copies);
    if (count.copies == 0)
        return ConsentWords::tr("Only the practice lab is changed.");
    return ConsentWords::tr(
        "Only copies and the practice lab are changed. Real servers stay as they are.");
}

} // namespace amado
