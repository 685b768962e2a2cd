//! Why a loan, a payment or a late payment is refused.

use nesie::calendar::CalendarError;
use nesie::loan::{AffordError, LateError, LoanError, Method};
use nesie::money::Money;

use super::{date, rate, says, tenge};

#[test]
fn figures_that_are_out_of_range() {
    says([
        (
            LoanError::Principal { principal: Money::ZERO },
            [
                "principal: 0,00 ₸ — нөлден көп, ең көбі 1 000 000 000 000,00 ₸ болуы керек",
                "principal: 0,00 ₸ — должно быть больше нуля и не больше 1 000 000 000 000,00 ₸",
                "principal: 0.00 ₸ must be more than nothing and at most 1 000 000 000 000.00 ₸",
            ],
        ),
        (
            LoanError::Instalments { instalments: 601 },
            [
                "instalments: 601 — 1-ден 600-ге дейін болуы керек",
                "instalments: 601 вне пределов от 1 до 600",
                "instalments: 601 is not between 1 and 600",
            ],
        ),
        (
            LoanError::PaymentDay { day: 32 },
            [
                "payment_day: 32 — 1-ден 31-ге дейін болуы керек",
                "payment_day: 32 вне пределов от 1 до 31",
                "payment_day: 32 is not between 1 and 31",
            ],
        ),
        (
            LoanError::TooMany { field: "fees", count: 21, max: 20 },
            [
                "fees: жазбалар саны — 21, ең көбі — 20",
                "fees: записей 21, а разрешено не больше 20",
                "fees: 21 entries are more than 20, the most that are allowed",
            ],
        ),
        (
            LoanError::TooLarge,
            [
                "principal: осы шарттармен кестенің сомалары тым үлкен болады",
                "principal: с такими условиями суммы графика слишком велики",
                "principal: with these terms the sums of the schedule are too large",
            ],
        ),
        (
            LoanError::EffectiveRateTooHigh,
            [
                "fees: жылдық тиімді сыйақы мөлшерлемесі 1 000 000 %-дан асады",
                "fees: годовая эффективная ставка вознаграждения больше 1 000 000 %",
                "fees: the effective rate is above 1 000 000 % a year",
            ],
        ),
        (
            LoanError::NoDerivation { path: "gesv".into() },
            [
                "derive: \"gesv\" — мұндай сома жоқ; мысалы \"rows.1.interest\", \"totals.payment\" немесе \"level_payment\"",
                "derive: \"gesv\" — такой суммы нет; пишите, например, \"rows.1.interest\", \"totals.payment\" или \
                 \"level_payment\"",
                "derive: \"gesv\" is no amount of the answer; write, for example, \"rows.1.interest\", \"totals.payment\" or \
                 \"level_payment\"",
            ],
        ),
    ]);
}

#[test]
fn days_of_payment() {
    says([
        (
            LoanError::FirstDueTooEarly { first_due_on: date("2026-01-15"), disbursed_on: date("2026-01-15") },
            [
                "first_due_on: 15.01.2026 — несие берілген күннен (15.01.2026) кейін болуы керек",
                "first_due_on: 15.01.2026 — должно быть позже дня выдачи, 15.01.2026",
                "first_due_on: 15 Jan 2026 is not after the disbursement, 15 Jan 2026",
            ],
        ),
        (
            LoanError::DueDateTooLate { row: 7 },
            [
                "instalments: 7-төлем күні 2199 жылдан кейін болады",
                "instalments: срок платежа 7 позже 2199 года",
                "instalments: payment 7 would fall due after the year 2199",
            ],
        ),
        (
            LoanError::PaymentTooEarly { pay_on: date("2026-01-30"), from: date("2026-01-31") },
            [
                "working_days: жұмыс күніне жылжытылған төлем күні 30.01.2026 — 31.01.2026 күнінен кейін болуы керек",
                "working_days: перенесённый на рабочий день платёж 30.01.2026 должен быть позже 31.01.2026",
                "working_days: the payment, moved to a working day, 30 Jan 2026, is not after 31 Jan 2026",
            ],
        ),
        (
            LoanError::Calendar(CalendarError::NotCovered { on: date("2031-05-01"), years: Some((2015, 2027)) }),
            [
                "working_days: 01.05.2031 — күнтізбеде жоқ: ол 2015–2027 жылдардағы жұмыс күндерін ғана біледі",
                "working_days: 01.05.2031 — вне календаря: он знает рабочие дни с 2015 по 2027 год",
                "working_days: 1 May 2031 is beyond the calendar, which knows the working days of 2015 to 2027",
            ],
        ),
        (
            LoanError::SettlementDay {
                on: date("2026-01-15"),
                disbursed_on: date("2026-01-15"),
                last: date("2027-01-15"),
            },
            [
                "on: 15.01.2026 — 15.01.2026 күнінен кейін, 15.01.2027 күнінен кеш емес болуы керек",
                "on: 15.01.2026 — должно быть позже 15.01.2026 и не позже 15.01.2027",
                "on: 15 Jan 2026 must be after 15 Jan 2026 and not after 15 Jan 2027",
            ],
        ),
    ]);
}

