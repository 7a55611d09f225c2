// SPDX-License-Identifier: MIT
#include "ui/text/reachtext.h"

#include "model/server/transport.h"
#include <QCoreApplication>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class ReachText
{
    Q_DECLARE_TR_FUNCTIONS(ReachText)
};

QString partWord(EndpointPart part)
{
    switch (part) {
    case EndpointPart::SignOn:
        return ReachText::tr("Sign-in");
    case EndpointPart::User:
        return ReachText::tr("Account");
    case EndpointPart::KeyFile:
        return ReachText::tr("Key file");
    case EndpointPart::AllowNtlmOverHttp:
        return ReachText::tr("NTLM without TLS");
    case EndpointPart::Pin:
        return ReachText::tr("Accepted certificate or host key");
    }
    Q_UNREACHABLE();
}

QString pinText(const Endpoint &endpoint)
{
    if (endpoint.pinnedSha256.isEmpty())
        return {};
    PeerIdentity peer;
    peer.sha256 = endpoint.pinnedSha256;
    if (!specOf(endpoint).hasHostKey)
        peer.protocol = u"TLS"_s;
    return fingerprintText(peer);
}

QString partValue(EndpointPart part, const Endpoint &endpoint)
{
    switch (part) {
    case EndpointPart::SignOn:
        return signOnWord(endpoint.signOn);
    case EndpointPart::User:
        return endpoint.user;
    case EndpointPart::KeyFile:
        return endpoint.keyFile;
    case EndpointPart::AllowNtlmOverHttp:
        return endpoint.allowNtlmOverHttp ? ReachText::tr("accepted") : ReachText::tr("refused");
    case EndpointPart::Pin:
        return pinText(endpoint);
    }
    Q_UNREACHABLE();
}

} // namespace

QString changeText(EndpointPart part, const Endpoint &before, const Endpoint &after)
{
    const auto shown = [part](const Endpoint &endpoint) {
        const QString value = partValue(part, endpoint);
        return value.isEmpty() ? ReachText::tr("none") : value;
    };
    return ReachText::tr("%1: %2 → %3", "what, its value before, its value now")
        .arg(partWord(part), shown(before), shown(after));
}

QString transportWord(Transport transport)
{
    switch (transport) {
    case Transport::Folder:
        return ReachText::tr("Folder");
    case Transport::Winrm:
        return u"WinRM"_s;
    case Transport::Ssh:
        return u"SSH"_s;
    case Transport::Local:
        return ReachText::tr("This computer");
    }
    Q_UNREACHABLE();
}

QString signOnWord(SignOn signOn)
{
    switch (signOn) {
    case SignOn::Kerberos:
        return u"Kerberos"_s;
    case SignOn::Ntlm:
        return u"NTLM"_s;
    case SignOn::Basic:
        return ReachText::tr("Basic (over TLS only)");
    case SignOn::Certificate:
        return ReachText::tr("Certificate");
    case SignOn::Password:
        return ReachText::tr("Password");
    case SignOn::SshKey:
        return ReachText::tr("Key file");
    case SignOn::SshAgent:
        return ReachText::tr("SSH agent");
    }
    Q_UNREACHABLE();
}

QString stageWord(ConnectionStage stage)
{
    switch (stage) {
    case ConnectionStage::Name:
        return ReachText::tr("Name resolution");
    case ConnectionStage::Port:
        return ReachText::tr("Port");
    case ConnectionStage::Identity:
        return ReachText::tr("Identity");
    case ConnectionStage::SignOn:
        return ReachText::tr("Sign-in");
    case ConnectionStage::Rights:
        return ReachText::tr("Permissions");
    case ConnectionStage::PowerShell:
        return ReachText::tr("PowerShell");
    case ConnectionStage::Exchange:
        return ReachText::tr("Exchange");
    }
    Q_UNREACHABLE();
}

