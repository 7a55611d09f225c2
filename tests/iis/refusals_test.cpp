// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "serverfiles.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using namespace test;

std::vector<ConfigProblem> problemsAt(const ConfigFileSet &files, const QString &path)
{
    const IisConfiguration configuration(files);
    return configuration.effective(*configuration.site(u"Default Web Site"), path).fatal;
}

QString told(const std::vector<ConfigProblem> &problems)
{
    QStringList texts;
    for (const ConfigProblem &problem : problems)
        texts.append(enumName(problem.reason) + u' ' + problem.detail);
    return texts.join(u", "_s);
}

QString rule(const QString &attributes, const QString &content)
{
    return u"<rule name=\"r\" "_s + attributes + u">"_s + content + u"</rule>"_s;
}

const QString kMatch = u"<match url=\".*\" />"_s;
const QString kAbort = u"<action type=\"AbortRequest\" />"_s;

TEST(RefusedConfiguration, AreWhatTheSchemaDoesNotHaveWithItsCase)
{
    const std::pair<QString, QString> table[] = {
        {rulesXml(rule(u"stopprocessing=\"true\""_s, kMatch + kAbort)),
         u"unknownAttribute stopprocessing"_s},
        {rulesXml(rule(u"stopProcessing=\"true\""_s, kMatch + kAbort)), {}},
        {rulesXml(rule(u"responseCacheDirective=\"Never\""_s, kMatch + kAbort)), {}},
        {rulesXml(rule(u"comment=\"x\""_s, kMatch + kAbort)), u"unknownAttribute comment"_s},
        {rulesXml(rule({}, u"<match url=\".*\" ignorecase=\"true\" />"_s + kAbort)),
         u"unknownAttribute ignorecase"_s},
        {rulesXml(rule({}, kMatch + u"<action Type=\"AbortRequest\" />"_s)),
         u"unknownAttribute Type"_s},
        {rulesXml(rule({}, u"<Match url=\".*\" />"_s + kAbort)),
         u"unknownElement Match, invalidRule match"_s},
        {rulesXml(rule({}, kMatch +
                               u"<conditions><Add input=\"{URL}\" pattern=\"x\" "
                               "/></conditions>"_s +
                               kAbort)),
         u"unknownElement Add"_s},
        {rulesXml(rule({}, kMatch +
                               u"<serverVariables><add name=\"A\" value=\"1\" "
                               "/></serverVariables>"_s +
                               kAbort)),
         u"unknownElement add"_s},
        {rulesXml(u"<Rule name=\"r\" />"_s), u"unknownElement Rule"_s},
        {webServerXml(u"<rewrite><Rules /></rewrite>"_s), u"unknownElement Rules"_s},
        {webServerXml(u"<rewrite><rule name=\"r\" /></rewrite>"_s), u"unknownElement rule"_s},
        {webServerXml(u"<rewrite><providers /></rewrite>"_s), {}},
        {outboundXml(u"<rule name=\"o\" precondition=\"html\"><match %1 /><action type=\"Rewrite\" "
                     "value=\"x\" /></rule>"_s.arg(headerMatch())),
         u"unknownAttribute precondition"_s},
        {outboundXml(u"<customTags><tags name=\"t\"><tag name=\"a\" attribute=\"b\" "
                     "/></tags></customTags>"_s),
         {}},
        {outboundXml(u"<preConditions><preCondition name=\"p\"><add input=\"{URL}\" pattern=\"x\" "
                     "/><add input=\"{URL}\" pattern=\"X\" /></preCondition></preConditions>"_s),
         u"duplicateName add"_s},
        {webServerXml(u"<rewrite><rewriteMaps><rewriteMap name=\"m\"><add key=\"k\" value=\"v\" "
                      "comment=\"c\" /></rewriteMap></rewriteMaps></rewrite>"_s),
         u"unknownAttribute comment"_s},
        {webServerXml(u"<modules><add name=\"M\" kind=\"x\" /></modules>"_s),
         u"unknownAttribute kind"_s},
        {webServerXml(u"<modules runAllManagedModulesForAllRequests=\"true\"><remove name=\"M\" "
                      "/><add name=\"M\" type=\"A.B\" preCondition=\"\" /></modules>"_s),
         {}},
        {rulesXml(rule({}, kMatch +
                               u"<conditions><add input=\"{URL}\" pattern=\"x\" /><add "
                               "input=\"{URL}\" pattern=\"x\" /></conditions>"_s +
                               kAbort)),
         {}}, // In `rules` conditions have no key.
    };
    for (const auto &[xml, expected] : table)
        EXPECT_EQ(told(problemsAt(ServerFiles().web(u"root"_s, xml).files(), u"/owa/"_s)), expected)
            << xml.toStdString();
}

TEST(RefusedConfiguration, NameFileAndLineOfTheAttribute)
{
    const auto problems = problemsAt(
        ServerFiles()
            .web(u"root"_s, rulesXml(u"\n<rule name=\"r\"\n  stopprocessing=\"true\">"_s + kMatch +
                                     kAbort + u"</rule>"_s))
            .files(),
        u"/"_s);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.front().file, ServerFiles::pathOf(u"root"_s));
    EXPECT_EQ(problems.front().line, 4);
    EXPECT_EQ(problems.front().column, 3);
    EXPECT_EQ(problems.front().configPath, u"Default Web Site"_s);
}

