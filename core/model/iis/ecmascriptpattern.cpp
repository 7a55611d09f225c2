// SPDX-License-Identifier: MIT
#include "model/iis/ecmascriptpattern.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiLetterOrDigit(QChar c)
{
    return isAsciiDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

class Translator
{
public:
    explicit Translator(QStringView pattern)
        : m_in(pattern)
    {}

    Result<QString> run()
    {
        m_out.reserve(m_in.size() + 8);
        while (m_at < m_in.size() && m_fault.isEmpty())
            step();
        if (!m_fault.isEmpty())
            return failure(ErrorCode::InvalidData, Reason::InvalidRule, {}, m_fault);
        return std::move(m_out);
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_in.size() ? m_in[m_at + ahead] : QChar();
    }

    void refuse(QStringView what) { m_fault = what.toString(); }

    void take(qsizetype count)
    {
        m_out += m_in.mid(m_at, count);
        m_at += count;
    }

    void step()
    {
        switch (peek().unicode()) {
        case u'\\':
            escape(false);
            break;
        case u'[':
            characterClass();
            break;
        case u'(':
            group();
            break;
        case u'*':
        case u'+':
        case u'?':
            take(1);
            repeated();
            break;
        case u'{':
            braces();
            break;
        case u'}':
        case u']':
            m_out += u'\\';
            take(1);
            break;
        default:
            take(1);
            break;
        }
    }

    /// What may follow a repeat: at most one question mark.
    void repeated()
    {
        if (peek() == u'?')
            take(1);
        if (peek() == u'+' || peek() == u'*' || peek() == u'?')
            refuse(u"repeat of a repeat");
    }

    void braces()
    {
        qsizetype end = 1;
        while (isAsciiDigit(peek(end)))
            ++end;
        bool valid = end > 1;
        if (valid && peek(end) == u',') {
            ++end;
            while (isAsciiDigit(peek(end)))
                ++end;
        }
        valid = valid && peek(end) == u'}';
        if (!valid)
            return refuse(u"brace that is no repeat");
        take(end + 1);
        repeated();
    }

    void group()
    {
        if (peek(1) == u'*')
            return refuse(u"verb");
        if (peek(1) != u'?')
            return take(1);
        const QChar kind = peek(2);
        if (kind != u':' && kind != u'=' && kind != u'!')
            return refuse(u"group with (?");
        take(3);
    }

    void characterClass()
    {
        take(1);
        if (peek() == u'^')
            take(1);
        while (m_at < m_in.size() && m_fault.isEmpty()) {
            const QChar c = peek();
            if (c == u']')
                return take(1);
            if (c == u'\\') {
                escape(true);
            } else if (c == u'[') {
                const QChar next = peek(1);
                if (next == u':' || next == u'.' || next == u'=')
                    return refuse(u"POSIX class");
                m_out += u'\\';
                take(1);
            } else {
                take(1);
            }
        }
        if (m_fault.isEmpty())
            refuse(u"class without end");
    }

    void escape(bool inClass)
    {
        const QChar c = peek(1);
        if (c.isNull() && m_at + 1 >= m_in.size())
            return refuse(u"backslash at the end");
        if (!isAsciiLetterOrDigit(c)) {
            m_at += 1;
            // A backslash before anything but an ASCII letter or digit is literal in PCRE2 as well.
            m_out += u'\\';
            return take(1);
        }
        switch (c.unicode()) {
        case u'd':
        case u'D':
        case u'w':
        case u'W':
        case u's':
        case u'S':
        case u'f':
        case u'n':
        case u'r':
        case u't':
        case u'b':
            return take(2);
        case u'B':
            return inClass ? refuse(u"\\B in a class") : take(2);
        case u'v':
            return code(0x0b, 2);
        case u'x':
            return hexadecimal(2);
        case u'u':
            return hexadecimal(4);
        case u'c':
            return control();
        case u'0':
            return isAsciiDigit(peek(2)) ? refuse(u"octal escape") : code(0, 2);
        default:
            break;
        }
        if (isAsciiDigit(c) && !inClass)
            return backReference();
        refuse(QString(u"\\"_s + c));
    }

    void code(int value, qsizetype length)
    {
        m_out += u"\\x{"_s + QString::number(value, 16) + u'}';
        m_at += length;
    }

    void hexadecimal(qsizetype digits)
    {
        const QStringView text = m_in.mid(m_at + 2, digits);
        bool valid = false;
        const int value = text.toInt(&valid, 16);
        const bool allHex = text.size() == digits && isAsciiLetterOrDigit(text.front());
        if (!valid || !allHex)
            return refuse(u"escape without its digits");
        code(value, 2 + digits);
    }

    void control()
    {
        const QChar letter = peek(2);
        if (isAsciiDigit(letter) || !isAsciiLetterOrDigit(letter))
            return refuse(u"control escape without a letter");
        code(letter.unicode() & 0x1f, 3);
    }

    void backReference()
    {
        qsizetype end = 1;
        while (isAsciiDigit(peek(end)))
            ++end;
        m_out += u"\\g{"_s + m_in.mid(m_at + 1, end - 1) + u'}';
        m_at += end;
    }

    QStringView m_in;
    qsizetype m_at = 0;
    QString m_out;
    QString m_fault;
};

} // namespace

Result<QString> translateEcmaScript(QStringView pattern)
{
    return Translator(pattern).run();
}

} // namespace amado
