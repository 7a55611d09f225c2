// SPDX-License-Identifier: MIT
// A Windows program that signs on to the test server with the SSPI back end, sends one sealed
// message and prints the opened answer: sspipeer <port> <user> <password>. Built with mingw-w64 and
// run under Wine by sspi_test.cpp.

// Windows wants its socket header before any other of its own.
#include <winsock2.h>

#include "io/signon/authcontext.h"
#include "io/winrm/encryptedmessage.h"

#include <cstdio>
#include <cstdlib>

namespace {

int g_failures = 0;

std::string base64(const std::string &bytes)
{
    constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned long group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group =
                group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k)
            text += i + k > bytes.size() ? '=' : kDigits[group >> (18 - 6 * k) & 63];
    }
    return text;
}

std::string fromBase64(const std::string &text)
{
    std::string bytes;
    unsigned long group = 0;
    int bits = 0;
    for (const char c : text) {
        const int digit = c >= 'A' && c <= 'Z'   ? c - 'A'
                          : c >= 'a' && c <= 'z' ? c - 'a' + 26
                          : c >= '0' && c <= '9' ? c - '0' + 52
                          : c == '+'             ? 62
                          : c == '/'             ? 63
                                                 : -1;
        if (digit < 0)
            break;
        group = group << 6 | static_cast<unsigned long>(digit);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += char(group >> bits & 0xff);
        }
    }
    return bytes;
}

struct Answer
{
    std::string head;
    std::string body;
};

std::string headerOf(const Answer &answer, const std::string &name)
{
    const std::size_t at = answer.head.find("\r\n" + name + ": ");
    if (at == std::string::npos)
        return {};
    const std::size_t begin = at + name.size() + 4;
    return answer.head.substr(begin, answer.head.find("\r\n", begin) - begin);
}

Answer post(SOCKET socket, const std::string &headers, const std::string &body)
{
    const std::string request = "POST /wsman HTTP/1.1\r\nHost: localhost\r\n" + headers +
                                "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                                body;
    send(socket, request.data(), int(request.size()), 0);
    Answer answer;
    std::string all;
    char piece[4096];
    while (true) {
        const std::size_t end = all.find("\r\n\r\n");
        if (end != std::string::npos) {
            answer.head = all.substr(0, end + 2);
            const auto size = std::strtoul(headerOf(answer, "Content-Length").c_str(), nullptr, 10);
            if (all.size() >= end + 4 + size) {
                answer.body = all.substr(end + 4, size);
                return answer;
            }
        }
        const int got = recv(socket, piece, sizeof piece, 0);
        if (got <= 0)
            return answer;
        all.append(piece, std::size_t(got));
    }
}

void fail(const char *what, const std::string &detail)
{
    std::printf("FAILED %s: %s\n", what, detail.c_str());
    ++g_failures;
}

} // namespace

int main(int argc, char **argv)
{
    using namespace amado;
    if (argc != 4)
        return 2;
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
    const SOCKET socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<unsigned short>(std::atoi(argv[1])));
    if (connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        return 3;
    auto auth = makeAuthContext({AuthMechanism::Ntlm, "localhost", argv[2], argv[3]});
    if (!auth) {
        std::printf("FAILED acquire: %s\n", auth.error().detail.c_str());
        return 1;
    }
    auto token = (*auth)->start({});
    for (int leg = 0; leg < 6 && token && !token->empty(); ++leg) {
        const Answer answer =
            post(socket, "Authorization: Negotiate " + base64(*token) + "\r\n", {});
        const std::string challenge = headerOf(answer, "WWW-Authenticate");
        if ((*auth)->isComplete() && answer.head.find(" 200 ") != std::string::npos)
            break;
        if ((*auth)->isComplete() || challenge.size() < 11) {
            fail("sign-on", answer.head);
            return 1;
        }
        token = (*auth)->step(fromBase64(challenge.substr(10)));
    }
    if (!token || !(*auth)->isComplete()) {
        fail("sign-on", token ? "not complete" : token.error().detail);
        return 1;
    }
    const std::string soap =
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" "
        "xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\"><s:Header><a:Action>"
        "http://schemas.xmlsoap.org/ws/2004/09/transfer/Create</a:Action><a:MessageID>uuid:SSPI"
        "</a:MessageID></s:Header><s:Body/></s:Envelope>";
    // Twice: the keys of NTLM move on with every message.
    for (int round = 0; round < 2; ++round) {
        const auto sealed = (*auth)->wrap(soap);
        if (!sealed) {
            fail("wrap", sealed.error().detail);
            break;
        }
        const Answer answer =
            post(socket, "Content-Type: " + std::string(encryptedContentType()) + "\r\n",
                 buildEncrypted(*sealed));
        const auto body = parseEncrypted(headerOf(answer, "Content-Type"), answer.body);
        const auto plain =
            body ? (*auth)->unwrap(*body) : AuthResult<std::string>(tl::unexpected(AuthFailure{}));
        if (!plain || plain->find("ShellId") == std::string::npos)
            fail("answer", std::to_string(sealed->token.size()) + ' ' +
                               std::to_string(sealed->data.size()) + ' ' + answer.head);
        else
            std::printf("OPENED %s\n",
                        plain->find("uuid:SSPI") == std::string::npos ? "other" : "own");
    }
    closesocket(socket);
    return g_failures == 0 ? 0 : 1;
}
