// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scans/scanstanding.h"

#include <QDate>
#include <QRectF>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace amado {

/// Findings by day and client: a row for each of the heaviest clients, a mark for each day.
/// Everything it shows is also its accessible text.
class FindingTimeline : public QWidget
{
    Q_OBJECT
public:
    explicit FindingTimeline(QWidget *parent = nullptr);

    /// Findings without a time are left out; the words beside the drawing tell them.
    void setFindings(const std::vector<KnownFinding> &findings, const QDateTime &now);

    /// A mark as it is drawn: days that are too close together to be told apart share one.
    struct DrawnMark
    {
        QRectF area;
        scan::Severity severity = scan::Severity::Information;
        int findings = 0;
        QStringList lines; ///< One for each finding.
    };
    /// Of the row with this number from above, from left to right; they do not overlap.
    [[nodiscard]] std::vector<DrawnMark> drawnMarks(size_t row) const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Mark
    {
        QDate day;
        scan::Severity severity = scan::Severity::Information;
        int findings = 0;
        QStringList lines;
    };
    struct Row
    {
        QString client;
        scan::Severity severity = scan::Severity::Information;
        std::vector<Mark> marks;
    };

    [[nodiscard]] double position(const QDate &day) const;
    void paintAxis(QPainter &painter) const;
    void paintRow(QPainter &painter, size_t index) const;

    std::vector<Row> m_rows;
    int m_hiddenClients = 0;
    QDate m_first;
    QDate m_last;
};

} // namespace amado
