// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/wizardstate.h"

#include <QElapsedTimer>
#include <QObject>

namespace amado {

/// Walks one Protect act from choice to summary, without widgets. Lives in the GUI thread.
class ProtectFlow : public QObject
{
    Q_OBJECT
public:
    ProtectFlow(FleetService &fleet, ChangeService &changes, QObject *parent = nullptr);

    /// Begins anew with the servers named, or with every server that needs protection when none is.
    void start(const std::vector<ServerId> &preselected);

    [[nodiscard]] const WizardState &state() const { return m_state; }
    [[nodiscard]] const FleetService &fleet() const { return m_fleet; }
    /// Time since the current planning or applying began; 0 when nothing runs.
    [[nodiscard]] qint64 elapsedMs() const;

    void setServerChosen(const ServerId &server, bool chosen);
    void setMitigationChosen(const ServerId &server, const QString &mitigation, bool chosen);
    /// Every server that needs it, with exactly what its verdict recommends.
    void chooseRecommended();
    void setConsent(bool consent);

    [[nodiscard]] bool canGoNext() const;
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canApplyNow() const;
    /// True while something runs that a person can stop.
    [[nodiscard]] bool canStop() const;
    void goNext();
    void goBack();
    /// From the summary to the step that looks for traces.
    void goToScan();
    /// Sessions the chosen servers and plans anew, from any step after the choice.
    void planAgain();
    void apply();
    /// Stops planning or applying at the next safe point; what was done stays recorded.
    void stop();

Q_SIGNALS:
    void changed(); ///< The state; every page shows itself anew.

private:
    void takePlans(const std::vector<ActRecord> &planned);
    void takeProgress(const Progress &progress);
    void takeOutcomes(const std::vector<ActRecord> &records);
    void takeServer(const ServerId &server);
    void goOn();
    void turnTo(WizardStep step);
    ServerChoice *choice(const ServerId &server);

    FleetService &m_fleet;
    ChangeService &m_changes;
    WizardState m_state;
    QElapsedTimer m_elapsed;
};

} // namespace amado
