// SPDX-License-Identifier: MIT
#include "io/script/localshell.h"

#include "io/script/scriptcodec.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <optional>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// How soon a stop request is seen.
constexpr int kPollMs = 50;
constexpr qsizetype kMaxErrorOutput = 1 << 20;

/// Ends the program however the call ends.
class ChildProcess : public QProcess
{
public:
    ~ChildProcess() override
    {
        if (state() != NotRunning) {
            kill();
            waitForFinished(-1);
        }
    }
};

} // namespace

LocalShell::LocalShell(QString powerShell)
    : m_powerShell(std::move(powerShell))
{}

QString LocalShell::findPowerShell()
{
    const QString root = qEnvironmentVariable("SystemRoot");
    if (!root.isEmpty()) {
        const QString windows =
            QDir::fromNativeSeparators(root) + u"/System32/WindowsPowerShell/v1.0/powershell.exe"_s;
        if (QFile::exists(windows))
            return windows;
    }
    return QStandardPaths::findExecutable(u"pwsh"_s);
}

Result<ShellOutput> LocalShell::run(const QString &commandLine, const QByteArray &input,
                                    const CallContext &context)
{
    QElapsedTimer timer;
    timer.start();
    // The command line has blanks between its words and nowhere else.
    QStringList words = commandLine.split(u' ', Qt::SkipEmptyParts);
    if (m_powerShell.isEmpty() || words.isEmpty())
        return failure(ErrorCode::Unreachable, Reason::ShellMissing, {}, u"no PowerShell"_s);
    words.removeFirst();

    ChildProcess process;
    process.start(m_powerShell, words);
    if (!process.waitForStarted(-1)) {
        return failure(ErrorCode::Unreachable, Reason::ShellMissing, m_powerShell,
                       process.errorString());
    }
    if (context.contact)
        context.contact();
    process.write(input);
    process.closeWriteChannel();
    ShellOutput output;
    const auto collect = [&]() -> std::optional<Error> {
        output.out += process.readAllStandardOutput();
        output.err += process.readAllStandardError().left(kMaxErrorOutput - output.err.size());
        if (output.out.size() <= kMaxScriptOutput)
            return std::nullopt;
        return Error{ErrorCode::TimedOut, Reason::AnswerUnusable, m_powerShell,
                     u"more than %1 bytes of output"_s.arg(kMaxScriptOutput)};
    };
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(kPollMs);
        if (auto error = collect())
            return failure(*error);
        if (process.state() == QProcess::NotRunning)
            break;
        if (context.stop.stop_requested())
            return failure(ErrorCode::Cancelled, Reason::None, m_powerShell);
        if (timer.elapsed() > context.deadline.count())
            return failure(ErrorCode::TimedOut, Reason::None, m_powerShell);
    }
    if (auto error = collect())
        return failure(*error);
    if (process.exitStatus() != QProcess::NormalExit) {
        return failure(ErrorCode::TimedOut, Reason::AnswerUnusable, m_powerShell,
                       u"the program crashed"_s);
    }
    output.exitCode = process.exitCode();
    return output;
}

} // namespace amado
