// SPDX-License-Identifier: MIT
#include "io/scan/authenticode.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

/// What Microsoft signs today, as far as it is on this machine: libraries of PowerShell, which
/// `./dev test` installs.
TEST(RealPrograms, OfMicrosoftAreTrustedAndAlteredOnesAreNot)
{
    const QDir folder(sourcePath(u"build/tools/windows"));
    const QStringList files = folder.entryList({u"Microsoft.PowerShell*.dll"_s, u"System.*.dll"_s},
                                               QDir::Files, QDir::Name);
    const auto anchors = shippedTrustAnchors();
    ASSERT_TRUE(anchors);
    int signedFiles = 0;
    for (const QString &name : files.first(std::min<qsizetype>(files.size(), 12))) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto found =
            verifyAuthenticode(file, 64 << 20, *anchors, QDateTime::currentDateTimeUtc());
        if (!found && found.error().detail == u"not signed"_s)
            continue;
        ++signedFiles;
        ASSERT_TRUE(found) << name.toStdString() << ": " << found.error().detail.toStdString();
        EXPECT_TRUE(found->signedAt.isValid()) << name.toStdString();
        const QString copy = QDir::temp().filePath(u"amado-real-program-test.dll"_s);
        QFile::remove(copy);
        ASSERT_TRUE(file.copy(copy));
        QFile altered(copy);
        ASSERT_TRUE(altered.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        ASSERT_TRUE(altered.open(QIODevice::ReadWrite));
        ASSERT_TRUE(altered.seek(altered.size() / 3));
        char byte = 0;
        ASSERT_TRUE(altered.getChar(&byte));
        ASSERT_TRUE(altered.seek(altered.size() / 3));
        ASSERT_TRUE(altered.putChar(char(byte ^ 1)));
        EXPECT_FALSE(
            verifyAuthenticode(altered, 64 << 20, *anchors, QDateTime::currentDateTimeUtc()));
        altered.close();
        QFile::remove(copy);
    }
    if (signedFiles == 0)
        GTEST_SKIP() << "PowerShell, whose libraries Microsoft signs, is not here";
}

} // namespace
} // namespace amado::test