TEST(RefusedConfiguration, OfARuleCountOnlyWhileItIsInForce)
{
    const QString broken =
        rulesXml(u"<rule name=\"bad\"><match url=\"*\" />"_s + kAbort + u"</rule>"_s);
    const auto at = [&](const QString &child, const QString &path) {
        return told(
            problemsAt(ServerFiles().web(u"root"_s, broken).web(u"owa"_s, child).files(), path));
    };
    EXPECT_EQ(at({}, u"/owa/"_s), u"invalidRule url"_s);
    EXPECT_EQ(at(rulesXml(u"<remove name=\"BAD\" />"_s), u"/owa/"_s), QString());
    EXPECT_EQ(at(rulesXml(u"<clear />"_s), u"/owa/"_s), QString());
    EXPECT_EQ(at(rulesXml(u"<clear />"_s), u"/ecp/"_s), u"invalidRule url"_s);
    EXPECT_EQ(at(rulesXml(u"<remove name=\"other\" />"_s), u"/owa/"_s), u"invalidRule url"_s);
}

TEST(RefusedConfiguration, OfTheSchemaCountWhateverAChildTakesAway)
{
    const ConfigFileSet files =
        ServerFiles()
            .web(u"root"_s, rulesXml(rule(u"stopprocessing=\"true\""_s, kMatch + kAbort)))
            .web(u"owa"_s, rulesXml(u"<clear />"_s))
            .files();
    EXPECT_EQ(told(problemsAt(files, u"/owa/"_s)), u"unknownAttribute stopprocessing"_s);
}

QByteArray ofSize(qsizetype size)
{
    QByteArray text = "<configuration><!--";
    text.append(QByteArray(size - text.size() - 19, '.'));
    return text + "--></configuration>";
}

TEST(RefusedConfiguration, BeginOneByteAboveTheLimit)
{
    const auto at = [](qsizetype size, const Fact<int> &limit) {
        ConfigFileSet files =
            ServerFiles().file(ServerFiles::pathOf(u"root"_s), ofSize(size)).files();
        files.sizeLimit = limit;
        return told(problemsAt(files, u"/owa/"_s));
    };
    const Fact<int> unset = Fact<int>::missing(MissingReason::NotPresent);
    EXPECT_EQ(ofSize(256'000).size(), 256'000);
    EXPECT_EQ(at(256'000, unset), QString());
    EXPECT_EQ(at(256'001, unset), u"configOverLimit 256001 bytes, limit 256000 bytes"_s);
    EXPECT_EQ(at(256'001, Fact<int>(300, u"registry"_s)), QString());
    EXPECT_EQ(at(307'201, Fact<int>(300, u"registry"_s)),
              u"configOverLimit 307201 bytes, limit 307200 bytes"_s);
    EXPECT_EQ(at(102'401, Fact<int>(100, u"registry"_s)),
              u"configOverLimit 102401 bytes, limit 102400 bytes"_s);
    EXPECT_EQ(at(256'001, Fact<int>::missing(MissingReason::Denied)),
              u"configOverLimit 256001 bytes, limit 256000 bytes"_s);
}

TEST(RefusedConfiguration, AreOneFileReadTwiceWhereAFolderIsUsedTwice)
{
    const QString host =
        u"<configuration><system.applicationHost><sites><site name=\"Default Web "
        u"Site\"><application "
        "path=\"/\"><virtualDirectory path=\"/\" physicalPath=\"C:\\web\" /><virtualDirectory "
        "path=\"/again\" physicalPath=\"C:\\web\" /></application></site></sites>"
        "</system.applicationHost><system.webServer><globalModules><add name=\"RewriteModule\" "
        "image=\"x\" /></globalModules></system.webServer></configuration>"_s;
    const auto filesWith = [&](const QString &xml) {
        ConfigFileSet files;
        const QString path = IisConfiguration::applicationHostPath();
        files.insert(path, {host.toUtf8(), path});
        files.insert(u"C:\\web\\web.config"_s,
                     {QString(u"<configuration>"_s + xml + u"</configuration>"_s).toUtf8(), path});
        return files;
    };
    const QString once = rulesXml(ruleXml(u"a"_s));
    EXPECT_EQ(told(problemsAt(filesWith(once), u"/"_s)), QString());
    EXPECT_EQ(told(problemsAt(filesWith(once), u"/again"_s)), u"fileReadTwice a"_s);
    const QString guarded = rulesXml(u"<remove name=\"a\" />"_s + ruleXml(u"a"_s));
    EXPECT_EQ(told(problemsAt(filesWith(guarded), u"/again"_s)), QString());
    const QString twice = rulesXml(ruleXml(u"a"_s) + ruleXml(u"a"_s));
    EXPECT_EQ(told(problemsAt(filesWith(twice), u"/"_s)), u"duplicateName a"_s);
}

} // namespace
} // namespace amado
