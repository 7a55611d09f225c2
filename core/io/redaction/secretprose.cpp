// SPDX-License-Identifier: MIT
#include "io/redaction/secretscan.h"
#include "io/redaction/secretwords.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const auto kIgnoreCase = QRegularExpression::CaseInsensitiveOption;
constexpr QStringView kMarksBehind = u".,;:\"'»”」』)]}>";

/// What is said of passwords in general, and is none.
bool isSaidOfAny(QStringView word)
{
    static const QStringList words =
        u"a about above accepted account an and as at authentication bad be because been being "
        "below blank blocked by cached case changed correct database default denied different "
        "disabled does empty encrypted enforced expired expiring for from hashed hidden ignored in "
        "entered has have incorrect invalid it its known least locked longer managed mandatory "
        "missing must needed never "
        "rotated shown typed no not null of on only optional or out policy prompted protected "
        "provided rejected "
        "required reset same saved sensitive set shorter specified stored that the this to too "
        "unchanged unknown unset used using valid verified weak when which with without wrong "
        "your "
        "abgelaufen am angegeben das dem der die ein erforderlich falsch fehlt ist kein leer nicht "
        "richtig ungültig unbekannt verschlüsselt vom von wird wurde zu zurückgesetzt "
        "absent erroné est expiré incorrecte invalide le la manquant obligatoire pas requis vide "
        "vencida caducada correcta incorrecta inválida errada errata scaduta falsa no não non nie "
        "obligatoria requerida vacía vazia vuota verkeerd verlopen ongeldig nieprawidłowe wygasło "
        "неверный неправильный истек не"_s.split(u' ');
    return words.contains(word.toString().toLower());
}

/// Behind a name of a password: "is", "was set to", "lautet", "は", …
const QRegularExpression &assertion()
{
    static const QRegularExpression pattern(
        // A few words may stand between, such as "for the account svc", but no end of a sentence.
        u"\\G(?:[ \\t]+[^\\s.;:,!?\"'<>=]{1,64}){0,6}?[ \\t]+"
        "(?:(?:(?:is|was|has been|have been|wurde)[ \\t]+)?(?:set|changed|reset|back)[ "
        "\\t]+(?:to|auf)|"
        "is|was|are|be|equals|ist|war|lautet|est|es|era|jest|wynosi|%1)"
        "(?:[ \\t]+now)?[ \\t]*[:=]?[ \\t]+"
        "|\\G[ \\t]*(?:%2)[ \\t]*:?[ \\t]*"_s.arg(
            alsoAsBytes({u"heißt"_s, u"était"_s, u"è"_s, u"é"_s, u"är"_s, u"это"_s, u"—"_s, u"–"_s})
                .join(u'|'),
            alsoAsBytes({u"は"_s, u"が"_s, u"是"_s, u"为"_s, u"為"_s, u"는"_s, u"은"_s, u"："_s})
                .join(u'|')),
        kIgnoreCase);
    return pattern;
}

class ProseScan
{
public:
    explicit ProseScan(SecretView &view)
        : m_view(view)
        , m_text(view.text())
    {}

    void run()
    {
        static const QRegularExpression name(passwordWords().join(u'|'), kIgnoreCase);
        for (const auto &match : m_view.matches(SecretPattern::Said, name)) {
            qsizetype from = match.capturedEnd();
            while (at(from) >= u'a' && at(from) <= u'z') // "passwords", "Kennwortes"
                ++from;
            const auto said =
                assertion().match(m_text, from, QRegularExpression::NormalMatch,
                                  QRegularExpression::DontCheckSubjectStringMatchOption);
            if (said.hasMatch())
                takeSaid(said.capturedEnd());
            if (isInSentence(match.capturedStart()))
                takeNext(from);
        }
    }

private:
    [[nodiscard]] QChar at(qsizetype i) const { return i < m_text.size() ? m_text.at(i) : QChar(); }

    /// Not the name of a tag, an attribute, a setting or an option.
    [[nodiscard]] bool isInSentence(qsizetype name) const
    {
        return name == 0 || at(name - 1).isSpace() || u"(,;"_s.contains(at(name - 1));
    }

    [[nodiscard]] static bool isOpening(QChar c)
    {
        return u"\"'«“„「『"_s.contains(c) || c == SecretView::kDouble || c == SecretView::kSingle;
    }

    [[nodiscard]] qsizetype wordEnd(qsizetype from) const
    {
        while (from < m_text.size() && !m_text.at(from).isSpace() && at(from) != u'<' &&
               at(from) != SecretView::kLess && !u"。、」』"_s.contains(at(from)))
            ++from;
        return from;
    }

    /// Without the marks that belong to the sentence around it.
    [[nodiscard]] qsizetype withoutMarks(qsizetype from, qsizetype to) const
    {
        while (to > from + 1 && kMarksBehind.contains(at(to - 1)))
            --to;
        return to;
    }

    /// A quoted value, whatever it holds; nothing when no quote closes on its line.
    bool takeQuoted(qsizetype from)
    {
        if (!isOpening(at(from)))
            return false;
        for (qsizetype i = from + 1; i < m_text.size() && i - from < kMostQuoted; ++i) {
            const QChar c = at(i);
            if (c == u'\n' || c == u'\r')
                return false;
            if (c != at(from) && !u"»”“」』"_s.contains(c))
                continue;
            m_view.mark(from + 1, i);
            return true;
        }
        return false;
    }

