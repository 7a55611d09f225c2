#include "model/feed/diagnosis.h"

#include "model/base/enumnames.h"
#include "model/feed/feedview.h"
#include "model/feed/missingrule.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using enum FeedCauseKind;
using enum CauseSeverity;

/// Walks the branches; each adds what it can prove.
class Diagnosis
{
public:
    Diagnosis(const DiagnosisInput &input, const FeedView &view)
        : m_input(input)
        , m_facts(input.facts)
        , m_feed(input.facts.feed)
        , m_finding(input.finding)
        , m_view(view)
    {}

    std::vector<FeedCause> run()
    {
        if (m_finding.ability == FeedAbility::NotApplicable)
            return {};
        if (m_finding.ability == FeedAbility::NoService) {
            add(NoService, Blocking, m_finding.twin.evidence);
            return std::move(m_causes);
        }
        addAbility();
        addSwitches();
        addService();
        addClock();
        addConnection();
        addProtocols();
        addChain();
        addSignature();
        addFetches();
        addMitigations();
        addUnknowns();
        std::stable_sort(m_causes.begin(), m_causes.end(), [](const auto &a, const auto &b) {
            return a.severity != b.severity ? a.severity < b.severity : a.kind < b.kind;
        });
        return std::move(m_causes);
    }

private:
    void add(FeedCauseKind kind, CauseSeverity severity, QStringList evidence,
             QStringList details = {})
    {
        m_causes.push_back({kind, severity, std::move(evidence), std::move(details)});
    }

    [[nodiscard]] bool has(FeedCauseKind kind) const
    {
        return std::any_of(m_causes.begin(), m_causes.end(),
                           [kind](const FeedCause &cause) { return cause.kind == kind; });
    }

    /// Mending matters now when it explains the present failure, and later otherwise.
    [[nodiscard]] CauseSeverity blockingIf(bool explains) const
    {
        return explains && !probeOnly() ? Blocking : Attention;
    }

    /// The console's own attempt failed, yet the service fetched within the last day.
    [[nodiscard]] bool probeOnly() const { return !m_view.failing && m_view.recentSuccess; }

    [[nodiscard]] bool failedAs(FetchFailure kind) const { return m_view.failure == kind; }
    [[nodiscard]] bool failedUnspecific() const { return failedAs(FetchFailure::Unspecific); }

    [[nodiscard]] QStringList withFailure(QStringList evidence) const
    {
        return evidence + m_view.failureEvidence;
    }

    void addAbility()
    {
        const QStringList &evidence = m_finding.twin.evidence;
        if (m_finding.ability == FeedAbility::CutoffA)
            add(TooOldForEndpoint, Blocking,
                failedAs(FetchFailure::UntrustedEndpoint) ? withFailure(evidence) : evidence);
        if (m_finding.ability == FeedAbility::CutoffB)
            add(TooOldForSigner, Blocking,
                failedAs(FetchFailure::XmlNotSafe) ? withFailure(evidence) : evidence);
    }

    void addSwitches()
    {
        const SwitchState state = m_finding.switches;
        if (state == SwitchState::OrgDisabled || state == SwitchState::Disabled)
            add(OrgDisabled, Blocking, {u"Get-OrganizationConfig MitigationsEnabled=False"_s});
        if (state == SwitchState::ServerDisabled || state == SwitchState::Disabled)
            add(ServerDisabled, Blocking, {u"Get-ExchangeServer MitigationsEnabled=False"_s});
    }

    void addService()
    {
        const Fact<ServiceState> &service = m_finding.service;
        if (!service) {
            if (service.reason() == MissingReason::NotPresent &&
                m_finding.ability != FeedAbility::Unknown)
                add(ServiceStopped, Blocking, {QString(service.source() + u": -"_s)});
            return;
        }
        const QStringList evidence{
            QString(u"MSExchangeMitigation "_s + service->state + u'/' + service->startType)};
        if (service->isDisabled())
            add(ServiceDisabled, Blocking, evidence);
        else if (!service->isRunning())
            add(ServiceStopped, Blocking, evidence);
    }

    void addClock()
    {
        const Fact<int> &offset = m_feed.clockOffset;
        if (!offset || std::abs(*offset) <= kClockToleranceSeconds)
            return;
        const bool explains = failedAs(FetchFailure::ChainInvalid) ||
                              failedAs(FetchFailure::XmlNotSafe) ||
                              failedAs(FetchFailure::HandshakeFailed);
        add(ClockWrong, blockingIf(explains), {u"%1: %2 s"_s.arg(offset.source()).arg(*offset)},
            {QString::number(*offset)});
    }

