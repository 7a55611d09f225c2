// SPDX-License-Identifier: MIT
#include "ui/feed/documentdetailview.h"

#include "ui/text/agetext.h"
#include "ui/text/feedlooks.h"
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
    Document page;
    if (!feed) {
        page.addText(tr("There is no feed document yet."));
        page.addMuted(tr("Fetch the feed, or import a file that was saved on another computer."));
        DetailView::showDocument(page);
        return;
    }
    page.addVerdict(tr("Verdict"), badgeLook(feed->proof.verdict), verdictWord(feed->proof.verdict),
                    trustWords(feed->proof).headline);
    page.addRow(tr("From"), feed->record.source);
    page.addRow(tr("First seen"), exactTime(feed->record.fetchedAt));
    page.addRow(tr("Last checked"), exactTime(feed->record.checkedAt));
    page.addRow(tr("Size"), tr("%n byte(s)", nullptr, int(feed->record.document.size())));
    page.addRow(tr("SHA-256"), feed->record.sha256);
    if (!feed->document) {
        page.addMuted(tr("The content isn't shown because no signature guarantees it."));
        page.addEvidence(tr("Show the document as it arrived"),
                         {QString::fromUtf8(feed->record.document.left(64 << 10))});
        DetailView::showDocument(page);
        return;
    }
    page.addRow(tr("Version"), feed->document->version);
    for (const FeedConfig &config : feed->document->configs)
        addConfig(page, config, catalog);
    for (const QString &raw : feed->document->unknown) {
        page.addSection(tr("Something that Amado doesn't know"));
        page.addMonospace(raw);
    }
    DetailView::showDocument(page);
}

void DocumentDetailView::addConfig(Document &page, const FeedConfig &config,
                                   const MitigationCatalog &catalog)
{
    page.addSection(config.id.isEmpty() ? tr("An entry without identifier") : config.id);
    page.addText(config.description);
    if (const Mitigation *mitigation = standsFor(catalog, config.id))
        page.addRow(tr("Corresponds to"), tr("%1: %2", "vulnerability: title of the mitigation")
                                              .arg(mitigation->id, localized(mitigation->title)));
    for (const FeedAction &action : config.actions) {
        page.addRow(tr("Action"), actionSentence(action));
        if (!action.attributes.empty())
            page.addRow(tr("Attributes"), attributesText(action.attributes));
    }
    page.addEvidence(tr("Show the signed %1").arg(config.id), {config.raw});
}

} // namespace amado
