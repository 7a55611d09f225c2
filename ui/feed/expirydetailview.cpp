// SPDX-License-Identifier: MIT
#include "ui/feed/expirydetailview.h"

#include "ui/feed/expiryline.h"
#include "ui/text/agetext.h"
#include "ui/text/feedlooks.h"
#include "ui/text/feedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

ExpiryDetailView::ExpiryDetailView(QWidget *parent)
    : DetailView(parent)
{
    setObjectName(u"horizonSheet"_s);
}

void ExpiryDetailView::showExpiry(const std::vector<ExpiryPoint> &points, const QDateTime &now)
{
    Document page;
    const auto soon = std::count_if(points.begin(), points.end(), [](const ExpiryPoint &point) {
        return point.severity == ExpirySeverity::Soon;
    });
    page.addText(soon > 0
                     ? tr("%n of these dates is/are within the next 30 days.", nullptr, int(soon))
                     : tr("None of these dates is within the next 30 days."));
    page.addPart(u"line"_s);
    for (const ExpiryPoint &point : points)
        page.addVerdict(exactDate(point.at.date()), badgeLook(point.severity),
                        expiryWord(point), expirySentence(point));
    showDocument(page, [&](const QString &, QWidget *parent) {
        auto *line = new ExpiryLine(parent);
        line->setPoints(points, now);
        return line;
    });
}

} // namespace amado
