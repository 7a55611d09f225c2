// SPDX-License-Identifier: MIT
#include "io/scan/requiredtext.h"

#include <QByteArrayList>

#include <algorithm>
#include <optional>
#include <tuple>

namespace amado {

namespace {

constexpr size_t kMostTexts = 128;        ///< Of a choice.
constexpr qsizetype kLongestText = 64;    ///< Of a text; the rest of a longer one says little more.
constexpr qsizetype kShortestText = 3;    ///< Worth looking for.
constexpr qsizetype kShortestChecked = 2; ///< Worth a look where another was found.
constexpr int kDeepestGroup = 50;

/// What logs of ordinary traffic are full of.
constexpr char kOrdinary[] =
    "2024-11-30 00:00:07 10.0.0.5 post /mapi/emsmdb/ "
    "mailboxid=4f1c@corp.example&correlationid=<empty>;&cafereqid=4f1c; "
    "443 corp\\user 10.1.2.3 "
    "microsoft+office/16.0+(windows+nt+10.0;+microsoft+outlook+16.0.17126;+pro) - 200 0 0 46\n"
    "post /mapi/nspi/ mailboxid=4f1c@corp.example 443 - 10.1.2.3 - 401 0 0 1\n"
    "post /powershell clientapplication=activemonitor;psversion=5.1.17763.1&correlationid=<empty>; "
    "80 corp\\healthmailbox "
    "127.0.0.1 microsoft+winrm+client - 200 0 0 31\nget /powershell - 80 - 127.0.0.1 "
    "amprobe/local/clientaccess - 200\n"
    "get /owa/ - 443 - 10.1.2.3 "
    "mozilla/5.0+(windows+nt+10.0;+win64;+x64)+applewebkit/537.36+(khtml,+like+gecko)+"
    "chrome/120.0.0.0+safari/537.36+edg/120.0.2210.91 https://mail.corp.example/owa/ 302 0 0 15\n"
    "get /owa/auth/logon.aspx url=https%3a%2f%2fmail.corp.example%2fowa%2f&reason=0 443 - 10.1.2.3 "
    "- - 200 0 0 15\n"
    "post /owa/service.svc action=getconversationitems&ep=1&id=-1&ac=1 443 corp\\user 10.1.2.3 - - "
    "200 0 0 15\n"
    "post /owa/auth.owa - 443 - - 302\npost /owa/ev.owa2 "
    "ns=pendingrequest&ev=finishnotificationrequest&ua=0 443 - - 200\n"
    "post /microsoft-server-activesync/default.eas "
    "user=corp%5cuser&deviceid=4c28&devicetype=iphone&cmd=ping 443 corp\\user "
    "10.1.2.3 apple-iphone14c2/2101.6401 - 200 0 0 15\npost /autodiscover/autodiscover.xml - 443 - "
    "- 401\n"
    "get /autodiscover/autodiscover.json/v1.0/user@corp.example "
    "protocol=activesync&redirectcount=1 443 - - 200\n"
    "get /ecp/exhealth.check - 443 - 127.0.0.1 amprobe/local/clientaccess - 200 0 0 0\nget /ecp/ - "
    "443 - - 302\n"
    "get /ecp/15.1.2507.35/scripts/js.axd?resources=newadminpicker&v=15.1.2507.35 - 443 corp\\user "
    "10.1.2.3 - - 200\n"
    "post /ecp/ddi/ddiservice.svc/getlist "
    "schema=mailboxservice&msexchecpcanary=zk1y.&workflow=getlist 443 - - 200\n"
    "post /ews/exchange.asmx - 443 corp\\user 10.1.2.3 exchangeservicesclient/15.01.2507.016 - 200 "
    "0 0 15\n"
    "get /oab/4f1c/oab.xml - 443 - - 200\nrpc_in_data /rpc/rpcproxy.dll 4f1c@corp.example:6001 443 "
    "- - 200\n"
    "get /api/v2.0/me/calendarview startdatetime=2024-11-25t00:00:00&$select=subject,start 443 - - "
    "200\n"
    "2024-11-30t00:00:07.123z,4f1c,15,1,2507,35,4f1c,mapi,mail.corp.example,/mapi/emsmdb/"
    ",execute,negotiate,true,"
    "corp\\user,,sid~s-1-5-21-1004336348,microsoft office/16.0 (windows nt 10.0; microsoft outlook "
    "16.0; pro),10.1.2.3,ex01,"
    "200,200,,post,proxy,ex01.corp.example,15.01.2507.000,intraforest,windowsidentity-servercookie,"
    ",,1,0,"
    "?mailboxid=4f1c@corp.example,,beginrequest=2024-11-30t00:00:00.123z;correlationid=<empty>;"
    "proxystate-run=none;"
    "newconnection=10.0.0.5&0;onresponseready=2024-11-30t00:00:00.151z;i32:ads.c[ex01]=1;f:ads.al["
    "ex01]=1.3,,,\n"
    "powershell,mail.corp.example,/"
    "powershell,,negotiate,true,corp\\healthmailbox4f1c,,smtp~user@corp.example\n";

/// What is known of the texts that a part of the expression matches.
struct Known
{
    bool isExact = true;                ///< They are `begins`, and no others.
    TextChoice begins = {QByteArray()}; ///< Each begins with one of them.
    TextChoice ends = {QByteArray()};   ///< Each ends with one of them; not used when exact.
    std::vector<TextChoice> within{};   ///< Likewise.

