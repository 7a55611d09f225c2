// SPDX-License-Identifier: MIT
// A second derivation of how current a build is, from the rules that the README of the collected
// data gives, straight over the JSON of the catalogues. It shares no code with the product, and
// both must agree on every build and day.
#include "catalog/shippedcatalogs.h"
#include "judge/facts.h"
#include "model/base/enumnames.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

using Number = std::array<int, 4>;

Number numberOf(const QString &version)
{
    Number number{};
    const QStringList parts = version.split(u'.');
    for (int i = 0; i < 4; ++i)
        number[size_t(i)] = parts.value(i).toInt();
    return number;
}

struct Row
{
    QString product, cu, update, kind, version, date;
    Number number{};
};

/// Releases and vulnerabilities as they stand in the files. Days are compared as texts.
class Book
{
public:
    Book()
        : m_builds(QJsonDocument::fromJson(test::shippedDocuments().builds).object())
        , m_vulnerabilities(QJsonDocument::fromJson(test::shippedDocuments().vulnerabilities)
                                .object()[u"vulnerabilities"_s]
                                .toArray())
    {
        for (const QJsonValue &value : m_builds[u"releases"_s].toArray()) {
            Row row{value[u"product"_s].toString(),
                    value[u"cu"_s].toString(),
                    value[u"update"_s].toString(),
                    value[u"kind"_s].toString(),
                    value[u"version"_s].toString(),
                    value[u"releaseDate"_s].toString(),
                    {}};
            row.number = numberOf(row.version);
            if (row.update.isEmpty())
                m_bases[{row.product, row.cu}] = row;
            m_rows.push_back(row);
        }
        std::sort(m_rows.begin(), m_rows.end(),
                  [](const Row &a, const Row &b) { return a.number < b.number; });
    }

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const QJsonArray &vulnerabilities() const { return m_vulnerabilities; }
    [[nodiscard]] QStringList previews() const
    {
        QStringList versions;
        for (const QJsonValue &value : m_builds[u"previewBuilds"_s].toArray())
            versions.append(value[u"version"_s].toString());
        return versions;
    }

    /// "2019 and SE share 15.2"; SE begins with the third part of its first release.
    [[nodiscard]] QString productOf(const Number &number) const
    {
        if (number[1] == 0)
            return u"2013"_s;
        if (number[1] == 1)
            return u"2016"_s;
        return number[2] >= m_bases.at({u"SE"_s, u"RTM"_s}).number[2] ? u"SE"_s : u"2019"_s;
    }
    [[nodiscard]] QString cuOf(const Number &number) const
    {
        for (const Row &row : m_rows) {
            if (row.number[1] == number[1] && row.number[2] == number[2])
                return row.cu;
        }
        return {};
    }
    [[nodiscard]] const Row &base(const QString &product, const QString &cu) const
    {
        return m_bases.at({product, cu});
    }
    /// CUs of a product that exist on a day, oldest first.
    [[nodiscard]] std::vector<Row> cus(const QString &product, const QString &day) const
    {
        std::vector<Row> found;
        for (const Row &row : m_rows) {
            if (row.product == product && row.update.isEmpty() && row.date <= day)
                found.push_back(row);
        }
        return found;
    }
    [[nodiscard]] QJsonObject product(const QString &id) const
    {
        for (const QJsonValue &value : m_builds[u"products"_s].toArray()) {
            if (value[u"id"_s] == id)
                return value.toObject();
        }
        return {};
    }

    [[nodiscard]] QString state(const QJsonValue &vulnerability, const Number &number) const;
    [[nodiscard]] bool isWanted(const Row &row, const QString &day) const;
    [[nodiscard]] QString support(const QString &product, const QString &cu,
                                  const QString &day) const;

private:
    [[nodiscard]] QString stateByDay(const QString &fixed, const Number &number) const;

    QJsonObject m_builds;
    QJsonArray m_vulnerabilities;
    std::vector<Row> m_rows;
    std::map<std::pair<QString, QString>, Row> m_bases;
};

