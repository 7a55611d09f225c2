// SPDX-License-Identifier: MIT
#include "io/tls/certificates.h"
#include "io/tls/trustedroots.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

QByteArray trustFile(const QString &name)
{
    QFile file(amado::test::sourcePath(u"resources/trust/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

} // namespace

TEST(Certificates, AreReadAsTheVendorPublishesThem)
{
    const auto chain = readPem(trustFile(u"microsoft-root-2011.pem"_s));
    ASSERT_TRUE(chain);
    ASSERT_EQ(chain->size(), 1u);
    const CertificateInfo &root = chain->front();
    EXPECT_EQ(root.sha1, u"8F43288AD272F3103B6FB1428485EA3014C0BCFE"_s);
    EXPECT_EQ(root.commonName, u"Microsoft Root Certificate Authority 2011"_s);
    EXPECT_EQ(root.subject,
              u"CN=Microsoft Root Certificate Authority 2011,O=Microsoft Corporation,L=Redmond,"
              "ST=Washington,C=US"_s);
    EXPECT_TRUE(root.isSelfIssued());
    EXPECT_TRUE(root.isCa);
    EXPECT_EQ(root.notAfter, QDateTime(QDate(2036, 3, 22), QTime(22, 13, 4), Qt::UTC));
    EXPECT_EQ(root.keyText, u"RSA 4096"_s);
    EXPECT_EQ(root.signatureAlgorithm, u"sha256WithRSAEncryption"_s);
    EXPECT_EQ(root.keySha256.size(), 64);
    EXPECT_FALSE(root.subjectKeyId.isEmpty());
}

TEST(Certificates, GoThroughDerAndPemUnchanged)
{
    CertificateChain both;
    for (const QString &name : {u"microsoft-root-2010.pem"_s, u"microsoft-root-2011.pem"_s})
        both.push_back(readPem(trustFile(name))->front());
    EXPECT_EQ(*readPem("leading text\n" + toPem(both) + "trailing text"), both);
    EXPECT_EQ(*readCertificate(both.front().der), both.front());
}

TEST(Certificates, DamageIsAnErrorNeverAShorterList)
{
    const QByteArray whole = trustFile(u"microsoft-root-2011.pem"_s);
    EXPECT_EQ(readPem({}).error().code, ErrorCode::InvalidData);
    EXPECT_EQ(readPem("no certificate here").error().code, ErrorCode::InvalidData);
    EXPECT_EQ(readPem(whole.left(whole.size() / 2)).error().code, ErrorCode::InvalidData);
    EXPECT_EQ(readPem(whole + whole.left(whole.size() / 2)).error().code, ErrorCode::InvalidData);
    const QByteArray der = readPem(whole)->front().der;
    EXPECT_EQ(readCertificate(der + '\0').error().code, ErrorCode::InvalidData);
    EXPECT_EQ(readCertificate(der.chopped(1)).error().code, ErrorCode::InvalidData);
    EXPECT_EQ(readCertificate({}).error().code, ErrorCode::InvalidData);
}

TEST(TrustedRoots, AreReadOnceAndAgainWhenTheFileChanged)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ca.pem"_s);
    const auto write = [&path](const QByteArray &pem, const QDateTime &at) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(pem);
        file.flush();
        EXPECT_TRUE(file.setFileTime(at, QFileDevice::FileModificationTime));
    };
    const auto count = [](const X509StorePtr &store) {
        return store ? sk_X509_OBJECT_num(X509_STORE_get0_objects(store.get())) : -1;
    };
    const QDateTime then(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    TrustedRoots roots(path);
    EXPECT_EQ(count(roots.store()), -1) << "there is no file";
    const QByteArray pem = trustFile(u"microsoft-root-2011.pem"_s);
    write(pem, then);
    const X509StorePtr first = roots.store();
    EXPECT_EQ(count(first), 1);
    EXPECT_EQ(roots.store().get(), first.get());
    write("no certificate", then.addSecs(1));
    EXPECT_EQ(count(roots.store()), -1);
    write(pem + trustFile(u"microsoft-root-2010.pem"_s), then.addSecs(2));
    EXPECT_EQ(count(roots.store()), 2);
    EXPECT_EQ(count(first), 1) << "those who use it keep it as it was";
}
