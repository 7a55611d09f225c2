// SPDX-License-Identifier: MIT
#pragma once

#include "io/signon/authcontext.h"

#include <optional>
#include <string>
#include <string_view>

namespace amado {

// The multipart wrapping of sealed messages: [MS-WSMV] 2.2.9.1,
// https://learn.microsoft.com/openspecs/windows_protocols/ms-wsmv

/// Value of the Content-Type header of a sealed request.
[[nodiscard]] std::string_view encryptedContentType();
/// True when a Content-Type announces a sealed body.
[[nodiscard]] bool isEncryptedContentType(std::string_view contentType);

/// The body of a request.
[[nodiscard]] std::string buildEncrypted(const SealedMessage &sealed);

/// The sealed message in a body; nothing when the body is damaged, cut short or longer than it
/// says. Cut by the lengths, never by searching the ciphertext. Tabs before the part headers and a
/// space after the dashes are optional (Exchange and other implementations differ).
[[nodiscard]] std::optional<SealedMessage> parseEncrypted(std::string_view contentType,
                                                          std::string_view body);

} // namespace amado
