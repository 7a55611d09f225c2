// SPDX-License-Identifier: MIT
#include "io/redaction/secretstarts.h"

#include "io/redaction/secretwords.h"

#include <QStringList>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// As patterns that ignore case see it.
char16_t folded(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit >= 0x80)
        return c.toCaseFolded().unicode();
    return unit >= 'A' && unit <= 'Z' ? char16_t(unit + ('a' - 'A')) : unit;
}

/// What every match of this alternative begins with: its letters up to the first that may be
/// missing or another.
QString beginningOf(QString alternative)
{
    for (const auto assertion : {"\\b"_L1, "(?<=[?&])"_L1}) {
        if (alternative.startsWith(assertion))
            alternative.remove(0, assertion.size());
    }
    qsizetype end = 0;
    while (end < alternative.size() && !u"\\[](){}?*+|^$."_s.contains(alternative.at(end)))
        ++end;
    const bool isOptional = end < alternative.size() && u"?*{"_s.contains(alternative.at(end));
    return alternative.first(isOptional ? end - 1 : end);
}

QStringList beginningsOf(const QStringList &alternatives)
{
    QStringList beginnings;
    for (const QString &alternative : alternatives)
        beginnings.append(beginningOf(alternative));
    return beginnings;
}

/// "-p:", "/pass=" and the like.
QStringList optionBeginnings(const QStringList &names, const QStringList &ends)
{
    QStringList beginnings;
    for (const QString &name : names) {
        for (const QString &end : ends)
            beginnings << u'-' + name + end << u'/' + name + end;
    }
    return beginnings;
}

QStringList beginningsOf(SecretPattern pattern)
{
    switch (pattern) {
    case SecretPattern::Name:
        return beginningsOf(secretNameWords());
    case SecretPattern::Said:
        return beginningsOf(passwordWords());
    case SecretPattern::Assigned:
        return optionBeginnings({u"p"_s, u"rp"_s, u"pw"_s, u"pass"_s}, {u":"_s, u"="_s});
    case SecretPattern::Option:
        return optionBeginnings({u"p"_s}, {u" "_s, u"\t"_s});
    case SecretPattern::Tool:
        return beginningsOf(passwordTools());
    case SecretPattern::Fetcher:
        return {u"curl"_s, u"wget"_s};
    case SecretPattern::Net:
        return {u"net "_s, u"net\t"_s, u"net1"_s, u"net.exe"_s};
    case SecretPattern::Scheme:
        return {u"basic"_s, u"bearer"_s, u"negotiate"_s, u"ntlm"_s};
    case SecretPattern::WebToken:
        return {u"eyJ"_s};
    }
    Q_UNREACHABLE();
}

/// All beginnings, found by their first two characters.
class BeginningTable
{
public:
    struct Beginning
    {
        QString rest; ///< Behind the first two, folded.
        char16_t first = 0;
        char16_t second = 0;
        SecretPattern pattern = SecretPattern::Name;
    };

    BeginningTable()
    {
        for (int i = 0; i <= int(SecretPattern::WebToken); ++i) {
            const auto pattern = static_cast<SecretPattern>(i);
            for (const QString &text : beginningsOf(pattern))
                add(text, pattern);
        }
    }

    [[nodiscard]] const std::vector<Beginning> &behind(char16_t first, char16_t second) const
    {
        return m_buckets[bucketOf(first, second)];
    }

private:
    void add(const QString &text, SecretPattern pattern)
    {
        Q_ASSERT(text.size() >= 2);
        Beginning beginning{{}, folded(text.at(0)), folded(text.at(1)), pattern};
        for (const QChar c : text.sliced(2))
            beginning.rest += QChar(folded(c));
        m_buckets[bucketOf(beginning.first, beginning.second)].push_back(std::move(beginning));
    }

    static constexpr size_t kBuckets = 4096;
    [[nodiscard]] static size_t bucketOf(char16_t first, char16_t second)
    {
        return (size_t(first) * 64 + second) % kBuckets;
    }

    std::array<std::vector<Beginning>, kBuckets> m_buckets;
};

bool isBehind(QStringView text, qsizetype at, const QString &rest)
{
    if (text.size() - at < rest.size())
        return false;
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if (folded(text[at + i]) != rest.at(i).unicode())
            return false;
    }
    return true;
}

} // namespace

SecretStarts::SecretStarts(QStringView text)
{
    static const BeginningTable table;
    char16_t first = text.isEmpty() ? u'\0' : folded(text.front());
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const char16_t second = folded(text[i + 1]);
        for (const BeginningTable::Beginning &beginning : table.behind(first, second)) {
            if (beginning.first != first || beginning.second != second ||
                !isBehind(text, i + 2, beginning.rest))
                continue;
            std::vector<qsizetype> &starts = m_starts[static_cast<size_t>(beginning.pattern)];
            if (starts.empty() || starts.back() != i)
                starts.push_back(i);
        }
        first = second;
    }
}

} // namespace amado
