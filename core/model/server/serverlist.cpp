#include "model/server/serverlist.h"

#include "model/server/endpointcheck.h"

#include <QMap>
#include <QStringDecoder>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMaxRows = 5000;

const QStringList &columnNames()
{
    static const QStringList names = {u"name"_s,
                                      u"transport"_s,
                                      u"port"_s,
                                      u"signon"_s,
                                      u"user"_s,
                                      u"keyfile"_s,
                                      u"tls"_s,
                                      u"pin"_s,
                                      u"allowntlmoverhttp"_s,
                                      u"availabilitygroup"_s};
    return names;
}
constexpr qsizetype kUsualColumns = 6;

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
        if (line.cells.size() > 1 || !line.cells.first().isEmpty())
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
        } else if (c != u'\r') {
            cell += c;
        }
    }
    line.isWhole = !quoted;
    endLine();
    return lines;
}

/// The one of the usual separators that the first line holds most of.
QChar separatorOf(const QString &text)
{
    const QString first = text.section(u'\n', 0, 0);
    QChar best = u',';
    for (const QChar candidate : {u';', u'\t'}) {
        if (first.count(candidate) > first.count(best))
            best = candidate;
    }
    return best;
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
        return line.cells.value(m_columns.indexOf(column));
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
            transportText.isEmpty() ? Transport::WinRm : transportFromText(transportText);
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

} // namespace

Result<std::vector<ServerListRow>> parseServerList(const QByteArray &csv, const QString &document)
{
    if (csv.size() > kMaxServerListBytes)
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, document);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(csv);
    if (decoder.hasError() || text.contains(QChar(0)))
        return failure(ErrorCode::InvalidData, Reason::UnsupportedEncoding, document);
    std::vector<Line> lines = linesOf(text, separatorOf(text));
    if (lines.size() > kMaxRows)
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, document);
    QStringList columns = columnNames().mid(0, kUsualColumns);
    if (!lines.empty() &&
        lines.front().cells.first().compare("name"_L1, Qt::CaseInsensitive) == 0) {
        columns.clear();
        for (const QString &cell : lines.front().cells)
            columns.append(cell.toLower());
        for (const QString &column : columns) {
            if (!columnNames().contains(column))
                return failure(ErrorCode::InvalidData, Reason::CellInvalid, document, column,
                               lines.front().number);
        }
        lines.erase(lines.begin());
    }
    const RowReader reader(columns, document);
    std::vector<ServerListRow> rows;
    rows.reserve(lines.size());
    for (const Line &line : lines)
        rows.push_back(reader.read(line));
    return rows;
}

} // namespace amado