    void addConnection()
    {
        const bool proxyNamed = !m_view.exchangeProxy.isEmpty() || !m_view.winHttpProxy.isEmpty() ||
                                (m_feed.log && !m_feed.log->proxy.isEmpty());
        const bool noConnection =
            failedAs(FetchFailure::ConnectFailed) || failedAs(FetchFailure::TimedOut);
        if (failedAs(FetchFailure::NameNotResolved))
            add(NameNotResolved, blockingIf(true), m_view.failureEvidence, {m_feed.endpoint});
        if (failedAs(FetchFailure::ProxyFailed) || (noConnection && proxyNamed))
            add(ProxyUnreachable, blockingIf(true), withFailure(proxyEvidence()), proxyNames());
        else if (noConnection)
            add(EndpointUnreachable, blockingIf(true), m_view.failureEvidence, {m_feed.endpoint});
        switch (m_view.proxies) {
        case ProxyAccord::Unknown:
        case ProxyAccord::None:
        case ProxyAccord::Same:
            break;
        case ProxyAccord::Differ:
        case ProxyAccord::OnlyExchange:
        case ProxyAccord::OnlyWinHttp:
            add(ProxyMismatch,
                blockingIf(noConnection || failedUnspecific() ||
                           failedAs(FetchFailure::NameNotResolved) ||
                           failedAs(FetchFailure::RevocationFailed)),
                proxyEvidence(), {m_view.exchangeProxy, m_view.winHttpProxy});
            break;
        }
    }

    [[nodiscard]] QStringList proxyEvidence() const
    {
        QStringList lines;
        if (m_facts.exchange && m_facts.exchange->internetWebProxy)
            lines.append(u"Get-ExchangeServer InternetWebProxy="_s +
                         *m_facts.exchange->internetWebProxy);
        if (m_feed.winHttpProxy)
            lines.append(m_feed.winHttpProxy.source() + u" = "_s +
                         (m_feed.winHttpProxy->direct ? u"-"_s : m_feed.winHttpProxy->proxy));
        if (m_feed.log && !m_feed.log->proxy.isEmpty())
            lines.append(m_feed.log.source() + u": Using Proxy "_s + m_feed.log->proxy);
        return lines;
    }

    [[nodiscard]] QStringList proxyNames() const
    {
        QStringList names{m_view.exchangeProxy, m_view.winHttpProxy};
        if (names.join(QString()).isEmpty() && m_feed.log)
            names = {m_feed.log->proxy};
        names.removeAll(QString());
        names.removeDuplicates();
        return names;
    }

    void addProtocols()
    {
        const bool handshake = failedAs(FetchFailure::HandshakeFailed);
        const bool mayExplain = handshake || failedUnspecific();
        QStringList tls;
        if (isFlag(m_feed.tls12ClientEnabled, 0))
            tls.append(flagEvidence(m_feed.tls12ClientEnabled));
        if (isFlag(m_feed.tls12ClientDisabledByDefault, 1))
            tls.append(flagEvidence(m_feed.tls12ClientDisabledByDefault));
        if (!tls.isEmpty())
            add(Tls12Disabled, blockingIf(mayExplain),
                mayExplain ? withFailure(std::move(tls)) : tls);
        QStringList off, absent;
        for (const RegistryFlag *flag : {&m_feed.strongCrypto64, &m_feed.systemTlsVersions64,
                                         &m_feed.strongCrypto32, &m_feed.systemTlsVersions32}) {
            if (isFlag(*flag, 0))
                off.append(flagEvidence(*flag));
            else if (*flag && !**flag)
                absent.append(flagEvidence(*flag));
        }
        // Absent values leave the choice to the program and its framework: no fault by themselves.
        if (!off.isEmpty())
            add(StrongCryptoOff, blockingIf(handshake),
                handshake ? withFailure(std::move(off)) : off);
        else if (handshake && tls.isEmpty() && !absent.isEmpty())
            add(StrongCryptoOff, blockingIf(true), withFailure(std::move(absent)));
    }

