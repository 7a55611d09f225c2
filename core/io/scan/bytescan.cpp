// SPDX-License-Identifier: MIT
#include "io/scan/bytescan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <immintrin.h>
#endif

namespace amado {

namespace {

constexpr std::array<int8_t, 256> hexValues()
{
    std::array<int8_t, 256> values{};
    values.fill(-1);
    for (int i = 0; i < 10; ++i)
        values[size_t('0' + i)] = int8_t(i);
    for (int i = 0; i < 6; ++i) {
        values[size_t('a' + i)] = int8_t(10 + i);
        values[size_t('A' + i)] = int8_t(10 + i);
    }
    return values;
}

constexpr std::array<int8_t, 256> kHex = hexValues();

constexpr bool isUnreserved(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

/// What is done about the rare bytes; the passes below find them.
class Taker
{
public:
    Taker(std::span<const char> text, ByteMarks &marks)
        : m_text(text)
        , m_marks(marks)
    {}

    void take(size_t at)
    {
        switch (m_text[at]) {
        case '\0':
            m_marks.hasNul = true;
            break;
        case '#':
            if (at == 0 || m_text[at - 1] == '\n')
                m_marks.hashLines.push_back(uint32_t(at));
            break;
        case '%':
            if (isEncodedUnreserved(m_text.subspan(at)))
                m_marks.encodedSigns.push_back(uint32_t(at));
            break;
        default:
            break;
        }
    }

private:
    std::span<const char> m_text;
    ByteMarks &m_marks;
};

int64_t scanSingly(std::span<const char> text, size_t from, Taker &taker)
{
    int64_t lineEnds = 0;
    for (size_t at = from; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n')
            ++lineEnds;
        else if (c == '\0' || c == '#' || c == '%')
            taker.take(at);
    }
    return lineEnds;
}

#ifdef __SSE2__
void takeAll(unsigned mask, size_t at, Taker &taker)
{
    for (; mask != 0; mask &= mask - 1)
        taker.take(at + size_t(std::countr_zero(mask)));
}

/// Bytes done; their line ends are added to `lineEnds`.
size_t scanInSixteens(std::span<const char> text, Taker &taker, int64_t &lineEnds)
{
    const __m128i newline = _mm_set1_epi8('\n');
    const __m128i hash = _mm_set1_epi8('#');
    const __m128i percent = _mm_set1_epi8('%');
    const __m128i zero = _mm_setzero_si128();
    size_t at = 0;
    while (at + 16 <= text.size()) {
        const size_t steps = std::min<size_t>(255, (text.size() - at) / 16);
        __m128i counts = zero;
        for (size_t step = 0; step < steps; ++step, at += 16) {
            const __m128i bytes =
                _mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + at));
            counts = _mm_sub_epi8(counts, _mm_cmpeq_epi8(bytes, newline));
            const __m128i rare =
                _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, hash), _mm_cmpeq_epi8(bytes, zero)),
                             _mm_cmpeq_epi8(bytes, percent));
            if (const int mask = _mm_movemask_epi8(rare); mask != 0) [[unlikely]]
                takeAll(unsigned(mask), at, taker);
        }
        const __m128i sums = _mm_sad_epu8(counts, zero);
        lineEnds += _mm_extract_epi16(sums, 0) + _mm_extract_epi16(sums, 4);
    }
    return at;
}

/// The same in twice the width, for processors that have it.
__attribute__((target("avx2"))) size_t scanInThirtyTwos(std::span<const char> text, Taker &taker,
                                                        int64_t &lineEnds)
{
    const __m256i newline = _mm256_set1_epi8('\n');
    const __m256i hash = _mm256_set1_epi8('#');
    const __m256i percent = _mm256_set1_epi8('%');
    const __m256i zero = _mm256_setzero_si256();
    size_t at = 0;
    while (at + 32 <= text.size()) {
        const size_t steps = std::min<size_t>(255, (text.size() - at) / 32);
        __m256i counts = zero;
        for (size_t step = 0; step < steps; ++step, at += 32) {
            const __m256i bytes =
                _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text.data() + at));
            counts = _mm256_sub_epi8(counts, _mm256_cmpeq_epi8(bytes, newline));
            const __m256i rare = _mm256_or_si256(
                _mm256_or_si256(_mm256_cmpeq_epi8(bytes, hash), _mm256_cmpeq_epi8(bytes, zero)),
                _mm256_cmpeq_epi8(bytes, percent));
            if (const int mask = _mm256_movemask_epi8(rare); mask != 0) [[unlikely]]
                takeAll(unsigned(mask), at, taker);
        }
        const __m256i sums = _mm256_sad_epu8(counts, zero);
        lineEnds += _mm256_extract_epi16(sums, 0) + _mm256_extract_epi16(sums, 4) +
                    _mm256_extract_epi16(sums, 8) + _mm256_extract_epi16(sums, 12);
    }
    return at;
}
#endif

} // namespace

