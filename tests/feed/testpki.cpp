// SPDX-License-Identifier: MIT
#include "feed/testpki.h"

#include "io/feed/chaincheck.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>

#include <algorithm>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

CertificateRequest requestOf(const QString &name, quint32 serial)
{
    return {u"Amado Tests"_s,     name, serial,  kFounded.addDays(-60),
            kFounded.addYears(5), {},   "SHA256"};
}

} // namespace

QByteArray feedText()
{
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n"
           "<EOCS version=\"1.0.4\">\r\n"
           "  <Config id=\"PING1\" desc=\"EEMS Heartbeat probe. Does not modify any exchange "
           "settings.\">\r\n"
           "    <ActionList>\r\n"
           "      <Action type=\"DoNothing\" scope=\"Server\" desc=\"Ping mitigation action.\">\r\n"
           "        <Value>DoNothing</Value>\r\n"
           "      </Action>\r\n"
           "    </ActionList>\r\n"
           "  </Config>\r\n"
           "</EOCS>";
}

FeedKeys testKeys()
{
    QFile file(fixture(u"feeds/test-keys.pem"_s));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    auto keys = FeedKeys::fromPem(file.readAll());
    EXPECT_TRUE(keys);
    return std::move(*keys);
}

const FeedSigner &testSigner()
{
    static const FeedSigner signer = [] {
        auto founded = FeedSigner::found(testKeys(), kFounded);
        EXPECT_TRUE(founded);
        return std::move(*founded);
    }();
    return signer;
}

QByteArray signedFeed(FeedVariant variant)
{
    const auto document = testSigner().sign(feedText(), variant, kFounded);
    EXPECT_TRUE(document);
    return document.value_or(QByteArray());
}

ChainPlan::ChainPlan()
    : root(requestOf(u"Test Root"_s, 1))
    , authority(requestOf(u"Test CA"_s, 2))
    , signer(requestOf(u"Test Signer"_s, 3))
{
    for (CertificateRequest *request : {&root, &authority})
        request->extensions = {{"basicConstraints", "critical,CA:TRUE"},
                               {"keyUsage", "critical,keyCertSign,cRLSign"},
                               {"subjectKeyIdentifier", "hash"}};
    signer.extensions = {
        {"basicConstraints", "critical,CA:FALSE"},
        {"keyUsage", "critical,digitalSignature"},
        {"extendedKeyUsage", QByteArray(kCodeSigningPurpose) + ',' + kExchangeXmlPurpose}};
}

void setExtension(CertificateRequest &request, const QByteArray &name, const QByteArray &value)
{
    std::erase_if(request.extensions,
                  [&](const auto &extension) { return extension.first == name; });
    if (!value.isEmpty())
        request.extensions.emplace_back(name, value);
}

FeedProof checkPlan(const ChainPlan &plan, const QDateTime &now)
{
    FeedKeys keys = testKeys();
    if (plan.signerBits > 0)
        keys.signer = std::move(*generateRsaKey(plan.signerBits));
    const auto root = issueCertificate(plan.root, keys.root.get(), nullptr, keys.root.get());
    EXPECT_TRUE(root) << root.error().detail.toStdString();
    const auto authority =
        issueCertificate(plan.authority, keys.authority.get(), root->get(), keys.root.get());
    EXPECT_TRUE(authority) << authority.error().detail.toStdString();
    std::vector<QByteArray> links{derOf(authority->get())};
    X509Ptr second;
    if (plan.second) {
        second = std::move(*issueCertificate(*plan.second, keys.strangerRoot.get(),
                                             authority->get(), keys.authority.get()));
        links.insert(links.begin(), derOf(second.get()));
    }
    const auto signer =
        issueCertificate(plan.signer, keys.signer.get(), second ? second.get() : authority->get(),
                         second ? keys.strangerRoot.get() : keys.authority.get());
    EXPECT_TRUE(signer) << signer.error().detail.toStdString();
    links.insert(links.begin(), derOf(signer->get()));
    if (plan.rootPresent)
        links.push_back(derOf(root->get()));
    const SigningChain timestamp = testSigner().timestampAuthority();
    const auto document = signFeed(feedText(), {keys.signer.get(), links},
                                   plan.timestamp ? &timestamp : nullptr, kFounded);
    EXPECT_TRUE(document);
    TrustAnchors anchors = testSigner().anchors();
    anchors.feedRoots = {certificateInfo(root->get())};
    return XmlSignatureCheck(anchors).check(*document, now);
}

} // namespace amado::test
