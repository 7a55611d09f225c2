// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/buildcatalog.h"
#include "model/judge/assessment.h"

#include <QWidget>

#include <vector>

namespace amado {

/// The releases of the server's line on a line of time, with "you are here". Everything it shows is
/// also its accessible text.
class BuildTimeline : public QWidget
{
    Q_OBJECT
public:
    explicit BuildTimeline(QWidget *parent = nullptr);

    /// Shows nothing for a build that is not in the data.
    void setBuild(const BuildFinding &build, const BuildCatalog &catalog, QDate today);
    [[nodiscard]] bool isEmpty() const { return m_marks.empty(); }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Mark
    {
        QDate date;
        QString name;
        bool installed = false; ///< At or before the server's build.
        bool here = false;
    };
    [[nodiscard]] double position(const QDate &date) const;
    [[nodiscard]] QString description() const;
    void paintMarks(QPainter &painter, int line) const;
    void paintCaptions(QPainter &painter, int line) const;

    std::vector<Mark> m_marks;
    QDate m_first;
    QDate m_today;
};

} // namespace amado
