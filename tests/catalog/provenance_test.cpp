// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

/// The shipped files are what the import script makes of the collected data, byte for byte.
TEST(Provenance, ImportingAgainGivesTheSameFiles)
{
    const QString data = QDir::cleanPath(amado::test::sourcePath(u"../shared/data"));
    if (!QFile::exists(data + u"/exchange-builds.json"_s))
        GTEST_SKIP() << "the collected data is not here: " << qPrintable(data);
    const QTemporaryDir folder;
    QProcess script;
    script.start(u"python3"_s, {amado::test::sourcePath(u"resources/catalogs/import-data.py"), data,
                                folder.path()});
    if (!script.waitForStarted())
        GTEST_SKIP() << "python3 cannot be started";
    ASSERT_TRUE(script.waitForFinished());
    ASSERT_EQ(script.exitCode(), 0) << script.readAllStandardError().constData();
    for (const QString &name : {u"builds.json"_s, u"vulnerabilities.json"_s, u"cutoffs.json"_s}) {
        QFile made(folder.filePath(name));
        QFile shipped(u":/catalogs/"_s + name);
        ASSERT_TRUE(made.open(QIODevice::ReadOnly));
        ASSERT_TRUE(shipped.open(QIODevice::ReadOnly));
        EXPECT_TRUE(made.readAll() == shipped.readAll()) << qPrintable(name);
    }
}

TEST(Provenance, EveryFileSaysWhatItWasMadeFrom)
{
    const CatalogDocuments documents = test::shippedDocuments();
    for (const QByteArray &json :
         {documents.builds, documents.vulnerabilities, documents.cutoffs}) {
        const QJsonObject root = QJsonDocument::fromJson(json).object();
        ASSERT_FALSE(root.value(u"madeFrom").toArray().isEmpty());
        for (const QJsonValue &origin : root.value(u"madeFrom").toArray()) {
            EXPECT_FALSE(origin.toObject().value(u"file").toString().isEmpty());
            EXPECT_EQ(origin.toObject().value(u"dataDate"), u"2026-10-15"_s);
        }
        EXPECT_FALSE(root.value(u"sources").toArray().isEmpty());
    }
}

} // namespace
} // namespace amado
