// SPDX-License-Identifier: MIT
#include "cli/headwayline.h"

#include <QCoreApplication>

namespace amado::cli {

namespace {

struct HeadwayText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::Headway)
};

constexpr qint64 kPatienceMs = 500;
/// Whoever takes longer is named.
constexpr std::chrono::seconds kUsual{3};

QString countText(Doing doing)
{
    switch (doing) {
    case Doing::Reading:
        return HeadwayText::tr("Servers read: %1 of %2");
    case Doing::Planning:
        return HeadwayText::tr("Servers with a plan: %1 of %2");
    case Doing::Changing:
        return HeadwayText::tr("Servers changed or skipped: %1 of %2");
    case Doing::Settling:
        return HeadwayText::tr("Interrupted changes settled on servers: %1 of %2");
    case Doing::Testing:
        return HeadwayText::tr("Servers tested: %1 of %2");
    case Doing::Searching:
        return HeadwayText::tr("Servers searched: %1 of %2");
    }
    Q_UNREACHABLE();
}

QString headwayText(Doing doing, const Headway &headway)
{
    const QString count =
        countText(doing).arg(QString::number(headway.over), QString::number(headway.all));
    if (headway.longest.isEmpty() || headway.since < kUsual)
        return count;
    return HeadwayText::tr("%1. Running longest: %2, for %3 s", "how many servers, server, time")
        .arg(count, headway.longest, QString::number(headway.since.count()));
}

} // namespace

HeadwayLine::HeadwayLine(Console &console, Doing doing, bool quiet)
    : m_console(console)
    , m_doing(doing)
    , m_isShown(!quiet && console.canShowLine())
{
    m_since.start();
}

HeadwayLine::~HeadwayLine()
{
    if (m_isShown)
        m_console.showLine({});
}

void HeadwayLine::show(const Headway &headway)
{
    if (!m_isShown || m_since.elapsed() < kPatienceMs)
        return;
    const QString line = headwayText(m_doing, headway);
    if (std::exchange(m_line, line) != line)
        m_console.showLine(line);
}

} // namespace amado::cli
