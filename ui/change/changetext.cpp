// SPDX-License-Identifier: MIT
#include "ui/change/changetext.h"

#include "ui/text/facttext.h"

#include <QCoreApplication>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

} // namespace

QString entryText(const JournalEntry &entry)
{
    const QString ids = changedIds(entry).join(u", "_s);
    switch (entry.kind) {
    case ActKind::Apply:
        return ChangeText::tr("Protection against %1").arg(entry.mitigation);
    case ActKind::Block:
        return ChangeText::tr("Blocking of %1", "mitigation IDs").arg(ids);
    case ActKind::Unblock:
        return ChangeText::tr("Unblocking of %1", "mitigation IDs").arg(ids);
    case ActKind::Undo:
        if (isLoggingOffTag(entry.rule))
            return ChangeText::tr("IIS logging turned on again: %1").arg(entry.rule);
        if (isEntryTag(entry.rule))
            return ChangeText::tr("Removal of an entry from the IIS configuration: %1")
                .arg(entry.rule);
        if (!entry.rule.isEmpty())
            return ChangeText::tr("Removal of the rule “%1”").arg(entry.rule);
        if (entry.mitigation.isEmpty() && !ids.isEmpty())
            return ChangeText::tr("Undo of a change to the blocked IDs: %1").arg(ids);
        return ChangeText::tr("Undo of the protection against %1").arg(entry.mitigation);
    }
    return {};
}

QString planText(const Plan &plan)
{
    const QString ids = plan.ids.join(u", "_s);
    switch (plan.kind) {
    case ActKind::Apply:
        return ChangeText::tr("Protect against %1").arg(plan.mitigation);
    case ActKind::Block:
        return ChangeText::tr("Block %1", "mitigation IDs").arg(ids);
    case ActKind::Unblock:
        return ChangeText::tr("Unblock %1", "mitigation IDs").arg(ids);
    case ActKind::Undo:
        if (isLoggingOffTag(plan.rule))
            return ChangeText::tr("Turn on IIS logging again: %1").arg(plan.rule);
        if (isEntryTag(plan.rule))
            return ChangeText::tr("Remove an entry from the IIS configuration: %1").arg(plan.rule);
        if (!plan.rule.isEmpty())
            return ChangeText::tr("Remove the rule “%1”").arg(plan.rule);
        if (plan.mitigation.isEmpty())
            return ChangeText::tr("Undo a change to the blocked IDs: %1").arg(ids);
        return ChangeText::tr("Undo the protection against %1").arg(plan.mitigation);
    }
    return {};
}

QString propertyText(ChangedProperty property)
{
    switch (property) {
    case ChangedProperty::RunState:
    case ChangedProperty::PoolState:
        return ChangeText::tr("State");
    case ChangedProperty::StartType:
        return ChangeText::tr("Start type");
    case ChangedProperty::AutoStart:
        return ChangeText::tr("Starts automatically");
    case ChangedProperty::StartMode:
        return ChangeText::tr("Start mode");
    case ChangedProperty::BlockedIds:
        return ChangeText::tr("Blocked IDs");
    }
    return {};
}

QString propertyValueText(ChangedProperty property, const QString &value)
{
    switch (property) {
    case ChangedProperty::RunState:
    case ChangedProperty::PoolState:
        return runStateWord(value);
    case ChangedProperty::StartType:
    case ChangedProperty::StartMode:
        return startTypeWord(value);
    case ChangedProperty::AutoStart:
        return value == u"true" ? ChangeText::tr("yes") : ChangeText::tr("no");
    case ChangedProperty::BlockedIds:
        return value.isEmpty() ? ChangeText::tr("none", "blocked IDs") : value;
    }
    return value;
}

QString elapsedText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const qint64 hours = seconds / 3600;
    if (hours > 0)
        return u"%1:%2:%3"_s.arg(QString::number(hours), two(seconds / 60 % 60), two(seconds % 60));
    return u"%1:%2"_s.arg(QString::number(seconds / 60), two(seconds % 60));
}

} // namespace amado
