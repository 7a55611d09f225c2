// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/enumnames.h"
#include "model/base/fields.h"
#include "ports/hostrequests.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace amado {

// Requests as one line of text: name and parts in a list. Equal requests give equal lines, which
// are stored and recorded.

namespace requestkey {

/// Puts the parts of a request into a list; of contents their hash alone.
class Writer
{
public:
    explicit Writer(QJsonArray parts = {})
        : m_parts(std::move(parts))
    {}

    template<class T>
    Writer &operator()(const FieldName &, const T &value)
    {
        m_parts.append(part(value));
        return *this;
    }
    template<class T>
    Writer &required(const FieldName &name, const T &value)
    {
        return (*this)(name, value);
    }
    [[nodiscard]] const QJsonArray &parts() const { return m_parts; }

private:
    static QJsonValue part(const QString &text) { return text; }
    static QJsonValue part(bool flag) { return flag; }
    static QJsonValue part(int number) { return number; }
    static QJsonValue part(qint64 number) { return number; }
    static QJsonValue part(const QStringList &texts) { return QJsonArray::fromStringList(texts); }
    static QJsonValue part(const QDateTime &at) { return at.toUTC().toString(Qt::ISODateWithMs); }
    static QJsonValue part(HostTool tool) { return int(tool); }
    static QJsonValue part(scan::LogFormat format) { return enumName(format); }
    static QJsonValue part(const QList<int> &numbers)
    {
        QJsonArray array;
        for (const int number : numbers)
            array.append(number);
        return array;
    }
    static QJsonValue part(const QByteArray &content)
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    }
    static QJsonValue part(const std::optional<QByteArray> &content)
    {
        return content ? part(*content) : QJsonValue(QString());
    }
    template<HasFields T>
    static QJsonValue part(const T &value)
    {
        Writer inner;
        T::fields(inner, value);
        return inner.m_parts;
    }
    template<HasFields T>
    static QJsonValue part(const std::optional<T> &value)
    {
        return value ? part(*value) : QJsonValue(QJsonArray());
    }

    QJsonArray m_parts;
};

/// Takes the parts of a request from such a list, in order.
class Reader
{
public:
    explicit Reader(const QJsonArray &parts)
        : m_parts(parts)
    {}

    Reader &operator()(const FieldName &, QString &text)
    {
        text = next().toString();
        return *this;
    }
    Reader &operator()(const FieldName &, int &number)
    {
        number = next().toInt();
        return *this;
    }
    Reader &operator()(const FieldName &, qint64 &number)
    {
        number = next().toInteger();
        return *this;
    }

private:
    QJsonValue next() { return m_parts.at(m_next++); }

    const QJsonArray &m_parts;
    qsizetype m_next = 1; ///< Behind the name.
};

template<class... Requests>
std::optional<HostRequest> remembered(const QJsonArray &parts, const std::variant<Requests...> *)
{
    const QString name = parts.at(0).toString();
    std::optional<HostRequest> found;
    const auto look = [&]<class Request>(const Request *) {
        if constexpr (Request::kKind.effect == RequestEffect::Tells) {
            if (name != QStringView(Request::kKind.name))
                return;
            Request request;
            Reader reader(parts);
            Request::fields(reader, request);
            found = std::move(request);
        }
    };
    (look(static_cast<const Requests *>(nullptr)), ...);
    return found;
}

} // namespace requestkey

[[nodiscard]] inline QJsonArray requestJson(const HostRequest &request)
{
    return std::visit(
        []<class Request>(const Request &each) {
            requestkey::Writer writer(QJsonArray{Request::kKind.text()});
            Request::fields(writer, each);
            return writer.parts();
        },
        request);
}

[[nodiscard]] inline QString requestKey(const HostRequest &request)
{
    return QString::fromUtf8(QJsonDocument(requestJson(request)).toJson(QJsonDocument::Compact));
}

/// The request of a key that is worth remembering; nullopt for anything else, so that nothing
/// stored can make the program write.
[[nodiscard]] inline std::optional<HostRequest> readingFromKey(const QString &key)
{
    const QJsonArray parts = QJsonDocument::fromJson(key.toUtf8()).array();
    auto request = requestkey::remembered(parts, static_cast<const HostRequest *>(nullptr));
    // Only what is spelled exactly as it would be written is what it says it is.
    if (request && requestKey(*request) != key)
        request.reset();
    return request;
}

} // namespace amado
