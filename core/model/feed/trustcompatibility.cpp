// SPDX-License-Identifier: MIT
#include "model/feed/trustcompatibility.h"

#include "model/base/enumnames.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Whether a cut-off stands against the document, or would have.
enum class Reach {
    NotInForce,
    Stops,          ///< In force for this document.
    PublishedBefore ///< In force by now, yet not for this document.
};

Reach reachOf(const Cutoff &cutoff, const std::optional<FeedSubject> &subject, QDate on)
{
    const bool inForce = cutoff.effectiveFrom <= on;
    if (cutoff.compares == Cutoff::Compares::Endpoint || !subject)
        return inForce ? Reach::Stops : Reach::NotInForce;
    const bool issuerKnown = !subject->signerIssuer.isEmpty() && !cutoff.retiredIssuers.isEmpty();
    const bool otherIssuer = issuerKnown && !cutoff.retiredIssuers.contains(subject->signerIssuer);
    const bool signedLater =
        subject->signedAt.isValid() && subject->signedAt.toUTC().date() >= cutoff.effectiveFrom;
    if (otherIssuer || signedLater)
        return Reach::Stops;
    if (issuerKnown || subject->signedAt.isValid())
        return inForce ? Reach::PublishedBefore : Reach::NotInForce;
    return inForce ? Reach::Stops : Reach::NotInForce;
}

CompatibilityRule ruleOf(const Cutoff &cutoff)
{
    return cutoff.compares == Cutoff::Compares::Endpoint ? CompatibilityRule::EndpointIdentity
                                                         : CompatibilityRule::SignerIssuer;
}

QString cutoffEvidence(const Cutoff &cutoff, const std::optional<BuildNumber> &first)
{
    return u"cutoffs.json "_s + cutoff.id + u", "_s + cutoff.effectiveFrom.toString(Qt::ISODate) +
           u": "_s + (first ? QString(u">= "_s + first->toString()) : u"-"_s);
}

QString subjectEvidence(const FeedSubject &subject)
{
    QString text = u"feed"_s;
    if (subject.signedAt.isValid())
        text += u" signed "_s + subject.signedAt.toUTC().toString(Qt::ISODate);
    if (!subject.signerIssuer.isEmpty())
        text += u", issuer "_s + subject.signerIssuer;
    return text;
}

} // namespace

FeedSubject subjectOf(const FeedProof &proof)
{
    FeedSubject subject;
    if (!proof.signer.empty())
        subject.signerIssuer = proof.signer.front().issuerCommonName;
    if (proof.timestamp.state == TimestampProof::State::Valid)
        subject.signedAt = proof.timestamp.at;
    return subject;
}

QString CompatibilityVerdict::code() const
{
    return cutoff ? cutoff->id : enumName(ability);
}

CompatibilityVerdict wouldAccept(const std::optional<BuildNumber> &build, RoleGroup role,
                                 const std::optional<FeedSubject> &subject, QDate on,
                                 const CutoffCatalog &cutoffs)
{
    CompatibilityVerdict verdict;
    if (role != RoleGroup::Mailbox) {
        verdict.ability = FeedAbility::NotApplicable;
        verdict.rule = role == RoleGroup::Edge ? CompatibilityRule::EdgeRole
                                               : CompatibilityRule::ManagementTools;
        return verdict;
    }
    if (!build || !cutoffs.canPlace(*build))
        return verdict;
    if (!cutoffs.hasService(*build)) {
        verdict.ability = FeedAbility::NoService;
        verdict.rule = CompatibilityRule::ServiceAbsent;
        return verdict;
    }
    verdict.ability = FeedAbility::Capable;
    verdict.rule = CompatibilityRule::Accepts;
    verdict.firstCapable = cutoffs.firstOfLine(*build);
    const std::vector<Cutoff> &all = cutoffs.cutoffs();
    for (size_t i = 0; i < all.size(); ++i) {
        const Reach reach = reachOf(all[i], subject, on);
        if (reach == Reach::NotInForce)
            continue;
        const std::optional<BuildNumber> first = cutoffs.firstPassing(*build, i);
        const bool fails = !first || *build < *first;
        if (reach == Reach::PublishedBefore) {
            if (fails && verdict.accepts()) {
                verdict.rule = CompatibilityRule::PublishedBefore;
                verdict.since = all[i].effectiveFrom;
                verdict.frozen = true;
                verdict.evidence.append(cutoffEvidence(all[i], first));
            }
            continue;
        }
        if (verdict.firstCapable)
            verdict.firstCapable =
                first ? std::optional(std::max(*verdict.firstCapable, *first)) : std::nullopt;
        if (!fails || !verdict.accepts())
            continue;
        verdict.ability = FeedAbility::CutOff;
        verdict.cutoff = &all[i];
        verdict.rule = ruleOf(all[i]);
        verdict.since = all[i].effectiveFrom;
        verdict.frozen = all[i].compares == Cutoff::Compares::Document;
        verdict.evidence.append(cutoffEvidence(all[i], first));
    }
    if (subject && !verdict.evidence.isEmpty())
        verdict.evidence.append(subjectEvidence(*subject));
    return verdict;
}

} // namespace amado
