// SPDX-License-Identifier: MIT
#include "io/lab/labpki.h"

#include "io/lab/certificateissuer.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QString kFeedKeys = u"feed-keys.pem"_s;
const QString kTlsKeys = u"tls-keys.pem"_s;
const QString kFounded = u"founded.txt"_s;
constexpr int kTlsKeyCount = 4;
constexpr qint64 kMaxFileBytes = 1 << 20;

tl::unexpected<Error> fileFailure(const QString &path, const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? ErrorCode::PreconditionFailed : ErrorCode::PermissionDenied,
                   full ? Reason::DiskFull : Reason::None, path, file.errorString());
}

Result<> save(const QDir &folder, const QString &name, const QByteArray &bytes,
              QFile::Permissions permissions)
{
    const QString path = folder.filePath(name);
    if (!QDir().mkpath(QFileInfo(path).path()))
        return failure(ErrorCode::PermissionDenied, Reason::None, QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return fileFailure(path, file);
    return {};
}

Result<QByteArray> read(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return fileFailure(file.fileName(), file);
    return file.read(kMaxFileBytes);
}

/// The keys and the founding go first to last, so that a folder that has the founding is complete.
Result<> found(const QDir &folder, const QDateTime &now)
{
    if (!QDir().mkpath(folder.path()))
        return failure(ErrorCode::PermissionDenied, Reason::None, folder.path());
    const auto feedKeys = FeedKeys::generate();
    if (!feedKeys)
        return failure(feedKeys.error());
    QByteArray tlsKeys;
    for (int i = 0; i < kTlsKeyCount; ++i) {
        const auto key = generateRsaKey();
        if (!key)
            return failure(key.error());
        tlsKeys += privateKeyPem(key->get());
    }
    const auto secret = QFile::ReadOwner | QFile::WriteOwner;
    if (auto saved = save(folder, kFeedKeys, feedKeys->toPem(), secret); !saved)
        return saved;
    if (auto saved = save(folder, kTlsKeys, tlsKeys, secret); !saved)
        return saved;
    return save(folder, kFounded, now.toUTC().toString(Qt::ISODate).toLatin1() + '\n', secret);
}

LabCertificateWish authorityWish(const QString &name, const QDateTime &founded)
{
    LabCertificateWish wish;
    wish.commonName = name;
    wish.notBefore = founded.addDays(-1);
    wish.notAfter = founded.addYears(10);
    wish.authority = true;
    return wish;
}

LabCertificateWish serverWish(const QDateTime &founded)
{
    LabCertificateWish wish = authorityWish(u"localhost"_s, founded);
    wish.authority = false;
    wish.dnsNames = {u"localhost"_s};
    wish.addresses = {u"127.0.0.1"_s};
    return wish;
}

struct AuthorityAndServer
{
    LabIdentity authority;
    LabIdentity server;
};

Result<AuthorityAndServer> makePair(const QString &name, const QDateTime &founded,
                                    EvpKeyPtr authorityKey, EvpKeyPtr serverKey)
{
    auto authority = makeLabIdentity(authorityWish(name, founded), std::move(authorityKey));
    if (!authority)
        return failure(authority.error());
    auto server = makeLabIdentity(serverWish(founded), std::move(serverKey), &*authority);
    if (!server)
        return failure(server.error());
    return AuthorityAndServer{std::move(*authority), std::move(*server)};
}

Result<LabPki> assemble(FeedKeys feedKeys, std::vector<EvpKeyPtr> tlsKeys, const QDateTime &founded)
{
    auto signer = FeedSigner::found(std::move(feedKeys), founded);
    if (!signer)
        return failure(signer.error());
    auto honest = makePair(u"Amado Practice TLS Root"_s, founded, std::move(tlsKeys[0]),
                           std::move(tlsKeys[1]));
    if (!honest)
        return failure(honest.error());
    auto inspecting = makePair(u"Practice Inspecting Proxy CA"_s, founded, std::move(tlsKeys[2]),
                               std::move(tlsKeys[3]));
    if (!inspecting)
        return failure(inspecting.error());
    return LabPki{std::move(*signer),
                  std::move(honest->authority),
                  std::move(honest->server),
                  std::move(inspecting->authority),
                  std::move(inspecting->server),
                  {}};
}

Result<LabPki> load(const QDir &folder)
{
    const auto founding = read(folder, kFounded);
    const auto feedPem = read(folder, kFeedKeys);
    const auto tlsPem = read(folder, kTlsKeys);
    for (const auto *part : {&founding, &feedPem, &tlsPem}) {
        if (!*part)
            return failure(part->error());
    }
    const auto founded =
        QDateTime::fromString(QString::fromLatin1(founding->trimmed()), Qt::ISODate).toUTC();
    auto feedKeys = FeedKeys::fromPem(*feedPem);
    auto tlsKeys = readPrivateKeys(*tlsPem);
    if (!founded.isValid() || !feedKeys || !tlsKeys || tlsKeys->size() != kTlsKeyCount)
        return failure(ErrorCode::InvalidData, Reason::FileUnreadable, folder.path(),
                       u"the keys of the practice feed are damaged"_s);
    return assemble(std::move(*feedKeys), std::move(*tlsKeys), founded);
}

/// For `--trust`, beside the keys.
Result<> saveTrust(const QDir &folder, const LabPki &pki)
{
    const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    const QByteArray tlsRoot = toPem({certificateInfo(pki.tlsRoot.certificate.get())});
    for (const auto &[name, pem] : {std::pair{u"root.pem"_s, pki.signer.rootPem()},
                                    std::pair{u"tsa-root.pem"_s, pki.signer.timestampRootPem()},
                                    std::pair{u"tls/root.pem"_s, tlsRoot}}) {
        if (auto saved = save(folder, name, pem, open); !saved)
            return saved;
    }
    return {};
}

} // namespace

Result<LabPki> openLabPki(const QString &folder, const QDateTime &now)
{
    const QDir dir(folder);
    if (!dir.exists(kFounded)) {
        if (auto founded = found(dir, now); !founded)
            return failure(founded.error());
    }
    auto pki = load(dir);
    if (!pki)
        return pki;
    pki->trustFolder = QDir(dir.absoluteFilePath(u"trust"_s)).path();
    if (auto saved = saveTrust(QDir(pki->trustFolder), *pki); !saved)
        return failure(saved.error());
    return pki;
}

} // namespace amado
