// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"
#include "ui/pages.h"

#include <QWidget>

#include <optional>

namespace amado {

class Banner;
class ChangeService;
class FleetService;
class RecoveryBanner;

/// What a person has to know on whichever page they are, above it: which place is open, what went
/// wrong, acts that were cut off, which day verdicts are about if not today, and data that has
/// become old.
class WindowNotices : public QWidget
{
    Q_OBJECT
public:
    WindowNotices(const FleetService &fleet, ChangeService &changes, QWidget *parent = nullptr);

    /// The page that is shown; none for the welcome page.
    void setPage(std::optional<Page> page);
    /// A line each for what does not press, where the window is low.
    void setFlat(bool flat);
    /// What went wrong, where and what to do, until it is dismissed.
    void showProblem(const Error &error);

private:
    void showTexts();
    void showPlace();
    void showVerdictNotices();
    void showMoment(bool hasVerdicts);
    void showDataAge(bool hasVerdicts);
    [[nodiscard]] QString placeSentence() const;

    const FleetService &m_fleet;
    std::optional<Page> m_page;
    Banner *m_place;
    Banner *m_problem;
    Banner *m_moment;
    Banner *m_dataAge;
    QWidget *m_recovery; ///< Holds the banner, which shows and hides itself.
    std::optional<Error> m_shownProblem;
    bool m_dataAgeDismissed = false; ///< For as long as the program runs.
};

} // namespace amado
