//! What is said of a loan beside its schedule: the caps of its effective rate, what closes it, what paying late costs.

use nesie::language::{Lang, Localize};
use nesie::loan::{
    CapCheck, CappedLender, Fee, FeeKind, GesvCaps, LateLoan, LatePayment, Loan, LoanTerms, Method, RateChange,
    Subsidy, SubsidyStep,
};
use nesie::text::Phrase;
use nesie::word::ContractWord;

use super::{date, rate, says, tenge};

/// A million that stands for a year from 15 January 2026 at 20 %.
fn bullet() -> LoanTerms {
    let mut terms = LoanTerms::new(tenge("1000000"), rate("20"), date("2026-01-15"), 12);
    terms.method = Method::Bullet;
    terms
}

// The caps: joint resolution of the financial regulator and the National Bank of 24 December 2025. The effective rates were
// found in Python, by bisection over the six payments that follow the change.
#[test]
fn a_new_rate_beside_the_caps() {
    let to = |percent| {
        let mut terms = bullet();
        terms.rate_changes = vec![RateChange { on: date("2026-07-15"), annual_rate: rate(percent) }];
        Loan::new(terms).unwrap().rate_change_checks(nesie::loan::GesvCaps::kazakhstan()).unwrap().remove(0)
    };
    // With fees so large beside what is owed that no rate is looked for.
    let mut beyond = to("30");
    beyond.gesv = None;
    says([
        (
            beyond,
            [
                "15.07.2026 күнінен бастап мөлшерлеме 30 %: қалған борыш бойынша ЖТСМ > 1 000 000 %",
                "с 15.07.2026 ставка 30 %: ГЭСВ по остатку долга > 1 000 000 %",
                "from 15 Jul 2026 the rate is 30 %: effective rate (ГЭСВ) of what is left > 1 000 000 %",
            ],
        ),
        // Above the cap of mortgages alone, which concerns no business.
        (
            to("30"),
            [
                "15.07.2026 күнінен бастап мөлшерлеме 30 %: қалған борыш бойынша ЖТСМ 34,2 % (34,1589 %)",
                "с 15.07.2026 ставка 30 %: ГЭСВ по остатку долга 34,2 % (34,1589 %)",
                "from 15 Jul 2026 the rate is 30 %: effective rate (ГЭСВ) of what is left 34.2 % (34.1589 %)",
            ],
        ),
        (
            to("32"),
            [
                "15.07.2026 күнінен бастап мөлшерлеме 32 %: қалған борыш бойынша ЖТСМ 36,8 % (36,7777 %); ЖТСМ заңдағы шектен \
             жоғары; мұндай мөлшерлемемен мыналар бере алмайды: банк кепілмен (05.01.2026 күнінен бастап 35 %)",
                "с 15.07.2026 ставка 32 %: ГЭСВ по остатку долга 36,8 % (36,7777 %); ГЭСВ выше законного предела; по такой ставке не \
             вправе выдать: банк под залог (35 % с 05.01.2026)",
                "from 15 Jul 2026 the rate is 32 %: effective rate (ГЭСВ) of what is left 36.8 % (36.7777 %); above the legal cap of \
             the effective rate; these may not lend at it: a bank against security (35 % since 5 Jan 2026)",
            ],
        ),
    ]);
}

