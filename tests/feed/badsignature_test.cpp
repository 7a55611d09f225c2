// SPDX-License-Identifier: MIT
#include "feed/testpki.h"
#include "model/base/enumnames.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

#include <functional>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

FeedProof check(const QByteArray &document, const QDateTime &now = kNow)
{
    return XmlSignatureCheck(testSigner().anchors()).check(document, now);
}

/// The text between two marks, marks included.
QByteArray part(const QByteArray &text, const QByteArray &from, const QByteArray &to)
{
    const qsizetype begin = text.indexOf(from);
    return text.mid(begin, text.indexOf(to, begin) + to.size() - begin);
}

QByteArray signatureOf(const QByteArray &document)
{
    return part(document, "<Signature ", "</Signature>");
}

void setText(QByteArray &document, const QByteArray &element, const QByteArray &text)
{
    const QByteArray begin = '<' + element + '>';
    const QByteArray end = "</" + element + '>';
    const QByteArray before = part(document, begin, end);
    document.replace(before, QByteArray(begin + text + end));
}

struct BadCase
{
    const char *name;
    std::function<void(QByteArray &)> change;
    FeedVerdict verdict;
    TrustRule rule;
};

class BadSignatures : public testing::TestWithParam<BadCase>
{};

std::function<void(QByteArray &)> replacing(const QByteArray &before, const QByteArray &after)
{
    return [=](QByteArray &document) {
        ASSERT_TRUE(document.contains(before)) << before.toStdString();
        document.replace(document.indexOf(before), before.size(), after);
    };
}

/// The evil namesake's content around or beside what was signed.
void wrap(QByteArray &document)
{
    const QByteArray original = document.mid(document.indexOf("<EOCS"));
    document = "<EOCS version=\"9\"><Config id=\"EVIL\"><ActionList/></Config><Wrapper>" +
               original + "</Wrapper></EOCS>";
}

void moveFirst(QByteArray &document)
{
    const QByteArray signature = signatureOf(document);
    document.remove(document.indexOf(signature), signature.size());
    document.insert(document.indexOf("<Config"), signature);
}

void nestInConfig(QByteArray &document)
{
    const QByteArray signature = signatureOf(document);
    document.remove(document.indexOf(signature), signature.size());
    document.insert(document.indexOf("</Config>"), signature);
}

const QByteArray kSignatureMethod = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
const QByteArray kTransforms = "<Transforms>";
const QByteArray kC14nTransform =
    "<Transform Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\" />";
const QByteArray kEnvelopedTransform =
    "<Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\" />";

constexpr auto kUnreadable = FeedVerdict::Unreadable;
constexpr auto kAltered = FeedVerdict::Altered;
constexpr auto kChainRefused = FeedVerdict::ChainRefused;

} // namespace

