// SPDX-License-Identifier: MIT
#include "scan/signedprogram.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QCryptographicHash>

#include <random>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

const QDateTime kSoon = kSigned.addDays(3);

Result<SignedProgram> verify(QByteArray program, const QDateTime &now = kSoon)
{
    QBuffer device(&program);
    EXPECT_TRUE(device.open(QIODevice::ReadOnly));
    return verifyAuthenticode(device, 64 << 20, programAnchors(), now);
}

void expectRefused(const QByteArray &program, const std::string &what, const QDateTime &now = kSoon)
{
    const auto found = verify(program, now);
    ASSERT_FALSE(found) << what;
    EXPECT_EQ(found.error().code, ErrorCode::PreconditionFailed) << what;
    EXPECT_EQ(found.error().reason, Reason::ToolNotTrusted) << what;
    EXPECT_FALSE(found.error().detail.isEmpty()) << what;
}

TEST(Authenticode, AGoodSignatureIsAccepted)
{
    for (const bool is64 : {true, false}) {
        ProgramPlan plan;
        plan.is64 = is64;
        const QByteArray program = signedProgram(plan);
        const auto found = verify(program);
        ASSERT_TRUE(found) << found.error().detail.toStdString();
        EXPECT_EQ(found->signer.commonName, u"Signer of the tests"_s);
        EXPECT_FALSE(found->signedAt.isValid());
        EXPECT_EQ(found->size, program.size());
        EXPECT_EQ(found->sha256,
                  QString::fromLatin1(
                      QCryptographicHash::hash(program, QCryptographicHash::Sha256).toHex()));
    }
    ProgramPlan odd;
    odd.bytes = 3'000'003;
    EXPECT_TRUE(verify(signedProgram(odd)));
}

TEST(Authenticode, TheChecksumOfTheHeaderIsNotSigned)
{
    QByteArray program = signedProgram();
    program[placeOf(program, "checksum")] ^= 1;
    EXPECT_TRUE(verify(program));
}

TEST(Authenticode, AnAlteredByteAnywhereElseIsNoticed)
{
    const QByteArray good = signedProgram();
    const qsizetype checksum = placeOf(good, "checksum");
    const qsizetype security = placeOf(good, "security");
    const qsizetype table = placeOf(good, "signature");
    const auto flipped = [&](qsizetype at) {
        QByteArray program = good;
        program[at] ^= 0x10;
        return program;
    };
    std::vector<qsizetype> places{0,
                                  1,
                                  0x3c,
                                  0x80,
                                  checksum - 1,
                                  checksum + 4,
                                  security - 1,
                                  security,
                                  security + 4,
                                  security + 8,
                                  0x3ff,
                                  0x400,
                                  table - 1,
                                  table,
                                  table + 4,
                                  table + 6,
                                  table + 8,
                                  table + 40,
                                  good.size() - 20};
    std::mt19937 random(7);
    for (int i = 0; i < 60; ++i) {
        const auto at = qsizetype(random() % size_t(table));
        if (at < checksum || at >= checksum + 4)
            places.push_back(at);
    }
    for (const qsizetype at : places)
        expectRefused(flipped(at), "byte " + std::to_string(at));
}

TEST(Authenticode, NothingStandsBesideTheSignature)
{
    const QByteArray good = signedProgram();
    expectRefused(good + "appended", "behind the file");
    expectRefused(good + QByteArray(8, '\0'), "zeros behind the file");
    expectRefused(good.chopped(8), "cut");
    ProgramPlan padded;
    padded.behindSignature = QByteArray(16, 'x');
    expectRefused(signedProgram(padded), "bytes behind the signature in its entry");
    padded.behindSignature = QByteArray(8, '\0');
    expectRefused(signedProgram(padded), "more zeros than fill up to eight");
    ProgramPlan two;
    two.signatures = 2;
    expectRefused(signedProgram(two), "two signatures");
}

TEST(Authenticode, OnlyMicrosoftSignsForIt)
{
    for (const QString &organization :
         {u"Another"_s, u"Microsoft"_s, u"Microsoft Corporation, Inc."_s,
          u"microsoft corporation"_s}) {
        ProgramPlan plan;
        plan.organization = organization;
        expectRefused(signedProgram(plan), organization.toStdString());
    }
    ProgramPlan plan;
    plan.purposes = "serverAuth";
    expectRefused(signedProgram(plan), "no code signing");
    QByteArray good = signedProgram();
    QBuffer device(&good);
    ASSERT_TRUE(device.open(QIODevice::ReadOnly));
    EXPECT_FALSE(verifyAuthenticode(device, 64 << 20, TrustAnchors{}, kSoon));
}

TEST(Authenticode, WeakHashesAndOtherContentAreRefused)
{
    ProgramPlan plan;
    plan.digest = "SHA1";
    expectRefused(signedProgram(plan), "SHA-1");
    plan = {};
    plan.kind = "1.3.6.1.4.1.311.2.1.30";
    expectRefused(signedProgram(plan), "not a PE image");
}

TEST(Authenticode, AnExpiredSignerNeedsATimestampOfItsTime)
{
    ProgramPlan plan;
    plan.signerUntil = kSigned.addDays(10);
    EXPECT_TRUE(verify(signedProgram(plan), kSigned.addDays(9)));
    expectRefused(signedProgram(plan), "expired", kSigned.addDays(11));
    expectRefused(signedProgram(plan), "not yet valid", kSigned.addDays(-40));
    plan.timestamp = kSigned;
    const auto stamped = verify(signedProgram(plan), kSigned.addDays(400));
    ASSERT_TRUE(stamped) << stamped.error().detail.toStdString();
    EXPECT_EQ(stamped->signedAt, kSigned);
    plan.timestamp = kSigned.addDays(11);
    expectRefused(signedProgram(plan), "signed after it had expired", kSigned.addDays(400));
    plan.timestamp = kSigned;
    plan.timestampOfOther = true;
    expectRefused(signedProgram(plan), "a timestamp of another signature", kSigned.addDays(5));
    plan.timestampOfOther = false;
    plan.timestampAuthorityFrom = kSigned.addDays(1);
    expectRefused(signedProgram(plan), "a timestamp authority of later", kSigned.addDays(5));
}

TEST(Authenticode, WhatIsNoSignedProgramIsRefused)
{
    expectRefused(unsignedProgram(), "not signed");
    for (const QByteArray &bytes : std::initializer_list<QByteArray>{
             QByteArray(), QByteArray("MZ"), QByteArray("#!/bin/sh\n"), QByteArray(100, '\0'),
             QByteArray("MZ") + QByteArray(62, '\xff'), signedProgram().first(0x300)})
        EXPECT_FALSE(verify(bytes)) << bytes.toHex().left(40).toStdString();
    QByteArray good = signedProgram();
    QBuffer device(&good);
    ASSERT_TRUE(device.open(QIODevice::ReadOnly));
    EXPECT_EQ(verifyAuthenticode(device, 1000, programAnchors(), kSoon).error().reason,
              Reason::FileTooLarge);
}

TEST(Authenticode, HostileBytesDoNoHarm)
{
    const QByteArray good = signedProgram();
    const qsizetype table = placeOf(good, "signature");
    std::mt19937 random(20261130);
    for (int round = 0; round < 1000; ++round) {
        QByteArray program = good;
        const bool inHeader = round % 2 == 0;
        for (int edits = 0; edits < 3; ++edits) {
            const auto at = inHeader ? qsizetype(random() % 0x200)
                                     : table + qsizetype(random() % size_t(good.size() - table));
            program[at] = char(random());
        }
        (void)verify(program);
    }
}

} // namespace
} // namespace amado::test
