// SPDX-License-Identifier: MIT
#include "engine/safetyscan.h"

#include <QCryptographicHash>
#include <QIODevice>

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// A part on a slow line takes longer than a question does.
constexpr std::chrono::minutes kPartDeadline(3);
constexpr int kMostTries = 5;

Result<ToolFile> sendPart(HostAccess &host, PutToolPart part, const CallContext &context)
{
    const std::array<HostRequest, 1> request{std::move(part)};
    const auto replies = host.run(request, context);
    if (!replies)
        return failure(replies.error());
    if (replies->size() != 1)
        return failure(ErrorCode::InvalidData, Reason::AnswerUnusable);
    if (!replies->front())
        return failure(replies->front().error());
    if (const auto *file = std::get_if<ToolFile>(&*replies->front()))
        return *file;
    return failure(ErrorCode::InvalidData, Reason::AnswerUnusable);
}

} // namespace

Result<> removeScannerProgram(HostAccess &host, const CallContext &context)
{
    const auto gone = sendPart(host, PutToolPart{}, context);
    if (!gone)
        return failure(gone.error());
    return {};
}

Result<QString> sendScannerProgram(HostAccess &host, QIODevice &program, const QString &sha256,
                                   const scan::ScannerLimits &limits, const CallContext &context,
                                   const std::function<void(qint64 sent, qint64 total)> &progress)
{
    const qint64 total = program.size();
    if (total < 1 || total > limits.largestProgram) {
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, {},
                       u"%1 bytes, limit %2"_s.arg(total).arg(limits.largestProgram));
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!program.seek(0) || !hash.addData(&program))
        return failure(ErrorCode::InvalidData, Reason::FileUnreadable);
    if (QString::fromLatin1(hash.result().toHex()) != sha256)
        return failure(ErrorCode::PreconditionChanged, Reason::FileChanged);
    CallContext call = context;
    call.deadline = std::max<std::chrono::milliseconds>(context.deadline, kPartDeadline);

    qint64 offset = 0;
    int tries = 0;
    while (true) {
        if (context.stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (!program.seek(offset))
            return failure(ErrorCode::InvalidData, Reason::FileUnreadable);
        QByteArray content = program.read(PutToolPart::kMaxPart);
        if (content.isEmpty())
            return failure(ErrorCode::InvalidData, Reason::FileUnreadable);
        const auto file = sendPart(
            host, {HostTool::SafetyScanner, offset, std::move(content), total, sha256}, call);
        if (file && file->whole)
            return file->program;
        if (file && file->received > offset && file->received < total) {
            offset = file->received;
            tries = 0;
            if (progress)
                progress(offset, total);
            continue;
        }
        if (file)
            return failure(ErrorCode::InvalidData, Reason::AnswerUnusable);
        const Error &error = file.error();
        if (++tries >= kMostTries)
            return failure(error);
        bool isNumber = false;
        const qint64 due = error.detail.toLongLong(&isNumber);
        if (error.code == ErrorCode::PreconditionChanged && isNumber && due >= 0 && due < total) {
            // The answer to a part was lost, and the part was not.
            offset = due;
        } else if (!isRetryable(error.code)) {
            return failure(error);
        }
    }
}

} // namespace amado
