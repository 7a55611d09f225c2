// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "model/base/jsonfields.h"
#include "model/change/plan.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

template<class... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};
template<class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

// The stored form: a word and a line feed, then raw bytes for a file and JSON for the rest.
constexpr QByteArrayView kAbsent = "absent";
constexpr QByteArrayView kFile = "file";
constexpr QByteArrayView kService = "service";
constexpr QByteArrayView kAppPool = "appPool";
constexpr QByteArrayView kBlocked = "blocked";

QByteArray tagged(QByteArrayView tag, const QByteArray &payload)
{
    return tag + '\n' + payload;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray compact(const QStringList &list)
{
    return QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact);
}

tl::unexpected<Error> unreadable(const QString &detail)
{
    return failure(ErrorCode::InvalidData, Reason::WrongJsonType, u"state"_s, detail);
}

template<HasFields State>
QByteArray taggedParts(QByteArrayView tag, const State &state)
{
    return tagged(tag, compact(FieldWriter(FieldWriter::Defaults::Written).object(state)));
}

template<HasFields State>
Result<TargetState> parseParts(const QByteArray &json)
{
    const auto reader = JsonReader::parse(json, u"state"_s);
    if (!reader)
        return unreadable(reader.error().detail);
    State state = FieldReader::object<State>(*reader);
    if (reader->error())
        return unreadable(reader->error()->detail);
    return state;
}

Result<TargetState> parseBlocked(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return unreadable(u"not a list"_s);
    BlockedState state;
    for (const QJsonValue &id : document.array()) {
        if (!id.isString())
            return unreadable(u"an id is not a text"_s);
        state.ids.append(id.toString());
    }
    return state;
}

} // namespace

QString StepTarget::toString() const
{
    if (kind == TargetKind::BlockedMitigations)
        return u"exchange:mitigationsBlocked"_s;
    return enumName(kind) + u':' + name;
}

bool changesFiles(const Plan &plan)
{
    return std::any_of(plan.steps.begin(), plan.steps.end(),
                       [](const Step &step) { return step.target.kind == TargetKind::File; });
}

QString stateHash(const TargetState &state)
{
    if (std::holds_alternative<AbsentState>(state))
        return {};
    QByteArray canonical;
    if (const auto *file = std::get_if<FileState>(&state)) {
        canonical = file->bytes;
    } else if (const auto *blocked = std::get_if<BlockedState>(&state)) {
        // The server keeps a set: the order it answers in means nothing.
        BlockedState sorted = *blocked;
        std::sort(sorted.ids.begin(), sorted.ids.end());
        canonical = serializeState(sorted);
    } else {
        canonical = serializeState(state);
    }
    return QString::fromLatin1(
        QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex());
}

QByteArray serializeState(const TargetState &state)
{
    return std::visit(
        Overloaded{
            [](const AbsentState &) { return tagged(kAbsent, {}); },
            [](const FileState &file) { return tagged(kFile, file.bytes); },
            [](const ServiceState &service) { return taggedParts(kService, service); },
            [](const AppPoolState &pool) { return taggedParts(kAppPool, pool); },
            [](const BlockedState &blocked) { return tagged(kBlocked, compact(blocked.ids)); }},
        state);
}

Result<TargetState> parseState(const QByteArray &data)
{
    const qsizetype end = data.indexOf('\n');
    if (end < 0)
        return unreadable(u"no kind"_s);
    const QByteArrayView tag = QByteArrayView(data).first(end);
    const QByteArray payload = data.mid(end + 1);
    if (tag == kAbsent)
        return AbsentState{};
    if (tag == kFile)
        return FileState{payload};
    if (tag == kService)
        return parseParts<ServiceState>(payload);
    if (tag == kAppPool)
        return parseParts<AppPoolState>(payload);
    if (tag == kBlocked)
        return parseBlocked(payload);
    return unreadable(u"unknown kind"_s);
}

} // namespace amado
