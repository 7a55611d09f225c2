// SPDX-License-Identifier: MIT
#include "io/folder/serverjson.h"

#include "model/base/winpath.h"

#include <QTimeZone>

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QString dotted(const QString &path, const QString &key)
{
    return path.isEmpty() ? key : path + u'.' + key;
}

tl::unexpected<Error> notCollected(const QString &key)
{
    return failure(ErrorCode::NotFound, Reason::FactMissing, ServerJson::fileName(), key);
}

/// HKEY_LOCAL_MACHINE and HKLM: are the same as HKLM.
QString registryKey(QStringView key)
{
    QString text = winPathKey(key);
    if (text.startsWith("hkey_local_machine"_L1))
        text.replace(0, 18, u"hklm"_s);
    if (text.startsWith("hklm:"_L1))
        text.remove(4, 1);
    return text;
}

template<class T>
Fact<T> toFact(const Result<T> &result, const QString &key, std::vector<Error> &problems)
{
    const QString source = ServerJson::fileName() + u": "_s + key;
    if (result)
        return Fact<T>(*result, source);
    const Error &error = result.error();
    if (error.code == ErrorCode::NotFound) {
        return Fact<T>::missing(error.reason == Reason::FactMissing ? MissingReason::NotCollected
                                                                    : MissingReason::NotPresent,
                                source);
    }
    problems.push_back(error);
    return Fact<T>::missing(MissingReason::Unreadable, source, error.detail);
}

template<class T>
std::optional<T> toOptional(const Result<T> &result, std::vector<Error> &problems)
{
    if (result)
        return *result;
    if (result.error().code != ErrorCode::NotFound)
        problems.push_back(result.error());
    return std::nullopt;
}

tl::unexpected<Error> notAsExpected(const QString &what, const QString &found)
{
    return failure(ErrorCode::PreconditionChanged, Reason::FileChanged, what, u"found "_s + found);
}

bool sameText(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<ServerJson> ServerJson::parse(const QByteArray &bytes)
{
    std::optional<TextForm> form;
    QByteArray utf8 = bytes;
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        const auto decoded = decodeText(bytes, fileName());
        if (!decoded)
            return failure(decoded.error());
        utf8 = QByteArray::fromStdString(decoded->text);
        form = decoded->form;
    }
    if (utf8.startsWith(QByteArray("{\0", 2)) || utf8.startsWith(QByteArray("\0{", 2)))
        return failure(ErrorCode::Unsupported, Reason::UnsupportedEncoding, fileName(),
                       u"UTF-16 without a byte order mark"_s);
    auto text = JsonText::parse(utf8, fileName());
    if (!text)
        return failure(text.error());
    if (text->root().type != Type::Object)
        return wrongType(u"(whole file)"_s, u"object"_s, &text->root());
    ServerJson json(std::move(*text));
    json.m_form = form;
    return json;
}

QByteArray ServerJson::inFileEncoding(const QByteArray &text) const
{
    return m_form ? encodeText({text.constData(), static_cast<size_t>(text.size())}, *m_form)
                  : text;
}

tl::unexpected<Error> ServerJson::wrongType(const QString &key, const QString &expected,
                                            const Value *found)
{
    return failure(ErrorCode::InvalidData, Reason::WrongJsonType, fileName(),
                   u"%1: expected %2, found %3"_s.arg(
                       key, expected, found ? JsonText::typeName(found->type) : u"nothing"_s));
}

Result<QString> ServerJson::textAt(const Value &object, const QString &key,
                                   const QString &path) const
{
    const Value *found = m_text.member(object, key);
    if (!found)
        return notCollected(dotted(path, key));
    if (found->type != Type::String)
        return wrongType(dotted(path, key), u"text"_s, found);
    return found->text;
}

Result<bool> ServerJson::boolAt(const Value &object, const QString &key, const QString &path) const
{
    const Value *found = m_text.member(object, key);
    if (!found)
        return notCollected(dotted(path, key));
    if (found->type != Type::Bool)
        return wrongType(dotted(path, key), u"true or false"_s, found);
    return found->boolean;
}

Result<QStringList> ServerJson::textsAt(const Value &object, const QString &key,
                                        const QString &path) const
{
    const Value *found = m_text.member(object, key);
    if (!found)
        return notCollected(dotted(path, key));
    QStringList texts;
    for (const int item : found->items) {
        const Value &value = m_text.value(item);
        if (value.type != Type::String)
            return wrongType(dotted(path, key), u"list of texts"_s, &value);
        texts.append(value.text);
    }
    if (found->type != Type::Array)
        return wrongType(dotted(path, key), u"list of texts"_s, found);
    return texts;
}

bool ServerJson::isReachable() const
{
    const auto reachable = boolAt(m_text.root(), u"reachable"_s, {});
    return !reachable || *reachable;
}

