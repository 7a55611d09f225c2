// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

struct Ended
{
    QProcess::ExitStatus how = QProcess::CrashExit;
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs the window's program where no display can be reached.
Ended runWithoutDisplay(const QStringList &arguments, const QStringList &settings = {})
{
    const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"LANGUAGE"_s})
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"DISPLAY"_s, u":4711"_s); // nobody listens there
    environment.insert(u"XDG_DATA_HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    for (const QString &setting : settings)
        environment.insert(setting.section(u'=', 0, 0), setting.section(u'=', 1));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(AMADO_PROGRAM), arguments);
    EXPECT_TRUE(process.waitForFinished(60'000));
    return {process.exitStatus(), process.exitCode(), process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace

TEST(WindowProgram, HelpAndVersionNeedNoDisplay)
{
    const Ended help = runWithoutDisplay({u"--help"_s});
    EXPECT_EQ(help.exitCode, 0);
    EXPECT_TRUE(help.out.contains("--lab")) << help.out.toStdString();
    const Ended version = runWithoutDisplay({u"--version"_s});
    EXPECT_EQ(version.exitCode, 0);
    EXPECT_TRUE(version.out.startsWith("amado ")) << version.out.toStdString();
}

TEST(WindowProgram, WithoutADisplayItSaysSoInsteadOfAborting)
{
    const Ended ended = runWithoutDisplay({});
    EXPECT_EQ(ended.how, QProcess::NormalExit);
    EXPECT_EQ(ended.exitCode, 4);
    EXPECT_TRUE(ended.err.contains("no display")) << ended.err.toStdString();
    EXPECT_FALSE(ended.err.contains("einstall")) << ended.err.toStdString();
}

TEST(WindowProgram, AWrongOptionIsNamedAlsoWithoutADisplay)
{
    const Ended ended = runWithoutDisplay({u"--frobnicate"_s});
    EXPECT_EQ(ended.exitCode, 2);
    EXPECT_TRUE(ended.err.contains("frobnicate")) << ended.err.toStdString();
}

TEST(WindowProgram, APictureIsAsWideAsASmallLaptop)
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(u"window.png"_s);
    const Ended ended =
        runWithoutDisplay({u"--lab"_s, folder.filePath(u"lab"_s), u"--picture"_s, picture},
                          {u"QT_QPA_PLATFORM=offscreen"_s});
    EXPECT_EQ(ended.exitCode, 0) << ended.err.toStdString();
    EXPECT_EQ(QImage(picture).size(), QSize(1366, 768));
}
