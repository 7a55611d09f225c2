// SPDX-License-Identifier: MIT
// Which rules are effective where, and what breaks a place.
#include "iisbuilders.h"
#include "serverfiles.h"

#include <algorithm>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

struct PlaceCase
{
    const char *id;
    ServerFiles files;
    QString url;
    QString rules; ///< Names in order of evaluation, comma-separated.
    std::vector<Reason> fatal = {};
};

QString namesOf(const EffectiveRewrite &place)
{
    QStringList names;
    for (const InboundRule &rule : place.rules)
        names.append(rule.name);
    return names.join(u',');
}

class Places : public testing::TestWithParam<PlaceCase>
{};

TEST_P(Places, HaveTheRulesIisMergesThere)
{
    const IisConfiguration configuration(GetParam().files.files());
    ASSERT_TRUE(configuration.sites());
    const Site *site = configuration.site(u"Default Web Site");
    ASSERT_TRUE(site);
    const EffectiveRewrite &place = configuration.effective(*site, GetParam().url);
    std::vector<Reason> reasons;
    for (const ConfigProblem &problem : place.fatal) {
        reasons.push_back(problem.reason);
        EXPECT_FALSE(problem.file.isEmpty()) << GetParam().id;
    }
    EXPECT_EQ(reasons, GetParam().fatal) << GetParam().id;
    if (GetParam().fatal.empty()) {
        EXPECT_EQ(namesOf(place), GetParam().rules) << GetParam().id;
        EXPECT_TRUE(place.isKnown()) << GetParam().id;
        EXPECT_TRUE(place.moduleLoaded) << GetParam().id;
    }
}

ServerFiles with(const QString &place, const QString &xml)
{
    return ServerFiles().web(place, xml);
}

ServerFiles rootAnd(const QString &place, const QString &xml)
{
    return ServerFiles().web(u"root"_s, rulesXml(ruleXml(u"site"_s))).web(place, xml);
}

QString locationXml(const QString &attributes, const QString &content)
{
    return u"<location "_s + attributes + u'>' + content + u"</location>"_s;
}

INSTANTIATE_TEST_SUITE_P(
    Levels, Places,
    testing::Values(
        PlaceCase{"nothing", {}, u"/owa/"_s, u""_s},
        PlaceCase{"site", rootAnd(u"owa"_s, {}), u"/"_s, u"site"_s},
        PlaceCase{"inherited", rootAnd(u"owa"_s, {}), u"/owa/"_s, u"site"_s},
        PlaceCase{"inherited by everything", rootAnd(u"owa"_s, {}), u"/ecp/inner/a/b.aspx"_s,
                  u"site"_s},
        PlaceCase{"parent first", rootAnd(u"owa"_s, rulesXml(ruleXml(u"owa"_s))), u"/owa/"_s,
                  u"site,owa"_s},
        PlaceCase{"not upwards", rootAnd(u"owa"_s, rulesXml(ruleXml(u"owa"_s))), u"/"_s, u"site"_s},
        PlaceCase{"not sideways", rootAnd(u"owa"_s, rulesXml(ruleXml(u"owa"_s))), u"/ecp/"_s,
                  u"site"_s},
        PlaceCase{"case of the URL", rootAnd(u"owa"_s, rulesXml(ruleXml(u"owa"_s))), u"/OWA/x"_s,
                  u"site,owa"_s},
        PlaceCase{"escaped URL", rootAnd(u"owa"_s, rulesXml(ruleXml(u"owa"_s))), u"/%6fwa/"_s,
                  u"site,owa"_s},
        PlaceCase{"dots in the URL", rootAnd(u"owa"_s, rulesXml(ruleXml(u"owa"_s))),
                  u"/ecp/../owa/"_s, u"site,owa"_s},
        PlaceCase{"name that starts alike", rootAnd(u"owa"_s, rulesXml(ruleXml(u"owa"_s))),
                  u"/owa2/"_s, u"site"_s},
        PlaceCase{"plain folder", with(u"auth"_s, rulesXml(ruleXml(u"auth"_s))),
                  u"/owa/auth/logon.aspx"_s, u"auth"_s},
        PlaceCase{"virtual directory", rootAnd(u"exchange"_s, rulesXml(ruleXml(u"ex"_s))),
                  u"/Exchange/x"_s, u"site,ex"_s},
        PlaceCase{"nested application",
                  with(u"ecp"_s, rulesXml(ruleXml(u"ecp"_s)))
                      .web(u"inner"_s, rulesXml(ruleXml(u"inner"_s))),
                  u"/ecp/inner/"_s, u"ecp,inner"_s},
        PlaceCase{"disabled rules are listed",
                  with(u"root"_s, rulesXml(ruleXml(u"a"_s, u"enabled=\"false\""_s))), u"/"_s,
                  u"a"_s},
        PlaceCase{"document order", with(u"root"_s, rulesXml(ruleXml(u"b"_s) + ruleXml(u"a"_s))),
                  u"/"_s, u"b,a"_s},
        PlaceCase{
            "comments between",
            with(u"root"_s, rulesXml(u"<!-- <clear/> -->"_s + ruleXml(u"a"_s) + u"<!-- x -->"_s)),
            u"/"_s, u"a"_s},
        PlaceCase{"server level", ServerFiles().host(rulesXml(ruleXml(u"server"_s))), u"/owa/"_s,
                  u"server"_s},
        PlaceCase{"other root element",
                  ServerFiles().file(ServerFiles::pathOf(u"root"_s), "<other/>"), u"/"_s, u""_s}));

