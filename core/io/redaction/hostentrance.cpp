// SPDX-License-Identifier: MIT
#include "io/redaction/hostentrance.h"

#include "io/redaction/evidencelines.h"
#include "io/redaction/secretscrub.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

void clean(QString &text)
{
    text = withoutSecrets(text);
}

void clean(Error &error)
{
    clean(error.detail);
}

template<class T>
void cleanDetail(Fact<T> &fact)
{
    if (!fact)
        fact = Fact<T>::missing(fact.reason(), fact.source(), withoutSecrets(fact.detail()));
}

/// A binary value of the registry, such as the proxy of WinHTTP, holds its texts as they are.
bool cleanHex(QString &text)
{
    const QByteArray hex = text.toLatin1();
    const QByteArray bytes = QByteArray::fromHex(hex);
    if (bytes.isEmpty() || QString::fromLatin1(bytes.toHex()) != text.toLower())
        return false;
    const QByteArray cleaned = withoutSecrets(bytes);
    if (cleaned != bytes)
        text = QString::fromLatin1(cleaned.toHex());
    return true;
}

class Cleaning
{
public:
    explicit Cleaning(const HostRequest &request)
        : m_request(request)
    {}

    void operator()(ServerDescription &description) const
    {
        cleanDetail(description.roles);
        cleanDetail(description.operatingSystem);
        cleanDetail(description.osLanguage);
        cleanDetail(description.rights);
        for (Error &problem : description.problems)
            clean(problem);
    }
    void operator()(FileBytes &file) const
    {
        if (std::holds_alternative<ReadFileTail>(m_request))
            file.bytes = withoutSecrets(file.bytes);
    }
    void operator()(TextValue &value) const
    {
        if (!cleanHex(value.text))
            clean(value.text);
    }
    void operator()(ExchangeSettings &settings) const
    {
        if (settings.internetWebProxy)
            clean(*settings.internetWebProxy);
        if (!settings.settingOverrides)
            return;
        for (SettingOverride &each : *settings.settingOverrides) {
            clean(each.name);
            for (QString &parameter : each.parameters)
                clean(parameter);
        }
    }
    void operator()(EventList &list) const
    {
        for (EventRecord &event : list.events)
            clean(event.message);
    }
    /// Lines keep their length, and what detections look at.
    void operator()(SearchReply &reply) const
    {
        for (SearchHit &hit : reply.hits)
            hit.text = redactedLines(hit.text);
        for (SearchedFile &file : reply.files) {
            if (file.problem)
                clean(*file.problem);
        }
    }
    void operator()(FoundEvents &found) const
    {
        for (FoundEvent &event : found.events) {
            clean(event.message);
            for (QString &datum : event.data)
                clean(datum);
        }
    }
    void operator()(TlsObservation &seen) const { clean(seen.error); }
    /// Names, states and certificates.
    template<class Other>
    void operator()(Other &) const
    {}

private:
    const HostRequest &m_request;
};

} // namespace

void dropSecrets(std::span<const HostRequest> requests,
                 Result<std::vector<Result<HostReply>>> &replies)
{
    if (!replies) {
        clean(replies.error());
        return;
    }
    for (size_t i = 0; i < replies->size() && i < requests.size(); ++i) {
        Result<HostReply> &reply = (*replies)[i];
        if (reply)
            std::visit(Cleaning(requests[i]), *reply);
        else
            clean(reply.error());
    }
}

} // namespace amado
