// SPDX-License-Identifier: MIT
#include "model/feed/certificate.h"

namespace amado {

QByteArray toPem(const CertificateChain &chain)
{
    QByteArray text;
    for (const CertificateInfo &certificate : chain) {
        const QByteArray base64 = certificate.der.toBase64();
        text += "-----BEGIN CERTIFICATE-----\n";
        for (qsizetype at = 0; at < base64.size(); at += 64)
            text += base64.mid(at, 64) + '\n';
        text += "-----END CERTIFICATE-----\n";
    }
    return text;
}

} // namespace amado
