// SPDX-License-Identifier: MIT
#include "cli/text/feedtext.h"

#include "ui/text/trusttext.h"

#include <QCoreApplication>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct FeedText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::FeedText)
};

void addChain(QStringList &lines, const QString &title, const CertificateChain &chain, int broken,
              const QDateTime &when)
{
    if (chain.empty())
        return;
    lines.append(title);
    for (size_t i = 0; i < chain.size(); ++i) {
        QString line =
            FeedText::tr("%1. %2, %3", "number, name, validity")
                .arg(QString::number(i + 1), chain[i].commonName, validityText(chain[i], when));
        if (int(i) == broken)
            line += u' ' + FeedText::tr("← the chain is broken here");
        lines.append(u"  "_s + line);
        lines.append(u"     SHA-1 "_s + chain[i].sha1);
    }
}

void addConfigs(QStringList &lines, const FeedDocument &document)
{
    lines.append(FeedText::tr("Mitigations in the feed"));
    if (document.configs.empty())
        lines.append(u"  "_s + FeedText::tr("none"));
    for (const FeedConfig &config : document.configs) {
        lines.append(
            u"  "_s +
            FeedText::tr("%1: %2", "mitigation: description").arg(config.id, config.description));
        for (const FeedAction &action : config.actions) {
            lines.append(
                u"     "_s +
                FeedText::tr("%1 (%2)", "kind of action, scope").arg(action.type, action.scope));
            lines.append(u"     "_s + actionSentence(action));
        }
    }
}

} // namespace

QStringList feedText(const FeedAnswer &answer)
{
    const FeedProof &proof = answer.proof;
    const TrustWords words = trustWords(proof);
    const bool signatureHolds = !proof.signedContent.isEmpty();
    QStringList lines{words.headline, u"  "_s + words.explanation};
    if (!proof.detail.isEmpty())
        lines.append(u"  "_s + FeedText::tr("Detail: %1").arg(proof.detail));
    if (signatureHolds)
        lines.append(u"  "_s + timestampSentence(proof.timestamp));
    for (const QString &sentence : {expirySentence(proof), heldSentence(answer.order)}) {
        if (!sentence.isEmpty())
            lines.append(u"  "_s + sentence);
    }
    addChain(lines, FeedText::tr("Certificates of the signer"), proof.signer, proof.brokenLink,
             proof.checkedAt);
    addChain(lines, FeedText::tr("Certificates of the timestamp authority"), proof.timestamp.chain,
             -1, proof.checkedAt);
    if (proof.verdict == FeedVerdict::Trusted)
        addConfigs(lines, answer.document);
    lines.append(FeedText::tr("What to do"));
    lines.append(u"  "_s + words.guidance);
    return lines;
}

} // namespace amado::cli
