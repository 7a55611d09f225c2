// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"
#include "model/catalog/catalogs.h"

#include <QScrollArea>

#include <variant>

class QVBoxLayout;

namespace amado {

/// One planned change or one recorded act, read from top to bottom: what to know, then each file as
/// a diff, each service and pool as before and after; or why there is no plan, and the way out.
class ChangeDetail : public QScrollArea
{
    Q_OBJECT
public:
    explicit ChangeDetail(QWidget *parent = nullptr);

    void showNothing();
    /// `server`: as sentences name it; `note`: what to know about this plan besides.
    void showPlan(const ActRecord &change, const QString &server, const QString &note = {});
    /// What became of it; its error, if any, stands first.
    void showOutcome(const ChangeOutcome &outcome);
    void showEntry(const JournalEntry &entry);

private:
    struct Planned
    {
        ActRecord change;
        QString server;
        QString note;
    };
    struct Recorded
    {
        std::vector<JournalStep> steps;
        EntryResult result = EntryResult::Running;
        std::optional<Error> error;
    };
    void rebuild();
    void addPlan(QVBoxLayout *layout, const Planned &planned);
    void addNotes(QVBoxLayout *layout, const Plan &plan);
    void addRecorded(QVBoxLayout *layout, const Recorded &recorded);
    void addStep(QVBoxLayout *layout, int number, const StepTarget &target,
                 const TargetState &before, const TargetState &after,
                 const QStringList &places = {});

    std::variant<std::monostate, Planned, Recorded> m_shown;
};

} // namespace amado
