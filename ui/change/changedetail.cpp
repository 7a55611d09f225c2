// SPDX-License-Identifier: MIT
#include "ui/change/changedetail.h"

#include "ui/change/changetext.h"
#include "ui/change/diffview.h"
#include "ui/change/parts.h"
#include "ui/change/problemview.h"
#include "ui/i18n/retranslate.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/steptext.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QString bullets(const QStringList &items)
{
    QStringList lines;
    for (const QString &item : items)
        lines.append(u"• "_s + item);
    return lines.join(u'\n');
}

void addText(QVBoxLayout *layout, const QString &name, const QString &text,
             TextRole role = TextRole::Body)
{
    QLabel *label = namedLabel(role, layout->parentWidget(), name);
    label->setText(text);
    layout->addWidget(label);
}

QWidget *propertyGrid(QWidget *parent, const std::vector<PropertyChange> &changes)
{
    auto *frame = new QFrame(parent);
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(measure::kGap12, measure::kGap4, measure::kGap12, measure::kGap4);
    grid->setHorizontalSpacing(measure::kGap16);
    int row = 0;
    for (const PropertyChange &change : changes) {
        const QString name = propertyText(change.property);
        const QString before = propertyValueText(change.property, change.before);
        const QString after = propertyValueText(change.property, change.after);
        const QStringList cells = {name, before, u"→"_s, after};
        for (int column = 0; column < cells.size(); ++column) {
            QLabel *label = column == 0 ? namedLabel(TextRole::Muted, frame, u"property"_s)
                                        : namedLabel(TextRole::Body, frame, u"value"_s);
            label->setWordWrap(false);
            label->setText(cells[column]);
            grid->addWidget(label, row, column);
        }
        ++row;
    }
    grid->setColumnStretch(4, 1);
    return frame;
}

QString hashText(const TargetState &state)
{
    const QString hash = stateHash(state);
    return hash.isEmpty() ? ChangeDetail::tr("didn't exist") : hash;
}

} // namespace

ChangeDetail::ChangeDetail(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false); // The page or card below shows through.
    retranslate(this, [this] {
        setAccessibleName(tr("Details of the selected change"));
        rebuild();
    });
}

void ChangeDetail::showNothing()
{
    m_shown = std::monostate();
    rebuild();
}

void ChangeDetail::showPlan(const ActRecord &change, const QString &server, const QString &note)
{
    m_shown = Planned{change, server, note};
    rebuild();
}

void ChangeDetail::showOutcome(const ChangeOutcome &outcome)
{
    m_shown = Recorded{outcome.steps, outcome.result, outcome.error};
    rebuild();
}

void ChangeDetail::showEntry(const JournalEntry &entry)
{
    Recorded recorded{entry.steps, entry.result, std::nullopt};
    if (entry.reason != Reason::None)
        recorded.error = Error{.code = ErrorCode::PreconditionFailed,
                               .reason = entry.reason,
                               .subject = entry.server,
                               .detail = entry.detail};
    m_shown = std::move(recorded);
    rebuild();
}

void ChangeDetail::rebuild()
{
    auto *content = new QWidget;
    content->setObjectName(u"changeDetailContent"_s);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, measure::kGap8, 0);
    layout->setSpacing(measure::kGap8);
    if (const auto *planned = std::get_if<Planned>(&m_shown))
        addPlan(layout, *planned);
    else if (const auto *recorded = std::get_if<Recorded>(&m_shown))
        addRecorded(layout, *recorded);
    layout->addStretch(1);
    setWidget(content); // Deletes what was shown before.
    content->setAutoFillBackground(false);
}

void ChangeDetail::addPlan(QVBoxLayout *layout, const Planned &planned)
{
    if (!planned.change.plan) {
        layout->addWidget(
            new ProblemView(planned.change.plan.error(), planned.server, layout->parentWidget()));
        return;
    }
    const Plan &plan = *planned.change.plan;
    addText(layout, u"planTitle"_s,
            tr("%1: %2", "server: what would be done").arg(planned.server, planText(plan)),
            TextRole::Section);
    if (!planned.note.isEmpty())
        addText(layout, u"planNote"_s, planned.note);
    addNotes(layout, plan);
    int number = 0;
    for (const Step &step : plan.steps)
        addStep(layout, ++number, step.target, step.before, step.after,
                plan.places.value(step.target.name));
    if (plan.steps.empty())
        addText(layout, u"nothingToDo"_s,
                tr("No change needed: the server is already in the desired state."));
}