/// "fixes[].version null: fixed by that KB, build number unknown": its day stands in for it.
QString Book::stateByDay(const QString &fixed, const Number &number) const
{
    const Row *below = nullptr;
    for (const Row &row : m_rows) {
        if (row.number[1] != number[1] || row.number[2] != number[2])
            continue;
        if (row.number == number)
            return row.date >= fixed ? u"fixed"_s : u"open"_s;
        if (row.number < number)
            below = &row;
        else if (row.date < fixed && !(below && below->date >= fixed))
            return u"open"_s;
        else
            break;
    }
    return below && below->date >= fixed ? u"fixed"_s : u"unknown"_s;
}

QString Book::state(const QJsonValue &vulnerability, const Number &number) const
{
    const QJsonArray fixes = vulnerability[u"fixes"_s].toArray();
    if (fixes.isEmpty())
        return u"unknown"_s;
    const QString product = productOf(number);
    const QString cu = cuOf(number);
    bool isListed = false;
    bool isAboveAll = true;
    for (const QJsonValue &fix : fixes) {
        if (fix[u"product"_s] != product)
            continue;
        isListed = true;
        if (fix[u"cu"_s] == cu) {
            if (!fix[u"version"_s].isString())
                return stateByDay(fix[u"released"_s].toString(), number);
            if (number >= numberOf(fix[u"version"_s].toString()))
                return u"fixed"_s;
            const QString earlier = fix[u"earlierListed"_s].toString();
            return !earlier.isEmpty() && number >= numberOf(earlier) ? u"notConfirmed"_s
                                                                     : u"open"_s;
        }
        if (base(product, fix[u"cu"_s].toString()).number[2] > number[2])
            isAboveAll = false;
    }
    if (!isListed)
        return u"notAffected"_s;
    return isAboveAll ? u"fixed"_s : u"open"_s;
}

/// Whether an update counts as missing where it isn't installed: hotfix updates that were first to
/// fix something known by then, and never an edition whose successor is out.
bool Book::isWanted(const Row &row, const QString &day) const
{
    static const QRegularExpression edition(u"v(\\d+)$"_s);
    if (row.date > day || row.update.isEmpty())
        return false;
    const auto name = [](QString update) { return update.remove(edition); };
    for (const Row &other : m_rows) {
        if (other.product == row.product && other.cu == row.cu && other.number > row.number &&
            other.date <= day && !other.update.isEmpty() && name(other.update) == name(row.update))
            return false;
    }
    if (row.kind != u"HU"_s)
        return true;
    return std::any_of(m_vulnerabilities.begin(), m_vulnerabilities.end(), [&](const auto &entry) {
        const QJsonArray fixes = entry[u"fixes"_s].toArray();
        return entry[u"published"_s].toString() <= day &&
               std::any_of(fixes.begin(), fixes.end(), [&](const auto &fix) {
                   return fix[u"version"_s].toString() == row.version;
               });
    });
}

QString Book::support(const QString &product, const QString &cu, const QString &day) const
{
    const std::vector<Row> existing = cus(product, day);
    const auto own = std::find_if(existing.begin(), existing.end(),
                                  [&](const Row &row) { return row.cu == cu; });
    if (own == existing.end())
        return u"unknown"_s;
    const QJsonObject life = this->product(product);
    const QString end = life[u"supportThrough"_s].toString();
    if (end.isEmpty() || day <= end) {
        const auto newer = std::distance(own, existing.end()) - 1;
        if (newer > 1)
            return u"unsupported"_s;
        const QString mainstream = life[u"mainstreamEnd"_s].toString();
        std::set<QString> updates;
        for (const Row &row : m_rows) {
            if (row.product == product && row.cu == cu)
                updates.insert(row.update.left(7));
        }
        for (const Row &row : m_rows) {
            const bool isLater = row.kind == u"SU"_s && row.product == product &&
                                 row.number > own->number && row.cu != cu && row.date <= day;
            if (isLater && !mainstream.isEmpty() && row.date > mainstream &&
                !updates.contains(row.update.left(7)))
                return u"unsupported"_s;
        }
        return u"supported"_s;
    }
    QString last;
    for (const QJsonValue &program : m_builds[u"esuPrograms"_s].toArray()) {
        for (const QJsonValue &line : program[u"lines"_s].toArray()) {
            if (line[u"product"_s] == product && line[u"cu"_s] == cu)
                last = std::max(last, program[u"coverageEnd"_s].toString());
        }
    }
    if (last.isEmpty())
        return u"unsupported"_s;
    return day <= last ? u"esu"_s : u"esuEnded"_s;
}