ServerDescription ServerJson::description(const QString &folderName) const
{
    const Value &root = m_text.root();
    ServerDescription result;
    std::vector<Error> &problems = result.problems;
    result.name = toOptional(textAt(root, u"name"_s, {}), problems).value_or(folderName);
    result.fqdn = toOptional(textAt(root, u"fqdn"_s, {}), problems).value_or(QString());
    result.site = toOptional(textAt(root, u"site"_s, {}), problems).value_or(QString());
    result.roles = toFact(textsAt(root, u"roles"_s, {}), u"roles"_s, problems);
    toOptional(boolAt(root, u"reachable"_s, {}), problems);

    const Value *system = m_text.member(root, u"os");
    if (system && system->type != Type::Object)
        problems.push_back(wrongType(u"os"_s, u"object"_s, system).value());
    const Value nothing;
    const Value &os = system ? *system : nothing;
    result.operatingSystem = toFact(textAt(os, u"product"_s, u"os"_s), u"os.product"_s, problems);
    result.osLanguage = toFact(textAt(os, u"language"_s, u"os"_s), u"os.language"_s, problems);

    if (const auto captured = toOptional(textAt(root, u"capturedAt"_s, {}), problems)) {
        result.capturedAt = QDateTime::fromString(*captured, Qt::ISODateWithMs).toUTC();
        if (!result.capturedAt.isValid())
            problems.push_back(
                wrongType(u"capturedAt"_s, u"ISO 8601 time"_s, m_text.member(root, u"capturedAt"))
                    .value());
    }
    (void)exchangeSettings(problems);
    return result;
}

Result<const JsonText::Value *> ServerJson::objectAt(const Value &parent, QStringView key,
                                                     const QString &path,
                                                     Qt::CaseSensitivity sensitivity) const
{
    const Value *found = m_text.member(parent, key, sensitivity);
    if (!found)
        return notCollected(path);
    if (found->type == Type::Null)
        return failure(ErrorCode::NotFound, Reason::None, fileName(), path);
    if (found->type != Type::Object)
        return wrongType(path, u"object"_s, found);
    return found;
}

Result<const JsonText::Value *> ServerJson::section(const QString &name) const
{
    return objectAt(m_text.root(), name, name, Qt::CaseSensitive);
}

Result<const JsonText::Value *> ServerJson::entry(const QString &sectionName,
                                                  QStringView name) const
{
    const auto all = section(sectionName);
    if (!all)
        return all;
    return objectAt(**all, name, sectionName + u'.' + name, Qt::CaseInsensitive);
}

Result<QString> ServerJson::fileVersion(QStringView path) const
{
    const auto all = section(u"fileVersions"_s);
    if (!all)
        return failure(all.error());
    const QString wanted = winPathKey(path);
    for (const Value::Member &member : (*all)->members) {
        if (winPathKey(member.key) != wanted)
            continue;
        const Value &value = m_text.value(member.value);
        if (value.type == Type::Null)
            return failure(ErrorCode::NotFound, Reason::None, fileName(), member.key);
        if (value.type != Type::String)
            return wrongType(u"fileVersions."_s + member.key, u"text"_s, &value);
        return value.text;
    }
    return notCollected(u"fileVersions."_s + path);
}

Result<QString> ServerJson::registryValue(QStringView key, QStringView name) const
{
    const auto all = section(u"registry"_s);
    if (!all)
        return failure(all.error());
    const QString wanted = registryKey(key);
    for (const Value::Member &member : (*all)->members) {
        if (registryKey(member.key) != wanted)
            continue;
        const Value &values = m_text.value(member.value);
        const QString path = u"registry.%1.%2"_s.arg(member.key, name);
        if (values.type == Type::Null)
            return failure(ErrorCode::NotFound, Reason::None, fileName(), member.key);
        if (values.type != Type::Object)
            return wrongType(u"registry."_s + member.key, u"object"_s, &values);
        const Value *value = m_text.member(values, name, Qt::CaseInsensitive);
        // The key was collected with its values: one that is not among them does not exist.
        if (!value || value->type == Type::Null)
            return failure(ErrorCode::NotFound, Reason::None, fileName(), path);
        if (value->type != Type::String && value->type != Type::Number)
            return wrongType(path, u"text or number"_s, value);
        return value->text;
    }
    return notCollected(u"registry."_s + key);
}

Result<ServiceState> ServerJson::service(QStringView name) const
{
    const auto found = entry(u"services"_s, name);
    if (!found)
        return failure(found.error());
    const QString path = u"services."_s + name;
    for (const QString &key : {u"state"_s, u"startType"_s}) {
        const Value *value = m_text.member(**found, key);
        if (!value || value->type != Type::String)
            return wrongType(dotted(path, key), u"text"_s, value);
    }
    return ServiceState{m_text.member(**found, u"state")->text,
                        m_text.member(**found, u"startType")->text};
}

