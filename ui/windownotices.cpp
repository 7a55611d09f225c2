// SPDX-License-Identifier: MIT
#include "ui/windownotices.h"

#include "engine/changeservice.h"
#include "model/base/enumnames.h"
#include "ui/change/recoverybanner.h"
#include "ui/i18n/retranslate.h"
#include "ui/text/agetext.h"
#include "ui/text/errortext.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

WindowNotices::WindowNotices(const FleetService &fleet, ChangeService &changes, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_place(new Banner(this))
    , m_problem(new Banner(this))
    , m_moment(new Banner(this))
    , m_dataAge(new Banner(this))
    , m_recovery(new QWidget(this))
{
    m_place->setObjectName(u"placeBanner"_s);
    m_problem->setObjectName(u"problemBanner"_s);
    m_problem->setClosable(true);
    m_problem->hide();
    m_moment->setObjectName(u"momentBanner"_s);
    m_dataAge->setObjectName(u"dataAgeBanner"_s);
    m_dataAge->setClosable(true);
    auto *inside = new QVBoxLayout(m_recovery);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(new RecoveryBanner(changes, m_recovery));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *notice :
         std::initializer_list<QWidget *>{m_place, m_problem, m_recovery, m_moment, m_dataAge})
        column->addWidget(notice);
    connect(&fleet, &FleetService::serversReset, this, &WindowNotices::showPlace);
    connect(&fleet, &FleetService::refreshFinished, this, &WindowNotices::showVerdictNotices);
    connect(m_dataAge, &Banner::closed, this, [this] { m_dataAgeDismissed = true; });
    connect(m_problem, &Banner::closed, this, [this] { m_shownProblem.reset(); });
    connect(m_problem, &Banner::buttonClicked, this, [this] {
        if (m_shownProblem)
            QApplication::clipboard()->setText(
                errorLine(*m_shownProblem) + u'\n' + enumName(m_shownProblem->code) + u' ' +
                enumName(m_shownProblem->reason) + u'\n' + m_shownProblem->detail);
    });
    retranslate(this, [this] { showTexts(); });
}

void WindowNotices::setPage(std::optional<Page> page)
{
    m_page = page;
    m_recovery->setVisible(page != Page::History); // That page has its own.
    showVerdictNotices();
}

void WindowNotices::setFlat(bool flat)
{
    m_place->setFlat(flat);
    m_dataAge->setFlat(flat);
}

void WindowNotices::showTexts()
{
    showPlace();
    showVerdictNotices();
    if (m_shownProblem)
        showProblem(*m_shownProblem);
}

void WindowNotices::showPlace()
{
    const QString place = placeSentence();
    const auto &servers = m_fleet.servers();
    const bool lab = std::none_of(servers.begin(), servers.end(), [](const FleetServer &server) {
        return server.record.kind == ServerKind::Copy;
    });
    m_place->setMessage(Tone::Notice, lab ? u"lab"_s : u"folder"_s, place);
    m_place->setVisible(!place.isEmpty());
}

void WindowNotices::showVerdictNotices()
{
    const bool hasVerdicts = m_page && pageSpecs()[size_t(*m_page)].hasVerdicts;
    showMoment(hasVerdicts);
    showDataAge(hasVerdicts);
}

/// It stays: whoever looks later must not take these verdicts for those of today.
void WindowNotices::showMoment(bool hasVerdicts)
{
    const bool isShown = hasVerdicts && m_fleet.hasChosenMoment();
    if (isShown)
        m_moment->setMessage(Tone::Warning, u"history"_s,
                             tr("Verdicts are as of %1, not today. Changes are still made now and "
                                "recorded with the current time.")
                                 .arg(exactDate(m_fleet.judgedAt().date())));
    m_moment->setVisible(isShown);
}

/// Verdicts cannot know of what was published since.
void WindowNotices::showDataAge(bool hasVerdicts)
{
    const QString sentence =
        oldDataSentence(m_fleet.catalogs().dataDate(), m_fleet.judgedAt().date());
    m_dataAge->setMessage(Tone::Warning, u"warning"_s, sentence);
    m_dataAge->setVisible(hasVerdicts && !sentence.isEmpty() && !m_dataAgeDismissed);
}

QString WindowNotices::placeSentence() const
{
    QSet<QString> labs;
    QSet<QString> copies;
    bool live = false;
    for (const FleetServer &server : m_fleet.servers()) {
        const QString folder = QDir::toNativeSeparators(QFileInfo(server.record.path).path());
        switch (server.record.kind) {
        case ServerKind::Lab:
            labs.insert(folder);
            break;
        case ServerKind::Copy:
            copies.insert(folder);
            break;
        case ServerKind::Live:
            live = true;
            break;
        }
    }
    const auto joined = [](const QSet<QString> &places) {
        QStringList sorted = places.values();
        sorted.sort();
        return sorted.join(u", "_s);
    };
    if (live && (!labs.isEmpty() || !copies.isEmpty()))
        return tr("The list contains real servers together with the practice lab or copies (%1). "
                  "Changes to real servers take effect on them.")
            .arg(joined(labs + copies));
    if (!labs.isEmpty() && !copies.isEmpty())
        return tr("The practice lab (%1) and copies of servers (%2) are open. Real servers aren't "
                  "changed.")
            .arg(joined(labs), joined(copies));
    if (!labs.isEmpty())
        return tr("The practice lab is open: %1. Real servers aren't changed.").arg(joined(labs));
    if (!copies.isEmpty())
        return tr("Copies of servers are open: %1. The servers themselves aren't changed.")
            .arg(joined(copies));
    return {};
}

void WindowNotices::showProblem(const Error &error)
{
    m_shownProblem = error;
    const ErrorWords words = errorWords(error);
    m_problem->setMessage(Tone::Bad, u"warning"_s,
                          tr("%1. %2 %3", "headline with place. explanation guidance")
                              .arg(errorLine(error), words.explanation, words.guidance));
    m_problem->setButton(tr("Copy details"));
    m_problem->show();
}

} // namespace amado
