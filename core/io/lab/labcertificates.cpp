// SPDX-License-Identifier: MIT
#include "io/lab/labcertificates.h"

#include "io/lab/certificateissuer.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QByteArray alternativeNames(const LabCertificateWish &wish)
{
    QStringList names;
    for (const QString &name : wish.dnsNames)
        names.append(u"DNS:"_s + name);
    for (const QString &address : wish.addresses)
        names.append(u"IP:"_s + address);
    return names.join(u',').toLatin1();
}

/// Different for each name and time, and the same for the same ones.
quint32 serialFor(const LabCertificateWish &wish)
{
    const QByteArray text = (wish.commonName + wish.notBefore.toString(Qt::ISODate) +
                             QString::fromLatin1(alternativeNames(wish)))
                                .toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return qFromBigEndian<quint32>(hash.constData());
}

CertificateRequest requestFor(const LabCertificateWish &wish)
{
    CertificateRequest request;
    request.organization = u"Amado Practice Lab"_s;
    request.commonName = wish.commonName;
    request.serial = serialFor(wish);
    request.notBefore = wish.notBefore;
    request.notAfter = wish.notAfter;
    request.extensions = {
        {"basicConstraints", wish.authority ? "critical,CA:TRUE" : "critical,CA:FALSE"},
        {"keyUsage", wish.authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature"},
        {"subjectKeyIdentifier", "hash"}};
    if (!wish.authority)
        request.extensions.emplace_back("extendedKeyUsage", "serverAuth");
    const QByteArray names = alternativeNames(wish);
    if (!names.isEmpty())
        request.extensions.emplace_back("subjectAltName", names);
    return request;
}

} // namespace

Result<LabIdentity> makeLabIdentity(const LabCertificateWish &wish, EvpKeyPtr key,
                                    const LabIdentity *issuer)
{
    auto certificate =
        issueCertificate(requestFor(wish), key.get(), issuer ? issuer->certificate.get() : nullptr,
                         issuer ? issuer->key.get() : key.get());
    if (!certificate)
        return failure(certificate.error());
    return LabIdentity{std::move(key), std::move(*certificate)};
}

} // namespace amado
