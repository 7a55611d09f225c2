// SPDX-License-Identifier: MIT
#include "model/server/serverlist.h"

#include "model/server/endpointcheck.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMaxRows = 5000;

/// A heading without regard to case, blanks and hyphens, and under the names of the command line.
QString columnOf(const QString &heading)
{
    QString column = heading.toLower();
    for (const QChar ignored : {u' ', u'-', u'_'})
        column.remove(ignored);
    if (column == "dag"_L1)
        return u"availabilitygroup"_s;
    return column == "key"_L1 ? u"keyfile"_s : column;
}

const QStringList &knownColumns()
{
    static const QStringList known = [] {
        QStringList columns;
        for (const QString &name : serverListColumns())
            columns.append(columnOf(name));
        return columns;
    }();
    return known;
}

struct Line
{
    int number = 0;
    QStringList cells;
    bool isWhole = true; ///< False: a quote was not closed.
};

/// Cuts text into records; a quoted cell may hold separators, doubled quotes and line ends.
std::vector<Line> linesOf(const QString &text, QChar separator)
{
    std::vector<Line> lines;
    Line line{1, {}, true};
    QString cell;
    bool quoted = false;
    int number = 1;
    const auto endLine = [&] {
        line.cells.append(cell.trimmed());
        while (!line.cells.isEmpty() && line.cells.last().isEmpty())
            line.cells.removeLast(); // Spreadsheets fill every line up.
        const bool isComment = !line.cells.isEmpty() && line.cells.first().startsWith(u'#');
        if (!line.cells.isEmpty() && !isComment)
            lines.push_back(line);
        cell.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n')
            ++number;
        if (quoted) {
            if (c != u'"') {
                cell += c;
            } else if (i + 1 < text.size() && text.at(i + 1) == u'"') {
                cell += c;
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && cell.trimmed().isEmpty()) {
            cell.clear();
            quoted = true;
        } else if (c == separator) {
            line.cells.append(cell.trimmed());
            cell.clear();
        } else if (c == u'\n') {
            endLine();
            line = {number, {}, true};
        } else {
            cell += c;
        }
    }
    line.isWhole = !quoted;
    endLine();
    return lines;
}

/// "sep=;", which spreadsheets write in front.
bool saysSeparator(QStringView line)
{
    return line.size() == 5 && line.startsWith("sep="_L1, Qt::CaseInsensitive);
}

/// The first line that is neither empty nor a comment.
QStringView firstLineOf(QStringView text)
{
    for (const QStringView line : text.split(u'\n')) {
        const QStringView content = line.trimmed();
        if (!content.isEmpty() && !content.startsWith(u'#'))
            return line;
    }
    return {};
}

/// What a spreadsheet said in a line of its own, or the one of the usual separators that the first
/// line holds most of.
QChar separatorOf(QStringView text)
{
    const QStringView line = firstLineOf(text);
    if (saysSeparator(line))
        return line.at(4);
    QChar best = u',';
    for (const QChar candidate : {u';', u'\t'}) {
        if (line.count(candidate) > line.count(best))
            best = candidate;
    }
    return best;
}

/// The text with line feeds alone as line ends. Errors: UnsupportedEncoding.
Result<QString> textOf(const QByteArray &bytes, const QString &document)
{
    const bool isWide = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    QStringDecoder decoder(isWide ? QStringDecoder::Utf16 : QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(0)) || (isWide && bytes.size() % 2 != 0))
        return failure(ErrorCode::InvalidData, Reason::UnsupportedEncoding, document);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return text;
}

class RowReader
{
public:
    RowReader(const QStringList &columns, QString document)
        : m_columns(columns)
        , m_document(std::move(document))
    {}

    [[nodiscard]] ServerListRow read(const Line &line) const
    {
        ServerListRow row;
        row.line = line.number;
        row.name = cell(line, u"name"_s);
        row.availabilityGroup = cell(line, u"availabilitygroup"_s);
        const auto isNamed = [&](const QString &column) { return !cell(line, column).isEmpty(); };
        row.named = {isNamed(u"signon"_s), isNamed(u"user"_s), isNamed(u"keyfile"_s),
                     isNamed(u"allowntlmoverhttp"_s), isNamed(u"pin"_s)};
        row.endpoint = endpointOf(line);
        if (!row.endpoint) {
            Error error = row.endpoint.error();
            if (!error.subject.isEmpty() && error.detail.isEmpty())
                error.detail = error.subject;
            error.subject = m_document;
            error.line = line.number;
            row.endpoint = failure(error);
        }
        return row;
    }

private:
    [[nodiscard]] QString cell(const Line &line, const QString &column) const
    {
        const qsizetype place = m_columns.indexOf(column);
        return place < 0 ? QString() : line.cells.value(place);
    }

    /// "true", "yes" or "1"; empty and the opposites are false. Errors: CellInvalid.
    [[nodiscard]] Result<bool> flag(const Line &line, const QString &column) const
    {
        const QString text = cell(line, column).toLower();
        if (QStringList{u"true"_s, u"yes"_s, u"1"_s}.contains(text))
            return true;
        if (QStringList{{}, u"false"_s, u"no"_s, u"0"_s}.contains(text))
            return false;
        return failure(ErrorCode::InvalidData, Reason::CellInvalid, {}, column + u": "_s + text);
    }

