// SPDX-License-Identifier: MIT
#pragma once

#include "ui/change/diffmodel.h"

#include <QPlainTextEdit>

#include <vector>

namespace amado {

/// Shows a unified diff: line numbers of both files, signs, grounds. Read-only plain text whatever
/// the lines hold; long lines scroll; what is copied is a diff again. As high as its lines up to a
/// limit, so that several stand below each other.
class DiffView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);

    void setDiff(const QString &diff);
    [[nodiscard]] const std::vector<DiffLine> &lines() const { return m_lines; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    // For the numbers at the left.
    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintGrounds();
    void placeGutter();

    std::vector<DiffLine> m_lines;
    QWidget *m_gutter = nullptr;
};

} // namespace amado
