// SPDX-License-Identifier: MIT
#include "engine/feedcollector.h"

#include "model/base/winpath.h"
#include "model/feed/winhttpproxy.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTailBytes = 256 << 10; ///< Days of hourly lines.
constexpr qsizetype kNewestLogs = 3;

const QString kConnections =
    u"HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\Connections"_s;
const QString kWinHttpValue = u"WinHttpSettings"_s;

/// Numbers within names count as numbers: "…-9.log" comes before "…-10.log".
bool naturallyBefore(const QString &a, const QString &b)
{
    qsizetype i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const auto digits = [](const QString &text, qsizetype &at) {
                while (at + 1 < text.size() && text[at] == u'0' && text[at + 1].isDigit())
                    ++at;
                const qsizetype start = at;
                while (at < text.size() && text[at].isDigit())
                    ++at;
                return QStringView(text).sliced(start, at - start);
            };
            const QStringView first = digits(a, i), second = digits(b, j);
            if (first.size() != second.size())
                return first.size() < second.size();
            if (first != second)
                return first < second;
            continue;
        }
        const QChar first = a[i++].toCaseFolded(), second = b[j++].toCaseFolded();
        if (first != second)
            return first < second;
    }
    return a.size() - i < b.size() - j;
}

template<class T>
Fact<T> missingFact(const Error &error, const QString &source, std::vector<Error> &problems)
{
    return Fact<T>::missing(missingReason(error, problems), source, error.detail);
}

RegistryFlag flagOf(const Result<TextValue> &text, const QString &source,
                    std::vector<Error> &problems)
{
    using Value = std::optional<int>;
    if (!text) {
        const MissingReason reason = missingReason(text.error(), problems);
        // Asked for, and it does not exist: the default of Windows holds.
        if (reason == MissingReason::NotPresent)
            return RegistryFlag(Value(), source);
        return RegistryFlag::missing(reason, source, text.error().detail);
    }
    bool isNumber = false;
    const int value = text->text.toInt(&isNumber);
    if (isNumber)
        return RegistryFlag(Value(value), source);
    return RegistryFlag::missing(MissingReason::Unreadable, source, u"not a number"_s);
}

Fact<WinHttpProxy> proxyOf(const Result<TextValue> &text, std::vector<Error> &problems)
{
    const QString source = QString(kConnections + u'\\' + kWinHttpValue);
    if (!text) {
        const MissingReason reason = missingReason(text.error(), problems);
        if (reason == MissingReason::NotPresent)
            return {WinHttpProxy{}, source};
        return Fact<WinHttpProxy>::missing(reason, source, text.error().detail);
    }
    auto proxy = parseWinHttpSettings(text->text);
    if (!proxy)
        return Fact<WinHttpProxy>::missing(MissingReason::Unreadable, source, proxy.error().detail);
    return {std::move(*proxy), source};
}

} // namespace

MissingReason missingReason(const Error &error, std::vector<Error> &problems)
{
    MissingReason reason = MissingReason::Unreadable;
    if (error.code == ErrorCode::NotFound)
        reason = error.reason == Reason::FactMissing ? MissingReason::NotCollected
                                                     : MissingReason::NotPresent;
    else if (error.code == ErrorCode::PermissionDenied)
        reason = MissingReason::Denied;
    else if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::TimedOut ||
             error.code == ErrorCode::Unsupported)
        reason = MissingReason::NotCollected;
    const bool broken = reason == MissingReason::Denied || reason == MissingReason::Unreadable;
    if (broken && std::find(problems.begin(), problems.end(), error) == problems.end())
        problems.push_back(error);
    return reason;
}

FeedCollector::FeedCollector(const CutoffCatalog &cutoffs, FeedEndpoint endpoint,
                             QString installPath)
    : m_cutoffs(cutoffs)
    , m_endpoint(std::move(endpoint))
    , m_logFolder(joinWinPath(installPath, u"Logging\\MitigationService"))
{}

const std::vector<FeedCollector::Flag> &FeedCollector::flags()
{
    static const QString kSchannel =
        u"HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client"_s;
    static const QString kNet = u"HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319"_s;
    static const QString kNet32 =
        u"HKLM\\SOFTWARE\\Wow6432Node\\Microsoft\\.NETFramework\\v4.0.30319"_s;
    static const std::vector<Flag> all = {
        {u"HKLM\\SOFTWARE\\Policies\\Microsoft\\SystemCertificates\\AuthRoot"_s,
         u"DisableRootAutoUpdate"_s, &FeedSnapshot::disableRootAutoUpdate},
        {kSchannel, u"Enabled"_s, &FeedSnapshot::tls12ClientEnabled},
        {kSchannel, u"DisabledByDefault"_s, &FeedSnapshot::tls12ClientDisabledByDefault},
        {kNet, u"SchUseStrongCrypto"_s, &FeedSnapshot::strongCrypto64},
        {kNet, u"SystemDefaultTlsVersions"_s, &FeedSnapshot::systemTlsVersions64},
        {kNet32, u"SchUseStrongCrypto"_s, &FeedSnapshot::strongCrypto32},
        {kNet32, u"SystemDefaultTlsVersions"_s, &FeedSnapshot::systemTlsVersions32},
    };
    return all;
}

