// SPDX-License-Identifier: MIT
#include "model/scan/condition.h"

#include "model/base/buildnumber.h"
#include "model/base/enumnames.h"
#include "model/base/winpath.h"
#include "model/iis/pattern.h"
#include "model/scan/recordfields.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLevels = 16;

using ConditionPointer = std::shared_ptr<const Condition>;

/// Decided by one part as soon as that can be; an error counts only where no other part decides.
class Junction : public Condition
{
public:
    Junction(std::vector<ConditionPointer> parts, bool decisive)
        : m_parts(std::move(parts))
        , m_decisive(decisive)
    {}

    [[nodiscard]] Result<bool> holds(const LogRecord &record, JudgingBudget &budget) const override
    {
        Result<bool> answer = !m_decisive;
        for (const ConditionPointer &part : m_parts) {
            Result<bool> found = part->holds(record, budget);
            if (found && *found == m_decisive)
                return m_decisive;
            if (!found && answer)
                answer = std::move(found);
        }
        return answer;
    }

private:
    std::vector<ConditionPointer> m_parts;
    bool m_decisive; ///< Of "any" true, of "all" false.
};

class Negation : public Condition
{
public:
    explicit Negation(ConditionPointer part)
        : m_part(std::move(part))
    {}
    [[nodiscard]] Result<bool> holds(const LogRecord &record, JudgingBudget &budget) const override
    {
        const Result<bool> found = m_part->holds(record, budget);
        if (!found)
            return failure(found.error());
        return !*found;
    }

private:
    ConditionPointer m_part;
};

enum class Test {
    Contains,
    Equals,
    StartsWith,
    EndsWith,
    Matches,
    Empty,
    OneOf,
    ContainsAny,
    Below,
    BuildBelow
};

bool takesList(Test test)
{
    return test >= Test::OneOf;
}

/// `folder` may open with a field in braces: "{installpath}\ClientAccess"; nothing lies below one
/// that is not known.
bool liesBelow(const QString &path, QString folder, const LogRecord &record)
{
    if (folder.startsWith(u'{')) {
        const qsizetype end = folder.indexOf(u'}');
        const QString base = record.value(QStringView(folder).mid(1, end - 1));
        if (base.isEmpty())
            return false;
        folder = joinWinPath(base, QStringView(folder).mid(end + 1));
    }
    const QString key = winPathKey(path);
    const QString folderKey = winPathKey(folder);
    return key == folderKey || key.startsWith(folderKey + u'\\');
}

/// `fixes`: the first build with the fix on each CU line that got one. Updates of a line are
/// cumulative; older lines never got it, newer ones always had it.
bool isBuildBelow(const QString &text, const std::vector<BuildNumber> &fixes)
{
    const std::optional<BuildNumber> build = BuildNumber::parse(text);
    if (!build)
        return false;
    bool listed = false;
    bool newest = true;
    for (const BuildNumber &fix : fixes) {
        if (fix.parts[0] != build->parts[0] || fix.parts[1] != build->parts[1])
            continue;
        if (fix.parts[2] == build->parts[2])
            return *build < fix;
        listed = true;
        newest = newest && fix < *build;
    }
    return listed && !newest;
}

class FieldTest : public Condition
{
public:
    QString field;
    std::optional<Pattern> extract;
    QString extractText;
    Test test = Test::Empty;
    QStringList operands; ///< As isTrueOf() compares them.
    std::optional<Pattern> pattern;
    bool wantsEmpty = true;
    std::vector<BuildNumber> builds;

    [[nodiscard]] Result<bool> holds(const LogRecord &record, JudgingBudget &budget) const override
    {
        for (const QString &whole : valuesOf(record, field)) {
            QString value = whole;
            if (extract) {
                const PatternMatch match = extract->match(whole, &budget);
                if (match.outcome == PatternMatch::Outcome::TooCostly)
                    return tooCostly(extractText);
                if (match.outcome == PatternMatch::Outcome::NoMatch)
                    continue;
                value = match.captures.value(1);
            }
            const Result<bool> found = isTrueOf(value, record, budget);
            if (!found || *found)
                return found;
        }
        return false;
    }

private:
    static Result<bool> tooCostly(const QString &expression)
    {
        return failure(ErrorCode::Unsupported, Reason::PatternTooCostly, expression);
    }

