// SPDX-License-Identifier: MIT
// Read by the leak sanitizer where the tests are built with it; a source of the programs that need
// it. What other libraries do not give back:
// - gss-ntlmssp 1.2.0: what it fetches from OpenSSL for each credential and context;
// - libssh 0.10: what ssh_gssapi_set_creds() and the handlers of the server's answers keep of a
//   session that signs on with a ticket, and ssh_free() leaves;
// - MIT Kerberos 1.20: the name that gss_inquire_cred() was asked for where the ticket is over;
// - the GSSAPI plug-in of Cyrus SASL 2.1: the credential of a bind that fails;
// - OpenSSL 3.0: PKCS7_verify() parts of a signature that it refuses.
// Their frames are found only by the slow unwinder, for these libraries keep no frame pointers; all
// of them are among the first, and more would make every test several times slower.

extern "C" const char *__lsan_default_suppressions(); // NOLINT: the sanitizer's own name
extern "C" const char *__asan_default_options();      // NOLINT

extern "C" const char *__lsan_default_suppressions() // NOLINT
{
    return "leak:gssntlmssp.so\n"
           "leak:ssh_gssapi\n"
           "leak:ssh_packet_userauth_gssapi\n"
           "leak:gss_inquire_cred\n"
           "leak:libgssapiv2.so\n"
           "leak:PKCS7_verify\n";
}

extern "C" const char *__asan_default_options() // NOLINT
{
    return "fast_unwind_on_malloc=0:malloc_context_size=16";
}
