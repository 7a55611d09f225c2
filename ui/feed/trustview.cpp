// SPDX-License-Identifier: MIT
#include "ui/feed/trustview.h"

#include "ui/feed/certificatedetailview.h"
#include "ui/feed/certificatetree.h"
#include "ui/text/agetext.h"
#include "ui/text/feedlooks.h"
#include "ui/text/trusttext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr int kChainsWidth = 720, kCertificateWidth = 480;

const BadgeLook kNothingYet{u"state-unknown"_s, Tone::Unknown};

QString stateWord(TimestampProof::State state)
{
    switch (state) {
    case TimestampProof::State::Valid:
        return TrustView::tr("Verified");
    case TimestampProof::State::Refused:
        return TrustView::tr("Refused");
    case TimestampProof::State::Absent:
        break;
    }
    return TrustView::tr("None");
}
} // namespace

TrustView::TrustView(QWidget *parent)
    : QWidget(parent)
    , m_chains(new QScrollArea(this))
{
    auto *chains = new QWidget(this);
    chains->setProperty("page", true);
    m_column = new QVBoxLayout(chains);
    m_column->setContentsMargins(0, measure::kGap8, measure::kGap8, measure::kGap8);
    m_column->setSpacing(measure::kGap4);
    m_endpoint = makePart(u"endpoint"_s);
    m_signer = makePart(u"signer"_s);
    m_timestamp = makePart(u"timestamp"_s);
    m_explained = m_signer.tree;
    m_column->addStretch(1);
    m_chains->setWidgetResizable(true);
    m_chains->setFrameShape(QFrame::NoFrame);
    m_chains->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chains->setWidget(chains);
    m_certificate = new CertificateDetailView(this);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_chains);
    splitter->addWidget(m_certificate);
    splitter->setSizes({kChainsWidth, kCertificateWidth});
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(splitter);
}

TrustView::Part TrustView::makePart(const QString &name)
{
    Part part;
    QWidget *chains = m_column->parentWidget();
    part.title = makeLabel(TextRole::Section, chains);
    part.badge = new StatusBadge(chains);
    part.badge->setObjectName(name + u"Badge"_s);
    part.sentence = makeLabel(TextRole::Body, chains, true);
    part.sentence->setObjectName(name + u"Sentence"_s);
    part.tree = new CertificateTree(chains);
    part.tree->setObjectName(name + u"Chain"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(measure::kGap12);
    head->addWidget(part.title);
    head->addWidget(part.badge);
    head->addStretch(1);
    if (m_column->count() > 0)
        m_column->addSpacing(measure::kGap12);
    m_column->addLayout(head);
    m_column->addWidget(part.sentence);
    m_column->addWidget(part.tree);
    connect(part.tree, &CertificateTree::certificateChosen, this, [this, tree = part.tree] {
        m_explained = tree;
        showExplained();
    });
    return part;
}

void TrustView::showTrust(const std::optional<TlsObservation> &tls,
                          const std::optional<FeedProof> &proof, const QDateTime &now)
{
    m_now = now;
    m_endpoint.title->setText(tr("Endpoint (TLS)"));
    m_signer.title->setText(tr("Feed signer"));
    m_timestamp.title->setText(tr("Timestamp"));
    m_endpoint.tree->setAccessibleName(tr("Certificates of the endpoint"));
    m_signer.tree->setAccessibleName(tr("Certificates of the signer"));
    m_timestamp.tree->setAccessibleName(tr("Certificates of the timestamp authority"));
    m_chains->setAccessibleName(tr("Who guarantees the feed"));
    m_certificate->setAccessibleName(tr("Certificate details"));
    const bool isOther = m_signer.tree->chain() != (proof ? proof->signer : CertificateChain());
    showEndpoint(tls, now);
    showSigner(proof, now);
    showTimestamp(proof, now);
    if (isOther || m_explained->isHidden())
        m_explained = m_signer.tree->isHidden() ? m_endpoint.tree : m_signer.tree;
    showExplained();
}

void TrustView::showEndpoint(const std::optional<TlsObservation> &tls, const QDateTime &now)
{
    if (!tls) {
        m_endpoint.badge->setBadge(kNothingYet, tr("Not known"));
        m_endpoint.sentence->setText(
            tr("Amado hasn't connected to the endpoint yet, or the last fetch failed before that. "
               "Select “Fetch now” to see the certificates that it presents to this computer."));
        m_endpoint.tree->showChain({}, {});
        return;
    }
    const bool trusted = tls->error.isEmpty();
    m_endpoint.badge->setBadge(
        badgeLook(trusted ? FeedVerdict::Trusted : FeedVerdict::ChainRefused),
        trusted ? tr("Trusted") : tr("Refused"));
    m_endpoint.sentence->setText(
        trusted ? tr("This computer trusts the endpoint (%1).").arg(tls->protocol)
                : tr("This computer doesn't trust the endpoint: %1.").arg(tls->error));
    m_endpoint.tree->showChain(tls->chain, {-1, {}, now});
}

void TrustView::showSigner(const std::optional<FeedProof> &proof, const QDateTime &now)
{
    if (!proof) {
        m_signer.badge->setBadge(kNothingYet, tr("Not known"));
        m_signer.sentence->setText(tr("No feed has been fetched or imported yet."));
        m_signer.tree->showChain({}, {});
        return;
    }
    m_signer.badge->setBadge(badgeLook(proof->verdict), verdictWord(proof->verdict));
    QString sentence = trustWords(*proof).explanation;
    if (const QString expiry = expirySentence(*proof); !expiry.isEmpty())
        sentence = tr("%1 %2", "two sentences").arg(sentence, expiry);
    m_signer.sentence->setText(sentence);
    m_signer.tree->showChain(proof->signer,
                             {proof->brokenLink, ruleWords(proof->rule).headline, now});
}

void TrustView::showTimestamp(const std::optional<FeedProof> &proof, const QDateTime &now)
{
    if (!proof) {
        m_timestamp.badge->setBadge(kNothingYet, tr("Not known"));
        m_timestamp.sentence->setText(tr("A timestamp proves when a document was signed, even "
                                         "after its certificates have expired."));
        m_timestamp.tree->showChain({}, {});
        return;
    }
    m_timestamp.badge->setBadge(badgeLook(proof->timestamp.state),
                                stateWord(proof->timestamp.state));
    m_timestamp.sentence->setText(timestampSentence(proof->timestamp));
    const bool refused = proof->timestamp.state == TimestampProof::State::Refused;
    m_timestamp.tree->showChain(proof->timestamp.chain,
                                {refused && !proof->timestamp.chain.empty() ? 0 : -1,
                                 ruleWords(proof->timestamp.rule).headline, now});
}

void TrustView::showExplained()
{
    m_certificate->showCertificate(m_explained->currentCertificate(), m_now);
    // One certificate is shown, so one is marked.
    for (const Part *part : {&m_endpoint, &m_signer, &m_timestamp}) {
        if (part->tree != m_explained)
            part->tree->clearSelection();
    }
}

} // namespace amado
