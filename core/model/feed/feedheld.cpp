// SPDX-License-Identifier: MIT
#include "model/feed/feedheld.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The span in which a document was signed, as far as that is proven.
struct SigningSpan
{
    QDateTime earliest;
    QDateTime latest;
};

bool hasTimestamp(const FeedProof &proof)
{
    return proof.timestamp.state == TimestampProof::State::Valid;
}

SigningSpan signingSpan(const FeedProof &proof)
{
    if (hasTimestamp(proof))
        return {proof.timestamp.at, proof.timestamp.at};
    return {proof.signer.empty() ? QDateTime() : proof.signer.front().notBefore, proof.checkedAt};
}

HeldOrder orderOf(const FeedProof &proof, const FeedProof &held)
{
    const SigningSpan now = signingSpan(proof);
    const SigningSpan then = signingSpan(held);
    if (now.latest < then.earliest)
        return HeldOrder::Older;
    if (now.earliest > then.latest)
        return HeldOrder::Newer;
    return HeldOrder::NotProven;
}

HeldJudgement refused(FeedProof proof, TrustRule rule, HeldOrder order, const FeedProof &held)
{
    proof.verdict = FeedVerdict::RolledBack;
    proof.rule = rule;
    proof.brokenLink = -1;
    const auto text = [](const FeedProof &of) {
        return hasTimestamp(of) ? of.timestamp.at.toString(Qt::ISODateWithMs)
                                : u"time not proven"_s;
    };
    proof.detail = u"signed %1, held %2"_s.arg(text(proof), text(held));
    return {proof, order};
}

} // namespace

HeldJudgement judgeAgainstHeld(const FeedProof &proof, const FeedDocument &document,
                               const FeedProof &heldProof, const FeedDocument &heldDocument)
{
    if (proof.verdict != FeedVerdict::Trusted || heldProof.verdict != FeedVerdict::Trusted)
        return {proof, HeldOrder::NothingHeld};
    const HeldOrder order = orderOf(proof, heldProof);
    if (order == HeldOrder::Older)
        return refused(proof, TrustRule::OlderThanHeld, order, heldProof);
    if (proof.signedContent == heldProof.signedContent && document == heldDocument)
        return {proof, HeldOrder::Same};
    if (order == HeldOrder::NotProven && (hasTimestamp(proof) || hasTimestamp(heldProof)))
        return refused(proof, TrustRule::NotProvenNewer, order, heldProof);
    return {proof, order};
}

std::vector<int> expiredBy(const CertificateChain &chain, const QDateTime &when)
{
    std::vector<int> expired;
    for (size_t i = 0; i < chain.size(); ++i) {
        if (chain[i].notAfter < when)
            expired.push_back(int(i));
    }
    return expired;
}

} // namespace amado
