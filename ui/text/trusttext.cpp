// SPDX-License-Identifier: MIT
#include "ui/text/trusttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class TrustText
{
    Q_DECLARE_TR_FUNCTIONS(TrustText)
};

QString fetchAgain()
{
    return TrustText::tr("Don't rely on this feed. Fetch it again without a proxy that inspects or "
                         "changes the traffic.");
}

QString wrongAnswer()
{
    return TrustText::tr("Check whether a proxy or a sign-in page answered instead of the feed, or "
                         "whether it's the wrong file.");
}

QString newerProgram()
{
    return TrustText::tr("Don't rely on this feed. If Microsoft has changed the format of the "
                         "feed, you need a newer version of Amado.");
}

QString currentFeed()
{
    return TrustText::tr(
        "Fetch the current feed from Microsoft, and check the clock of this computer.");
}

QString keepHeld()
{
    return TrustText::tr(
        "Keep the stored feed, and check the connection to Microsoft's mitigation endpoint.");
}

QString day(const QDateTime &time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

} // namespace

QString verdictWord(FeedVerdict verdict)
{
    switch (verdict) {
    case FeedVerdict::Trusted:
        return TrustText::tr("Trusted");
    case FeedVerdict::ChainRefused:
        return TrustText::tr("Signer refused");
    case FeedVerdict::Expired:
        return TrustText::tr("Expired");
    case FeedVerdict::RolledBack:
        return TrustText::tr("Older than stored");
    case FeedVerdict::Altered:
        return TrustText::tr("Altered");
    case FeedVerdict::Unsigned:
        return TrustText::tr("Not signed");
    case FeedVerdict::Unreadable:
        break;
    }
    return TrustText::tr("Not readable");
}

TrustWords verdictWords(FeedVerdict verdict)
{
    switch (verdict) {
    case FeedVerdict::Trusted:
        return {TrustText::tr("The feed is trusted"),
                TrustText::tr("The signature matches the content, and the signer's certificate "
                              "leads to a root certificate that Amado trusts."),
                TrustText::tr("No action is needed.")};
    case FeedVerdict::ChainRefused:
        return {TrustText::tr("The signer of the feed isn't trusted"),
                TrustText::tr("The signature matches the content, but the signer's certificates "
                              "don't meet the requirements."),
                fetchAgain()};
    case FeedVerdict::Expired:
        return {TrustText::tr("The signature of the feed has expired"),
                TrustText::tr(
                    "Nothing proves that the feed was signed while all certificates were valid."),
                currentFeed()};
    case FeedVerdict::RolledBack:
        return {TrustText::tr("This feed isn't newer than the stored one"),
                TrustText::tr("It's genuine, but nothing proves that it's newer."), keepHeld()};
    case FeedVerdict::Altered:
        return {TrustText::tr("The feed was altered"),
                TrustText::tr("Its content or its signature was changed after signing."),
                fetchAgain()};
    case FeedVerdict::Unsigned:
        return {TrustText::tr("The feed isn't signed"), TrustText::tr("Nothing says who wrote it."),
                fetchAgain()};
    case FeedVerdict::Unreadable:
        break;
    }
    return {TrustText::tr("The feed couldn't be read"),
            TrustText::tr("It doesn't have the format that Amado accepts."), wrongAnswer()};
}

