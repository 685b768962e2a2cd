//! Why a subsidy is refused, and what is said of its end.

use nesie::loan::{Loan, LoanTerms, Method, Subsidy, SubsidyError, SubsidyStep};

use super::{date, rate, says, tenge};

#[test]
fn what_is_refused() {
    let (first, last) = (date("2026-01-15"), date("2029-01-15"));
    let step = |after_months, earliest, latest| SubsidyError::Step { position: 1, after_months, earliest, latest };
    says([
        (
            SubsidyError::StopsOn { on: date("2029-01-16"), first, last },
            [
                "16.01.2029 — 15.01.2026 – 15.01.2029 аралығында болуы керек",
                "16.01.2029 — должно быть с 15.01.2026 по 15.01.2029",
                "16 Jan 2029 is not between 15 Jan 2026 and 15 Jan 2029",
            ],
        ),
        (
            // After "не больше" Russian has the genitive: 21 месяца, not 21 месяц.
            SubsidyError::Months { months: 22, max_months: 21, loan_ends_on: date("2027-10-15") },
            [
                "22 ай — кемінде бір ай, ең көбі 21 ай болуы керек: несие 15.10.2027 күні аяқталады",
                "22 месяца — должно быть не меньше месяца и не больше 21 месяца: заём заканчивается 15.10.2027",
                "22 months must be at least one month and at most 21 months, for the loan ends on 15 Oct 2027",
            ],
        ),
        (
            SubsidyError::NoSteps,
            [
                "субсидияланатын мөлшерлеме көрсетілуі керек",
                "нужна хотя бы одна субсидируемая ставка",
                "at least one subsidised rate must be given",
            ],
        ),
        (
            // The step before is that of 11 months, and 12 are all.
            step(12, 12, 11),
            [
                "12 — бұдан кейін саты бола алмайды: алдыңғысы (11) субсидияның соңғы айынан басталады",
                "12 — ступени здесь быть не может: предыдущая, 11, начинается с последнего месяца субсидии",
                "12 cannot be a step: the one before, 11, begins with the last month of the subsidy",
            ],
        ),
        (step(12, 11, 11), ["12 — 11 болуы керек", "12 — должно быть 11", "12 must be 11"]),
        (
            step(12, 1, 11),
            [
                "12 — 1–11 аралығында болуы керек: сатылар бірінен кейін бірі жүреді",
                "12 — должно быть от 1 до 11: ступени идут по порядку",
                "12 is not between 1 and 11: steps follow one another",
            ],
        ),
        (
            SubsidyError::AboveNominal { position: 0, rate: rate("14.01"), nominal: rate("14"), on: first },
            [
                "14,01 % — 15.01.2026 күнгі шарт мөлшерлемесінен (14 %) аспауы керек",
                "14,01 % — больше ставки договора на 15.01.2026, 14 %",
                "14.01 % is more than the contract's rate on 15 Jan 2026, 14 %",
            ],
        ),
        (
            SubsidyError::WithInterestGrace { interest_months: 3 },
            [
                "3 ай — субсидиямен бірге 0 болуы керек: сыйақы бойынша жеңілдікті кезеңде субсидия қалай төленетіні \
                 жарияланбаған",
                "3 месяца — при субсидии должно быть 0: правило для льготного периода по вознаграждению не опубликовано",
                "3 months must be 0 with a subsidy: no rule for a grace on interest is published",
            ],
        ),
    ]);
}

// By hand: 1 200 000.00 that stand for a year at 12 % bear 12 000.00 a month, of which the state pays half for six months.
#[test]
fn its_end_and_its_stop() {
    let mut terms = LoanTerms::new(tenge("1200000"), rate("12"), date("2026-01-15"), 12);
    terms.method = Method::Bullet;
    let steps = vec![SubsidyStep { after_months: 0, rate: rate("6") }];
    let mut subsidy = Subsidy { months: 6, from: terms.disbursed_on, steps, stops_on: None };
    terms.subsidy = Some(subsidy.clone());
    let end = Loan::new(terms.clone()).unwrap().subsidy_end().unwrap().unwrap();
    says([(
        end,
        [
            "субсидия 15.07.2026 күні аяқталады: 15.08.2026 күнгі төлем 6 000,00 ₸ емес, 12 000,00 ₸ болады",
            "субсидия заканчивается 15.07.2026: платёж 15.08.2026 уже не 6 000,00 ₸, а 12 000,00 ₸",
            "the subsidy ends on 15 Jul 2026: the payment of 15 Aug 2026 is 12 000.00 ₸ instead of 6 000.00 ₸",
        ],
    )]);
    subsidy.stops_on = Some(date("2026-03-15"));
    terms.subsidy = Some(subsidy);
    let stop = Loan::new(terms).unwrap().subsidy_stop().unwrap().unwrap();
    says([(
        stop,
        [
            "субсидия 15.03.2026 күні тоқтатылады: мемлекет төлейтін 36 000,00 ₸ ішінен 24 000,00 ₸ жоғалады",
            "субсидия прекращается 15.03.2026: из 36 000,00 ₸ за счёт государства теряется 24 000,00 ₸",
            "the subsidy is stopped on 15 Mar 2026: of the state's 36 000.00 ₸, 24 000.00 ₸ are lost",
        ],
    )]);
}
