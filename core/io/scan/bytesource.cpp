// SPDX-License-Identifier: MIT
#include "io/scan/bytesource.h"

#include "io/files/posixfile.h"

#include <algorithm>
#include <cerrno>
#include <vector>

#include <unistd.h>
#include <zlib.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// pread that is not put off by signals; -1 with errno.
qint64 readAt(int file, char *to, qint64 size, qint64 offset)
{
    while (true) {
        const ssize_t count = ::pread(file, to, size_t(size), offset);
        if (count >= 0 || errno != EINTR)
            return count;
    }
}

class PlainBytes : public ByteSource
{
public:
    PlainBytes(const FileDescriptor &file, qint64 offset, qint64 size, QString path)
        : m_file(file)
        , m_offset(offset)
        , m_size(size)
        , m_path(std::move(path))
    {}

    qint64 read(char *to, qint64 size) override
    {
        const qint64 wanted = std::min(size, m_size - m_offset);
        if (wanted <= 0 || m_problem)
            return 0;
        const qint64 count = readAt(m_file.get(), to, wanted, m_offset);
        if (count < 0) {
            m_problem = errorFromErrno(errno, m_path);
            return 0;
        }
        if (count == 0) {
            m_problem = Error{ErrorCode::InvalidData, Reason::FileShrank, m_path,
                              u"%1 of %2 bytes"_s.arg(m_offset).arg(m_size)};
            return 0;
        }
        m_offset += count;
        return count;
    }

private:
    const FileDescriptor &m_file;
    qint64 m_offset;
    const qint64 m_size;
    const QString m_path;
};

/// Of logs, which repeat themselves, one byte packed rarely stands for more than fifty; what is
/// made to be large stands for a thousand.
constexpr qint64 kMostTimesLarger = 500;
constexpr qint64 kRatioCountsFrom = 256 << 20;
constexpr qint64 kMostUnpacked = qint64(64) << 30;

class UnpackedBytes : public ByteSource
{
public:
    UnpackedBytes(const FileDescriptor &file, QString path, std::stop_token stop)
        : m_file(file)
        , m_path(std::move(path))
        , m_stop(std::move(stop))
        , m_packed(64 << 10)
    {
        constexpr int kGzipOnly = 16 + MAX_WBITS;
        if (::inflateInit2(&m_stream, kGzipOnly) != Z_OK)
            m_problem = Error{ErrorCode::Internal, Reason::None, m_path, u"zlib"_s};
    }
    ~UnpackedBytes() override { ::inflateEnd(&m_stream); }
    UnpackedBytes(const UnpackedBytes &) = delete;
    UnpackedBytes &operator=(const UnpackedBytes &) = delete;

    qint64 read(char *to, qint64 size) override
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(to);
        m_stream.avail_out = uInt(std::min<qint64>(size, 1 << 30));
        const uInt room = m_stream.avail_out;
        while (m_stream.avail_out > 0 && !m_problem && !m_isAtEnd)
            step();
        const qint64 count = room - m_stream.avail_out;
        m_unpacked += count;
        if (m_unpacked > kMostUnpacked ||
            (m_unpacked > kRatioCountsFrom && m_unpacked / kMostTimesLarger > m_offset)) {
            m_problem = Error{ErrorCode::InvalidData, Reason::FileTooLarge, m_path,
                              u"%1 bytes in %2"_s.arg(m_unpacked).arg(m_offset)};
        }
        return count;
    }

private:
    void step()
    {
        if (m_stream.avail_in == 0 && !refill())
            return;
        if (m_isBetween && !beginMember())
            return;
        const int result = ::inflate(&m_stream, Z_NO_FLUSH);
        if (result == Z_STREAM_END)
            m_isBetween = true;
        else if (result != Z_OK && result != Z_BUF_ERROR)
            damaged(QString::fromLatin1(m_stream.msg ? m_stream.msg : "inflate"));
    }

    bool refill()
    {
        if (m_stop.stop_requested()) {
            m_problem = Error{ErrorCode::Cancelled, Reason::None, m_path, {}};
            return false;
        }
        const qint64 count =
            readAt(m_file.get(), m_packed.data(), qint64(m_packed.size()), m_offset);
        if (count < 0) {
            m_problem = errorFromErrno(errno, m_path);
            return false;
        }
        if (count == 0) {
            m_isAtEnd = true;
            if (!m_isBetween)
                damaged(u"ends too early"_s);
            return false;
        }
        m_offset += count;
        m_stream.next_in = reinterpret_cast<Bytef *>(m_packed.data());
        m_stream.avail_in = uInt(count);
        return true;
    }

    /// Behind a member another may follow, or zeros that fill up a block of a tape.
    bool beginMember()
    {
        while (m_stream.avail_in > 0 && *m_stream.next_in == 0) {
            ++m_stream.next_in;
            --m_stream.avail_in;
        }
        if (m_stream.avail_in == 0)
            return false;
        m_isBetween = false;
        ::inflateReset(&m_stream);
        return true;
    }

    void damaged(const QString &detail)
    {
        m_problem = Error{ErrorCode::InvalidData, Reason::ArchiveDamaged, m_path,
                          u"%1, after %2 bytes"_s.arg(detail).arg(m_unpacked)};
    }

    const FileDescriptor &m_file;
    const QString m_path;
    const std::stop_token m_stop;
    std::vector<char> m_packed;
    z_stream m_stream = {};
    qint64 m_offset = 0;
    qint64 m_unpacked = 0;
    bool m_isBetween = false; ///< A member has ended, none has begun.
    bool m_isAtEnd = false;
};

} // namespace

std::unique_ptr<ByteSource> plainBytes(const FileDescriptor &file, qint64 offset, qint64 size,
                                       const QString &path)
{
    return std::make_unique<PlainBytes>(file, offset, size, path);
}

std::unique_ptr<ByteSource> unpackedBytes(const FileDescriptor &file, const QString &path,
                                          const std::stop_token &stop)
{
    return std::make_unique<UnpackedBytes>(file, path, stop);
}

bool isGzip(const char *begin, qint64 size)
{
    return size >= 3 && begin[0] == '\x1f' && begin[1] == '\x8b' && begin[2] == '\x08';
}

} // namespace amado
