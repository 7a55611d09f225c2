// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "io/script/scriptcodec.h"

#include <cstdlib>

namespace amado::fuzz {

using namespace Qt::StringLiterals;

namespace {

/// A request and the kind its reply may have, by its place in HostReply.
struct Asked
{
    HostRequest request;
    size_t kind;
};

const std::vector<Asked> &everyRequest()
{
    static const std::vector<Asked> asked = {
        {DescribeServer{}, HostReply(ServerDescription{}).index()},
        {ReadFile{u"C:\\a"_s, 64}, HostReply(FileBytes{}).index()},
        {WriteFileIfHash{u"C:\\a"_s, {}, "x"}, HostReply(Done{}).index()},
        {ReadFileTail{u"C:\\a"_s, 8}, HostReply(FileBytes{}).index()},
        {ListDirectory{u"C:\\"_s}, HostReply(DirectoryListing{}).index()},
        {ReadRegistryValue{u"HKLM\\SOFTWARE"_s, u"a"_s}, HostReply(TextValue{}).index()},
        {ReadFileVersion{u"C:\\a"_s}, HostReply(TextValue{}).index()},
        {QueryService{u"a"_s}, HostReply(ServiceState{}).index()},
        {SetService{u"a"_s, {}, {}}, HostReply(Done{}).index()},
        {QueryAppPool{u"a"_s}, HostReply(AppPoolState{}).index()},
        {SetAppPool{u"a"_s, {}, {}}, HostReply(Done{}).index()},
        {ReadExchangeSettings{}, HostReply(ExchangeSettings{}).index()},
        {SetBlockedMitigations{}, HostReply(Done{}).index()},
        {QueryEvents{u"Application"_s, {}, 2}, HostReply(EventList{}).index()},
        {ProbeTls{u"a"_s}, HostReply(TlsObservation{}).index()},
        {ReadCertificateStore{u"Root"_s}, HostReply(CertificateList{}).index()},
        {StartTool{}, HostReply(ToolRun{}).index()},
        {PollTool{}, HostReply(ToolState{}).index()},
        {StopTool{}, HostReply(Done{}).index()},
        {CheckTool{}, HostReply(ToolCheck{}).index()},
        {PutToolPart{}, HostReply(ToolFile{}).index()},
        {SearchLogs{}, HostReply(SearchReply{}).index()},
        {InspectFiles{}, HostReply(FoundFiles{}).index()},
        {SearchEvents{}, HostReply(FoundEvents{}).index()},
    };
    return asked;
}

/// A frame around JSON, so that what stands in it is reached; its contents are two small files.
QByteArray framed(const QByteArray &json, const QByteArray &batch)
{
    const QByteArray line = json.toBase64();
    return "noise\nAMADO-START " + batch + "\nAMADO-REPLY " + batch + ' ' +
           QByteArray::number(line.size()) + " 2\n" + line + "\nYWJj\n\nAMADO-END " + batch +
           "\nnoise";
}

} // namespace

void readReplies(std::string_view input)
{
    const QString batch = QString(32, u'a');
    QByteArray bytes(input.data(), static_cast<qsizetype>(input.size()));
    const QString message = shellMessage(bytes);
    require(message.size() <= 600);
    if (bytes.startsWith('{'))
        bytes = framed(bytes, batch.toLatin1());
    std::vector<HostRequest> requests;
    for (const Asked &asked : everyRequest())
        requests.push_back(asked.request);
    const auto replies = decodeReplies({bytes, {}, 0}, batch, requests);
    if (!replies) {
        const ErrorCode code = replies.error().code;
        require(code == ErrorCode::Unreachable || code == ErrorCode::TimedOut);
        return;
    }
    require(replies->size() == requests.size());
    for (size_t i = 0; i < requests.size(); ++i) {
        const Result<HostReply> &reply = (*replies)[i];
        if (!reply)
            continue;
        require(reply->index() == everyRequest()[i].kind);
        if (const auto *file = std::get_if<FileBytes>(&*reply))
            require(file->bytes.size() <= 64);
        if (const auto *list = std::get_if<EventList>(&*reply))
            require(list->events.size() <= 2);
        if (const auto *check = std::get_if<ToolCheck>(&*reply))
            require(check->freeBytes >= -1);
        if (const auto *file = std::get_if<ToolFile>(&*reply))
            require(file->received >= 0);
    }
}

} // namespace amado::fuzz
