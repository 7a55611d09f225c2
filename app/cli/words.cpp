// SPDX-License-Identifier: MIT
#include "cli/words.h"

#include "model/base/winpath.h"
#include "ui/text/errortext.h"
#include "ui/text/problemjson.h"

#include <QCoreApplication>
#include <QMap>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::Words)
};

} // namespace

QString sentence(const Error &error)
{
    return errorSentences(error);
}

QString sentence(const ConfigProblem &problem)
{
    return sentence(asError(problem));
}

QString place(const Error &error)
{
    QString text = fileInServer(error.subject);
    if (error.line > 0)
        text += u':' + QString::number(error.line);
    if (error.line > 0 && error.column > 0)
        text += u':' + QString::number(error.column);
    return text;
}

QString diagnosis(const Error &error)
{
    const QString where = place(error);
    return where.isEmpty() ? sentence(error) : QString(where + u": "_s + sentence(error));
}

void warn(Console &console, const Error &error)
{
    console.warn(diagnosis(error), problemCode(error));
}

void warn(Console &console, const QString &where, const Error &error)
{
    console.warn(where + u": "_s + sentence(error), problemCode(error));
}

QStringList diagnoses(const std::vector<ConfigProblem> &problems)
{
    QStringList lines;
    QMap<QString, QStringList> breaks;
    for (const ConfigProblem &problem : problems) {
        const QString line = diagnosis(asError(problem));
        if (!lines.contains(line))
            lines.append(line);
        if (!problem.configPath.isEmpty() && !breaks[line].contains(problem.configPath))
            breaks[line].append(problem.configPath);
    }
    for (QString &line : lines) {
        if (const QStringList places = breaks.value(line); !places.isEmpty())
            line = Words::tr("%1 [%2]", "problem, places in the site that break")
                       .arg(line, places.join(u", "_s));
    }
    return lines;
}

} // namespace amado::cli
