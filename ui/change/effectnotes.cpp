// SPDX-License-Identifier: MIT
#include "ui/change/effectnotes.h"

#include "ui/change/parts.h"
#include "ui/text/effecttext.h"
#include "ui/text/localized.h"
#include "ui/text/sentences.h"
#include "ui/widgets/banner.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostHeight = 112; ///< About five lines; the differences need the room.

std::vector<ConcernedNote>
gathered(const std::vector<ActRecord> &changes,
         std::vector<SideEffect> (*chosen)(const std::vector<SideEffect> &))
{
    std::vector<ConcernedNote> all;
    for (const ActRecord &change : changes) {
        if (!change.plan)
            continue;
        for (const SideEffect &note : chosen(change.plan->sideEffects)) {
            auto known = std::find_if(all.begin(), all.end(), [&](const ConcernedNote &other) {
                return other.note.text == note.text;
            });
            if (known == all.end())
                known = all.insert(all.end(), {note, {}});
            if (std::find(known->servers.begin(), known->servers.end(), change.server.id) ==
                known->servers.end())
                known->servers.push_back(change.server.id);
        }
    }
    return all;
}

/// A line each; who is concerned is said where not all servers are.
QString noteLines(const std::vector<ConcernedNote> &notes, size_t allServers,
                  const ServerLabels &labels)
{
    QStringList lines;
    for (const ConcernedNote &note : notes) {
        QString line = localized(note.note.text);
        if (note.servers.size() < allServers) {
            std::vector<ServerLabel> concerned;
            for (const ServerId &server : note.servers)
                concerned.push_back(labels.of(server, {}));
            line = EffectNotes::tr("%1 (%2)", "side effect (servers)")
                       .arg(line, serversText(concerned));
        }
        lines.append(u"• "_s + line);
    }
    return lines.join(u'\n');
}

} // namespace

std::vector<ConcernedNote> sideEffectsIn(const std::vector<ActRecord> &changes)
{
    return gathered(changes, effectsOnUsers);
}

std::vector<ConcernedNote> limitsIn(const std::vector<ActRecord> &changes)
{
    return gathered(changes, limitsOf);
}

EffectNotes::EffectNotes(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"effectNotes"_s);
    setProperty("card", true);
    auto *content = new QWidget;
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, measure::kGap8, 0);
    lines->setSpacing(measure::kGap4);
    m_effects = namedLabel(TextRole::Body, content, u"sideEffects"_s);
    lines->addWidget(m_effects);
    lines->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"effectNotesScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_title = namedLabel(TextRole::Section, this, u"sideEffectsTitle"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap12, measure::kGap8, measure::kGap4, measure::kGap8);
    column->setSpacing(measure::kGap4);
    column->addWidget(m_title);
    column->addWidget(m_scroll);
    m_limits = new Banner(this);
    m_limits->setObjectName(u"limits"_s);
    column->addWidget(m_limits);
}

void EffectNotes::showChanges(const std::vector<ActRecord> &changes, const ServerLabels &labels)
{
    const std::vector<ConcernedNote> effects = sideEffectsIn(changes);
    const std::vector<ConcernedNote> limits = limitsIn(changes);
    const size_t servers = concernedServers(changes).size();
    m_title->setText(effects.empty() ? tr("No known effect on users")
                                     : tr("What users might notice (%n known side effect(s))",
                                          nullptr, static_cast<int>(effects.size())));
    m_scroll->setAccessibleName(m_title->text());
    m_effects->setText(noteLines(effects, servers, labels));
    m_limits->setMessage(Tone::Warning, u"warning"_s,
                         tr("Not blocked by these mitigations:") + u'\n' +
                             noteLines(limits, servers, labels));
    m_limits->setVisible(!limits.empty());
    m_scroll->setVisible(!effects.empty());
    fit();
    setVisible(!changes.empty());
}

/// As high as the lines at this width, up to the limit.
void EffectNotes::fit()
{
    const QMargins around = layout()->contentsMargins();
    const int width = this->width() - around.left() - around.right() - measure::kGap8 -
                      m_scroll->verticalScrollBar()->sizeHint().width();
    m_scroll->setFixedHeight(std::min(m_effects->heightForWidth(std::max(width, 1)), kMostHeight));
}

void EffectNotes::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

} // namespace amado
