#include "ui/feed/horizonsheet.h"

#include "ui/feed/feedlooks.h"
#include "ui/feed/horizonline.h"
#include "ui/text/agetext.h"
#include "ui/text/feedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

HorizonSheet::HorizonSheet(QWidget *parent)
    : Sheet(parent)
{
    setObjectName(u"horizonSheet"_s);
}

void HorizonSheet::showHorizon(const std::vector<HorizonPoint> &points, const QDateTime &now)
{
    clear();
    const auto soon = std::count_if(points.begin(), points.end(), [](const HorizonPoint &point) {
        return point.severity == HorizonSeverity::Soon;
    });
    addText(soon > 0 ? tr("%n of these dates lie(s) within the next 30 days.", nullptr, int(soon))
                     : tr("None of these dates lies within the next 30 days."));
    auto *line = new HorizonLine;
    line->setPoints(points, now);
    addWidget(line);
    for (const HorizonPoint &point : points)
        addVerdict(exactDate(point.at.date()), badgeLook(point.severity),
                   horizonWord(point.severity), horizonSentence(point));
    finish();
}

} // namespace amado
