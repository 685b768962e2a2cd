//! The words of a loan's terms.

use crate::date::Date;
use crate::word::contract_words;

contract_words! {
    /// How often an instalment falls due.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum PaymentFrequency {
        /// Every month.
        #[default]
        Month = "month",
        /// Every three months.
        Quarter = "quarter",
        /// Every six months.
        HalfYear = "half_year",
        /// Every twelve months.
        Year = "year",
        /// Every seven days.
        Week = "week",
        /// Every fourteen days.
        TwoWeeks = "two_weeks",
    }
}

impl PaymentFrequency {
    /// Months from one due date to the next; 0 where they are counted in days.
    ///
    /// ```
    /// assert_eq!(nesie::loan::PaymentFrequency::Quarter.months(), 3);
    /// assert_eq!(nesie::loan::PaymentFrequency::Week.months(), 0);
    /// ```
    #[must_use]
    pub const fn months(self) -> u32 {
        match self {
            PaymentFrequency::Month => 1,
            PaymentFrequency::Quarter => 3,
            PaymentFrequency::HalfYear => 6,
            PaymentFrequency::Year => 12,
            PaymentFrequency::Week | PaymentFrequency::TwoWeeks => 0,
        }
    }

    /// Weeks from one due date to the next; 0 where they are counted in months.
    ///
    /// ```
    /// assert_eq!(nesie::loan::PaymentFrequency::TwoWeeks.weeks(), 2);
    /// assert_eq!(nesie::loan::PaymentFrequency::Month.weeks(), 0);
    /// ```
    #[must_use]
    pub const fn weeks(self) -> u32 {
        match self {
            PaymentFrequency::Week => 1,
            PaymentFrequency::TwoWeeks => 2,
            _ => 0,
        }
    }

    /// The periods in some months; 0 where they are counted in days.
    pub(super) const fn periods_in(self, months: u32) -> u32 {
        match months.checked_div(self.months()) {
            Some(periods) => periods,
            None => 0,
        }
    }

    /// The day some periods after another, on a day of the month where months are counted; `None` out of range.
    pub(crate) fn after(self, first: Date, periods: u32, day: u8) -> Option<Date> {
        match self.weeks() {
            0 => first.plus_months(self.months().checked_mul(periods)?, day),
            weeks => first.plus_days(i64::from(weeks).checked_mul(7)?.checked_mul(periods.into())?),
        }
    }
}

contract_words! {
    /// How the principal is repaid.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Method {
        /// Level payments: principal is what the interest leaves of the payment.
        #[default]
        Annuity = "annuity",
        /// Equal shares of principal, falling payments.
        EqualPrincipal = "equal_principal",
        /// All principal with the last instalment.
        Bullet = "bullet",
        /// The principal of each instalment as [`custom_principal`](crate::loan::LoanTerms::custom_principal) gives it.
        Custom = "custom",
    }
}

contract_words! {
    /// How the level payment of an annuity is found.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum LevelPayment {
        /// From the rate of a period, months / 12 of the annual rate, whatever the days: the practice in Kazakhstan.
        #[default]
        Nominal = "nominal",
        /// The payment that clears the balance with each row's own share of a year.
        ActualDays = "actual_days",
    }
}

contract_words! {
    /// What becomes of the difference that rounding and days leave at the end of an annuity.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Residual {
        /// The last payment takes it.
        #[default]
        Last = "last",
        /// The level payment is moved, in at most three passes, until the last payment is near it.
        /// Apache Fineract does so.
        Smooth = "smooth",
        /// The last payment takes it, and the loan ends with the row in which the payments clear it, if a payment that is
        /// rounded up, or a short first period, clears it sooner than the terms say.
        Shorten = "shorten",
    }
}

contract_words! {
    /// Where the interest goes that a first period bears for being longer than the others.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum FirstPeriod {
        /// Into the first instalment, which is as high as the others and repays less.
        #[default]
        Within = "within",
        /// On top of the first instalment.
        OnTop = "on_top",
        /// Into a payment of its own, one period before the first instalment.
        OwnRow = "own_row",
    }
}

contract_words! {
    /// Which payments a new rate changes.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum RateChangePayment {
        /// Those from the next row on.
        #[default]
        AnewNext = "anew_next",
        /// Those from the row on into which the change falls.
        AnewNow = "anew_now",
        /// None: the last one takes the difference.
        Keep = "keep",
    }
}

contract_words! {
    /// What is not paid in a payment holiday.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum HolidayOf {
        /// Principal: interest is paid.
        #[default]
        Principal = "principal",
        /// The whole payment: interest is treated as that of a grace.
        Payment = "payment",
    }
}

contract_words! {
    /// What a payment holiday does to the end of the loan.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum AfterHoliday {
        /// The end is later by the months of the holiday.
        #[default]
        Extend = "extend",
        /// The end stays, and the payments after the holiday are higher.
        KeepEnd = "keep_end",
    }
}

contract_words! {
    /// What becomes of the interest that accrued in a grace on interest.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum InterestTreatment {
        /// Equal rounded parts over the remaining rows, on top of their payments; the rest in the last.
        #[default]
        Spread = "spread",
        /// All of it with the first row after the grace.
        Lump = "lump",
        /// Added to the balance at the end of the grace, so that it bears interest.
        Capitalise = "capitalise",
    }
}

contract_words! {
    /// On which day one pays when the due date is not a working day.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum WorkingDays {
        /// On the due date all the same.
        #[default]
        None = "none",
        /// On the next working day.
        Following = "following",
        /// On the next working day, unless it lies in the next month: then on the last one before.
        ModifiedFollowing = "modified_following",
        /// On the last working day before.
        Preceding = "preceding",
    }
}

contract_words! {
    /// What a prepayment changes.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum AfterPrepayment {
        /// The payments fall, the end stays.
        #[default]
        Lower = "lower",
        /// The payments stay, the end comes nearer.
        Shorten = "shorten",
    }
}
