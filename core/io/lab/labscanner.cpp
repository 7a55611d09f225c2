// SPDX-License-Identifier: MIT
// How the Safety Scanner fares on each practice server; see io/folder/standinscanner.h.

#include "io/lab/labfiles.h"

#include <algorithm>
#include <array>

namespace amado::lab {

using namespace Qt::StringLiterals;

namespace {

struct ScannerPart
{
    const char *server;
    const char *behaviour;
    bool utf16 = false;
};

/// One of each kind; every other server is clean.
constexpr std::array kScannerParts = {
    ScannerPart{"TYO-EX13-01", "expired"},      ScannerPart{"OSA-EX16-01", "removed"},
    ScannerPart{"OSA-EX16-02", "found", true},  ScannerPart{"TYO-EX16-03", "aborted"},
    ScannerPart{"TYO-EX16-04", "disagree"},     ScannerPart{"SIN-EX19-01", "endless"},
    ScannerPart{"TYO-EX19-02", "clean", true},  ScannerPart{"SIN-EX19-03", "denied"},
    ScannerPart{"TYO-EXSE-02", "killed", true},
};

} // namespace

QByteArray scannerMember(const LabServer &server)
{
    const auto *const part =
        std::find_if(kScannerParts.begin(), kScannerParts.end(), [&](const ScannerPart &p) {
            return server.name == QLatin1StringView(p.server);
        });
    const bool own = part != kScannerParts.end();
    return QByteArray("{ \"behaviour\": \"") + (own ? part->behaviour : "clean") +
           "\", \"seconds\": 20, \"encoding\": \"" + (own && part->utf16 ? "utf16" : "utf8") +
           "\" }";
}

std::vector<LabFile> scannerFiles(const LabServer &server)
{
    std::vector<LabFile> files{
        {u"C/Tools/msert.exe"_s,
         "MZ stands for the Microsoft Safety Scanner on practice servers; nothing is in it.\r\n"}};
    // Somebody ran it in March 2021, and nobody since.
    if (server.name == u"OSA-EX16-01"_s) {
        files.push_back(
            {u"C/Windows/debug/msert.log"_s,
             withCrLf(QByteArray(87, '-') +
                      "\nMicrosoft Safety Scanner v1.333, (build 1.333.600.0)\n"
                      "Started On Tue Mar 16 21:04:11 2021\n\nEngine: 1.1.17900.7\n"
                      "Signatures: 1.333.600.0\nRun Mode: Scan Run in Quiet Mode\n\n"
                      "Quick Scan Results:\n-------------------\n\nResults Summary:\n"
                      "----------------\nNo infection found.\n"
                      "Successfully Submitted Heartbeat Report\n"
                      "Microsoft Safety Scanner Finished On Tue Mar 16 21:09:40 2021\n\n\n"
                      "Return code: 0 (0x0)\n")});
    }
    return files;
}

} // namespace amado::lab
