// SPDX-License-Identifier: MIT
#pragma once

#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QByteArrayList>
#include <QDateTime>
#include <QFile>

namespace amado::test {

/// Puts the keys of the tests where a practice endpoint looks for its own, which take seconds to
/// make.
inline void putPracticeKeys(const QString &folder)
{
    ASSERT_TRUE(QDir().mkpath(folder));
    QFile fixed(fixture(QStringLiteral("feeds/test-keys.pem")));
    ASSERT_TRUE(fixed.open(QIODevice::ReadOnly));
    const QByteArray keys = fixed.readAll();
    const QByteArray end = "-----END PRIVATE KEY-----\n";
    qsizetype fourKeys = 0;
    for (int i = 0; i < 4; ++i)
        fourKeys = keys.indexOf(end, fourKeys) + end.size();
    const QDateTime founded = QDateTime::currentDateTimeUtc().addDays(-1);
    for (const auto &[name, bytes] :
         {std::pair{"feed-keys.pem", keys}, std::pair{"tls-keys.pem", keys.left(fourKeys)},
          std::pair{"founded.txt", founded.toString(Qt::ISODate).toLatin1()}}) {
        QFile file(QDir(folder).filePath(QString::fromLatin1(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
}

} // namespace amado::test
