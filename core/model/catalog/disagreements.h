// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/localizedtext.h"
#include "model/catalog/buildcatalog.h"

namespace amado {

class JsonReader;

/// Where a part of the data comes from.
struct DataSource
{
    QString id;        ///< "learn-2026"
    QString name;      ///< As people know it: "Microsoft Learn".
    QString reference; ///< Page or repository with commit.
    QString asOf;      ///< Day, month or year of what was read there; empty: not known.
};

/// What two sources say differently about a build, a CU line or a vulnerability, and which one the
/// verdicts follow.
struct SourceDisagreement
{
    enum class Field {
        Kb,
        ReleaseDate,
        Version,
        Update,
        Cu,
        Supported,
        CoverageEnd,
        SupportThrough,
        Affected,
        Cvss,
        FixedVersion,
    };
    /// Whom it concerns: a build, a CU line, or a whole product.
    struct Concern
    {
        Product product = Product::Exchange2019;
        QString cumulativeUpdate;         ///< Empty: every line of the product.
        std::optional<BuildNumber> build; ///< nullopt: every build of the line.

        [[nodiscard]] bool covers(Product other, QStringView line) const
        {
            return product == other && (cumulativeUpdate.isEmpty() || cumulativeUpdate == line);
        }
    };
    QString subject; ///< "15.1.1531.8", "2016 CU8 Mar21SU", "CVE-2024-26198".
    Field field = Field::Kb;
    LocalizedText chosen; ///< Empty: the choice is to say nothing.
    LocalizedText other;
    QStringList chosenSources; ///< Ids of DataSource.
    QStringList otherSources;
    LocalizedText reason; ///< Why the choice is as it is.
    std::vector<Concern> concerns;

    /// Of a build: the build itself or its line. A preview or unknown build has its line alone.
    [[nodiscard]] bool isAbout(const BuildPlace &place) const;
    [[nodiscard]] bool isAbout(const Release &release) const;
};

[[nodiscard]] std::vector<DataSource> readSources(const JsonReader &catalog);
[[nodiscard]] std::vector<SourceDisagreement> readDisagreements(const JsonReader &catalog);

} // namespace amado
