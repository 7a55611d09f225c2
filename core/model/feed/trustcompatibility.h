// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/buildnumber.h"
#include "model/catalog/cutoffcatalog.h"
#include "model/feed/feedproof.h"
#include "model/feed/rolegroup.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace amado {

/// A signed document the question is asked about, as far as it is known.
struct FeedSubject
{
    QString
        signerIssuer; ///< Common name of the issuer of the signer's certificate; empty: not known.
    QDateTime signedAt; ///< Proven by the timestamp; invalid: not known.

    bool operator==(const FeedSubject &) const = default;
};
/// What a checked document says about itself.
[[nodiscard]] FeedSubject subjectOf(const FeedProof &proof);

/// The rule that decides.
enum class CompatibilityRule {
    Accepts,          ///< No rule stands against it.
    EdgeRole,         ///< The service does not exist on Edge Transport.
    ManagementTools,  ///< The machine has no server role.
    ServiceAbsent,    ///< The build is older than the service.
    EndpointIdentity, ///< The build compares the endpoint's name with one that was retired.
    SignerIssuer,     ///< The build compares the signer's issuer with one that was retired.
    PublishedBefore,  ///< Such a rule is in force, yet this document was published before it.
    BuildUnknown,     ///< The build was not read, or cannot be placed among the known ones.
};

/// Would the mitigation service of this build accept that document on that day?
struct CompatibilityVerdict
{
    FeedAbility ability = FeedAbility::Unknown;
    const Cutoff *cutoff = nullptr; ///< For CutOff; points into the catalogue.
    CompatibilityRule rule = CompatibilityRule::BuildUnknown;
    QDate since; ///< From when the rule holds; invalid when it always did or nothing stands against
                 ///< it.
    /// First build of the same CU line that would accept it; nullopt when none would, or it is not
    /// known.
    std::optional<BuildNumber> firstCapable;
    /// Stopped by the signer's issuer alone: documents published before `since` are still accepted,
    /// and what is applied keeps working.
    bool frozen = false;
    QStringList evidence; ///< Plain: the build, the rule's source, the document's issuer and date.

    /// As JSON names it: "capable", or the id of the cut-off.
    [[nodiscard]] QString code() const;
    [[nodiscard]] bool accepts() const { return ability == FeedAbility::Capable; }
    bool operator==(const CompatibilityVerdict &) const = default;
};

/// `build` nullopt: not known. Without `subject` the question is about a document signed on that
/// day.
[[nodiscard]] CompatibilityVerdict wouldAccept(const std::optional<BuildNumber> &build,
                                               RoleGroup role,
                                               const std::optional<FeedSubject> &subject, QDate on,
                                               const CutoffCatalog &cutoffs);

} // namespace amado