INSTANTIATE_TEST_SUITE_P(
    Collections, Places,
    testing::Values(
        PlaceCase{"clear", rootAnd(u"owa"_s, rulesXml(u"<clear />"_s)), u"/owa/"_s, u""_s},
        PlaceCase{"clear, then add", rootAnd(u"owa"_s, rulesXml(u"<clear />"_s + ruleXml(u"o"_s))),
                  u"/owa/"_s, u"o"_s},
        PlaceCase{"clear last", rootAnd(u"owa"_s, rulesXml(ruleXml(u"o"_s) + u"<clear />"_s)),
                  u"/owa/"_s, u""_s},
        PlaceCase{"clear leaves the parent", rootAnd(u"owa"_s, rulesXml(u"<clear />"_s)), u"/"_s,
                  u"site"_s},
        PlaceCase{"remove", rootAnd(u"owa"_s, rulesXml(u"<remove name=\"SITE\" />"_s)), u"/owa/x"_s,
                  u""_s},
        PlaceCase{"remove what is not there",
                  rootAnd(u"owa"_s, rulesXml(u"<remove name=\"none\" />"_s)), u"/owa/"_s,
                  u"site"_s},
        PlaceCase{"remove, then add again",
                  rootAnd(u"owa"_s, rulesXml(u"<remove name=\"site\" />"_s + ruleXml(u"site"_s))),
                  u"/owa/"_s, u"site"_s},
        PlaceCase{"duplicate of the parent",
                  rootAnd(u"owa"_s, rulesXml(ruleXml(u"SITE"_s))),
                  u"/owa/"_s,
                  {},
                  {Reason::DuplicateName}},
        PlaceCase{"duplicate breaks below too",
                  rootAnd(u"owa"_s, rulesXml(ruleXml(u"site"_s))),
                  u"/owa/auth/x"_s,
                  {},
                  {Reason::DuplicateName}},
        PlaceCase{"duplicate breaks nothing beside",
                  rootAnd(u"owa"_s, rulesXml(ruleXml(u"site"_s))), u"/ecp/"_s, u"site"_s},
        PlaceCase{"duplicate in one file",
                  with(u"root"_s, rulesXml(ruleXml(u"a"_s) + ruleXml(u"A"_s))),
                  u"/"_s,
                  {},
                  {Reason::DuplicateName}},
        PlaceCase{"shared folder reads its file twice",
                  with(u"owa"_s, rulesXml(ruleXml(u"o"_s))),
                  u"/owa/Calendar/"_s,
                  {},
                  {Reason::FileReadTwice}},
        PlaceCase{"shared folder alone", with(u"owa"_s, rulesXml(ruleXml(u"o"_s))), u"/owa/"_s,
                  u"o"_s},
        PlaceCase{"shared folder with clear",
                  rootAnd(u"owa"_s, rulesXml(u"<clear />"_s + ruleXml(u"o"_s))),
                  u"/owa/Calendar/"_s, u"o"_s},
        PlaceCase{"shared folder with remove",
                  rootAnd(u"owa"_s, rulesXml(u"<remove name=\"o\" />"_s + ruleXml(u"o"_s))),
                  u"/owa/Calendar/"_s, u"site,o"_s},
        PlaceCase{"shared folder without inheritance",
                  with(u"owa"_s, locationXml(u"inheritInChildApplications=\"false\""_s,
                                             rulesXml(ruleXml(u"o"_s)))),
                  u"/owa/Calendar/"_s, u"o"_s},
        PlaceCase{"section twice in one file",
                  with(u"root"_s, rulesXml(ruleXml(u"a"_s)) + rulesXml(ruleXml(u"b"_s))),
                  u"/"_s,
                  {},
                  {Reason::DuplicateName}},
        PlaceCase{
            "section beside a location",
            with(u"owa"_s, locationXml(u"inheritInChildApplications=\"false\""_s, outboundXml({})) +
                               rulesXml(ruleXml(u"o"_s))),
            u"/owa/"_s, u"o"_s}));