#[test]
fn a_grace() {
    says([
        (
            LoanError::GraceNotInPeriods { field: "grace.principal_months", months: 7, period_months: 3 },
            [
                "grace.principal_months: 7 саны төлем кезеңінің айларына (3) бөлінбейді",
                "grace.principal_months: 7 не делится на 3 — число месяцев платёжного периода",
                "grace.principal_months: 7 is not a multiple of 3, the months of a payment period",
            ],
        ),
        (
            LoanError::GraceTooLong { months: 12, max_months: 11 },
            [
                "grace.principal_months: 12 — негізгі борышты өтейтін төлем қалмайды; ең көбі 11 ай",
                "grace.principal_months: 12 — не остаётся платежей для основного долга; не больше 11",
                "grace.principal_months: 12 leaves no payment to repay the principal in; at most 11",
            ],
        ),
        (
            LoanError::InterestGraceTooLong { interest_months: 6, principal_months: 3 },
            [
                "grace.interest_months: 6 — негізгі борыш бойынша жеңілдікті кезеңнен (3 ай) ұзақ болмауы керек",
                "grace.interest_months: 6 — должно быть не больше льготного периода по основному долгу, 3 мес.",
                "grace.interest_months: 6 is longer than the grace on principal, 3 months",
            ],
        ),
    ]);
}

#[test]
fn fees() {
    says([
        (
            LoanError::FeeName { position: 0 },
            [
                "fees.0.name: 1-ден 100-ге дейін таңба болуы керек",
                "fees.0.name: нужно от 1 до 100 знаков",
                "fees.0.name: must have 1 to 100 characters",
            ],
        ),
        (
            LoanError::FeePercent { position: 1, percent: rate("100.01") },
            [
                "fees.1.value: 100,01 % — 100 %-дан аспауы керек",
                "fees.1.value: 100,01 % — должно быть не больше 100 %",
                "fees.1.value: 100.01 % is more than 100 %",
            ],
        ),
        (
            LoanError::FeeAmount { position: 2, amount: tenge("1500"), principal: tenge("1200") },
            [
                "fees.2.value: 1 500,00 ₸ — несие сомасынан (1 200,00 ₸) аспауы керек",
                "fees.2.value: 1 500,00 ₸ — должно быть не больше суммы займа, 1 200,00 ₸",
                "fees.2.value: 1 500.00 ₸ is more than the loan, 1 200.00 ₸",
            ],
        ),
        (
            LoanError::UpfrontFees { fees: tenge("1200"), disbursement: tenge("1200") },
            [
                "fees: бірінші күнгі комиссиялар (1 200,00 ₸) берілетін сомадан (1 200,00 ₸) кем болуы керек",
                "fees: комиссии первого дня, 1 200,00 ₸, должны быть меньше выдаваемой суммы, 1 200,00 ₸",
                "fees: the fees of the first day, 1 200.00 ₸, must be less than what is paid out then, 1 200.00 ₸",
            ],
        ),
    ]);
}

