// SPDX-License-Identifier: MIT
#include "words/texts.h"

#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <functional>

using namespace Qt::StringLiterals;

namespace amado::test {

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(sourcePath(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

struct Entry
{
    QString context;
    QString source;
    QStringList translations;
};

std::vector<Entry> entriesOf(const QString &path)
{
    std::vector<Entry> entries;
    QXmlStreamReader reader(bytesOf(path));
    QString context;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"name"_s)
            context = reader.readElementText();
        else if (reader.name() == u"source"_s)
            entries.push_back({context, withoutMnemonic(reader.readElementText()), {}});
        else if (reader.name() == u"numerusform"_s)
            entries.back().translations.append(withoutMnemonic(reader.readElementText()));
        else if (reader.name() == u"translation"_s && reader.attributes().isEmpty())
            entries.back().translations.append(withoutMnemonic(
                reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed()));
    }
    EXPECT_FALSE(reader.hasError()) << path.toStdString();
    return entries;
}

void forEachObject(const QJsonValue &value, const std::function<void(const QJsonObject &)> &use)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            forEachObject(item, use);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        use(object);
        for (const QJsonValue &item : object)
            forEachObject(item, use);
    }
}

QJsonValue jsonOf(const QString &path)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytesOf(path));
    EXPECT_TRUE(document.isObject()) << path.toStdString();
    return document.object();
}

QStringList filesIn(const QString &folder, const QString &pattern)
{
    QStringList files;
    const QStringList names = QDir(sourcePath(folder)).entryList({pattern}, QDir::Files);
    for (const QString &name : names)
        files.append(folder + u'/' + name);
    EXPECT_FALSE(files.isEmpty()) << folder.toStdString();
    return files;
}

/// The lines of a page without what is code, an address or a file.
void addPage(std::vector<Text> &texts, const QString &path)
{
    static const QRegularExpression code(u"`[^`]*`|\\]\\([^)]*\\)|https?://\\S+"_s);
    bool fenced = false;
    int number = 0;
    const QStringList lines = QString::fromUtf8(bytesOf(path)).split(u'\n');
    for (QString line : lines) {
        ++number;
        const bool fence = line.startsWith(u"```"_s);
        if (!fence && !fenced)
            texts.push_back({path + u':' + QString::number(number), line.replace(code, u"|"_s)});
        fenced = fenced != fence;
    }
}

} // namespace

std::vector<TextPair> textPairs()
{
    std::vector<TextPair> pairs;
    for (const Entry &entry : entriesOf(u"translations/amado_ja.ts"_s)) {
        for (const QString &translation : entry.translations) {
            if (!translation.isEmpty())
                pairs.push_back({u"amado_ja.ts, "_s + entry.context, entry.source, translation});
        }
    }
    for (const QString &path : filesIn(u"resources/catalogs"_s, u"*.json"_s)) {
        forEachObject(jsonOf(path), [&](const QJsonObject &object) {
            if (object.contains("en"_L1) && object.contains("ja"_L1))
                pairs.push_back({path, object["en"_L1].toString(), object["ja"_L1].toString()});
        });
    }
    return pairs;
}

std::vector<Text> textsIn(Language language)
{
    const bool english = language == Language::English;
    std::vector<Text> texts;
    for (const TextPair &pair : textPairs())
        texts.push_back({pair.place, english ? pair.english : pair.japanese});
    for (const QString &path : filesIn(u"resources/help"_s, english ? u"*-en.md"_s : u"*-ja.md"_s))
        addPage(texts, path);
    addPage(texts, english ? u"README.md"_s : u"README.ja.md"_s);
    if (!english)
        return texts;
    addPage(texts, u"CONTRIBUTING.md"_s);
    addPage(texts, u"resources/catalogs/README.md"_s);
    for (const Entry &entry : entriesOf(u"translations/amado_en.ts"_s)) {
        for (const QString &translation : entry.translations)
            texts.push_back({u"amado_en.ts, "_s + entry.context, translation});
    }
    for (const QString &path : filesIn(u"resources/schemas"_s, u"*.json"_s)) {
        forEachObject(jsonOf(path), [&](const QJsonObject &object) {
            for (const auto &key : {"title"_L1, "description"_L1}) {
                if (object[key].isString())
                    texts.push_back({path, object[key].toString()});
            }
        });
    }
    return texts;
}

std::vector<GlossaryRow> glossaryTable(const QString &heading)
{
    std::vector<GlossaryRow> rows;
    bool inside = false;
    const QStringList lines =
        QString::fromUtf8(bytesOf(u"translations/glossary.md"_s)).split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'|');
        if (!line.startsWith(u'|') || cells.size() < 3) {
            inside = false;
        } else if (cells[1].trimmed() == heading) {
            inside = true;
        } else if (inside && !cells[1].startsWith(u'-')) {
            GlossaryRow row;
            for (const QString &word : cells[1].split(u", "_s))
                row.words.append(word.trimmed());
            row.other = cells[2].trimmed();
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace amado::test
