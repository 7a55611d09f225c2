// SPDX-License-Identifier: MIT
#include "ui/text/remotereasons.h"

#include "ui/text/reasontable.h"

#include <QCoreApplication>

#include <array>

namespace amado {

namespace {

constexpr std::array kRemoteReasons = {
    ReasonEntry{Reason::SignOnNeedsTls,
                QT_TRANSLATE_NOOP("RemoteReasons", "This sign-in method requires TLS"),
                QT_TRANSLATE_NOOP(
                    "RemoteReasons",
                    "Without TLS, someone could intercept the credentials. Nothing was sent."),
                QT_TRANSLATE_NOOP("RemoteReasons", "Use TLS (port 5986), or choose Kerberos.")},
    ReasonEntry{
        Reason::NtlmOverHttp,
        QT_TRANSLATE_NOOP("RemoteReasons", "NTLM without TLS doesn't verify the server's identity"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Someone could impersonate the server. Nothing was sent."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Use Kerberos or TLS, or accept this risk for this server explicitly.")},
    ReasonEntry{Reason::NoTicket, QT_TRANSLATE_NOOP("RemoteReasons", "There is no Kerberos ticket"),
                QT_TRANSLATE_NOOP(
                    "RemoteReasons",
                    "No password was entered, and this session has no ticket for the account."),
                QT_TRANSLATE_NOOP("RemoteReasons",
                                  "Sign in to the domain or run kinit, or enter the password.")},
    ReasonEntry{
        Reason::TicketExpired,
        QT_TRANSLATE_NOOP("RemoteReasons", "The Kerberos ticket has expired"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "It's no longer accepted. Nothing was changed on the server."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Sign in again, or run kinit, to get a new ticket.")},
    ReasonEntry{Reason::ClockSkew, QT_TRANSLATE_NOOP("RemoteReasons", "The clocks differ too much"),
                QT_TRANSLATE_NOOP("RemoteReasons",
                                  "Kerberos allows a difference of only a few minutes between this "
                                  "computer, the domain controller and the server."),
                QT_TRANSLATE_NOOP("RemoteReasons", "Correct the clocks, then try again.")},
    ReasonEntry{
        Reason::SpnUnknown,
        QT_TRANSLATE_NOOP("RemoteReasons", "The domain doesn't know a server with this name"),
        QT_TRANSLATE_NOOP("RemoteReasons", "Kerberos needs the name that the server is registered "
                                           "with. IP addresses and aliases don't work."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Use the server's full DNS name.")},
    ReasonEntry{
        Reason::KdcUnreachable, QT_TRANSLATE_NOOP("RemoteReasons", "No domain controller answered"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Kerberos needs one to sign in. Nothing was changed on the server."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Check the network, DNS and the realm of the account.")},
    ReasonEntry{Reason::IdentityDiffers,
                QT_TRANSLATE_NOOP("RemoteReasons", "The ticket belongs to another account"),
                QT_TRANSLATE_NOOP(
                    "RemoteReasons",
                    "The chosen account isn't the account of the ticket. Nothing was changed."),
                QT_TRANSLATE_NOOP(
                    "RemoteReasons",
                    "Choose the account of the ticket, or get a ticket for the chosen account.")},
    ReasonEntry{
        Reason::ChannelBindingRefused,
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "The server refused to sign in over this TLS connection"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "The sign-in is bound to the server's certificate, and the server didn't "
                          "accept it. A proxy might be inspecting the TLS connection."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Connect without a TLS proxy, and check that the "
                                           "account is allowed to sign in there.")},
    ReasonEntry{
        Reason::EncryptionRequired,
        QT_TRANSLATE_NOOP("RemoteReasons", "The message wasn't encrypted"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Amado doesn't send or accept clear text, so it discarded the answer."),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "Use TLS (port 5986), and check which device or program changes the traffic.")},
    ReasonEntry{
        Reason::AccessDenied,
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "The account isn't allowed to manage the server remotely"),
        QT_TRANSLATE_NOOP("RemoteReasons", "The sign-in succeeded, but the server allows remote "
                                           "management only for its administrators."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Use an account that is an administrator of the server.")},
    ReasonEntry{
        Reason::NameNotResolved, QT_TRANSLATE_NOOP("RemoteReasons", "The name can't be resolved"),
        QT_TRANSLATE_NOOP("RemoteReasons", "DNS has no address for it. Nothing was sent."),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "Check the spelling, this computer's DNS settings, and whether a proxy is needed.")},
    ReasonEntry{Reason::PortClosed,
                QT_TRANSLATE_NOOP("RemoteReasons", "Nothing listens on the port"),
                QT_TRANSLATE_NOOP("RemoteReasons",
                                  "The computer is reachable, but it refused the connection."),
                QT_TRANSLATE_NOOP("RemoteReasons",
                                  "Check the port, and that remote management is enabled there.")},
    ReasonEntry{
        Reason::PortSilent, QT_TRANSLATE_NOOP("RemoteReasons", "The port doesn't answer"),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "A firewall might be blocking it, or the server is off. Nothing was changed."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Check that the server is on and that the firewall allows the port.")},
    ReasonEntry{Reason::ConnectionLost,
                QT_TRANSLATE_NOOP("RemoteReasons", "The connection was lost"),
                QT_TRANSLATE_NOOP(
                    "RemoteReasons",
                    "It ended before the answer was complete, so Amado discarded the answer."),
                QT_TRANSLATE_NOOP("RemoteReasons", "Try again. If it happens every time, check the "
                                                   "firewalls and proxies along the connection.")},
    ReasonEntry{
        Reason::TlsFailed,
        QT_TRANSLATE_NOOP("RemoteReasons", "Amado couldn't establish a secure connection"),
        QT_TRANSLATE_NOOP("RemoteReasons", "The service doesn't offer TLS 1.2 or later with a "
                                           "common cipher, or this port doesn't use TLS."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Check the address, the port and the devices along the connection.")},
    ReasonEntry{
        Reason::CertificateUntrusted,
        QT_TRANSLATE_NOOP("RemoteReasons", "The server's certificate isn't trusted"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "It wasn't issued by a certificate authority that this computer trusts, "
                          "or it was issued for another name. Nothing was sent."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Add the certificate authority to this computer, or "
                                           "compare the fingerprint and accept this certificate.")},
    ReasonEntry{
        Reason::CertificateChanged,
        QT_TRANSLATE_NOOP("RemoteReasons", "The server's certificate has changed"),
        QT_TRANSLATE_NOOP("RemoteReasons", "It might have been renewed, or someone might be "
                                           "intercepting the connection. Nothing was sent."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Ask the server's administrator before you accept the new certificate.")},
    ReasonEntry{
        Reason::AnswerTooLarge, QT_TRANSLATE_NOOP("RemoteReasons", "The answer is too large"),
        QT_TRANSLATE_NOOP("RemoteReasons", "It exceeded the limit, so Amado discarded it."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Check the address. For a server, read fewer or smaller files at once.")},
    ReasonEntry{
        Reason::QuotaExceeded,
        QT_TRANSLATE_NOOP("RemoteReasons", "The server doesn't accept any more shells"),
        QT_TRANSLATE_NOOP("RemoteReasons", "The maximum number is already running, possibly left "
                                           "behind by other tools. Nothing was started."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Wait a few minutes, or end the other sessions of the account.")},
    ReasonEntry{Reason::ShellLost,
                QT_TRANSLATE_NOOP("RemoteReasons", "The session no longer exists on the server"),
                QT_TRANSLATE_NOOP(
                    "RemoteReasons",
                    "The remote management service was restarted, or someone ended the session."),
                QT_TRANSLATE_NOOP("RemoteReasons", "Refresh the server to see its state.")},
    ReasonEntry{
        Reason::ServerFault,
        QT_TRANSLATE_NOOP("RemoteReasons", "The remote management service reported an error"),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "It didn't carry out the request. If it gave a message, the details contain it."),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "Check the Windows Remote Management event log on the server.")},
    ReasonEntry{
        Reason::RequestTooLong,
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "The server refused the request, probably because its headers are too "
                          "long"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "This happens if an account is in many groups: its Kerberos ticket is "
                          "longer than the server accepts. Nothing was changed."),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "Use an account that is in fewer groups, or increase MaxFieldLength and "
            "MaxRequestBytes under HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters on "
            "the server, then restart it.")},
    ReasonEntry{
        Reason::ServiceUnavailable,
        QT_TRANSLATE_NOOP("RemoteReasons", "Windows Remote Management isn't available"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "A web service answers on this port, but the WinRM service behind it "
                          "isn't running or can't accept the request. Nothing was changed."),
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "Check that the WinRM service is running on the server, then try again.")},
    ReasonEntry{
        Reason::UnexpectedStatus,
        QT_TRANSLATE_NOOP(
            "RemoteReasons",
            "An HTTP status was returned instead of a Windows Remote Management answer"),
        QT_TRANSLATE_NOOP("RemoteReasons", "Another service might be listening on this port, or a "
                                           "proxy or load balancer answered."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Check the status in the details, the server name, the "
                                           "port and the devices along the connection.")},
    ReasonEntry{
        Reason::ServiceSilent, QT_TRANSLATE_NOOP("RemoteReasons", "The service doesn't answer"),
        QT_TRANSLATE_NOOP("RemoteReasons", "The port accepted the connection, but no answer "
                                           "arrived in time. Nothing was changed."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Check that the port is correct and, if you chose TLS, "
                                           "that it expects TLS. If so, try again later.")},
    ReasonEntry{
        Reason::NotWsMan,
        QT_TRANSLATE_NOOP("RemoteReasons", "The answer isn't from Windows Remote Management"),
        QT_TRANSLATE_NOOP("RemoteReasons", "Another service is listening on this port, or a device "
                                           "along the connection answered instead."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Check the host name and the port.")},
    ReasonEntry{
        Reason::AnswerAltered,
        QT_TRANSLATE_NOOP("RemoteReasons", "The answer was altered in transit"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "The tamper check doesn't match, so Amado discarded it."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Try again. If it happens again, check which device or "
                                           "program changes the traffic, and use TLS.")},
    ReasonEntry{
        Reason::CommandTooLong, QT_TRANSLATE_NOOP("RemoteReasons", "The command line is too long"),
        QT_TRANSLATE_NOOP("RemoteReasons",
                          "A remote shell accepts up to 8191 characters. Nothing was started."),
        QT_TRANSLATE_NOOP("RemoteReasons", "Report this to the maintainers of Amado.")},
};

} // namespace

ErrorWords remoteReasonWords(Reason reason)
{
    return wordsIn(kRemoteReasons, "RemoteReasons", reason);
}

} // namespace amado
