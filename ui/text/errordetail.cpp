// SPDX-License-Identifier: MIT
#include "ui/text/errordetail.h"

#include <QCoreApplication>

namespace amado {

namespace {

/// What core/model/config/xmlparser.cpp says, word for word: these are looked up by their text.
[[maybe_unused]] constexpr const char *kParserDetails[] = {
    QT_TRANSLATE_NOOP("ErrorDetail", "'--' inside a comment"),
    QT_TRANSLATE_NOOP("ErrorDetail", "'<' in an attribute value"),
    QT_TRANSLATE_NOOP("ErrorDetail", "'<' is not followed by a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "']]>' in text"),
    QT_TRANSLATE_NOOP("ErrorDetail", "CDATA outside the root element"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a CDATA section is not closed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a comment is not closed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a markup declaration"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a processing instruction has no target"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a processing instruction is malformed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a processing instruction is not closed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a second root element"),
    QT_TRANSLATE_NOOP("ErrorDetail", "a start tag is not closed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an XML declaration stands elsewhere than at the start"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an attribute has no name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an attribute has no value"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an attribute is given twice"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an attribute value is longer than 1 MiB"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an attribute value is not closed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an attribute value is not quoted"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an element is not closed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an end tag does not match its start tag"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an end tag is malformed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "an end tag without a start tag"),
    QT_TRANSLATE_NOOP("ErrorDetail", "document type declaration"),
    QT_TRANSLATE_NOOP("ErrorDetail", "elements are nested too deep"),
    QT_TRANSLATE_NOOP("ErrorDetail", "no white space before an attribute"),
    QT_TRANSLATE_NOOP("ErrorDetail", "standalone is neither yes nor no"),
    QT_TRANSLATE_NOOP("ErrorDetail", "text outside the root element"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the XML declaration is malformed"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the XML declaration names no version or another than 1.0"),
    QT_TRANSLATE_NOOP("ErrorDetail", "the encoding in the XML declaration is not a name"),
    QT_TRANSLATE_NOOP("ErrorDetail", "there is no element"),
    QT_TRANSLATE_NOOP("ErrorDetail", "unknown or malformed reference"),
};

} // namespace

QString detailText(const QString &detail)
{
    return QCoreApplication::translate("ErrorDetail", detail.toUtf8().constData());
}

} // namespace amado
