// SPDX-License-Identifier: MIT
#include "io/winrm/encryptedmessage.h"

#include "io/signon/asciicase.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace amado {

namespace {

constexpr std::string_view kBoundary = "Encrypted Boundary";
constexpr std::string_view kProtocol = "application/HTTP-SPNEGO-session-encrypted";
constexpr std::size_t kMaxTokenSize = 64 * 1024;
constexpr std::size_t kMaxBoundarySize = 70; // RFC 2046 5.1.1
constexpr std::size_t kMaxLineSize = 512;
constexpr int kMaxHeaders = 8;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

std::string_view boundaryOf(std::string_view contentType)
{
    const std::size_t at = lowered(contentType).find("boundary=");
    if (at == std::string::npos)
        return {};
    std::string_view value = contentType.substr(at + 9);
    if (!value.empty() && value.front() == '"') {
        value.remove_prefix(1);
        return value.substr(0, value.find('"'));
    }
    return trimmed(value.substr(0, value.find(';')));
}

/// What is left to read of a body.
class Rest
{
public:
    explicit Rest(std::string_view text)
        : m_text(text)
    {}
    /// "--boundary" or "-- boundary" at the front.
    bool takeDelimiter(std::string_view boundary)
    {
        std::string_view text = m_text;
        if (!text.starts_with("--"))
            return false;
        text.remove_prefix(2);
        if (text.starts_with(' '))
            text.remove_prefix(1);
        if (!text.starts_with(boundary))
            return false;
        m_text = text.substr(boundary.size());
        return true;
    }
    bool takeText(std::string_view expected)
    {
        if (!m_text.starts_with(expected))
            return false;
        m_text.remove_prefix(expected.size());
        return true;
    }
    std::optional<std::string_view> takeLine()
    {
        const std::size_t end = m_text.substr(0, kMaxLineSize).find("\r\n");
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view line = m_text.substr(0, end);
        m_text.remove_prefix(end + 2);
        return line;
    }
    std::optional<std::string_view> takeBytes(std::size_t size)
    {
        if (size > m_text.size())
            return std::nullopt;
        const std::string_view bytes = m_text.substr(0, size);
        m_text.remove_prefix(size);
        return bytes;
    }
    [[nodiscard]] bool isBlank() const
    {
        return m_text.find_first_not_of(" \t\r\n") == std::string_view::npos;
    }
    [[nodiscard]] bool atDelimiter() const { return m_text.starts_with("--"); }

private:
    std::string_view m_text;
};

/// Length=<n> of an OriginalContent header.
std::optional<std::size_t> lengthIn(std::string_view header)
{
    const std::size_t at = lowered(header).find("length=");
    if (at == std::string::npos)
        return std::nullopt;
    const std::string_view digits = trimmed(header.substr(at + 7));
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || (end != digits.data() + digits.size() && *end != ';'))
        return std::nullopt;
    return value;
}

/// The headers of the first part up to the second delimiter.
std::optional<std::size_t> readFirstPart(Rest &rest)
{
    std::optional<std::size_t> length;
    for (int i = 0; i < kMaxHeaders && !rest.atDelimiter(); ++i) {
        const auto line = rest.takeLine();
        if (!line)
            return std::nullopt;
        const std::string_view header = trimmed(*line);
        if (lowered(header).starts_with("originalcontent:"))
            length = lengthIn(header);
    }
    return length;
}

std::optional<std::size_t> readTokenSize(Rest &rest)
{
    const auto bytes = rest.takeBytes(4);
    if (!bytes)
        return std::nullopt;
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i)
        size |= std::size_t(static_cast<unsigned char>((*bytes)[i])) << (8 * i);
    if (size > kMaxTokenSize)
        return std::nullopt;
    return size;
}

} // namespace

std::string_view encryptedContentType()
{
    return R"(multipart/encrypted;protocol="application/HTTP-SPNEGO-session-encrypted";boundary="Encrypted Boundary")";
}

bool isEncryptedContentType(std::string_view contentType)
{
    return lowered(trimmed(contentType)).starts_with("multipart/encrypted");
}

std::string buildEncrypted(const SealedMessage &sealed)
{
    const auto size = std::uint32_t(sealed.token.size());
    std::string body;
    body.reserve(sealed.token.size() + sealed.data.size() + 512);
    body.append("--").append(kBoundary).append("\r\n\tContent-Type: ").append(kProtocol);
    body.append("\r\n\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length=");
    body.append(std::to_string(sealed.data.size())).append("\r\n--").append(kBoundary);
    body.append("\r\n\tContent-Type: application/octet-stream\r\n");
    for (unsigned shift = 0; shift < 32; shift += 8)
        body.push_back(char((size >> shift) & 0xff));
    body.append(sealed.token).append(sealed.data);
    body.append("--").append(kBoundary).append("--\r\n");
    return body;
}

std::optional<SealedMessage> parseEncrypted(std::string_view contentType, std::string_view body)
{
    const std::string_view boundary = boundaryOf(contentType);
    if (boundary.empty() || boundary.size() > kMaxBoundarySize)
        return std::nullopt;
    Rest rest(body);
    if (!rest.takeDelimiter(boundary) || !rest.takeText("\r\n"))
        return std::nullopt;
    const auto dataSize = readFirstPart(rest);
    if (!dataSize)
        return std::nullopt;
    if (!rest.takeDelimiter(boundary) || !rest.takeText("\r\n"))
        return std::nullopt;
    const auto header = rest.takeLine();
    if (!header || lowered(trimmed(*header)) != "content-type: application/octet-stream")
        return std::nullopt;
    const auto tokenSize = readTokenSize(rest);
    const auto token = tokenSize ? rest.takeBytes(*tokenSize) : std::nullopt;
    const auto data = token ? rest.takeBytes(*dataSize) : std::nullopt;
    if (!data || !rest.takeDelimiter(boundary) || !rest.takeText("--"))
        return std::nullopt;
    // Some servers send empty lines after the last boundary, which MIME allows (RFC 2046 5.1.1).
    if (!rest.isBlank())
        return std::nullopt;
    return SealedMessage{std::string(*token), std::string(*data)};
}

} // namespace amado
