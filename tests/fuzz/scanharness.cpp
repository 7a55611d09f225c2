// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "model/scan/configurationrecords.h"
#include "model/scan/scanjson.h"

#include <QSet>

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

void readConfigurationRecords(std::string_view input)
{
    const QString file = IisConfiguration::applicationHostPath();
    ConfigFileSet files;
    files.insert(file, Fact<QByteArray>(bytesOf(input), file));
    const IisConfiguration configuration(std::move(files));
    const auto records =
        scan::configurationRecords(configuration, QStringLiteral("C:\\Exchange\\V15"));
    require(records.size() <= input.size());
    for (const scan::LogRecord &record : records) {
        require(record.source == scan::Source::VirtualDirectories ||
                record.source == scan::Source::IisConfiguration);
        require(!record.value(u"type").isEmpty() && !record.file.isEmpty());
        QSet<QString> names;
        for (const auto &[name, value] : record.fields)
            require(!name.isEmpty() && name == name.toLower() && !names.contains(name) &&
                    names.insert(name) != names.end());
    }
}

} // namespace amado::fuzz
