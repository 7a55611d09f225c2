// SPDX-License-Identifier: MIT
#include "io/folder/jsontext.h"

#include <QStringDecoder>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxDepth = 64;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

class JsonText::Parser
{
public:
    Parser(JsonText &text, QString subject)
        : m_text(text)
        , m_bytes(text.m_bytes)
        , m_subject(std::move(subject))
    {}

    Result<> run()
    {
        if (m_bytes.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        if (auto root = parseValue(0); !root)
            return failure(root.error());
        skipBlanks();
        if (m_at != m_bytes.size())
            return malformed(u"text after the value"_s);
        return {};
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }

    void skipBlanks()
    {
        while (m_at < m_bytes.size() && isBlank(m_bytes[m_at]))
            ++m_at;
    }

    [[nodiscard]] tl::unexpected<Error> malformed(const QString &detail,
                                                  Reason reason = Reason::MalformedJson) const
    {
        const QByteArray before = m_bytes.left(m_at);
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        return failure(ErrorCode::InvalidData, reason, m_subject, detail,
                       static_cast<int>(before.count('\n')) + 1,
                       static_cast<int>(QString::fromUtf8(before.mid(lineStart)).size()) + 1);
    }

    Result<int> parseValue(int depth)
    {
        skipBlanks();
        if (depth > kMaxDepth)
            return malformed(u"more than %1 levels"_s.arg(kMaxDepth), Reason::TooDeep);
        const int index = static_cast<int>(m_text.m_values.size());
        m_text.m_values.emplace_back();
        Value value;
        value.begin = m_at;
        Result<> parsed = parseInto(value, depth);
        if (!parsed)
            return failure(parsed.error());
        value.end = m_at;
        m_text.m_values[static_cast<size_t>(index)] = std::move(value);
        return index;
    }

    Result<> parseInto(Value &value, int depth)
    {
        switch (peek()) {
        case '{':
            return parseObject(value, depth);
        case '[':
            return parseArray(value, depth);
        case '"':
            value.type = Type::String;
            return parseString(value.text);
        case 't':
            value.type = Type::Bool;
            value.boolean = true;
            return parseWord("true");
        case 'f':
            value.type = Type::Bool;
            return parseWord("false");
        case 'n':
            return parseWord("null");
        default:
            return parseNumber(value);
        }
    }

    Result<> parseWord(QByteArrayView word)
    {
        if (!QByteArrayView(m_bytes).sliced(m_at).startsWith(word))
            return malformed(u"not a value"_s);
        m_at += word.size();
        return {};
    }

    Result<> parseNumber(Value &value)
    {
        value.type = Type::Number;
        const qsizetype begin = m_at;
        const auto digits = [this] {
            const qsizetype from = m_at;
            while (isDigit(peek()))
                ++m_at;
            return m_at > from;
        };
        if (peek() == '-')
            ++m_at;
        const bool zero = peek() == '0';
        const qsizetype whole = m_at;
        bool good = digits() && !(zero && m_at - whole > 1);
        if (good && peek() == '.') {
            ++m_at;
            good = digits();
        }
        if (good && (peek() == 'e' || peek() == 'E')) {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            good = digits();
        }
        if (!good)
            return malformed(u"not a value"_s);
        value.text = QString::fromLatin1(m_bytes.mid(begin, m_at - begin));
        return {};
    }

    Result<> parseObject(Value &value, int depth)
    {
        value.type = Type::Object;
        ++m_at;
        skipBlanks();
        if (peek() == '}') {
            ++m_at;
            return {};
        }
        while (true) {
            skipBlanks();
            Value::Member member;
            if (peek() != '"')
                return malformed(u"a key was expected"_s);
            if (auto key = parseString(member.key); !key)
                return key;
            skipBlanks();
            if (peek() != ':')
                return malformed(u"':' was expected"_s);
            ++m_at;
            const auto child = parseValue(depth + 1);
            if (!child)
                return failure(child.error());
            member.value = *child;
            value.members.push_back(std::move(member));
            skipBlanks();
            if (peek() == '}')
                break;
            if (peek() != ',')
                return malformed(u"',' or '}' was expected"_s);
            ++m_at;
        }
        ++m_at;
        return {};
    }

    Result<> parseArray(Value &value, int depth)
    {
        value.type = Type::Array;
        ++m_at;
        skipBlanks();
        if (peek() == ']') {
            ++m_at;
            return {};
        }
        while (true) {
            const auto child = parseValue(depth + 1);
            if (!child)
                return failure(child.error());
            value.items.push_back(*child);
            skipBlanks();
            if (peek() == ']')
                break;
            if (peek() != ',')
                return malformed(u"',' or ']' was expected"_s);
            ++m_at;
        }
        ++m_at;
        return {};
    }

    Result<> parseString(QString &text)
    {
        ++m_at;
        qsizetype plain = m_at;
        const auto takePlain = [&] {
            // Stateless: a sequence cut short by the closing quote is an error, not the decoder's
            // memory.
            QStringDecoder decoder(QStringDecoder::Utf8,
                                   QStringDecoder::Flag::Stateless |
                                       QStringDecoder::Flag::ConvertInitialBom);
            text += decoder(m_bytes.sliced(plain, m_at - plain));
            return !decoder.hasError();
        };
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at];
            if (static_cast<unsigned char>(c) < 0x20)
                return malformed(u"control character in a text"_s);
            if (c != '"' && c != '\\') {
                ++m_at;
                continue;
            }
            if (!takePlain())
                return malformed(u"not UTF-8"_s, Reason::UnsupportedEncoding);
            ++m_at;
            if (c == '"')
                return {};
            if (auto escape = parseEscape(text); !escape)
                return escape;
            plain = m_at;
        }
        return malformed(u"text without end"_s);
    }

    Result<> parseEscape(QString &text)
    {
        const char c = peek();
        ++m_at;
        constexpr QByteArrayView kNames = "\"\\/bfnrt";
        constexpr QByteArrayView kMeanings = "\"\\/\b\f\n\r\t";
        if (const qsizetype known = c == '\0' ? -1 : kNames.indexOf(c); known >= 0) {
            text += QChar::fromLatin1(kMeanings[known]);
            return {};
        }
        bool good = false;
        const QByteArray digits = m_bytes.mid(m_at, 4);
        const bool hexadecimal =
            digits.size() == 4 && std::all_of(digits.begin(), digits.end(), [](char d) {
                return isDigit(d) || (d >= 'a' && d <= 'f') || (d >= 'A' && d <= 'F');
            });
        const ushort code = hexadecimal ? digits.toUShort(&good, 16) : ushort(0);
        if (c != 'u' || !good)
            return malformed(u"unknown escape"_s);
        text += QChar(code);
        m_at += 4;
        return {};
    }

    JsonText &m_text;
    const QByteArray &m_bytes;
    QString m_subject;
    qsizetype m_at = 0;
};

