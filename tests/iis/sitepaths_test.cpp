// SPDX-License-Identifier: MIT
#include "model/base/casekey.h"
#include "model/base/winpath.h"
#include "model/iis/mappedplaces.h"

#include <gtest/gtest.h>

#include <QRandomGenerator>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

Site siteOf(std::vector<Application> applications)
{
    Site site{u"Default Web Site"_s, 1, std::move(applications), {}, {}, {}};
    site.paths = std::make_shared<SitePaths>(site.applications);
    return site;
}

qsizetype covered(const QStringList &prefix, const QStringList &path)
{
    if (prefix.size() > path.size())
        return -1;
    for (qsizetype i = 0; i < prefix.size(); ++i) {
        if (prefix[i].compare(path[i], Qt::CaseInsensitive) != 0)
            return -1;
    }
    return prefix.size();
}

/// The rule by the book: the longest application, and in it the longest virtual directory.
PathLevel byTheBook(const Site &site, const QStringList &path)
{
    PathLevel level;
    level.configPath = path.isEmpty() ? site.name : QString(site.name + u'/' + path.join(u'/'));
    level.key = caseKey(level.configPath);
    level.application = u"/"_s;
    qsizetype best = -1;
    qsizetype mapped = -1;
    for (const Application &application : site.applications) {
        const qsizetype own = covered(urlSegments(application.path), path);
        if (own <= best)
            continue;
        best = own;
        mapped = -1;
        level.folder.clear();
        level.application = application.path;
        level.in32BitPool = application.in32BitPool;
        const QStringList rest = path.mid(own);
        for (const VirtualDirectory &directory : application.virtualDirectories) {
            const qsizetype inside = covered(urlSegments(directory.path), rest);
            if (inside < 0 || own + inside <= mapped)
                continue;
            mapped = own + inside;
            level.folder = joinWinPath(directory.physicalPath, rest.mid(inside).join(u'\\'));
        }
    }
    level.isMapped = mapped == path.size();
    return level;
}

TEST(SitePaths, LeadWhereTheLongestApplicationAndDirectoryDo)
{
    QRandomGenerator random(20261201);
    const QStringList names = {u"owa"_s, u"OWA"_s, u"ecp"_s, u"ÄÖ"_s, u"äö"_s, u"a b"_s};
    const auto someSegments = [&](int most) {
        QStringList segments;
        for (int i = random.bounded(most + 1); i > 0; --i)
            segments.append(names[random.bounded(names.size())]);
        return segments;
    };
    for (int round = 0; round < 400; ++round) {
        std::vector<Application> applications;
        for (int i = random.bounded(5); i >= 0; --i) {
            Application application{u'/' + someSegments(2).join(u'/'), u"pool"_s, {}, i % 2 == 0};
            for (int j = random.bounded(4); j > 0; --j)
                application.virtualDirectories.push_back(
                    {u'/' + someSegments(2).join(u'/'), u"C:\\Web\\%1-%2"_s.arg(i).arg(j)});
            applications.push_back(std::move(application));
        }
        const Site site = siteOf(std::move(applications));
        const QStringList path = someSegments(5);
        const std::vector<PathLevel> levels = pathLevels(site, QString(u'/' + path.join(u'/')));
        ASSERT_EQ(levels.size(), size_t(path.size()) + 1);
        for (qsizetype length = 0; length <= path.size(); ++length) {
            const PathLevel wanted = byTheBook(site, path.first(length));
            const PathLevel &level = levels[size_t(length)];
            EXPECT_EQ(level.configPath, wanted.configPath);
            EXPECT_EQ(level.key, wanted.key);
            EXPECT_EQ(level.folder, wanted.folder);
            EXPECT_EQ(level.application, wanted.application);
            EXPECT_EQ(level.isMapped, wanted.isMapped);
            EXPECT_EQ(level.in32BitPool, wanted.in32BitPool);
        }
        EXPECT_EQ(pathLevel(site, path).folder, levels.back().folder);
    }
}

TEST(SitePaths, FindTheMappedFolderThatHoldsAFile)
{
    const std::vector<Site> sites = {
        siteOf({{u"/"_s, {}, {{u"/"_s, u"C:\\Web"_s}, {u"/old"_s, u"C:\\Web\\owa"_s}}, false},
                {u"/owa"_s, {}, {{u"/"_s, u"c:\\web\\OWA"_s}}, false},
                {u"/none"_s, {}, {{u"/"_s, QString()}}, false}})};
    const MappedPlaces places(sites);
    EXPECT_EQ(places.at(u"C:/WEB/owa/"_s),
              (QStringList{u"Default Web Site/old"_s, u"Default Web Site/owa"_s}));
    EXPECT_EQ(places.configPathOf(u"C:\\Web\\OWA\\auth"_s), u"Default Web Site/old/auth"_s);
    EXPECT_EQ(places.configPathOf(u"C:\\Web\\owad"_s), u"Default Web Site/owad"_s);
    EXPECT_EQ(places.configPathOf(u"C:\\Webs"_s), QString());
    EXPECT_EQ(places.configPathOf(u"\\\\share\\Web"_s), QString());
    EXPECT_EQ(places.at(QString()), QStringList());
}

TEST(CaseKey, IsTheSameWhereComparingWithoutCaseSaysSo)
{
    const QStringList texts = {
        u"Straße"_s, u"STRASSE"_s, u"straße"_s, u"ÄÖ"_s,   u"äö"_s,
        u"İ"_s,      u"i"_s,       u"𐐀x"_s,     u"𐐨X"_s,   u"ſ"_s,
        u"s"_s,      u"K"_s,       u"k"_s,      QString(), QString(QChar(0xD801)),
        u"Ω"_s,      u"ω"_s};
    for (const QString &a : texts) {
        for (const QString &b : texts)
            EXPECT_EQ(caseKey(a) == caseKey(b), a.compare(b, Qt::CaseInsensitive) == 0)
                << a.toStdString() << ' ' << b.toStdString();
    }
}

} // namespace
} // namespace amado
