// SPDX-License-Identifier: MIT
#include "ui/document/builddocument.h"

#include "ui/text/agetext.h"
#include "ui/text/buildtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

void addMissingUpdates(Document &document, const BuildFinding &build)
{
    if (build.missingUpdates.empty())
        return;
    document.addSection(DocumentText::tr("Missing updates"));
    for (const Release *release : build.missingUpdates)
        document.addRow(
            exactDate(release->released),
            release->kb.isEmpty()
                ? DocumentText::tr("%1, build %2").arg(release->update, release->build.toString())
                : DocumentText::tr("%1, build %2, %3")
                      .arg(release->update, release->build.toString(), release->kb));
}

void addOpenVulnerabilities(Document &document, const BuildFinding &build, const Catalogs &catalogs)
{
    document.addSection(DocumentText::tr("Open vulnerabilities"));
    document.addText(openVulnerabilitiesSentence(build));
    for (const int number : build.open) {
        const Vulnerability &entry = catalogs.vulnerabilities.vulnerabilities()[size_t(number)];
        QStringList words = {entry.title};
        if (entry.cvss)
            words.append(DocumentText::tr("score %1").arg(QLocale().toString(*entry.cvss, 'f', 1)));
        if (entry.knownExploited)
            words.append(DocumentText::tr("known exploited, fix by %1")
                             .arg(exactDate(entry.knownExploited->due)));
        document.addRow(entry.id, words.join(DocumentText::tr(", ", "between parts of one line")));
    }
}

} // namespace

Document buildDocument(const BuildFinding &build, const Catalogs &catalogs)
{
    Document document;
    document.addText(nextStepSentence(build));
    document.addPart(u"timeline"_s);
    document.addRow(
        DocumentText::tr("Installed"),
        build.build
            ? DocumentText::tr("%1, build %2").arg(buildName(build), build.build->toString())
            : DocumentText::tr("Not known"));
    if (build.released.isValid())
        document.addRow(DocumentText::tr("Released"), exactDate(build.released));
    document.addRow(DocumentText::tr("Support"), supportSentence(build));
    document.addRow(DocumentText::tr("Data of Amado"),
                    DocumentText::tr("Builds as of %1, known exploited vulnerabilities as of %2")
                        .arg(exactDate(catalogs.dataDate()),
                             exactDate(catalogs.vulnerabilities.knownExploitedDate())));
    for (const SourceDisagreement &difference : build.disagreements)
        document.addMuted(
            DocumentText::tr("Sources disagree about %1 (%2): Amado uses %3, but %4 says %5.")
                .arg(difference.subject, difference.field, difference.chosen,
                     difference.otherSource, difference.other));
    addMissingUpdates(document, build);
    addOpenVulnerabilities(document, build, catalogs);
    return document;
}

} // namespace amado
