// SPDX-License-Identifier: MIT
#include "ui/feed/documentdetailview.h"

#include "ui/feed/feedlooks.h"
#include "ui/text/agetext.h"
#include "ui/text/localized.h"
#include "ui/text/trusttext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// The catalogue's mitigation that stands for a feed identifier; null when it knows none.
const Mitigation *standsFor(const MitigationCatalog &catalog, const QString &id)
{
    for (const Mitigation &mitigation : catalog.mitigations()) {
        if (!mitigation.feedId.isEmpty() && coversMitigation(mitigation.feedId, id))
            return &mitigation;
    }
    return nullptr;
}

QString attributesText(const FeedAttributes &attributes)
{
    QStringList parts;
    for (const auto &[name, value] : attributes)
        parts.append(name + u'=' + value);
    return parts.join(u", "_s);
}

} // namespace

DocumentDetailView::DocumentDetailView(QWidget *parent)
    : DetailView(parent)
{
    setObjectName(u"documentSheet"_s);
}

void DocumentDetailView::showDocument(const std::optional<HeldFeed> &feed,
                                      const MitigationCatalog &catalog)
{
    clear();
    if (!feed) {
        addText(tr("There is no feed document yet."));
        addMuted(tr("Fetch the feed, or import a file that was saved on another computer."));
        finish();
        return;
    }
    addVerdict(tr("Verdict"), badgeLook(feed->proof.verdict), verdictWord(feed->proof.verdict),
               trustWords(feed->proof).headline);
    addRow(tr("From"), feed->record.source);
    addRow(tr("First seen"), exactTime(feed->record.fetchedAt));
    addRow(tr("Last checked"), exactTime(feed->record.checkedAt));
    addRow(tr("Size"), tr("%n byte(s)", nullptr, int(feed->record.document.size())));
    addRow(tr("SHA-256"), feed->record.sha256);
    if (!feed->document) {
        addMuted(tr("The content isn't shown because no signature guarantees it."));
        addFold(tr("Show the document as it arrived"),
                QString::fromUtf8(feed->record.document.left(64 << 10)));
        finish();
        return;
    }
    addRow(tr("Version"), feed->document->version);
    for (const FeedConfig &config : feed->document->configs)
        addConfig(config, catalog);
    for (const QString &raw : feed->document->unknown) {
        addSection(tr("Something that Amado doesn't know"));
        addMonospace(raw);
    }
    finish();
}

void DocumentDetailView::addConfig(const FeedConfig &config, const MitigationCatalog &catalog)
{
    addSection(config.id.isEmpty() ? tr("An entry without identifier") : config.id);
    addText(config.description);
    if (const Mitigation *mitigation = standsFor(catalog, config.id))
        addRow(tr("Corresponds to"), tr("%1: %2", "vulnerability: title of the mitigation")
                                         .arg(mitigation->id, localized(mitigation->title)));
    for (const FeedAction &action : config.actions) {
        addRow(tr("Action"), actionSentence(action));
        if (!action.attributes.empty())
            addRow(tr("Attributes"), attributesText(action.attributes));
    }
    addFold(tr("Show the signed %1").arg(config.id), config.raw);
}

} // namespace amado
