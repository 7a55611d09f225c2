#pragma once

#include "ui/scans/scanstanding.h"
#include "ui/widgets/sheet.h"

namespace amado {

/// Findings by day and client as a drawing, then the same day by day in words.
class TimelineSheet : public Sheet
{
    Q_OBJECT
public:
    explicit TimelineSheet(QWidget *parent = nullptr);

    void showFindings(std::vector<KnownFinding> findings, const QDateTime &now);
};

} // namespace amado
