// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace amado::test {

/// The streams of a running program, between its thread and the requests about it.
class ProgramIo
{
public:
    // The program's side.
    /// The next piece of input; nothing at its end or when the program is ended.
    std::optional<QByteArray> readInput();
    QByteArray readAllInput();
    void writeOut(const QByteArray &bytes);
    void writeErr(const QByteArray &bytes);
    [[nodiscard]] bool isEnded() const;
    /// Waits until it is ended (true) or has finished.
    bool waitForEnd();
    void finish(int exitCode);

    // The service's side.
    struct Output
    {
        QByteArray out;
        QByteArray err;
        std::optional<int> exitCode; ///< Set once everything was taken.
    };
    void feed(const QByteArray &bytes, bool last);
    /// Waits for output or the end, at most so long; nothing when neither came.
    std::optional<Output> take(std::chrono::milliseconds wait, qsizetype maxBytes);
    void end();

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QByteArray m_input;
    Output m_output;
    bool m_inputClosed = false;
    bool m_ended = false;
    std::optional<int> m_exitCode;
};

/// Runs one command line; returns its exit code. Must return soon after the streams are ended.
using Program = std::function<int(const QString &commandLine, ProgramIo &io)>;

/// Says {"ok":true} whatever is asked.
[[nodiscard]] Program cannedProgram();
/// Gives its input back, and its length on the error stream; exit code 7.
[[nodiscard]] Program echoProgram();
/// A real process of this machine: `powerShell` for a line that starts with powershell, else
/// /bin/sh -c.
[[nodiscard]] Program localProcess(const QString &powerShell = QStringLiteral("pwsh"));
/// The commands the winrmcp tool gives: lines echoed into files, and scripts that put them
/// together. `uploads` receives the files by their Windows path.
struct Uploads
{
    std::mutex mutex;
    QMap<QString, QByteArray> files;
};
[[nodiscard]] Program uploadProgram(std::shared_ptr<Uploads> uploads);

} // namespace amado::test
