// SPDX-License-Identifier: MIT
#include "io/secret/keychain.h"

#include "model/base/wipe.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <future>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"Amado"_s;
const QString kBusName = u"org.freedesktop.secrets"_s;
/// Unlocking may ask the person for the keychain's own password.
constexpr std::chrono::seconds kPatience{120};
constexpr int kBusPatienceMs = 5'000;

struct JobOutcome
{
    QKeychain::Error error = QKeychain::OtherError;
    QString text;
    QByteArray secret;
};

/// The answer to one call of the Secret Service; nullopt when there is none.
std::optional<QVariant> askService(const QString &path, const QString &interface,
                                   const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kBusName, path, interface, method);
    call.setArguments(arguments);
    const QDBusMessage reply =
        QDBusConnection::sessionBus().call(call, QDBus::Block, kBusPatienceMs);
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return std::nullopt;
    return reply.arguments().constFirst();
}

/// A locked keyring answers "not found" for everything, so that has to be asked apart
/// (https://specifications.freedesktop.org/secret-service/).
bool isLocked()
{
    const auto alias =
        askService(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s,
                   u"ReadAlias"_s, {u"default"_s});
    if (!alias)
        return false;
    const QString path = alias->value<QDBusObjectPath>().path();
    if (path.isEmpty() || path == "/"_L1)
        return false;
    const auto locked = askService(path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                   {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return locked && locked->value<QDBusVariant>().variant().toBool();
}

Error asError(const JobOutcome &outcome, const QString &id)
{
    switch (outcome.error) {
    case QKeychain::EntryNotFound:
        if (isLocked())
            return {ErrorCode::PermissionDenied, Reason::KeychainLocked, id, outcome.text};
        return {ErrorCode::NotFound, Reason::None, id, outcome.text};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorCode::PermissionDenied, Reason::KeychainLocked, id, outcome.text};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorCode::Unsupported, Reason::KeychainMissing, id, outcome.text};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return {ErrorCode::PermissionDenied, Reason::KeychainLocked, id, outcome.text};
}

} // namespace

struct Keychain::Private
{
    QThread thread;
    QObject *worker = nullptr; ///< Lives in the thread and gives it its work.

    /// Makes a job with `make()` in the thread, runs it and waits for its end.
    template<class Make, class Take>
    Result<JobOutcome> runJob(const QString &id, Make make, Take take)
    {
        const auto promise = std::make_shared<std::promise<JobOutcome>>();
        auto future = promise->get_future();
        QMetaObject::invokeMethod(
            worker,
            [owner = worker, id, make, take, promise] {
                auto *job = make();
                job->setKey(id);
                // Plain-text files as a last resort are never wanted.
                job->setInsecureFallback(false);
                QObject::connect(job, &QKeychain::Job::finished, owner, [job, take, promise] {
                    promise->set_value({job->error(), job->errorString(), take(job)});
                });
                job->start();
            },
            Qt::QueuedConnection);
        if (future.wait_for(kPatience) != std::future_status::ready)
            return failure(ErrorCode::TimedOut, Reason::KeychainLocked, id);
        JobOutcome outcome = future.get();
        if (outcome.error != QKeychain::NoError)
            return failure(asError(outcome, id));
        return outcome;
    }
};

Keychain::Keychain()
    : d(std::make_unique<Private>())
{
    d->worker = new QObject;
    d->worker->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    d->thread.setObjectName(u"keychain"_s);
    d->thread.start();
}

Keychain::~Keychain()
{
    d->thread.quit();
    d->thread.wait();
}

bool Keychain::isAvailable() const
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const auto owned = bus.interface()->isServiceRegistered(kBusName);
    if (owned.isValid() && owned.value())
        return true;
    const QDBusReply<QStringList> startable = bus.interface()->activatableServiceNames();
    return startable.isValid() && startable.value().contains(kBusName);
}

Result<QByteArray> Keychain::read(const QString &id)
{
    if (!isAvailable())
        return failure(ErrorCode::Unsupported, Reason::KeychainMissing, id);
    auto outcome = d->runJob(
        id, [] { return new QKeychain::ReadPasswordJob(kService); },
        [](QKeychain::ReadPasswordJob *job) { return job->binaryData(); });
    if (!outcome)
        return failure(outcome.error());
    return std::move(outcome->secret);
}

Result<> Keychain::write(const QString &id, const QByteArray &secret)
{
    if (!isAvailable())
        return failure(ErrorCode::Unsupported, Reason::KeychainMissing, id);
    const auto outcome = d->runJob(
        id,
        [secret] {
            auto *job = new QKeychain::WritePasswordJob(kService);
            job->setBinaryData(secret);
            return job;
        },
        [](QKeychain::WritePasswordJob *job) {
            job->setBinaryData({});
            return QByteArray();
        });
    if (!outcome)
        return failure(outcome.error());
    return {};
}

Result<> Keychain::remove(const QString &id)
{
    if (!isAvailable())
        return failure(ErrorCode::Unsupported, Reason::KeychainMissing, id);
    const auto outcome = d->runJob(
        id, [] { return new QKeychain::DeletePasswordJob(kService); },
        [](QKeychain::DeletePasswordJob *) { return QByteArray(); });
    if (!outcome && outcome.error().code != ErrorCode::NotFound)
        return failure(outcome.error());
    return {};
}

} // namespace amado
