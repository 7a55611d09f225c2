// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"

#include <QFile>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray content(const QString &name)
{
    QFile file(u":/catalogs/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

} // namespace

CatalogDocuments shippedDocuments()
{
    return {content(u"builds.json"_s), content(u"vulnerabilities.json"_s),
            content(u"mitigations.json"_s), content(u"cutoffs.json"_s)};
}

const Catalogs &shippedCatalogs()
{
    static const Result<Catalogs> catalogs = parseCatalogs(shippedDocuments());
    if (!catalogs) {
        const Error &error = catalogs.error();
        qFatal("%s line %d: %s", qPrintable(error.subject), error.line, qPrintable(error.detail));
    }
    return *catalogs;
}

BuildNumber build(const QString &text)
{
    const std::optional<BuildNumber> number = BuildNumber::parse(text);
    if (!number)
        qFatal("no build: %s", qPrintable(text));
    return *number;
}

} // namespace amado::test