void FeedCollector::addRequests(HostBatch &batch, std::vector<Error> &problems)
{
    for (const Flag &flag : flags()) {
        batch.add(ReadRegistryValue{flag.key, flag.name},
                  [this, &flag, &problems](const Result<TextValue> &reply) {
                      m_snapshot.*flag.fact = flagOf(reply, flag.key + u'\\' + flag.name, problems);
                  });
    }
    batch.add(ReadRegistryValue{kConnections, kWinHttpValue},
              [this, &problems](const Result<TextValue> &reply) {
                  m_snapshot.winHttpProxy = proxyOf(reply, problems);
              });
    batch.add(ReadCertificateStore{u"Root"_s},
              [this](Result<CertificateList> reply) { m_rootStore = std::move(reply); });
    batch.add(ReadCertificateStore{u"AuthRoot"_s},
              [this, &problems](const Result<CertificateList> &reply) {
                  takeRoots(m_rootStore, reply, problems);
                  m_rootStore = CertificateList();
              });
    batch.add(ListDirectory{m_logFolder}, [this, &problems](const Result<DirectoryListing> &reply) {
        takeLogNames(reply, problems);
    });
    if (m_endpoint.host.isEmpty())
        return;
    batch.add(ProbeTls{m_endpoint.host, m_endpoint.port},
              [this, &problems](Result<TlsObservation> tls) {
                  m_snapshot.endpoint = m_endpoint.name();
                  const QString source = QString(u"TLS "_s + m_snapshot.endpoint);
                  m_snapshot.tls = tls ? Fact<TlsObservation>(std::move(*tls), source)
                                       : missingFact<TlsObservation>(tls.error(), source, problems);
              });
}

/// Only whether the roots that matter are there is kept.
void FeedCollector::takeRoots(const Result<CertificateList> &store,
                              const Result<CertificateList> &automatic,
                              std::vector<Error> &problems)
{
    const QString source = u"Cert:\\LocalMachine\\Root"_s;
    if (!store) {
        m_snapshot.roots = missingFact<RootPresence>(store.error(), source, problems);
        return;
    }
    const auto holds = [](const CertificateChain &certificates, const QString &sha1) {
        return std::any_of(certificates.begin(), certificates.end(), [&](const auto &certificate) {
            return certificate.sha1.compare(sha1, Qt::CaseInsensitive) == 0;
        });
    };
    RootPresence presence;
    for (const VendorRoot &wanted : m_cutoffs.roots()) {
        if (!wanted.needed)
            continue;
        const bool found = holds(store->certificates, wanted.sha1) ||
                           (automatic && holds(automatic->certificates, wanted.sha1));
        (found ? presence.present : presence.absent).append(wanted.id);
    }
    m_snapshot.roots = {std::move(presence), source};
}

void FeedCollector::takeLogNames(const Result<DirectoryListing> &listing,
                                 std::vector<Error> &problems)
{
    using Files = std::vector<EemsLogFile>;
    if (!listing) {
        m_snapshot.logFiles = missingFact<Files>(listing.error(), m_logFolder, problems);
        return;
    }
    QStringList names;
    for (const QString &name : listing->files) {
        if (name.endsWith(".log"_L1, Qt::CaseInsensitive))
            names.append(name);
    }
    std::sort(names.begin(), names.end(), naturallyBefore);
    for (const QString &name : names.last(std::min(kNewestLogs, names.size())))
        m_logPaths.append(joinWinPath(m_logFolder, name));
    m_snapshot.logFiles = {Files(), m_logFolder};
}

void FeedCollector::addLogRequests(HostBatch &batch, std::vector<Error> &problems)
{
    for (const QString &path : m_logPaths) {
        batch.add(ReadFileTail{path, kTailBytes}, [this, path, &problems](Result<FileBytes> file) {
            if (file) {
                const bool cutOff = file->bytes.size() >= kTailBytes;
                m_logs.push_back({path, std::move(file->bytes), cutOff});
            } else {
                (void)missingReason(file.error(), problems);
                m_logRefusal = file.error();
            }
        });
    }
}

void FeedCollector::finishLogs(std::vector<Error> &problems)
{
    if (m_logPaths.isEmpty())
        return;
    if (m_logs.empty() && m_logRefusal)
        m_snapshot.logFiles =
            missingFact<std::vector<EemsLogFile>>(*m_logRefusal, m_logFolder, problems);
    else
        m_snapshot.logFiles = {std::move(m_logs), m_logFolder};
}

} // namespace amado
