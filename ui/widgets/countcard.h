// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/statusbadge.h"

#include <QAbstractButton>

namespace amado {

/// A number with its word and shape; pressed means: the table shows only these.
class CountCard : public QAbstractButton
{
    Q_OBJECT
public:
    /// Two lines; one line; one line without the word, which the tool tip has.
    enum class Form { Card, Line, Mark };

    explicit CountCard(QWidget *parent = nullptr);

    void setForm(Form form);
    [[nodiscard]] int widthAs(Form form) const;

    /// `sentence` is read aloud: "2 servers are exposed".
    void setContent(const BadgeLook &look, int count, const QString &word, const QString &sentence);
    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCard(QPainter &painter, const QColor &ink);
    void paintLine(QPainter &painter, const QColor &ink);

    BadgeLook m_look;
    int m_count = 0;
    QString m_word;
    Form m_form = Form::Card;
};

} // namespace amado
