// SPDX-License-Identifier: MIT
#include "io/feed/trustanchors.h"

#include "io/tls/certificates.h"
#include "model/base/localfile.h"

#include <QDir>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = 1 << 20;

Result<CertificateChain> readRoots(const QString &path)
{
    const auto bytes = readLocalFile(path, kMaxFileBytes);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->size() > kMaxFileBytes)
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, path, u"1 MiB"_s);
    auto roots = readPem(*bytes);
    if (!roots)
        return failure(roots.error().code, roots.error().reason, path, roots.error().detail);
    return std::move(*roots);
}

} // namespace

Result<TrustAnchors> shippedTrustAnchors()
{
    TrustAnchors anchors;
    for (const QString &name : {u"microsoft-root-2010.pem"_s, u"microsoft-root-2011.pem"_s}) {
        const auto roots = readRoots(u":/trust/"_s + name);
        if (!roots)
            return failure(roots.error());
        anchors.feedRoots.insert(anchors.feedRoots.end(), roots->begin(), roots->end());
    }
    anchors.timestampRoots = anchors.feedRoots;
    return anchors;
}

Result<TrustAnchors> readTrustFolder(const QString &folder)
{
    TrustAnchors anchors;
    const QDir directory(folder);
    if (!directory.exists())
        return failure(ErrorCode::NotFound, Reason::None, folder);
    if (!directory.isReadable())
        return failure(ErrorCode::PermissionDenied, Reason::FileUnreadable, folder);
    for (const QString &name :
         directory.entryList({u"*.pem"_s}, QDir::Files | QDir::Hidden, QDir::Name)) {
        const auto roots = readRoots(directory.filePath(name));
        if (!roots)
            return failure(roots.error());
        CertificateChain &group =
            name.startsWith("tsa-"_L1) ? anchors.timestampRoots : anchors.feedRoots;
        group.insert(group.end(), roots->begin(), roots->end());
    }
    if (anchors.feedRoots.empty())
        return failure(ErrorCode::NotFound, Reason::None, folder,
                       u"no *.pem file with a root for signers"_s);
    return anchors;
}

Result<CertificateChain> readTlsRoots(const QString &folder)
{
    CertificateChain all;
    const QDir directory(QDir(folder).filePath(u"tls"_s));
    for (const QString &name : directory.entryList({u"*.pem"_s}, QDir::Files, QDir::Name)) {
        const auto roots = readRoots(directory.filePath(name));
        if (!roots)
            return failure(roots.error());
        all.insert(all.end(), roots->begin(), roots->end());
    }
    return all;
}

} // namespace amado
