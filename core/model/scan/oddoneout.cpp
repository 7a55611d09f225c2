// SPDX-License-Identifier: MIT
#include "model/scan/oddoneout.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestVoters = 3;

QStringList numbersOf(QStringView version)
{
    QStringList numbers;
    for (const auto part : version.split(u'.'))
        numbers.append(QString::number(part.toInt()));
    return numbers;
}

/// True for a part of a path that is the version of another build: "15.1.2375", "Current2".
bool isOtherBuild(const QString &part, const QString &build)
{
    static const QRegularExpression version(u"\\A\\d{1,4}(?:\\.\\d{1,5}){2,3}\\z"_s);
    if (part.compare("current2"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (!version.match(part).hasMatch())
        return false;
    const QStringList own = numbersOf(build);
    const QStringList named = numbersOf(part);
    return own.first(std::min(own.size(), named.size())) != named;
}

/// Settings of one server, different by design
/// (https://learn.microsoft.com/en-us/exchange/plan-and-deploy/post-installation-tasks/change-custom-settings).
bool isOfOneServer(const QString &name)
{
    return name.compare("web.config"_L1, Qt::CaseInsensitive) == 0 ||
           name.compare("SharedWebConfig.config"_L1, Qt::CaseInsensitive) == 0;
}

QString regionOf(const QString &path)
{
    return path.section(u'\\', 0, 1).toCaseFolded();
}

} // namespace

FleetComparison::FleetComparison(const QString &build, const std::vector<WebFileSet> &others)
    : m_build(build)
{
    for (const WebFileSet &other : others) {
        if (build.isEmpty() || other.build != build)
            continue;
        QSet<QString> regions;
        for (const WebFile &file : other.files) {
            regions.insert(regionOf(file.path));
            ++m_hashes[file.path.toCaseFolded()][file.sha256];
        }
        for (const QString &region : regions)
            ++m_voters[region];
    }
}

FleetStanding FleetComparison::standingOf(const QString &path, const QString &sha256) const
{
    const QStringList parts = path.split(u'\\');
    if (std::any_of(parts.begin(), parts.end(),
                    [this](const QString &part) { return isOtherBuild(part, m_build); }))
        return FleetStanding::OlderFolder;
    const int voters = 1 + m_voters.value(regionOf(path));
    if (sha256.isEmpty() || isOfOneServer(parts.last()) || voters < kFewestVoters)
        return FleetStanding::Unknown;
    const QHash<QString, int> hashes = m_hashes.value(path.toCaseFolded());
    int present = 1;
    int same = 1;
    int mostOther = 0;
    for (auto hash = hashes.begin(); hash != hashes.end(); ++hash) {
        present += hash.value();
        if (hash.key() == sha256)
            same += hash.value();
        else if (!hash.key().isEmpty())
            mostOther = std::max(mostOther, hash.value());
    }
    if (2 * same > voters)
        return FleetStanding::AsMajority;
    if (present == 1)
        return FleetStanding::OnlyHere;
    return 2 * std::max(mostOther, voters - present) > voters ? FleetStanding::Minority
                                                              : FleetStanding::Unknown;
}

} // namespace amado::scan
