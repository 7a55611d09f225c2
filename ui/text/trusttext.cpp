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
    return TrustText::tr(
        "Do not act on this feed. Fetch it again, without a proxy that opens or changes the "
        "traffic.");
}

QString wrongAnswer()
{
    return TrustText::tr(
        "Check whether a proxy, a sign-in page or a wrong file answered in place of the feed.");
}

QString newerProgram()
{
    return TrustText::tr("Do not act on this feed. If Microsoft has changed the form of the feed, "
                         "a newer version of this program is needed.");
}

QString currentFeed()
{
    return TrustText::tr(
        "Fetch the current feed from Microsoft, and check the clock of this computer.");
}

QString keepHeld()
{
    return TrustText::tr("Keep the feed held, and check the way to Microsoft's endpoint.");
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
        return TrustText::tr("Older than held");
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
        return {
            TrustText::tr("The feed is trusted"),
            TrustText::tr(
                "Its content is what was signed, and the signer leads to a root that this program "
                "believes."),
            TrustText::tr("Nothing needs to be done.")};
    case FeedVerdict::ChainRefused:
        return {TrustText::tr("The signer of the feed is refused"),
                TrustText::tr(
                    "The content belongs to the signature, but the signer's certificates break a "
                    "rule."),
                fetchAgain()};
    case FeedVerdict::Expired:
        return {
            TrustText::tr("The signature of the feed has expired"),
            TrustText::tr("Nothing proves that the feed was signed while all certificates held."),
            currentFeed()};
    case FeedVerdict::RolledBack:
        return {TrustText::tr("The feed must not replace the one held"),
                TrustText::tr("It is genuine, but not proven to be newer."), keepHeld()};
    case FeedVerdict::Altered:
        return {TrustText::tr("The feed was altered"),
                TrustText::tr("Its content or its signature is not what was signed."),
                fetchAgain()};
    case FeedVerdict::Unsigned:
        return {TrustText::tr("The feed is not signed"),
                TrustText::tr("Nothing says who wrote it."), fetchAgain()};
    case FeedVerdict::Unreadable:
        break;
    }
    return {TrustText::tr("The feed could not be read"),
            TrustText::tr("It does not have the form this program accepts."), wrongAnswer()};
}

