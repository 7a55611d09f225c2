// SPDX-License-Identifier: MIT
#include "support/testpaths.h"
#include "winrm/winrmworld.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kCompiler = u"x86_64-w64-mingw32-g++-posix"_s;

class Sspi : public WinRmWorld
{
protected:
    void SetUp() override
    {
        if (QStandardPaths::findExecutable(kCompiler).isEmpty())
            GTEST_SKIP() << "g++-mingw-w64-x86-64-posix is not installed";
    }

    /// Compiles the Windows back end with a program around it; the problems found, empty when there
    /// are none.
    QByteArray build()
    {
        const QString source = amado::test::sourcePath(u"");
        // Of this machine's headers, only the ones that belong to no system.
        QDir(m_folder.path()).mkpath(u"include"_s);
        QFile::link(QStringLiteral(AMADO_TL_INCLUDE "/tl"), m_folder.filePath(u"include/tl"_s));
        QProcess compiler;
        compiler.setProcessChannelMode(QProcess::MergedChannels);
        compiler.start(kCompiler,
                       {u"-std=c++20"_s, u"-Wall"_s, u"-Wextra"_s, u"-Wconversion"_s, u"-Wshadow"_s,
                        u"-Werror"_s, u"-isystem"_s, m_folder.filePath(u"include"_s),
                        u"-I"_s + source + u"/core"_s, source + u"/tests/winrm/sspipeer.cpp"_s,
                        source + u"/core/io/signon/authcontext.cpp"_s,
                        source + u"/core/io/signon/sspiauth.cpp"_s,
                        source + u"/core/io/winrm/encryptedmessage.cpp"_s, u"-o"_s, program(),
                        u"-static"_s, u"-lsecur32"_s, u"-lws2_32"_s});
        const bool done = compiler.waitForFinished(300'000) && compiler.exitCode() == 0;
        return done ? QByteArray() : "failed: " + compiler.readAll();
    }

    [[nodiscard]] QString program() const { return m_folder.filePath(u"sspipeer.exe"_s); }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(Sspi, TheWindowsBackEndCompilesAndSignsOnUnderWine)
{
    const QByteArray problems = build();
    ASSERT_EQ(problems, "") << problems.toStdString();
    if (QStandardPaths::findExecutable(u"wine"_s).isEmpty())
        GTEST_SKIP() << "compiled; wine is not installed, so it was not run";
    if (QStandardPaths::findExecutable(u"ntlm_auth"_s).isEmpty())
        GTEST_SKIP() << "compiled; winbind, whose NTLM Wine uses, is not installed";
    if (!hasNtlm())
        GTEST_SKIP() << "compiled; gss-ntlmssp is not installed";
    start(plain());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"WINEPREFIX"_s, m_folder.filePath(u"wine"_s));
    environment.insert(u"WINEDEBUG"_s, u"-all"_s);
    environment.insert(u"WINEDLLOVERRIDES"_s, u"mscoree=;mshtml="_s);
    environment.remove(u"DISPLAY"_s);
    QProcess wine;
    wine.setProcessEnvironment(environment);
    const auto run = [&](const QString &password) {
        wine.start(u"wine"_s,
                   {program(), QString::number(server().port()), u"EXTEST\\wsmtest"_s, password});
        EXPECT_TRUE(wine.waitForFinished(300'000));
        return wine.readAllStandardOutput();
    };
    const QByteArray said = run(QString::fromUtf8(credential().secret));
    EXPECT_EQ(said.count("OPENED own"), 2)
        << said.toStdString() << wine.readAllStandardError().toStdString();
    EXPECT_EQ(server().lastUser(), "EXTEST\\wsmtest");
    EXPECT_FALSE(server().sawClearText());
    EXPECT_EQ(server().shells().shellCount(), 2);

    EXPECT_TRUE(run(u"wrong"_s).contains("FAILED sign-on"));
    EXPECT_EQ(server().shells().shellCount(), 2);
    // Wine's own server would outlive the test.
    QProcess stop;
    stop.setProcessEnvironment(environment);
    stop.start(u"wineserver"_s, {u"-k"_s});
    stop.waitForFinished(60'000);
}
