// SPDX-License-Identifier: MIT
#include "ui/text/scanreasons.h"

#include "ui/text/reasontable.h"

#include <QCoreApplication>

#include <array>

namespace amado {

namespace {

constexpr std::array kScanReasons = {
    ReasonEntry{
        Reason::ScannerExpired, QT_TRANSLATE_NOOP("ScanReasons", "The Safety Scanner is too old"),
        QT_TRANSLATE_NOOP(
            "ScanReasons",
            "The scanner contains its signatures, so it can be used only for ten days after the "
            "download. An older one would miss new threats, so Amado didn't start it."),
        QT_TRANSLATE_NOOP("ScanReasons", "Download it again from Microsoft, then start the scan.")},
    ReasonEntry{
        Reason::SpaceLow, QT_TRANSLATE_NOOP("ScanReasons", "Not enough free space"),
        QT_TRANSLATE_NOOP("ScanReasons", "The drive with the temporary folder has less free space "
                                         "than the scanner needs. Nothing was started."),
        QT_TRANSLATE_NOOP("ScanReasons", "Free some space on that drive, then try again.")},
    ReasonEntry{Reason::SystemUnsupported,
                QT_TRANSLATE_NOOP("ScanReasons", "This Windows can't verify the scanner"),
                QT_TRANSLATE_NOOP("ScanReasons", "The scanner is signed with SHA-2, which Windows "
                                                 "Server 2008 R2 can verify only after an update."),
                QT_TRANSLATE_NOOP("ScanReasons",
                                  "Install update KB4474419 on the server, then try again.")},
    ReasonEntry{
        Reason::SystemNotListed,
        QT_TRANSLATE_NOOP("ScanReasons", "Microsoft doesn't list this Windows for the scanner"),
        QT_TRANSLATE_NOOP("ScanReasons", "The scanner starts on it, but Microsoft's page about the "
                                         "Safety Scanner doesn't list this version."),
        QT_TRANSLATE_NOOP("ScanReasons", "Keep this in mind when you read the result. You can also "
                                         "scan with Microsoft Defender on the server.")},
    ReasonEntry{
        Reason::TelemetryNotAccepted,
        QT_TRANSLATE_NOOP("ScanReasons", "You haven't accepted the scanner's reports to Microsoft"),
        QT_TRANSLATE_NOOP("ScanReasons",
                          "The Safety Scanner sends reports about what it finds to Microsoft. "
                          "Amado starts it only after you have agreed to that."),
        QT_TRANSLATE_NOOP("ScanReasons",
                          "Agree in the window, or add --accept-telemetry to the command.")},
    ReasonEntry{
        Reason::ScannerLogMissing, QT_TRANSLATE_NOOP("ScanReasons", "The scanner left no log"),
        QT_TRANSLATE_NOOP("ScanReasons",
                          "It ended, but there is no log of this run, so its result is unknown."),
        QT_TRANSLATE_NOOP(
            "ScanReasons",
            "Start the scan again. If this happens again, check the server's antivirus software.")},
    ReasonEntry{
        Reason::ScannerLogForeign,
        QT_TRANSLATE_NOOP("ScanReasons", "This isn't a Safety Scanner log"),
        QT_TRANSLATE_NOOP("ScanReasons",
                          "The file doesn't contain a run of the Microsoft Safety Scanner."),
        QT_TRANSLATE_NOOP("ScanReasons",
                          "Choose the file msert.log from the server's folder Windows\\debug.")},
    ReasonEntry{Reason::ScannerStopped,
                QT_TRANSLATE_NOOP("ScanReasons", "The scanner stopped before it was finished"),
                QT_TRANSLATE_NOOP("ScanReasons",
                                  "Its log is incomplete, so some of the server wasn't scanned."),
                QT_TRANSLATE_NOOP("ScanReasons", "Start the scan again.")},
    ReasonEntry{
        Reason::TransferDamaged,
        QT_TRANSLATE_NOOP("ScanReasons", "The program was damaged in transit"),
        QT_TRANSLATE_NOOP("ScanReasons", "What arrived on the server isn't what Amado sent. Amado "
                                         "deleted it and didn't start anything."),
        QT_TRANSLATE_NOOP("ScanReasons", "Try again.")},
};

} // namespace

ErrorWords scanReasonWords(Reason reason)
{
    return wordsIn(kScanReasons, "ScanReasons", reason);
}

} // namespace amado