Result<AppPoolState> ServerJson::appPool(QStringView name) const
{
    const auto found = entry(u"appPools"_s, name);
    if (!found)
        return failure(found.error());
    const QString path = u"appPools."_s + name;
    for (const QString &key : {u"state"_s, u"startMode"_s}) {
        const Value *value = m_text.member(**found, key);
        if (!value || value->type != Type::String)
            return wrongType(dotted(path, key), u"text"_s, value);
    }
    const Value *autoStart = m_text.member(**found, u"autoStart");
    if (!autoStart || autoStart->type != Type::Bool)
        return wrongType(path + u".autoStart"_s, u"true or false"_s, autoStart);
    return AppPoolState{m_text.member(**found, u"state")->text, autoStart->boolean,
                        m_text.member(**found, u"startMode")->text};
}

ExchangeSettings ServerJson::exchangeSettings(std::vector<Error> &problems) const
{
    ExchangeSettings settings;
    settings.settingOverrides = toOptional(settingOverrides(), problems);
    const Value *all = m_text.member(m_text.root(), u"exchange");
    if (!all || all->type == Type::Null)
        return settings;
    if (all->type != Type::Object)
        problems.push_back(wrongType(u"exchange"_s, u"object"_s, all).value());
    const QString serverPath = u"exchange.server"_s;
    const QString organizationPath = u"exchange.organization"_s;
    const Value nothing;
    const auto part = [&](QStringView key) -> const Value & {
        const Value *found = m_text.member(*all, key);
        if (found && found->type != Type::Object)
            problems.push_back(wrongType(u"exchange."_s + key, u"object"_s, found).value());
        return found ? *found : nothing;
    };
    const Value &server = part(u"server");
    const Value &organization = part(u"organization");
    settings.organizationMitigationsEnabled =
        toOptional(boolAt(organization, u"mitigationsEnabled"_s, organizationPath), problems);
    settings.serverMitigationsEnabled =
        toOptional(boolAt(server, u"mitigationsEnabled"_s, serverPath), problems);
    settings.mitigationsApplied =
        toOptional(textsAt(server, u"mitigationsApplied"_s, serverPath), problems);
    settings.mitigationsBlocked =
        toOptional(textsAt(server, u"mitigationsBlocked"_s, serverPath), problems);
    const Value *proxy = m_text.member(server, u"internetWebProxy");
    if (proxy && proxy->type == Type::Null)
        settings.internetWebProxy = QString(u""_s);
    else
        settings.internetWebProxy =
            toOptional(textAt(server, u"internetWebProxy"_s, serverPath), problems);
    settings.adminDisplayVersion =
        toOptional(textAt(server, u"adminDisplayVersion"_s, serverPath), problems);
    return settings;
}

Result<SettingOverride> ServerJson::settingOverride(const Value &entry, const QString &path) const
{
    if (entry.type != Type::Object)
        return wrongType(path, u"object"_s, &entry);
    std::vector<Error> problems;
    const auto isThere = [&](const QString &key, Type type) {
        const Value *found = m_text.member(entry, key);
        return found && found->type == type;
    };
    const auto text = [&](const QString &key) {
        return isThere(key, Type::Null)
                   ? QString()
                   : toOptional(textAt(entry, key, path), problems).value_or(QString());
    };
    // One parameter or one server may stand without a list around it.
    const auto texts = [&](const QString &key) {
        if (isThere(key, Type::Null) || isThere(key, Type::String))
            return isThere(key, Type::Null) ? QStringList() : QStringList{text(key)};
        return toOptional(textsAt(entry, key, path), problems).value_or(QStringList());
    };
    const SettingOverride result{text(u"name"_s),        text(u"component"_s), text(u"section"_s),
                                 texts(u"parameters"_s), text(u"status"_s),    texts(u"server"_s),
                                 text(u"minVersion"_s),  text(u"maxVersion"_s)};
    return problems.empty() ? Result<SettingOverride>(result) : failure(problems.front());
}

Result<std::vector<SettingOverride>> ServerJson::settingOverrides() const
{
    const QString key = u"settingOverrides"_s;
    const Value *found = m_text.member(m_text.root(), key);
    if (!found || found->type == Type::Null)
        return notCollected(key);
    if (found->type != Type::Array)
        return wrongType(key, u"list of objects"_s, found);
    std::vector<SettingOverride> overrides;
    for (const int item : found->items) {
        auto each = settingOverride(m_text.value(item),
                                    u"%1[%2]"_s.arg(key).arg(qsizetype(overrides.size())));
        if (!each)
            return failure(each.error());
        overrides.push_back(std::move(*each));
    }
    return overrides;
}