INSTANTIATE_TEST_SUITE_P(
    Locations, Places,
    testing::Values(
        PlaceCase{"in applicationHost",
                  ServerFiles().host(locationXml(u"path=\"Default Web Site/owa\""_s,
                                                 rulesXml(ruleXml(u"l"_s)))),
                  u"/owa/"_s, u"l"_s},
        PlaceCase{"for another place",
                  ServerFiles().host(locationXml(u"path=\"Default Web Site/owa\""_s,
                                                 rulesXml(ruleXml(u"l"_s)))),
                  u"/ecp/"_s, u""_s},
        PlaceCase{"for another site",
                  ServerFiles().host(locationXml(u"path=\"Exchange Back End\""_s,
                                                 rulesXml(ruleXml(u"l"_s)))),
                  u"/"_s, u""_s},
        PlaceCase{"path without case and with a slash",
                  ServerFiles().host(locationXml(u"path=\"default web site/OWA/\""_s,
                                                 rulesXml(ruleXml(u"l"_s)))),
                  u"/owa/"_s, u"l"_s},
        PlaceCase{
            "before the web.config",
            with(u"owa"_s, rulesXml(ruleXml(u"o"_s)))
                .host(locationXml(u"path=\"Default Web Site/owa\""_s, rulesXml(ruleXml(u"l"_s)))),
            u"/owa/"_s, u"l,o"_s},
        PlaceCase{
            "after the parent's web.config",
            rootAnd(u"owa"_s, {})
                .host(locationXml(u"path=\"Default Web Site/owa\""_s, rulesXml(ruleXml(u"l"_s)))),
            u"/owa/"_s, u"site,l"_s},
        PlaceCase{"several for one path",
                  ServerFiles()
                      .host(locationXml(u"path=\"Default Web Site\""_s, rulesXml(ruleXml(u"a"_s))))
                      .host(locationXml(u"path=\"default web site\""_s, rulesXml(ruleXml(u"b"_s)))),
                  u"/owa/"_s, u"a,b"_s},
        PlaceCase{"empty path",
                  ServerFiles().host(locationXml(u"path=\"\""_s, rulesXml(ruleXml(u"l"_s)))),
                  u"/owa/"_s, u"l"_s},
        PlaceCase{"no path", ServerFiles().host(locationXml({}, rulesXml(ruleXml(u"l"_s)))),
                  u"/owa/"_s, u"l"_s},
        PlaceCase{"dot as path",
                  with(u"root"_s, locationXml(u"path=\".\""_s, rulesXml(ruleXml(u"l"_s)))), u"/"_s,
                  u"l"_s},
        PlaceCase{"in a web.config",
                  with(u"root"_s, locationXml(u"path=\"owa\""_s, rulesXml(ruleXml(u"l"_s)))),
                  u"/owa/x"_s, u"l"_s},
        PlaceCase{"in a web.config, not at its own level",
                  with(u"root"_s, locationXml(u"path=\"owa\""_s, rulesXml(ruleXml(u"l"_s)))),
                  u"/"_s, u""_s},
        PlaceCase{"in a web.config, deep",
                  with(u"root"_s, locationXml(u"path=\"owa/auth\""_s, rulesXml(ruleXml(u"l"_s)))),
                  u"/owa/auth/x"_s, u"l"_s},
        PlaceCase{"in a web.config, shallow",
                  with(u"root"_s, locationXml(u"path=\"owa/auth\""_s, rulesXml(ruleXml(u"l"_s)))),
                  u"/owa/"_s, u""_s},
        PlaceCase{"not inherited by a child application",
                  with(u"root"_s, locationXml(u"inheritInChildApplications=\"false\""_s,
                                              rulesXml(ruleXml(u"l"_s)))),
                  u"/owa/"_s, u""_s},
        PlaceCase{"not inherited, own level",
                  with(u"root"_s, locationXml(u"path=\".\" inheritInChildApplications=\"FALSE\""_s,
                                              rulesXml(ruleXml(u"l"_s)))),
                  u"/"_s, u"l"_s},
        PlaceCase{"not inherited, virtual directory of the same application",
                  with(u"root"_s, locationXml(u"inheritInChildApplications=\"false\""_s,
                                              rulesXml(ruleXml(u"l"_s)))),
                  u"/exchange/x"_s, u"l"_s},
        PlaceCase{"not inherited, folder of the same application",
                  with(u"owa"_s, locationXml(u"inheritInChildApplications=\"false\""_s,
                                             rulesXml(ruleXml(u"l"_s)))),
                  u"/owa/auth/x"_s, u"l"_s},
        PlaceCase{"not inherited, in applicationHost",
                  ServerFiles().host(locationXml(u"path=\"Default Web Site/ecp\" "
                                                 "inheritInChildApplications=\"false\""_s,
                                                 rulesXml(ruleXml(u"l"_s)))),
                  u"/ecp/inner/"_s, u""_s},
        PlaceCase{
            "cleared by a location",
            rootAnd(u"owa"_s, {})
                .host(locationXml(u"path=\"Default Web Site/owa\""_s, rulesXml(u"<clear />"_s))),
            u"/owa/"_s, u""_s}));

