// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdio>
#include <mutex>
#include <vector>

namespace amado::cli {

/// What was said on standard error.
struct Diagnostic
{
    QString code; ///< As a problem's in the JSON documents; empty: none of its own.
    QString text;
};

/// Where the program speaks: answers on standard output, everything else on standard error, both
/// UTF-8. Text from servers is printed without control characters, so that nothing a host sent can
/// steer the terminal.
class Console
{
public:
    explicit Console(FILE *out = stdout, FILE *err = stderr)
        : m_out(out)
        , m_err(err)
    {}

    /// One line of the answer.
    void print(const QString &line);
    void print(const QStringList &lines);
    /// The whole answer of a command under --json.
    void print(const QJsonObject &document);
    /// Bytes of the program's own, as they are.
    void printRaw(const QByteArray &bytes);
    /// One diagnostic line, led by the program's name. The code is the stable word of an error,
    /// where there is one. Any thread.
    void warn(const QString &text, const QString &code = {});
    /// True when somebody at a terminal would see showLine(), and it would be in nobody's way: not
    /// when a pager, for one, gets the answer.
    [[nodiscard]] bool canShowLine() const;
    /// Shows one line below everything said so far, in the place of the one shown before; no line
    /// where the text is empty. Diagnostics push it aside. Not while somebody asks(); any thread.
    void showLine(const QString &text);
    /// Whether the terminal belongs to a question, which is then alone on its line.
    void setAsking(bool asking);

    /// False when some of the answer could not be written (a full disk, a closed pipe).
    [[nodiscard]] bool flush();

    /// True once a whole answer went out under --json: a document, or a schema as it is.
    [[nodiscard]] bool hasAnswered() const { return m_hasAnswered; }
    /// Every diagnostic so far, in order.
    [[nodiscard]] const std::vector<Diagnostic> &diagnostics() const { return m_diagnostics; }

    /// Takes the line of showLine() away, if one is shown. Async-signal-safe.
    static void eraseLine();

private:
    FILE *m_out;
    FILE *m_err;
    bool m_hasAnswered = false;
    std::mutex m_mutex; ///< Guards what is below: diagnostics come from any thread.
    int m_questions = 0;
    std::vector<Diagnostic> m_diagnostics;
};

/// Control characters, line ends and marks that reorder text become U+FFFD; tabs stay.
[[nodiscard]] QString printable(const QString &text);

/// Columns a terminal needs for the text: East Asian wide characters take two, combining ones none.
[[nodiscard]] int columns(QStringView text);
/// The text with blanks up to that many columns.
[[nodiscard]] QString padded(const QString &text, int width);

} // namespace amado::cli
