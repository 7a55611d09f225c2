// SPDX-License-Identifier: MIT
#include "winrm/winrmworld.h"

#include "io/signon/gssnames.h"

#include <QFile>

namespace amado::test {

using namespace Qt::StringLiterals;

WinRmWorld::WinRmWorld() = default;

void WinRmWorld::SetUpTestSuite()
{
    static const QTemporaryDir folder;
    QFile users(folder.filePath(u"ntlm-users"_s));
    if (users.open(QIODevice::WriteOnly))
        users.write("EXTEST:wsmtest:Passw0rd.1\n");
    users.close();
    qputenv("NTLM_USER_FILE", QFile::encodeName(users.fileName()));
    // Nothing of the machine's own Kerberos is to be found by accident.
    qputenv("KRB5CCNAME", "FILE:" + QFile::encodeName(folder.filePath(u"no-tickets"_s)));
    qputenv("KRB5_CONFIG", "/dev/null");
    qputenv("http_proxy", "http://127.0.0.1:9");
    qputenv("https_proxy", "http://127.0.0.1:9");
    qputenv("ALL_PROXY", "http://127.0.0.1:9");
}

bool WinRmWorld::hasNtlm()
{
    return gss::isInstalled(gss::ntlmMech());
}

const TestCertificates &WinRmWorld::certificates()
{
    static const TestCertificates made;
    return made;
}

std::unique_ptr<ServerOptions> WinRmWorld::plain()
{
    return std::make_unique<ServerOptions>();
}

std::unique_ptr<ServerOptions> WinRmWorld::secure()
{
    auto options = std::make_unique<ServerOptions>();
    options->certificates = &certificates();
    options->schemes = {u"Negotiate"_s, u"Basic"_s, u"Certificate"_s};
    options->basicUsers = {{"wsmtest", "Passw0rd.1"}};
    options->binding = certificates().serverBinding();
    return options;
}

WsManServer &WinRmWorld::start(std::unique_ptr<ServerOptions> options)
{
    m_server = std::make_unique<WsManServer>(std::move(options));
    return *m_server;
}

Endpoint WinRmWorld::endpoint(SignOn signOn) const
{
    Endpoint endpoint;
    endpoint.transport = Transport::Winrm;
    endpoint.host = u"localhost"_s;
    endpoint.port = m_server->port();
    endpoint.tls = m_server->options().certificates != nullptr;
    endpoint.signOn = signOn;
    endpoint.allowNtlmOverHttp = true;
    if (signOn == SignOn::Certificate)
        endpoint.keyFile = certificates().clientFile();
    return endpoint;
}

Credential WinRmWorld::credential()
{
    return {u"EXTEST\\wsmtest"_s, "Passw0rd.1"};
}

WinRmOptions WinRmWorld::options()
{
    WinRmOptions options;
    options.caFile = certificates().caFile();
    options.firstBackOff = std::chrono::milliseconds(1);
    return options;
}

std::unique_ptr<WinRmShell> WinRmWorld::shell(SignOn signOn, const WinRmOptions &with,
                                              const Credential &as) const
{
    Credential account = as;
    if (signOn == SignOn::Basic && account.user == credential().user)
        account.user = u"wsmtest"_s;
    return std::make_unique<WinRmShell>(endpoint(signOn), account, with);
}

} // namespace amado::test
