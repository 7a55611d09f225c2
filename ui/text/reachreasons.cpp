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
                QT_TRANSLATE_NOOP("ReachReasons", "This is no name of a server"),
                QT_TRANSLATE_NOOP("ReachReasons", "It is neither a DNS name nor an IP address."),
                QT_TRANSLATE_NOOP("ReachReasons",
                                  "Enter the server's full name, such as ex01.corp.example.")},
    ReasonEntry{Reason::PortInvalid, QT_TRANSLATE_NOOP("ReachReasons", "The port is not valid"),
                QT_TRANSLATE_NOOP("ReachReasons", "Ports are numbers from 1 to 65535."),
                QT_TRANSLATE_NOOP("ReachReasons", "Leave the port empty to use the usual one.")},
    ReasonEntry{
        Reason::SignOnUnsuitable,
        QT_TRANSLATE_NOOP("ReachReasons", "This way of signing on does not fit"),
        QT_TRANSLATE_NOOP("ReachReasons", "The chosen connection does not offer it."),
        QT_TRANSLATE_NOOP("ReachReasons", "Choose one of the ways offered for this connection.")},
    ReasonEntry{
        Reason::AccountMissing, QT_TRANSLATE_NOOP("ReachReasons", "The account is missing"),
        QT_TRANSLATE_NOOP("ReachReasons", "This way of signing on needs the name of an account."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Enter it as user@domain, or with NTLM as DOMAIN\\user.")},
    ReasonEntry{
        Reason::AccountFormUnsuitable,
        QT_TRANSLATE_NOOP("ReachReasons", "This account name does not fit the way of signing on"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Kerberos finds the domain by what stands after the @; the short name "
                          "in DOMAIN\\user does not lead to it."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "With Kerberos write user@corp.example, with the full name of the "
                          "domain; DOMAIN\\user goes with NTLM.")},
    ReasonEntry{
        Reason::TicketRefused,
        QT_TRANSLATE_NOOP("ReachReasons", "The Kerberos ticket was not accepted"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "The domain knows the account, so it isn't the password. The server "
                          "doesn't say why it refused the ticket."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Check in this order: that the server's clock is right; that it still "
                          "has the key of its service name, which must belong to it alone; that "
                          "the account may manage the server remotely; and with TLS, that "
                          "nothing in between opens the connection.")},
    ReasonEntry{Reason::KeyFileMissing,
                QT_TRANSLATE_NOOP("ReachReasons", "The key file is missing"),
                QT_TRANSLATE_NOOP("ReachReasons", "This way of signing on needs a private key."),
                QT_TRANSLATE_NOOP("ReachReasons", "Choose the file of the private key.")},
    ReasonEntry{Reason::PinInvalid,
                QT_TRANSLATE_NOOP("ReachReasons", "The fingerprint is not valid"),
                QT_TRANSLATE_NOOP("ReachReasons", "It is no SHA-256 fingerprint."),
                QT_TRANSLATE_NOOP(
                    "ReachReasons",
                    "Copy the whole SHA-256 fingerprint of the certificate or the host key.")},
    ReasonEntry{Reason::CellInvalid,
                QT_TRANSLATE_NOOP("ReachReasons", "A line of the list is not valid"),
                QT_TRANSLATE_NOOP("ReachReasons", "It holds a value that is not allowed there."),
                QT_TRANSLATE_NOOP("ReachReasons", "Correct the line. The columns are: %1.")},
    ReasonEntry{Reason::NotListed, QT_TRANSLATE_NOOP("ReachReasons", "The server is not listed"),
                QT_TRANSLATE_NOOP("ReachReasons", "No server of this name or address was added."),
                QT_TRANSLATE_NOOP("ReachReasons", "Add the server first, or check its name.")},
    ReasonEntry{Reason::AmbiguousName, QT_TRANSLATE_NOOP("ReachReasons", "The name is ambiguous"),
                QT_TRANSLATE_NOOP("ReachReasons",
                                  "Several servers of the list carry it, or several files or "
                                  "folders: Windows takes names for one that differ in upper and "
                                  "lower case alone. None of them was chosen."),
                QT_TRANSLATE_NOOP("ReachReasons",
                                  "For a server, use the address, such as "
                                  "winrm://ex01.corp.example:5985. Of files, keep the one that "
                                  "belongs to the server.")},
    ReasonEntry{
        Reason::SecretMissing, QT_TRANSLATE_NOOP("ReachReasons", "The password is missing"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "It is needed to sign on, and it was neither stored nor entered."),
        QT_TRANSLATE_NOOP("ReachReasons", "Try again and enter the password.")},
    ReasonEntry{
        Reason::KeychainMissing,
        QT_TRANSLATE_NOOP("ReachReasons", "There is no keychain on this machine"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Passwords cannot be stored, so you are asked in every session."),
        QT_TRANSLATE_NOOP(
            "ReachReasons",
            "Install and start a Secret Service such as GNOME Keyring to store passwords.")},
    ReasonEntry{
        Reason::KeychainLocked, QT_TRANSLATE_NOOP("ReachReasons", "The keychain is locked"),
        QT_TRANSLATE_NOOP("ReachReasons", "It did not hand the password out or take it in."),
        QT_TRANSLATE_NOOP("ReachReasons", "Unlock the keychain, then try again.")},
    ReasonEntry{
        Reason::ExchangeMissing,
        QT_TRANSLATE_NOOP("ReachReasons", "Exchange is not installed there"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "The server answers, but no Exchange 2013 or later was found on it."),
        QT_TRANSLATE_NOOP("ReachReasons", "Check that it is the right server.")},
    ReasonEntry{
        Reason::OrganizationMissing,
        QT_TRANSLATE_NOOP("ReachReasons", "No Exchange organization was found"),
        QT_TRANSLATE_NOOP("ReachReasons", "The directory holds no Exchange servers."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Check that the domain controller belongs to the forest of Exchange.")},
    ReasonEntry{Reason::DirectoryNeedsTls,
                QT_TRANSLATE_NOOP("ReachReasons", "The directory needs TLS for a password"),
                QT_TRANSLATE_NOOP("ReachReasons",
                                  "A password is sent to a domain controller only through TLS."),
                QT_TRANSLATE_NOOP(
                    "ReachReasons",
                    "Use TLS (port 636), or sign on with the Kerberos ticket of your session.")},
    ReasonEntry{
        Reason::SshFailed, QT_TRANSLATE_NOOP("ReachReasons", "No SSH connection came about"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "The other side does not speak SSH there, shows only outdated kinds of "
                          "keys, or broke off before it showed its key; nothing was sent."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Check the port, and look at the log of the OpenSSH server.")},
    ReasonEntry{
        Reason::DirectoryTlsFailed,
        QT_TRANSLATE_NOOP("ReachReasons", "The domain controller offers no TLS"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "It ended the connection before it showed a certificate, as one does "
                          "that has none for LDAPS; nothing was sent."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Give the domain controller a certificate for its name, or sign on "
                          "with the Kerberos ticket of your session without TLS.")},
    ReasonEntry{
        Reason::DirectoryUntrusted,
        QT_TRANSLATE_NOOP("ReachReasons", "The domain controller's certificate is not trusted"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "No authority trusted here vouches for it, or it is made out to "
                          "another name; nothing was sent."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Use the domain controller's full DNS name, and add the authority to "
                          "this computer; on the command line, --ca names its file.")},
    ReasonEntry{
        Reason::NotAdministrator,
        QT_TRANSLATE_NOOP("ReachReasons", "The account is no administrator of the server"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "The server says that it is no member of its local administrators, "
                          "whom reading and changing take."),
        QT_TRANSLATE_NOOP("ReachReasons", "Use an account that is an administrator of the "
                                          "server, or add it to its local administrators.")},
    ReasonEntry{
        Reason::TokenFiltered,
        QT_TRANSLATE_NOOP("ReachReasons", "Windows holds the administrator's rights back"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "The account is a local administrator, but its rights are taken out "
                          "of this sign-on by User Account Control."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Use an account of the domain, or set LocalAccountTokenFilterPolicy "
                          "to 1 on the server; on the server itself, start this program as an "
                          "administrator.")},
    ReasonEntry{
        Reason::RightsUnknown,
        QT_TRANSLATE_NOOP("ReachReasons", "Whether the account is an administrator is not known"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "The server gave no evidence of the rights of the account."),
        QT_TRANSLATE_NOOP("ReachReasons", "Check on the server that the account belongs to its "
                                          "local administrators.")},
    ReasonEntry{
        Reason::ListEmpty, QT_TRANSLATE_NOOP("ReachReasons", "The list holds no server"),
        QT_TRANSLATE_NOOP("ReachReasons", "It has no line that names one."),
        QT_TRANSLATE_NOOP("ReachReasons", "Write one server per line. The columns are: %1.")},
    ReasonEntry{
        Reason::ListedTwice, QT_TRANSLATE_NOOP("ReachReasons", "The list names the server twice"),
        QT_TRANSLATE_NOOP("ReachReasons", "The first of its lines counts, this one does not."),
        QT_TRANSLATE_NOOP("ReachReasons", "Take one of the lines out of the list.")},
    ReasonEntry{Reason::NotWindows,
                QT_TRANSLATE_NOOP("ReachReasons", "This machine is no Windows server"),
                QT_TRANSLATE_NOOP("ReachReasons", "Only a Windows server can be read without a "
                                                  "connection, by the program that runs on it."),
                QT_TRANSLATE_NOOP("ReachReasons", "Add the Exchange server by its name instead.")},
    ReasonEntry{
        Reason::PasswordExpired, QT_TRANSLATE_NOOP("ReachReasons", "The password has expired"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "It has to be changed before the account can sign on again."),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "Change the password on another computer, then enter the new one.")},
    ReasonEntry{
        Reason::FurtherProofWanted,
        QT_TRANSLATE_NOOP("ReachReasons", "The server asks for more than the password"),
        QT_TRANSLATE_NOOP("ReachReasons",
                          "It wants a second proof or a new password, which cannot be given here."),
        QT_TRANSLATE_NOOP(
            "ReachReasons",
            "Change the password if it has expired, or sign on with a key or by Kerberos.")},
};

} // namespace

ErrorWords reachReasonWords(Reason reason)
{
    ErrorWords words = wordsIn(kEntries, "ReachReasons", reason);
    words.guidance.replace(u"%1"_s, columnsText());
    return words;
}

} // namespace amado
