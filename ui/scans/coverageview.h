// SPDX-License-Identifier: MIT
#pragma once

#include "model/scan/serverscan.h"

#include <QWidget>

#include <vector>

namespace amado {

/// The time that one source covers within the time asked for, with its gaps. Everything it shows is
/// also its accessible text.
class CoverageBar : public QWidget
{
    Q_OBJECT
public:
    CoverageBar(scan::TimeRange whole, scan::SourceCoverage source, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] double position(const QDateTime &at) const;

    scan::TimeRange m_whole;
    scan::SourceCoverage m_source;
};

/// Every source of a search: its name, how it went, its bar and the same in words.
class CoverageView : public QWidget
{
    Q_OBJECT
public:
    explicit CoverageView(const scan::ServerScan &scan, QWidget *parent = nullptr);
};

/// The time that the bars span: from what was asked for, or the oldest entry, to the end.
[[nodiscard]] scan::TimeRange spanOf(const scan::ServerScan &scan);

} // namespace amado
