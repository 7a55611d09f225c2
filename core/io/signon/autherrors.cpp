// SPDX-License-Identifier: MIT
#include "io/signon/autherrors.h"

namespace amado {

namespace {

Reason reasonOf(AuthProblem problem)
{
    switch (problem) {
    case AuthProblem::Refused:
    case AuthProblem::BrokenToken:
        return Reason::SignOnRefused;
    case AuthProblem::Unavailable:
        return Reason::SignOnUnavailable;
    case AuthProblem::NoTicket:
        return Reason::NoTicket;
    case AuthProblem::IdentityDiffers:
        return Reason::IdentityDiffers;
    case AuthProblem::TicketExpired:
        return Reason::TicketExpired;
    case AuthProblem::PasswordExpired:
        return Reason::PasswordExpired;
    case AuthProblem::ClockSkew:
        return Reason::ClockSkew;
    case AuthProblem::SpnUnknown:
        return Reason::SpnUnknown;
    case AuthProblem::KdcUnreachable:
        return Reason::KdcUnreachable;
    case AuthProblem::ChannelBindingRefused:
        return Reason::ChannelBindingRefused;
    case AuthProblem::NoEncryption:
        return Reason::EncryptionRequired;
    }
    Q_UNREACHABLE();
}

} // namespace

Error authError(const AuthFailure &failure, const QString &subject)
{
    const Reason reason = reasonOf(failure.problem);
    return {reason == Reason::KdcUnreachable ? ErrorCode::Unreachable : ErrorCode::PermissionDenied,
            reason, subject, QString::fromStdString(failure.detail)};
}

} // namespace amado
