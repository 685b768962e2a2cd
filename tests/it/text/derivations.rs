//! How an amount was made. The figures are worked by hand; the smoothed level payment stands in `loan_derivations` too.

use nesie::loan::{AfterPrepayment, LevelPayment, Loan, LoanTerms, Method, Prepayment, Quantity, RateChange, Residual};
use nesie::money::Rounding;

use super::{date, rate, says, tenge};

/// What is said of an amount of a loan of 1 200.00 at 12 % in four rows, changed.
#[track_caller]
fn derived(path: &str, change: impl FnOnce(&mut LoanTerms), texts: [&str; 3]) {
    let mut terms = LoanTerms::new(tenge("1200"), rate("12"), date("2026-01-15"), 4);
    change(&mut terms);
    says([(Loan::new(terms).unwrap().derive(path).unwrap(), texts)]);
}

/// From 25 January on twice the rate.
fn twice(terms: &mut LoanTerms) {
    terms.rate_changes = vec![RateChange { on: date("2026-01-25"), annual_rate: rate("24") }];
}

#[test]
fn interest_and_its_rounding() {
    derived(
        "rows.1.interest",
        |_| (),
        [
            "сыйақы 12,00 = 1 200,00 x 12 % x 30/360, тиынға дейін дөңгелектелген, жартысы жоғары қарай",
            "вознаграждение 12,00 = 1 200,00 x 12 % x 30/360, округлено до тиына, половина вверх",
            "interest 12.00 = 1 200.00 x 12 % x 30/360, rounded half up to the tiyn",
        ],
    );
    derived(
        "rows.1.interest",
        |terms| terms.rounding = Rounding::HalfEven,
        [
            "сыйақы 12,00 = 1 200,00 x 12 % x 30/360, тиынға дейін дөңгелектелген, жартысы жұп санға қарай",
            "вознаграждение 12,00 = 1 200,00 x 12 % x 30/360, округлено до тиына, половина к чётному",
            "interest 12.00 = 1 200.00 x 12 % x 30/360, rounded half to even to the tiyn",
        ],
    );
    // Ten days and twenty: 4.00 + 16.00.
    derived(
        "rows.1.interest",
        twice,
        [
            "сыйақы 20,00 = 4,00 (1 200,00 x 12 % x 10/360) + 16,00 (1 200,00 x 24 % x 20/360), әрқайсысы тиынға дейін \
         дөңгелектелген, жартысы жоғары қарай",
            "вознаграждение 20,00 = 4,00 (1 200,00 x 12 % x 10/360) + 16,00 (1 200,00 x 24 % x 20/360), каждое округлено до тиына, \
         половина вверх",
            "interest 20.00 = 4.00 (1 200.00 x 12 % x 10/360) + 16.00 (1 200.00 x 24 % x 20/360), each rounded half up to the tiyn",
        ],
    );
    let even = |terms: &mut LoanTerms| {
        twice(terms);
        terms.rounding = Rounding::HalfEven;
    };
    derived(
        "rows.1.interest",
        even,
        [
            "сыйақы 20,00 = 4,00 (1 200,00 x 12 % x 10/360) + 16,00 (1 200,00 x 24 % x 20/360), әрқайсысы тиынға дейін \
         дөңгелектелген, жартысы жұп санға қарай",
            "вознаграждение 20,00 = 4,00 (1 200,00 x 12 % x 10/360) + 16,00 (1 200,00 x 24 % x 20/360), каждое округлено до тиына, \
         половина к чётному",
            "interest 20.00 = 4.00 (1 200.00 x 12 % x 10/360) + 16.00 (1 200.00 x 24 % x 20/360), each rounded half to even to the \
         tiyn",
        ],
    );
}

// A quarter of 1 200.00 is 300.00.
#[test]
fn principal_and_balance() {
    let shares = |terms: &mut LoanTerms| {
        terms.method = Method::EqualPrincipal;
        let (amount, then) = (tenge("100"), AfterPrepayment::Lower);
        terms.prepayments = vec![Prepayment { on: date("2026-02-15"), amount, then }];
    };
    derived(
        "rows.1.principal",
        shares,
        [
            "негізгі борыш 400,00 = 300,00 (1 200,00 / 4) + мерзімінен бұрын төлем 100,00, тиынға дейін дөңгелектелген, жартысы \
         жоғары қарай",
            "основной долг 400,00 = 300,00 (1 200,00 / 4) + досрочный платёж 100,00, округлено до тиына, половина вверх",
            "principal 400.00 = 300.00 (1 200.00 / 4) + prepayment 100.00, rounded half up to the tiyn",
        ],
    );
    derived(
        "rows.1.closing",
        shares,
        [
            "соңғы қалдық 800,00 = бастапқы қалдық 1 200,00 - негізгі борыш 400,00",
            "остаток после платежа 800,00 = остаток до платежа 1 200,00 - основной долг 400,00",
            "closing balance 800.00 = opening balance 1 200.00 - principal 400.00",
        ],
    );
    derived(
        "rows.1.payment",
        shares,
        [
            "төлем 412,00 = сыйақы 12,00 + негізгі борыш 400,00",
            "платёж 412,00 = вознаграждение 12,00 + основной долг 400,00",
            "payment 412.00 = interest 12.00 + principal 400.00",
        ],
    );
    derived(
        "rows.1.fees",
        shares,
        ["комиссиялар 0,00: жоспар бойынша ештеңе жоқ", "комиссии 0,00: по плану ничего", "fees 0.00: nothing by plan"],
    );
}