    [[nodiscard]] Result<Endpoint> endpointOf(const Line &line) const
    {
        const auto bad = [](const QString &detail) {
            return failure(ErrorCode::InvalidData, Reason::CellInvalid, {}, detail);
        };
        if (!line.isWhole || line.cells.size() > m_columns.size())
            return bad(line.cells.join(u','));
        const QString transportText = cell(line, u"transport"_s);
        const auto transport =
            transportText.isEmpty() ? Transport::Winrm : transportFromText(transportText);
        if (!transport)
            return bad(u"transport: "_s + transportText);
        const auto tls = flag(line, u"tls"_s);
        const auto ntlm = flag(line, u"allowntlmoverhttp"_s);
        if (!tls || !ntlm)
            return failure(tls ? ntlm.error() : tls.error());
        const QString portText = cell(line, u"port"_s);
        bool isNumber = true;
        const int port = portText.isEmpty() ? 0 : portText.toInt(&isNumber);
        if (!isNumber || (port == 0 && !portText.isEmpty()))
            return failure(ErrorCode::InvalidData, Reason::PortInvalid, {}, portText);
        if (cell(line, u"name"_s).isEmpty() && *transport != Transport::Local)
            return failure(ErrorCode::InvalidData, Reason::HostNameInvalid);
        auto endpoint = endpointNamed(cell(line, u"name"_s), *transport, *tls, port);
        if (!endpoint)
            return endpoint;
        return completed(*endpoint, line, *ntlm);
    }

    [[nodiscard]] Result<Endpoint> completed(Endpoint endpoint, const Line &line, bool ntlm) const
    {
        if (const QString text = cell(line, u"signon"_s); !text.isEmpty()) {
            const auto signOn = signOnFromText(text);
            if (!signOn)
                return failure(ErrorCode::InvalidData, Reason::CellInvalid, {},
                               u"signOn: "_s + text);
            endpoint.signOn = *signOn;
        }
        endpoint.user = cell(line, u"user"_s);
        endpoint.keyFile = cell(line, u"keyfile"_s);
        if (cell(line, u"signon"_s).isEmpty())
            endpoint.signOn = usualSignOn(endpoint);
        endpoint.allowNtlmOverHttp = ntlm;
        if (const QString pin = cell(line, u"pin"_s); !pin.isEmpty()) {
            endpoint.pinnedSha256 = normalizedFingerprint(pin);
            if (endpoint.pinnedSha256.isEmpty())
                return failure(ErrorCode::InvalidData, Reason::PinInvalid, {}, pin);
        }
        if (const auto checked = checkEndpoint(endpoint); !checked)
            return failure(checked.error());
        return endpoint;
    }

    QStringList m_columns;
    QString m_document;
};

/// Whether a line holds headings: "name" first, or among others that are known.
bool namesColumns(const Line &line)
{
    int known = 0;
    bool hasName = false;
    for (const QString &cell : line.cells) {
        hasName = hasName || columnOf(cell) == "name"_L1;
        known += knownColumns().contains(columnOf(cell)) ? 1 : 0;
    }
    return hasName && (known > 1 || columnOf(line.cells.first()) == "name"_L1);
}

Result<QStringList> columnsOf(const Line &line, const QString &document)
{
    QStringList columns;
    for (const QString &cell : line.cells) {
        const QString column = columnOf(cell);
        // A heading may be missing, but none may be unknown or there twice.
        if (!column.isEmpty() && (!knownColumns().contains(column) || columns.contains(column)))
            return failure(ErrorCode::InvalidData, Reason::CellInvalid, document, cell,
                           line.number);
        columns.append(column);
    }
    return columns;
}

} // namespace

QStringList serverListColumns()
{
    return {u"name"_s,
            u"transport"_s,
            u"port"_s,
            u"signOn"_s,
            u"user"_s,
            u"keyFile"_s,
            u"tls"_s,
            u"pin"_s,
            u"allowNtlmOverHttp"_s,
            u"availabilityGroup"_s};
}

Result<std::vector<ServerListRow>> parseServerList(const QByteArray &csv, const QString &document)
{
    if (csv.size() > kMaxServerListBytes)
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, document);
    const auto text = textOf(csv, document);
    if (!text)
        return failure(text.error());
    const QChar separator = separatorOf(*text);
    std::vector<Line> lines = linesOf(*text, separator);
    if (lines.size() > kMaxRows)
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, document);
    if (!lines.empty() && lines.front().cells.first().compare("sep="_L1, Qt::CaseInsensitive) == 0)
        lines.erase(lines.begin());
    QStringList columns = knownColumns();
    if (!lines.empty() && namesColumns(lines.front())) {
        const auto named = columnsOf(lines.front(), document);
        if (!named)
            return failure(named.error());
        columns = *named;
        lines.erase(lines.begin());
    }
    if (lines.empty())
        return failure(ErrorCode::InvalidData, Reason::ListEmpty, document);
    const RowReader reader(columns, document);
    std::vector<ServerListRow> rows;
    rows.reserve(lines.size());
    QHash<QString, int> firstLines;
    for (const Line &line : lines) {
        ServerListRow row = reader.read(line);
        if (row.endpoint) {
            const QString address = addressOf(*row.endpoint);
            if (const int first = firstLines.value(address); first != 0)
                row.endpoint = failure(ErrorCode::InvalidData, Reason::ListedTwice, document,
                                       QString::number(first), line.number);
            else
                firstLines.insert(address, line.number);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace amado
