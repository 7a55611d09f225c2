// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace amado::lab {

/// An inbound rule as the vendor's tools write it: one condition, AbortRequest.
struct Rule
{
    QByteArray name;
    QByteArray input;
    QByteArray pattern;
    bool stopProcessing = true;
    bool enabled = true;
};
[[nodiscard]] QByteArray inboundRule(const Rule &rule);

/// The final wording against CVE-2022-41040 under any name.
[[nodiscard]] Rule finalPowerShellRule(const QByteArray &name);
/// Both rules of the tool of March 2021 against CVE-2021-26855.
[[nodiscard]] QByteArray backendCookieRules();
/// `rewrite` with inbound rules.
[[nodiscard]] QByteArray rewriteRules(const QByteArray &rules);
/// `rewrite` with the outbound rule and precondition of CVE-2026-42897 under the given prefix
/// ("EEMS M2.1", "EOMT").
[[nodiscard]] QByteArray rewriteOwaPolicy(const QByteArray &prefix, const QByteArray &value,
                                          bool enabled = true);
/// `rewrite` with the outbound rule of many how-tos that takes the Server header away, and ends the
/// pass.
[[nodiscard]] QByteArray rewriteServerHeader();
/// The header value that protects.
[[nodiscard]] QByteArray protectingPolicy();

} // namespace amado::lab
