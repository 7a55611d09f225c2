// SPDX-License-Identifier: MIT
#include "engine/feedupdater.h"
#include "io/lab/feedserver.h"
#include "model/base/error.h"
#include "model/base/fact.h"
#include "model/catalog/buildcatalog.h"
#include "model/catalog/cutoffcatalog.h"
#include "model/catalog/mitigationcatalog.h"
#include "model/change/equivalentprotection.h"
#include "model/change/journalentry.h"
#include "model/change/plan.h"
#include "model/feed/expiry.h"
#include "model/feed/feedfacts.h"
#include "model/feed/feedheld.h"
#include "model/feed/feedproof.h"
#include "model/feed/trustcompatibility.h"
#include "model/iis/rewriteevaluator.h"
#include "model/iis/rewriterule.h"
#include "model/judge/assessment.h"
#include "model/judge/nextrun.h"
#include "model/judge/serverfacts.h"
#include "model/server/connection.h"
#include "model/server/endpoint.h"
#include "model/server/endpointchange.h"
#include "ports/hostaccess.h"
#include "ports/stores.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <type_traits>

namespace amado::test {

namespace {

/// All names of an enumeration in the order of its declaration, as stores, transcripts and JSON of
/// earlier versions hold them. Names may be added here, never changed or taken away.
template<class Enum>
void expectNames(std::initializer_list<const char *> names)
{
    EXPECT_EQ(kEnumCount<Enum>, names.size()) << *names.begin();
    std::size_t next = 0;
    for (const char *name : names) {
        const auto value = static_cast<Enum>(next++);
        EXPECT_EQ(enumName(value).toStdString(), name);
        EXPECT_EQ(enumFrom<Enum>(QString::fromLatin1(name)), value) << name;
    }
    EXPECT_EQ(enumFrom<Enum>(u""), std::nullopt);
    EXPECT_EQ(enumFrom<Enum>(u"no such name"), std::nullopt);
}

} // namespace

TEST(EnumNames, AreThoseOfEarlierVersions)
{
    expectNames<ServedFeed>({"trusted", "expiredSigner", "wrongIssuer", "noTimestamp", "altered",
                             "unsigned", "older", "inspected", "slow", "cutOff", "tooLarge",
                             "wrongContentType"});
    expectNames<ErrorCode>({"cancelled", "timedOut", "unreachable", "permissionDenied", "notFound",
                            "preconditionChanged", "preconditionFailed", "unsupported",
                            "invalidData", "storeFailed", "internal"});
    expectNames<Reason>({"none",
                         "notAServer",
                         "malformedXml",
                         "docTypeDeclared",
                         "unsupportedEncoding",
                         "fileTooLarge",
                         "tooDeep",
                         "linkLeavesFolder",
                         "malformedJson",
                         "wrongJsonType",
                         "fileUnreadable",
                         "diskFull",
                         "configRedirected",
                         "sectionLocked",
                         "sectionNotAllowed",
                         "duplicateName",
                         "nameInUse",
                         "fileReadTwice",
                         "configOverLimit",
                         "unknownAttribute",
                         "unknownElement",
                         "invalidRule",
                         "variableNotAllowed",
                         "configSourceMissing",
                         "moduleMissing",
                         "sectionUndeclared",
                         "siteNotFound",
                         "noSiteListens",
                         "patternTooCostly",
                         "notExpandable",
                         "beyondLimit",
                         "notAFeed",
                         "notApplicable",
                         "nothingToDo",
                         "buildUnknown",
                         "factMissing",
                         "notEffective",
                         "fileChanged",
                         "targetInDoubt",
                         "ruleNotFound",
                         "ruleChanged",
                         "serverMismatch",
                         "mitigationIdInvalid",
                         "blockedByFamily",
                         "entryNotFound",
                         "entryNotUndoable",
                         "alreadyUndone",
                         "storeNewer",
                         "storeCorrupt",
                         "storeLocked",
                         "storeForeign",
                         "storeTwoNames",
                         "addressRefused",
                         "connectionRefused",
                         "tlsRefused",
                         "proxyUnreachable",
                         "proxyRefused",
                         "redirectRefused",
                         "httpStatus",
                         "wrongContentType",
                         "signOnRefused",
                         "signOnUnavailable",
                         "signOnNeedsTls",
                         "ntlmOverHttp",
                         "keyFileUnusable",
                         "noTicket",
                         "ticketExpired",
                         "clockSkew",
                         "spnUnknown",
                         "kdcUnreachable",
                         "identityDiffers",
                         "channelBindingRefused",
                         "encryptionRequired",
                         "accessDenied",
                         "nameNotResolved",
                         "portClosed",
                         "portSilent",
                         "connectionLost",
                         "tlsFailed",
                         "certificateUntrusted",
                         "certificateChanged",
                         "answerTooLarge",
                         "quotaExceeded",
                         "shellLost",
                         "serverFault",
                         "notWsMan",
                         "answerAltered",
                         "commandTooLong",
                         "shellMissing",
                         "answerUnusable",
                         "exchangeShellUnreachable",
                         "serviceHasDependents",
                         "toolNotTrusted",
                         "toolRunning",
                         "notRecorded",
                         "fileExists",
                         "actUnderWay",
                         "groupBusy",
                         "groupStopped",
                         "notBegun",
                         "hostKeyUnknown",
                         "hostKeyChanged",
                         "hostNameInvalid",
                         "portInvalid",
                         "signOnUnsuitable",
                         "accountMissing",
                         "keyFileMissing",
                         "pinInvalid",
                         "cellInvalid",
                         "notListed",
                         "ambiguousName",
                         "secretMissing",
                         "keychainMissing",
                         "keychainLocked",
                         "exchangeMissing",
                         "organizationMissing",
                         "directoryNeedsTls",
                         "accountFormUnsuitable",
                         "ticketRefused",
                         "passwordExpired",
                         "furtherProofWanted",
                         "notWindows",
                         "sshFailed",
                         "directoryTlsFailed",
                         "directoryUntrusted",
                         "notAdministrator",
                         "tokenFiltered",
                         "rightsUnknown",
                         "listEmpty",
                         "listedTwice",
                         "requestTooLong",
                         "serviceUnavailable",
                         "unexpectedStatus",
                         "serviceSilent",
                         "fileNotWritable",
                         "portInUse",
                         "folderNotEmpty",
                         "actBrokeOff",
                         "fetchTimedOut",
                         "fileBinary",
                         "fileInUse",
                         "fileShrank",
                         "archiveDamaged",
                         "lineTooLong",
                         "lastLineCut",
                         "scannerExpired",
                         "spaceLow",
                         "systemUnsupported",
                         "systemNotListed",
                         "telemetryNotAccepted",
                         "scannerLogMissing",
                         "scannerLogForeign",
                         "scannerStopped",
                         "transferDamaged"});
    expectNames<MissingReason>(
        {"notCollected", "denied", "notPresent", "tooOld", "unreadable", "beyondLimit"});
    expectNames<Product>({"2013", "2016", "2019", "SE"});
    expectNames<SupportState>({"supported", "esu", "esuEnded", "unsupported", "unknown"});
    expectNames<Cutoff::Compares>({"endpoint", "document"});
    expectNames<FeedAbility>({"capable", "noService", "cutOff", "notApplicable", "unknown"});
    expectNames<VendorRoot::Chain>({"endpoint", "signer", "timestamp"});
    expectNames<RuleWriter>({"eems", "eomt", "eomt2", "eomtUnified", "manual", "amado", "unknown"});
    expectNames<EntryResult>({"running", "verified", "diverged", "refused", "failed", "inDoubt",
                              "unchanged", "stopped"});
    expectNames<StepState>({"planned", "intended", "applied", "verified", "diverged", "refused",
                            "failed", "inDoubt", "notApplied", "rolledBack"});
    expectNames<ActKind>({"apply", "undo", "block", "unblock"});
    expectNames<TargetKind>({"file", "service", "appPool", "blockedMitigations"});
    expectNames<ServiceReach>({"can", "cannot", "unknown"});
    expectNames<CauseSeverity>({"blocking", "attention", "note", "unknown"});
    expectNames<FeedCheckKind>({"ability", "switches", "service", "fetches", "endpoint",
                                "signature", "proxy", "roots", "protocols", "clock"});
    expectNames<CheckResult>({"capable",
                              "buildUnknown",
                              "edgeRole",
                              "managementTools",
                              "noService",
                              "tooOldForEndpoint",
                              "tooOldForSigner",
                              "bothOn",
                              "bothOff",
                              "organizationOff",
                              "serverOff",
                              "idBlocked",
                              "running",
                              "disabled",
                              "stopped",
                              "serviceAbsent",
                              "clockRight",
                              "clockOff",
                              "nameNotResolved",
                              "noProxy",
                              "sameProxy",
                              "proxyDoesNotAnswer",
                              "proxiesDiffer",
                              "onlyExchangeProxy",
                              "onlyWinHttpProxy",
                              "notReached",
                              "endpointUnreachable",
                              "protocolsReady",
                              "tls12Off",
                              "strongCryptoOff",
                              "vendorChain",
                              "sameAsConsole",
                              "inspected",
                              "otherThanConsole",
                              "unknownRoot",
                              "rootsPresent",
                              "rootsUpdatable",
                              "rootsMissing",
                              "rootUpdateOff",
                              "revocationFails",
                              "chainRefused",
                              "signatureTrusted",
                              "serverAcceptsSignature",
                              "signatureRefused",
                              "serverRefusesSignature",
                              "succeeding",
                              "failingSince",
                              "serviceError",
                              "stale",
                              "neverSucceeded",
                              "firstPollPending",
                              "notInFeed",
                              "appliedButRuleMissing",
                              "blockedIds",
                              "appliedOutOfBand",
                              "cantTell",
                              "notAsked"});
    expectNames<RowVerdict>({"ok", "attention", "bad", "unknown", "notApplicable"});
    expectNames<FetchFailure>({"untrustedEndpoint", "chainInvalid", "xmlNotSafe", "nameNotResolved",
                               "proxyFailed", "connectFailed", "timedOut", "handshakeFailed",
                               "revocationFailed", "httpStatus", "unspecific"});
    expectNames<HeldOrder>({"nothingHeld", "newer", "same", "older", "notProven"});
    expectNames<FeedVerdict>(
        {"trusted", "chainRefused", "expired", "rolledBack", "altered", "unsigned", "unreadable"});
    expectNames<TimestampProof::State>({"absent", "valid", "refused"});
    expectNames<TrustRule>({"none",
                            "digestDiffers",
                            "signatureDiffers",
                            "notWellFormed",
                            "utf16Copy",
                            "docTypePresent",
                            "tooLarge",
                            "notAFeed",
                            "severalSignatures",
                            "signatureMisplaced",
                            "algorithmRefused",
                            "transformRefused",
                            "referenceRefused",
                            "keyInfoRefused",
                            "signatureShapeRefused",
                            "keyValueDiffers",
                            "certificateMissing",
                            "rootNotPinned",
                            "purposeMissing",
                            "notYetValid",
                            "certificateExpired",
                            "notACertificateAuthority",
                            "constraintViolated",
                            "weakCryptography",
                            "certificateSignatureDiffers",
                            "olderThanHeld",
                            "notProvenNewer"});
    expectNames<ExpiryChain>({"endpoint", "signer", "timestamp", "rule"});
    expectNames<ExpiryPlace>({"leaf", "issuer", "root", "cutoff"});
    expectNames<ExpirySeverity>({"later", "soon", "past", "harmless"});
    expectNames<NextRunEffect>({"nothing", "staysApplied", "applies", "putsBack", "blocked",
                                "switchedOff", "notDelivered", "notForBuild", "notKnown"});
    expectNames<CompatibilityRule>({"accepts", "edgeRole", "managementTools", "serviceAbsent",
                                    "endpointIdentity", "signerIssuer", "publishedBefore",
                                    "buildUnknown"});
    expectNames<RequestOutcome>(
        {"allow", "abort", "customResponse", "redirect", "rewrite", "error"});
    expectNames<ActionType>({"None", "Rewrite", "Redirect", "CustomResponse", "AbortRequest"});
    expectNames<ConditionMatchType>({"Pattern", "IsFile", "IsDirectory"});
    expectNames<LogicalGrouping>({"MatchAll", "MatchAny"});
    expectNames<PatternSyntax>({"ECMAScript", "Wildcard", "ExactMatch"});
    expectNames<ProtectionReason>({"codeFix",
                                   "codeFixMitigationLeft",
                                   "productNotListed",
                                   "roleNotAffected",
                                   "managementToolsOnly",
                                   "acceptedRuleEffective",
                                   "componentsOff",
                                   "outdatedRevision",
                                   "unrecognizedRuleBlocks",
                                   "ruleDisabled",
                                   "ruleCleared",
                                   "ruleRemoved",
                                   "ruleShadowed",
                                   "ruleWrongPlace",
                                   "ruleNeverEffective",
                                   "ruleIncomplete",
                                   "moduleMissing",
                                   "configurationBroken",
                                   "componentsPartlyOff",
                                   "sameNameOtherContent",
                                   "nothingThere",
                                   "siteUnprotected",
                                   "noMitigationForProduct",
                                   "buildMissing",
                                   "buildNotInData",
                                   "factMissing",
                                   "unreachable"});
    expectNames<ProtectionState>({"exposed", "unknown", "conflict", "ineffective", "outdated",
                                  "mitigated", "redundant", "fixed", "notAffected"});
    expectNames<SwitchState>({"enabled", "orgDisabled", "serverDisabled", "disabled", "unknown"});
    expectNames<ObservedRule::Revision>({"final", "outdated", "neverEffective", "unknown"});
    expectNames<AccountRights>({"administrator", "filtered", "ordinary"});
    expectNames<ConnectionStage>(
        {"name", "port", "identity", "signOn", "rights", "powerShell", "exchange"});
    expectNames<StageState>({"running", "passed", "notNeeded", "failed", "notReached", "unknown"});
    expectNames<SignOn>(
        {"kerberos", "ntlm", "basic", "certificate", "password", "sshKey", "sshAgent"});
    expectNames<Transport>({"folder", "winrm", "ssh", "local"});
    expectNames<EndpointPart>({"signOn", "user", "keyFile", "allowNtlmOverHttp", "pin"});
}

TEST(EnumNames, OfFilesAndSettingsAreThoseOfEarlierVersions)
{
    expectNames<EvaluationStep::Why>({"matched", "disabled", "patternDiffers", "conditionFailed",
                                      "preConditionFailed", "outsideScope", "bodyRule",
                                      "variableNotAllowed", "invalidRule", "notExpandable",
                                      "patternTooCostly", "beyondLimit"});
    expectNames<ObservedRule::Why>({"disabled", "cleared", "removed", "shadowed", "wrongPlace",
                                    "notInherited", "neverEffective", "moduleMissing",
                                    "configurationError", "incomplete", "contentDiffers"});
    expectNames<ReleaseKind>({"RTM", "CU", "SU", "HU"});
    expectNames<RuleRevision::Standing>({"accepted", "outdated", "neverEffective"});
    expectNames<VendorAdvice::Kind>({"keep", "remove"});
    expectNames<ServerKind>({"lab", "copy", "live"});
    expectNames<HostTool>({"safetyScanner"});
    expectNames<FeedUpdate::Outcome>(
        {"accepted", "confirmed", "refused", "notFetched", "notStored"});
}

} // namespace amado::test
