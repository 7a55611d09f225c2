// SPDX-License-Identifier: MIT
// Stands in for powershell.exe: PowerShell 7 with prelude.ps1 loaded first. Either starts one, or
// hands the work to the one behind AMADO_POWERSHELL_SOCKET (server.ps1), which has started already.

#include <QByteArray>
#include <QString>

#include <cstdio>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

QByteArray standardInput()
{
    QByteArray text;
    char chunk[65536];
    for (ssize_t count = 0; (count = ::read(STDIN_FILENO, chunk, sizeof(chunk))) > 0;)
        text.append(chunk, count);
    return text;
}

bool sendAll(int socket, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count = ::send(socket, bytes.constData() + sent,
                                     static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

bool sendPart(int socket, const QByteArray &part)
{
    const auto length = static_cast<qint32>(part.size());
    return sendAll(socket, QByteArray(reinterpret_cast<const char *>(&length), sizeof(length))) &&
           sendAll(socket, part);
}

bool receive(int socket, void *into, size_t size)
{
    return ::recv(socket, into, size, MSG_WAITALL) == static_cast<ssize_t>(size);
}

QByteArray receivePart(int socket)
{
    qint32 length = 0;
    if (!receive(socket, &length, sizeof(length)))
        return {};
    QByteArray part(length, '\0');
    if (length > 0 && !receive(socket, part.data(), static_cast<size_t>(length)))
        return {};
    return part;
}

int runBehind(const QByteArray &path, const QByteArray &encoded)
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof(address.sun_path));
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) != 0)
        return 126;
    if (!sendPart(socket, qgetenv("AMADO_TEST_WORLD")) || !sendPart(socket, encoded) ||
        !sendPart(socket, standardInput()))
        return 126;
    const QByteArray out = receivePart(socket);
    const QByteArray err = receivePart(socket);
    qint32 exitCode = 126;
    receive(socket, &exitCode, sizeof(exitCode));
    std::fwrite(out.constData(), 1, static_cast<size_t>(out.size()), stdout);
    std::fwrite(err.constData(), 1, static_cast<size_t>(err.size()), stderr);
    return exitCode;
}

int runAnew(const QByteArray &encoded)
{
    const QString load = QStringLiteral(". '%1'; ").arg(qEnvironmentVariable("AMADO_PRELUDE"));
    const QByteArray utf16(reinterpret_cast<const char *>(load.utf16()), load.size() * 2);
    const QByteArray both = QByteArray(utf16 + QByteArray::fromBase64(encoded)).toBase64();
    const QByteArray program = qgetenv("AMADO_PWSH");
    ::execl(program.constData(), program.constData(), "-NoProfile", "-NonInteractive",
            "-InputFormat", "Text", "-OutputFormat", "Text", "-EncodedCommand", both.constData(),
            nullptr);
    return 127;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3 || std::strcmp(argv[argc - 2], "-EncodedCommand") != 0)
        return 64;
    const QByteArray socket = qgetenv("AMADO_POWERSHELL_SOCKET");
    return socket.isEmpty() ? runAnew(argv[argc - 1]) : runBehind(socket, argv[argc - 1]);
}