Result<JsonText> JsonText::parse(const QByteArray &bytes, const QString &subject)
{
    JsonText text;
    text.m_bytes = bytes;
    if (auto parsed = Parser(text, subject).run(); !parsed)
        return failure(parsed.error());
    return text;
}

const JsonText::Value *JsonText::member(const Value &object, QStringView key,
                                        Qt::CaseSensitivity sensitivity) const
{
    const auto found = std::find_if(
        object.members.rbegin(), object.members.rend(),
        [&](const Value::Member &member) { return key.compare(member.key, sensitivity) == 0; });
    return found == object.members.rend() ? nullptr : &value(found->value);
}

QByteArray JsonText::replaced(const Value &value, const QByteArray &literal) const
{
    return m_bytes.left(value.begin) + literal + m_bytes.mid(value.end);
}

QByteArray JsonText::arrayLiteral(const Value &array, const QStringList &items) const
{
    // What stands before the first item, between two and after the last one.
    QByteArray open;
    QByteArray between;
    QByteArray close;
    if (array.items.empty()) {
        const QByteArray inside = m_bytes.mid(array.begin + 1, array.end - array.begin - 2);
        const qsizetype lastLine = inside.lastIndexOf('\n');
        const qsizetype split = lastLine < 0                                   ? inside.size() / 2
                                : lastLine > 0 && inside[lastLine - 1] == '\r' ? lastLine - 1
                                                                               : lastLine;
        open = inside.left(split);
        close = inside.mid(split);
    } else {
        const Value &first = value(array.items.front());
        const Value &last = value(array.items.back());
        open = m_bytes.mid(array.begin + 1, first.begin - array.begin - 1);
        close = m_bytes.mid(last.end, array.end - 1 - last.end);
        if (array.items.size() > 1)
            between = m_bytes.mid(first.end, value(array.items[1]).begin - first.end);
    }
    if (between.isEmpty())
        between = open.contains('\n') ? QByteArray("," + open) : QByteArrayLiteral(", ");

    QByteArrayList literals;
    for (const QString &item : items) {
        const auto same = std::find_if(array.items.begin(), array.items.end(), [&](int index) {
            return value(index).type == Type::String && value(index).text == item;
        });
        literals.append(
            same == array.items.end()
                ? literal(item)
                : m_bytes.mid(value(*same).begin, value(*same).end - value(*same).begin));
    }
    return '[' + open + literals.join(between) + close + ']';
}

QByteArray JsonText::literal(const QString &text)
{
    QByteArray result = QByteArrayLiteral("\"");
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\')
            result += QByteArray(1, '\\') + c;
        else if (static_cast<unsigned char>(c) < 0x20)
            result += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
        else
            result += c;
    }
    return result + '"';
}

QString JsonText::typeName(Type type)
{
    switch (type) {
    case Type::Null:
        return u"null"_s;
    case Type::Bool:
        return u"true or false"_s;
    case Type::Number:
        return u"number"_s;
    case Type::String:
        return u"text"_s;
    case Type::Array:
        return u"list"_s;
    case Type::Object:
        return u"object"_s;
    }
    Q_UNREACHABLE();
}

} // namespace amado
