// SPDX-License-Identifier: MIT
#include "ui/text/logreasons.h"

#include "ui/text/errorcontext.h"

namespace amado {

ErrorWords logReasonWords(Reason reason)
{
    switch (reason) {
    case Reason::FileBinary:
        return {ErrorText::tr("A file holds no text"),
                ErrorText::tr("It has the name of a log but is binary, so its lines can't be "
                              "searched."),
                ErrorText::tr("Check what wrote the file.")};
    case Reason::FileInUse:
        return {ErrorText::tr("A file is in use"),
                ErrorText::tr("Another program has it open and lets nobody else read it."),
                ErrorText::tr("Try again later, or copy the file while that program isn't "
                              "running.")};
    case Reason::FileShrank:
        return {ErrorText::tr("A file became shorter while it was read"),
                ErrorText::tr("The log was replaced or emptied in the meantime. What was read "
                              "before counts."),
                ErrorText::tr("Search again to see what it holds now.")};
    case Reason::ArchiveDamaged:
        return {ErrorText::tr("A compressed file is damaged"),
                ErrorText::tr("What could be unpacked was searched; the rest is unknown."),
                ErrorText::tr("Get a whole copy of the file, then search again.")};
    case Reason::LineTooLong:
        return {ErrorText::tr("A line is unusually long"),
                ErrorText::tr("It was searched in parts, so a trace that lies across two parts "
                              "may be missed."),
                ErrorText::tr("Look at the line yourself.")};
    case Reason::LastLineCut:
        return {ErrorText::tr("The last line is incomplete"),
                ErrorText::tr("The file ends in the middle of a line, as a log that is still "
                              "being written does. The incomplete line was searched as it is."),
                ErrorText::tr("Search again later if that line matters.")};
    default:
        return {};
    }
}

} // namespace amado
