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
            "Its signatures are inside the program, so Microsoft lets it run for ten days after "
            "the download. An older one would miss new threats and was not started."),
        QT_TRANSLATE_NOOP("ScanReasons", "Download it again from Microsoft, then start the scan.")},
    ReasonEntry{
        Reason::SpaceLow, QT_TRANSLATE_NOOP("ScanReasons", "There is too little free space"),
        QT_TRANSLATE_NOOP("ScanReasons", "The drive with the temporary folder has less free space "
                                         "than the scanner unpacks. Nothing was begun."),
        QT_TRANSLATE_NOOP("ScanReasons", "Free some space on that drive, then try again.")},
    ReasonEntry{Reason::SystemUnsupported,
                QT_TRANSLATE_NOOP("ScanReasons", "This Windows can't verify the scanner"),
                QT_TRANSLATE_NOOP("ScanReasons", "The scanner is signed with SHA-2, which Windows "
                                                 "Server 2008 R2 verifies only after an update."),
                QT_TRANSLATE_NOOP("ScanReasons",
                                  "Install update KB4474419 on the server, then try again.")},
    ReasonEntry{
        Reason::SystemNotListed,
        QT_TRANSLATE_NOOP("ScanReasons", "Microsoft doesn't list this Windows for the scanner"),
        QT_TRANSLATE_NOOP("ScanReasons", "The scanner starts on it, but the page of the Safety "
                                         "Scanner doesn't name this version."),
        QT_TRANSLATE_NOOP("ScanReasons", "Read the result with that in mind; Microsoft Defender on "
                                         "the server is another opinion.")},
    ReasonEntry{
        Reason::TelemetryNotAccepted,
        QT_TRANSLATE_NOOP("ScanReasons", "The scanner's reports to Microsoft were not accepted"),
        QT_TRANSLATE_NOOP("ScanReasons",
                          "The Safety Scanner sends reports about what it finds to Microsoft. It "
                          "is started only after you have agreed to that."),
        QT_TRANSLATE_NOOP("ScanReasons",
                          "Agree in the window, or add --accept-telemetry to the command.")},
    ReasonEntry{
        Reason::ScannerLogMissing, QT_TRANSLATE_NOOP("ScanReasons", "The scanner left no log"),
        QT_TRANSLATE_NOOP(
            "ScanReasons",
            "It ended, but there is no log of this run, so nothing is known of what it found."),
        QT_TRANSLATE_NOOP("ScanReasons",
                          "Start the scan again; look at the server's antivirus if this repeats.")},
    ReasonEntry{
        Reason::ScannerLogForeign,
        QT_TRANSLATE_NOOP("ScanReasons", "This is no log of the Safety Scanner"),
        QT_TRANSLATE_NOOP("ScanReasons", "The file holds no run of the Microsoft Safety Scanner."),
        QT_TRANSLATE_NOOP(
            "ScanReasons",
            "Choose the file msert.log from the folder Windows\\debug of the server.")},
    ReasonEntry{Reason::ScannerStopped,
                QT_TRANSLATE_NOOP("ScanReasons", "The scanner stopped before the end"),
                QT_TRANSLATE_NOOP("ScanReasons",
                                  "Its log has no end, so what it did not reach was not scanned."),
                QT_TRANSLATE_NOOP("ScanReasons", "Start the scan again.")},
    ReasonEntry{Reason::TransferDamaged,
                QT_TRANSLATE_NOOP("ScanReasons", "The program arrived damaged"),
                QT_TRANSLATE_NOOP("ScanReasons", "What arrived on the server is not what was sent. "
                                                 "It was deleted and nothing was started."),
                QT_TRANSLATE_NOOP("ScanReasons", "Try again.")},
};

} // namespace

ErrorWords scanReasonWords(Reason reason)
{
    return wordsIn(kScanReasons, "ScanReasons", reason);
}

} // namespace amado
