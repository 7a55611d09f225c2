// SPDX-License-Identifier: MIT
#include "ui/text/remotereasons.h"

#include "ui/text/reasontable.h"

#include <QCoreApplication>

#include <array>

namespace amado {

namespace {

constexpr std::array kRemoteReasons = {
    ReasonEntry{
        Reason::SignOnNeedsTls,
        QT_TRANSLATE_NOOP("RemoteReasons", "This way of signing on needs TLS"),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "Without TLS the password or the proof could be read on the way; nothing was sent."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Use TLS (port 5986), or choose Kerberos.")},
    ReasonEntry{
        Reason::NtlmOverHttp,
        QT_TRANSLATE_NOOP("RemoteReasons", "NTLM without TLS does not prove who the server is"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Somebody in between could pretend to be the server; nothing was sent."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Use Kerberos or TLS, or accept this risk for this server explicitly.")},
    ReasonEntry{Reason::NoTicket, QT_TRANSLATE_NOOP("RemoteReasons", "There is no Kerberos ticket"),
                QT_TRANSLATE_NOOP(
                    "RemoteReasons",
                    "No password was given, and this session holds no ticket of that account."),
                QT_TRANSLATE_NOOP("RemoteReasons",
                                  "Sign in to the domain or run kinit, or enter the password.")},
    ReasonEntry{
        Reason::TicketExpired,
        QT_TRANSLATE_NOOP("RemoteReasons", "The Kerberos ticket has expired"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "It is no longer accepted; nothing was done on the server."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Get a new ticket by signing in again or with kinit.")},
    ReasonEntry{Reason::ClockSkew, QT_TRANSLATE_NOOP("RemoteReasons", "The clocks differ too much"),
                QT_TRANSLATE_NOOP("RemoteReasons",
                                  "Kerberos accepts a few minutes between this "
                                  "computer, the domain controller and the server."),
                QT_TRANSLATE_NOOP("RemoteReasons", "Set the clocks right, then try again.")},
    ReasonEntry{
        Reason::SpnUnknown,
        QT_TRANSLATE_NOOP("RemoteReasons", "The domain does not know the server by this name"),
        QT_TRANSLATE_NOOP("RemoteReasons", "Kerberos needs the name under which the server is "
                                           "registered; addresses and aliases do not work."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Use the server's full DNS name.")},
    ReasonEntry{Reason::KdcUnreachable,
                QT_TRANSLATE_NOOP("RemoteReasons", "No domain controller answered"),
                QT_TRANSLATE_NOOP(
                    "RemoteReasons",
                    "Kerberos asks one before it can sign on; nothing was done on the server."),
                QT_TRANSLATE_NOOP("RemoteReasons",
                                  "Check the network, the DNS and the realm of the account.")},
    ReasonEntry{Reason::IdentityDiffers,
                QT_TRANSLATE_NOOP("RemoteReasons", "The ticket belongs to another account"),
                QT_TRANSLATE_NOOP("RemoteReasons",
                                  "The account chosen and the one of the ticket are not "
                                  "the same; nothing was done in its name."),
                QT_TRANSLATE_NOOP(
                    "RemoteReasons",
                    "Choose the account of the ticket, or get a ticket for the account chosen.")},
    ReasonEntry{
        Reason::ChannelBindingRefused,
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "The server refused the sign-on over this TLS connection"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "The sign-on is bound to the server's certificate, and the server did "
                          "not accept that; something in between may open TLS."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Connect without a TLS proxy in between, and check "
                                           "that the account may sign on there.")},
    ReasonEntry{
        Reason::EncryptionRequired,
        QT_TRANSLATE_NOOP("RemoteReasons", "The message was not encrypted"),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "This program neither sends nor accepts clear text, so the answer was not used."),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "Use TLS (port 5986), and look for whatever changes traffic in between.")},
    ReasonEntry{
        Reason::AccessDenied,
        QT_TRANSLATE_NOOP("RemoteReasons", "The account may not manage the server remotely"),
        QT_TRANSLATE_NOOP("RemoteReasons", "Signing on worked, but the server allows remote "
                                           "management to its administrators only."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Use an account that is an administrator of the server.")},
    ReasonEntry{
        Reason::NameNotResolved,
        QT_TRANSLATE_NOOP("RemoteReasons", "No address is known for the name"),
        QT_TRANSLATE_NOOP("RemoteReasons", "DNS gives no address for it; nothing was sent."),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "Check the spelling, the DNS of this computer, and whether a proxy is needed.")},
    ReasonEntry{
        Reason::PortClosed, QT_TRANSLATE_NOOP("RemoteReasons", "Nothing listens on the port"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "The computer was reached, but it refused the connection."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Check the port, and that remote management is switched on there.")},
    ReasonEntry{
        Reason::PortSilent, QT_TRANSLATE_NOOP("RemoteReasons", "The port does not answer"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "A firewall may be in the way, or the server is off; nothing was done."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Check that the server is on and the firewall lets the port through.")},
    ReasonEntry{
        Reason::ConnectionLost, QT_TRANSLATE_NOOP("RemoteReasons", "The connection broke off"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "It ended before the answer was complete, so nothing of it is used."),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "Try again; when it happens every time, look at firewalls and proxies in between.")},
    ReasonEntry{
        Reason::TlsFailed, QT_TRANSLATE_NOOP("RemoteReasons", "No secure connection came about"),
        QT_TRANSLATE_NOOP("RemoteReasons", "The other side offers no TLS 1.2 or newer with a "
                                           "common cipher, or does not speak TLS there."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Check the address, the port, and what stands in between.")},
    ReasonEntry{
        Reason::CertificateUntrusted,
        QT_TRANSLATE_NOOP("RemoteReasons", "The server's certificate is not trusted"),
        QT_TRANSLATE_NOOP("RemoteReasons", "No authority trusted here vouches for it, or it is "
                                           "made out to another name; nothing was sent."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Add the authority to this computer, or compare the "
                                           "fingerprint and accept this certificate.")},
    ReasonEntry{
        Reason::CertificateChanged,
        QT_TRANSLATE_NOOP("RemoteReasons", "The server shows another certificate than before"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "It may have been renewed, or somebody may stand between this computer "
                          "and the server; nothing was sent."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Ask whoever runs the server before you accept the new certificate.")},
    ReasonEntry{
        Reason::AnswerTooLarge, QT_TRANSLATE_NOOP("RemoteReasons", "The answer is too large"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "It was cut off at the limit, so nothing of it is used."),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "Check the address; a server can be asked for fewer or smaller files at once.")},
    ReasonEntry{Reason::QuotaExceeded,
                QT_TRANSLATE_NOOP("RemoteReasons", "The server takes no more shells"),
                QT_TRANSLATE_NOOP("RemoteReasons",
                                  "As many run there as it allows, possibly left behind "
                                  "by other tools; nothing was started."),
                QT_TRANSLATE_NOOP("RemoteReasons",
                                  "Wait some minutes, or end the other sessions of the account.")},
    ReasonEntry{Reason::ShellLost,
                QT_TRANSLATE_NOOP("RemoteReasons", "The server no longer knows the session"),
                QT_TRANSLATE_NOOP(
                    "RemoteReasons",
                    "The remote management service was restarted, or somebody ended the session."),
                QT_TRANSLATE_NOOP("RemoteReasons", "Refresh the server to see its state.")},
    ReasonEntry{
        Reason::ServerFault,
        QT_TRANSLATE_NOOP("RemoteReasons", "The remote management service reports a fault"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "It didn't carry out the request. Its own words, if it gave any, are in "
                          "the detail."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Look at the Windows Remote Management event log on the server.")},
    ReasonEntry{
        Reason::RequestTooLong,
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "The server refused the request, probably because its headers are too "
                          "long"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "This happens with an account that is in many groups: its Kerberos "
                          "ticket is longer than the server accepts. Nothing was done."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Use an account that is in fewer groups, or raise MaxFieldLength and "
                          "MaxRequestBytes under "
                          "HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters on the "
                          "server, then restart it.")},
    ReasonEntry{
        Reason::ServiceUnavailable,
        QT_TRANSLATE_NOOP("RemoteReasons", "Windows Remote Management isn't available there"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "A web service answers on this port, but the WinRM service behind it "
                          "doesn't run or can't take the request. Nothing was done."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Check that the WinRM service runs on the server, then try again.")},
    ReasonEntry{
        Reason::UnexpectedStatus,
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "The server answered with an HTTP status in place of Windows Remote "
                          "Management"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Another service may listen on this port, or a proxy or load balancer "
                          "in between answered."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Look at the status in the detail, and check the server name, the port "
                          "and what stands in between.")},
    ReasonEntry{
        Reason::ServiceSilent, QT_TRANSLATE_NOOP("RemoteReasons", "The service doesn't answer"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "The port took the connection, but nothing came back in time. Nothing "
                          "was done."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Check that the port is right and expects TLS where TLS is chosen. If "
                          "it does, try again later.")},
    ReasonEntry{
        Reason::NotWsMan,
        QT_TRANSLATE_NOOP("RemoteReasons", "The answer is not one of Windows Remote Management"),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "Another service listens on this port, or something in between answered instead."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Check the host name and the port.")},
    ReasonEntry{
        Reason::AnswerAltered,
        QT_TRANSLATE_NOOP("RemoteReasons", "The answer was altered on the way"),
        QT_TRANSLATE_NOOP("RemoteReasons", "Its seal does not match, so nothing of it is used."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Try again; when it happens again, look for whatever "
                                           "changes traffic in between, and use TLS.")},
    ReasonEntry{
        Reason::CommandTooLong, QT_TRANSLATE_NOOP("RemoteReasons", "The command line is too long"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "A remote shell takes 8191 characters; nothing was started."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Report this to the maintainers of this program.")},
};

} // namespace

ErrorWords remoteReasonWords(Reason reason)
{
    return wordsIn(kRemoteReasons, "RemoteReasons", reason);
}

} // namespace amado
