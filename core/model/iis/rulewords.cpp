#include "model/iis/rulewords.h"

namespace amado {

using namespace Qt::StringLiterals;

QString toString(PatternSyntax syntax)
{
    switch (syntax) {
    case PatternSyntax::EcmaScript:
        return u"ECMAScript"_s;
    case PatternSyntax::Wildcard:
        return u"Wildcard"_s;
    case PatternSyntax::ExactMatch:
        return u"ExactMatch"_s;
    }
    Q_UNREACHABLE();
}

QString toString(LogicalGrouping grouping)
{
    switch (grouping) {
    case LogicalGrouping::MatchAll:
        return u"MatchAll"_s;
    case LogicalGrouping::MatchAny:
        return u"MatchAny"_s;
    }
    Q_UNREACHABLE();
}

QString toString(ConditionMatchType type)
{
    switch (type) {
    case ConditionMatchType::Pattern:
        return u"Pattern"_s;
    case ConditionMatchType::IsFile:
        return u"IsFile"_s;
    case ConditionMatchType::IsDirectory:
        return u"IsDirectory"_s;
    }
    Q_UNREACHABLE();
}

QString toString(ActionType type)
{
    switch (type) {
    case ActionType::None:
        return u"None"_s;
    case ActionType::Rewrite:
        return u"Rewrite"_s;
    case ActionType::Redirect:
        return u"Redirect"_s;
    case ActionType::CustomResponse:
        return u"CustomResponse"_s;
    case ActionType::AbortRequest:
        return u"AbortRequest"_s;
    }
    Q_UNREACHABLE();
}

} // namespace amado