TrustWords ruleWords(TrustRule rule)
{
    switch (rule) {
    case TrustRule::None:
        return {};
    case TrustRule::DigestDiffers:
        return {TrustText::tr("The content was changed after signing"),
                TrustText::tr(
                    "Something was added, removed or changed after signing, even if only a space."),
                fetchAgain()};
    case TrustRule::SignatureDiffers:
        return {TrustText::tr("The signature doesn't match the key"),
                TrustText::tr("The list of what was signed, or the signature itself, was changed."),
                fetchAgain()};
    case TrustRule::NotWellFormed:
        return {TrustText::tr("The text isn't well-formed"),
                TrustText::tr("It isn't XML in UTF-8, or it was truncated in transit."),
                wrongAnswer()};
    case TrustRule::Utf16Copy:
        return {
            TrustText::tr("The file was saved as UTF-16"),
            TrustText::tr("Microsoft publishes the feed in UTF-8. In PowerShell, > and Out-File "
                          "save text as UTF-16, so these aren't the bytes that were signed."),
            TrustText::tr(
                "Save the bytes as they arrive: Invoke-WebRequest "
                "https://officeclient.microsoft.com/getexchangemitigations -OutFile feed.xml")};
    case TrustRule::DocTypePresent:
        return {TrustText::tr("The document has a document type declaration"),
                TrustText::tr(
                    "A feed never has one. It could make a reader fetch or expand other content."),
                fetchAgain()};
    case TrustRule::TooLarge:
        return {TrustText::tr("The document is too large"),
                TrustText::tr(
                    "It exceeds 1 MiB, 32 levels or 20,000 elements. A feed is much smaller."),
                wrongAnswer()};
    case TrustRule::NotAFeed:
        return {TrustText::tr("This isn't a mitigation feed"),
                TrustText::tr("The document doesn't begin like Microsoft's feed."), wrongAnswer()};
    case TrustRule::SeveralSignatures:
        return {
            TrustText::tr("The document has several signatures"),
            TrustText::tr(
                "It could be unclear which content each of them covers, so Amado accepts none."),
            newerProgram()};
    case TrustRule::SignatureMisplaced:
        return {TrustText::tr("The signature is in the wrong place"),
                TrustText::tr("Someone might have wrapped the signed content in other content."),
                newerProgram()};
    case TrustRule::AlgorithmRefused:
        return {TrustText::tr("The signature uses another algorithm"),
                TrustText::tr("Amado accepts only RSA with SHA-256 in Microsoft's canonical form."),
                newerProgram()};
    case TrustRule::TransformRefused:
        return {TrustText::tr("The content is transformed before signing"),
                TrustText::tr("What was signed would differ from what is shown."), newerProgram()};
    case TrustRule::ReferenceRefused:
        return {TrustText::tr("The signature refers to something else"),
                TrustText::tr("It has to cover the whole document and nothing else."),
                newerProgram()};
    case TrustRule::KeyInfoRefused:
        return {TrustText::tr("The signer's key or certificates are missing or unusual"),
                TrustText::tr("They don't have the form that Microsoft uses."), newerProgram()};
    case TrustRule::SignatureShapeRefused:
        return {TrustText::tr("The signature has an unusual part"),
                TrustText::tr("It contains something that Microsoft's signatures never contain."),
                newerProgram()};
    case TrustRule::KeyValueDiffers:
        return {TrustText::tr("The key doesn't match the certificate"),
                TrustText::tr("Someone signed with a different key under the signer's name."),
                fetchAgain()};
    case TrustRule::CertificateMissing:
        return {
            TrustText::tr("A certificate is missing"),
            TrustText::tr("No chain leads from the signer to a root certificate that Amado knows."),
            fetchAgain()};
    case TrustRule::RootNotPinned:
        return {TrustText::tr("The root certificate isn't known"),
                TrustText::tr(
                    "The certificates end at a certificate authority that Amado doesn't trust."),
                fetchAgain()};
    case TrustRule::PurposeMissing:
        return {TrustText::tr("The certificate is issued for another purpose"),
                TrustText::tr("It can't be used to sign feeds or to prove times."), fetchAgain()};
    case TrustRule::NotYetValid:
        return {TrustText::tr("The time is in the future"),
                TrustText::tr("A certificate or a timestamp starts after the time of evaluation."),
                currentFeed()};
    case TrustRule::CertificateExpired:
        return {TrustText::tr("A certificate has expired"),
                TrustText::tr(
                    "Nothing proves that the feed was signed while all certificates were valid."),
                currentFeed()};
    case TrustRule::NotACertificateAuthority:
        return {TrustText::tr("A certificate was issued by an unauthorized issuer"),
                TrustText::tr("The issuer isn't a certificate authority."), fetchAgain()};
    case TrustRule::ConstraintViolated:
        return {TrustText::tr("A certificate violates a restriction"),
                TrustText::tr("Its path length, names, key usage or a critical extension doesn't "
                              "allow this use."),
                fetchAgain()};
    case TrustRule::WeakCryptography:
        return {TrustText::tr("A key or a hash is too weak"),
                TrustText::tr(
                    "Keys under 2048 bits and SHA-1 can be forged, so Amado doesn't accept them."),
                fetchAgain()};
    case TrustRule::CertificateSignatureDiffers:
        return {TrustText::tr("A certificate is forged or damaged"),
                TrustText::tr("The issuer that it names didn't sign it."), fetchAgain()};
    case TrustRule::OlderThanHeld:
        return {
            TrustText::tr("The feed is older than the stored one"),
            TrustText::tr("It's genuine but was signed earlier. An attacker could have resent it."),
            keepHeld()};
    case TrustRule::NotProvenNewer:
        return {TrustText::tr("Nothing proves that the feed is newer"),
                TrustText::tr("It differs from the stored feed, and no timestamp shows which one "
                              "was signed first."),
                keepHeld()};
    }
    Q_UNREACHABLE();
}

