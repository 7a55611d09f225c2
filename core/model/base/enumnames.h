// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace amado {

// The names of enumerators as stores, transcripts and JSON say them: the enumerator itself with a
// small first letter. The compiler keeps the list, so none can be forgotten. Enumerations are
// counted from 0 without gaps.

/// For an enumeration whose names are given from outside, such as those of IIS, and not the
/// enumerators' own: all of them, in order. Specialise it beside the enumeration.
template<class Enum>
inline constexpr std::array<std::u16string_view, 0> kGivenNames{};

template<class... Name>
[[nodiscard]] constexpr auto givenNames(const Name &...names)
{
    return std::array<std::u16string_view, sizeof...(Name)>{names...};
}

namespace enumnames {

/// g++ writes "… {amado::Colour::Red, amado::Colour::Green, (amado::Colour)2}]" and clang the same
/// between "<" and ">": what is no enumerator is a number in the clothes of a cast. Qt takes the
/// names of its meta types from the same text.
template<auto... Values>
constexpr std::string_view compilerText()
{
    const std::string_view text = __PRETTY_FUNCTION__;
    return text.substr(text.find('=') + 1);
}

template<class Enum, std::size_t... Numbers>
constexpr std::string_view textOf(std::index_sequence<Numbers...>)
{
    return compilerText<static_cast<Enum>(Numbers)...>();
}

constexpr bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Takes the next enumerator's name off the text; empty when a number comes.
constexpr std::string_view nextName(std::string_view &text)
{
    const std::size_t separator = text.find_first_of(",;]");
    std::string_view item = text.substr(0, separator);
    text.remove_prefix(separator + 1);
    while (!item.empty() && !isNameCharacter(item.back()))
        item.remove_suffix(1);
    std::size_t begin = item.size();
    while (begin > 0 && isNameCharacter(item[begin - 1]))
        --begin;
    return begin > 0 && item[begin - 1] == ':' ? item.substr(begin) : std::string_view();
}

inline constexpr std::size_t kUsual = 32;
inline constexpr std::size_t kMost = 255;

template<class Enum, std::size_t Tried>
constexpr std::size_t countAmong()
{
    std::string_view text = textOf<Enum>(std::make_index_sequence<Tried>());
    std::size_t count = 0;
    while (count < Tried && !nextName(text).empty())
        ++count;
    return count;
}

template<class Enum>
constexpr std::size_t count()
{
    if constexpr (countAmong<Enum, kUsual>() < kUsual)
        return countAmong<Enum, kUsual>();
    else
        return countAmong<Enum, kMost>();
}

/// Worked out once: clang counts the steps of every evaluation.
template<class Enum>
inline constexpr std::size_t kCount = count<Enum>();

template<std::size_t Count, std::size_t Size>
struct Texts
{
    std::array<char16_t, Size> characters{};
    std::array<std::size_t, Count + 1> begins{};
};

template<class Enum>
constexpr std::size_t sizeOfNames()
{
    std::string_view text = textOf<Enum>(std::make_index_sequence<kCount<Enum>>());
    std::size_t size = 0;
    for (std::size_t i = 0; i < kCount<Enum>; ++i)
        size += nextName(text).size();
    return size;
}

template<class Enum>
constexpr auto namesWithSmallLetter()
{
    std::string_view text = textOf<Enum>(std::make_index_sequence<kCount<Enum>>());
    Texts<kCount<Enum>, sizeOfNames<Enum>()> texts;
    std::size_t at = 0;
    for (std::size_t i = 0; i < kCount<Enum>; ++i) {
        for (const char c : nextName(text)) {
            const bool isFirst = at == texts.begins[i];
            texts.characters[at++] = char16_t(isFirst && c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
        texts.begins[i + 1] = at;
    }
    return texts;
}

template<class Enum>
inline constexpr auto kOwnNames = namesWithSmallLetter<Enum>();

template<class Enum>
constexpr QStringView nameAt(std::size_t index)
{
    if constexpr (kGivenNames<Enum>.size() > 0) {
        static_assert(kGivenNames<Enum>.size() == kCount<Enum>, "a name for every enumerator");
        return {kGivenNames<Enum>[index].data(), qsizetype(kGivenNames<Enum>[index].size())};
    } else {
        const auto &texts = kOwnNames<Enum>;
        return {texts.characters.data() + texts.begins[index],
                qsizetype(texts.begins[index + 1] - texts.begins[index])};
    }
}

} // namespace enumnames

template<class Enum>
inline constexpr std::size_t kEnumCount = enumnames::kCount<Enum>;

/// "httpProxyLogs" of Source::HttpProxyLogs. Nothing is copied: the text is the program's own.
template<class Enum>
[[nodiscard]] QString enumName(Enum value)
{
    const QStringView name = enumnames::nameAt<Enum>(static_cast<std::size_t>(value));
    return QString::fromRawData(name.data(), name.size());
}

/// The enumerator of that name; nullopt for any other word.
template<class Enum>
[[nodiscard]] std::optional<Enum> enumFrom(QStringView name,
                                           Qt::CaseSensitivity cs = Qt::CaseSensitive)
{
    for (std::size_t i = 0; i < kEnumCount<Enum>; ++i) {
        const QStringView each = enumnames::nameAt<Enum>(i);
        if (each.size() == name.size() && each.compare(name, cs) == 0)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

/// Every enumerator, in the order of its declaration.
template<class Enum>
[[nodiscard]] constexpr std::array<Enum, kEnumCount<Enum>> enumValues()
{
    std::array<Enum, kEnumCount<Enum>> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<Enum>(i);
    return values;
}

} // namespace amado