void ChangeDetail::addNotes(QVBoxLayout *layout, const Plan &plan)
{
    if (!plan.sharedWith.isEmpty()) {
        addText(layout, u"sharedTitle"_s,
                tr("These applications read the same file, so the change also affects them:"));
        addText(layout, u"shared"_s, bullets(plan.sharedWith), TextRole::Muted);
    }
    if (plan.keptForeignEdits)
        addText(layout, u"foreignEdits"_s,
                changesFiles(plan) ? tr("The file has been changed since then. Those changes stay. "
                                        "Only what this change wrote is removed.")
                                   : tr("The list has been changed since then. Those changes stay. "
                                        "Only this change is undone."));
    for (const PlanWarning &warning : blockWarnings(plan))
        addText(layout, u"blockWarning"_s, warning.text);
    for (const Step &step : plan.steps) {
        if (plan.rule.isEmpty() || newlyBlocked(step.before, step.after).isEmpty())
            continue;
        addText(layout, u"blockedFirst"_s,
                tr("The EM service would write this rule again. Amado therefore first blocks its "
                   "mitigation ID on this server, and tells you if the rule returns."));
        break;
    }
    if ((plan.kind == ActKind::Block || plan.kind == ActKind::Unblock) && !plan.steps.empty())
        addText(layout, u"reversible"_s,
                tr("You can undo this change. Amado keeps the list as it was before, and Undo "
                   "reverts exactly this change."),
                TextRole::Muted);
    if (plan.kind == ActKind::Apply && !plan.steps.empty())
        addText(layout, u"reversible"_s,
                tr("You can undo this change. Amado keeps the state before it, and Undo restores "
                   "it byte for byte."),
                TextRole::Muted);
}

void ChangeDetail::addRecorded(QVBoxLayout *layout, const Recorded &recorded)
{
    addText(layout, u"resultExplanation"_s, entryResultSentence(recorded.result));
    if (recorded.error)
        layout->addWidget(new ProblemView(*recorded.error, {}, layout->parentWidget()));
    int number = 0;
    for (const JournalStep &step : recorded.steps) {
        addStep(layout, ++number, step.target, step.before, step.after);
        addText(layout, u"stepState"_s, tr("State: %1").arg(stepStateWord(step.state)),
                TextRole::Meta);
        addText(layout, u"hashBefore"_s, tr("SHA-256 before: %1").arg(hashText(step.before)),
                TextRole::Meta);
        addText(layout, u"hashAfter"_s, tr("SHA-256 after: %1").arg(hashText(step.after)),
                TextRole::Meta);
    }
}

void ChangeDetail::addStep(QVBoxLayout *layout, int number, const StepTarget &target,
                           const TargetState &before, const TargetState &after,
                           const QStringList &places)
{
    QWidget *parent = layout->parentWidget();
    QLabel *title = namedLabel(TextRole::Body, parent, u"stepTitle%1"_s.arg(number));
    title->setFont(boldFont());
    title->setText(u"%1. %2"_s.arg(number).arg(targetText(target)));
    layout->addWidget(title);
    if (!places.isEmpty())
        addText(layout, u"stepPlaces%1"_s.arg(number),
                tr("Location in IIS: %1", "sites and applications").arg(places.join(u", "_s)),
                TextRole::Muted);
    const std::vector<PropertyChange> changes = propertyChanges(before, after);
    if (!changes.empty()) {
        layout->addWidget(propertyGrid(parent, changes));
        return;
    }
    auto *diff = new DiffView(parent);
    diff->setObjectName(u"diff%1"_s.arg(number));
    diff->setDiff(stateDiff(target, before, after));
    const DiffCount count = countChanges(diff->lines());
    diff->setAccessibleName(tr("Difference of %1").arg(targetText(target)));
    diff->setAccessibleDescription(
        tr("%1 lines added, %2 lines removed.").arg(count.added).arg(count.removed));
    layout->addWidget(diff);
}

} // namespace amado
