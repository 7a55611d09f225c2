// SPDX-License-Identifier: MIT
#include "ui/wrapping/phrases.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <functional>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr QChar kJoiner(0x2060);

/// A longer phrase may be broken where a new word seems to begin, or a narrow column couldn't hold
/// it.
constexpr qsizetype kLongPhrase = 12;

/// A group of features of the BudouX model: the characters from `begin` to `end`, counted from the
/// place that is judged, and what they say for (or against) a phrase beginning there.
struct Feature
{
    const char *name;
    int begin;
    int end;
    std::map<QString, int, std::less<>> weights = {};
};

/// The model of BudouX (resources/phrases/README.md): a sum of weights for each place of a text.
class Model
{
public:
    Model()
    {
        QFile file(u":/phrases/ja.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QJsonObject model = QJsonDocument::fromJson(file.readAll()).object();
        for (Feature &feature : m_features) {
            const QJsonObject weights = model[QLatin1StringView(feature.name)].toObject();
            for (auto it = weights.begin(); it != weights.end(); ++it) {
                feature.weights.emplace(it.key(), it.value().toInt());
                m_sum += it.value().toInt();
            }
        }
    }

    [[nodiscard]] bool beginsPhrase(QStringView text, qsizetype at) const
    {
        // Doubled, because the threshold is half of the sum of all weights.
        int score = -m_sum;
        for (const Feature &feature : m_features) {
            const qsizetype begin = std::max(qsizetype(0), at + feature.begin);
            const qsizetype end = std::min(text.size(), at + feature.end);
            if (begin >= end)
                continue;
            const auto found = feature.weights.find(text.sliced(begin, end - begin));
            if (found != feature.weights.end())
                score += 2 * found->second;
        }
        return score > 0;
    }

private:
    std::array<Feature, 13> m_features{{{"UW1", -3, -2},
                                        {"UW2", -2, -1},
                                        {"UW3", -1, 0},
                                        {"UW4", 0, 1},
                                        {"UW5", 1, 2},
                                        {"UW6", 2, 3},
                                        {"BW1", -2, 0},
                                        {"BW2", -1, 1},
                                        {"BW3", 0, 2},
                                        {"TW1", -3, 0},
                                        {"TW2", -2, 1},
                                        {"TW3", -1, 2},
                                        {"TW4", 0, 3}}};
    int m_sum = 0;
};

enum class Script { Hiragana, Katakana, Han, Other };

Script scriptOf(QChar c)
{
    // The long vowel mark is shared by both syllabaries and common only in katakana.
    if (c == u'ー')
        return Script::Katakana;
    switch (c.script()) {
    case QChar::Script_Hiragana:
        return Script::Hiragana;
    case QChar::Script_Katakana:
        return Script::Katakana;
    case QChar::Script_Han:
        return Script::Han;
    default:
        return Script::Other;
    }
}

bool isJapanese(QChar c)
{
    return scriptOf(c) != Script::Other;
}

/// Words that the model takes apart.
bool isInsideWord(QStringView text, qsizetype at)
{
    static constexpr std::array<QStringView, 4> kWords{u"更新プログラム", u"その後", u"取り除",
                                                       u"書き込"};
    for (const QStringView word : kWords) {
        for (qsizetype before = 1; before < word.size(); ++before) {
            if (at >= before && text.sliced(at - before).startsWith(word))
                return true;
        }
    }
    return false;
}

/// Where phrases begin, without 0.
std::vector<qsizetype> phraseStarts(QStringView text)
{
    static const Model model;
    std::vector<qsizetype> starts;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const bool afterComma = text[i - 1] == u'、' || text[i - 1] == u'。';
        if (afterComma || (model.beginsPhrase(text, i) && !isInsideWord(text, i)))
            starts.push_back(i);
    }
    return starts;
}

/// A place within a long phrase at which a noun or a stem begins.
bool beginsWord(QStringView text, qsizetype at)
{
    const Script before = scriptOf(text[at - 1]), after = scriptOf(text[at]);
    return after != before && (after == Script::Han || after == Script::Katakana) &&
           before != Script::Other && !isInsideWord(text, at);
}

} // namespace

QString joinedPhrases(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isJapanese))
        return text;
    std::vector<qsizetype> starts = phraseStarts(text);
    starts.push_back(text.size());
    QString joined;
    joined.reserve(2 * text.size());
    qsizetype begin = 0;
    for (const qsizetype end : starts) {
        const bool isLong = end - begin > kLongPhrase;
        for (qsizetype i = begin; i < end; ++i) {
            // Blanks stay places to break at, and other scripts have rules of their own.
            if (i > begin && (isJapanese(text[i - 1]) || isJapanese(text[i])) &&
                !text[i - 1].isSpace() && !text[i].isSpace() && !(isLong && beginsWord(text, i)))
                joined += kJoiner;
            joined += text[i];
        }
        begin = end;
    }
    return joined;
}

QString withoutJoiners(QString text)
{
    return text.remove(kJoiner);
}

} // namespace amado