    [[nodiscard]] const TextChoice &tails() const { return isExact ? begins : ends; }
};

Known anything()
{
    return {false, {QByteArray()}, {QByteArray()}, {}};
}

bool isEmptyAmong(const TextChoice &choice)
{
    return std::any_of(choice.begin(), choice.end(),
                       [](const QByteArray &text) { return text.isEmpty(); });
}

std::optional<TextChoice> joined(const TextChoice &first, const TextChoice &second)
{
    if (first.size() * second.size() > kMostTexts)
        return std::nullopt;
    TextChoice all;
    for (const QByteArray &a : first) {
        for (const QByteArray &b : second) {
            if (a.size() + b.size() > kLongestText)
                return std::nullopt;
            all.push_back(a + b);
        }
    }
    return all;
}

void require(std::vector<TextChoice> &within, const TextChoice &choice)
{
    if (!choice.empty() && !isEmptyAmong(choice))
        within.push_back(choice);
}

Known concatenated(const Known &a, const Known &b)
{
    const auto middle = joined(a.tails(), b.begins);
    if (a.isExact && b.isExact && middle)
        return {true, *middle, {}, {}};
    Known both{false, a.begins, b.tails(), a.within};
    if (middle) {
        // It says more than the text it begins with does alone.
        if (!both.within.empty() && both.within.back() == a.tails())
            both.within.pop_back();
        require(both.within, *middle);
        if (a.isExact)
            both.begins = *middle;
        if (b.isExact)
            both.ends = *middle;
    } else {
        require(both.within, a.tails());
        require(both.within, b.begins);
    }
    for (const TextChoice &choice : b.within) {
        // What b begins with is part of the middle.
        if (!middle || choice != b.begins)
            both.within.push_back(choice);
    }
    return both;
}

Known exactly(const QByteArray &text)
{
    return {true, {text}, {}, {}};
}

TextChoice united(TextChoice first, const TextChoice &second)
{
    for (const QByteArray &text : second) {
        if (std::find(first.begin(), first.end(), text) == first.end())
            first.push_back(text);
    }
    return first;
}

/// The choices of a part, also of one that is exact.
std::vector<TextChoice> choicesOf(const Known &known)
{
    std::vector<TextChoice> all = known.within;
    if (known.isExact)
        require(all, known.begins);
    return all;
}

qint64 commonness(const TextChoice &choice)
{
    static const QByteArray ordinary(kOrdinary);
    qint64 sum = 0;
    for (const QByteArray &text : choice)
        sum += 1 + ordinary.count(text) * 1'000 + std::max<qint64>(0, 8 - text.size()) * 10;
    return sum;
}

const TextChoice *rarest(const std::vector<TextChoice> &choices)
{
    const auto found = std::min_element(
        choices.begin(), choices.end(),
        [](const TextChoice &a, const TextChoice &b) { return commonness(a) < commonness(b); });
    return found == choices.end() ? nullptr : &*found;
}

Known either(const Known &a, const Known &b)
{
    const TextChoice begins = united(a.begins, b.begins);
    const bool isSmall = begins.size() <= kMostTexts;
    if (a.isExact && b.isExact && isSmall)
        return {true, begins, {}, {}};
    Known both = anything();
    if (isSmall)
        both.begins = begins;
    if (const TextChoice ends = united(a.tails(), b.tails()); ends.size() <= kMostTexts)
        both.ends = ends;
    const std::vector<TextChoice> ofA = choicesOf(a);
    const std::vector<TextChoice> ofB = choicesOf(b);
    const TextChoice *first = rarest(ofA);
    const TextChoice *second = rarest(ofB);
    if (first && second)
        require(both.within, united(*first, *second));
    return both;
}

/// Reads an expression as far as it is understood.
class ExpressionReader
{
public:
    explicit ExpressionReader(const QByteArray &expression)
        : m_text(expression)
    {}

    std::optional<Known> read()
    {
        Known known = alternatives();
        if (!m_isUnderstood || m_at < m_text.size())
            return std::nullopt;
        return known;
    }

private:
    [[nodiscard]] bool isAtEnd() const { return !m_isUnderstood || m_at >= m_text.size(); }
    [[nodiscard]] char next() const { return m_text[m_at]; }
    bool take(QByteArrayView text)
    {
        const bool found = QByteArrayView(m_text).sliced(m_at).startsWith(text);
        if (found)
            m_at += text.size();
        return found;
    }
    Known giveUp()
    {
        m_isUnderstood = false;
        return anything();
    }

