// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/assessment.h"

#include <QWidget>

#include <vector>

namespace amado {

/// The releases of the server's line on a line of time with its years: where the server is, until
/// when Microsoft supports the line, and the cut-offs of the mitigation feed. Everything it shows
/// is also its accessible text.
class BuildTimeline : public QWidget
{
    Q_OBJECT
public:
    explicit BuildTimeline(QWidget *parent = nullptr);

    /// Shows nothing for a build that cannot be placed on a known line.
    void setBuild(const BuildFinding &build, const Catalogs &catalogs, QDate today);
    [[nodiscard]] bool isEmpty() const { return m_marks.empty(); }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Mark
    {
        QDate date;
        QString name;
        bool installed = false; ///< At or before the server's build.
        bool here = false;
    };
    /// A day that matters besides the releases.
    struct Milestone
    {
        QDate date;
        QString text;
    };
    /// How the line is supported between two days.
    struct Span
    {
        QDate from, through;
        SupportState support = SupportState::Unknown;
    };
    void addMarks(const BuildFinding &build, const BuildCatalog &catalog);
    void addSupport(const BuildFinding &build, const BuildCatalog &catalog);
    void addCutoffs(const BuildFinding &build, const CutoffCatalog &catalog);
    [[nodiscard]] double position(const QDate &date) const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString markText(const Mark &mark) const;
    void paintYears(QPainter &painter) const;
    void paintSupport(QPainter &painter) const;
    void paintMilestones(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    /// Centred on a day, as far as the edges let it be; returns where it stands.
    QRectF write(QPainter &painter, const QDate &date, int top, const QColor &color,
                 const QString &text) const;

    std::vector<Mark> m_marks; ///< By build.
    QString m_hereText;
    std::vector<Milestone> m_milestones;
    std::vector<Span> m_spans;
    QDate m_first, m_last;
    QDate m_today;
};

} // namespace amado
