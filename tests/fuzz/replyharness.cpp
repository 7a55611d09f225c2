#include "fuzz/harness.h"

#include "io/host/scriptcodec.h"

#include <cstdlib>

namespace amado::fuzz {

using namespace Qt::StringLiterals;

namespace {

const std::vector<HostRequest> &everyRequest()
{
    static const std::vector<HostRequest> requests = {
        DescribeServer{},
        ReadFile{u"C:\\a"_s, 64},
        WriteFileIfHash{u"C:\\a"_s, {}, "x"},
        ReadFileTail{u"C:\\a"_s, 8},
        ListDirectory{u"C:\\"_s},
        ReadRegistryValue{u"HKLM\\SOFTWARE"_s, u"a"_s},
        ReadFileVersion{u"C:\\a"_s},
        QueryService{u"a"_s},
        SetService{u"a"_s, {}, {}},
        QueryAppPool{u"a"_s},
        SetAppPool{u"a"_s, {}, {}},
        ReadExchangeSettings{},
        SetBlockedMitigations{},
        QueryEvents{u"Application"_s, {}, 2},
        ProbeTls{u"a"_s},
        ReadCertificateStore{u"Root"_s},
        StartTool{},
        PollTool{},
    };
    return requests;
}

/// The kinds a reply to each of everyRequest() may have, by their place in HostReply.
size_t kindFor(const HostRequest &request)
{
    static const std::vector<size_t> kinds = {
        HostReply(ServerDescription{}).index(),
        HostReply(FileBytes{}).index(),
        HostReply(Done{}).index(),
        HostReply(FileBytes{}).index(),
        HostReply(DirectoryListing{}).index(),
        HostReply(TextValue{}).index(),
        HostReply(TextValue{}).index(),
        HostReply(ServiceState{}).index(),
        HostReply(Done{}).index(),
        HostReply(AppPoolState{}).index(),
        HostReply(Done{}).index(),
        HostReply(ExchangeSettings{}).index(),
        HostReply(Done{}).index(),
        HostReply(EventList{}).index(),
        HostReply(TlsObservation{}).index(),
        HostReply(CertificateList{}).index(),
        HostReply(ToolRun{}).index(),
        HostReply(ToolState{}).index(),
    };
    return kinds[request.index()];
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
    const auto &requests = everyRequest();
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
        require(reply->index() == kindFor(requests[i]));
        if (const auto *file = std::get_if<FileBytes>(&*reply))
            require(file->bytes.size() <= 64);
        if (const auto *list = std::get_if<EventList>(&*reply))
            require(list->events.size() <= 2);
    }
}

} // namespace amado::fuzz
