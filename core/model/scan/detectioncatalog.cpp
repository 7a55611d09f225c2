// SPDX-License-Identifier: MIT
#include "model/scan/detectioncatalog.h"

#include "model/base/winpath.h"
#include "model/scan/condition.h"
#include "model/scan/detectionreader.h"

#include <QDate>

#include <algorithm>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

/// For all detections of one record: some seconds of one core at the worst.
constexpr qint64 kStepsOfRecord = 400'000'000;

bool isAtOrBelow(const QString &folder, const QString &other)
{
    const QString key = winPathKey(folder);
    const QString otherKey = winPathKey(other);
    return key == otherKey || key.startsWith(otherKey + u'\\');
}

/// True when `folder`, or the path of the file, is among those that the detection is about.
bool concerns(const Detection &detection, const QString &folder, const QString &file)
{
    if (detection.folders.isEmpty())
        return true;
    const QString path = u'\\' + winPathKey(file);
    return std::any_of(
        detection.folders.begin(), detection.folders.end(), [&](const QString &each) {
            return isAtOrBelow(folder, each) || path.contains(u'\\' + winPathKey(each) + u'\\');
        });
}

} // namespace

Result<DetectionCatalog> DetectionCatalog::parse(const QByteArray &json)
{
    const QString document = u"detections.json"_s;
    // The text as it stands tells the line where it is no JSON.
    const Result<JsonReader> written = JsonReader::parse(json, document);
    if (!written)
        return failure(written.error());
    const Result<JsonReader> root = JsonReader::parse(withPlainTexts(json), document);
    if (!root)
        return failure(root.error());
    allowKeys(*root, {u"schema", u"revision", u"noPublishedDetection", u"steps", u"detections",
                      u"sequences"});
    DetectionCatalog catalog;
    if (root->text(u"schema"_s) != "amado.detections/1"_L1)
        root->refuse(u"schema"_s, u"amado.detections/1"_s);
    if (!root->date(u"revision"_s).isValid())
        root->refuse(u"revision"_s, u"a date such as 2026-11-30"_s);
    catalog.m_revision = root->text(u"revision"_s);
    catalog.m_unpublished = readUnpublished(*root);
    catalog.m_detections = readDetections(*root);
    catalog.m_sequences = readSequences(*root, catalog.m_detections);
    if (root->error())
        return failure(*root->error());
    return catalog;
}

const Detection *DetectionCatalog::detection(QStringView id) const
{
    const auto found = std::find_if(m_detections.begin(), m_detections.end(),
                                    [&](const Detection &each) { return each.id == id; });
    return found == m_detections.end() ? nullptr : &*found;
}

QStringList DetectionCatalog::noPublishedDetection() const
{
    QStringList vulnerabilities;
    for (const UnpublishedDetection &each : m_unpublished)
        vulnerabilities.append(each.vulnerability);
    return vulnerabilities;
}

QStringList DetectionCatalog::marksOf(Source source, const QString &folder) const
{
    QStringList marks;
    for (const Detection &detection : m_detections) {
        const bool meets =
            detection.source == source &&
            (concerns(detection, folder, {}) || folder.isEmpty() ||
             std::any_of(detection.folders.begin(), detection.folders.end(),
                         [&](const QString &each) { return isAtOrBelow(each, folder); }));
        if (meets)
            marks += detection.marks;
    }
    marks.removeDuplicates();
    return marks;
}

std::vector<Match> DetectionCatalog::match(const LogRecord &record, const QString &folder,
                                           std::vector<Error> &problems) const
{
    std::vector<Match> matches;
    JudgingBudget budget({}, kStepsOfRecord);
    const auto holds = [&](const Condition &condition, const Detection &detection) {
        const Result<bool> found = condition.holds(record, budget);
        if (!found)
            problems.push_back({found.error().code, found.error().reason, record.file, detection.id,
                                static_cast<int>(record.line), 0});
        return found;
    };
    for (const Detection &detection : m_detections) {
        if (detection.source != record.source || !concerns(detection, folder, record.file))
            continue;
        if (!holds(*detection.rule, detection).value_or(false))
            continue;
        for (const Detection::Outcome &outcome : detection.outcomes) {
            const Result<bool> found =
                outcome.when ? holds(*outcome.when, detection) : Result<bool>(true);
            if (!found)
                break;
            if (*found) {
                matches.push_back({&detection, &outcome});
                break;
            }
        }
    }
    return matches;
}

} // namespace amado::scan