    void addChain()
    {
        const bool refused = failedAs(FetchFailure::ChainInvalid);
        const bool otherIdentity = failedAs(FetchFailure::UntrustedEndpoint) &&
                                   m_finding.ability != FeedAbility::CutoffA &&
                                   m_finding.ability != FeedAbility::Unknown;
        if (m_view.origin == ChainOrigin::Foreign || m_view.origin == ChainOrigin::Unlisted ||
            (otherIdentity && m_view.origin == ChainOrigin::NotSeen))
            add(InspectedOnTheWay,
                blockingIf(m_view.origin == ChainOrigin::Foreign || otherIdentity),
                inspectionEvidence(), inspectionDetails());
        addRoots(refused);
        if (failedAs(FetchFailure::RevocationFailed))
            add(RevocationUnreachable, blockingIf(true), m_view.failureEvidence);
        const bool identityOfUnknownBuild =
            failedAs(FetchFailure::UntrustedEndpoint) && m_finding.ability == FeedAbility::Unknown;
        const bool explained = has(InspectedOnTheWay) || has(RootMissing) || has(ClockWrong);
        if ((refused || identityOfUnknownBuild ||
             (otherIdentity && m_view.origin == ChainOrigin::Vendor)) &&
            !explained)
            add(EndpointNotTrusted, blockingIf(true), withFailure(seenChain()));
    }

    [[nodiscard]] QStringList seenChain() const
    {
        return m_feed.tls ? chainEvidence(*m_feed.tls) : QStringList();
    }

    [[nodiscard]] QStringList inspectionEvidence() const
    {
        QStringList lines;
        for (const QString &line : seenChain())
            lines.append(m_facts.name + u": "_s + line);
        if (const auto &console = m_input.context.tls; console && !console->chain.empty()) {
            for (const QString &line : chainEvidence(*console))
                lines.append(u"console: "_s + line);
        }
        return withFailure(std::move(lines));
    }

    [[nodiscard]] QStringList inspectionDetails() const
    {
        return m_view.chainIssuer.isEmpty() ? QStringList() : QStringList{m_view.chainIssuer};
    }

    void addRoots(bool endpointRefused)
    {
        const bool mayNotUpdate = isFlag(m_feed.disableRootAutoUpdate, 1);
        QStringList lacking;
        for (const VendorRoot &root : m_input.catalogs.cutoffs.roots()) {
            if (!m_view.absentRoots.contains(root.id))
                continue;
            const bool endpoint = root.chain == VendorRoot::Chain::Endpoint;
            const bool concerned = endpoint ? endpointRefused : failedAs(FetchFailure::XmlNotSafe);
            // Windows fetches a root the moment it is needed, unless it may not.
            if (mayNotUpdate || concerned)
                lacking.append(root.name);
        }
        const QString source = m_feed.roots.source();
        if (!lacking.isEmpty()) {
            const bool signerMatters =
                failedAs(FetchFailure::XmlNotSafe) && m_finding.ability != FeedAbility::CutoffB;
            QStringList evidence;
            for (const QString &name : lacking)
                evidence.append(source + u": - "_s + name);
            add(RootMissing, blockingIf(endpointRefused || signerMatters), std::move(evidence),
                lacking);
        }
        if (mayNotUpdate)
            add(RootUpdateDisabled, Attention, {flagEvidence(m_feed.disableRootAutoUpdate)});
    }

    void addSignature()
    {
        const auto &held = m_input.context.held;
        const bool heldRefused = held && held->proof.verdict != FeedVerdict::Trusted;
        const bool serverRefuses =
            failedAs(FetchFailure::XmlNotSafe) && m_finding.ability != FeedAbility::CutoffB &&
            m_finding.ability != FeedAbility::CutoffA && !has(RootMissing) && !has(ClockWrong);
        QStringList evidence;
        if (heldRefused)
            evidence.append(held->source + u": "_s + enumName(held->proof.verdict) + u", "_s +
                            enumName(held->proof.rule));
        if (serverRefuses)
            evidence = withFailure(std::move(evidence));
        if (heldRefused || serverRefuses)
            add(SignerNotTrusted, serverRefuses ? Blocking : Attention, std::move(evidence));
    }

    [[nodiscard]] bool isExplained() const
    {
        return std::any_of(m_causes.begin(), m_causes.end(), [](const FeedCause &cause) {
            return cause.severity == Blocking && cause.kind != OrgDisabled &&
                   cause.kind != ServerDisabled;
        });
    }

