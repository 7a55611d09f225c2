// SPDX-License-Identifier: MIT
#include "model/scan/ansitext.h"

#include <QStringDecoder>

#include <array>
#include <utility>

namespace amado::scan {

namespace {

/// Names under which ICU, which Qt converts with, knows the pages as Windows has them,
/// https://www.iana.org/assignments/character-sets and
/// https://learn.microsoft.com/windows/win32/intl/code-page-identifiers
constexpr std::array kPages = {
    std::pair{874, "windows-874"},   std::pair{932, "windows-31j"},
    std::pair{936, "windows-936"},   std::pair{949, "windows-949"},
    std::pair{950, "windows-950"},   std::pair{1250, "windows-1250"},
    std::pair{1251, "windows-1251"}, std::pair{1252, "windows-1252"},
    std::pair{1253, "windows-1253"}, std::pair{1254, "windows-1254"},
    std::pair{1255, "windows-1255"}, std::pair{1256, "windows-1256"},
    std::pair{1257, "windows-1257"}, std::pair{1258, "windows-1258"},
};

const char *nameOf(int page)
{
    for (const auto &[number, name] : kPages) {
        if (number == page)
            return name;
    }
    return "windows-1252";
}

} // namespace

QString textFromBytes(const QByteArray &bytes, int ansiCodePage)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8(bytes);
    if (!utf8.hasError())
        return text;
    // A log has lines by the million, and a converter takes longer to set up than a line to read.
    thread_local int page = 0;
    thread_local QStringDecoder ansi;
    if (page != ansiCodePage) {
        ansi = QStringDecoder(nameOf(ansiCodePage), QStringDecoder::Flag::Stateless);
        page = ansiCodePage;
    }
    if (!ansi.isValid()) // Qt without ICU: what is ASCII stays readable.
        return text;
    ansi.resetState();
    return ansi(bytes);
}

} // namespace amado::scan
