#include "model/server/connection.h"

namespace amado {

using namespace Qt::StringLiterals;

QString toString(ConnectionStage stage)
{
    switch (stage) {
    case ConnectionStage::Name:
        return u"name"_s;
    case ConnectionStage::Port:
        return u"port"_s;
    case ConnectionStage::Identity:
        return u"identity"_s;
    case ConnectionStage::SignOn:
        return u"signOn"_s;
    case ConnectionStage::Rights:
        return u"rights"_s;
    case ConnectionStage::PowerShell:
        return u"powerShell"_s;
    case ConnectionStage::Exchange:
        return u"exchange"_s;
    }
    Q_UNREACHABLE();
}

QString toString(StageState state)
{
    switch (state) {
    case StageState::Running:
        return u"running"_s;
    case StageState::Passed:
        return u"passed"_s;
    case StageState::NotNeeded:
        return u"notNeeded"_s;
    case StageState::Failed:
        return u"failed"_s;
    case StageState::NotReached:
        return u"notReached"_s;
    case StageState::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString toString(AccountRights rights)
{
    switch (rights) {
    case AccountRights::Administrator:
        return u"administrator"_s;
    case AccountRights::Filtered:
        return u"filtered"_s;
    case AccountRights::Ordinary:
        return u"ordinary"_s;
    }
    Q_UNREACHABLE();
}

} // namespace amado
