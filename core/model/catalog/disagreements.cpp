// SPDX-License-Identifier: MIT
#include "model/catalog/disagreements.h"

#include "model/catalog/products.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

std::vector<DataSource> readSources(const JsonReader &catalog)
{
    std::vector<DataSource> sources;
    for (const JsonReader &entry : catalog.objects(u"sources"_s))
        sources.push_back({entry.requiredText(u"id"_s), entry.text(u"name"_s), entry.text(u"ref"_s),
                           entry.text(u"asOf"_s)});
    return sources;
}

std::vector<SourceDisagreement> readDisagreements(const JsonReader &catalog)
{
    std::vector<SourceDisagreement> disagreements;
    for (const JsonReader &entry : catalog.objects(u"disagreements"_s)) {
        SourceDisagreement disagreement;
        disagreement.subject = entry.requiredText(u"subject"_s);
        disagreement.field = entry.word<SourceDisagreement::Field>(u"field"_s);
        disagreement.chosen = readValue(entry, u"chosen"_s);
        disagreement.other = readValue(entry, u"other"_s);
        disagreement.chosenSources = entry.texts(u"chosenSources"_s);
        disagreement.otherSources = entry.texts(u"otherSources"_s);
        disagreement.reason = readValue(entry, u"reason"_s);
        for (const JsonReader &concern : entry.objects(u"concerns"_s))
            disagreement.concerns.push_back({readProduct(concern, u"product"_s),
                                             concern.text(u"cu"_s),
                                             readBuild(concern, u"version"_s)});
        disagreements.push_back(std::move(disagreement));
    }
    return disagreements;
}

bool SourceDisagreement::isAbout(const BuildPlace &place) const
{
    if (place.exact)
        return isAbout(*place.exact);
    return std::any_of(concerns.begin(), concerns.end(), [&](const Concern &concern) {
        return !concern.build && concern.covers(place.product, place.cumulativeUpdate);
    });
}

bool SourceDisagreement::isAbout(const Release &release) const
{
    return std::any_of(concerns.begin(), concerns.end(), [&](const Concern &concern) {
        return concern.covers(release.product, release.cumulativeUpdate) &&
               (!concern.build || *concern.build == release.build);
    });
}

} // namespace amado
