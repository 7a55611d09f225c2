// SPDX-License-Identifier: MIT
#include "ui/text/steptext.h"

#include "ui/text/facttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class StepText
{
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

QString serviceSentence(const QString &name, const ServiceState &after)
{
    const bool running = after.isRunning();
    if (after.isDisabled())
        return running ? StepText::tr("Disable the service %1.").arg(name)
                       : StepText::tr("Stop and disable the service %1.").arg(name);
    return running ? StepText::tr("Start the service %1 (start type: %2).")
                         .arg(name, startTypeWord(after.startType))
                   : StepText::tr("Leave the service %1 stopped (start type: %2).")
                         .arg(name, startTypeWord(after.startType));
}

QString poolSentence(const QString &name, const AppPoolState &after)
{
    if (after.state.compare("Started"_L1, Qt::CaseInsensitive) == 0)
        return StepText::tr("Start the application pool %1.").arg(name);
    return StepText::tr("Stop the application pool %1 and keep it from starting.").arg(name);
}

QString fileSentence(const QString &name, const Step &step)
{
    if (std::holds_alternative<AbsentState>(step.after))
        return StepText::tr("Remove the file %1.").arg(name);
    if (std::holds_alternative<AbsentState>(step.before))
        return StepText::tr("Create the file %1.").arg(name);
    return StepText::tr("Change the file %1.").arg(name);
}

} // namespace

QString actWord(ActKind kind)
{
    switch (kind) {
    case ActKind::Apply:
        break;
    case ActKind::Undo:
        return StepText::tr("Undo", "kind of act");
    case ActKind::Block:
        return StepText::tr("Block", "kind of act");
    case ActKind::Unblock:
        return StepText::tr("Unblock", "kind of act");
    }
    return StepText::tr("Apply", "kind of act");
}

QString entrySubject(const JournalEntry &entry)
{
    if (!entry.mitigation.isEmpty())
        return entry.mitigation;
    return entry.rule.isEmpty() ? changedIds(entry).join(u", "_s) : entry.rule;
}

QString targetText(const StepTarget &target)
{
    switch (target.kind) {
    case TargetKind::File:
        return target.name;
    case TargetKind::Service:
        return StepText::tr("Service %1").arg(target.name);
    case TargetKind::AppPool:
        return StepText::tr("Application pool %1").arg(target.name);
    case TargetKind::BlockedMitigations:
        break;
    }
    return StepText::tr("Blocked mitigations on the server");
}

QString stepSentence(const Step &step)
{
    const QString &name = step.target.name;
    if (const auto *service = std::get_if<ServiceState>(&step.after))
        return serviceSentence(name, *service);
    if (const auto *pool = std::get_if<AppPoolState>(&step.after))
        return poolSentence(name, *pool);
    if (const auto *blocked = std::get_if<BlockedState>(&step.after)) {
        return blocked->ids.isEmpty()
                   ? StepText::tr("Unblock all mitigations on this server.")
                   : StepText::tr("Set the blocked mitigations on the server to %1.")
                         .arg(blocked->ids.join(u", "_s));
    }
    return fileSentence(name, step);
}

QString stepStateWord(StepState state)
{
    switch (state) {
    case StepState::Planned:
        return StepText::tr("Planned", "state of a step");
    case StepState::Intended:
        return StepText::tr("In progress", "state of a step");
    case StepState::Applied:
        return StepText::tr("Applied", "state of a step");
    case StepState::Verified:
        return StepText::tr("Verified", "state of a step");
    case StepState::Diverged:
        return StepText::tr("Diverged", "state of a step");
    case StepState::Refused:
        return StepText::tr("Refused", "state of a step");
    case StepState::Failed:
        return StepText::tr("Failed", "state of a step");
    case StepState::InDoubt:
        return StepText::tr("In doubt", "state of a step");
    case StepState::NotApplied:
        return StepText::tr("Not applied", "state of a step");
    case StepState::RolledBack:
        break;
    }
    return StepText::tr("Restored", "state of a step");
}

QString entryResultWord(EntryResult result)
{
    switch (result) {
    case EntryResult::Running:
        return StepText::tr("Running", "result of an act");
    case EntryResult::Verified:
        return StepText::tr("Done and verified", "result of an act");
    case EntryResult::Diverged:
        return StepText::tr("Diverged", "result of an act");
    case EntryResult::Refused:
        return StepText::tr("Refused", "result of an act");
    case EntryResult::Failed:
        return StepText::tr("Failed", "result of an act");
    case EntryResult::InDoubt:
        return StepText::tr("In doubt", "result of an act");
    case EntryResult::Stopped:
        return StepText::tr("Stopped", "result of an act");
    case EntryResult::Unchanged:
        break;
    }
    return StepText::tr("Unchanged", "result of an act");
}

QString entryResultSentence(EntryResult result)
{
    switch (result) {
    case EntryResult::Running:
        return StepText::tr("The change is in progress.");
    case EntryResult::Verified:
        return StepText::tr("Everything was changed, read back and verified.");
    case EntryResult::Diverged:
        return StepText::tr(
            "Something on the server is neither as it was before nor as planned. Check the steps.");
    case EntryResult::Refused:
        return StepText::tr("The server's state didn't allow the change. Nothing was changed.");
    case EntryResult::Failed:
        return StepText::tr(
            "The change failed, and everything that had been changed was restored.");
    case EntryResult::InDoubt:
        return StepText::tr(
            "Amado can tell whether the change was made as soon as it can read the server again.");
    case EntryResult::Stopped:
        return StepText::tr("You stopped it before it started. Nothing was changed.");
    case EntryResult::Unchanged:
        break;
    }
    return StepText::tr("The server was already in the desired state. Nothing was changed.");
}

QString phaseWord(Progress::Phase phase)
{
    switch (phase) {
    case Progress::Phase::Waiting:
        return StepText::tr("Waiting", "phase of long work");
    case Progress::Phase::Connecting:
        return StepText::tr("Connecting", "phase of long work");
    case Progress::Phase::Collecting:
        return StepText::tr("Reading", "phase of long work");
    case Progress::Phase::Judging:
        return StepText::tr("Evaluating", "phase of long work");
    case Progress::Phase::Planning:
        return StepText::tr("Planning", "phase of long work");
    case Progress::Phase::Writing:
        return StepText::tr("Writing", "phase of long work");
    case Progress::Phase::Verifying:
        return StepText::tr("Verifying", "phase of long work");
    case Progress::Phase::RollingBack:
        return StepText::tr("Restoring", "phase of long work");
    case Progress::Phase::Recovering:
        return StepText::tr("Recovering", "phase of long work");
    case Progress::Phase::Done:
        break;
    }
    return StepText::tr("Done", "phase of long work");
}

QString progressSentence(const Progress &progress)
{
    const QString phase = phaseWord(progress.phase);
    QString text = progress.target.isEmpty()
                       ? StepText::tr("%1: %2", "server: phase").arg(progress.server, phase)
                       : StepText::tr("%1: %2, %3", "server: phase, file or service")
                             .arg(progress.server, phase, progress.target);
    if (progress.step > 0 && progress.steps > 0)
        text = StepText::tr("%1 (step %2 of %3)")
                   .arg(text, QString::number(progress.step), QString::number(progress.steps));
    return text;
}

} // namespace amado
