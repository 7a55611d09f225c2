// SPDX-License-Identifier: MIT
#include "ui/text/errorcontext.h"
#include "ui/text/errortext.h"

// What is said of an error by its code, and how its words, place and detail become sentences.

namespace amado {

ErrorWords codeWords(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return {ErrorText::tr("The work was stopped"),
                ErrorText::tr("It ended at your request; finished steps stand."),
                ErrorText::tr("Start it again when you want to go on.")};
    case ErrorCode::TimedOut:
        return {ErrorText::tr("No answer in time"),
                ErrorText::tr("Whether the request took effect is not known."),
                ErrorText::tr("Refresh the server to see its state.")};
    case ErrorCode::Unreachable:
        return {ErrorText::tr("The server did not answer"), ErrorText::tr("Nothing was done."),
                ErrorText::tr(
                    "Check that the server is on and its folder can be reached, then refresh.")};
    case ErrorCode::PermissionDenied:
        return {ErrorText::tr("Access was denied"), ErrorText::tr("Your account may not do this."),
                ErrorText::tr("Use an account with the right to read and write the folder.")};
    case ErrorCode::NotFound:
        return {ErrorText::tr("Not found"), ErrorText::tr("The named thing does not exist."),
                ErrorText::tr("Check the name and the path.")};
    case ErrorCode::PreconditionChanged:
        return {
            ErrorText::tr("The target changed in the meantime"),
            ErrorText::tr("It is no longer as it was when the plan was made; nothing was written."),
            ErrorText::tr("Plan again and review the new plan.")};
    case ErrorCode::PreconditionFailed:
        return {ErrorText::tr("The server's state does not allow this"),
                ErrorText::tr("Something has to be fixed first; nothing was written."),
                ErrorText::tr("Fix what is named, then try again.")};
    case ErrorCode::Unsupported:
        return {ErrorText::tr("This program cannot handle the input"),
                ErrorText::tr("Its form is newer or other than this program knows."),
                ErrorText::tr("Look for a newer version of this program.")};
    case ErrorCode::InvalidData:
        return {ErrorText::tr("The data is broken"),
                ErrorText::tr("It breaks the rules of its own format."),
                ErrorText::tr("Fix the place named, then try again.")};
    case ErrorCode::StoreFailed:
        return {ErrorText::tr("The program's own store failed"),
                ErrorText::tr("It could not be read or written."),
                ErrorText::tr("Check the disk and the rights on the store file.")};
    case ErrorCode::Internal:
        return {ErrorText::tr("A defect of this program"),
                ErrorText::tr(
                    "Something happened that should not be possible; the servers were left alone."),
                ErrorText::tr("Report it together with the raw detail.")};
    }
    return {};
}

ErrorWords errorWords(const Error &error)
{
    // As a scan says it: there is more than it looks at or keeps, and no rule is too costly.
    if (error.reason == Reason::BeyondLimit && error.code == ErrorCode::PreconditionFailed) {
        return {ErrorText::tr("There is more than Amado looks at"),
                ErrorText::tr("What lies beyond the limit was left out, so the answer is not "
                              "whole."),
                ErrorText::tr("Scan again with a shorter range.")};
    }
    return error.reason == Reason::None ? codeWords(error.code) : reasonWords(error.reason);
}

QString errorPlace(const Error &error)
{
    if (error.line <= 0)
        return error.subject;
    if (error.column <= 0)
        return ErrorText::tr("%1, line %2").arg(error.subject, QString::number(error.line));
    return ErrorText::tr("%1, line %2, column %3")
        .arg(error.subject, QString::number(error.line), QString::number(error.column));
}

QString errorLine(const Error &error)
{
    const QString place = errorPlace(error);
    const QString headline = errorWords(error).headline;
    return place.isEmpty() ? headline : ErrorText::tr("%1: %2", "what: where").arg(headline, place);
}

QString errorAdvice(const Error &error)
{
    return ErrorText::tr("%1. %2", "what went wrong and where. what to do")
        .arg(errorLine(error), errorWords(error).guidance);
}

QString errorSentences(const Error &error)
{
    const ErrorWords words = errorWords(error);
    const QString line = ErrorText::tr("%1. %2 %3", "headline, explanation, guidance")
                             .arg(words.headline, words.explanation, words.guidance);
    if (error.detail.isEmpty())
        return line;
    return ErrorText::tr("%1 (%2)", "sentences, raw detail").arg(line, error.detail);
}

Error asError(const ConfigProblem &problem)
{
    return {ErrorCode::InvalidData, problem.reason, problem.file,
            problem.detail,         problem.line,   problem.column};
}

} // namespace amado
