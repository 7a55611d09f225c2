// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/localizedtext.h"
#include "model/base/result.h"
#include "model/scan/logrecord.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace amado::scan {

class Condition; ///< A rule over the fields of a record; see condition.h.

/// A published way to recognise a trace of an attack. Data, not code:
/// resources/catalogs/detections.json.
struct Detection
{
    struct Outcome
    {
        QString id;                            ///< "written", "answered", "refused".
        std::shared_ptr<const Condition> when; ///< Null: always.
        Severity severity = Severity::Suspicious;
        Confidence confidence = Confidence::Medium;
        LocalizedText text; ///< What it means, one sentence.
    };
    QString id;            ///< "proxyLogonAnchorMailbox".
    QString vulnerability; ///< "CVE-2021-26855"; empty: no single one.
    LocalizedText title;
    Source source = Source::HttpProxyLogs;
    /// Where below the source's folder it is looked for ("Ecp", "Powershell-Proxy\Http"), of events
    /// the providers ("MSExchange Control Panel"), so that others are not even asked for; empty:
    /// everywhere.
    QStringList folders;
    /// Regular expressions without look-around and back-references, any of which a line must match,
    /// letters of either case, before it is taken apart; a necessary condition of `rule`, valid for
    /// Hyperscan, PCRE2 and .NET alike. Empty where the rule is not about lines (files, gaps, …).
    QStringList marks;
    std::shared_ptr<const Condition> rule;
    std::vector<Outcome> outcomes; ///< The first whose condition holds is the record's.
    LocalizedText why;
    LocalizedText falseAlarms;                ///< Empty: none is known.
    std::vector<LocalizedText> next;          ///< Steps, in order, where the trace shows success.
    std::vector<LocalizedText> nextOtherwise; ///< Empty: the same.
    [[nodiscard]] const std::vector<LocalizedText> &nextFor(Severity severity) const
    {
        const bool same = severity == Severity::Compromised || nextOtherwise.empty();
        return same ? next : nextOtherwise;
    }
    QString publisher; ///< "https://…" of the rule or report it was published in.
    QString revision;  ///< Of that publication: a date or commit.
};

/// Findings of one client that follow each other as an attack does. Data, too.
struct AttackSequence
{
    struct Step
    {
        QStringList indicators; ///< Any of these detections.
        QStringList outcomes;   ///< Any of these outcomes; empty: whichever.
        /// The trace names no client (event, file): it goes with the client whose steps came
        /// before.
        bool withoutClient = false;
        /// What the trace weighs at least as part of a chain that shows success.
        std::optional<Severity> severity;
    };
    QString id;
    int withinMinutes = 60;  ///< Between one step and the next.
    int atLeast = 2;         ///< So many different steps make a chain.
    std::vector<Step> steps; ///< In the order of the attack; any may be missing.
};

/// Known to be attacked, and no detection in server logs was published.
struct UnpublishedDetection
{
    QString vulnerability;
    LocalizedText note; ///< Where its traces are looked for instead; empty: nothing is known.
};

/// The outcome that a record has under a detection.
struct Match
{
    const Detection *detection = nullptr;
    const Detection::Outcome *outcome = nullptr;
};

/// Read from any thread.
class DetectionCatalog
{
public:
    /// Errors: MalformedJson, WrongJsonType, which name the document and the key: also for keys
    /// that the notation does not have, missing texts, ids used twice, expressions that do not
    /// compile and marks that not every engine understands.
    [[nodiscard]] static Result<DetectionCatalog> parse(const QByteArray &json);

    [[nodiscard]] const std::vector<Detection> &detections() const { return m_detections; }
    [[nodiscard]] const Detection *detection(QStringView id) const;
    [[nodiscard]] const std::vector<AttackSequence> &sequences() const { return m_sequences; }
    [[nodiscard]] const std::vector<UnpublishedDetection> &unpublished() const
    {
        return m_unpublished;
    }
    [[nodiscard]] QStringList
    noPublishedDetection() const; ///< The vulnerabilities of unpublished().
    [[nodiscard]] const QString &revision() const { return m_revision; } ///< "2026-11-30".

    /// What any line of the source must match to concern a detection at all, for one pass over a
    /// log in `folder` and below (seen from the source's folder; empty: that itself). Without
    /// repeats.
    [[nodiscard]] QStringList marksOf(Source source, const QString &folder) const;
    /// Every detection of the record's source whose rule holds and that has an outcome. `folder` as
    /// above; the folders in the path of the record's file count, too. Work is limited; a rule that
    /// would exceed it is named in `problems` (subject: the file, detail: the detection) and counts
    /// as not decided.
    [[nodiscard]] std::vector<Match> match(const LogRecord &record, const QString &folder,
                                           std::vector<Error> &problems) const;

private:
    std::vector<Detection> m_detections;
    std::vector<AttackSequence> m_sequences;
    std::vector<UnpublishedDetection> m_unpublished;
    QString m_revision;
};

} // namespace amado::scan
