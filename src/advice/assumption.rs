//! What is assumed where nothing is published.

use crate::word::contract_words;

contract_words! {
    /// Something that is not published, or not said, and was assumed so that a loan can be computed.
    #[non_exhaustive]
    pub enum Assumption {
        /// The bank's rate was not given: the highest that the programme allows is taken.
        HighestBankRate = "highest_bank_rate",
        /// The loan is of money placed with the bank, and the programme sets only the highest rate: that is taken.
        HighestRateOfPlacedMoney = "highest_rate_of_placed_money",
        /// The base rate of the day is the one that the asker gave.
        BaseRateGiven = "base_rate_given",
        /// The base rate of the day is not known: the last one that is known is taken.
        LastKnownBaseRate = "last_known_base_rate",
        /// The МРП of the day is planned, not yet in force.
        PlannedMrp = "planned_mrp",
        /// With the МРП of 1 January, which many norms keep all year, the outcome would differ.
        MrpOfTheDay = "mrp_of_the_day",
        /// At this rate the state would pay nothing: no subsidy is counted.
        NoSubsidyAtThisRate = "no_subsidy_at_this_rate",
        /// The bank's rate is below the highest. Whether the points of the state then shrink is not published: they are taken to, so
        /// that the borrower pays what it would at the highest.
        PointsShrink = "points_shrink",
        /// The highest published fee is taken.
        HighestFee = "highest_fee",
        /// A guarantee has a fee at once and a yearly one, and the yearly is taken from the first month: when it begins is not published.
        YearlyFeeFromTheStart = "yearly_fee_from_the_start",
        /// The categories were not given: the rate without any is taken.
        RateWithoutCategory = "rate_without_category",
        /// Staff decide on a lower rate: the higher is taken.
        RateBeforeStaffDecide = "rate_before_staff_decide",
        /// The repayment method is not published: equal monthly payments are taken.
        Annuity = "annuity",
        /// The repayment method is the applicant's wish: the lender has not published whether it agrees.
        MethodAsWished = "method_as_wished",
        /// The day count is not published: each month is taken for a twelfth of a year.
        EqualMonths = "equal_months",
        /// The days are counted as the lender that was asked for does in practice.
        LenderDayCount = "lender_day_count",
        /// Only fees that are published are taken.
        PublishedFeesOnly = "published_fees_only",
        /// A grace period is not published, or not asked for: none is taken.
        NoGrace = "no_grace",
    }
}

impl Assumption {
    /// True of what is assumed for every programme alike, so that it can be told once.
    #[must_use]
    pub const fn general(self) -> bool {
        match self {
            Assumption::HighestBankRate
            | Assumption::HighestRateOfPlacedMoney
            | Assumption::BaseRateGiven
            | Assumption::LastKnownBaseRate
            | Assumption::HighestFee
            | Assumption::PlannedMrp
            | Assumption::MrpOfTheDay
            | Assumption::NoSubsidyAtThisRate
            | Assumption::YearlyFeeFromTheStart
            | Assumption::PointsShrink
            | Assumption::RateWithoutCategory
            | Assumption::RateBeforeStaffDecide => false,
            Assumption::Annuity
            | Assumption::MethodAsWished
            | Assumption::LenderDayCount
            | Assumption::EqualMonths
            | Assumption::PublishedFeesOnly
            | Assumption::NoGrace => true,
        }
    }
}
