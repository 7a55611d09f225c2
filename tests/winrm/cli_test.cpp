#include "io/lab/labgenerator.h"
#include "winrm/farend.h"
#include "winrm/winrmworld.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// The command line's program against a real listener, signing on with a password that a script
/// gives it.
class CommandLine : public WinRmWorld
{
protected:
    void SetUp() override { ASSERT_TRUE(createLab(m_folder.filePath(u"lab"_s))); }

    QJsonObject run(const QStringList &arguments, const QByteArray &input = "Passw0rd.1\n")
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(AMADO_CLI_PROGRAM),
                      arguments + QStringList{u"--json"_s, u"--password-stdin"_s, u"--store"_s,
                                              m_folder.filePath(u"store.sqlite"_s)});
        process.write(input);
        process.closeWriteChannel();
        EXPECT_TRUE(process.waitForFinished(-1));
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    void startAndList()
    {
        auto with = secure();
        with->service.program = farEnd(m_folder.filePath(u"lab/OSA-EX16-02"_s));
        start(std::move(with));
        const QJsonObject added =
            run({u"server"_s, u"add"_s, u"localhost"_s, u"--port"_s,
                 QString::number(server().port()), u"--tls"_s, u"--sign-on"_s, u"basic"_s,
                 u"--user"_s, u"wsmtest"_s, u"--pin"_s, certificates().serverSha256()});
        ASSERT_EQ(added["servers"_L1].toArray().size(), 1);
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(CommandLine, AListedServerIsReadInOneCallOnceItIsKnown)
{
    startAndList();
    std::ignore = run({u"assess"_s, u"localhost"_s});
    const int first = server().shells().commandsStarted();
    ASSERT_GT(first, 1) << "nothing was foreseen yet";
    std::ignore = run({u"assess"_s, u"localhost"_s});
    EXPECT_EQ(server().shells().commandsStarted() - first, 1);
}

TEST_F(CommandLine, AMistypedPasswordIsSentOnce)
{
    startAndList();
    std::ignore = run({u"assess"_s, u"localhost"_s, u"localhost"_s, u"localhost"_s}, "mistyped\n");
    EXPECT_EQ(server().shells().commandsStarted(), 0);
    EXPECT_EQ(server().refusedBasic(), 1);
}
