// SPDX-License-Identifier: MIT
#include "ui/text/logreasons.h"

#include "ui/text/errorcontext.h"

namespace amado {

ErrorWords logReasonWords(Reason reason)
{
    switch (reason) {
    case Reason::FileBinary:
        return {ErrorText::tr("A file isn't a text file"),
                ErrorText::tr("It has the name of a log but is binary, so its lines can't be "
                              "searched."),
                ErrorText::tr("Check which program wrote the file.")};
    case Reason::FileInUse:
        return {ErrorText::tr("A file is in use"),
                ErrorText::tr("Another program has opened it exclusively."),
                ErrorText::tr("Try again later, or copy the file while that program isn't "
                              "running.")};
    case Reason::FileShrank:
        return {ErrorText::tr("A file became shorter while it was read"),
                ErrorText::tr("The log was replaced or emptied while Amado was reading it. The "
                              "results include what was read before."),
                ErrorText::tr("Search again to see what it contains now.")};
    case Reason::ArchiveDamaged:
        return {ErrorText::tr("A compressed file is damaged"),
                ErrorText::tr("Amado searched what it could unpack. The rest is unknown."),
                ErrorText::tr("Get an intact copy of the file, then search again.")};
    case Reason::LineTooLong:
        return {ErrorText::tr("A line is unusually long"),
                ErrorText::tr(
                    "Amado searched it in parts, so it might miss a trace that spans two parts."),
                ErrorText::tr("Check the line manually.")};
    case Reason::LastLineCut:
        return {ErrorText::tr("The last line is incomplete"),
                ErrorText::tr("The file ends in the middle of a line, like a log that is still "
                              "being written. Amado searched the incomplete line as it is."),
                ErrorText::tr("Search again later if that line matters.")};
    default:
        return {};
    }
}

} // namespace amado
