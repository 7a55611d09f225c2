// SPDX-License-Identifier: MIT
#include "winrm/winrmworld.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

// The test server is believed because clients of other origin get along with it.

namespace {

constexpr char kPython[] = R"(
import os, sys, warnings
warnings.simplefilter('ignore')
from winrm.protocol import Protocol
url, transport, user, encryption = sys.argv[1:5]
p = Protocol(endpoint=url, transport=transport, username=user, password=os.environ['PEER_PASSWORD'],
             message_encryption=encryption, server_cert_validation='ignore',
             cert_pem=os.environ['PEER_CERT'], cert_key_pem=os.environ['PEER_CERT'])
shell = p.open_shell(codepage=65001, noprofile=True)
command = p.run_command(shell, 'printf abc; printf def >&2; exit 3')
out, err, code = p.get_command_output(shell, command)
p.cleanup_command(shell, command)
p.close_shell(shell)
sys.stdout.write('%s|%s|%d' % (out.decode(), err.decode(), code))
)";

constexpr char kLegacyProviders[] = "openssl_conf = all\n[all]\nproviders = list\n[list]\n"
                                    "default = on\nlegacy = on\n[on]\nactivate = 1\n";

class ThirdParty : public WinRmWorld
{
protected:
    struct Outcome
    {
        QByteArray out;
        QByteArray all;
    };

    /// A client's process in an environment without proxies and foreign roots; MD4 is needed by
    /// NTLM in Python.
    Outcome run(const QString &program, const QStringList &arguments)
    {
        QFile providers(m_folder.filePath(u"openssl.cnf"_s));
        EXPECT_TRUE(providers.open(QIODevice::WriteOnly));
        providers.write(kLegacyProviders);
        providers.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"http_proxy"_s, u"https_proxy"_s, u"ALL_PROXY"_s,
                                    u"REQUESTS_CA_BUNDLE"_s, u"CURL_CA_BUNDLE"_s})
            environment.remove(name);
        environment.insert(u"OPENSSL_CONF"_s, providers.fileName());
        environment.insert(u"PEER_PASSWORD"_s, QString::fromUtf8(credential().secret));
        environment.insert(u"PEER_CERT"_s, certificates().clientFile());
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished(120'000));
        const QByteArray out = process.readAllStandardOutput();
        return {out, out + process.readAllStandardError()};
    }

    /// The system's own interpreter, which is the one that has the system's packages.
    static QString python() { return u"/usr/bin/python3"_s; }
    static bool hasPywinrm()
    {
        return QFile::exists(python()) &&
               QProcess::execute(python(), {u"-c"_s, u"import winrm, requests_ntlm"_s}) == 0;
    }

    void expectPywinrm(const QString &transport, const QString &user, const QString &encryption)
    {
        const QString url = u"%1://localhost:%2/wsman"_s
                                .arg(server().options().certificates ? u"https"_s : u"http"_s)
                                .arg(server().port());
        const Outcome outcome = run(
            python(), {u"-c"_s, QString::fromLatin1(kPython), url, transport, user, encryption});
        EXPECT_EQ(outcome.out, "abc|def|3") << outcome.all.toStdString();
        EXPECT_EQ(server().shells().shellCount(), 0);
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ThirdParty, PywinrmRunsACommandWithEverySignOnItKnows)
{
    if (!hasPywinrm())
        GTEST_SKIP() << "python3-winrm with python3-requests-ntlm is not installed";
    auto with = secure();
    with->service.program = localProcess();
    start(std::move(with));
    expectPywinrm(u"ssl"_s, u"wsmtest"_s, u"auto"_s);
    expectPywinrm(u"basic"_s, u"wsmtest"_s, u"auto"_s);
    if (!hasNtlm())
        GTEST_SKIP() << "gss-ntlmssp is not installed";
    expectPywinrm(u"ntlm"_s, u"EXTEST\\wsmtest"_s, u"auto"_s);
    EXPECT_TRUE(server().wasBound());

    with = plain();
    with->service.program = localProcess();
    start(std::move(with));
    expectPywinrm(u"ntlm"_s, u"EXTEST\\wsmtest"_s, u"always"_s);
    EXPECT_EQ(server().lastUser(), "EXTEST\\wsmtest");
    EXPECT_FALSE(server().sawClearText());
}

TEST_F(ThirdParty, WinrmcpUploadsAFile)
{
    if (QStandardPaths::findExecutable(u"winrmcp"_s).isEmpty())
        GTEST_SKIP() << "winrmcp is not installed";
    auto with = plain();
    with->schemes = {u"Basic"_s};
    with->requireSealing = false; // It knows nothing but Basic over HTTP.
    with->basicUsers = {{"wsmtest", "Passw0rd.1"}};
    const auto uploads = std::make_shared<Uploads>();
    with->service.program = uploadProgram(uploads);
    start(std::move(with));
    QByteArray content(20'000, '\0');
    for (qsizetype i = 0; i < content.size(); ++i)
        content[i] = char(i * 7);
    QFile file(m_folder.filePath(u"file.bin"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const Outcome outcome =
        run(u"winrmcp"_s, {u"-addr=localhost:%1"_s.arg(server().port()), u"-user=wsmtest"_s,
                           u"-pass=Passw0rd.1"_s, file.fileName(), u"C:/file.bin"_s});
    const std::lock_guard lock(uploads->mutex);
    EXPECT_EQ(uploads->files.size(), 1) << outcome.all.toStdString();
    EXPECT_TRUE(!uploads->files.isEmpty() && uploads->files.first() == content)
        << outcome.all.toStdString();
}
