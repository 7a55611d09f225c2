// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/serverfacts.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace amado {

/// A file of the lab, by its path below the server's folder ("C/inetpub/wwwroot/web.config").
struct LabFile
{
    QString path;
    QByteArray bytes;
    QDateTime modified = {}; ///< Invalid: the lab's own time.
};

/// How a server of the lab fares with the vendor's feed; decides its log and events.
enum class LabFeed {
    None,              ///< The service does not exist there.
    Receiving,         ///< Every hour a success.
    EndpointUntrusted, ///< Too old for the endpoint's certificate.
    FeedNotSafe,       ///< Received until June 2026, refuses the signature since.
    WritesBack,        ///< Receives, and wrote a rule again that somebody had removed.
    Inspected,         ///< A gateway answers in the vendor's name, and the service refuses it.
    NoCommonProtocol,  ///< TLS 1.2 is switched off.
    SignerRefused,     ///< New enough, yet the signer's root is missing.
    Halted,            ///< Received until the service was switched off days ago.
    NameUnknown,       ///< No name server knows the endpoint; the service was just restarted.
    ApplyFails,        ///< Every hour a success, yet what arrived could not be applied.
};

/// What the server is shown when it connects to the vendor's endpoint.
enum class LabEndpoint {
    Vendor,  ///< The vendor's chain (made up, naming the public root).
    Gateway, ///< The chain of a gateway that inspects.
    Refused, ///< The handshake fails before a chain is seen.
    NoName,  ///< The name is not resolved.
};

/// What of an attack, real or only feared, a search finds at a server of the lab; harmless text.
enum class LabTraces {
    None,
    Answered,  ///< Requests of 2022 that were answered, and a file.
    Chain,     ///< March 2021 from the first request to the page left behind; later years' logs are
               ///< gone.
    Attempts,  ///< Requests that were refused, in a packed log.
    AdminActs, ///< A role, an export of a mailbox and a transport agent of an administrator.
    OddFiles,  ///< Pages, a virtual directory and a module that its equals lack; logging is off,
               ///< and the Security log was cleared.
    WholeLogs, ///< Twenty-seven days of every log, and nothing in them.
    FewHours,  ///< A clean-up script left the last hours.
    NoProxyLogs, ///< Collected without the front end's logs.
    Hole,        ///< Thirty hours are missing from one log, in the middle.
    AnsiLogs,    ///< In the ANSI code page of a Japanese Windows.
};

/// What makes one practice server differ from a plain one.
struct LabServer
{
    QString name;
    QString site;
    QString product; ///< "2013", "2016", "2019", "SE".
    QString build;   ///< Padded, as the file's properties show it.
    QString osProduct;
    QString osVersion;
    QString osLanguage;
    QStringList roles{QStringLiteral("Mailbox")};
    bool reachable = true;
    QString install = QStringLiteral("C:\\Program Files\\Microsoft\\Exchange Server\\V15\\");

    /// False for an Edge server and for a computer with the management tools alone.
    [[nodiscard]] bool hasWebSites() const
    {
        return !roles.contains(QStringLiteral("Edge")) &&
               !roles.contains(QStringLiteral("ManagementTools"));
    }

    QByteArray
        siteRewrite; ///< Children of a top-level system.webServer in the site root's web.config.
    QByteArray owaRewrite;         ///< The same in owa's.
    QByteArray owaLocked;          ///< Inside owa's location that does not inherit.
    QByteArray autodiscoverLocked; ///< Inside Autodiscover's system.webServer.
    bool owaMalformed = false;
    bool secondOwaSite = false; ///< A site of its own for OWA and ECP, on copies of their folders.
    qsizetype owaPaddedTo = 0;  ///< Bytes that owa's web.config is filled up to with a comment.

    bool unifiedMessagingOff = false;
    bool ecpPoolOff = false;
    bool oabPoolPartlyOff = false; ///< Stopped by hand: it starts again with IIS.

    LabFeed feed = LabFeed::None;
    ExchangeSettings exchange;
    LabEndpoint endpoint = LabEndpoint::Vendor;
    QString winHttpProxy;           ///< "host:port"; empty: none.
    bool rootUpdateOff = false;     ///< DisableRootAutoUpdate.
    bool signerRootMissing = false; ///< The store lacks the root the feed's signer leads to.
    bool tls12Off = false;          ///< SCHANNEL and .NET are kept from TLS 1.2.
    LabTraces traces = LabTraces::None;
};

/// The day the lab is frozen at.
[[nodiscard]] QDateTime labTime();
/// All servers, always the same.
[[nodiscard]] std::vector<LabServer> labServers();

} // namespace amado
