//! Why something is refused, for a program: the codes, and the error of the contract that carries one.
//!
//! [`Code`] lists all codes. An error implements [`Refusal`]; an [`ErrorAnswer`] is how a frontend passes it on.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::language::{Lang, Localize};
use crate::word::contract_words;

/// Declares the codes by where they come from, each with its word and its meaning, which is its documentation too.
macro_rules! codes {
    ($($(#[$of_origin:meta])* $origin:ident { $($code:ident = $word:literal: $meaning:literal;)+ })+) => {
        /// Where a code comes from.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Origin { $($(#[$of_origin])* $origin),+ }

        contract_words! {
            /// Why something is refused, or what a catalogue should be looked at for. A code keeps its meaning within a
            /// version of the contract; new ones may come.
            #[non_exhaustive]
            pub enum Code { $($(#[doc = $meaning] $code = $word,)+)+ }
        }

        impl Code {
            /// Where it comes from.
            #[must_use]
            pub const fn origin(self) -> Origin {
                match self { $($(Code::$code)|+ => Origin::$origin,)+ }
            }

            /// What it means, in English.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $($(Code::$code => $meaning,)+)+ }
            }
        }
    };
}

codes! {
    /// An input or a flag: what is written there is wrong by itself.
    Input {
        Syntax = "syntax": "The text is not JSON.";
        TooDeep = "too_deep": "Lists and objects stand too deep in one another.";
        NotUtf8 = "not_utf8": "The text is not UTF-8.";
        TooLong = "too_long": "The input is longer than any is read.";
        TooManyFiles = "too_many_files": "The folder of a catalogue has more files than any is read.";
        Missing = "missing": "A field or a flag that must be given is not.";
        UnknownContract = "unknown_contract": "The input is of a contract version that this nesie does not speak.";
        UnknownField = "unknown_field": "There is no such field.";
        DuplicateField = "duplicate_field": "A field is given twice.";
        WrongType = "wrong_type": "The value is of another type; money and rates are texts or whole numbers.";
        NotANumber = "not_a_number": "The text is not a whole number.";
        NotMoney = "not_money": "The text is not an amount of tenge with at most two decimals, or is too large.";
        NotARate = "not_a_rate": "The text is not a rate in percent with at most eight decimals, or is too large.";
        NotADate = "not_a_date": "The text is not a date YYYY-MM-DD from 1900 to 2199.";
        NotAnIdentifier = "not_an_identifier": "The text is not a БИН or ИИН, an ОКЭД or a КАТО code.";
        NotOneOf = "not_one_of": "The value is none of the words that are allowed.";
        NotAlone = "not_alone": "A word that excludes all others is given with others.";
        Form = "form": "The value is not of its form.";
        Zero = "zero": "Nothing is given where there must be something.";
        TooMuch = "too_much": "An amount is above the largest that is allowed.";
        OutOfRange = "out_of_range": "A whole number is outside its range.";
        TooMany = "too_many": "A list has more entries than it may.";
        TooLate = "too_late": "A date is after the last that is allowed.";
        DisbursedBeforeDecision = "disbursed_before_decision": "The loan is disbursed before the day of the decision.";
        BaseRateKnown = "base_rate_known": "Another base rate is given than the catalogue knows for the day.";
        NoSubsidyOn = "no_subsidy_on": "No subsidy of an offer runs on the day on which it is to stop.";
    }
    /// A loan whose fields do not go together.
    Loan {
        PrincipalOutOfRange = "principal_out_of_range": "The principal is zero, or above the largest loan.";
        InstalmentsOutOfRange = "instalments_out_of_range": "There are no instalments, or too many.";
        PaymentDayOutOfRange = "payment_day_out_of_range": "The payment day is none from 1 to 31.";
        FirstDueTooEarly = "first_due_too_early": "The first due date is not after the disbursement.";
        DueDateTooLate = "due_date_too_late": "A payment would fall due after the year 2199.";
        PaymentTooEarly = "payment_too_early": "A payment moved to a working day is not after the one before it.";
        GraceNotInPeriods = "grace_not_in_periods": "A grace is not a whole number of payment periods.";
        GraceTooLong = "grace_too_long": "The principal grace period leaves no payment to repay in.";
        InterestGraceTooLong = "interest_grace_too_long": "The interest grace period is longer than the principal grace period.";
        Price = "price": "The price is not the principal and the down payment together.";
        DownPaymentWithoutPrice = "down_payment_without_price": "A down payment is given without the price.";
        DownPaymentTooLarge = "down_payment_too_large": "The down payment leaves nothing to be financed.";
        PaymentStepOutOfRange = "payment_step_out_of_range": "The step of the payment is nothing, or above the principal.";
        BalloonTooLarge = "balloon_too_large": "The balloon leaves nothing to repay before it.";
        BalloonUnused = "balloon_unused": "The method leads to no balloon.";
        HolidayNotInPeriods = "holiday_not_in_periods": "A payment holiday is not a whole number of payment periods.";
        HolidayTooLong = "holiday_too_long": "The payment holidays put off the end beyond the most instalments.";
        HolidaysOverlap = "holidays_overlap": "A payment holiday lies within the grace or another holiday.";
        HolidayOfListedPrincipal = "holiday_of_listed_principal": "A payment holiday of a loan whose list says what each payment repays.";
        CustomPrincipalUnused = "custom_principal_unused": "custom_principal is given with another method.";
        CustomPrincipalCount = "custom_principal_count": "custom_principal has not one entry for each instalment.";
        CustomPrincipalSum = "custom_principal_sum": "custom_principal does not sum to the principal.";
        CustomPrincipalInGrace = "custom_principal_in_grace": "custom_principal repays principal in the grace period.";
        CustomPrincipalCapitalised = "custom_principal_capitalised": "custom_principal is given with interest that is capitalised.";
        CustomPrincipalTooEarly = "custom_principal_too_early": "custom_principal repays more than has been disbursed by then.";
        TranchesSum = "tranches_sum": "The tranches do not sum to the principal.";
        FirstTranche = "first_tranche": "No tranche is disbursed on the first day.";
        NothingMoved = "nothing_moved": "A tranche or a prepayment is zero.";
        TwoOnOneDay = "two_on_one_day": "Two changes of one day contradict each other.";
        OutsideLoan = "outside_loan": "A change is on a day on which there is no loan.";
        AfterEnd = "after_end": "A change is after prepayments have ended the loan.";
        PrepaymentTooLarge = "prepayment_too_large": "A prepayment is more than the outstanding balance.";
        SettlementDay = "settlement_day": "The loan is not running on the day of the settlement.";
        AmountOutOfRange = "amount_out_of_range": "The overdue sum, or the loan, is zero or above the largest loan.";
        PaidBeforeDue = "paid_before_due": "A late payment is paid before it is due.";
        DueBeforeLoan = "due_before_loan": "A late payment was due before there was a loan.";
        NoDerivation = "no_derivation": "The path names no amount of the answer.";
        FeeName = "fee_name": "The name of a fee is empty or too long.";
        FeePercent = "fee_percent": "A fee is more than 100 percent of what it is a part of.";
        FeeAmount = "fee_amount": "A fee is larger than the loan.";
        UpfrontFees = "upfront_fees": "The fees of the first day leave nothing of the first disbursement.";
        SubsidyOutsideLoan = "subsidy_outside_loan": "The subsidy starts before the loan, or too late for a whole month of it.";
        SubsidyTooLong = "subsidy_too_long": "The subsidy lasts no month, or longer than the loan.";
        SubsidyStopOutsideSubsidy = "subsidy_stop_outside_subsidy": "The subsidy stops on a day on which it does not run.";
        SubsidyWithoutRate = "subsidy_without_rate": "The subsidy has no rate.";
        SubsidyStepsOutOfOrder = "subsidy_steps_out_of_order": "A step of the subsidy is out of order or outside it.";
        SubsidyAboveNominal = "subsidy_above_nominal": "The subsidised rate is above the contract's.";
        SubsidyWithInterestGrace = "subsidy_with_interest_grace": "There is an interest grace period with a subsidy, for which no rule is published.";
        SubsidyWithPaymentHoliday = "subsidy_with_payment_holiday": "A subsidy and a holiday in which no interest is paid: no rule for that is published.";
        SubsidyWithSettledInterest = "subsidy_with_settled_interest": "A subsidy and a prepayment that pays accrued interest: no rule for that is published.";
        Calendar = "calendar": "The calendar of working days does not know a year.";
        TooLarge = "too_large": "The sums of the schedule are above every amount.";
        EffectiveRateTooHigh = "effective_rate_too_high": "The effective rate is above a million percent.";
        FixedAmounts = "fixed_amounts": "The largest loan is asked for, but the terms fix amounts of principal.";
        NotPlain = "not_plain": "The payment of a loan is given, and a term by which its payments would not be all alike.";
        PaymentTooLow = "payment_too_low": "No loan that the terms allow has payments as low as that, or so many of them do not repay the loan.";
        PaymentBelowInterest = "payment_below_interest": "The payment does not cover the interest.";
        NeverRepaid = "never_repaid": "The payment does not repay the loan in as many instalments as there may be.";
        RateTooHigh = "rate_too_high": "The rate that the payment hides is above every rate there may be.";
    }
    /// A programme that is asked for by its id.
    Programme {
        UnknownProgramme = "unknown_programme": "The catalogue has no such programme.";
        LendsNothing = "lends_nothing": "The programme has no loan on the day.";
        Refused = "refused": "The programme refuses the loan that the payment carries.";
        NotInForce = "not_in_force": "The programme is not in force on the day.";
        BankRateMissing = "bank_rate_missing": "The programme has no rate of its own, and none of a bank is given.";
        SubsidyUnknown = "subsidy_unknown": "At the bank's rate that is given it is not published how much the state pays.";
        FixedRate = "fixed_rate": "A bank's rate is given, but the programme has its own.";
    }
    /// A lender that is asked for by its id.
    Lender {
        UnknownLender = "unknown_lender": "The catalogue has no such lender.";
        NoDayCount = "no_day_count": "The practice of the lender in counting days is not known well enough.";
        AgainstTheLender = "against_the_lender": "A day count or a balance is given that is not the lender's.";
    }
    /// The command line, its files and its output.
    CommandLine {
        MissingCommand = "missing_command": "No command is given.";
        UnknownCommand = "unknown_command": "There is no such command.";
        UnknownFlag = "unknown_flag": "There is no such flag.";
        UnexpectedArgument = "unexpected_argument": "An argument is one too many.";
        MissingValue = "missing_value": "A flag has no value.";
        UnexpectedValue = "unexpected_value": "A flag that takes no value has one.";
        GivenTwice = "given_twice": "A flag is given twice.";
        Conflict = "conflict": "Flags are given that exclude each other.";
        CommandLine = "command_line": "The command line cannot be understood otherwise.";
        FileNotFound = "file_not_found": "There is no such file or folder.";
        FileNoPermission = "file_no_permission": "There is no permission to read the file.";
        FileIsFolder = "file_is_folder": "A folder is named where a file is needed.";
        FileIsNoFolder = "file_is_no_folder": "A file is named where a folder is needed.";
        File = "file": "A file cannot be read otherwise.";
        Catalogue = "catalogue": "The catalogue that is named cannot be used; `catalogue check` says why, with codes of its own.";
        NotABundle = "not_a_bundle": "The file that is named as a catalogue is no bundle of one.";
        BundleCut = "bundle_cut": "The bundle of a catalogue ends too early.";
        BundleEdited = "bundle_edited": "The bundle of a catalogue has other values in it than were packed.";
        UnknownFormat = "unknown_format": "The bundle of a catalogue is of a format that this nesie does not read.";
        Output = "output": "The answer cannot be written. The exit code is 1.";
    }
    /// A request over HTTP, before it is read or where it gets no answer.
    Http {
        NotFound = "not_found": "There is nothing at the address.";
        MethodNotAllowed = "method_not_allowed": "The address has no such method; `Allow` says which it has.";
        MediaType = "media_type": "The body is said to be something else than JSON.";
        NotAcceptable = "not_acceptable": "The answer is not made in any of the forms that are accepted.";
        BrokenBody = "broken_body": "The body breaks off, or is not sent as its headers say.";
        TooSlow = "too_slow": "The request did not arrive within the time that it has.";
        Busy = "busy": "There are more requests than are answered at once: try again later, as `Retry-After` says.";
        Internal = "internal": "nesie has an error; the same request gives it again.";
    }
    /// A file of a catalogue, in the answer of `catalogue check`; the codes of an input come there too.
    CatalogueFile {
        NotToml = "not_toml": "The file is not TOML.";
        Unit = "unit": "A value lacks its unit, or has another.";
        UnknownSource = "unknown_source": "sources.toml has no such source.";
        UnknownSector = "unknown_sector": "sectors.toml has no such sector.";
        LowConfidence = "low_confidence": "A rule stands on a source of confidence low.";
        NoLimit = "no_limit": "A limit has neither least nor most.";
        MinAboveMax = "min_above_max": "The least is more than the most.";
        EndsBeforeStart = "ends_before_start": "A version ends before it begins.";
        WrongName = "wrong_name": "The file's name is not the programme and the first day of the version.";
        DuplicateCondition = "duplicate_condition": "Two conditions of a version have the same id.";
        DuplicateId = "duplicate_id": "Two entries of a list have the same id.";
        NoRate = "no_rate": "A loan has no rate.";
        NoTerms = "no_terms": "A subsidy or a guarantee has no terms.";
        NoTermsForOthers = "no_terms_for_others": "The last tier still asks for something.";
        NeverReached = "never_reached": "A tier comes after one that is for everyone.";
        SubsidyFormula = "subsidy_formula": "The interest subsidy is not stated in exactly one way.";
        AboveNominal = "above_nominal": "A subsidy's floor, points or borrower's rate is above the highest nominal rate.";
        AskedAfterAll = "asked_after_all": "A topic that is not asked about has a condition or a gap too.";
        EitherOr = "either_or": "Neither or both of two fields are given, of which one is needed.";
        SilentTopics = "silent_topics": "A version leaves out topics that commonly rule a client out.";
        NotSaid = "not_said": "A rule of confidence high does not say what its source states.";
        Unattested = "unattested": "A version says when its terms were confirmed, but not by what.";
        NoWorkingDay = "no_working_day": "The calendar that a day follows from does not know it, or is not there.";
        Overlap = "overlap": "Two versions are in force on the same day.";
        NoSuchDay = "no_such_day": "The calendar names a day that no year has.";
        Series = "series": "The rows of a series are not in order.";
        MissingFile = "missing_file": "A file that every catalogue has is not there.";
        UnexpectedFile = "unexpected_file": "A file is there that no catalogue has.";
    }
    /// A warning of `catalogue check`.
    Warning {
        Gap = "gap": "Between two versions the programme is not in force.";
        NothingLeft = "nothing_left": "The limits of an amount leave none.";
        UnreachableTier = "unreachable_tier": "No amount that the programme lends is within the limit of a tier.";
        Unconfirmed = "unconfirmed": "The terms have not been confirmed for more than twelve months.";
        UnusedSource = "unused_source": "Nothing refers to the source.";
        DayToCome = "day_to_come": "Something is said to have been published, seen or confirmed on a day that has not come.";
        SeenBeforePublished = "seen_before_published": "A source is said to have been seen before it was published.";
    }
}

/// Something that is refused: why, and at which field. What it says names the field, the value and what is allowed.
pub trait Refusal: Localize {
    /// The code that a program can match on.
    fn code(&self) -> Code;

    /// The path of the field in the contract, or the flag: `grace.principal_months`, `--amount`; empty for the whole.
    fn field(&self) -> Cow<'_, str>;
}

/// An error as a program gets it.
///
/// ```
/// use nesie::input::{InputError, Problem};
/// use nesie::language::Lang;
/// use nesie::error::{Code, ErrorAnswer};
/// let refused = InputError::new("loan.term_months", Problem::OutOfRange { value: 900, min: 1, max: 600 });
/// let ErrorAnswer { error } = ErrorAnswer::new(&refused, Lang::En);
/// assert_eq!((error.code, error.field.as_str()), (Code::OutOfRange, "loan.term_months"));
/// assert_eq!(error.message, "loan.term_months: 900 is more than 600, the most that is allowed");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorAnswer {
    /// What is wrong.
    pub error: ErrorBody,
}

/// What is wrong, for a program and for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorBody {
    /// The code that a program can match on.
    pub code: Code,
    /// The path of the field (`loan.amount`, `collateral.0.value`), the flag, the variable, the file or the argument; empty
    /// where the input as a whole is wrong.
    pub field: String,
    /// What a person reads, in the language that was asked for. It may be worded anew at any time.
    pub message: String,
}

impl ErrorAnswer {
    /// The error of a refusal, its message in `lang`.
    #[must_use]
    pub fn new(refusal: &(impl Refusal + ?Sized), lang: Lang) -> Self {
        let (code, field, message) = (refusal.code(), refusal.field().into_owned(), refusal.localize(lang));
        ErrorAnswer { error: ErrorBody { code, field, message } }
    }
}
