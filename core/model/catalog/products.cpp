// SPDX-License-Identifier: MIT
#include "model/catalog/products.h"

#include "model/base/enumnames.h"

namespace amado {

using namespace Qt::StringLiterals;

Product readProduct(const JsonReader &reader, const QString &key)
{
    return reader.word<Product>(key);
}

std::optional<BuildNumber> readBuild(const JsonReader &reader, const QString &key)
{
    const std::optional<QString> text = reader.optionalText(key);
    if (!text)
        return std::nullopt;
    const std::optional<BuildNumber> build = BuildNumber::parse(*text);
    if (!build)
        reader.refuse(key, u"a build such as 15.2.1544.9"_s);
    return build;
}

LocalizedText readValue(const JsonReader &reader, const QString &key)
{
    if (!reader.isObject(key)) {
        const QString text = reader.text(key);
        return {text, text};
    }
    const JsonReader both = reader.object(key);
    return {both.requiredText(u"en"_s), both.requiredText(u"ja"_s)};
}

} // namespace amado