    void takeSaid(qsizetype from)
    {
        if (takeQuoted(from))
            return;
        const qsizetype end = withoutMarks(from, wordEnd(from));
        if (end > from && !isSaidOfAny(QStringView(m_text).sliced(from, end - from)))
            m_view.mark(from, end);
    }

    /// "password hunter2", "using password 'a b'": without a verb only what looks like one.
    void takeNext(qsizetype from)
    {
        if (!at(from).isSpace())
            return;
        while (at(from) == u' ' || at(from) == u'\t')
            ++from;
        const qsizetype end = withoutMarks(from, wordEnd(from));
        if (end > from + 3 && looksRandom(QStringView(m_text).sliced(from, end - from)) &&
            !isOpening(at(from)) && at(from) != u'-' && at(from) != u'/')
            m_view.mark(from, end);
    }

    static constexpr qsizetype kMostQuoted = 256;
    SecretView &m_view;
    const QString &m_text;
};

/// Marks what a group of a match captures, without the quotes around it.
void markCaptured(SecretView &view, const std::vector<QRegularExpressionMatch> &matches,
                  bool (*isSecret)(QStringView) = nullptr)
{
    for (const QRegularExpressionMatch &match : matches) {
        for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
            if (match.capturedLength(group) > 0 &&
                (!isSecret || isSecret(match.capturedView(group))))
                view.mark(match.capturedStart(group), match.capturedEnd(group));
        }
    }
}

/// The value of an option: quoted, or up to the next space.
const QString &optionValue()
{
    static const QString value = u"(?:\"([^\"\\r\\n]{1,256})\"|'([^'\\r\\n]{1,256})'|"
                                 "\\x{E022}([^\\x{E022}\\r\\n]{1,256})\\x{E022}|"
                                 "([^\\s\"'\\x{E022}\\x{E027}<>\\x{E03C}\\x{E03E}]{1,256}))"_s;
    return value;
}

bool isNoPortOrPath(QStringView value)
{
    const bool isNumber =
        std::all_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    return !isNumber && looksRandom(value) && !value.contains(u'/') && !value.contains(u'\\');
}

} // namespace

void markSaidSecrets(SecretView &view)
{
    ProseScan(view).run();
}

void markOptionSecrets(SecretView &view)
{
    // Where an argument begins: not within a path or an address.
    static const QString start = u"(?:^|(?<=[\\s\"'(=,;\\x{E022}\\x{E027}\\x{E03E}>]))"_s;
    static const QRegularExpression assigned(start + u"[-/](?:p|rp|pw|pass)[:=]"_s + optionValue(),
                                             kIgnoreCase | QRegularExpression::MultilineOption);
    markCaptured(view, view.matches(SecretPattern::Assigned, assigned));
    // With or without a blank behind the option.
    static const QRegularExpression tools(
        u"\\b(?:%1)(?:\\.exe)?[\"']?[ \\t](?:[^\\r\\n]{0,1024}?[ \\t])?"
        "[-/](?:p|rp)[ \\t]*[:=]?"_s.arg(passwordTools().join(u'|')) +
            optionValue(),
        kIgnoreCase);
    markCaptured(view, view.matches(SecretPattern::Tool, tools));
    static const QRegularExpression any(start + u"[-/]p[ \\t]+"_s + optionValue(),
                                        kIgnoreCase | QRegularExpression::MultilineOption);
    markCaptured(view, view.matches(SecretPattern::Option, any), isNoPortOrPath);
    static const QRegularExpression curl(
        u"\\b(?:curl|wget)(?:\\.exe)?[ \\t](?:[^\\r\\n]{0,1024}?[ \\t])?"
        "(?:-u|-U|--user|--proxy-user)[ \\t=]*[\"']?[^\\s:\"']{1,256}:([^\\s\"']{1,256})"_s);
    markCaptured(view, view.matches(SecretPattern::Fetcher, curl));
    static const QRegularExpression netUse(
        u"\\bnet1?(?:\\.exe)?[ \\t]+use[ \\t][^\\r\\n]{0,512}?\\\\\\\\[^\\s]{1,256}[ \\t]+([^\\s/*][^\\s]{0,255})"_s,
        kIgnoreCase);
    markCaptured(view, view.matches(SecretPattern::Net, netUse));
    static const QRegularExpression netUser(
        u"\\bnet1?(?:\\.exe)?[ \\t]+user[ \\t]+[^\\s/]{1,256}[ \\t]+([^\\s/*][^\\s]{0,255})"_s,
        kIgnoreCase);
    markCaptured(view, view.matches(SecretPattern::Net, netUser));
    // A proxy with its account, as WinHTTP keeps it: no scheme, but a port.
    if (!view.text().contains(u'@'))
        return;
    static const QRegularExpression proxy(
        u"(?:^|[\\s=;,\"'>])[^\\s:@=;,\"'<>/]{1,128}:([^\\s/;]{1,256})@[A-Za-z0-9.-]{1,253}:[0-9]{1,5}\\b"_s,
        QRegularExpression::MultilineOption);
    std::vector<QRegularExpressionMatch> accounts;
    for (auto found = proxy.globalMatch(view.text()); found.hasNext();)
        accounts.push_back(found.next());
    markCaptured(view, accounts);
}

} // namespace amado
