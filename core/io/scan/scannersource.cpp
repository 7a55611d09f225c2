// SPDX-License-Identifier: MIT
#include "io/scan/scannersource.h"

#include <QFileInfo>
#include <QTemporaryFile>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Some hundred megabytes over a slow line; a stop request ends it at once.
constexpr std::chrono::hours kDownloadDeadline(2);

Result<HeldScanner> verified(std::unique_ptr<QFile> file, const scan::ScannerLimits &limits,
                             const TrustAnchors &anchors, const QDateTime &now)
{
    const QString path = file->fileName();
    const auto program = verifyAuthenticode(*file, limits.largestProgram, anchors, now);
    if (!program) {
        Error error = program.error();
        error.subject = path;
        return failure(error);
    }
    const QDateTime date =
        program->signedAt.isValid() ? program->signedAt : QFileInfo(*file).lastModified().toUTC();
    if (date.daysTo(now) > limits.lifeDays) {
        return failure(ErrorCode::PreconditionFailed, Reason::ScannerExpired, path,
                       date.toString(Qt::ISODate));
    }
    return HeldScanner{std::move(file), *program, date};
}

} // namespace

Result<HeldScanner> holdScanner(const QString &path, const scan::ScannerLimits &limits,
                                const TrustAnchors &anchors, const QDateTime &now)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, Reason::None, path);
    auto file = std::make_unique<QFile>(path);
    // Devices and pipes are no programs, and would be waited for.
    if (!info.isFile() || !file->open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidData, Reason::FileUnreadable, path, file->errorString());
    return verified(std::move(file), limits, anchors, now);
}

Result<HeldScanner> downloadScanner(HttpFetch &fetch, const scan::ScannerLimits &limits,
                                    bool for64Bits, const ProxyChoice &proxy,
                                    const TrustAnchors &anchors, const QDateTime &now,
                                    const CallContext &context, const FetchProgress &progress)
{
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open())
        return failure(ErrorCode::PermissionDenied, Reason::FileNotWritable, {},
                       file->errorString());
    FetchRequest request;
    request.url = for64Bits ? limits.address64 : limits.address32;
    request.maxBytes = limits.largestProgram;
    request.proxy = proxy;
    request.content = FetchRequest::Content::Program;
    request.sink = [&file](QByteArrayView piece) {
        return file->write(piece.data(), piece.size()) == piece.size();
    };
    CallContext call = context;
    call.deadline = std::max<std::chrono::milliseconds>(context.deadline, kDownloadDeadline);
    const FetchOutcome outcome = fetch.fetch(request, call, progress);
    if (!outcome.reply)
        return failure(outcome.reply.error());
    if (!file->flush())
        return failure(ErrorCode::PreconditionFailed, Reason::DiskFull, {}, file->errorString());
    return verified(std::move(file), limits, anchors, now);
}

} // namespace amado