void ByteMarks::clear()
{
    lineEnds = 0;
    hasNul = false;
    hashLines.clear();
    encodedSigns.clear();
}

bool isEncodedUnreserved(std::span<const char> text)
{
    size_t at = 1;
    while (at + 1 < text.size()) {
        const int high = kHex[uint8_t(text[at])];
        const int low = kHex[uint8_t(text[at + 1])];
        if (high < 0 || low < 0)
            return false;
        const int sign = high * 16 + low;
        if (sign != '%')
            return isUnreserved(sign);
        at += 2;
    }
    return false;
}

void scanBytes(std::span<const char> text, ByteMarks &marks)
{
    marks.clear();
    Taker taker(text, marks);
    size_t done = 0;
#ifdef __SSE2__
    static const bool isWide = __builtin_cpu_supports("avx2");
    done = isWide ? scanInThirtyTwos(text, taker, marks.lineEnds)
                  : scanInSixteens(text, taker, marks.lineEnds);
#endif
    marks.lineEnds += scanSingly(text, done, taker);
}

int64_t countLineEnds(std::span<const char> text)
{
    int64_t lineEnds = 0;
    size_t at = 0;
#ifdef __SSE2__
    const __m128i newline = _mm_set1_epi8('\n');
    while (at + 16 <= text.size()) {
        const size_t steps = std::min<size_t>(255, (text.size() - at) / 16);
        __m128i counts = _mm_setzero_si128();
        for (size_t step = 0; step < steps; ++step, at += 16) {
            const __m128i bytes =
                _mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + at));
            counts = _mm_sub_epi8(counts, _mm_cmpeq_epi8(bytes, newline));
        }
        const __m128i sums = _mm_sad_epu8(counts, _mm_setzero_si128());
        lineEnds += _mm_extract_epi16(sums, 0) + _mm_extract_epi16(sums, 4);
    }
#endif
    return lineEnds + std::count(text.begin() + ptrdiff_t(at), text.end(), '\n');
}

bool containsPart(std::span<const char> text, std::span<const char> part)
{
    if (text.size() < part.size())
        return false;
    const size_t places = text.size() - part.size() + 1;
    size_t at = 0;
#ifdef __SSE2__
    // Places at which the first two signs and the last one of the part stand are few.
    const size_t secondAt = std::min<size_t>(1, part.size() - 1);
    const __m128i first = _mm_set1_epi8(part.front());
    const __m128i second = _mm_set1_epi8(part[secondAt]);
    const __m128i last = _mm_set1_epi8(part.back());
    const auto bytesAt = [&](size_t place) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + place));
    };
    for (; at + 16 <= places; at += 16) {
        const __m128i both =
            _mm_and_si128(_mm_and_si128(_mm_cmpeq_epi8(bytesAt(at), first),
                                        _mm_cmpeq_epi8(bytesAt(at + secondAt), second)),
                          _mm_cmpeq_epi8(bytesAt(at + part.size() - 1), last));
        for (auto mask = unsigned(_mm_movemask_epi8(both)); mask != 0; mask &= mask - 1) {
            const char *place = text.data() + at + std::countr_zero(mask);
            if (std::memcmp(place, part.data(), part.size()) == 0)
                return true;
        }
    }
#endif
    for (; at < places; ++at) {
        if (std::memcmp(text.data() + at, part.data(), part.size()) == 0)
            return true;
    }
    return false;
}

} // namespace amado
