// SPDX-License-Identifier: MIT
#include "ui/text/errortext.h"

#include "ui/text/errorcontext.h"
#include "ui/text/logreasons.h"
#include "ui/text/reachreasons.h"
#include "ui/text/remotereasons.h"
#include "ui/text/scanreasons.h"

using namespace Qt::StringLiterals;

namespace amado {

ErrorWords reasonWords(Reason reason)
{
    switch (reason) {
    case Reason::None:
        break;
    case Reason::NotAServer:
        return {ErrorText::tr("This folder is no server"),
                ErrorText::tr("It holds neither server.json nor a drive folder such as C."),
                ErrorText::tr("Choose the folder of a server or a folder of such folders.")};
    case Reason::MalformedXml:
        return {ErrorText::tr("A configuration file is not well-formed"),
                ErrorText::tr(
                    "IIS cannot read it, and neither can this program; nothing is written to it."),
                ErrorText::tr("Fix the file at this line, then refresh.")};
    case Reason::DocTypeDeclared:
        return {ErrorText::tr("A configuration file declares a document type"),
                ErrorText::tr("Such files are refused because they can pull in foreign content."),
                ErrorText::tr("Remove the declaration from the file, then refresh.")};
    case Reason::UnsupportedEncoding:
        return {ErrorText::tr("The text encoding of a file is broken"),
                ErrorText::tr("Its bytes do not fit the encoding it declares, or Amado does not "
                              "support that encoding."),
                ErrorText::tr("Save the file as UTF-8 or UTF-16, then refresh.")};
    case Reason::FileTooLarge:
        return {ErrorText::tr("A file is too large"),
                ErrorText::tr("It is larger than this program reads."),
                ErrorText::tr("Check what fills the file.")};
    case Reason::TooDeep:
        return {ErrorText::tr("A file is nested too deeply"),
                ErrorText::tr("Its elements are nested deeper than this program follows."),
                ErrorText::tr("Check the file by hand.")};
    case Reason::LinkLeavesFolder:
        return {ErrorText::tr("A link leaves the server's folder"),
                ErrorText::tr("Links that point out of the folder are not followed."),
                ErrorText::tr("Copy the real file to this place.")};
    case Reason::MalformedJson:
        return {ErrorText::tr("A JSON file cannot be read"), ErrorText::tr("Its text is not JSON."),
                ErrorText::tr("Fix the file at this place.")};
    case Reason::WrongJsonType:
        return {ErrorText::tr("A value in a JSON file has the wrong type"),
                ErrorText::tr("That one fact stays unknown; everything else is used."),
                ErrorText::tr("Correct the key named in the detail.")};
    case Reason::FileUnreadable:
        return {ErrorText::tr("A file cannot be read"),
                ErrorText::tr("The operating system reported an error, or no ordinary file has "
                              "this name."),
                ErrorText::tr("Check the file and the disk or network share it lies on, then "
                              "refresh.")};
    case Reason::FileNotWritable:
        return {ErrorText::tr("The file can't be written"),
                ErrorText::tr("It is marked read-only, or lies where nothing may be written."),
                ErrorText::tr("Remove the write protection on the server, then try again.")};
    case Reason::PortInUse:
        return {ErrorText::tr("The port is in use"),
                ErrorText::tr("Another program on this computer listens on it."),
                ErrorText::tr("Choose another port, or end the other program.")};
    case Reason::FolderNotEmpty:
        return {ErrorText::tr("The folder isn't empty"),
                ErrorText::tr("It holds something else, so nothing was created in it."),
                ErrorText::tr("Choose an empty folder, or one that doesn't exist yet.")};
    case Reason::ActBrokeOff:
        return {ErrorText::tr("The change broke off and left nothing behind"),
                ErrorText::tr("Amado ended in the middle of it. The server was read again and is "
                              "as it was before."),
                ErrorText::tr("Make the change again.")};
    case Reason::FetchTimedOut:
        return {ErrorText::tr("The feed didn't come in time"),
                ErrorText::tr("No document, or not the whole of it, came before the time was "
                              "over. Nothing was changed."),
                ErrorText::tr("Try again; check the connection, the firewall and the proxy.")};
    case Reason::DiskFull:
        return {ErrorText::tr("The disk is full"),
                ErrorText::tr("There was no space left; the old file is intact."),
                ErrorText::tr("Free some space, then try again.")};
    case Reason::ConfigRedirected:
        return {ErrorText::tr("The IIS configuration lies elsewhere"),
                ErrorText::tr("redirection.config moves applicationHost.config to another place."),
                ErrorText::tr("Add the configuration from that place to the folder.")};
    case Reason::SectionLocked:
        return {ErrorText::tr("The configuration section is locked"),
                ErrorText::tr(
                    "A parent level forbids this section to be changed here; nothing is written."),
                ErrorText::tr(
                    "Unlock the section in IIS, or let its administrator apply the mitigation.")};
    case Reason::SectionNotAllowed:
        return {ErrorText::tr("The section may not stand here"),
                ErrorText::tr("IIS allows it at another level only."),
                ErrorText::tr("Change the configuration at the level IIS allows.")};
    case Reason::DuplicateName:
        return {ErrorText::tr("A name occurs twice"),
                ErrorText::tr("IIS answers with error 500.19 where the same key stands twice."),
                ErrorText::tr("Remove one of the two entries.")};
    case Reason::FileReadTwice:
        return {ErrorText::tr("IIS reads one file twice"),
                ErrorText::tr(
                    "A virtual directory or application uses the folder of one above it, so IIS "
                    "reads the same web.config twice there, finds every name a second "
                    "time and answers with error 500.19. The entry itself is right and "
                    "stands in the file once."),
                ErrorText::tr("Don't delete the entry. Put a remove element with the same name "
                              "directly before it, or give the virtual directory a folder of its "
                              "own in IIS Manager.")};
    case Reason::ConfigOverLimit:
        return {
            ErrorText::tr("The configuration file is larger than IIS reads"),
            ErrorText::tr("IIS answers with error 500.19 for everything below a web.config that "
                          "exceeds its limit."),
            ErrorText::tr("Make the file smaller, for example by moving rewrite maps to a file "
                          "of their own with configSource, or raise MaxWebConfigFileSizeInKB in "
                          "the registry below HKLM\\SOFTWARE\\Microsoft\\InetStp\\Configuration "
                          "and restart IIS.")};
    case Reason::UnknownAttribute:
        return {ErrorText::tr("IIS doesn't know an attribute"),
                ErrorText::tr("IIS answers with error 500.19 to an attribute that its schema does "
                              "not have. Upper and lower case count."),
                ErrorText::tr("Correct or remove the attribute at this line.")};
    case Reason::UnknownElement:
        return {
            ErrorText::tr("IIS doesn't know an element"),
            ErrorText::tr("IIS answers with error 500.19 to an element that its schema does not "
                          "have. Upper and lower case count."),
            ErrorText::tr("Correct or remove the element at this line.")};
    case Reason::NameInUse:
        return {ErrorText::tr("The name is already in use"),
                ErrorText::tr("A level above or below already defines it; writing it again would "
                              "break the site."),
                ErrorText::tr("Rename or remove the other rule first.")};
    case Reason::InvalidRule:
        return {ErrorText::tr("A rule is not valid"),
                ErrorText::tr("IIS refuses the rule as it is written."),
                ErrorText::tr("Correct the rule at the line named.")};
    case Reason::VariableNotAllowed:
        return {ErrorText::tr("A rule sets a variable that is not allowed"),
                ErrorText::tr("IIS lets rules set only listed server variables."),
                ErrorText::tr("Add the variable to the allowed server variables in IIS.")};
    case Reason::ConfigSourceMissing:
        return {ErrorText::tr("A configuration file is missing"),
                ErrorText::tr("configSource names a file that does not exist."),
                ErrorText::tr("Put the file back or remove the reference.")};
    case Reason::ModuleMissing:
        return {ErrorText::tr("The URL Rewrite module is missing"),
                ErrorText::tr("Without it no rewrite rule takes effect."),
                ErrorText::tr("Install IIS URL Rewrite Module 2.1, then try again.")};
    case Reason::SectionUndeclared:
        return {ErrorText::tr("The rewrite section is not declared"),
                ErrorText::tr("applicationHost.config does not know the section, usually because "
                              "the module is not installed."),
                ErrorText::tr("Install IIS URL Rewrite Module 2.1, then try again.")};
    case Reason::NoSiteListens:
        return {ErrorText::tr("No site answers there"),
                ErrorText::tr("No site of IIS is bound to this protocol, address, port and host "
                              "name."),
                ErrorText::tr("Check the address, or name the site with --site.")};
    case Reason::SiteNotFound:
        return {ErrorText::tr("No Exchange site was found"),
                ErrorText::tr("No site in the configuration carries the Exchange front end."),
                ErrorText::tr(
                    "Check that applicationHost.config belongs to an Exchange mailbox server.")};
    case Reason::PatternTooCostly:
        return {ErrorText::tr("A pattern is too costly"),
                ErrorText::tr("Matching it hit the limit of work, so its verdict is not known."),
                ErrorText::tr("Simplify the pattern of the rule.")};
    case Reason::NotExpandable:
        return {ErrorText::tr("An expression cannot be expanded"),
                ErrorText::tr("IIS answers 500.52 to every request that reaches the rule."),
                ErrorText::tr("Correct the braces, the reference or the name of the rewrite map "
                              "in the expression named.")};
    case Reason::BeyondLimit:
        return {
            ErrorText::tr("The rules are too many or too costly"),
            ErrorText::tr("Judging them takes more work than Amado does for one server, so the "
                          "verdict is not known."),
            ErrorText::tr("Remove or simplify rewrite rules that are not needed, then refresh.")};
    case Reason::NotAFeed:
        return {ErrorText::tr("This is not a mitigation feed"),
                ErrorText::tr("The document does not start as Microsoft's feed does."),
                ErrorText::tr("Check whether a proxy or a wrong file answered instead.")};
    case Reason::NotApplicable:
        return {ErrorText::tr("The mitigation does not apply"),
                ErrorText::tr("It was not made for this product, role or build."),
                ErrorText::tr("Nothing has to be done.")};
    case Reason::NothingToDo:
        return {ErrorText::tr("Nothing has to be done"),
                ErrorText::tr("The wanted state is already there."),
                ErrorText::tr("No step is needed.")};
    case Reason::BuildUnknown:
        return {ErrorText::tr("The build is not known"),
                ErrorText::tr("The data of this program does not hold this build."),
                ErrorText::tr("Look for newer data, or check the version by hand.")};
    case Reason::FactMissing:
        return {ErrorText::tr("A fact is missing"),
                ErrorText::tr("The plan needs a fact that could not be read."),
                ErrorText::tr("Provide the fact named in the detail, then refresh.")};
    case Reason::NotEffective:
        return {ErrorText::tr("The change would not take effect"),
                ErrorText::tr("Another rule or setting decides instead; nothing is written."),
                ErrorText::tr("Look at the rule named in the detail.")};
    case Reason::FileChanged:
        return {ErrorText::tr("The file changed in the meantime"),
                ErrorText::tr(
                    "Its content differs from what the plan was made for; nothing was written."),
                ErrorText::tr("Plan again and review the new plan.")};
    case Reason::TargetInDoubt:
        return {ErrorText::tr("An earlier act is not settled"),
                ErrorText::tr("It is not known yet whether it took place on the same target."),
                ErrorText::tr("Settle the open act in the history first.")};
    case Reason::RuleNotFound:
        return {ErrorText::tr("The rule was not found"),
                ErrorText::tr("No rule of that name is defined on this server."),
                ErrorText::tr("Refresh the server and check the name.")};
    case Reason::RuleChanged:
        return {ErrorText::tr("Somebody changed the rule"),
                ErrorText::tr("It is no longer what this program wrote, so it is left to you."),
                ErrorText::tr("Compare the versions and edit the rule by hand.")};
    case Reason::ServerMismatch:
        return {ErrorText::tr("Another server answers"),
                ErrorText::tr("The folder holds another server than the one recorded."),
                ErrorText::tr("Check the folder, then refresh.")};
    case Reason::MitigationIdInvalid:
        return {ErrorText::tr("This is no mitigation ID"),
                ErrorText::tr("IDs look like M2 or M2.1.0."),
                ErrorText::tr("Check the ID in Microsoft's list.")};
    case Reason::BlockedByFamily:
        return {ErrorText::tr("The whole family is blocked"),
                ErrorText::tr("The list blocks the family this ID belongs to, so taking out the "
                              "single ID would free nothing."),
                ErrorText::tr("Unblock the family, the ID up to its first dot.")};
    case Reason::EntryNotFound:
        return {ErrorText::tr("The history entry was not found"),
                ErrorText::tr("No entry of that id exists."),
                ErrorText::tr("Refresh the history.")};
    case Reason::EntryNotUndoable:
        return {ErrorText::tr("The entry cannot be undone"),
                ErrorText::tr("It changed nothing that could be taken back."),
                ErrorText::tr("Nothing has to be done.")};
    case Reason::AlreadyUndone:
        return {ErrorText::tr("Already undone"),
                ErrorText::tr("A later entry already took this one back."),
                ErrorText::tr("Nothing has to be done.")};
    case Reason::StoreNewer:
        return {ErrorText::tr("The store comes from a newer version"),
                ErrorText::tr("A newer version of this program wrote it; it was left untouched."),
                ErrorText::tr("Use the newer version, or choose another store.")};
    case Reason::StoreCorrupt:
        return {ErrorText::tr("The store is damaged"),
                ErrorText::tr("Its check failed; it was left untouched."),
                ErrorText::tr("Restore the store file from a backup, or choose another store.")};
    case Reason::StoreLocked:
        return {ErrorText::tr("The store is in use"), ErrorText::tr("Another program holds it."),
                ErrorText::tr("Close the other program, then try again.")};
    case Reason::StoreForeign:
        return {ErrorText::tr("This is not a store of Amado"),
                ErrorText::tr("Something else is there; it was left untouched."),
                ErrorText::tr("Choose another file with --store.")};
    case Reason::StoreTwoNames:
        return {ErrorText::tr("The store has more than one name"),
                ErrorText::tr("The file can be reached under another name, too (a hard link or a "
                              "mounted file). Opened under both at once, it would be damaged, so "
                              "it was left untouched."),
                ErrorText::tr("Use its own name, or remove the other one.")};
    case Reason::AddressRefused:
        return {ErrorText::tr("The address is not allowed"),
                ErrorText::tr("Only https addresses without credentials are fetched from, and only "
                              "through http proxies without credentials."),
                ErrorText::tr("Correct the address or the proxy.")};
    case Reason::ConnectionRefused:
        return {ErrorText::tr("The endpoint could not be reached"),
                ErrorText::tr("Nobody answers at its address, or no way leads there."),
                ErrorText::tr("Check the network, the firewall and whether a proxy is needed.")};
    case Reason::TlsRefused:
        return {ErrorText::tr("The endpoint's certificate is not trusted"),
                ErrorText::tr("Its chain does not lead to a trusted root, has expired or is made "
                              "for another name; a proxy that inspects TLS has the same effect."),
                ErrorText::tr("Look at the chain that was presented, and exclude the endpoint from "
                              "TLS inspection.")};
    case Reason::ProxyUnreachable:
        return {ErrorText::tr("The proxy did not answer"),
                ErrorText::tr("Its name has no address, or it gave no answer."),
                ErrorText::tr("Check the address of the proxy and whether it is running.")};
    case Reason::ProxyRefused:
        return {ErrorText::tr("The proxy refused the request"),
                ErrorText::tr(
                    "It demands a sign-in, forbids the endpoint or could not reach it itself."),
                ErrorText::tr("Ask for an exception for the endpoint at the proxy; this program "
                              "does not sign in to proxies.")};
    case Reason::RedirectRefused:
        return {ErrorText::tr("The endpoint sends elsewhere"),
                ErrorText::tr("It redirects to another host, to an unprotected address or in "
                              "circles, which is never followed."),
                ErrorText::tr("Check the address; the sign-in page of a network often does this.")};
    case Reason::HttpStatus:
        return {ErrorText::tr("The endpoint gave no document"),
                ErrorText::tr("It answered with a status other than success."),
                ErrorText::tr("Look at the status in the detail, and try again later.")};
    case Reason::WrongContentType:
        return {
            ErrorText::tr("The answer is not XML"),
            ErrorText::tr("The endpoint calls it something else, so it was not read as a feed."),
            ErrorText::tr(
                "Check the address; a sign-in page or a proxy may have answered instead.")};
    case Reason::ShellMissing:
        return {ErrorText::tr("PowerShell did not start on the server"),
                ErrorText::tr("The server was reached, but the script that works for this program "
                              "did not run there; nothing was done."),
                ErrorText::tr("Check that Windows PowerShell 5.1 or PowerShell 7 may run there in "
                              "full language mode.")};
    case Reason::AnswerUnusable:
        return {ErrorText::tr("The server's answer is not usable"),
                ErrorText::tr(
                    "It broke off or was not understood, so how far the work got is not known."),
                ErrorText::tr("Refresh the server to see its state.")};
    case Reason::ExchangeShellUnreachable:
        return {ErrorText::tr("The Exchange commands could not be reached"),
                ErrorText::tr("The server could not open its own Exchange management session, so "
                              "its Exchange settings are not known."),
                ErrorText::tr("Check that the account may manage Exchange and that the PowerShell "
                              "virtual directory answers on the server.")};
    case Reason::ServiceHasDependents:
        return {ErrorText::tr("Other services depend on this one"),
                ErrorText::tr("Running services need it, so it was not stopped."),
                ErrorText::tr("Stop the services named first, then plan again.")};
    case Reason::ToolNotTrusted:
        return {ErrorText::tr("The tool isn't signed by Microsoft"),
                ErrorText::tr("The file on the server carries no valid signature of Microsoft, so "
                              "it was not started."),
                ErrorText::tr("Download the tool again from Microsoft.")};
    case Reason::ToolRunning:
        return {ErrorText::tr("The tool is already running"),
                ErrorText::tr("It runs on the server at this moment and was not started again."),
                ErrorText::tr("Wait until it ends.")};
    case Reason::HostKeyUnknown:
        return {ErrorText::tr("The server's key is not known yet"),
                ErrorText::tr(
                    "Nobody has confirmed yet that the key it shows is its own; nothing was sent."),
                ErrorText::tr("Compare the fingerprint with the server's own, then accept it.")};
    case Reason::HostKeyChanged:
        return {ErrorText::tr("The server shows another key than before"),
                ErrorText::tr("It may have been set up anew, or somebody may stand between this "
                              "computer and the server; nothing was sent."),
                ErrorText::tr("Ask whoever runs the server before you accept the new key.")};
    case Reason::SignOnRefused:
        return {ErrorText::tr("The server refused the sign-on"),
                ErrorText::tr("It does not accept this account with this proof."),
                ErrorText::tr("Check the account and its password or key, and that it may sign on "
                              "to this server remotely.")};
    case Reason::SignOnUnavailable:
        return {ErrorText::tr("The server does not offer this way of signing on"),
                ErrorText::tr("The chosen way is switched off on the server, or this computer has "
                              "no key or ticket for it."),
                ErrorText::tr("Choose another way of signing on, or switch it on at the server.")};
    case Reason::NotRecorded:
        return {
            ErrorText::tr("The transcript holds no answer to this"),
            ErrorText::tr("The program asks something that it did not ask when the answers were "
                          "recorded."),
            ErrorText::tr("Record the server again with this version.")};
    case Reason::FileExists:
        return {ErrorText::tr("A file of that name exists"),
                ErrorText::tr("It was left as it is; nothing was written."),
                ErrorText::tr("Choose another name, or remove the file first.")};
    case Reason::ActUnderWay:
        return {
            ErrorText::tr("The act may still be under way"),
            ErrorText::tr("Another program is carrying it out, or the server may still be at "
                          "work on it after the connection broke."),
            ErrorText::tr("Wait until that program has ended or the time named here has passed, "
                          "then have it settled again.")};
    case Reason::GroupBusy:
        return {ErrorText::tr("Another server of the availability group is being changed"),
                ErrorText::tr("Servers of one group are changed one after the other. An act on "
                              "another one is under way or not settled."),
                ErrorText::tr("Wait until it has ended, or have it settled, then try again.")};
    case Reason::GroupStopped:
        return {ErrorText::tr("Not begun, because of another server of the availability group"),
                ErrorText::tr("The act on a server of the same group before this one did not end "
                              "well, so that the others were left as they are."),
                ErrorText::tr("Look at that server first, then try again.")};
    case Reason::NotBegun:
        return {
            ErrorText::tr("This step was not begun"),
            ErrorText::tr("A step before it failed, or the time was over. Nothing was written."),
            ErrorText::tr("See why the step before it failed, then try again.")};
    case Reason::KeyFileUnusable:
        return {
            ErrorText::tr("The private key cannot be used"),
            ErrorText::tr("The file is missing, has another format, or the passphrase is wrong."),
            ErrorText::tr("Check the path of the key file and its passphrase.")};
    case Reason::SignOnNeedsTls:
    case Reason::NtlmOverHttp:
    case Reason::NoTicket:
    case Reason::TicketExpired:
    case Reason::ClockSkew:
    case Reason::SpnUnknown:
    case Reason::KdcUnreachable:
    case Reason::IdentityDiffers:
    case Reason::ChannelBindingRefused:
    case Reason::EncryptionRequired:
    case Reason::AccessDenied:
    case Reason::NameNotResolved:
    case Reason::PortClosed:
    case Reason::PortSilent:
    case Reason::ConnectionLost:
    case Reason::TlsFailed:
    case Reason::CertificateUntrusted:
    case Reason::CertificateChanged:
    case Reason::AnswerTooLarge:
    case Reason::QuotaExceeded:
    case Reason::ShellLost:
    case Reason::ServerFault:
    case Reason::RequestTooLong:
    case Reason::ServiceUnavailable:
    case Reason::UnexpectedStatus:
    case Reason::ServiceSilent:
    case Reason::NotWsMan:
    case Reason::AnswerAltered:
    case Reason::CommandTooLong:
        return remoteReasonWords(reason);
    case Reason::HostNameInvalid:
    case Reason::PortInvalid:
    case Reason::SignOnUnsuitable:
    case Reason::AccountMissing:
    case Reason::KeyFileMissing:
    case Reason::PinInvalid:
    case Reason::CellInvalid:
    case Reason::NotListed:
    case Reason::AmbiguousName:
    case Reason::SecretMissing:
    case Reason::KeychainMissing:
    case Reason::KeychainLocked:
    case Reason::ExchangeMissing:
    case Reason::OrganizationMissing:
    case Reason::DirectoryNeedsTls:
    case Reason::AccountFormUnsuitable:
    case Reason::TicketRefused:
    case Reason::SshFailed:
    case Reason::DirectoryTlsFailed:
    case Reason::DirectoryUntrusted:
    case Reason::NotAdministrator:
    case Reason::TokenFiltered:
    case Reason::RightsUnknown:
    case Reason::ListEmpty:
    case Reason::ListedTwice:
    case Reason::PasswordExpired:
    case Reason::FurtherProofWanted:
    case Reason::NotWindows:
        return reachReasonWords(reason);
    case Reason::FileBinary:
    case Reason::FileInUse:
    case Reason::FileShrank:
    case Reason::ArchiveDamaged:
    case Reason::LineTooLong:
    case Reason::LastLineCut:
        return logReasonWords(reason);
    case Reason::ScannerExpired:
    case Reason::SpaceLow:
    case Reason::SystemUnsupported:
    case Reason::SystemNotListed:
    case Reason::TelemetryNotAccepted:
    case Reason::ScannerLogMissing:
    case Reason::ScannerLogForeign:
    case Reason::ScannerStopped:
    case Reason::TransferDamaged:
        return scanReasonWords(reason);
    }
    return {};
}

} // namespace amado
