// SPDX-License-Identifier: MIT
#include "engine/fleetcompare.h"

#include "engine/findinggatherer.h"
#include "engine/webplaces.h"
#include "model/base/enumnames.h"
#include "model/scan/oddoneout.h"

#include <algorithm>

namespace amado {

using scan::Conclusion;
using scan::FleetStanding;
using scan::Source;

namespace {

bool isSame(const scan::Finding &a, const scan::Finding &b)
{
    return a.indicator == b.indicator && a.file == b.file && a.outcome == b.outcome;
}

scan::LogRecord recordOf(Source source, const scan::WebFile &file, const QString &install,
                         FleetStanding standing)
{
    FoundFile found;
    found.path = wholeWebPath(file.path, install);
    found.size = file.size;
    found.created = file.created;
    found.modified = file.modified;
    found.hidden = file.hidden;
    found.system = file.system;
    found.sha256 = file.sha256;
    FilePlace place;
    place.place = webPlace(found.path, install, {});
    place.fleet = enumName(standing);
    return fileRecord(source, found, place);
}

} // namespace

bool compareWithFleet(scan::ServerScan &scan, const std::vector<scan::WebFileSet> &others,
                      const scan::DetectionCatalog &detections)
{
    if (!scan.webFiles)
        return false;
    const scan::FleetComparison fleet(scan.webFiles->build, others);
    FindingGatherer gatherer(detections, {}, {});
    std::vector<Error> problems; // Of rules that were already tried on these files.
    for (const scan::WebFile &file : scan.webFiles->files) {
        const FleetStanding standing = fleet.standingOf(file.path, file.sha256);
        if (standing != FleetStanding::OnlyHere && standing != FleetStanding::Minority)
            continue;
        const QString &install = scan.webFiles->install;
        for (const Source source : {Source::WebFolders, Source::LogonPages}) {
            const scan::LogRecord record = recordOf(source, file, install, standing);
            if (source == Source::WebFolders || isLogonPage(record.file, install))
                gatherer.take(record, record.value(u"place"), problems);
        }
    }
    const size_t before = scan.findings.size();
    std::vector<scan::Finding> odd = gatherer.takeFindings();
    std::copy_if(odd.begin(), odd.end(), std::back_inserter(scan.findings),
                 [&](const scan::Finding &finding) {
                     return std::none_of(
                         scan.findings.begin(), scan.findings.begin() + long(before),
                         [&](const scan::Finding &f) { return isSame(f, finding); });
                 });
    if (scan.findings.size() == before)
        return false;
    settleFindings(scan.findings, detections);
    const bool weighs =
        std::any_of(scan.findings.begin(), scan.findings.end(), [](const scan::Finding &f) {
            return f.severity >= scan::Severity::Suspicious;
        });
    if (weighs &&
        (scan.conclusion == Conclusion::NothingFound || scan.conclusion == Conclusion::Incomplete))
        scan.conclusion = Conclusion::Found;
    return true;
}

} // namespace amado