TEST_P(BadSignatures, AreRefusedForTheRightReason)
{
    QByteArray document = signedFeed();
    GetParam().change(document);
    const FeedProof proof = check(document);
    EXPECT_EQ(enumName(proof.verdict), enumName(GetParam().verdict)) << proof.detail.toStdString();
    EXPECT_EQ(enumName(proof.rule), enumName(GetParam().rule)) << proof.detail.toStdString();
    EXPECT_TRUE(proof.signedContent.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Content, BadSignatures,
    testing::Values(
        BadCase{"Changed", replacing("DoNothing<", "DoEvil<"), kAltered, TrustRule::DigestDiffers},
        BadCase{"Added", replacing("</Config>", "</Config><Config id=\"M1\"/>"), kAltered,
                TrustRule::DigestDiffers},
        BadCase{"WhiteSpaceStripped",
                [](QByteArray &document) { document.replace("\r\n", "").replace("  ", ""); },
                kAltered, TrustRule::DigestDiffers},
        BadCase{"CarriageReturnsWritten", replacing("<ActionList>\r\n", "<ActionList>&#13;\n"),
                kAltered, TrustRule::DigestDiffers},
        BadCase{"BareCarriageReturnAdded", replacing("<ActionList>\r\n", "<ActionList>\r\r\n"),
                kAltered, TrustRule::DigestDiffers},
        BadCase{"NamespaceAdded", replacing("<EOCS ", "<EOCS xmlns:x=\"urn:x\" "), kAltered,
                TrustRule::DigestDiffers},
        BadCase{"XmlSpaceAdded", replacing("<EOCS ", "<EOCS xml:space=\"preserve\" "), kAltered,
                TrustRule::DigestDiffers},
        BadCase{"BlankAfterSignature", replacing("</Signature>", "</Signature> "), kAltered,
                TrustRule::DigestDiffers},
        BadCase{"InstructionBefore",
                [](QByteArray &document) { document.insert(document.indexOf("<EOCS"), "<?x y?>"); },
                kAltered, TrustRule::DigestDiffers},
        BadCase{"DuplicateIds",
                [](QByteArray &document) {
                    document.replace("<ActionList>", "<ActionList xml:id=\"a\">");
                    document.replace("<Value>", "<Value xml:id=\"a\">");
                },
                kAltered, TrustRule::DigestDiffers},
        BadCase{"DefaultNamespace", replacing("<EOCS ", "<EOCS xmlns=\"urn:x\" "), kUnreadable,
                TrustRule::NotAFeed},
        BadCase{"OtherRoot", [](QByteArray &document) { document.replace("EOCS", "EOCX"); },
                kUnreadable, TrustRule::NotAFeed}),
    [](const auto &instance) { return std::string(instance.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Values, BadSignatures,
    testing::Values(
        BadCase{"OtherDigest",
                [](QByteArray &document) {
                    setText(document, "DigestValue", QByteArray(32, 'x').toBase64());
                },
                kAltered, TrustRule::DigestDiffers},
        BadCase{"OtherSignature",
                [](QByteArray &document) {
                    setText(document, "SignatureValue", QByteArray(256, 'x').toBase64());
                },
                kAltered, TrustRule::SignatureDiffers},
        BadCase{"ShortSignature",
                [](QByteArray &document) { setText(document, "SignatureValue", "eHh4"); }, kAltered,
                TrustRule::SignatureDiffers},
        BadCase{"ContentAndDigestChanged",
                [](QByteArray &document) {
                    // What a careful forger can do without the key.
                    const QByteArray forged = *testSigner().sign(
                        feedText().replace("DoNothing<", "DoEvil<"), FeedVariant::Good, kFounded);
                    const QByteArray value =
                        part(document, "<SignatureValue>", "</SignatureValue>");
                    document = forged;
                    document.replace(part(forged, "<SignatureValue>", "</SignatureValue>"), value);
                },
                kAltered, TrustRule::SignatureDiffers},
        BadCase{"CommentInDigest", replacing("<DigestValue>", "<DigestValue><!-- x -->"), kAltered,
                TrustRule::ReferenceRefused},
        BadCase{"DataSectionInDigest", replacing("<DigestValue>", "<DigestValue><![CDATA[]]>"),
                kAltered, TrustRule::ReferenceRefused},
        BadCase{"NoBase64", replacing("<SignatureValue>", "<SignatureValue>*"), kAltered,
                TrustRule::SignatureShapeRefused},
        BadCase{"CommentInSignatureValue",
                replacing("<SignatureValue>", "<SignatureValue><!-- x -->"), kAltered,
                TrustRule::SignatureShapeRefused},
        BadCase{"CommentInSignedInfo", replacing("<SignedInfo>", "<SignedInfo><!-- x -->"),
                kAltered, TrustRule::SignatureShapeRefused}),
    [](const auto &instance) { return std::string(instance.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Place, BadSignatures,
    testing::Values(
        BadCase{"Wrapped", wrap, kAltered, TrustRule::SignatureMisplaced},
        BadCase{"MovedFirst", moveFirst, kAltered, TrustRule::SignatureMisplaced},
        BadCase{"Nested", nestInConfig, kAltered, TrustRule::SignatureMisplaced},
        BadCase{"ElementAfter", replacing("</Signature>", "</Signature><Config id=\"M1\"/>"),
                kAltered, TrustRule::SignatureMisplaced},
        BadCase{"TextAfter", replacing("</Signature>", "</Signature>x"), kAltered,
                TrustRule::SignatureMisplaced},
        BadCase{"CommentAfter", replacing("</Signature>", "</Signature><!-- x -->"), kAltered,
                TrustRule::SignatureMisplaced},
        BadCase{"Twice",
                [](QByteArray &document) {
                    document.insert(document.indexOf("<Signature "), signatureOf(document));
                },
                kAltered, TrustRule::SeveralSignatures},
        BadCase{"InsideObject",
                [](QByteArray &document) {
                    document.insert(document.indexOf("</Object>"), signatureOf(document));
                },
                kAltered, TrustRule::SeveralSignatures},
        BadCase{"Prefixed",
                replacing("<Signature xmlns=", "<Signature xmlns:y=\"urn:y\" y:a=\"\" xmlns="),
                kAltered, TrustRule::SignatureShapeRefused},
        BadCase{"WithId", replacing("<Signature ", "<Signature Id=\"s\" "), kAltered,
                TrustRule::SignatureShapeRefused},
        BadCase{"ManifestObject", replacing("</KeyInfo>", "</KeyInfo><Object><Manifest/></Object>"),
                kAltered, TrustRule::SignatureShapeRefused},
        BadCase{"TwoObjects", replacing("</Object>", "</Object><Object Id=\"ts-countersig\"/>"),
                kAltered, TrustRule::SignatureShapeRefused},
        BadCase{"OtherNamespace",
                replacing("xmlns=\"http://www.w3.org/2000/09/xmldsig#\"", "xmlns=\"urn:x\""),
                FeedVerdict::Unsigned, TrustRule::None},
        BadCase{"TakenOff",
                [](QByteArray &document) {
                    document.remove(document.indexOf("<Signature "), signatureOf(document).size());
                },
                FeedVerdict::Unsigned, TrustRule::None}),
    [](const auto &instance) { return std::string(instance.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Algorithms, BadSignatures,
    testing::Values(
        BadCase{"RsaSha1",
                replacing(kSignatureMethod, "http://www.w3.org/2000/09/xmldsig#rsa-sha1"), kAltered,
                TrustRule::AlgorithmRefused},
        BadCase{"HmacWithThePublicKey",
                replacing(kSignatureMethod, "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"),
                kAltered, TrustRule::AlgorithmRefused},
        BadCase{"TruncatedHmac",
                replacing("\"" + kSignatureMethod + "\" />",
                          "\"http://www.w3.org/2000/09/xmldsig#hmac-sha1\"><HMACOutputLength>0"
                          "</HMACOutputLength></SignatureMethod>"),
                kAltered, TrustRule::AlgorithmRefused},
        BadCase{"OutputLength",
                replacing("\"" + kSignatureMethod + "\" />",
                          "\"" + kSignatureMethod +
                              "\"><HMACOutputLength>8</HMACOutputLength></SignatureMethod>"),
                kAltered, TrustRule::AlgorithmRefused},
        BadCase{"Sha1Digest",
                replacing("http://www.w3.org/2001/04/xmlenc#sha256",
                          "http://www.w3.org/2000/09/xmldsig#sha1"),
                kAltered, TrustRule::AlgorithmRefused},
        BadCase{"CanonicalWithComments",
                replacing("CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/"
                          "REC-xml-c14n-20010315\"",
                          "CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/"
                          "REC-xml-c14n-20010315#WithComments\""),
                kAltered, TrustRule::AlgorithmRefused},
        BadCase{"ExclusiveTransform",
                replacing(kC14nTransform,
                          "<Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\" />"),
                kAltered, TrustRule::TransformRefused},
        BadCase{"Xslt",
                replacing(kTransforms, kTransforms +
                                           "<Transform Algorithm=\"http://www.w3.org/TR/1999/"
                                           "REC-xslt-19991116\"><x:stylesheet xmlns:x=\"http://"
                                           "www.w3.org/1999/XSL/Transform\"/></Transform>"),
                kAltered, TrustRule::TransformRefused},
        BadCase{"XPath",
                replacing(kC14nTransform,
                          "<Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\">"
                          "<XPath>false()</XPath></Transform>"),
                kAltered, TrustRule::TransformRefused},
        BadCase{"XPathInside",
                replacing(kEnvelopedTransform,
                          "<Transform Algorithm=\"http://www.w3.org/2000/09/"
                          "xmldsig#enveloped-signature\"><XPath>false()</XPath></Transform>"),
                kAltered, TrustRule::TransformRefused},
        BadCase{"NoTransforms",
                [](QByteArray &document) {
                    const QByteArray all = part(document, kTransforms, "</Transforms>");
                    document.replace(all, "<Transforms></Transforms>");
                },
                kAltered, TrustRule::TransformRefused},
        BadCase{
            "TransformsSwapped",
            replacing(kEnvelopedTransform + kC14nTransform, kC14nTransform + kEnvelopedTransform),
            kAltered, TrustRule::TransformRefused},
        BadCase{"ExternalReference", replacing("URI=\"\"", "URI=\"http://127.0.0.1:9/feed.xml\""),
                kAltered, TrustRule::ReferenceRefused},
        BadCase{"FileReference", replacing("URI=\"\"", "URI=\"file:///etc/hostname\""), kAltered,
                TrustRule::ReferenceRefused},
        BadCase{"FragmentReference", replacing("URI=\"\"", "URI=\"#ts-countersig\""), kAltered,
                TrustRule::ReferenceRefused},
        BadCase{"DuplicateIdReference",
                [](QByteArray &document) {
                    document.replace("URI=\"\"", "URI=\"#a\"");
                    document.replace("<ActionList>", "<ActionList xml:id=\"a\" Id=\"a\">");
                    document.replace("<Value>", "<Value xml:id=\"a\" Id=\"a\">");
                },
                kAltered, TrustRule::ReferenceRefused},
        BadCase{"NoUri", replacing("<Reference URI=\"\">", "<Reference>"), kAltered,
                TrustRule::ReferenceRefused},
        BadCase{
            "TypedReference",
            replacing("<Reference URI=\"\">",
                      "<Reference URI=\"\" Type=\"http://www.w3.org/2000/09/xmldsig#Manifest\">"),
            kAltered, TrustRule::ReferenceRefused},
        BadCase{"TwoReferences",
                [](QByteArray &document) {
                    const QByteArray one = part(document, "<Reference ", "</Reference>");
                    document.insert(document.indexOf("<Reference "), one);
                },
                kAltered, TrustRule::ReferenceRefused},
        BadCase{"NoReference",
                [](QByteArray &document) {
                    document.replace(part(document, "<Reference ", "</Reference>"), "");
                },
                kAltered, TrustRule::ReferenceRefused}),
    [](const auto &instance) { return std::string(instance.param.name); });

INSTANTIATE_TEST_SUITE_P(
    KeyInfo, BadSignatures,
    testing::Values(
        BadCase{"Missing",
                [](QByteArray &document) {
                    document.replace(part(document, "<KeyInfo>", "</KeyInfo>"), "");
                },
                kChainRefused, TrustRule::KeyInfoRefused},
        BadCase{"KeyName", replacing("<KeyInfo>", "<KeyInfo><KeyName>k</KeyName>"), kAltered,
                TrustRule::KeyInfoRefused},
        BadCase{
            "Retrieval",
            replacing("<KeyInfo>", "<KeyInfo><RetrievalMethod URI=\"http://127.0.0.1:9/key\"/>"),
            kAltered, TrustRule::KeyInfoRefused},
        BadCase{"NoCertificate",
                [](QByteArray &document) {
                    document.replace(part(document, "<X509Data>", "</X509Data>"), "");
                },
                kChainRefused, TrustRule::KeyInfoRefused},
        BadCase{"TwoKeyValues",
                [](QByteArray &document) {
                    const QByteArray one = part(document, "<KeyValue>", "</KeyValue>");
                    document.insert(document.indexOf(one), one);
                },
                kAltered, TrustRule::KeyInfoRefused},
        BadCase{"NoKeyValueAndContentChanged",
                [](QByteArray &document) {
                    document.replace(part(document, "<KeyValue>", "</KeyValue>"), "");
                    document.replace("DoNothing<", "DoEvil<");
                },
                kAltered, TrustRule::DigestDiffers},
        BadCase{"NoKeyValueAndSignatureChanged",
                [](QByteArray &document) {
                    document.replace(part(document, "<KeyValue>", "</KeyValue>"), "");
                    setText(document, "SignatureValue", QByteArray(256, 'x').toBase64());
                },
                kAltered, TrustRule::SignatureDiffers},
        BadCase{"NothingInKeyInfo",
                [](QByteArray &document) {
                    document.replace(part(document, "<KeyInfo>", "</KeyInfo>"), "<KeyInfo />");
                },
                kChainRefused, TrustRule::KeyInfoRefused},
        BadCase{"DamagedCertificate", replacing("<X509Certificate>MII", "<X509Certificate>AAI"),
                kChainRefused, TrustRule::KeyInfoRefused},
        BadCase{"ManyCertificates",
                [](QByteArray &document) {
                    const QByteArray one =
                        part(document, "<X509Certificate>", "</X509Certificate>");
                    document.insert(document.indexOf(one), one.repeated(8));
                },
                kAltered, TrustRule::KeyInfoRefused},
        BadCase{"HugeExponent",
                replacing("<Exponent>AQAB</Exponent>",
                          "<Exponent>" + QByteArray(64, 'x').toBase64() + "</Exponent>"),
                kAltered, TrustRule::KeyInfoRefused},
        BadCase{"OtherExponent",
                replacing("<Exponent>AQAB</Exponent>", "<Exponent>Aw==</Exponent>"), kAltered,
                TrustRule::SignatureDiffers}),
    [](const auto &instance) { return std::string(instance.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Text, BadSignatures,
    testing::Values(
        BadCase{"Empty", [](QByteArray &document) { document.clear(); }, kUnreadable,
                TrustRule::NotWellFormed},
        BadCase{"Cut", [](QByteArray &document) { document.chop(20); }, kUnreadable,
                TrustRule::NotWellFormed},
        BadCase{"Binary", [](QByteArray &document) { document = QByteArray(100, '\0'); },
                kUnreadable, TrustRule::NotWellFormed},
        BadCase{"Utf16LittleEndian",
                [](QByteArray &document) {
                    const QString text = QString::fromUtf8(document);
                    document = QStringEncoder(QStringConverter::Utf16LE,
                                              QStringConverter::Flag::WriteBom)(text);
                },
                kUnreadable, TrustRule::Utf16Copy},
        BadCase{"Utf16BigEndianWithoutMark",
                [](QByteArray &document) {
                    const QString text = QString::fromUtf8(document);
                    document = QStringEncoder(QStringConverter::Utf16BE)(text);
                },
                kUnreadable, TrustRule::Utf16Copy},
        BadCase{"DuplicateAttribute", replacing("<EOCS ", "<EOCS version=\"1\" "), kUnreadable,
                TrustRule::NotWellFormed},
        BadCase{"EntityBomb",
                replacing("<EOCS ", "<!DOCTYPE EOCS [<!ENTITY a \"aaaaaaaaaa\">"
                                    "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><EOCS "),
                kUnreadable, TrustRule::DocTypePresent},
        BadCase{"ExternalEntity",
                replacing("<EOCS ", "<!DOCTYPE EOCS [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                    "<EOCS "),
                kUnreadable, TrustRule::DocTypePresent},
        BadCase{"DefaultedAttribute",
                replacing("<EOCS ", "<!DOCTYPE EOCS [<!ATTLIST Config x CDATA \"1\">]><EOCS "),
                kUnreadable, TrustRule::DocTypePresent},
        BadCase{"TooLarge",
                [](QByteArray &document) {
                    document.insert(document.indexOf("<Config"), QByteArray(2 << 20, ' '));
                },
                kUnreadable, TrustRule::TooLarge},
        BadCase{"TooDeep",
                [](QByteArray &document) {
                    document.insert(document.indexOf("<Config"),
                                    QByteArray("<a>").repeated(100) +
                                        QByteArray("</a>").repeated(100));
                },
                kUnreadable, TrustRule::TooLarge},
        BadCase{"OtherEncoding", replacing("encoding=\"utf-8\"", "encoding=\"iso-8859-1\""),
                kUnreadable, TrustRule::NotWellFormed},
        BadCase{"UnboundPrefix", replacing("<Config ", "<Config a:b=\"c\" "), kAltered,
                TrustRule::DigestDiffers}),
    [](const auto &instance) { return std::string(instance.param.name); });
