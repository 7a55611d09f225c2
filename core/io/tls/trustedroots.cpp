// SPDX-License-Identifier: MIT
#include "io/tls/trustedroots.h"

#include <QFile>
#include <QFileInfo>

#include <curl/curl.h>

namespace amado {

namespace {

X509StorePtr readRoots(const QString &file, const QString &folder)
{
    X509StorePtr store(X509_STORE_new());
    if (!store)
        return nullptr;
    const bool read =
        file.isEmpty() && folder.isEmpty()
            ? X509_STORE_set_default_paths(store.get()) == 1
            : file.isEmpty() || X509_STORE_load_file(store.get(), QFile::encodeName(file)) == 1;
    // Certificates there are looked up one by one, when a chain needs them.
    if (!read ||
        (!folder.isEmpty() && X509_STORE_load_path(store.get(), QFile::encodeName(folder)) != 1))
        return nullptr;
    // As libcurl verifies: a trusted intermediate is as good as its root.
    X509_STORE_set_flags(store.get(), X509_V_FLAG_TRUSTED_FIRST | X509_V_FLAG_PARTIAL_CHAIN);
    return store;
}

} // namespace

TrustedRoots::TrustedRoots(QString caFile)
    : m_file(std::move(caFile))
{
    if (!m_file.isEmpty())
        return;
    const curl_version_info_data *built = curl_version_info(CURLVERSION_NOW);
    m_file = QFile::decodeName(built->cainfo);
    m_folder = QFile::decodeName(built->capath);
}

X509StorePtr TrustedRoots::store()
{
    const QDateTime modified = m_file.isEmpty() ? QDateTime() : QFileInfo(m_file).lastModified();
    const std::lock_guard lock(m_mutex);
    if (!m_store || modified != m_modified) {
        m_store = readRoots(m_file, m_folder);
        m_modified = modified;
    }
    if (!m_store)
        return nullptr;
    X509_STORE_up_ref(m_store.get());
    return X509StorePtr(m_store.get());
}

} // namespace amado
