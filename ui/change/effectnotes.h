// SPDX-License-Identifier: MIT
#pragma once

#include "ui/change/plannedchanges.h"
#include "ui/fleet/serverlabel.h"

#include <QFrame>

class QLabel;
class QScrollArea;

namespace amado {

class Banner;

/// One thing to know about the mitigations of several plans, with the servers it concerns.
struct ConcernedNote
{
    SideEffect note;
    std::vector<ServerId> servers;
};

/// What users may notice, each effect once, in the order of the plans.
[[nodiscard]] std::vector<ConcernedNote> sideEffectsIn(const std::vector<ActRecord> &changes);
/// What the mitigations do not stop, each limit once.
[[nodiscard]] std::vector<ConcernedNote> limitsIn(const std::vector<ActRecord> &changes);

/// What the chosen changes mean for users, and what they do not stop: every note once, whatever row
/// is selected. Scrolls when there is much to say.
class EffectNotes : public QFrame
{
    Q_OBJECT
public:
    explicit EffectNotes(QWidget *parent = nullptr);

    /// `changes` are those that would be carried out.
    void showChanges(const std::vector<ActRecord> &changes, const ServerLabels &labels);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QLabel *m_title = nullptr;
    QLabel *m_effects = nullptr;
    Banner *m_limits = nullptr;
    QScrollArea *m_scroll = nullptr;
};

} // namespace amado
