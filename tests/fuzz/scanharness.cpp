#include "fuzz/harness.h"

#include "model/scan/scanjson.h"

namespace amado::fuzz {

void readScan(std::string_view input)
{
    const auto scan = scan::parseScan(bytesOf(input));
    if (!scan)
        return;
    const QByteArray json = scan::serializeScan(*scan);
    const auto again = scan::parseScan(json);
    require(bool(again));
    require(scan::serializeScan(*again) == json);
    for (const scan::Finding &finding : scan->findings) {
        require(finding.lines.size() <= scan::Finding::kMostLines);
        require(scan::findingKey(finding).size() == 64);
    }
}

} // namespace amado::fuzz
