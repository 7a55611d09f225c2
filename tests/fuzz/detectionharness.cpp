// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "model/scan/detectioncatalog.h"

namespace amado::fuzz {

/// First line: a catalogue on one line; the rest: lines that it judges.
void judgeRecords(std::string_view input)
{
    const size_t end = input.find('\n');
    const auto catalog = scan::DetectionCatalog::parse(bytesOf(input.substr(0, end)));
    if (!catalog) {
        require(catalog.error().subject == QStringLiteral("detections.json"));
        return;
    }
    const QByteArray lines =
        end == std::string_view::npos ? QByteArray() : bytesOf(input.substr(end + 1));
    const QByteArray header =
        "#Fields: cs-method cs-uri-stem cs-uri-query sc-status cs(User-Agent)";
    for (const QByteArray &line : lines.split('\n').mid(0, 8)) {
        for (const scan::Source source : {scan::Source::IisLogs, scan::Source::HttpProxyLogs}) {
            const scan::LogRecord record =
                scan::readRecord(source, scan::LogFormat::W3c, header, line);
            std::vector<Error> problems;
            for (const scan::Match &match : catalog->match(record, {}, problems)) {
                require(match.detection->source == source);
                require(match.outcome >= match.detection->outcomes.data() &&
                        match.outcome <
                            match.detection->outcomes.data() + match.detection->outcomes.size());
            }
            for (const Error &problem : problems)
                require(catalog->detection(problem.detail) != nullptr);
        }
    }
    for (const scan::Detection &detection : catalog->detections()) {
        require(!detection.outcomes.empty() && detection.rule);
        require(!detection.title.en.isEmpty() && !detection.title.ja.isEmpty());
    }
}

} // namespace amado::fuzz
