// SPDX-License-Identifier: MIT
#pragma once

#include "io/lab/certificateissuer.h"
#include "io/lab/feedsigner.h"
#include "io/scan/authenticode.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace amado::test {

/// When the tests' programs are signed; certificates hold from a month before.
inline const QDateTime kSigned(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);

/// A program for Windows and its signature, to be bent before they are made.
struct ProgramPlan
{
    bool is64 = true;
    qsizetype bytes = 9000; ///< Of content behind the header.
    QString organization = QStringLiteral("Microsoft Corporation");
    QByteArray purposes = "codeSigning";
    QDateTime signerUntil = kSigned.addYears(1);
    QByteArray digest = "SHA256"; ///< Of the file and of the signature.
    std::optional<QDateTime> timestamp;
    QDateTime timestampAuthorityFrom = kSigned.addDays(-30);
    bool timestampOfOther = false;              ///< A token that was made for another signature.
    QByteArray kind = "1.3.6.1.4.1.311.2.1.15"; ///< What the signature says it signed.
    int signatures = 1;                         ///< Entries in the file's table.
    QByteArray behindSignature;                 ///< Inside its entry.
};

/// A PE file signed below a root of the tests' own.
[[nodiscard]] QByteArray signedProgram(const ProgramPlan &plan = {});
/// The same, not signed.
[[nodiscard]] QByteArray unsignedProgram(const ProgramPlan &plan = {});
/// Believes the root of signedProgram() for both purposes.
[[nodiscard]] const TrustAnchors &programAnchors();
/// Where a part of the file lies: "checksum", "security" (the entry), "signature" (the table).
[[nodiscard]] qsizetype placeOf(const QByteArray &program, const QByteArray &part);

} // namespace amado::test
