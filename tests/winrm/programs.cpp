// SPDX-License-Identifier: MIT
#include "winrm/programs.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringList>

#include <array>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace amado::test {

using namespace Qt::StringLiterals;

std::optional<QByteArray> ProgramIo::readInput()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_input.isEmpty() || m_inputClosed || m_ended; });
    if (m_input.isEmpty() || m_ended)
        return std::nullopt;
    return std::exchange(m_input, {});
}

QByteArray ProgramIo::readAllInput()
{
    QByteArray all;
    while (const auto piece = readInput())
        all += *piece;
    return all;
}

void ProgramIo::writeOut(const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    m_output.out += bytes;
    m_changed.notify_all();
}

void ProgramIo::writeErr(const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    m_output.err += bytes;
    m_changed.notify_all();
}

bool ProgramIo::isEnded() const
{
    const std::lock_guard lock(m_mutex);
    return m_ended;
}

bool ProgramIo::waitForEnd()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ended || m_exitCode; });
    return !m_exitCode;
}

void ProgramIo::finish(int exitCode)
{
    const std::lock_guard lock(m_mutex);
    m_exitCode = exitCode;
    m_changed.notify_all();
}

void ProgramIo::feed(const QByteArray &bytes, bool last)
{
    const std::lock_guard lock(m_mutex);
    m_input += bytes;
    m_inputClosed = m_inputClosed || last;
    m_changed.notify_all();
}

std::optional<ProgramIo::Output> ProgramIo::take(std::chrono::milliseconds wait, qsizetype maxBytes)
{
    std::unique_lock lock(m_mutex);
    const auto something = [this] {
        return !m_output.out.isEmpty() || !m_output.err.isEmpty() || m_exitCode || m_ended;
    };
    if (!m_changed.wait_for(lock, wait, something))
        return std::nullopt;
    Output taken;
    taken.out = m_output.out.left(maxBytes);
    taken.err = m_output.err.left(maxBytes);
    m_output.out.remove(0, taken.out.size());
    m_output.err.remove(0, taken.err.size());
    if (m_output.out.isEmpty() && m_output.err.isEmpty())
        taken.exitCode = m_exitCode;
    return taken;
}

void ProgramIo::end()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
}

Program cannedProgram()
{
    return [](const QString &, ProgramIo &io) {
        io.writeOut("{\"ok\":true}\r\n");
        return 0;
    };
}

Program echoProgram()
{
    return [](const QString &, ProgramIo &io) {
        qsizetype size = 0;
        while (const auto piece = io.readInput()) {
            size += piece->size();
            io.writeOut(*piece);
        }
        io.writeErr(QByteArray::number(size));
        return 7;
    };
}

namespace {

struct Pipe
{
    Pipe()
    {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            std::abort();
    }
    ~Pipe()
    {
        closeRead();
        closeWrite();
    }
    void closeRead() { closeEnd(ends[0]); }
    void closeWrite() { closeEnd(ends[1]); }
    std::array<int, 2> ends{};

private:
    static void closeEnd(int &end)
    {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
};

std::vector<std::string> argumentsOf(const QString &commandLine, const QString &powerShell)
{
    const QStringList words = commandLine.split(u' ', Qt::SkipEmptyParts);
    const QString first = words.value(0).toLower();
    if (first != u"powershell" && first != u"powershell.exe")
        return {"/bin/sh", "-c", commandLine.toStdString()};
    std::vector<std::string> arguments = {powerShell.toStdString()};
    for (const QString &word : words.mid(1))
        arguments.push_back(word.toStdString());
    return arguments;
}

void drain(int from, ProgramIo &io, void (ProgramIo::*write)(const QByteArray &))
{
    char bytes[16 * 1024];
    ssize_t size = 0;
    while ((size = ::read(from, bytes, sizeof bytes)) > 0)
        (io.*write)(QByteArray(bytes, qsizetype(size)));
}

void pump(int to, ProgramIo &io)
{
    while (const auto piece = io.readInput()) {
        qsizetype done = 0;
        while (done < piece->size()) {
            const ssize_t sent =
                ::write(to, piece->constData() + done, size_t(piece->size() - done));
            if (sent <= 0)
                return;
            done += sent;
        }
    }
}

QString decodedScript(const QString &commandLine)
{
    static const QRegularExpression encoded(u"-(?:EncodedCommand|e\\w*) +([A-Za-z0-9+/=]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = encoded.match(commandLine);
    if (!match.hasMatch())
        return {};
    return QStringDecoder(QStringDecoder::Utf16LE)(
        QByteArray::fromBase64(match.captured(1).toLatin1()));
}

QString captured(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption)
        .match(text)
        .captured(1);
}

} // namespace

Program localProcess(const QString &powerShell)
{
    ::signal(SIGPIPE, SIG_IGN);
    return [powerShell](const QString &commandLine, ProgramIo &io) {
        std::vector<std::string> arguments = argumentsOf(commandLine, powerShell);
        std::vector<char *> raw;
        for (std::string &argument : arguments)
            raw.push_back(argument.data());
        raw.push_back(nullptr);
        Pipe in;
        Pipe out;
        Pipe err;
        const pid_t child = ::fork();
        if (child == 0) {
            ::setpgid(0, 0);
            ::signal(SIGPIPE, SIG_DFL);
            ::dup2(in.ends[0], 0);
            ::dup2(out.ends[1], 1);
            ::dup2(err.ends[1], 2);
            ::execvp(raw[0], raw.data());
            ::_exit(127);
        }
        in.closeRead();
        out.closeWrite();
        err.closeWrite();
        std::jthread feeding([&] {
            pump(in.ends[1], io);
            in.closeWrite();
            if (io.waitForEnd())
                ::kill(-child, SIGKILL);
        });
        std::jthread errors([&] { drain(err.ends[0], io, &ProgramIo::writeErr); });
        drain(out.ends[0], io, &ProgramIo::writeOut);
        errors.join();
        int status = 0;
        ::waitpid(child, &status, 0);
        const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        io.finish(code); // Before the input is waited for, which nobody may ever close.
        return code;
    };
}

Program uploadProgram(std::shared_ptr<Uploads> uploads)
{
    return [uploads](const QString &commandLine, ProgramIo &io) {
        static const QRegularExpression echo(
            u"echo ([A-Za-z0-9+/=]+) *>> *\"?%TEMP%\\\\([^\"]+)\"?"_s,
            QRegularExpression::CaseInsensitiveOption);
        const std::lock_guard lock(uploads->mutex);
        if (const auto line = echo.match(commandLine); line.hasMatch()) {
            uploads->files[line.captured(2)] += line.captured(1).toLatin1() + "\r\n";
            return 0;
        }
        const QString script = decodedScript(commandLine);
        const QString source =
            captured(script, u"\\$tmp_file_path[^\"]*\"\\$env:TEMP\\\\([^\"]+)\""_s);
        const QString target = captured(script, u"\\$dest_file_path[^\"]*\"([^\"]+)\""_s);
        if (source.isEmpty() || target.isEmpty() || !uploads->files.contains(source)) {
            io.writeErr(script.toUtf8());
            return script.contains(u"Remove-Item"_s) ? 0 : 1;
        }
        QByteArray whole;
        for (const QByteArray &line : uploads->files.take(source).split('\n'))
            whole += QByteArray::fromBase64(line.trimmed());
        uploads->files.insert(target, whole);
        return 0;
    };
}

} // namespace amado::test