TrustWords ruleWords(TrustRule rule)
{
    switch (rule) {
    case TrustRule::None:
        return {};
    case TrustRule::DigestDiffers:
        return {TrustText::tr("The content is not what was signed"),
                TrustText::tr(
                    "Something was added, removed or changed after signing, if only a blank."),
                fetchAgain()};
    case TrustRule::SignatureDiffers:
        return {TrustText::tr("The signature does not belong to the key"),
                TrustText::tr("The list of what was signed, or the signature itself, was changed."),
                fetchAgain()};
    case TrustRule::NotWellFormed:
        return {TrustText::tr("The text is not well-formed"),
                TrustText::tr("It is not XML in UTF-8, or it was cut off on the way."),
                wrongAnswer()};
    case TrustRule::Utf16Copy:
        return {TrustText::tr("The file is a copy in UTF-16"),
                TrustText::tr("Microsoft publishes the feed in UTF-8. PowerShell's > and Out-File "
                              "save text in UTF-16, so these are not the bytes that were signed."),
                TrustText::tr("Save the bytes as they come: Invoke-WebRequest "
                              "https://officeclient.microsoft.com/getexchangemitigations -OutFile "
                              "feed.xml")};
    case TrustRule::DocTypePresent:
        return {TrustText::tr("There is a document type declaration"),
                TrustText::tr(
                    "A feed never has one, and it can make a reader fetch or expand other things."),
                fetchAgain()};
    case TrustRule::TooLarge:
        return {
            TrustText::tr("The document is too large"),
            TrustText::tr("It exceeds 1 MiB, 32 levels or 20,000 elements; a feed is far smaller."),
            wrongAnswer()};
    case TrustRule::NotAFeed:
        return {TrustText::tr("This is not a mitigation feed"),
                TrustText::tr("The document does not start as Microsoft's feed does."),
                wrongAnswer()};
    case TrustRule::SeveralSignatures:
        return {TrustText::tr("There are several signatures"),
                TrustText::tr(
                    "Which content each of them covers could be mistaken, so none is accepted."),
                newerProgram()};
    case TrustRule::SignatureMisplaced:
        return {TrustText::tr("The signature stands in the wrong place"),
                TrustText::tr("Signed content may have been wrapped into other content."),
                newerProgram()};
    case TrustRule::AlgorithmRefused:
        return {
            TrustText::tr("The signature uses another algorithm"),
            TrustText::tr("Only RSA with SHA-256 in the canonical form of Microsoft is accepted."),
            newerProgram()};
    case TrustRule::TransformRefused:
        return {TrustText::tr("The content is transformed before signing"),
                TrustText::tr("What was signed would not be what is seen."), newerProgram()};
    case TrustRule::ReferenceRefused:
        return {TrustText::tr("The signature refers to something else"),
                TrustText::tr("It has to cover the whole document, and nothing outside it."),
                newerProgram()};
    case TrustRule::KeyInfoRefused:
        return {TrustText::tr("The signer's key or certificates are missing or unusual"),
                TrustText::tr("They do not have the form Microsoft uses."), newerProgram()};
    case TrustRule::SignatureShapeRefused:
        return {TrustText::tr("The signature has an unusual part"),
                TrustText::tr("It holds something that Microsoft's signatures never hold."),
                newerProgram()};
    case TrustRule::KeyValueDiffers:
        return {TrustText::tr("The key is not that of the certificate"),
                TrustText::tr("Somebody signed with another key below the signer's name."),
                fetchAgain()};
    case TrustRule::CertificateMissing:
        return {TrustText::tr("A certificate is missing"),
                TrustText::tr("There is no way from the signer to a root this program knows."),
                fetchAgain()};
    case TrustRule::RootNotPinned:
        return {TrustText::tr("The root is not a known one"),
                TrustText::tr(
                    "The certificates end at an authority that this program does not believe."),
                fetchAgain()};
    case TrustRule::PurposeMissing:
        return {TrustText::tr("The certificate is for another purpose"),
                TrustText::tr("It may not sign feeds, or not prove times."), fetchAgain()};
    case TrustRule::NotYetValid:
        return {
            TrustText::tr("The time lies ahead"),
            TrustText::tr("A certificate or a timestamp begins only after the moment judged for."),
            currentFeed()};
    case TrustRule::CertificateExpired:
        return {
            TrustText::tr("A certificate has expired"),
            TrustText::tr("Nothing proves that the feed was signed while all certificates held."),
            currentFeed()};
    case TrustRule::NotACertificateAuthority:
        return {TrustText::tr("A certificate was issued by somebody who may not"),
                TrustText::tr("The issuer is no certificate authority."), fetchAgain()};
    case TrustRule::ConstraintViolated:
        return {
            TrustText::tr("A certificate breaks a limit"),
            TrustText::tr("Path length, names, key usage or a critical extension forbid this use."),
            fetchAgain()};
    case TrustRule::WeakCryptography:
        return {TrustText::tr("A key or a hash is too weak"),
                TrustText::tr("Keys under 2048 bits and SHA-1 can be forged and are not accepted."),
                fetchAgain()};
    case TrustRule::CertificateSignatureDiffers:
        return {TrustText::tr("A certificate is forged or damaged"),
                TrustText::tr("The issuer it names did not sign it."), fetchAgain()};
    case TrustRule::OlderThanHeld:
        return {TrustText::tr("The feed is older than the one held"),
                TrustText::tr(
                    "It is genuine, but was signed earlier; an attacker on the way could serve "
                    "it again."),
                keepHeld()};
    case TrustRule::NotProvenNewer:
        return {
            TrustText::tr("Nothing proves that the feed is newer"),
            TrustText::tr(
                "It differs from the feed held, and no timestamp tells which was signed first."),
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
        return TrustText::tr("There is no timestamp: when the feed was signed is not known.");
    case TimestampProof::State::Valid:
        return TrustText::tr("A timestamp proves that the feed was signed on %1 UTC.")
            .arg(timestamp.at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    case TimestampProof::State::Refused:
        break;
    }
    return TrustText::tr("There is a timestamp, but it proves nothing: %1.")
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
    return TrustText::
        tr("Since then, certificates have expired (%1). The timestamp still proves the signature, "
           "but a feed this old says nothing about newer attacks.")
            .arg(names.join(TrustText::tr(", ", "between names")));
}

QString heldSentence(HeldOrder order)
{
    switch (order) {
    case HeldOrder::NothingHeld:
        return {};
    case HeldOrder::Newer:
        return TrustText::tr("It is newer than the feed held.");
    case HeldOrder::Same:
        return TrustText::tr("It says the same as the feed held: nothing new.");
    case HeldOrder::Older:
        return TrustText::tr("It was signed before the feed held.");
    case HeldOrder::NotProven:
        break;
    }
    return TrustText::tr("Whether it is newer than the feed held is not proven.");
}

QString actionSentence(const FeedAction &action)
{
    if (action.known)
        return TrustText::tr("Changes nothing; it only shows that the feed arrives.");
    return TrustText::tr(
        "This program does not know actions of this form. They are shown, never carried out.");
}

} // namespace amado
