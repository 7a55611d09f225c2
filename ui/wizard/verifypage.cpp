// SPDX-License-Identifier: MIT
#include "ui/wizard/verifypage.h"

#include "ui/change/parts.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/errortext.h"
#include "ui/text/statetext.h"
#include "ui/widgets/badgedelegate.h"

#include <QHeaderView>
#include <QProgressBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

enum ProofColumn { ProofWhatColumn, ProofResultColumn, ProofWhyColumn };

void fill(QTreeWidgetItem &item, ProtectionState look, const QStringList &texts)
{
    fillRow(item, texts);
    item.setData(ProofResultColumn, BadgeRole, QVariant::fromValue(badgeLook(look)));
}

QString requestText(const Mitigation *mitigation, const SampleOutcome &outcome)
{
    if (mitigation) {
        for (const SampleRequest &sample : mitigation->samples) {
            if (sample.id == outcome.sample)
                return u"%1 %2"_s.arg(sample.request.method, sample.request.url);
        }
    }
    return outcome.sample;
}

const MitigationObservation *observationOf(const FleetServer &server, const QString &mitigation)
{
    for (const MitigationObservation &observation : server.facts.mitigations) {
        if (observation.mitigation == mitigation)
            return &observation;
    }
    return nullptr;
}

} // namespace

VerifyPage::VerifyPage(ProtectFlow &flow, QWidget *parent)
    : WizardPage(flow, u"verifyPage"_s, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::kGap8);
    m_headline = namedLabel(TextRole::Headline, this, u"verifyHeadline"_s);
    m_hint = namedLabel(TextRole::Muted, this, u"verifyHint"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"verifyProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(u"verifyTree"_s);
    m_tree->setColumnCount(3);
    m_tree->header()->setSectionsMovable(false);
    m_tree->setColumnWidth(ProofWhatColumn, 320);
    m_tree->setColumnWidth(ProofResultColumn, 130);
    m_tree->setItemDelegate(new BadgeDelegate(m_tree));
    layout->addWidget(m_headline);
    layout->addWidget(m_hint);
    layout->addWidget(m_progress);
    layout->addWidget(m_tree, 1);
}

QWidget *VerifyPage::firstFocus()
{
    return m_tree;
}

void VerifyPage::showState()
{
    m_tree->setAccessibleName(tr("Verification for each server"));
    m_tree->setHeaderLabels({tr("Server and example request"), tr("Result"), tr("Evidence")});
    m_progress->setVisible(!state().verifying.empty());
    m_tree->clear();
    int proven = 0;
    int all = 0;
    for (const ActRecord &done : state().applied) {
        if (!done.outcome->entry)
            continue;
        ++all;
        const bool good = addProof(done);
        proven += good ? 1 : 0;
        // What is proven can be opened; what is not stands open.
        m_tree->topLevelItem(m_tree->topLevelItemCount() - 1)->setExpanded(!good || all == 1);
    }
    if (!state().verifying.empty())
        m_headline->setText(tr("Reading the servers again …"));
    else if (all == 0)
        m_headline->setText(tr("Nothing was written, so there is nothing to verify"));
    else
        m_headline->setText(proven == all
                                ? tr("Verified: the protection is in effect")
                                : tr("%1 of %2 changes are verified").arg(proven).arg(all));
    m_hint->setText(tr("Amado runs example attacks and normal requests against the configuration "
                       "that it read back. It doesn't send any request to a server."));
    m_progress->setAccessibleName(m_headline->text());
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

bool VerifyPage::addProof(const ActRecord &done)
{
    auto *item = new QTreeWidgetItem(m_tree);
    item->setData(ProofWhatColumn, ProminentRole, true);
    const ServerLabel label = labels().of(done.server.id, done.server.name);
    const QString what = tr("%1, %2", "server, vulnerability").arg(label.name, done.mitigation());
    item->setData(ProofWhatColumn, OriginRole, QVariant::fromValue(originMark(label)));
    item->setData(ProofWhatColumn, SecondLineRole, placeOf(label));
    const FleetServer *server = flow().fleet().server(done.server.id);
    const bool waiting = std::find(state().verifying.begin(), state().verifying.end(),
                                   done.server.id) != state().verifying.end();
    if (!server || waiting) {
        fillRow(*item, {what, tr("Waiting"), {}});
        item->setData(ProofResultColumn, BadgeRole,
                      QVariant::fromValue(resultLook(EntryResult::Running)));
        return false;
    }
    if (server->lastError) {
        fill(*item, ProtectionState::Unknown,
             {what, stateWord(ProtectionState::Unknown), errorLine(*server->lastError)});
        return false;
    }
    const ProtectionFinding *finding = server->assessment.findingOf(done.mitigation());
    const ProtectionState now = finding ? finding->state : ProtectionState::Unknown;
    fill(*item, now, {what, stateWord(now), finding ? reasonSentence(*finding) : QString()});
    if (const auto *observation = observationOf(*server, done.mitigation()))
        addSamples(*item, *observation);
    return isProven(server, done.mitigation());
}

void VerifyPage::addSamples(QTreeWidgetItem &parent, const MitigationObservation &observation)
{
    const Mitigation *mitigation =
        flow().fleet().catalogs().mitigations.find(observation.mitigation);
    const bool several = std::any_of(observation.samples.begin(), observation.samples.end(),
                                     [&](const SampleOutcome &sample) {
                                         return sample.site != observation.samples.front().site;
                                     });
    for (const SampleOutcome &sample : observation.samples) {
        auto *item = new QTreeWidgetItem(&parent);
        QString request = requestText(mitigation, sample);
        if (several)
            request = tr("%1 (site “%2”)").arg(request, sample.site);
        const QString what = sample.attack ? tr("Example attack: %1").arg(request)
                                           : tr("Normal request: %1").arg(request);
        const QString good = sample.attack ? tr("Blocked") : tr("Allowed");
        const QString bad = sample.attack ? tr("Not blocked") : tr("Affected");
        const QString why =
            sample.decidedBy.isEmpty() ? QString() : tr("Rule “%1”").arg(sample.decidedBy);
        fill(*item, sample.asWanted ? ProtectionState::Fixed : ProtectionState::Conflict,
             {what, sample.asWanted ? good : bad, why});
    }
    for (const auto &component : observation.components) {
        auto *item = new QTreeWidgetItem(&parent);
        fill(*item, ProtectionState::NotAffected,
             {tr("Service or application pool: %1").arg(component.first), tr("Read back"),
              component.second});
    }
}

} // namespace amado
