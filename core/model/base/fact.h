// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace amado {

/// Why a fact has no value. An absent value always carries one of these, never a default.
enum class MissingReason {
    NotCollected, ///< Nobody asked for it, or the copied folder does not hold it.
    Denied,       ///< The account may not read it.
    NotPresent,   ///< Asked for, and it does not exist on the server.
    TooOld,       ///< The product is too old to have it.
    Unreadable,   ///< Present, but broken: wrong type, malformed, too large.
    BeyondLimit,  ///< Present, but judging it takes more work than this program does.
};

/// A value observed at a server, or the reason there is none; with its source.
template<class T>
class Fact
{
public:
    Fact() = default;
    Fact(T value, QString source)
        : m_value(std::move(value))
        , m_source(std::move(source))
    {}
    static Fact missing(MissingReason reason, QString source = {}, QString detail = {})
    {
        Fact fact;
        fact.m_reason = reason;
        fact.m_source = std::move(source);
        fact.m_detail = std::move(detail);
        return fact;
    }

    [[nodiscard]] bool isKnown() const { return m_value.has_value(); }
    explicit operator bool() const { return isKnown(); }
    [[nodiscard]] const T &value() const { return *m_value; }
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return &*m_value; }
    /// Meaningful only when the fact is missing.
    [[nodiscard]] MissingReason reason() const { return m_reason; }
    /// Where the value was read or looked for: a Windows path, a registry value, "services/NAME".
    [[nodiscard]] const QString &source() const { return m_source; }
    /// English detail of why it is missing, for the log and the raw view.
    [[nodiscard]] const QString &detail() const { return m_detail; }

    bool operator==(const Fact &) const = default;

private:
    std::optional<T> m_value;
    MissingReason m_reason = MissingReason::NotCollected;
    QString m_source;
    QString m_detail;
};

} // namespace amado