Result<ExchangeSettings> ServerJson::exchange() const
{
    const auto all = section(u"exchange"_s);
    std::vector<Error> problems;
    ExchangeSettings settings = exchangeSettings(problems);
    // The overrides stand beside the settings of the server, and may be all that was collected.
    if (!all && !settings.settingOverrides)
        return failure(all.error());
    return settings;
}

Result<ServerJson::TlsProbe> ServerJson::tlsProbe(const QString &host, int port) const
{
    const QString name = u"%1:%2"_s.arg(host).arg(port);
    const auto found = entry(u"tlsProbes"_s, name);
    if (!found)
        return failure(found.error());
    const QString path = u"tlsProbes."_s + name;
    TlsProbe probe;
    const std::array parts = {std::pair{u"chain"_s, &probe.chainFile},
                              std::pair{u"error"_s, &probe.error},
                              std::pair{u"protocol"_s, &probe.protocol}};
    for (const auto &[key, text] : parts) {
        const Value *value = m_text.member(**found, key);
        if (!value || value->type == Type::Null)
            continue;
        if (value->type != Type::String)
            return wrongType(dotted(path, key), u"text"_s, value);
        *text = value->text;
    }
    return probe;
}

Result<QStringList> ServerJson::certificateFiles(QStringView store) const
{
    const auto stores = section(u"certificateStores"_s);
    if (!stores)
        return failure(stores.error());
    for (const auto &member : (*stores)->members) {
        if (member.key.compare(store, Qt::CaseInsensitive) == 0)
            return textsAt(**stores, member.key, u"certificateStores"_s);
    }
    return notCollected(u"certificateStores."_s + store);
}

Result<QByteArray> ServerJson::withValues(const QString &section, QStringView name,
                                          const std::vector<NewValue> &values) const
{
    ServerJson next = *this;
    for (const NewValue &value : values) {
        if (!value.changed)
            continue;
        const auto found = next.entry(section, name);
        if (!found)
            return failure(found.error());
        auto text =
            parse(next.m_text.replaced(*next.m_text.member(**found, value.key), value.literal));
        if (!text)
            return failure(text.error());
        next = std::move(*text);
    }
    return next.bytes();
}

Result<QByteArray> ServerJson::withService(const SetService &request) const
{
    const auto now = service(request.name);
    if (!now)
        return failure(now.error());
    if (!sameText(now->state, request.expected.state) ||
        !sameText(now->startType, request.expected.startType))
        return notAsExpected(u"services/"_s + request.name, now->state + u'/' + now->startType);
    return withValues(
        u"services"_s, request.name,
        {{u"state"_s, JsonText::literal(request.wanted.state), now->state != request.wanted.state},
         {u"startType"_s, JsonText::literal(request.wanted.startType),
          now->startType != request.wanted.startType}});
}

Result<QByteArray> ServerJson::withAppPool(const SetAppPool &request) const
{
    const auto now = appPool(request.name);
    if (!now)
        return failure(now.error());
    if (!sameText(now->state, request.expected.state) ||
        now->autoStart != request.expected.autoStart ||
        !sameText(now->startMode, request.expected.startMode)) {
        return notAsExpected(u"appPools/"_s + request.name,
                             u"%1/%2/%3"_s.arg(now->state,
                                               now->autoStart ? u"autoStart"_s : u"noAutoStart"_s,
                                               now->startMode));
    }
    const AppPoolState &wanted = request.wanted;
    return withValues(
        u"appPools"_s, request.name,
        {{u"state"_s, JsonText::literal(wanted.state), now->state != wanted.state},
         {u"autoStart"_s, wanted.autoStart ? "true" : "false", now->autoStart != wanted.autoStart},
         {u"startMode"_s, JsonText::literal(wanted.startMode),
          now->startMode != wanted.startMode}});
}

Result<QByteArray> ServerJson::withBlocked(const SetBlockedMitigations &request) const
{
    const QString path = u"exchange.server"_s;
    const Value *exchange = m_text.member(m_text.root(), u"exchange");
    const Value *server = exchange ? m_text.member(*exchange, u"server") : nullptr;
    if (!server)
        return notCollected(path);
    const auto now = textsAt(*server, u"mitigationsBlocked"_s, path);
    if (!now)
        return failure(now.error());
    if (*now != request.expected)
        return notAsExpected(u"exchange/MitigationsBlocked"_s, now->join(u", "));
    if (*now == request.wanted)
        return bytes();
    const Value &list = *m_text.member(*server, u"mitigationsBlocked");
    return m_text.replaced(list, m_text.arrayLiteral(list, request.wanted));
}

} // namespace amado
