// SPDX-License-Identifier: MIT
#include "io/scan/fileinspection.h"

#include "io/scan/filewalk.h"
#include "model/base/winpath.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class FileInspection
{
public:
    FileInspection(const InspectFiles &request, const SearchLimits &limits)
        : m_request(request)
        , m_limits(limits)
        , m_buffer(256 << 10, Qt::Uninitialized)
    {}

    Result<FoundFile> inspect(const WalkedFile &file)
    {
        FoundFile found;
        found.path = file.path;
        found.size = file.size;
        found.problem = file.problem;
        if (found.problem)
            return found;
        found.modified = QDateTime::fromMSecsSinceEpoch(file.modified, Qt::UTC);
        if (!m_request.hash || file.size > m_request.maxHashBytes)
            return found;
        auto opened = openWalked(file);
        if (!opened) {
            found.problem = opened.error();
            return found;
        }
        if (auto hashed = hash(*opened, found); !hashed)
            return failure(hashed.error());
        return found;
    }

    [[nodiscard]] Result<> checkTime(const QString &path) const
    {
        if (m_limits.stop.stop_requested())
            return failure(ErrorCode::Cancelled, Reason::None, path);
        if (std::chrono::steady_clock::now() >= m_limits.deadline)
            return failure(ErrorCode::TimedOut, Reason::None, path);
        return {};
    }

private:
    /// Errors: Cancelled, TimedOut. What is wrong with the file is said of the file.
    Result<> hash(const FileDescriptor &file, FoundFile &found)
    {
        QCryptographicHash sha256(QCryptographicHash::Sha256);
        qint64 size = 0;
        while (true) {
            if (auto inTime = checkTime(found.path); !inTime)
                return inTime;
            const ssize_t count = ::read(file.get(), m_buffer.data(), size_t(m_buffer.size()));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0) {
                found.problem = errorFromErrno(errno, found.path);
                return {};
            }
            if (count == 0)
                break;
            size += count;
            if (size > m_request.maxHashBytes) // It grows while it is read.
                return {};
            sha256.addData(QByteArrayView(m_buffer).first(count));
        }
        found.size = size;
        found.sha256 = QString::fromLatin1(sha256.result().toHex());
        return {};
    }

    const InspectFiles &m_request;
    const SearchLimits &m_limits;
    QByteArray m_buffer;
};

} // namespace

Result<FoundFiles> inspectFiles(const ServerFolder &root, const InspectFiles &request,
                                const SearchLimits &limits)
{
    WalkOptions options;
    options.names = request.names;
    options.recursive = request.recursive;
    options.maxFiles = std::max(0, request.maxFiles);
    auto walked = walkFiles(root, request.folder, options, limits.stop);
    if (!walked)
        return failure(walked.error());
    std::sort(
        walked->files.begin(), walked->files.end(), [](const WalkedFile &a, const WalkedFile &b) {
            return std::pair(winPathKey(a.path), a.path) < std::pair(winPathKey(b.path), b.path);
        });
    FoundFiles found;
    found.complete = walked->complete;
    FileInspection inspection(request, limits);
    for (const WalkedFile &file : walked->files) {
        if (auto inTime = inspection.checkTime(file.path); !inTime)
            return failure(inTime.error());
        auto inspected = inspection.inspect(file);
        if (!inspected)
            return failure(inspected.error());
        found.files.push_back(std::move(*inspected));
    }
    return found;
}

} // namespace amado
