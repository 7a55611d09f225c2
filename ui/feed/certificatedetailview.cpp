// SPDX-License-Identifier: MIT
#include "ui/feed/certificatedetailview.h"

#include "ui/text/agetext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

QString withHint(const QDateTime &at, const QDateTime &now)
{
    return at < now ? CertificateDetailView::tr("%1 (past)", "time that lies before now")
                          .arg(exactTime(at))
                    : exactTime(at);
}

/// "8A:68:6C" is easier to compare by eye than one long word.
QString spaced(const QString &hex)
{
    QString text;
    for (qsizetype at = 0; at < hex.size(); at += 4)
        text += (at > 0 ? u" "_s : QString()) + hex.mid(at, 4);
    return text;
}

} // namespace

QString keyUsageText(const QString &oid)
{
    if (oid == u"1.3.6.1.5.5.7.3.1")
        return CertificateDetailView::tr("server authentication (%1)").arg(oid);
    if (oid == u"1.3.6.1.5.5.7.3.2")
        return CertificateDetailView::tr("client authentication (%1)").arg(oid);
    if (oid == u"1.3.6.1.5.5.7.3.3")
        return CertificateDetailView::tr("code signing (%1)").arg(oid);
    if (oid == u"1.3.6.1.5.5.7.3.8")
        return CertificateDetailView::tr("time stamping (%1)").arg(oid);
    if (oid == u"1.3.6.1.4.1.311.76.57.1.11")
        return CertificateDetailView::tr("Exchange configuration signing (%1)").arg(oid);
    return oid;
}

CertificateDetailView::CertificateDetailView(QWidget *parent)
    : DetailView(parent)
{
    setObjectName(u"certificateSheet"_s);
}

void CertificateDetailView::showCertificate(const std::optional<CertificateInfo> &certificate,
                                            const QDateTime &now)
{
    Document page;
    if (!certificate) {
        page.addMuted(tr("Select a certificate to see what it says."));
        showDocument(page);
        return;
    }
    page.addSection(certificate->commonName.isEmpty() ? certificate->subject
                                                      : certificate->commonName);
    page.addRow(tr("Subject"), certificate->subject);
    page.addRow(tr("Issuer"), certificate->issuer);
    page.addRow(tr("Valid from"), exactTime(certificate->notBefore));
    page.addRow(tr("Valid through"), withHint(certificate->notAfter, now));
    if (!certificate->extendedKeyUsages.isEmpty()) {
        QStringList usages;
        for (const QString &oid : certificate->extendedKeyUsages)
            usages.append(keyUsageText(oid));
        page.addRow(tr("Purposes"), usages.join(u'\n'));
    }
    if (!certificate->dnsNames.isEmpty())
        page.addRow(tr("Names"), certificate->dnsNames.join(u", "_s));
    page.addRow(tr("Can issue certificates"), certificate->isCa ? tr("Yes") : tr("No"));
    page.addRow(tr("Key"), certificate->keyText);
    page.addRow(tr("Signed with"), certificate->signatureAlgorithm);
    page.addRow(tr("Serial number"), certificate->serial);
    page.addRow(tr("Thumbprint (SHA-1)"), spaced(certificate->sha1));
    page.addRow(tr("Fingerprint (SHA-256)"), spaced(certificate->sha256));
    page.addRow(tr("Key pin (SHA-256)"), spaced(certificate->keySha256));
    showDocument(page);
}

} // namespace amado
