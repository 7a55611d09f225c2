// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "io/scan/authenticode.h"
#include "io/scan/peimage.h"
#include "io/tls/certificates.h"
#include "support/testpaths.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>
#include <vector>

namespace amado::fuzz {

using namespace Qt::StringLiterals;

namespace {

const QDateTime kJudgedAt(QDate(2026, 6, 20), QTime(0, 0), Qt::UTC);

QByteArray fileOf(const QString &name)
{
    QFile file(amado::test::sourcePath(u"tests/fuzz/"_s) + name);
    require(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The root of the seeds. Their signer's key is gone, and a mutation does not find a new signature.
const TrustAnchors &programRoots()
{
    static const TrustAnchors made = [] {
        const CertificateChain roots = *readPem(fileOf(u"trust/program-root.pem"_s));
        return TrustAnchors{roots, roots};
    }();
    return made;
}

/// What the signature of a program vouches for.
QByteArray signedPart(QByteArray program)
{
    QBuffer buffer(&program);
    require(buffer.open(QIODevice::ReadOnly));
    const auto image = PeImage::read(buffer);
    require(bool(image));
    require(image->checksum > 0 && image->checksum + 4 <= image->securityEntry);
    require(image->securityEntry + 8 <= image->signatureTable);
    require(image->signatureTable < image->size && image->size == program.size());
    const QByteArray &all = buffer.data();
    return all.first(image->checksum) +
           all.sliced(image->checksum + 4, image->securityEntry - image->checksum - 4) +
           all.sliced(image->securityEntry + 8, image->signatureTable - image->securityEntry - 8);
}

} // namespace

void readProgram(std::string_view input)
{
    const auto verified = [](QByteArray bytes) {
        QBuffer program(&bytes);
        require(program.open(QIODevice::ReadOnly));
        return verifyAuthenticode(program, 1 << 20, programRoots(), kJudgedAt);
    };
    static const std::vector<QByteArray> only = [&] {
        std::vector<QByteArray> parts;
        for (const QString &seed : {u"corpus/program/wide"_s, u"corpus/program/narrow"_s}) {
            require(bool(verified(fileOf(seed))));
            parts.push_back(signedPart(fileOf(seed)));
        }
        return parts;
    }();
    const QByteArray bytes = bytesOf(input);
    const auto found = verified(bytes);
    if (!found) {
        require(found.error().reason == Reason::ToolNotTrusted ||
                found.error().reason == Reason::FileUnreadable ||
                found.error().reason == Reason::FileTooLarge);
        return;
    }
    require(std::find(only.begin(), only.end(), signedPart(bytes)) != only.end());
    require(found->size == bytes.size() && found->sha256.size() == 64);
}

} // namespace amado::fuzz