/// What is told of one build on one day.
struct Told
{
    QString support;
    QStringList missing;
    std::map<QString, QString> states;
    int exploited = 0;

    bool operator==(const Told &) const = default;
};

Told derived(const Book &book, const QString &version, const QString &day)
{
    const Number number = numberOf(version);
    const QString product = book.productOf(number);
    const QString cu = book.cuOf(number);
    Told told;
    told.support =
        book.previews().contains(version) ? u"unsupported"_s : book.support(product, cu, day);
    for (const Row &row : book.rows()) {
        if (row.product == product && row.cu == cu && row.number > number &&
            book.isWanted(row, day))
            told.missing.append(row.version);
    }
    for (const QJsonValue &entry : book.vulnerabilities()) {
        if (entry[u"published"_s].toString() > day)
            continue;
        const QString state = book.state(entry, number);
        told.states[entry[u"id"_s].toString()] = state;
        const QString added = entry[u"knownExploited"_s][u"dateAdded"_s].toString();
        const bool isOpen = state == u"open"_s || state == u"notConfirmed"_s;
        told.exploited += isOpen && !added.isEmpty() && added <= day;
    }
    return told;
}

Told judged(const QString &version, const QDate &day)
{
    const Catalogs &catalogs = test::shippedCatalogs();
    const BuildFinding build = judgeBuild(test::mailboxServer(version), catalogs, day);
    Told told;
    told.support = enumName(build.support);
    for (const MissingUpdate &missing : build.missingUpdates)
        told.missing.append(missing.release->build.toString());
    for (const VulnerabilityFinding &finding : build.vulnerabilities)
        told.states[catalogs.vulnerabilities.vulnerabilities()[size_t(finding.index)].id] =
            enumName(finding.state);
    told.exploited = build.knownExploited;
    return told;
}

TEST(SecondDerivation, AgreesOnEveryBuildAndDay)
{
    const Book book;
    QStringList versions = book.previews();
    for (const Row &row : book.rows()) {
        versions.append(row.version);
        // The number behind each release is in no list, or is the next one.
        const Number &number = row.number;
        versions.append(
            u"%1.%2.%3.%4"_s.arg(number[0]).arg(number[1]).arg(number[2]).arg(number[3] + 1));
    }
    versions +=
        {u"15.0.1.0"_s, u"15.1.1.0"_s, u"15.1.9999.9"_s, u"15.2.1600.1"_s, u"15.2.2700.3"_s};
    int compared = 0;
    for (const QString &day :
         {u"2018-12-20"_s, u"2022-10-15"_s, u"2024-11-20"_s, u"2026-10-31"_s, u"2026-11-01"_s}) {
        for (const QString &version : versions) {
            const Told expected = derived(book, version, day);
            const Told told = judged(version, QDate::fromString(day, Qt::ISODate));
            const std::string where = version.toStdString() + " on " + day.toStdString();
            EXPECT_EQ(told.support.toStdString(), expected.support.toStdString()) << where;
            EXPECT_EQ(told.missing, expected.missing) << where;
            EXPECT_EQ(told.exploited, expected.exploited) << where;
            for (const auto &[id, state] : expected.states)
                EXPECT_EQ(told.states.at(id).toStdString(), state.toStdString())
                    << where << ' ' << id.toStdString();
            EXPECT_EQ(told.states.size(), expected.states.size()) << where;
            if (::testing::Test::HasFailure() && ++compared > 20)
                return; // More of the same says nothing new.
        }
    }
}

} // namespace
} // namespace amado
