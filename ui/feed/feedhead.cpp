// SPDX-License-Identifier: MIT
#include "ui/feed/feedhead.h"

#include "model/base/localfile.h"
#include "ui/i18n/retranslate.h"
#include "ui/prompter.h"
#include "ui/text/agetext.h"
#include "ui/text/errortext.h"
#include "ui/text/feedlooks.h"
#include "ui/text/trusttext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statusbadge.h"
#include "ui/widgets/windowsize.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace amado {

FeedHead::FeedHead(FeedService &feed, const FleetService &fleet, Prompter &prompter,
                   AskSavePath save, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_fleet(fleet)
    , m_prompter(prompter)
    , m_askSave(std::move(save))
    , m_badge(new StatusBadge(this))
    , m_headline(new ElidedLabel(TextRole::Headline, this))
    , m_explanation(new ElidedLabel(TextRole::Muted, this))
    , m_trouble(makeLabel(TextRole::Body, this, true))
    , m_fetch(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_working(new QWidget(this))
    , m_workingText(makeLabel(TextRole::Meta, m_working))
    , m_bar(new QProgressBar(m_working))
    , m_cancel(new QPushButton(m_working))
{
    setObjectName(u"feedHead"_s);
    build();
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        m_fileError.reset();
        m_feed.fetch();
    });
    connect(m_import, &QPushButton::clicked, this, &FeedHead::importFile);
    connect(m_export, &QPushButton::clicked, this, &FeedHead::exportProof);
    connect(m_cancel, &QPushButton::clicked, &m_feed, &FeedService::cancel);
    connect(&m_feed, &FeedService::changed, this, &FeedHead::showState);
    connect(&m_feed, &FeedService::progress, this, &FeedHead::showProgress);
    retranslate(this, [this] {
        m_fetch->setText(tr("&Fetch now"));
        m_fetch->setToolTip(
            tr("Fetches the feed from Microsoft's endpoint to this computer and verifies it"));
        m_import->setText(tr("&Import file…"));
        m_import->setToolTip(tr("Verifies a document that was saved on another computer"));
        m_export->setText(tr("&Export proof…"));
        m_export->setToolTip(
            tr("Saves the document, its certificates and the verdict in one file"));
        m_cancel->setText(tr("Stop"));
        m_bar->setAccessibleName(tr("Progress of the fetch"));
        showState();
    });
}

void FeedHead::build()
{
    m_badge->setObjectName(u"feedVerdict"_s);
    m_headline->setObjectName(u"feedHeadline"_s);
    m_explanation->setObjectName(u"feedExplanation"_s);
    m_trouble->setObjectName(u"feedTrouble"_s);
    m_fetch->setObjectName(u"feedFetch"_s);
    m_import->setObjectName(u"feedImport"_s);
    m_export->setObjectName(u"feedExport"_s);
    m_cancel->setObjectName(u"feedCancel"_s);
    makePrimary(m_fetch);
    m_bar->setTextVisible(false);
    m_workingText->setWordWrap(false);
    auto *working = new QHBoxLayout(m_working);
    working->setContentsMargins(0, 0, 0, 0);
    working->setSpacing(measure::kGap12);
    working->addWidget(m_workingText);
    working->addWidget(m_bar, 1);
    working->addWidget(m_cancel);
    auto *first = new QHBoxLayout;
    first->setSpacing(measure::kGap12);
    first->addWidget(m_badge, 0, Qt::AlignVCenter);
    first->addWidget(m_headline, 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(measure::kGap8);
    second->addWidget(m_explanation, 1);
    for (QPushButton *button : {m_export, m_import, m_fetch})
        second->addWidget(button, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap4);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_trouble);
    column->addWidget(m_working);
}

void FeedHead::resizeEvent(QResizeEvent *event)
{
    m_explanation->setWrapping(!isInLowWindow(*this));
    QWidget::resizeEvent(event);
}

void FeedHead::showState()
{
    const bool busy = m_feed.isBusy();
    for (QPushButton *button : {m_fetch, m_import})
        button->setEnabled(!busy);
    m_working->setVisible(busy);
    if (busy && !m_working->isHidden())
        showProgress(0, -1);
    const std::optional<HeldFeed> &last = m_feed.lastChecked();
    m_export->setEnabled(last.has_value() && !busy);
    if (last) {
        m_badge->setBadge(badgeLook(last->proof.verdict), verdictWord(last->proof.verdict));
        const TrustWords words = trustWords(last->proof);
        m_headline->setText(words.headline);
        m_explanation->setText(tr("%1 %2 Checked %3.", "explanation, what to do, age")
                                   .arg(words.explanation, words.guidance,
                                        ageText(last->record.checkedAt, m_fleet.now())));
    } else {
        m_badge->setBadge({u"state-unknown"_s, Tone::Unknown}, tr("Not known"));
        m_headline->setText(tr("The feed hasn't been fetched yet"));
        m_explanation->setText(tr("Fetch the feed to this computer, or import a file. Amado never "
                                  "carries out anything from the feed. It applies only mitigations "
                                  "from its own catalog, after you have reviewed them."));
    }
    showTrouble();
}

void FeedHead::showTrouble()
{
    const std::optional<Error> &error = m_fileError ? m_fileError : m_feed.lastError();
    m_trouble->setVisible(error.has_value() && !m_feed.isBusy());
    if (!error)
        return;
    const ErrorWords words = errorWords(*error);
    const QString what =
        m_fileError ? words.headline
                    : tr("The last fetch failed %1: %2", "age: what went wrong")
                          .arg(ageText(m_feed.lastAttemptAt(), m_fleet.now()), words.headline);
    QString text =
        tr("%1. %2 %3", "what. why. what to do").arg(what, words.explanation, words.guidance);
    if (!error->detail.isEmpty())
        text += tr(" (%1)", "raw detail").arg(error->detail);
    m_trouble->setText(text);
}

void FeedHead::showProgress(qint64 received, qint64 expected)
{
    m_bar->setRange(0, expected > 0 ? int(expected) : 0);
    m_bar->setValue(int(received));
    m_workingText->setText(received > 0
                               ? tr("Fetching the feed: %1 KB so far").arg((received + 1023) / 1024)
                               : tr("Connecting to the endpoint…"));
}

void FeedHead::importFile()
{
    const QString path = m_prompter.chooseFile(this, tr("Import a saved feed"),
                                               {tr("XML documents (*.xml)"), tr("All files (*)")});
    if (path.isEmpty())
        return;
    auto bytes = readLocalFile(path, FeedLimits::kBytes);
    if (bytes && size_t(bytes->size()) > FeedLimits::kBytes)
        bytes = failure(ErrorCode::InvalidData, Reason::FileTooLarge, path);
    if (bytes) {
        m_fileError.reset();
        m_feed.importFile(*bytes, QFileInfo(path).fileName());
    } else {
        m_fileError = bytes.error();
        showState();
    }
}

void FeedHead::exportProof()
{
    const auto proof = m_feed.exportProof();
    if (!proof) {
        m_fileError = proof.error();
        showState();
        return;
    }
    const QString path = m_askSave(this, tr("Export the proof"), u"amado-feed-proof.json"_s,
                                   {tr("JSON documents (*.json)")});
    if (path.isEmpty())
        return;
    const auto saved = saveFile(path, *proof);
    if (saved)
        m_fileError.reset();
    else
        m_fileError = saved.error();
    showState();
}

} // namespace amado