    void addFetches()
    {
        if (m_view.failing) {
            QStringList evidence = m_view.failureEvidence;
            if (m_feed.log && m_feed.log->failingSince)
                evidence.append(m_feed.log->failingSince->text());
            evidence.removeDuplicates();
            add(LastFetchFailed, isExplained() ? Note : Blocking, std::move(evidence));
        }
        addServiceError();
        if (m_view.firstPollPending)
            add(FirstPollPending, Note, {m_feed.log->started->text()});
        if (m_view.failing || m_view.firstPollPending || m_view.lookedAtLater)
            return;
        const bool asked = m_feed.log.isKnown() || m_facts.lastFeedSuccess.isKnown() ||
                           m_facts.lastFeedSuccess.reason() == MissingReason::NotPresent;
        if (!m_view.recentSuccess && asked && !isExplained() &&
            m_finding.ability == FeedAbility::Capable) {
            const QString source =
                m_feed.log ? m_feed.log.source() : m_facts.lastFeedSuccess.source();
            add(NoRecentSuccess, Attention,
                {QString(source + u": "_s +
                         (m_finding.lastSuccess.isValid()
                              ? m_finding.lastSuccess.toString(Qt::ISODate)
                              : u"-"_s))});
        }
    }

    /// Old errors were followed by runs that went well; the service does not say so in words.
    void addServiceError()
    {
        const Fact<EventRecord> &error = m_facts.lastServiceError;
        constexpr qint64 kRecentSeconds = 24 * 3600;
        if (!error || error->at.secsTo(m_view.lookedAt) > kRecentSeconds ||
            error->at.date() > m_input.now.date())
            return;
        add(ServiceError, Attention,
            {u"%1 %2 %3 %4"_s.arg(error.source(), QString::number(error->id),
                                  error->at.toString(Qt::ISODate), error->message.left(400))});
    }

    void addMitigations()
    {
        if (!m_facts.exchange)
            return;
        for (const MitigationGap &gap : mitigationGaps(m_facts, m_input.catalogs.mitigations)) {
            const bool wouldWrite = m_finding.ability == FeedAbility::Capable;
            if (gap.kind == MitigationGap::Kind::RuleMissing)
                add(AppliedButRuleMissing, wouldWrite ? Attention : Note, gap.evidence, {gap.id});
            else
                add(AppliedOutOfBand, Note, gap.evidence, {gap.id});
        }
        if (m_facts.exchange->mitigationsBlocked &&
            !m_facts.exchange->mitigationsBlocked->isEmpty())
            add(BlockedIds, Attention, *m_facts.exchange->mitigationsBlocked,
                *m_facts.exchange->mitigationsBlocked);
    }

    void addUnknowns()
    {
        QStringList missing, evidence;
        const auto lacks = [&](const QString &name, MissingReason reason) {
            missing.append(name);
            evidence.append(name + u": "_s + enumName(reason));
        };
        if (m_finding.ability == FeedAbility::Unknown)
            lacks(u"exchangeVersion"_s, m_facts.exchangeVersion ? MissingReason::Unreadable
                                                                : m_facts.exchangeVersion.reason());
        if (m_finding.switches == SwitchState::Unknown)
            lacks(u"exchange"_s,
                  m_facts.exchange ? MissingReason::NotCollected : m_facts.exchange.reason());
        const Fact<ServiceState> &service = m_finding.service;
        if (!service && service.reason() != MissingReason::NotPresent)
            lacks(u"services/MSExchangeMitigation"_s, service.reason());
        const bool silent = !m_facts.lastFeedSuccess &&
                            m_facts.lastFeedSuccess.reason() != MissingReason::NotPresent;
        if (!m_feed.log && silent) {
            lacks(u"events/Application"_s, m_facts.lastFeedSuccess.reason());
            lacks(u"Logging/MitigationService"_s, m_feed.log.reason());
        }
        const bool unexplained =
            m_view.failing && std::any_of(m_causes.begin(), m_causes.end(), [](const auto &cause) {
                return cause.severity == Blocking &&
                       (cause.kind == LastFetchFailed || cause.kind == EndpointNotTrusted ||
                        cause.kind == EndpointUnreachable);
            });
        if (unexplained) {
            if (!m_feed.tls)
                lacks(u"tls"_s, m_feed.tls.reason());
            if (!m_feed.winHttpProxy)
                lacks(u"winHttpProxy"_s, m_feed.winHttpProxy.reason());
            if (!m_feed.roots)
                lacks(u"certificateStores"_s, m_feed.roots.reason());
        }
        if (!missing.isEmpty())
            add(CantTell, Unknown, std::move(evidence), std::move(missing));
    }

    const DiagnosisInput &m_input;
    const ServerFacts &m_facts;
    const FeedFacts &m_feed;
    const FeedFinding &m_finding;
    const FeedView &m_view;
    std::vector<FeedCause> m_causes;
};

} // namespace

FeedDiagnosis diagnoseFeed(const DiagnosisInput &input)
{
    const FeedView view = feedViewOf(input);
    return {Diagnosis(input, view).run(), feedRowsOf(input, view)};
}

} // namespace amado