#[test]
fn a_principal_given_row_by_row() {
    says([
        (
            LoanError::CustomPrincipalUnused { method: Method::Annuity },
            [
                "custom_principal: \"method\": \"annuity\" кезінде бос болуы керек; ол тек \"custom\" әдісіне арналған",
                "custom_principal: при \"method\": \"annuity\" должно быть пусто; это только для метода \"custom\"",
                "custom_principal: must be empty with \"method\": \"annuity\"; it belongs to the method \"custom\"",
            ],
        ),
        (
            LoanError::CustomPrincipalCount { count: 1, instalments: 12 },
            [
                "custom_principal: жазбалар саны — 1, ал төлемдер саны — 12",
                "custom_principal: записей 1, а платежей 12",
                "custom_principal: 1 entries for 12 instalments",
            ],
        ),
        (
            LoanError::CustomPrincipalSum { sum: Some(tenge("3")), principal: tenge("1200") },
            [
                "custom_principal: жалпы сомасы 3,00 ₸, ал несие сомасы 1 200,00 ₸",
                "custom_principal: в сумме 3,00 ₸, а заём 1 200,00 ₸",
                "custom_principal: sums to 3.00 ₸, not to the principal, 1 200.00 ₸",
            ],
        ),
        (
            LoanError::CustomPrincipalInGrace { position: 0, principal: tenge("1") },
            [
                "custom_principal.0: 1,00 ₸ — негізгі борыш бойынша жеңілдікті кезеңде 0.00 болуы керек",
                "custom_principal.0: 1,00 ₸ — в льготный период по основному долгу должно быть 0.00",
                "custom_principal.0: 1.00 ₸ must be 0.00 in the grace on principal",
            ],
        ),
        (
            LoanError::CustomPrincipalCapitalised,
            [
                "grace.interest_treatment: \"method\": \"custom\" кезінде сыйақы негізгі борышқа қосылмайды: оны өтейтін төлем \
                 жоқ; \"spread\" немесе \"lump\" таңдаңыз",
                "grace.interest_treatment: при \"method\": \"custom\" вознаграждение нельзя добавить к долгу: его не гасит ни \
                 один платёж; выберите \"spread\" или \"lump\"",
                "grace.interest_treatment: with \"method\": \"custom\" interest cannot be capitalised, for no row would repay \
                 it; choose \"spread\" or \"lump\"",
            ],
        ),
        (
            LoanError::CustomPrincipalTooEarly { position: 0, principal: tenge("800"), balance: tenge("600") },
            [
                "custom_principal.0: 800,00 ₸ — сол күнге дейін берілген қарыздан (600,00 ₸) аспауы керек",
                "custom_principal.0: 800,00 ₸ — больше долга, выданного к этому дню, 600,00 ₸",
                "custom_principal.0: 800.00 ₸ is more than what is owed by then, 600.00 ₸",
            ],
        ),
    ]);
}

