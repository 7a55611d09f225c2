// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/feedview.h"

#include <vector>

namespace amado {

/// The checks of one server while they are being made: what has been found so far, and what the
/// next ones ask of it.
class FeedChecks
{
public:
    explicit FeedChecks(const DiagnosisInput &input);

    /// The row of that kind.
    void row(FeedCheckKind kind, RowVerdict verdict, CheckResult result, const QString &source,
             QStringList evidence = {}, QStringList details = {});
    /// The row of a fact that is missing.
    template<class T>
    void notAsked(FeedCheckKind kind, const Fact<T> &fact,
                  CheckResult result = CheckResult::NotAsked, QStringList evidence = {})
    {
        row(kind, RowVerdict::Unknown, result, fact.source(), std::move(evidence));
        m_list.back().missing = fact.reason();
    }
    /// The row that found the same becomes the cause, with this evidence; else it stands by itself.
    void cause(FeedCheckKind kind, CheckResult result, CauseSeverity severity, QStringList evidence,
               QStringList details = {});

    /// One of these is a cause, of what has been checked so far.
    [[nodiscard]] bool has(std::initializer_list<CheckResult> causes,
                           CauseSeverity atLeast = CauseSeverity::Unknown) const;
    /// What the first check found.
    [[nodiscard]] CheckResult ability() const { return m_list.front().result; }
    /// Something blocks that explains a failure to fetch; a switch does not keep from fetching.
    [[nodiscard]] bool isExplained() const;
    [[nodiscard]] bool failedAs(FetchFailure kind) const { return view.failure == kind; }
    /// Fixing matters now when it explains the present failure, and later otherwise.
    [[nodiscard]] CauseSeverity blockingIf(bool explains) const;
    [[nodiscard]] QStringList withFailure(const QStringList &evidence) const
    {
        return evidence + view.failureEvidence;
    }
    /// In the order FeedFinding::checks has.
    [[nodiscard]] std::vector<FeedCheck> take();

    const DiagnosisInput &input;
    const ServerFacts &facts;
    const FeedFacts &feed;
    const FeedFinding &finding;
    const FeedView view;

private:
    std::vector<FeedCheck> m_list;
};

/// The way to the endpoint: names, proxies and connections.
void checkConnection(FeedChecks &checks);
/// The endpoint's chain, the roots and the signature.
void checkTrust(FeedChecks &checks);

/// Every check, for a finding whose other fields are filled in.
[[nodiscard]] std::vector<FeedCheck> checkFeed(const DiagnosisInput &input);

} // namespace amado
