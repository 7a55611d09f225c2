// SPDX-License-Identifier: MIT
// Stands in for powershell.exe: PowerShell 7 for Windows on wine. It asks for a console, and wine
// gives one to a program that has a terminal: here a terminal of its own as the error output.

#include <QByteArray>

#include <cstdio>
#include <thread>
#include <vector>

#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// What goes to the terminal comes out as error output.
void passOn(int terminal)
{
    char chunk[4096];
    for (ssize_t count = 0; (count = ::read(terminal, chunk, sizeof(chunk))) > 0;) {
        if (::write(STDERR_FILENO, chunk, static_cast<size_t>(count)) != count)
            return;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray wine = qgetenv("AMADO_WINE");
    QByteArray program = qgetenv("AMADO_WINDOWS_PWSH");
    std::vector<char *> arguments = {const_cast<char *>(wine.constData()), program.data()};
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    arguments.push_back(nullptr);

    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0 || ::grantpt(terminal) != 0 || ::unlockpt(terminal) != 0)
        return 126;
    const int other = ::open(::ptsname(terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(other, STDERR_FILENO);
        ::execv(wine.constData(), arguments.data());
        ::_exit(127);
    }
    ::close(other);
    // Programs that stay behind may keep the terminal: the end is the child's and not its.
    std::thread(passOn, terminal).detach();
    int status = 0;
    ::waitpid(child, &status, 0);
    ::_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 125);
}
