#pragma once

#include <string_view>

namespace amado::fuzz {

// Each takes any bytes and aborts the program when a promise is broken. The same functions serve
// libFuzzer and the bounded run among the ordinary tests.

/// What is accepted comes back to the byte, and its tree is a tree.
void readXml(std::string_view input);
/// What is inserted can be removed again, to the byte.
void editConfig(std::string_view input);
/// Any configuration and any request give an outcome in bounded work.
void evaluate(std::string_view input);
/// Any answer of a server is a reply within its limits or an error with a reason.
void readSoapReply(std::string_view input);
/// First line: the Content-Type; the rest: a sealed body. What is accepted is made of the body's own bytes.
void readSealedBody(std::string_view input);

} // namespace amado::fuzz
