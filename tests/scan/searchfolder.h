// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace amado::test {

inline const QString kLogs = QStringLiteral("C:\\logs");
inline const QByteArray kW3cHeader =
    "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip "
    "cs(User-Agent) sc-status\r\n";

/// A server folder to put logs into and search them through DirectoryHost.
class SearchFolder
{
public:
    SearchFolder();

    /// `path` below the folder: "C/logs/a.log".
    void put(const QString &path, const QByteArray &bytes) const;
    [[nodiscard]] QString local(const QString &path) const { return m_folder.filePath(path); }

    [[nodiscard]] Result<SearchReply> search(const SearchLogs &request,
                                             const CallContext &context = {}) const;
    /// Goes on until everything was looked at, and puts the replies together as one; ends the
    /// test's hope with an empty reply when a call makes no progress.
    [[nodiscard]] SearchReply searchAll(SearchLogs request) const;

    template<class Reply, class Request>
    [[nodiscard]] Result<Reply> ask(const Request &request, const CallContext &context = {}) const
    {
        auto replies = run(request, context);
        if (!replies)
            return failure(replies.error());
        return replyAs<Reply>(replies->front());
    }

private:
    [[nodiscard]] Result<std::vector<Result<HostReply>>> run(const HostRequest &request,
                                                             const CallContext &context) const;

    QTemporaryDir m_folder;
};

/// The replies of two calls that follow each other, as one would have given it.
[[nodiscard]] SearchReply joined(SearchReply first, const SearchReply &second);

/// A request for W3C logs in kLogs.
[[nodiscard]] SearchLogs searchFor(const QStringList &marks);

[[nodiscard]] QByteArray packed(const QByteArray &bytes);
[[nodiscard]] QByteArray utf16(const QString &text, bool bigEndian, bool mark);
/// A line of W3C by kW3cHeader, at that minute of 30 November 2024.
[[nodiscard]] QByteArray w3cLine(int minute, const QByteArray &stem, const QByteArray &query = "-",
                                 int status = 200);

} // namespace amado::test
