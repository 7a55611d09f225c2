// SPDX-License-Identifier: MIT
#include "ui/text/errorcontext.h"
#include "ui/text/errordetail.h"
#include "ui/text/errortext.h"

// What is said of an error by its code, and how its words, place and detail become sentences.

namespace amado {

ErrorWords codeWords(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return {ErrorText::tr("The operation was stopped"),
                ErrorText::tr("It ended at your request. Finished steps stay in effect."),
                ErrorText::tr("Start it again to continue.")};
    case ErrorCode::TimedOut:
        return {ErrorText::tr("The server didn't answer in time"),
                ErrorText::tr("Amado can't tell whether the request took effect."),
                ErrorText::tr("Refresh the server to see its state.")};
    case ErrorCode::Unreachable:
        return {ErrorText::tr("The server didn't answer"), ErrorText::tr("Nothing was changed."),
                ErrorText::tr(
                    "Check that the server is on and its folder can be reached, then refresh.")};
    case ErrorCode::PermissionDenied:
        return {ErrorText::tr("Access was denied"),
                ErrorText::tr("Your account isn't allowed to do this."),
                ErrorText::tr("Use an account that can read and write the folder.")};
    case ErrorCode::NotFound:
        return {ErrorText::tr("Not found"), ErrorText::tr("There is nothing with this name."),
                ErrorText::tr("Check the name and the path.")};
    case ErrorCode::PreconditionChanged:
        return {
            ErrorText::tr("The target has changed"),
            ErrorText::tr("It's no longer as it was when the plan was made. Nothing was written."),
            ErrorText::tr("Make a new plan and review it.")};
    case ErrorCode::PreconditionFailed:
        return {ErrorText::tr("The server's state doesn't allow this"),
                ErrorText::tr("A problem has to be fixed first. Nothing was written."),
                ErrorText::tr("Fix the problem shown here, then try again.")};
    case ErrorCode::Unsupported:
        return {ErrorText::tr("Amado can't process the input"),
                ErrorText::tr("Amado doesn't know this format, or it is too new."),
                ErrorText::tr("Look for a newer version of Amado.")};
    case ErrorCode::InvalidData:
        return {ErrorText::tr("The data is damaged"),
                ErrorText::tr("It doesn't follow its own format."),
                ErrorText::tr("Fix the data at the place shown, then try again.")};
    case ErrorCode::StoreFailed:
        return {ErrorText::tr("The store of Amado reported an error"),
                ErrorText::tr("It couldn't be read or written."),
                ErrorText::tr("Check the disk and the permissions of the store file.")};
    case ErrorCode::Internal:
        return {ErrorText::tr("Internal error in Amado"),
                ErrorText::tr(
                    "Something happened that should be impossible. The servers weren't changed."),
                ErrorText::tr("Report it together with the technical details.")};
    }
    return {};
}

ErrorWords errorWords(const Error &error)
{
    // As a scan says it: there is more than it looks at or keeps, and no rule is too costly.
    if (error.reason == Reason::BeyondLimit && error.code == ErrorCode::PreconditionFailed) {
        return {ErrorText::tr("There is more than Amado can search"),
                ErrorText::tr("Amado skipped what exceeds the limit, so the result is incomplete."),
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
    return ErrorText::tr("%1 (%2)", "sentences, raw detail").arg(line, detailText(error.detail));
}

Error asError(const ConfigProblem &problem)
{
    return {ErrorCode::InvalidData, problem.reason, problem.file,
            problem.detail,         problem.line,   problem.column};
}

} // namespace amado
