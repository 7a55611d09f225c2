// SPDX-License-Identifier: MIT
#include "cli/console.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <atomic>
#include <utility>

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

bool steersTerminal(char32_t c)
{
    if (c == U'\t')
        return false;
    const bool control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
    const bool separator = c == 0x2028 || c == 0x2029;
    const bool reordering = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
                            c == 0x200e || c == 0x200f || c == 0x061c;
    return control || separator || reordering;
}

/// Wide and full-width blocks of Unicode's East Asian Width property
/// (https://www.unicode.org/reports/tr11/).
bool isWide(char32_t c)
{
    static constexpr std::array<std::pair<char32_t, char32_t>, 10> blocks = {{
        {0x1100, 0x115f},
        {0x2e80, 0x303e},
        {0x3041, 0x33ff},
        {0x3400, 0x4dbf},
        {0x4e00, 0xa4cf},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe4f},
        {0xff00, 0xff60},
        {0xffe0, 0xffe6},
    }};
    return (c >= 0x20000 && c <= 0x3fffd) ||
           std::any_of(blocks.begin(), blocks.end(),
                       [c](const auto &block) { return c >= block.first && c <= block.second; });
}

/// The same JSON with what would steer a terminal as \uXXXX: it can stand in texts only, where
/// both mean the same (https://www.rfc-editor.org/rfc/rfc8259#section-7).
QByteArray escaped(const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    const auto isPlain = [](QChar c) { return c == u'\n' || !steersTerminal(c.unicode()); };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return json;
    QString result;
    result.reserve(text.size());
    for (const QChar c : text)
        result += isPlain(c) ? QString(c) : u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    return result.toUtf8();
}

void writeTo(FILE *file, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), file);
}

/// Whether a line stands on the terminal that is to be written over.
std::atomic<bool> lineIsShown = false;

/// As much of a text as the terminal has columns, less the one where the cursor stands.
QString fitting(QString text, int descriptor)
{
    winsize size{};
    const int width =
        ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col - 1 : 79;
    while (columns(text) > width)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

} // namespace

void Console::print(const QString &line)
{
    writeTo(m_out, printable(line).toUtf8() + '\n');
}

void Console::print(const QStringList &lines)
{
    for (const QString &line : lines)
        print(line);
}

void Console::print(const QJsonObject &document)
{
    writeTo(m_out, escaped(QJsonDocument(document).toJson(QJsonDocument::Indented)));
    m_hasAnswered = true;
}

void Console::printRaw(const QByteArray &bytes)
{
    writeTo(m_out, bytes);
    m_hasAnswered = true;
}

void Console::warn(const QString &text, const QString &code)
{
    const std::lock_guard lock(m_mutex);
    m_diagnostics.push_back({code, text});
    eraseLine();
    writeTo(m_err, "amado-cli: " + printable(text).toUtf8() + '\n');
}

bool Console::canShowLine() const
{
    const int err = fileno(m_err);
    const int out = fileno(m_out);
    struct stat answer = {};
    return isatty(err) == 1 && qgetenv("TERM") != "dumb" &&
           (fstat(out, &answer) != 0 || !S_ISFIFO(answer.st_mode));
}

void Console::showLine(const QString &text)
{
    const std::lock_guard lock(m_mutex);
    if (m_questions > 0)
        return;
    eraseLine();
    if (text.isEmpty())
        return;
    writeTo(m_err, fitting(printable(text), fileno(m_err)).toUtf8());
    std::fflush(m_err);
    lineIsShown = true;
}

void Console::setAsking(bool asking)
{
    const std::lock_guard lock(m_mutex);
    m_questions += asking ? 1 : -1;
    eraseLine();
}

void Console::eraseLine()
{
    constexpr std::array<char, 4> kErase = {'\r', '\x1b', '[', 'K'};
    if (lineIsShown.exchange(false))
        (void)!::write(STDERR_FILENO, kErase.data(), kErase.size());
}

bool Console::flush()
{
    return std::fflush(m_out) == 0 && std::ferror(m_out) == 0;
}

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t c : text.toUcs4())
        result +=
            steersTerminal(c) ? QString(QChar::ReplacementCharacter) : QString::fromUcs4(&c, 1);
    return result;
}

int columns(QStringView text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
            continue;
        width += isWide(c) ? 2 : 1;
    }
    return width;
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - columns(text)), u' ');
}

} // namespace amado::cli
