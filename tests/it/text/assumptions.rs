//! What was assumed where nothing is published or said, and what change would help.

use nesie::advice::Assumption;
use nesie::application::{Category, CollateralKind, Use};
use nesie::eligibility::Remedy;

use super::{Table, date, rate, tenge};

table!(assumptions: what_was_assumed_of_the_rate_and_the_day, what_was_assumed_of_the_payments, what_would_help);

fn what_was_assumed_of_the_rate_and_the_day(table: &mut Table) {
    table.says([
        Assumption::HighestBankRate,
        Assumption::LastKnownBaseRate,
        Assumption::PlannedMrp,
        Assumption::MrpOfTheDay,
        Assumption::RateWithoutCategory,
        Assumption::RateBeforeStaffDecide,
        Assumption::PointsShrink,
        Assumption::HighestRateOfPlacedMoney,
        Assumption::BaseRateGiven,
        Assumption::NoSubsidyAtThisRate,
    ]);
}

fn what_was_assumed_of_the_payments(table: &mut Table) {
    table.says([
        Assumption::Annuity,
        Assumption::MethodAsWished,
        Assumption::EqualMonths,
        Assumption::LenderDayCount,
        Assumption::HighestFee,
        Assumption::PublishedFeesOnly,
        Assumption::YearlyFeeFromTheStart,
        Assumption::NoGrace,
    ]);
}

fn what_would_help(table: &mut Table) {
    table.says([
        Remedy::Amount(tenge("6000000")),
        Remedy::TermMonths(24),
        Remedy::Register { wait_months: 0 },
        Remedy::Register { wait_months: 6 },
        Remedy::DecideOn(date("2027-02-01")),
        Remedy::TaxArrears(tenge("25950")),
        Remedy::OverdueDays(31),
        Remedy::CollateralWorth(CollateralKind::RealEstate, tenge("9000000")),
        Remedy::OwnContribution(tenge("5000000")),
        Remedy::Category(vec![Category::Youth, Category::SocialEntrepreneur]),
        Remedy::Category(vec![Category::SocialEntrepreneur]),
        Remedy::TaxArrears(tenge("0")),
        Remedy::SocialArrears(tenge("25950")),
        Remedy::SocialArrears(tenge("0")),
        Remedy::OverdueDays(0),
        Remedy::Uses(vec![Use::Equipment, Use::Repair]),
        Remedy::BankRate(rate("14")),
    ]);
}
