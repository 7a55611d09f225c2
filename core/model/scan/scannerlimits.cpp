// SPDX-License-Identifier: MIT
#include "model/scan/scannerlimits.h"

#include "model/base/jsonreader.h"

namespace amado::scan {

using namespace Qt::StringLiterals;

Result<ScannerLimits> ScannerLimits::parse(const QByteArray &json)
{
    const auto reader = JsonReader::parse(json, u"safetyscanner.json"_s);
    if (!reader)
        return failure(reader.error());
    ScannerLimits limits;
    limits.lifeDays = reader->number(u"lifeDays"_s, limits.lifeDays);
    limits.freeBytes = qint64(reader->real(u"freeBytes"_s).value_or(double(limits.freeBytes)));
    limits.largestProgram =
        qint64(reader->real(u"largestProgram"_s).value_or(double(limits.largestProgram)));
    const JsonReader usual = reader->object(u"usualMinutes"_s);
    limits.quickMinutes = {usual.number(u"quickLeast"_s, limits.quickMinutes.first),
                           usual.number(u"quickMost"_s, limits.quickMinutes.second)};
    limits.fullMinutes = {usual.number(u"fullLeast"_s, limits.fullMinutes.first),
                          usual.number(u"fullMost"_s, limits.fullMinutes.second)};
    limits.listedSystems = reader->texts(u"listedSystems"_s);
    const JsonReader addresses = reader->object(u"addresses"_s);
    limits.address64 = addresses.requiredText(u"x64"_s);
    limits.address32 = addresses.requiredText(u"x86"_s);
    if (limits.lifeDays < 1)
        reader->refuse(u"lifeDays"_s, u"a number of days"_s);
    if (reader->error())
        return failure(*reader->error());
    return limits;
}

} // namespace amado::scan
