#include "model/catalog/products.h"

namespace amado {

using namespace Qt::StringLiterals;

QString toString(Product product)
{
    switch (product) {
    case Product::Exchange2013:
        return u"2013"_s;
    case Product::Exchange2016:
        return u"2016"_s;
    case Product::Exchange2019:
        return u"2019"_s;
    case Product::ExchangeSe:
        return u"SE"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Product> productFromString(QStringView text)
{
    for (const Product product : {Product::Exchange2013, Product::Exchange2016,
                                  Product::Exchange2019, Product::ExchangeSe}) {
        if (text == toString(product))
            return product;
    }
    return std::nullopt;
}

Product readProduct(const JsonReader &reader, const QString &key)
{
    return reader.word(key, {Product::Exchange2013, Product::Exchange2016, Product::Exchange2019,
                             Product::ExchangeSe});
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

} // namespace amado