#[test]
fn the_level_payment() {
    derived(
        "level_payment",
        |terms| terms.residual = Residual::Smooth,
        [
            "аннуитеттік төлем 307,54 = 1 200,00 x r x (1 + r)^4 / ((1 + r)^4 - 1), r = 12 % x 1/12, соңғы төлемге жақындатылған, \
         тиынға дейін дөңгелектелген, жартысы жоғары қарай",
            "аннуитетный платёж 307,54 = 1 200,00 x r x (1 + r)^4 / ((1 + r)^4 - 1), r = 12 % x 1/12, сдвинут к последнему \
         платежу, округлено до тиына, половина вверх",
            "level payment 307.54 = 1 200.00 x r x (1 + r)^4 / ((1 + r)^4 - 1), r = 12 % x 1/12, moved towards the last payment, \
         rounded half up to the tiyn",
        ],
    );
    let without_interest = |terms: &mut LoanTerms| {
        terms.annual_rate = rate("0");
        terms.level_payment = LevelPayment::ActualDays;
    };
    derived(
        "level_payment",
        without_interest,
        [
            "аннуитеттік төлем 300,00 = 1 200,00 сомасын 0 % мөлшерлемемен өтейтін төлем (4 жол, әрқайсысының күндері өзінше), \
         тиынға дейін дөңгелектелген, жартысы жоғары қарай",
            "аннуитетный платёж 300,00 = платёж, который гасит 1 200,00 под 0 % (строк 4, у каждой свои дни), округлено до тиына, \
         половина вверх",
            "level payment 300.00 = the payment that clears 1 200.00 at 0 % (rows: 4, each with its own days), rounded half up to \
         the tiyn",
        ],
    );
}

#[test]
fn the_names_of_the_amounts() {
    says([
        (Quantity::Opening, ["бастапқы қалдық", "остаток до платежа", "opening balance"]),
        (Quantity::Interest, ["сыйақы", "вознаграждение", "interest"]),
        (Quantity::Principal, ["негізгі борыш", "основной долг", "principal"]),
        (Quantity::Fees, ["комиссиялар", "комиссии", "fees"]),
        (Quantity::Payment, ["төлем", "платёж", "payment"]),
        (Quantity::Closing, ["соңғы қалдық", "остаток после платежа", "closing balance"]),
        (
            Quantity::StateInterest,
            ["мемлекет төлейтін сыйақы", "вознаграждение за счёт государства", "the state's interest"],
        ),
        (
            Quantity::BorrowerInterest,
            ["қарыз алушы төлейтін сыйақы", "вознаграждение заёмщика", "the borrower's interest"],
        ),
        (Quantity::BorrowerPayment, ["қарыз алушының төлемі", "платёж заёмщика", "the borrower's payment"]),
        (Quantity::LevelPayment, ["аннуитеттік төлем", "аннуитетный платёж", "level payment"]),
        (Quantity::PlannedPrincipal, ["жоспарланған негізгі борыш", "основной долг по плану", "planned principal"]),
        (Quantity::Balance, ["борыш қалдығы", "остаток долга", "balance"]),
        (Quantity::AccruedInterest, ["есептелген сыйақы", "начисленное вознаграждение", "accrued interest"]),
        (
            Quantity::DeferredInterest,
            ["жеңілдікті кезеңнің сыйақысы", "вознаграждение льготного периода", "interest of the grace"],
        ),
        (
            Quantity::CapitalisedInterest,
            ["борышқа қосылған сыйақы", "капитализированное вознаграждение", "capitalised interest"],
        ),
        (
            Quantity::PostponedInterest,
            ["кейінге қалдырылған сыйақы", "отложенное вознаграждение", "postponed interest"],
        ),
        (
            Quantity::AboveInterest,
            ["сыйақыдан асатын бөлігі", "превышение над вознаграждением", "what exceeds the interest"],
        ),
        (Quantity::Prepaid, ["мерзімінен бұрын төлем", "досрочный платёж", "prepayment"]),
        (Quantity::Tranches, ["транштар", "транши", "tranches"]),
        (Quantity::PaymentFees, ["әр төлемнің комиссиялары", "комиссии каждого платежа", "fees of each payment"]),
        (Quantity::UpfrontFees, ["бірінші күннің комиссиялары", "комиссии первого дня", "fees of the first day"]),
        (Quantity::SumOfRows, ["жолдар сомасы", "сумма строк", "sum of the rows"]),
    ]);
}