#[test]
fn what_moves_between_payments() {
    let (first, last) = (date("2026-01-16"), date("2027-01-15"));
    says([
        (
            // A sum above every amount has no figure.
            LoanError::TranchesSum { sum: None, principal: tenge("1200") },
            [
                "tranches: жалпы сомасы …, ал несие сомасы 1 200,00 ₸",
                "tranches: в сумме …, а заём 1 200,00 ₸",
                "tranches: sums to …, not to the principal, 1 200.00 ₸",
            ],
        ),
        (
            LoanError::FirstTranche { disbursed_on: date("2026-01-15") },
            [
                "tranches: несие берілген күнгі (15.01.2026) транш жоқ",
                "tranches: нет транша в день выдачи, 15.01.2026",
                "tranches: none is paid out on the day of the disbursement, 15 Jan 2026",
            ],
        ),
        (
            LoanError::NothingMoved { list: "prepayments", position: 0 },
            [
                "prepayments.0.amount: 0.00 — нөлден көп болуы керек",
                "prepayments.0.amount: 0.00 — должно быть больше нуля",
                "prepayments.0.amount: 0.00 must be more than nothing",
            ],
        ),
        (
            LoanError::TwoOnOneDay { list: "rate_changes", position: 1, on: date("2026-02-15") },
            [
                "rate_changes.1.on: 15.02.2026 — бұл күнге басқа жазба бар, екеуі бір-біріне қайшы",
                "rate_changes.1.on: 15.02.2026 — на этот день уже есть другая запись, и они противоречат друг другу",
                "rate_changes.1.on: 15 Feb 2026 has another entry that contradicts this one",
            ],
        ),
        (
            LoanError::OutsideLoan { list: "prepayments", position: 0, on: date("2027-01-16"), first, last },
            [
                "prepayments.0.on: 16.01.2027 — 16.01.2026 – 15.01.2027 аралығында болуы керек",
                "prepayments.0.on: 16.01.2027 — должно быть с 16.01.2026 по 15.01.2027",
                "prepayments.0.on: 16 Jan 2027 is not between 16 Jan 2026 and 15 Jan 2027",
            ],
        ),
        (
            LoanError::AfterEnd { list: "tranches", position: 1, on: date("2026-03-15"), ended_on: date("2026-02-15") },
            [
                "tranches.1.on: 15.03.2026 — мерзімінен бұрын төлемдерден кейін несие 15.02.2026 күні аяқталады",
                "tranches.1.on: 15.03.2026 — после досрочных платежей заём заканчивается 15.02.2026",
                "tranches.1.on: 15 Mar 2026 is after the end: with the prepayments the loan ends on 15 Feb 2026",
            ],
        ),
        (
            LoanError::PrepaymentTooLarge {
                position: 0,
                on: date("2026-03-01"),
                amount: tenge("1200.01"),
                balance: tenge("1200"),
            },
            [
                "prepayments.0.amount: 01.03.2026 күні 1 200,01 ₸ төленеді, ал негізгі борыш — 1 200,00 ₸",
                "prepayments.0.amount: 1 200,01 ₸ на 01.03.2026 — больше основного долга, 1 200,00 ₸",
                "prepayments.0.amount: 1 200.01 ₸ on 1 Mar 2026 is more than what is owed then, 1 200.00 ₸",
            ],
        ),
    ]);
}

#[test]
fn the_payment_that_a_loan_is_looked_for_with() {
    says([
        (
            AffordError::FixedAmounts { field: "tranches" },
            [
                "tranches: несие сомасы ізделгенде бос болуы керек: бұл сомалардың несиемен бірге қалай өсетіні белгісіз",
                "tranches: при поиске суммы кредита должно быть пусто: неизвестно, как эти суммы растут с кредитом",
                "tranches: must be empty where the amount of the loan is looked for: nothing says how these amounts grow with it",
            ],
        ),
        (
            AffordError::PaymentTooLow { payment: tenge("0.01") },
            [
                "payment: 0,01 ₸ — ең кіші несиенің төлемінен де кем",
                "payment: 0,01 ₸ — меньше платежа по самому малому кредиту",
                "payment: 0.01 ₸ is less than the payment of the smallest loan",
            ],
        ),
    ]);
}

#[test]
fn a_late_payment() {
    let (due_on, earlier) = (date("2026-02-15"), date("2026-02-14"));
    says([
        (
            LateError::Amount { field: "overdue", amount: Money::ZERO },
            [
                "overdue: 0,00 ₸ — нөлден көп, ең көбі 1 000 000 000 000,00 ₸ болуы керек",
                "overdue: 0,00 ₸ — должно быть больше нуля и не больше 1 000 000 000 000,00 ₸",
                "overdue: 0.00 ₸ must be more than nothing and at most 1 000 000 000 000.00 ₸",
            ],
        ),
        (
            LateError::PaidBeforeDue { due_on, paid_on: earlier },
            [
                "paid_on: 14.02.2026 — төлем мерзімінен (15.02.2026) бұрын",
                "paid_on: 14.02.2026 раньше срока платежа, 15.02.2026",
                "paid_on: 14 Feb 2026 is before the due date, 15 Feb 2026",
            ],
        ),
        (
            LateError::DueBeforeLoan { due_on: earlier, disbursed_on: due_on },
            [
                "due_on: 14.02.2026 — несие берілген күннен (15.02.2026) кейін болуы керек",
                "due_on: 14.02.2026 — должно быть позже дня выдачи, 15.02.2026",
                "due_on: 14 Feb 2026 is not after the disbursement, 15 Feb 2026",
            ],
        ),
    ]);
}
