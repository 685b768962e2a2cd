//! Generated applications: whole ones, and ones in which anything may be missing.

use nesie::application::{
    Applicant, Application, Category, Collateral, CollateralKind, LegalForm, LoanRequest, Purpose, RepaymentMethod, Use,
};
use nesie::date::Date;
use nesie::money::Money;
use nesie::rate::Rate;
use nesie::word::ContractWord;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Something that is known if the application is complete, and else may be.
fn known<T: std::fmt::Debug + 'static>(
    complete: bool,
    strategy: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Option<T>> {
    if complete { strategy.prop_map(Some).boxed() } else { proptest::option::of(strategy).boxed() }
}

fn words<T: ContractWord>() -> Vec<T> {
    T::WORDS.iter().map(|(_, value)| *value).collect()
}

prop_compose! {
    pub(crate) fn any_date()(days in 0_i64..2_900) -> Date {
        Date::from_ymd(2019, 1, 1).and_then(|first| first.plus_days(days)).unwrap()
    }
}

prop_compose! {
    pub(crate) fn any_money()(tiyn in prop_oneof![0_i64..1_000_000_000, 1_000_000_000_i64..60_000_000_000]) -> Money {
        Money::from_tiyn(tiyn).unwrap()
    }
}

prop_compose! {
    pub(crate) fn any_applicant(complete: bool)(
        legal_form in known(complete, select(words::<LegalForm>())),
        region in known(complete, select(vec!["750000000", "751110000", "710000000"])),
        registered_on in known(complete, any_date()),
        trading_since in known(complete, any_date()),
        oked in known(complete, subsequence(vec!["10.71.0", "47.11.0", "92", "25.40.1"], 1..3)),
        employees in known(complete, 0_u32..300),
        average_annual_income in known(complete, any_money()),
        categories in known(complete, subsequence(words::<Category>(), 0..3)),
        tax_arrears in known(complete, any_money()),
        overdue_days in known(complete, 0_u32..100),
        state_owned in known(complete, any::<bool>()),
        (social_arrears, insolvent) in (known(complete, any_money()), known(complete, any::<bool>())),
    ) -> Applicant {
        let mut applicant = Applicant::default();
        applicant.legal_form = legal_form;
        applicant.region = region.map(|code| code.parse().unwrap());
        applicant.registered_on = registered_on;
        applicant.trading_since = trading_since;
        applicant.oked = oked.map(|codes| codes.iter().filter_map(|code| code.parse().ok()).collect());
        applicant.employees = employees;
        applicant.average_annual_income = average_annual_income;
        applicant.categories = categories;
        applicant.tax_arrears = tax_arrears;
        applicant.overdue_days = overdue_days;
        applicant.state_owned = state_owned;
        applicant.social_arrears = social_arrears;
        applicant.insolvent = insolvent;
        applicant
    }
}

prop_compose! {
    pub(crate) fn any_application(complete: bool)(
        applicant in any_applicant(complete),
        amount in any_money(),
        term_months in 1_u32..120,
        purpose in select(words::<Purpose>()),
        uses in known(complete, subsequence(words::<Use>(), 1..3)),
        annual_rate in proptest::option::of(select(vec!["0", "5", "7", "7.01", "22.75"])),
        method in proptest::option::of(select(words::<RepaymentMethod>())),
        kinds in known(complete, subsequence(words::<CollateralKind>(), 0..3)),
        value in any_money(),
        own_contribution in known(complete, any_money()),
    ) -> Application {
        let mut loan = LoanRequest::new(amount.max(Money::from_tiyn(1).unwrap()), term_months, purpose);
        loan.uses = uses;
        loan.annual_rate = annual_rate.map(|rate| Rate::parse(rate).unwrap());
        loan.method = method;
        let mut application = Application::new(loan);
        application.applicant = applicant;
        application.own_contribution = own_contribution;
        application.collateral = kinds.map(|kinds| kinds.iter().map(|kind| Collateral { kind: *kind, value }).collect());
        application
    }
}