#[test]
fn caps_of_the_past_and_how_far_they_can_be_trusted() {
    let loan = Loan::new(bullet()).unwrap();
    let dear = {
        let mut terms = bullet();
        terms.annual_rate = rate("60");
        Loan::new(terms).unwrap().schedule().unwrap().effective_rate().unwrap()
    };
    let caps = GesvCaps::kazakhstan();
    let on = |lender, day| caps.check(lender, date(day), loan.term_days(), dear).unwrap();
    // Whose cap it is, from which day, if that is known.
    says([
        (
            on(CappedLender::BankUnsecured, "2026-01-15"),
            [
                "банк кепілсіз (05.01.2026 күнінен бастап 46 %)",
                "банк без залога (46 % с 05.01.2026)",
                "a bank without security (46 % since 5 Jan 2026)",
            ],
        ),
        (
            on(CappedLender::BankMortgage, "2026-01-15"),
            [
                "банк ипотека бойынша (05.01.2026 күнінен бастап 25 %)",
                "банк по ипотеке (25 % с 05.01.2026)",
                "a bank on a mortgage (25 % since 5 Jan 2026)",
            ],
        ),
        (
            on(CappedLender::Microfinance, "2023-01-15"),
            ["микроқаржы ұйымы (56 %)", "микрофинансовая организация (56 %)", "a microfinance organisation (56 %)"],
        ),
    ]);
    let every: Vec<CapCheck> = CappedLender::WORDS.iter().map(|(_, lender)| on(*lender, "2026-01-15")).collect();
    says([
        (
            Phrase::AboveCaps(vec![on(CappedLender::Microfinance, "2025-01-15")]),
            [
                "ЖТСМ заңдағы шектен жоғары; мұндай мөлшерлемемен мыналар бере алмайды: микроқаржы ұйымы (20.08.2024 күнінен бастап \
             46 %) — толық сенімді емес: дереккөзі екінші қолдан немесе күні дәл емес",
                "ГЭСВ выше законного предела; по такой ставке не вправе выдать: микрофинансовая организация (46 % с 20.08.2024) — не \
             вполне надёжно: вторичный источник или неточная дата",
                "above the legal cap of the effective rate; these may not lend at it: a microfinance organisation (46 % since 20 Aug \
             2024) — not fully certain: a second-hand source or an unclear date",
            ],
        ),
        (
            Phrase::AboveEveryCap { rounded: "79.6".into(), caps: every },
            [
                "Шарт бойынша ЖТСМ 79,6 %, бұл заңдағы белгілі шектердің бәрінен жоғары: банк кепілсіз (05.01.2026 күнінен бастап \
             46 %); банк кепілмен (05.01.2026 күнінен бастап 35 %); банк ипотека бойынша (05.01.2026 күнінен бастап 25 %); \
             микроқаржы ұйымы (05.01.2026 күнінен бастап 46 %)",
                "ГЭСВ договора 79,6 % выше всех известных законных пределов: банк без залога (46 % с 05.01.2026); банк под залог \
             (35 % с 05.01.2026); банк по ипотеке (25 % с 05.01.2026); микрофинансовая организация (46 % с 05.01.2026)",
                "The contract's effective rate (ГЭСВ), 79.6 %, is above every known legal cap: a bank without security (46 % since \
             5 Jan 2026); a bank against security (35 % since 5 Jan 2026); a bank on a mortgage (25 % since 5 Jan 2026); a \
             microfinance organisation (46 % since 5 Jan 2026)",
            ],
        ),
    ]);
}

