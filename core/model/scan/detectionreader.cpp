// SPDX-License-Identifier: MIT
#include "model/scan/detectionreader.h"

#include "model/iis/pattern.h"
#include "model/scan/condition.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

using Steps = std::vector<std::pair<QString, LocalizedText>>;

constexpr qsizetype kLongestMark = 4000;

QJsonValue plain(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(plain(item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    if (object.size() == 1 && object.value(u"base64").isString()) {
        const auto decoded = QByteArray::fromBase64Encoding(
            object.value(u"base64").toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        const QString text = QString::fromUtf8(decoded.decoded);
        return decoded && text.toUtf8() == decoded.decoded ? QJsonValue(text) : value;
    }
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = plain(it.value());
    return object;
}

LocalizedText bothLanguages(const JsonReader &json, const QString &key)
{
    const JsonReader entry = json.object(key);
    allowKeys(entry, {u"en", u"ja"});
    return {entry.requiredText(u"en"_s), entry.requiredText(u"ja"_s)};
}

LocalizedText bothLanguagesOrNone(const JsonReader &json, const QString &key)
{
    return json.has(key) ? bothLanguages(json, key) : LocalizedText();
}

template<class Range>
bool hasId(const Range &range, const QString &id)
{
    return std::any_of(range.begin(), range.end(), [&](const auto &each) { return each.id == id; });
}

QString readId(const JsonReader &json, bool taken)
{
    static const QRegularExpression form(u"^[a-z][A-Za-z0-9]*$"_s);
    QString id = json.requiredText(u"id"_s);
    if (!form.match(id).hasMatch())
        json.refuse(u"id"_s, u"an id of letters and digits"_s);
    if (taken)
        json.refuse(u"id"_s, u"an id that stands here once"_s);
    return id;
}

bool hasLines(Source source)
{
    return source <= Source::CmdletLogs;
}

/// Groups that look around or change the rules, and references to what a group found: each engine
/// has its own, or none.
bool isUnderstoodEverywhere(const QString &mark)
{
    bool inClass = false;
    for (qsizetype i = 0; i < mark.size(); ++i) {
        const QStringView rest = QStringView(mark).mid(i);
        if (rest.startsWith(u'\\')) {
            const QChar next = rest.size() > 1 ? rest[1] : QChar();
            if (!inClass && ((next >= u'1' && next <= u'9') || next == u'k'))
                return false;
            ++i;
        } else if (inClass) {
            inClass = !rest.startsWith(u']');
        } else if (rest.startsWith(u'[')) {
            inClass = true;
        } else if ((rest.startsWith(u"(?") && !rest.startsWith(u"(?:")) ||
                   (rest.startsWith(u'^') && i > 0) || (rest.startsWith(u'$') && rest.size() > 1)) {
            return false;
        }
    }
    return true;
}

QStringList readMarks(const JsonReader &json, Source source)
{
    const QString key = u"marks"_s;
    if (hasLines(source) != json.has(key))
        json.refuse(key, hasLines(source)
                             ? u"a list of expressions (empty: the rule is not about lines)"_s
                             : u"nothing for a source without lines"_s);
    QStringList marks = json.texts(key);
    for (const QString &mark : std::as_const(marks)) {
        if (mark.isEmpty() || mark.size() > kLongestMark || !isUnderstoodEverywhere(mark) ||
            !Pattern::compile(PatternSyntax::EcmaScript, mark, true))
            json.refuse(key, u"expressions without look-around and back-references"_s);
    }
    return marks;
}

Detection::Outcome readOutcome(const JsonReader &json, bool taken)
{
    allowKeys(json, {u"id", u"when", u"severity", u"confidence", u"text"});
    Detection::Outcome outcome;
    outcome.id = readId(json, taken);
    if (json.has(u"when"_s))
        outcome.when = Condition::read(json.object(u"when"_s));
    outcome.severity = json.word<Severity>(u"severity"_s);
    outcome.confidence = json.word<Confidence>(u"confidence"_s);
    outcome.text = bothLanguages(json, u"text"_s);
    return outcome;
}

std::vector<LocalizedText> readNext(const JsonReader &json, const QString &key, const Steps &steps)
{
    std::vector<LocalizedText> next;
    for (const QString &id : json.texts(key)) {
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [&](const auto &each) { return each.first == id; });
        if (step == steps.end())
            json.refuse(key, u"ids of steps"_s);
        else
            next.push_back(step->second);
    }
    if (next.empty())
        json.refuse(key, u"at least one step"_s);
    return next;
}

Detection readDetection(const JsonReader &json, const std::vector<Detection> &earlier,
                        const Steps &steps)
{
    allowKeys(json, {u"id", u"vulnerability", u"title", u"source", u"folders", u"marks", u"rule",
                     u"outcomes", u"why", u"falseAlarms", u"next", u"nextOtherwise", u"publisher",
                     u"revision"});
    Detection detection;
    detection.id = readId(json, hasId(earlier, json.text(u"id"_s)));
    detection.vulnerability = json.text(u"vulnerability"_s);
    detection.title = bothLanguages(json, u"title"_s);
    detection.source = json.word<Source>(u"source"_s);
    detection.folders = json.texts(u"folders"_s);
    detection.marks = readMarks(json, detection.source);
    detection.rule = Condition::read(json.object(u"rule"_s));
    for (const JsonReader &entry : json.objects(u"outcomes"_s)) {
        const bool afterLast = !detection.outcomes.empty() && !detection.outcomes.back().when;
        if (afterLast)
            entry.refuse(u"id"_s, u"no outcome behind one without a condition"_s);
        detection.outcomes.push_back(
            readOutcome(entry, hasId(detection.outcomes, entry.text(u"id"_s))));
    }
    if (detection.outcomes.empty())
        json.refuse(u"outcomes"_s, u"at least one outcome"_s);
    detection.why = bothLanguages(json, u"why"_s);
    detection.falseAlarms = bothLanguagesOrNone(json, u"falseAlarms"_s);
    detection.next = readNext(json, u"next"_s, steps);
    if (json.has(u"nextOtherwise"_s))
        detection.nextOtherwise = readNext(json, u"nextOtherwise"_s, steps);
    detection.publisher = json.requiredText(u"publisher"_s);
    if (!detection.publisher.startsWith("https://"_L1))
        json.refuse(u"publisher"_s, u"an address that starts with https://"_s);
    detection.revision = json.requiredText(u"revision"_s);
    return detection;
}

bool isKnownOutcome(const std::vector<Detection> &detections, const QStringList &indicators,
                    const QString &outcome)
{
    return std::any_of(detections.begin(), detections.end(), [&](const Detection &detection) {
        return indicators.contains(detection.id) && hasId(detection.outcomes, outcome);
    });
}

AttackSequence::Step readStep(const JsonReader &json, const std::vector<Detection> &detections)
{
    allowKeys(json, {u"indicators", u"outcomes", u"withoutClient", u"severity"});
    AttackSequence::Step step;
    step.indicators = json.texts(u"indicators"_s);
    step.outcomes = json.texts(u"outcomes"_s);
    step.withoutClient = json.flag(u"withoutClient"_s, false);
    if (json.has(u"severity"_s))
        step.severity = json.word<Severity>(u"severity"_s);
    for (const QString &id : std::as_const(step.indicators)) {
        if (!hasId(detections, id))
            json.refuse(u"indicators"_s, u"ids of detections"_s);
    }
    if (step.indicators.isEmpty())
        json.refuse(u"indicators"_s, u"at least one detection"_s);
    for (const QString &id : std::as_const(step.outcomes)) {
        if (!isKnownOutcome(detections, step.indicators, id))
            json.refuse(u"outcomes"_s, u"outcomes of these detections"_s);
    }
    return step;
}

} // namespace

void allowKeys(const JsonReader &json, std::initializer_list<QStringView> keys)
{
    for (const QString &key : json.keys()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            json.refuse(key, u"no such key"_s);
    }
}

QByteArray withPlainTexts(const QByteArray &json)
{
    return QJsonDocument(plain(QJsonDocument::fromJson(json).object()).toObject())
        .toJson(QJsonDocument::Compact);
}

std::vector<Detection> readDetections(const JsonReader &root)
{
    Steps steps;
    for (const JsonReader &entry : root.objects(u"steps"_s)) {
        allowKeys(entry, {u"id", u"text"});
        const QString id = entry.text(u"id"_s);
        const bool taken = std::any_of(steps.begin(), steps.end(),
                                       [&](const auto &step) { return step.first == id; });
        steps.emplace_back(readId(entry, taken), bothLanguages(entry, u"text"_s));
    }
    std::vector<Detection> detections;
    for (const JsonReader &entry : root.objects(u"detections"_s))
        detections.push_back(readDetection(entry, detections, steps));
    if (detections.empty())
        root.refuse(u"detections"_s, u"at least one detection"_s);
    return detections;
}

std::vector<AttackSequence> readSequences(const JsonReader &root,
                                          const std::vector<Detection> &detections)
{
    std::vector<AttackSequence> sequences;
    for (const JsonReader &entry : root.objects(u"sequences"_s)) {
        allowKeys(entry, {u"id", u"withinMinutes", u"atLeast", u"steps"});
        AttackSequence sequence;
        sequence.id = readId(entry, hasId(sequences, entry.text(u"id"_s)));
        sequence.withinMinutes = entry.number(u"withinMinutes"_s);
        if (sequence.withinMinutes < 1)
            entry.refuse(u"withinMinutes"_s, u"a number of minutes"_s);
        for (const JsonReader &step : entry.objects(u"steps"_s))
            sequence.steps.push_back(readStep(step, detections));
        sequence.atLeast = entry.number(u"atLeast"_s);
        if (sequence.atLeast < 2 || sequence.atLeast > static_cast<int>(sequence.steps.size()))
            entry.refuse(u"atLeast"_s, u"a number from 2 to that of the steps"_s);
        sequences.push_back(std::move(sequence));
    }
    return sequences;
}

std::vector<UnpublishedDetection> readUnpublished(const JsonReader &root)
{
    std::vector<UnpublishedDetection> unpublished;
    for (const JsonReader &entry : root.objects(u"noPublishedDetection"_s)) {
        allowKeys(entry, {u"vulnerability", u"note"});
        unpublished.push_back(
            {entry.requiredText(u"vulnerability"_s), bothLanguagesOrNone(entry, u"note"_s)});
    }
    return unpublished;
}

} // namespace amado::scan
