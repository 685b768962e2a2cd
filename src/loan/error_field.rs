//! What a program is told of a loan that is refused: a code and the field.

use std::borrow::Cow;

use super::error::LoanError;
use crate::error::{Code, Refusal};

impl Refusal for LoanError {
    fn code(&self) -> Code {
        match self {
            LoanError::Principal { .. } => Code::PrincipalOutOfRange,
            LoanError::Instalments { .. } => Code::InstalmentsOutOfRange,
            LoanError::PaymentDay { .. } => Code::PaymentDayOutOfRange,
            LoanError::FirstDueTooEarly { .. } => Code::FirstDueTooEarly,
            LoanError::DueDateTooLate { .. } => Code::DueDateTooLate,
            LoanError::PaymentTooEarly { .. } => Code::PaymentTooEarly,
            LoanError::Calendar(_) => Code::Calendar,
            LoanError::TooMany { .. } => Code::TooMany,
            LoanError::GraceNotInPeriods { .. } => Code::GraceNotInPeriods,
            LoanError::GraceTooLong { .. } => Code::GraceTooLong,
            LoanError::InterestGraceTooLong { .. } => Code::InterestGraceTooLong,
            LoanError::CustomPrincipalUnused { .. } => Code::CustomPrincipalUnused,
            LoanError::CustomPrincipalCount { .. } => Code::CustomPrincipalCount,
            LoanError::CustomPrincipalSum { .. } => Code::CustomPrincipalSum,
            LoanError::CustomPrincipalInGrace { .. } => Code::CustomPrincipalInGrace,
            LoanError::CustomPrincipalCapitalised => Code::CustomPrincipalCapitalised,
            LoanError::CustomPrincipalTooEarly { .. } => Code::CustomPrincipalTooEarly,
            LoanError::TranchesSum { .. } => Code::TranchesSum,
            LoanError::FirstTranche { .. } => Code::FirstTranche,
            LoanError::NothingMoved { .. } => Code::NothingMoved,
            LoanError::TwoOnOneDay { .. } => Code::TwoOnOneDay,
            LoanError::OutsideLoan { .. } => Code::OutsideLoan,
            LoanError::AfterEnd { .. } => Code::AfterEnd,
            LoanError::PrepaymentTooLarge { .. } => Code::PrepaymentTooLarge,
            LoanError::Price { .. } => Code::Price,
            LoanError::DownPaymentWithoutPrice => Code::DownPaymentWithoutPrice,
            LoanError::DownPayment { .. } => Code::DownPaymentTooLarge,
            LoanError::PaymentStep { .. } => Code::PaymentStepOutOfRange,
            LoanError::Balloon { .. } => Code::BalloonTooLarge,
            LoanError::BalloonUnused { .. } => Code::BalloonUnused,
            LoanError::HolidayNotInPeriods { .. } => Code::HolidayNotInPeriods,
            LoanError::HolidayTooLong { .. } => Code::HolidayTooLong,
            LoanError::HolidaysOverlap { .. } => Code::HolidaysOverlap,
            LoanError::HolidayOfListedPrincipal => Code::HolidayOfListedPrincipal,
            LoanError::SettlementDay { .. } => Code::SettlementDay,
            LoanError::NoDerivation { .. } => Code::NoDerivation,
            LoanError::FeeName { .. } => Code::FeeName,
            LoanError::FeePercent { .. } => Code::FeePercent,
            LoanError::FeeAmount { .. } => Code::FeeAmount,
            LoanError::UpfrontFees { .. } => Code::UpfrontFees,
            LoanError::Subsidy(error) => error.code(),
            LoanError::TooLarge => Code::TooLarge,
            LoanError::EffectiveRateTooHigh => Code::EffectiveRateTooHigh,
        }
    }

    // "principal" where the loan as a whole is too large.
    fn field(&self) -> Cow<'_, str> {
        match self {
            LoanError::Principal { .. } | LoanError::TooLarge => "principal".into(),
            LoanError::Instalments { .. } | LoanError::DueDateTooLate { .. } => "instalments".into(),
            LoanError::PaymentDay { .. } => "payment_day".into(),
            LoanError::FirstDueTooEarly { .. } => "first_due_on".into(),
            LoanError::PaymentTooEarly { .. } | LoanError::Calendar(_) => "working_days".into(),
            LoanError::TooMany { field, .. } | LoanError::GraceNotInPeriods { field, .. } => (*field).into(),
            LoanError::GraceTooLong { .. } => "grace.principal_months".into(),
            LoanError::InterestGraceTooLong { .. } => "grace.interest_months".into(),
            LoanError::CustomPrincipalUnused { .. }
            | LoanError::CustomPrincipalCount { .. }
            | LoanError::CustomPrincipalSum { .. } => "custom_principal".into(),
            LoanError::CustomPrincipalInGrace { position, .. } => format!("custom_principal.{position}").into(),
            LoanError::CustomPrincipalCapitalised => "grace.interest_treatment".into(),
            LoanError::CustomPrincipalTooEarly { position, .. } => format!("custom_principal.{position}").into(),
            LoanError::TranchesSum { .. } | LoanError::FirstTranche { .. } => "tranches".into(),
            LoanError::NothingMoved { list, position } => format!("{list}.{position}.amount").into(),
            LoanError::OutsideLoan { list: list @ ("holidays" | "recurring_prepayments"), position, .. } => {
                format!("{list}.{position}.from").into()
            }
            LoanError::TwoOnOneDay { list, position, .. }
            | LoanError::OutsideLoan { list, position, .. }
            | LoanError::AfterEnd { list, position, .. } => format!("{list}.{position}.on").into(),
            LoanError::PrepaymentTooLarge { position, .. } => format!("prepayments.{position}.amount").into(),
            LoanError::Price { .. } => "price".into(),
            LoanError::DownPaymentWithoutPrice | LoanError::DownPayment { .. } => "down_payment".into(),
            LoanError::PaymentStep { .. } => "payment_step".into(),
            LoanError::Balloon { .. } | LoanError::BalloonUnused { .. } => "balloon".into(),
            LoanError::HolidayNotInPeriods { position, .. } | LoanError::HolidayTooLong { position, .. } => {
                format!("holidays.{position}.months").into()
            }
            LoanError::HolidaysOverlap { position, .. } => format!("holidays.{position}.from").into(),
            LoanError::HolidayOfListedPrincipal => "holidays".into(),
            LoanError::SettlementDay { .. } => "on".into(),
            LoanError::NoDerivation { .. } => "derive".into(),
            LoanError::FeeName { position } => format!("fees.{position}.name").into(),
            LoanError::FeePercent { position, .. } | LoanError::FeeAmount { position, .. } => {
                format!("fees.{position}.value").into()
            }
            LoanError::UpfrontFees { .. } | LoanError::EffectiveRateTooHigh => "fees".into(),
            LoanError::Subsidy(error) => error.field(),
        }
    }
}