    Known alternatives()
    {
        if (++m_depth > kDeepestGroup)
            return giveUp();
        Known all = sequence();
        while (!isAtEnd() && take("|"))
            all = either(all, sequence());
        --m_depth;
        return all;
    }

    Known sequence()
    {
        Known all;
        while (!isAtEnd() && next() != '|' && next() != ')')
            all = concatenated(all, repeated(atom()));
        return all;
    }

    Known atom()
    {
        const char c = next();
        ++m_at;
        switch (c) {
        case '(':
            return group();
        case '[':
            return signs();
        case '.':
            return anything();
        case '^':
        case '$':
            return {};
        case '\\':
            return escaped();
        case '*':
        case '+':
        case '?':
        case '{':
            return giveUp();
        default:
            return sign(c);
        }
    }

    static Known sign(char c) { return exactly(QByteArray(1, c).toLower()); }

    Known group()
    {
        if (m_at < m_text.size() && next() == '?' && !take("?:"))
            return giveUp();
        if (m_at < m_text.size() && next() == '*') // Verbs.
            return giveUp();
        const Known inner = alternatives();
        if (isAtEnd() || !take(")"))
            return giveUp();
        return inner;
    }

    /// Behind the backslash, outside of a class.
    Known escaped()
    {
        if (isAtEnd())
            return giveUp();
        const char c = next();
        ++m_at;
        switch (c) {
        case 'd':
        case 'D':
        case 's':
        case 'S':
        case 'w':
        case 'W':
            return anything();
        case 'b':
        case 'B':
        case 'A':
        case 'z':
        case 'Z':
            return {};
        case 't':
            return sign('\t');
        default:
            break;
        }
        const bool isWord =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return isWord ? giveUp() : sign(c);
    }

    /// A class: its signs when they are few and named one by one.
    Known signs()
    {
        TextChoice all;
        bool isKnown = !take("^");
        for (bool isFirst = true; !isAtEnd() && (isFirst || next() != ']'); isFirst = false) {
            char c = next();
            ++m_at;
            if (c == '[' && m_at < m_text.size() &&
                (next() == ':' || next() == '.' || next() == '='))
                return giveUp();
            if (c == '\\') {
                if (isAtEnd())
                    return giveUp();
                c = next();
                ++m_at;
                if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                    if (!QByteArrayView("dDsSwWtnr").contains(c))
                        return giveUp();
                    isKnown = false;
                }
            }
            if (m_at + 1 < m_text.size() && next() == '-' && m_text[m_at + 1] != ']')
                isKnown = false; // A range; its end is read as a sign.
            all = united(all, {QByteArray(1, c).toLower()});
        }
        if (isAtEnd() || !take("]"))
            return giveUp();
        constexpr size_t kFew = 4;
        return isKnown && all.size() <= kFew ? Known{true, all, {}, {}} : anything();
    }

    Known repeated(const Known &known)
    {
        if (isAtEnd())
            return known;
        Known result = known;
        if (take("*")) {
            result = anything();
        } else if (take("?")) {
            result = either(known, Known{});
        } else if (take("+")) {
            result = onceOrMore(known);
        } else if (take("{")) {
            const qsizetype end = m_text.indexOf('}', m_at);
            bool isNumber = false;
            const int least =
                end < 0 ? 0 : m_text.sliced(m_at, end - m_at).split(',').front().toInt(&isNumber);
            if (!isNumber)
                return giveUp();
            m_at = end + 1;
            result = least > 0 ? onceOrMore(known) : anything();
        } else {
            return known;
        }
        if (!isAtEnd() && (next() == '?' || next() == '+')) // Lazy, possessive.
            ++m_at;
        if (!isAtEnd() && (next() == '*' || next() == '?' || next() == '+' || next() == '{'))
            return giveUp();
        return result;
    }

    static Known onceOrMore(const Known &known)
    {
        return {false, known.begins, known.tails(), choicesOf(known)};
    }

    const QByteArray m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isUnderstood = true;
};

} // namespace

std::vector<TextChoice> requiredTexts(const QByteArray &expression)
{
    const auto known = ExpressionReader(expression).read();
    if (!known)
        return {};
    std::vector<TextChoice> choices = choicesOf(*known);
    const auto isShort = [](const TextChoice &choice, qsizetype least) {
        return std::any_of(choice.begin(), choice.end(),
                           [least](const QByteArray &text) { return text.size() < least; });
    };
    std::erase_if(choices,
                  [&](const TextChoice &choice) { return isShort(choice, kShortestChecked); });
    const auto order = [&](const TextChoice &choice) {
        return std::tuple(isShort(choice, kShortestText), commonness(choice), choice);
    };
    std::sort(choices.begin(), choices.end(),
              [&](const TextChoice &a, const TextChoice &b) { return order(a) < order(b); });
    if (choices.empty() || isShort(choices.front(), kShortestText))
        return {};
    choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
    return choices;
}

} // namespace amado
