// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace amado {

/// One X.509 certificate as values. Reading one from bytes is the business of io/tls.
struct CertificateInfo
{
    QByteArray der;  ///< The certificate itself: evidence, and what everything below was read from.
    QString subject; ///< Distinguished name as RFC 2253 text.
    QString issuer;
    QString commonName; ///< Of the subject; empty when it has none.
    QString issuerCommonName;
    QString serial;      ///< Upper-case hex.
    QDateTime notBefore; ///< UTC.
    QDateTime notAfter;  ///< UTC, the last second it holds.
    QString sha1;      ///< Upper-case hex of the whole certificate, as Windows shows a thumbprint.
    QString sha256;    ///< Lower-case hex of the whole certificate.
    QString keySha256; ///< Lower-case hex of the SubjectPublicKeyInfo: what a pin compares.
    QString subjectKeyId;          ///< Upper-case hex; empty when absent.
    QString authorityKeyId;        ///< Upper-case hex; empty when absent.
    QStringList extendedKeyUsages; ///< Dotted object identifiers.
    QStringList dnsNames;          ///< Of the subject alternative name.
    bool isCa = false;             ///< Basic constraints say so.
    QString keyText;               ///< "RSA 2048".
    QString signatureAlgorithm;    ///< "sha256WithRSAEncryption".

    [[nodiscard]] bool isSelfIssued() const { return subject == issuer; }
    static void fields(auto &io, auto &self)
    {
        io.required(u"subject", self.subject).required(u"issuer", self.issuer);
        io(u"commonName", self.commonName)(u"issuerCommonName", self.issuerCommonName);
        io(u"serial", self.serial)(u"notBefore", self.notBefore)(u"notAfter", self.notAfter);
        io(u"sha1", self.sha1)(u"sha256", self.sha256)(u"keySha256", self.keySha256);
        io(u"subjectKeyId", self.subjectKeyId)(u"authorityKeyId", self.authorityKeyId);
        io.renamed(u"purposes", u"extendedKeyUsages", self.extendedKeyUsages);
        io(u"dnsNames", self.dnsNames)(u"isCa", self.isCa)(u"key", self.keyText);
        io.renamed(u"signature", u"signatureAlgorithm", self.signatureAlgorithm);
        io(u"der", self.der);
    }
    bool operator==(const CertificateInfo &) const = default;
};

/// Leaf first, each followed by its issuer as far as it is known.
using CertificateChain = std::vector<CertificateInfo>;

[[nodiscard]] QByteArray
toPem(const CertificateChain &chain); ///< The certificates' own bytes, in order.

/// What one side saw of a TLS endpoint.
struct TlsObservation
{
    CertificateChain chain; ///< As presented; empty when the handshake did not get that far.
    QString protocol;       ///< "TLSv1.3"; empty when not known.
    QString error;          ///< English text of the failure; empty when the connection was trusted.

    static void fields(auto &io, auto &self)
    {
        io(u"chain", self.chain)(u"protocol", self.protocol);
        io.prose(u"error", self.error);
    }
    bool operator==(const TlsObservation &) const = default;
};

} // namespace amado
