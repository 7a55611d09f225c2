// SPDX-License-Identifier: MIT
#pragma once

#include "engine/feedupdater.h"
#include "model/catalog/mitigationcatalog.h"
#include "ui/widgets/detailview.h"

namespace amado {

/// The signed document in words: what each entry would do, and what this program does not know, as
/// it stands.
class DocumentDetailView : public DetailView
{
    Q_OBJECT
public:
    explicit DocumentDetailView(QWidget *parent = nullptr);

    /// Only what the signature covers is shown as content. nullopt: says that none is there.
    void showDocument(const std::optional<HeldFeed> &feed, const MitigationCatalog &catalog);

private:
    static void addConfig(Document &page, const FeedConfig &config,
                          const MitigationCatalog &catalog);
};

} // namespace amado
