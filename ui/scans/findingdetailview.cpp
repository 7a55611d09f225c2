// SPDX-License-Identifier: MIT
#include "ui/scans/findingdetailview.h"

#include "ui/scans/findingwords.h"
#include "ui/scans/scanlooks.h"
#include "ui/text/plaintext.h"
#include "ui/text/scantext.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

QPushButton *detailViewButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

FindingDetailView::FindingDetailView(QWidget *parent)
    : DetailView(parent)
{
    setObjectName(u"findingSheet"_s);
    connect(this, &DetailView::actionRequested, this, [](const RowAction &action) {
        QApplication::clipboard()->setText(action.subject); // Its only action is to copy.
    });
    showNothing();
}

void FindingDetailView::showNothing()
{
    m_found.reset();
    Document page;
    page.addMuted(tr("Select a finding to see what it means and what to do."));
    showDocument(page);
}

void FindingDetailView::showFinding(const KnownFinding &found, const QString &server)
{
    m_found = found;
    m_server = server;
    Document page;
    page.addVerdict({}, badgeLook(found), severityWord(found.finding.severity),
                    findingTitle(found));
    page.addText(outcomeSentence(found));
    if (const QString build = buildThenSentence(found.finding); !build.isEmpty())
        page.addText(build);
    if (found.explanation)
        page.addMuted(explanationSentence(found));
    page.addPart(u"buttons"_s);
    addSteps(page);
    addEntry(page);
    addReasons(page);
    showDocument(page, [this](const QString &, QWidget *parent) { return buttons(parent); });
}

QWidget *FindingDetailView::buttons(QWidget *parent)
{
    auto *bar = new QWidget(parent);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap8);
    QPushButton *copy = detailViewButton(u"copyFinding"_s, tr("Copy"), bar);
    copy->setAccessibleName(tr("Copy the finding"));
    QPushButton *keep = detailViewButton(u"keepEvidence"_s, tr("Keep evidence…"), bar);
    keep->setToolTip(plainToolTip(tr("Copies the affected entries and files into a folder, with a "
                                     "list of their SHA-256 hashes")));
    const bool isExplained = m_found->explanation.has_value();
    QPushButton *explain =
        isExplained ? detailViewButton(u"endExplanation"_s, tr("Unmark as explained"), bar)
                    : detailViewButton(u"explainFinding"_s, tr("Mark as explained…"), bar);
    for (QPushButton *button : {copy, keep, explain})
        row->addWidget(button);
    if (const auto entry = entryOf(m_found->finding)) {
        QPushButton *remove = detailViewButton(
            u"removeEntry"_s,
            isLoggingOffTag(entry->tag) ? tr("Turn on logging again…") : tr("Remove this entry…"),
            bar);
        row->addWidget(remove);
        connect(remove, &QPushButton::clicked, this,
                [this, server = m_found->server, entry = *entry] {
                    Q_EMIT removalRequested(server, entry);
                });
    }
    row->addStretch(1);
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(findingReport(*m_found, m_server)); });
    connect(keep, &QPushButton::clicked, this, [this] { Q_EMIT evidenceRequested(*m_found); });
    connect(explain, &QPushButton::clicked, this, [this, isExplained] {
        // The detail view is filled anew while the signal is on its way.
        const KnownFinding found = *m_found;
        if (isExplained)
            Q_EMIT endExplanationRequested(found);
        else
            Q_EMIT explainRequested(found);
    });
    return bar;
}

void FindingDetailView::addSteps(Document &page) const
{
    const QStringList steps = findingWords(m_found->finding, m_found->detection).next;
    if (steps.isEmpty())
        return;
    page.addSection(tr("What to do now"));
    for (qsizetype i = 0; i < steps.size(); ++i)
        page.addText(tr("%1. %2", "number of a step, step").arg(i + 1).arg(steps[i]));
}

void FindingDetailView::addEntry(Document &page) const
{
    const scan::Finding &finding = m_found->finding;
    page.addSection(tr("What was found"));
    page.addRow(tr("Server"), m_server);
    page.addRow(tr("Where"), findingPlace(finding));
    page.addRow(tr("When"), findingTime(finding));
    page.addRow(tr("Client"), findingClient(finding));
    if (!finding.account.isEmpty())
        page.addRow(tr("Account"), oneLine(finding.account));
    if (finding.status)
        page.addRow(tr("HTTP status"), QString::number(*finding.status));
    if (!finding.sha256.isEmpty())
        page.addRow(u"SHA-256"_s, finding.sha256);
    if (!finding.text.isEmpty()) {
        page.addMuted(finding.count > 1 ? tr("The first entry, verbatim:")
                                        : tr("The entry, verbatim:"));
        page.addMonospace(finding.text);
    }
}

void FindingDetailView::addReasons(Document &page) const
{
    if (!m_found->detection)
        return;
    const FindingWords words = findingWords(m_found->finding, m_found->detection);
    page.addSection(tr("Why this is a finding"));
    page.addText(words.why);
    page.addRow(tr("Known false alarms"),
                words.falseAlarms.isEmpty() ? tr("None are known.") : words.falseAlarms);
    page.addRow(tr("Severity"), severityMeaning(m_found->finding.severity));
    page.addRow(tr("Confidence"), confidenceWord(m_found->finding.confidence));
    if (!words.vulnerability.isEmpty())
        page.addRow(tr("Vulnerability"), words.vulnerability);
    if (words.publisher.isEmpty())
        return;
    page.addRow(tr("Published at"),
                words.revision.isEmpty()
                    ? words.publisher
                    : tr("%1 (%2)", "address (revision)").arg(words.publisher, words.revision));
    page.addAction({u"copySource"_s, words.publisher, tr("Copy address"), QString()});
}

} // namespace amado
