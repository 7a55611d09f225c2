// SPDX-License-Identifier: MIT
#pragma once

#include "io/redaction/secretview.h"

namespace amado {

// Each marks one kind of secret in a view. In doubt more is marked than less; how far each looks
// around a place is limited.

/// Values of what is called a password, key or token: attributes, settings of a connection string,
/// JSON, parameters of a URL or a command line, elements, and <add key="…" value="…">.
void markNamedSecrets(SecretView &view);
/// What a sentence says of a password: "the password is X", "Kennwort lautet X", "パスワードは X
/// です".
void markSaidSecrets(SecretView &view);
/// Values of options that are passwords by the tool or by their form: "sqlcmd -P X", "/p:X",
/// "curl -u bob:X", "net use … X"; and "bob:X@proxy:8080".
void markOptionSecrets(SecretView &view);
/// "Basic …" and "Bearer …" as in a header, and tokens in the form of a JWT.
void markAuthorizations(SecretView &view);
/// The password of "scheme://user:password@host".
void markUserInfo(SecretView &view);
/// What stands between the lines of a private key in PEM form, or after the first when the last is
/// missing, and private parts of <RSAKeyValue>.
void markPrivateKeys(SecretView &view);

} // namespace amado
