// SPDX-License-Identifier: MIT
#include "ui/change/propertychanges.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using Changes = std::vector<PropertyChange>;

void addIfChanged(Changes &changes, ChangedProperty property, const QString &before,
                  const QString &after)
{
    if (before != after)
        changes.push_back({property, before, after});
}

QString flag(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

Changes serviceChanges(const ServiceState &before, const ServiceState &after)
{
    Changes changes;
    addIfChanged(changes, ChangedProperty::RunState, before.state, after.state);
    addIfChanged(changes, ChangedProperty::StartType, before.startType, after.startType);
    return changes;
}

Changes poolChanges(const AppPoolState &before, const AppPoolState &after)
{
    Changes changes;
    addIfChanged(changes, ChangedProperty::PoolState, before.state, after.state);
    addIfChanged(changes, ChangedProperty::AutoStart, flag(before.autoStart),
                 flag(after.autoStart));
    addIfChanged(changes, ChangedProperty::StartMode, before.startMode, after.startMode);
    return changes;
}

} // namespace

std::vector<PropertyChange> propertyChanges(const TargetState &before, const TargetState &after)
{
    if (const auto *service = std::get_if<ServiceState>(&before)) {
        if (const auto *wanted = std::get_if<ServiceState>(&after))
            return serviceChanges(*service, *wanted);
    }
    if (const auto *pool = std::get_if<AppPoolState>(&before)) {
        if (const auto *wanted = std::get_if<AppPoolState>(&after))
            return poolChanges(*pool, *wanted);
    }
    Changes changes;
    if (const auto *blocked = std::get_if<BlockedState>(&before)) {
        if (const auto *wanted = std::get_if<BlockedState>(&after))
            addIfChanged(changes, ChangedProperty::BlockedIds, blocked->ids.join(u", "_s),
                         wanted->ids.join(u", "_s));
    }
    return changes;
}

} // namespace amado
