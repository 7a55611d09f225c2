// SPDX-License-Identifier: MIT
#include "ui/text/reachreasons.h"

#include "model/server/serverlist.h"
#include "ui/text/reasontable.h"

#include <QCoreApplication>

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QString columnsText()
{
    return serverListColumns().join(u", "_s);
}

constexpr std::array kEntries = {
    ReasonEntry{Reason::HostNameInvalid,
                QT_TRANSLATE_NOOP("ReachReasons", "This isn't a valid server name"),
                QT_TRANSLATE_NOOP("ReachReasons", "It is neither a DNS name nor an IP address."),
                QT_TRANSLATE_NOOP("ReachReasons",
                                  "Enter the server's full name, such as ex01.corp.example.")},
    ReasonEntry{Reason::PortInvalid, QT_TRANSLATE_NOOP("ReachReasons", "The port isn't valid"),
                QT_TRANSLATE_NOOP("ReachReasons", "A port is a number from 1 to 65535."),
                QT_TRANSLATE_NOOP("ReachReasons", "Leave the port empty to use the default.")},
    ReasonEntry{
        Reason::SignOnUnsuitable,
        QT_TRANSLATE_NOOP("ReachReasons", "This sign-in method isn't available"),
        QT_TRANSLATE_NOOP("ReachReasons", "The selected type of connection doesn't offer it."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Choose a sign-in method that this type of connection offers.")},
    ReasonEntry{Reason::AccountMissing, QT_TRANSLATE_NOOP("ReachReasons", "The account is missing"),
                QT_TRANSLATE_NOOP("ReachReasons", "This sign-in method needs an account name."),
                QT_TRANSLATE_NOOP("ReachReasons",
                                  "Enter it as user@domain or, with NTLM, as DOMAIN\\user.")},
    ReasonEntry{
        Reason::AccountFormUnsuitable,
        QT_TRANSLATE_NOOP("ReachReasons", "This account name doesn't work with the sign-in method"),
        QT_TRANSLATE_NOOP("ReachReasons", "Kerberos finds the domain by the name after the @. The "
                                          "short name in DOMAIN\\user isn't enough."),
        QT_TRANSLATE_NOOP("ReachReasons", "With Kerberos, enter user@corp.example with the full "
                                          "name of the domain. DOMAIN\\user works with NTLM.")},
    ReasonEntry{
        Reason::TicketRefused,
        QT_TRANSLATE_NOOP("ReachReasons", "The Kerberos ticket wasn't accepted"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "The domain knows the account, so it isn't the password. The server "
                          "doesn't say why it refused the ticket."),
        QT_TRANSLATE_NOOP(
            "ReachReasons",
            "Check in this order: the server's clock is correct; the server still has the key of "
            "its service name, and no other account has that name; the account is allowed to "
            "manage the server remotely; with TLS, no proxy inspects the connection.")},
    ReasonEntry{Reason::KeyFileMissing,
                QT_TRANSLATE_NOOP("ReachReasons", "The key file is missing"),
                QT_TRANSLATE_NOOP("ReachReasons", "This sign-in method needs a private key."),
                QT_TRANSLATE_NOOP("ReachReasons", "Choose the private key file.")},
    ReasonEntry{Reason::PinInvalid,
                QT_TRANSLATE_NOOP("ReachReasons", "The fingerprint isn't valid"),
                QT_TRANSLATE_NOOP("ReachReasons", "It isn't a SHA-256 fingerprint."),
                QT_TRANSLATE_NOOP(
                    "ReachReasons",
                    "Copy the whole SHA-256 fingerprint of the certificate or the host key.")},
    ReasonEntry{Reason::CellInvalid,
                QT_TRANSLATE_NOOP("ReachReasons", "A line of the list isn't valid"),
                QT_TRANSLATE_NOOP("ReachReasons", "It contains a value that isn't allowed there."),
                QT_TRANSLATE_NOOP("ReachReasons", "Correct the line. The columns are: %1.")},
    ReasonEntry{
        Reason::NotListed, QT_TRANSLATE_NOOP("ReachReasons", "The server isn't listed"),
        QT_TRANSLATE_NOOP("ReachReasons", "No server with this name or address is in the list."),
        QT_TRANSLATE_NOOP("ReachReasons", "Add the server first, or check its name.")},
    ReasonEntry{
        Reason::AmbiguousName, QT_TRANSLATE_NOOP("ReachReasons", "The name is ambiguous"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Several servers in the list have this name, or several files or folders "
                          "do: Windows treats names that differ only in upper and lower case as "
                          "the same. None of them was chosen."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "For a server, use the address, such as winrm://ex01.corp.example:5985. "
                          "For files, keep only the one that belongs to the server.")},
    ReasonEntry{Reason::SecretMissing, QT_TRANSLATE_NOOP("ReachReasons", "The password is missing"),
                QT_TRANSLATE_NOOP("ReachReasons",
                                  "It's needed to sign in, but it wasn't stored or entered."),
                QT_TRANSLATE_NOOP("ReachReasons", "Try again and enter the password.")},
    ReasonEntry{
        Reason::KeychainMissing, QT_TRANSLATE_NOOP("ReachReasons", "This computer has no keychain"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Passwords can't be stored, so you have to enter them in every session."),
        QT_TRANSLATE_NOOP(
            "ReachReasons",
            "To store passwords, install and start a Secret Service such as GNOME Keyring.")},
    ReasonEntry{Reason::KeychainLocked, QT_TRANSLATE_NOOP("ReachReasons", "The keychain is locked"),
                QT_TRANSLATE_NOOP("ReachReasons", "The password couldn't be read or stored."),
                QT_TRANSLATE_NOOP("ReachReasons", "Unlock the keychain, then try again.")},
    ReasonEntry{
        Reason::ExchangeMissing,
        QT_TRANSLATE_NOOP("ReachReasons", "Exchange isn't installed on this server"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "The server answers, but it doesn't have Exchange 2013 or later."),
        QT_TRANSLATE_NOOP("ReachReasons", "Check that it is the right server.")},
    ReasonEntry{
        Reason::OrganizationMissing,
        QT_TRANSLATE_NOOP("ReachReasons", "No Exchange organization was found"),
        QT_TRANSLATE_NOOP("ReachReasons", "The directory contains no Exchange servers."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Check that the domain controller belongs to the Exchange forest.")},
    ReasonEntry{Reason::DirectoryNeedsTls,
                QT_TRANSLATE_NOOP("ReachReasons", "The directory requires TLS for a password"),
                QT_TRANSLATE_NOOP("ReachReasons",
                                  "Amado sends a password to a domain controller only over TLS."),
                QT_TRANSLATE_NOOP(
                    "ReachReasons",
                    "Use TLS (port 636), or sign in with the Kerberos ticket of your session.")},
    ReasonEntry{
        Reason::SshFailed, QT_TRANSLATE_NOOP("ReachReasons", "Amado couldn't connect over SSH"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "The service on this port isn't SSH, offers only outdated key types, or "
                          "closed the connection before it sent its key. Nothing was sent."),
        QT_TRANSLATE_NOOP("ReachReasons", "Check the port and the log of the OpenSSH server.")},
    ReasonEntry{Reason::DirectoryTlsFailed,
                QT_TRANSLATE_NOOP("ReachReasons", "The domain controller doesn't offer TLS"),
                QT_TRANSLATE_NOOP("ReachReasons",
                                  "It closed the connection before it presented a certificate. It "
                                  "probably has no certificate for LDAPS. Nothing was sent."),
                QT_TRANSLATE_NOOP("ReachReasons",
                                  "Install a certificate for its name on the domain controller, or "
                                  "sign in without TLS with the Kerberos ticket of your session.")},
    ReasonEntry{
        Reason::DirectoryUntrusted,
        QT_TRANSLATE_NOOP("ReachReasons", "The domain controller's certificate isn't trusted"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "It wasn't issued by a certificate authority that this computer trusts, "
                          "or it was issued for another name. Nothing was sent."),
        QT_TRANSLATE_NOOP(
            "ReachReasons",
            "Use the domain controller's full DNS name, and add the certificate authority to this "
            "computer. On the command line, specify its file with --ca.")},
    ReasonEntry{
        Reason::NotAdministrator,
        QT_TRANSLATE_NOOP("ReachReasons", "The account isn't an administrator of the server"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "The server reports that the account isn't in its local Administrators "
                          "group, which is needed to read and change it."),
        QT_TRANSLATE_NOOP("ReachReasons", "Use an account that is an administrator of the server, "
                                          "or add the account to its local Administrators group.")},
    ReasonEntry{
        Reason::TokenFiltered,
        QT_TRANSLATE_NOOP("ReachReasons", "Windows limits the administrator's rights"),
        QT_TRANSLATE_NOOP("ReachReasons", "The account is a local administrator, but User Account "
                                          "Control removes its rights from this sign-in."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Use a domain account, or set LocalAccountTokenFilterPolicy to 1 on the "
                          "server. On the server itself, run Amado as an administrator.")},
    ReasonEntry{
        Reason::RightsUnknown,
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Amado can't tell whether the account is an administrator"),
        QT_TRANSLATE_NOOP("ReachReasons", "The server didn't report the rights of the account."),
        QT_TRANSLATE_NOOP(
            "ReachReasons",
            "Check on the server that the account is in its local Administrators group.")},
    ReasonEntry{
        Reason::ListEmpty, QT_TRANSLATE_NOOP("ReachReasons", "The list contains no server"),
        QT_TRANSLATE_NOOP("ReachReasons", "It has no line with the name of a server."),
        QT_TRANSLATE_NOOP("ReachReasons", "Write one server per line. The columns are: %1.")},
    ReasonEntry{Reason::ListedTwice,
                QT_TRANSLATE_NOOP("ReachReasons", "The list contains the server twice"),
                QT_TRANSLATE_NOOP("ReachReasons",
                                  "Amado uses the first of the lines and ignores this one."),
                QT_TRANSLATE_NOOP("ReachReasons", "Remove one of the lines from the list.")},
    ReasonEntry{
        Reason::NotWindows,
        QT_TRANSLATE_NOOP("ReachReasons", "This computer isn't a Windows server"),
        QT_TRANSLATE_NOOP("ReachReasons", "Amado can read a server without a connection only when "
                                          "it runs on that Windows server itself."),
        QT_TRANSLATE_NOOP("ReachReasons", "Add the Exchange server by its name instead.")},
    ReasonEntry{
        Reason::PasswordExpired, QT_TRANSLATE_NOOP("ReachReasons", "The password has expired"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "It has to be changed before the account can sign in again."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Change the password on another computer, then enter the new one.")},
    ReasonEntry{
        Reason::FurtherProofWanted,
        QT_TRANSLATE_NOOP("ReachReasons", "The server requires more than the password"),
        QT_TRANSLATE_NOOP(
            "ReachReasons",
            "It asks for a second factor or a new password, which you can't enter here."),
        QT_TRANSLATE_NOOP(
            "ReachReasons",
            "Change the password if it has expired, or sign in with a key or with Kerberos.")},
};

} // namespace

ErrorWords reachReasonWords(Reason reason)
{
    ErrorWords words = wordsIn(kEntries, "ReachReasons", reason);
    words.guidance.replace(u"%1"_s, columnsText());
    return words;
}

} // namespace amado
