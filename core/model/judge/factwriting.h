#pragma once

#include "model/base/enumnames.h"
#include "model/base/fact.h"
#include "model/base/jsonreader.h"
#include "model/feed/feedfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

namespace amado {

/// What the feed's facts are stored as, an object of their own below "feed"; absent ones read as not
/// collected, so that stores of older programs still read.
[[nodiscard]] QJsonObject writeFeedFacts(const FeedFacts &facts);
[[nodiscard]] FeedFacts readFeedFacts(const JsonReader &reader);

} // namespace amado

/// How facts are written and read, for the files that do so.
namespace amado::factwriting {

using namespace Qt::StringLiterals;

/// What is empty is left out: absent keys read as the same default.
inline void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

inline void put(QJsonObject &object, const QString &key, int number)
{
    if (number != 0)
        object.insert(key, number);
}

inline void put(QJsonObject &object, const QString &key, bool flag)
{
    if (flag)
        object.insert(key, flag);
}

inline void put(QJsonObject &object, const QString &key, const QDateTime &time)
{
    if (time.isValid())
        object.insert(key, time.toUTC().toString(Qt::ISODateWithMs));
}

/// Nothing is written for an empty list.
template<class Item, class Write>
void putList(QJsonObject &object, const QString &key, const std::vector<Item> &items, Write write)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(write(item));
    if (!array.isEmpty())
        object.insert(key, array);
}

/// Each object of a list; none for an absent key.
template<class Item, class Read>
std::vector<Item> readList(const JsonReader &reader, const QString &key, Read read)
{
    std::vector<Item> items;
    for (const JsonReader &entry : reader.objects(key))
        items.push_back(read(entry));
    return items;
}

/// A fact is written with its value under "value", or with the reason it has none under "missing".
template<class T, class Write>
QJsonObject writeFact(const Fact<T> &fact, Write write)
{
    QJsonObject object;
    if (fact)
        write(object, *fact);
    else
        object.insert(u"missing"_s, enumName(fact.reason()));
    put(object, u"source"_s, fact.source());
    put(object, u"detail"_s, fact.detail());
    return object;
}

/// The opposite of writeFact().
template<class T, class Read>
Fact<T> readFact(const JsonReader &object, Read read)
{
    if (object.has(u"missing"_s))
        return Fact<T>::missing(object.word<MissingReason>(u"missing"_s), object.text(u"source"_s),
                                object.text(u"detail"_s));
    return {read(object), object.text(u"source"_s)};
}

/// A fact whose value is one text.
inline QJsonObject writeTextFact(const Fact<QString> &fact)
{
    return writeFact(
        fact, [](QJsonObject &object, const QString &value) { object.insert(u"value"_s, value); });
}

/// The opposite of writeTextFact(); not collected for an absent key.
inline Fact<QString> readTextFact(const JsonReader &reader, const QString &key)
{
    if (!reader.has(key))
        return {};
    return readFact<QString>(reader.object(key),
                             [](const JsonReader &object) { return object.text(u"value"_s); });
}

/// A fact for each key.
template<class T, class Write>
QJsonObject writeMap(const QMap<QString, Fact<T>> &map, Write write)
{
    QJsonObject object;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        object.insert(it.key(), writeFact(it.value(), write));
    return object;
}

/// The opposite of writeMap().
template<class T, class Read>
QMap<QString, Fact<T>> readMap(const JsonReader &reader, const QString &key, Read read)
{
    QMap<QString, Fact<T>> map;
    const JsonReader object = reader.object(key);
    for (const QString &name : object.keys())
        map.insert(name, readFact<T>(object.object(name), read));
    return map;
}

/// The fact below a key; not collected for an absent key.
template<class T, class Read>
Fact<T> readFactAt(const JsonReader &reader, const QString &key, Read read)
{
    return reader.has(key) ? readFact<T>(reader.object(key), read) : Fact<T>();
}

} // namespace amado::factwriting
