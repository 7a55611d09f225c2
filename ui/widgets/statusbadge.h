// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/badgelook.h"
#include "ui/theme/tokens.h"

#include <QString>
#include <QWidget>

class QPainter;

namespace amado {

/// Width a badge with this word needs in the meta font.
[[nodiscard]] int badgeWidth(const QString &word);
/// Paints shape and word as a pill at the left of `area`, centred vertically; the word is elided to
/// fit.
void paintBadge(QPainter &painter, const QRect &area, const BadgeLook &look, const QString &word);

/// A pill with shape and word. Its accessible name is the word, or the longer text when one is
/// given.
class StatusBadge : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBadge(QWidget *parent = nullptr);

    void setBadge(const BadgeLook &look, const QString &word, const QString &accessibleText = {});
    [[nodiscard]] const QString &word() const { return m_word; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BadgeLook m_look;
    QString m_word;
};

} // namespace amado
