// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "io/winrm/encryptedmessage.h"
#include "io/winrm/wsmanmessages.h"

#include <cstdlib>

namespace amado::fuzz {

void readSoapReply(std::string_view input)
{
    const QByteArray soap(input.data(), static_cast<qsizetype>(input.size()));
    const auto reply = parseReply(soap, 256 * 1024);
    if (!reply) {
        require(reply.error().code == ErrorCode::InvalidData);
        require(reply.error().reason != Reason::None);
        return;
    }
    require(reply->out.size() + reply->err.size() <= soap.size());
    require(reply->shellId.size() <= 256 && reply->commandId.size() <= 256);
    if (reply->fault) {
        require(reply->fault->text.size() <= 500);
        (void)faultError(*reply->fault, {});
    }
}

void readSealedBody(std::string_view input)
{
    const size_t end = input.find('\n');
    const std::string_view type = input.substr(0, end);
    const std::string_view body =
        end == std::string_view::npos ? std::string_view() : input.substr(end + 1);
    (void)isEncryptedContentType(type);
    const auto sealed = parseEncrypted(type, body);
    if (!sealed)
        return;
    require(sealed->token.size() + sealed->data.size() < body.size());
    require(body.find(sealed->token + sealed->data) != std::string_view::npos);
    const auto again = parseEncrypted(encryptedContentType(), buildEncrypted(*sealed));
    require(again && again->token == sealed->token && again->data == sealed->data);
}

} // namespace amado::fuzz
