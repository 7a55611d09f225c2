// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado {

/// A JSON text whose values know the bytes they stand in, so that one value can be replaced and
/// every other byte (order of keys, spelling of numbers, indentation, unknown keys, byte order
/// mark) stays. Parsing is strict (RFC 8259) but for a leading byte order mark. Of a key given
/// twice the last one counts, as elsewhere.
class JsonText
{
public:
    enum class Type { Null, Bool, Number, String, Array, Object };

    struct Value
    {
        Type type = Type::Null;
        qsizetype begin = 0; ///< Byte range in bytes().
        qsizetype end = 0;
        bool boolean = false;
        QString text; ///< Of a string: decoded; of a number: as spelled.
        struct Member
        {
            QString key;
            int value = 0;
        };
        std::vector<Member> members; ///< Of an object.
        std::vector<int> items;      ///< Of an array.
    };

    /// Errors: MalformedJson with line and column, TooDeep, UnsupportedEncoding. `subject` names
    /// the file.
    static Result<JsonText> parse(const QByteArray &bytes, const QString &subject);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] const Value &root() const { return m_values.front(); }
    [[nodiscard]] const Value &value(int index) const
    {
        return m_values[static_cast<size_t>(index)];
    }
    /// The member of an object; null when the key is absent or `object` is none. Keys may compare
    /// without case, as Windows names do.
    [[nodiscard]] const Value *member(const Value &object, QStringView key,
                                      Qt::CaseSensitivity sensitivity = Qt::CaseSensitive) const;

    /// The text with one value replaced by another spelling.
    [[nodiscard]] QByteArray replaced(const Value &value, const QByteArray &literal) const;
    /// The text of an array of strings with other items, in the array's own style (line breaks,
    /// blanks); items that stay keep their spelling.
    [[nodiscard]] QByteArray arrayLiteral(const Value &array, const QStringList &items) const;
    /// A string as JSON.
    [[nodiscard]] static QByteArray literal(const QString &text);
    /// "text", "number", "list", … : how errors call a value.
    [[nodiscard]] static QString typeName(Type type);

private:
    class Parser;
    QByteArray m_bytes;
    std::vector<Value> m_values;
};

} // namespace amado
