// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/localizedtext.h"
#include "model/base/result.h"
#include "model/catalog/buildcatalog.h"
#include "model/iis/rewriteevaluator.h"
#include "model/iis/rewriterule.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace amado {

/// Who writes rules of a given name. Names are hints only: verdicts come from content and effect.
enum class RuleWriter { Eems, Eomt, Eomt2, EomtUnified, Manual, Amado, Unknown };

struct KnownRuleName
{
    QString name;
    RuleWriter writer = RuleWriter::Unknown;
};

/// One published wording of a rule.
struct RuleRevision
{
    enum class Standing {
        Accepted,       ///< The final wording: counts as protection when effective.
        Outdated,       ///< Weaker; attacks of a known shape pass.
        NeverEffective, ///< Published by mistake; blocks nothing.
    };
    QString id;      ///< "2022-10-07".
    QDate published; ///< Invalid when no source gives the day.
    Standing standing = Standing::Accepted;
    InboundRuleContent inbound;   ///< For inbound rules.
    OutboundRuleContent outbound; ///< For outbound rules, with
    PreCondition preCondition;    ///< this precondition (its name is not compared).
};

/// One rule a mitigation consists of. The last accepted revision is what we write.
struct RuleTemplate
{
    QString id; ///< "be-resource"; stable within the mitigation.
    bool outbound = false;
    QString amadoName; ///< "Amado CVE-2021-26855 X-BEResource - inbound".
    QString amadoPreConditionName;
    std::vector<KnownRuleName> knownNames;
    std::vector<RuleRevision> revisions; ///< Oldest first; the last one is accepted.
};

/// A request (and for outbound rules the headers of its response) whose fate proves or disproves
/// protection. It states what the attack needs; every other value is open: the client decides.
struct SampleRequest
{
    QString id;
    bool attack = false; ///< Attack: must be blocked (inbound) or carry the header (outbound).
    HttpRequest request;
    /// Those the sample names, then those that every answer of IIS and Exchange carries.
    HeaderList responseHeaders;
    QString headerName; ///< Outbound attack: this response header must carry
    QString directive;  ///< this directive in force, "script-src-attr 'none'".
};

struct ServiceRequirement
{
    QString name;                  ///< Windows service name.
    std::vector<Product> products; ///< Where it exists.
};

struct SideEffect
{
    QString id;
    LocalizedText text;
};

/// Microsoft's advice from a day on, for certain builds.
struct VendorAdvice
{
    enum class Kind { Keep, Remove };
    QDate from;
    Kind kind = Kind::Keep;
    /// The first build of each CU line it is given for; empty: it is given for every build.
    std::vector<BuildNumber> builds;
    LocalizedText text;
    QString url;

    /// True also on a line that is newer than every listed one of its product.
    [[nodiscard]] bool concerns(const BuildNumber &build) const;
};

/// Where inbound and outbound rules of a mitigation are written.
struct RuleHome
{
    QString applicationPath; ///< On the front-end site: "/" or "/owa".
};

/// One published mitigation of one vulnerability.
struct Mitigation
{
    QString id;     ///< The vulnerability: "CVE-2022-41040".
    QString feedId; ///< Family in the vendor's feed: "M1"; empty when it is not in the feed.
    LocalizedText title;
    LocalizedText summary;
    std::vector<Product> products; ///< Products the mitigation can be applied to.
    RuleHome home;
    std::vector<RuleTemplate> rules;
    std::vector<ServiceRequirement> services; ///< To be stopped and disabled.
    QStringList applicationPools;          ///< To be stopped, autoStart false, startMode OnDemand.
    bool stopsManagedAvailability = false; ///< Health Manager must be off while this is active.
    std::vector<SideEffect> sideEffects;
    std::vector<VendorAdvice> advice; ///< By date; of one day, the later entry counts more.
    std::vector<SampleRequest> samples;

    /// What Microsoft says about this build on that day; null: nothing.
    [[nodiscard]] const VendorAdvice *adviceFor(const BuildNumber &build, QDate on) const;

    [[nodiscard]] bool usesRules() const { return !rules.empty(); }
};

/// All mitigations known. One more is data and tests only.
class MitigationCatalog
{
public:
    static Result<MitigationCatalog> parse(const QByteArray &json);

    [[nodiscard]] const std::vector<Mitigation> &mitigations() const { return m_mitigations; }
    [[nodiscard]] const Mitigation *find(QStringView id) const;
    /// URL paths of all samples: the places whose configuration must be collected.
    [[nodiscard]] QStringList samplePaths() const;

private:
    std::vector<Mitigation> m_mitigations;
};

} // namespace amado