    [[nodiscard]] Result<bool> isTrueOf(const QString &value, const LogRecord &record,
                                        JudgingBudget &budget) const
    {
        const auto anyOperand = [this](auto &&holdsFor) {
            return std::any_of(operands.begin(), operands.end(), holdsFor);
        };
        const QString folded = asciiLower(value);
        switch (test) {
        case Test::Contains:
        case Test::ContainsAny:
            return anyOperand([&](const QString &each) { return folded.contains(each); });
        case Test::Equals:
        case Test::OneOf:
            return anyOperand([&](const QString &each) { return folded == each; });
        case Test::StartsWith:
            return folded.startsWith(operands.first());
        case Test::EndsWith:
            return folded.endsWith(operands.first());
        case Test::Empty:
            return value.isEmpty() == wantsEmpty;
        case Test::Below:
            return anyOperand([&](const QString &each) { return liesBelow(value, each, record); });
        case Test::BuildBelow:
            return isBuildBelow(value, builds);
        case Test::Matches:
            break;
        }
        const PatternMatch match = pattern->match(value, &budget);
        if (match.outcome == PatternMatch::Outcome::TooCostly)
            return tooCostly(operands.first());
        return match.outcome == PatternMatch::Outcome::Match;
    }
};

std::optional<Pattern> readPattern(const JsonReader &json, const QString &key)
{
    Result<Pattern> pattern =
        Pattern::compile(PatternSyntax::EcmaScript, json.requiredText(key), true);
    if (!pattern) {
        json.refuse(key, u"a regular expression (%1)"_s.arg(pattern.error().detail));
        return std::nullopt;
    }
    return std::move(*pattern);
}

bool isFieldName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || u"-_.:()"_s.contains(c);
    });
}

void readOperands(const JsonReader &json, const QString &key, FieldTest &leaf)
{
    if (leaf.test == Test::Empty) {
        leaf.wantsEmpty = json.flag(key, true);
        return;
    }
    leaf.operands = takesList(leaf.test) ? json.texts(key) : QStringList{json.requiredText(key)};
    if (leaf.operands.isEmpty() || leaf.operands.contains(QString()))
        json.refuse(key, u"a list of texts that are not empty"_s);
    switch (leaf.test) {
    case Test::Matches:
        leaf.pattern = readPattern(json, key);
        break;
    case Test::Below:
        for (const QString &folder : std::as_const(leaf.operands)) {
            const qsizetype end = folder.indexOf(u'}');
            if (folder.startsWith(u'{') && (end < 0 || !isFieldName(folder.mid(1, end - 1))))
                json.refuse(key, u"a folder, or a field in braces and what follows it"_s);
        }
        break;
    case Test::BuildBelow:
        for (const QString &text : std::as_const(leaf.operands)) {
            const std::optional<BuildNumber> build = BuildNumber::parse(text);
            if (!build)
                json.refuse(key, u"builds such as 15.2.1544.43"_s);
            leaf.builds.push_back(build.value_or(BuildNumber{}));
        }
        break;
    default:
        for (QString &operand : leaf.operands)
            operand = asciiLower(leaf.field == "useragent"_L1 ? foldedAgent(operand) : operand);
    }
}

ConditionPointer readFieldTest(const JsonReader &json)
{
    auto leaf = std::make_shared<FieldTest>();
    leaf->field = json.requiredText(u"field"_s);
    if (!isFieldName(leaf->field))
        json.refuse(u"field"_s, u"the name of a field, in lower case"_s);
    QString found;
    for (const QString &key : json.keys()) {
        if (key == "field"_L1)
            continue;
        if (key == "extract"_L1) {
            leaf->extractText = json.text(key);
            leaf->extract = readPattern(json, key);
            if (leaf->extract && leaf->extract->groupCount() < 1)
                json.refuse(key, u"an expression with a group"_s);
            continue;
        }
        const std::optional<Test> test = enumFrom<Test>(key);
        if (!test || !found.isEmpty()) {
            json.refuse(key, !test ? u"a test that there is"_s : u"one test"_s);
            continue;
        }
        found = key;
        leaf->test = *test;
    }
    if (found.isEmpty())
        json.refuse(u"field"_s, u"a test beside it"_s);
    else
        readOperands(json, found, *leaf);
    return leaf;
}

ConditionPointer readLevel(const JsonReader &json, int level)
{
    const QStringList keys = json.keys();
    const QString kind = keys.size() == 1 ? keys.first() : QString();
    if (level > kMostLevels) {
        json.refuse(keys.value(0), u"a rule of at most %1 levels"_s.arg(kMostLevels));
    } else if (kind == "not"_L1) {
        return std::make_shared<Negation>(readLevel(json.object(kind), level + 1));
    } else if (kind == "all"_L1 || kind == "any"_L1) {
        std::vector<ConditionPointer> parts;
        for (const JsonReader &part : json.objects(kind))
            parts.push_back(readLevel(part, level + 1));
        if (parts.empty())
            json.refuse(kind, u"at least one condition"_s);
        return std::make_shared<Junction>(std::move(parts), kind == "any"_L1);
    }
    return readFieldTest(json);
}

} // namespace

std::shared_ptr<const Condition> Condition::read(const JsonReader &json)
{
    return readLevel(json, 1);
}

} // namespace amado::scan
