// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstddef>

namespace amado {

// A structure that is stored, sent or recorded describes its parts once:
//
//     static void fields(auto &io, auto &self)
//     {
//         io.required(u"state", self.state)(u"line", self.line)(u"freeBytes", self.freeBytes, -1);
//     }
//
// Whoever writes or reads such structures gives it an `io` of its own. The name is the key in JSON;
// a third argument is the value of an absent part, where that is not an empty one. Besides,
// io.required() marks a part that nobody leaves out, and io.prose() a text of a person or program,
// which may hold a secret.

/// A key, written as u"state"; nothing is copied.
class FieldName
{
public:
    template<std::size_t Size>
    FieldName(const char16_t (&name)[Size]) // NOLINT(google-explicit-constructor)
        : m_text(QString::fromRawData(reinterpret_cast<const QChar *>(name), Size - 1))
    {}
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

struct AnyIo
{};

template<class T>
concept HasFields = requires(AnyIo &io, T &self)
{
    T::fields(io, self);
};

} // namespace amado
