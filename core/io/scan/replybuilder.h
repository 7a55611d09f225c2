// SPDX-License-Identifier: MIT
#pragma once

#include "io/scan/searchpass.h"
#include "ports/hostsearch.h"

#include <QHash>

namespace amado {

/// Puts the results of stretches, in their order, together to a reply, within the limits of the
/// request. One thread at a time.
class ReplyBuilder
{
public:
    explicit ReplyBuilder(const SearchLogs &request);

    /// Begins with a file, or goes on with it at a position.
    void beginFile(const QString &path, const std::optional<SearchPosition> &position);
    /// A file that cannot be searched.
    void addProblem(const QString &path, const Error &problem);
    /// The next stretch of the file begun last. False: the search ends here, within the file; what
    /// follows is not wanted.
    [[nodiscard]] bool add(PassResult &&result);
    /// The search ends before a file.
    void endBefore(const QString &path);
    /// The search ends where the last stretch did.
    void endHere();

    [[nodiscard]] qint64 bytes() const { return m_bytes; } ///< Looked at so far.
    [[nodiscard]] SearchReply take() { return std::move(m_reply); }

private:
    /// Counts what lies before `end`, a line begin, as looked at.
    void passTo(qint64 end, qint64 lines);
    void noteTimes(const PassResult &result, std::optional<qint64> end, const EntryBegin &last);
    void noteProblems(const PassResult &result);
    [[nodiscard]] int headerIndex();
    [[nodiscard]] SearchedFile &file() { return m_reply.files.back(); }

    const SearchLogs &m_request;
    SearchReply m_reply;
    QHash<QByteArray, int> m_headers;
    QByteArray m_header; ///< In force.
    qint64 m_offset = 0;
    qint64 m_line = 1;
    qint64 m_bytes = 0;
    qint64 m_hitBytes = 0;
};

} // namespace amado