// Ten days after a due date, of a million: at 18 % 5 000.00, of which the state's 9 % are half, and at 3.6 % 1 000.00.
#[test]
fn what_closes_a_loan() {
    let mut terms = bullet();
    terms.annual_rate = rate("18");
    let told = |terms: &LoanTerms, lines: usize, texts: [&str; 3]| {
        let settlement = Loan::new(terms.clone()).unwrap().settlement(date("2026-06-25")).unwrap();
        for (lang, expected) in Lang::ALL.into_iter().zip(texts) {
            let text = settlement.localize(lang).replace('\u{a0}', " ");
            assert!(text.starts_with(expected), "{text}");
            assert_eq!(text.lines().count(), lines, "{text}");
        }
    };
    told(
        &terms,
        4,
        [
            "25.06.2026 күні несиені жабатын сома: 1 005 000,00 ₸\nнегізгі борыш 1 000 000,00 ₸\nесептелген сыйақы 5 000,00 ₸\nБұл",
            "Чтобы закрыть кредит 25.06.2026, нужно 1 005 000,00 ₸\nосновной долг 1 000 000,00 ₸\nначисленное вознаграждение \
         5 000,00 ₸\nПринято",
            "What closes the loan on 25 Jun 2026: 1 005 000.00 ₸\nprincipal 1 000 000.00 ₸\ninterest accrued 5 000.00 ₸\nAll",
        ],
    );
    terms.fees = vec![Fee { name: "yearly".into(), kind: FeeKind::YearlyPercent { rate: rate("3.6") }, in_gesv: true }];
    let steps = vec![SubsidyStep { after_months: 0, rate: rate("9") }];
    terms.subsidy = Some(Subsidy { months: 12, from: terms.disbursed_on, steps, stops_on: None });
    told(
        &terms,
        6,
        [
            "25.06.2026 күні несиені жабатын сома: 1 006 000,00 ₸\nнегізгі борыш 1 000 000,00 ₸\nесептелген сыйақы 5 000,00 ₸\n\
         комиссиялар 1 000,00 ₸\n\
         осы сыйақыдағы мемлекет үлесі 2 500,00 ₸; ол төлесе, қарыз алушыға 1 003 500,00 ₸ қалады\n\
         Бұл күнге дейінгі төлемдердің бәрі кесте бойынша төленген деп алынды. Мерзімінен бұрын өтегені үшін ақы кірмейді: \
         2025 жылғы 31 тамыздан бері ол жеке тұлғалардан алынбайды, ал заңды тұлғаның шартында болуы мүмкін.",
            "Чтобы закрыть кредит 25.06.2026, нужно 1 006 000,00 ₸\nосновной долг 1 000 000,00 ₸\nначисленное вознаграждение \
         5 000,00 ₸\nкомиссии 1 000,00 ₸\n\
         доля государства в этом вознаграждении 2 500,00 ₸; если оно её платит, заёмщику остаётся 1 003 500,00 ₸\n\
         Принято, что все прежние платежи внесены по графику. Платы за досрочное погашение здесь нет: с 31 августа 2025 года \
         с физических лиц её не берут, а в договоре юридического лица она может быть.",
            "What closes the loan on 25 Jun 2026: 1 006 000.00 ₸\nprincipal 1 000 000.00 ₸\ninterest accrued 5 000.00 ₸\n\
         fees 1 000.00 ₸\n\
         the state's part of that interest is 2 500.00 ₸; if the state pays it, 1 003 500.00 ₸ are left to the borrower\n\
         All earlier payments are taken as made on schedule. A charge for repaying early is not in it: since 31 August 2025 none \
         is taken of individuals, but a company's contract may have one.",
        ],
    );
}

// Ten days of 100 000.00 at 0.5 % are 5 000.00; a tenth of 40 000.00 is 4 000.00.
#[test]
fn what_paying_late_costs() {
    let told = |loan: Option<LateLoan>, parts: [[&str; 2]; 3]| {
        let (due_on, paid_on) = (date("2026-02-15"), date("2026-02-25"));
        let late = LatePayment { overdue: tenge("100000"), due_on, paid_on, loan };
        for (lang, [first, limit]) in Lang::ALL.into_iter().zip(parts) {
            let text = late.penalty().unwrap().lines(&late, lang).replace('\u{a0}', " ");
            let lines: Vec<&str> = text.lines().collect();
            assert_eq!((lines.len(), lines[0]), (3, first));
            assert!(lines[1].ends_with(limit), "{text}");
        }
    };
    let kk = "Кешіктіру 10 күн, мерзімі өткен сома 100 000,00 ₸: өсімпұл 5 000,00 ₸";
    let ru = "Просрочка 10 дней, просрочено 100 000,00 ₸: неустойка 5 000,00 ₸";
    let en = "10 days late, 100 000.00 ₸ overdue: a penalty of 5 000.00 ₸";
    told(
        None,
        [
            [kk, ". Несие сомасы мен берілген күні көрсетілмеген, сондықтан шек ескерілмеді."],
            [ru, ". Сумма и день выдачи кредита не указаны, поэтому предел не применён."],
            [en, ". The amount and the first day of the loan are not given: the limit is not applied."],
        ],
    );
    let of = |principal: &str| Some(LateLoan { principal: tenge(principal), disbursed_on: date("2026-01-15") });
    told(
        of("1000000"),
        [[kk, ". Шекке жеткен жоқ."], [ru, ". Предел не достигнут."], [en, ". It is within the limit."]],
    );
    told(
        of("40000"),
        [
            [&kk.replace("5 000,00 ₸", "4 000,00 ₸"), ". Шек бойынша кемітілді."],
            [&ru.replace("5 000,00 ₸", "4 000,00 ₸"), ". Сокращено до предела."],
            [&en.replace("of 5 000.00 ₸", "of 4 000.00 ₸"), ". The limit has cut it."],
        ],
    );
}