QString stageStateWord(StageState state)
{
    switch (state) {
    case StageState::Running:
        return ReachText::tr("Running");
    case StageState::Passed:
        return ReachText::tr("OK", "a stage of the connection test passed");
    case StageState::NotNeeded:
        return ReachText::tr("Not needed");
    case StageState::Failed:
        return ReachText::tr("Failed", "stage of the connection test");
    case StageState::NotReached:
        return ReachText::tr("Not run");
    case StageState::Unknown:
        return ReachText::tr("Unknown", "stage of the connection test");
    }
    Q_UNREACHABLE();
}

QString stageLine(const StageReport &report)
{
    const QString state = stageStateWord(report.state);
    const QString seen = stageDetail(report);
    return seen.isEmpty() ? state
                          : ReachText::tr("%1: %2", "state: what was seen").arg(state, seen);
}

QString stageDetail(const StageReport &report)
{
    if (report.error)
        return errorWords(*report.error).headline;
    // Behind the sign-on a server may rightly take its time.
    if (report.state == StageState::Running && report.stage <= ConnectionStage::SignOn)
        return ReachText::tr("gave up after %1 seconds without an answer")
            .arg(kOutagePatience.count());
    return report.detail;
}

QString stageAdvice(const StageReport &report)
{
    const QString help = stageHelp(report);
    const bool isCompared = report.peer && report.error->reason != Reason::CertificateUntrusted;
    if (help.isEmpty() || isCompared || report.error->detail.isEmpty())
        return help;
    return ReachText::tr("%1 (%2)", "sentences, raw detail").arg(help, report.error->detail);
}

QString stageHelp(const StageReport &report)
{
    if (!report.error)
        return {};
    const ErrorWords words = errorWords(*report.error);
    // Without a closer reason the code only speaks of files and folders.
    if (report.error->reason == Reason::None) {
        if (report.stage == ConnectionStage::Rights)
            return ReachText::tr(
                "The account signed in but isn't allowed to run programs there. Add it to the "
                "server's local Administrators group. A local account other than the built-in "
                "Administrator also needs LocalAccountTokenFilterPolicy.");
        if (report.error->code == ErrorCode::TimedOut ||
            report.error->code == ErrorCode::Unreachable)
            return ReachText::tr("The server stopped answering. Try again. If it happens again, "
                                 "check the remote management service on the server.");
    }
    return ReachText::tr("%1 %2", "explanation guidance").arg(words.explanation, words.guidance);
}

QString fingerprintText(const PeerIdentity &peer)
{
    const QByteArray bytes = QByteArray::fromHex(peer.sha256.toLatin1());
    if (peer.isHostKey())
        return u"SHA256:"_s + QString::fromLatin1(bytes.toBase64(QByteArray::OmitTrailingEquals));
    return QString::fromLatin1(bytes.toHex(':')).toUpper();
}

QStringList fingerprintLines(const PeerIdentity &peer)
{
    if (peer.isHostKey())
        return {fingerprintText(peer)};
    QStringList lines{u"SHA-256 "_s + fingerprintText(peer)};
    if (!peer.sha1.isEmpty())
        lines.append(ReachText::tr("SHA-1 (Thumbprint) %1").arg(peer.sha1));
    return lines;
}

QString compareCommand(const PeerIdentity &peer)
{
    if (!peer.isHostKey())
        return u"dir Cert:\\LocalMachine\\My"_s; // Shows thumbprint and subject, and fits one line.
    // https://learn.microsoft.com/windows-server/administration/openssh/openssh-server-configuration
    const QString kind = peer.subject.startsWith(u"ecdsa") ? u"ecdsa"_s
                         : peer.subject.contains(u"rsa")   ? u"rsa"_s
                                                           : u"ed25519"_s;
    return u"ssh-keygen -lf \"$env:ProgramData\\ssh\\ssh_host_%1_key.pub\""_s.arg(kind);
}

} // namespace amado