TrustWords trustWords(const FeedProof &proof)
{
    TrustWords words = verdictWords(proof.verdict);
    if (!expirySentence(proof).isEmpty())
        words.guidance = TrustText::tr("Fetch the current feed from Microsoft.");
    if (proof.rule == TrustRule::None)
        return words;
    const TrustWords rule = ruleWords(proof.rule);
    words.explanation = TrustText::tr("%1: %2", "what was found: what it means")
                            .arg(rule.headline, rule.explanation);
    words.guidance = rule.guidance;
    return words;
}

QString timestampSentence(const TimestampProof &timestamp)
{
    switch (timestamp.state) {
    case TimestampProof::State::Absent:
        return TrustText::tr("The feed has no timestamp, so the time of signing is unknown.");
    case TimestampProof::State::Valid:
        return TrustText::tr("A timestamp proves that the feed was signed on %1 UTC.")
            .arg(timestamp.at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    case TimestampProof::State::Refused:
        break;
    }
    return TrustText::tr("The timestamp can't be used as proof: %1.")
        .arg(ruleWords(timestamp.rule).headline);
}

QString validityText(const CertificateInfo &certificate, const QDateTime &when)
{
    const QString span =
        TrustText::tr("%1 to %2 UTC").arg(day(certificate.notBefore), day(certificate.notAfter));
    if (certificate.notAfter < when)
        return TrustText::tr("%1 (expired)", "span of validity").arg(span);
    if (certificate.notBefore > when)
        return TrustText::tr("%1 (not yet valid)", "span of validity").arg(span);
    return span;
}

QString expirySentence(const FeedProof &proof)
{
    if (proof.verdict != FeedVerdict::Trusted ||
        proof.timestamp.state != TimestampProof::State::Valid)
        return {};
    QStringList names;
    for (const CertificateChain *chain : {&proof.signer, &proof.timestamp.chain}) {
        for (const int link : expiredBy(*chain, proof.checkedAt))
            names.append(chain->at(size_t(link)).commonName);
    }
    if (names.isEmpty())
        return {};
    return TrustText::tr("Certificates have expired since then (%1). The timestamp still proves "
                         "the signature, but a feed this old says nothing about newer attacks.")
        .arg(names.join(TrustText::tr(", ", "between names")));
}

QString heldSentence(HeldOrder order)
{
    switch (order) {
    case HeldOrder::NothingHeld:
        return {};
    case HeldOrder::Newer:
        return TrustText::tr("It's newer than the stored feed.");
    case HeldOrder::Same:
        return TrustText::tr("It's the same as the stored feed.");
    case HeldOrder::Older:
        return TrustText::tr("It was signed before the stored feed.");
    case HeldOrder::NotProven:
        break;
    }
    return TrustText::tr("Nothing proves that it's newer than the stored feed.");
}

QString actionSentence(const FeedAction &action)
{
    if (action.known)
        return TrustText::tr("Doesn't change anything. It only checks that the feed arrives.");
    return TrustText::tr(
        "Amado doesn't know actions of this form. It shows them but never carries them out.");
}

} // namespace amado