QString lockingLocation(const QString &attributes)
{
    return locationXml(u"path=\"Default Web Site\" "_s + attributes, rulesXml({}));
}

INSTANTIATE_TEST_SUITE_P(
    Locks, Places,
    testing::Values(
        PlaceCase{"denied by the declaration",
                  rootAnd(u"owa"_s, {})
                      .sections(u"<section name=\"rules\" overrideModeDefault=\"Deny\" />"_s),
                  u"/"_s,
                  {},
                  {Reason::SectionLocked}},
        PlaceCase{"denied, but not written below",
                  ServerFiles()
                      .sections(u"<section name=\"rules\" overrideModeDefault=\"Deny\" />"_s)
                      .host(locationXml(u"path=\"Default Web Site\""_s, rulesXml(ruleXml(u"l"_s)))),
                  u"/owa/"_s, u"l"_s},
        PlaceCase{"denied, allowed by a location",
                  rootAnd(u"owa"_s, {})
                      .sections(u"<section name=\"rules\" overrideModeDefault=\"Deny\" />"_s)
                      .host(lockingLocation(u"overrideMode=\"Allow\""_s)),
                  u"/owa/"_s, u"site"_s},
        PlaceCase{"locked by overrideMode",
                  rootAnd(u"owa"_s, {}).host(lockingLocation(u"overrideMode=\"Deny\""_s)),
                  u"/"_s,
                  {},
                  {Reason::SectionLocked}},
        PlaceCase{"locked by allowOverride",
                  rootAnd(u"owa"_s, {}).host(lockingLocation(u"allowOverride=\"false\""_s)),
                  u"/owa/"_s,
                  {},
                  {Reason::SectionLocked}},
        PlaceCase{"lock goes down",
                  with(u"owa"_s, rulesXml(ruleXml(u"o"_s)))
                      .host(lockingLocation(u"overrideMode=\"Deny\""_s)),
                  u"/owa/"_s,
                  {},
                  {Reason::SectionLocked}},
        PlaceCase{"lock of another section",
                  rootAnd(u"owa"_s, {})
                      .host(locationXml(u"path=\"Default Web Site\" overrideMode=\"Deny\""_s,
                                        outboundXml({}))),
                  u"/owa/"_s, u"site"_s},
        PlaceCase{"lock undone below",
                  with(u"owa"_s, rulesXml(ruleXml(u"o"_s)))
                      .host(lockingLocation(u"overrideMode=\"Deny\""_s))
                      .host(locationXml(u"path=\"Default Web Site/owa\" overrideMode=\"Allow\""_s,
                                        rulesXml({}))),
                  u"/owa/"_s, u"o"_s},
        PlaceCase{"locked by a parent web.config",
                  with(u"root"_s, locationXml(u"path=\".\" overrideMode=\"Deny\""_s,
                                              rulesXml(ruleXml(u"r"_s))))
                      .web(u"owa"_s, rulesXml(ruleXml(u"o"_s))),
                  u"/owa/"_s,
                  {},
                  {Reason::SectionLocked}},
        PlaceCase{"locked item cannot be removed",
                  with(u"root"_s, rulesXml(ruleXml(u"r"_s, u"lockItem=\"true\""_s)))
                      .web(u"owa"_s, rulesXml(u"<remove name=\"r\" />"_s)),
                  u"/owa/"_s,
                  {},
                  {Reason::SectionLocked}},
        PlaceCase{"locked item cannot be cleared",
                  with(u"root"_s, rulesXml(ruleXml(u"r"_s, u"lockItem=\"true\""_s)))
                      .web(u"owa"_s, rulesXml(u"<clear />"_s)),
                  u"/owa/"_s,
                  {},
                  {Reason::SectionLocked}},
        PlaceCase{"locked item lets others in",
                  with(u"root"_s, rulesXml(ruleXml(u"r"_s, u"lockItem=\"true\""_s)))
                      .web(u"owa"_s, rulesXml(ruleXml(u"o"_s))),
                  u"/owa/"_s, u"r,o"_s},
        PlaceCase{"locked elements",
                  ServerFiles()
                      .host(webServerXml(u"<rewrite><rules lockElements=\"clear, remove\">"_s +
                                         ruleXml(u"s"_s) + u"</rules></rewrite>"_s))
                      .web(u"root"_s, rulesXml(u"<clear />"_s)),
                  u"/"_s,
                  {},
                  {Reason::SectionLocked}},
        PlaceCase{"locked elements let others in",
                  ServerFiles()
                      .host(webServerXml(u"<rewrite><rules lockElements=\"clear, remove\">"_s +
                                         ruleXml(u"s"_s) + u"</rules></rewrite>"_s))
                      .web(u"root"_s, rulesXml(ruleXml(u"r"_s))),
                  u"/"_s, u"s,r"_s},
        PlaceCase{"all elements locked but one",
                  ServerFiles()
                      .host(webServerXml(u"<rewrite><rules lockAllElementsExcept=\"remove\">"_s +
                                         ruleXml(u"s"_s) + u"</rules></rewrite>"_s))
                      .web(u"root"_s, rulesXml(ruleXml(u"r"_s))),
                  u"/"_s,
                  {},
                  {Reason::SectionLocked}},
        PlaceCase{"all elements locked, the exception used",
                  ServerFiles()
                      .host(webServerXml(u"<rewrite><rules lockAllElementsExcept=\"remove\">"_s +
                                         ruleXml(u"s"_s) + u"</rules></rewrite>"_s))
                      .web(u"root"_s, rulesXml(u"<remove name=\"s\" />"_s)),
                  u"/"_s, u""_s},
        PlaceCase{"locked attributes do not concern rules",
                  ServerFiles()
                      .host(webServerXml(u"<rewrite><rules lockAttributes=\"enabled\">"_s +
                                         ruleXml(u"s"_s) + u"</rules></rewrite>"_s))
                      .web(u"root"_s, rulesXml(ruleXml(u"r"_s))),
                  u"/"_s, u"s,r"_s},
        PlaceCase{"locked section",
                  ServerFiles()
                      .host(webServerXml(u"<rewrite><rules lockItem=\"true\">"_s + ruleXml(u"s"_s) +
                                         u"</rules></rewrite>"_s))
                      .web(u"root"_s, rulesXml(ruleXml(u"r"_s))),
                  u"/"_s,
                  {},
                  {Reason::SectionLocked}},
        PlaceCase{"global rules in a web.config",
                  with(u"root"_s, webServerXml(u"<rewrite><globalRules /></rewrite>"_s)),
                  u"/"_s,
                  {},
                  {Reason::SectionNotAllowed}},
        PlaceCase{
            "global rules in a location",
            ServerFiles().host(locationXml(u"path=\"Default Web Site\""_s,
                                           webServerXml(u"<rewrite><globalRules /></rewrite>"_s))),
            u"/owa/"_s,
            {},
            {Reason::SectionNotAllowed}},
        PlaceCase{"undeclared section",
                  with(u"root"_s, rulesXml(ruleXml(u"r"_s)))
                      .sections(u"<section name=\"outboundRules\" />"_s),
                  u"/"_s,
                  {},
                  {Reason::SectionUndeclared}},
        PlaceCase{
            "allowed variables are locked",
            with(u"root"_s, webServerXml(u"<rewrite><allowedServerVariables><add name=\"A\" />"
                                         "</allowedServerVariables></rewrite>"_s)),
            u"/"_s,
            {},
            {Reason::SectionLocked}}));

} // namespace
} // namespace amado::test
