#pragma once

#include <string_view>

namespace amado::fuzz {

// Each takes any bytes and aborts the program when a promise is broken. The same functions serve
// libFuzzer and the bounded run among the ordinary tests.

/// What is accepted comes back to the byte, and its tree is a tree.
void readXml(std::string_view input);
/// What is inserted can be removed again, to the byte.
void editConfig(std::string_view input);
/// A transcript that is read gives answers or errors; what it says can be written and read again.
void readTranscript(std::string_view input);
/// Any configuration and any request give an outcome in bounded work.
void evaluate(std::string_view input);

} // namespace amado::fuzz
