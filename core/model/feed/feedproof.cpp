#include "model/feed/feedproof.h"

namespace amado {

using namespace Qt::StringLiterals;

QString toString(FeedVerdict verdict)
{
    switch (verdict) {
    case FeedVerdict::Trusted:
        return u"trusted"_s;
    case FeedVerdict::ChainRefused:
        return u"chainRefused"_s;
    case FeedVerdict::Expired:
        return u"expired"_s;
    case FeedVerdict::RolledBack:
        return u"rolledBack"_s;
    case FeedVerdict::Altered:
        return u"altered"_s;
    case FeedVerdict::Unsigned:
        return u"unsigned"_s;
    case FeedVerdict::Unreadable:
        return u"unreadable"_s;
    }
    Q_UNREACHABLE();
}

QString toString(TrustRule rule)
{
    switch (rule) {
    case TrustRule::None:
        return u"none"_s;
    case TrustRule::DigestDiffers:
        return u"digestDiffers"_s;
    case TrustRule::SignatureDiffers:
        return u"signatureDiffers"_s;
    case TrustRule::NotWellFormed:
        return u"notWellFormed"_s;
    case TrustRule::Utf16Copy:
        return u"utf16Copy"_s;
    case TrustRule::DocTypePresent:
        return u"docTypePresent"_s;
    case TrustRule::TooLarge:
        return u"tooLarge"_s;
    case TrustRule::NotAFeed:
        return u"notAFeed"_s;
    case TrustRule::SeveralSignatures:
        return u"severalSignatures"_s;
    case TrustRule::SignatureMisplaced:
        return u"signatureMisplaced"_s;
    case TrustRule::AlgorithmRefused:
        return u"algorithmRefused"_s;
    case TrustRule::TransformRefused:
        return u"transformRefused"_s;
    case TrustRule::ReferenceRefused:
        return u"referenceRefused"_s;
    case TrustRule::KeyInfoRefused:
        return u"keyInfoRefused"_s;
    case TrustRule::SignatureShapeRefused:
        return u"signatureShapeRefused"_s;
    case TrustRule::KeyValueDiffers:
        return u"keyValueDiffers"_s;
    case TrustRule::CertificateMissing:
        return u"certificateMissing"_s;
    case TrustRule::RootNotPinned:
        return u"rootNotPinned"_s;
    case TrustRule::PurposeMissing:
        return u"purposeMissing"_s;
    case TrustRule::NotYetValid:
        return u"notYetValid"_s;
    case TrustRule::CertificateExpired:
        return u"certificateExpired"_s;
    case TrustRule::NotACertificateAuthority:
        return u"notACertificateAuthority"_s;
    case TrustRule::ConstraintViolated:
        return u"constraintViolated"_s;
    case TrustRule::WeakCryptography:
        return u"weakCryptography"_s;
    case TrustRule::CertificateSignatureDiffers:
        return u"certificateSignatureDiffers"_s;
    case TrustRule::OlderThanHeld:
        return u"olderThanHeld"_s;
    case TrustRule::NotProvenNewer:
        return u"notProvenNewer"_s;
    }
    Q_UNREACHABLE();
}

QString toString(TimestampProof::State state)
{
    switch (state) {
    case TimestampProof::State::Absent:
        return u"absent"_s;
    case TimestampProof::State::Valid:
        return u"valid"_s;
    case TimestampProof::State::Refused:
        return u"refused"_s;
    }
    Q_UNREACHABLE();
}

} // namespace amado
