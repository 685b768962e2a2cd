//! What is found of a condition: what the application says, what is asked for, and how far the two are apart.

use nesie::application::{LegalForm, Purpose, Use};
use nesie::catalogue::{AmountLimit, Condition, Limits, RateLimit, Rule};
use nesie::eligibility::Outcome::{self, ForStaff, Met, NotMet, Unknown};
use nesie::eligibility::Requirement::{self, Exactly, NoneOf, OneOf};
use nesie::eligibility::{Finding, Quantity};
use nesie::language::{Lang, Localize};

use super::{condition, rate, says, tenge, texts};

/// A finding with a condition of its own.
struct Found {
    condition: Condition,
    outcome: Outcome,
    required: Requirement,
    actual: Option<Requirement>,
}

impl Localize for Found {
    fn localize(&self, lang: Lang) -> String {
        let Found { condition, outcome, required, actual } = self;
        let (required, actual) = (required.clone(), actual.clone());
        Finding { condition, outcome: *outcome, required, actual, missing: vec![], remedy: None, adverse: vec![] }
            .localize(lang)
    }
}

fn found(rule: Rule, outcome: Outcome, required: Requirement, actual: Option<Requirement>) -> Found {
    Found { condition: condition(rule), outcome, required, actual }
}

fn between(min: Option<Quantity>, max: Option<Quantity>) -> Requirement {
    Requirement::Range { min, max }
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(ToString::to_string).collect()
}

fn money(text: &str) -> Quantity {
    Quantity::Money(tenge(text))
}

// 20 000 МРП of 4 325 tenge are 86 500 000.
#[test]
fn an_amount_and_its_limits() {
    let rule =
        || Rule::Amount(Limits { min: Some(AmountLimit::Tenge(tenge("500000"))), max: Some(AmountLimit::Mrp(20_000)) });
    let limits = || between(Some(money("500000")), Some(money("86500000")));
    let of =
        |outcome, actual: Option<&str>| found(rule(), outcome, limits(), actual.map(|amount| Exactly(money(amount))));
    says([
        (
            of(Met, Some("86500000")),
            [
                "Сома: 86 500 000,00 ₸ (керегі: 500 000,00 ₸ – 86 500 000,00 ₸ (20 000 АЕК) аралығында)",
                "Сумма: 86 500 000,00 ₸ (нужно: от 500 000,00 ₸ до 86 500 000,00 ₸ (20 000 МРП))",
                "Amount: 86 500 000.00 ₸ (required: from 500 000.00 ₸ to 86 500 000.00 ₸ (20 000 MCI))",
            ],
        ),
        (
            of(NotMet, Some("86500000.01")),
            [
                "Сома: 86 500 000,01 ₸, ең көбінен 0,01 ₸ артық (86 500 000,00 ₸ (20 000 АЕК))",
                "Сумма: 86 500 000,01 ₸, на 0,01 ₸ больше предела 86 500 000,00 ₸ (20 000 МРП)",
                "Amount: 86 500 000.01 ₸, 0.01 ₸ above the limit of 86 500 000.00 ₸ (20 000 MCI)",
            ],
        ),
        (
            of(NotMet, Some("400000")),
            [
                "Сома: 400 000,00 ₸, ең азынан 100 000,00 ₸ кем (500 000,00 ₸)",
                "Сумма: 400 000,00 ₸, на 100 000,00 ₸ меньше нужных 500 000,00 ₸",
                "Amount: 400 000.00 ₸, 100 000.00 ₸ short of 500 000.00 ₸",
            ],
        ),
        (
            of(Unknown, None),
            [
                "Сома: көрсетілмеген (керегі: 500 000,00 ₸ – 86 500 000,00 ₸ (20 000 АЕК) аралығында)",
                "Сумма: не указано (нужно: от 500 000,00 ₸ до 86 500 000,00 ₸ (20 000 МРП))",
                "Amount: not given (required: from 500 000.00 ₸ to 86 500 000.00 ₸ (20 000 MCI))",
            ],
        ),
        // Limits in tenge and in МРП may leave nothing: the most is not enough then.
        (
            found(
                rule(),
                NotMet,
                between(Some(money("90000000")), Some(money("86500000"))),
                Some(Exactly(money("86500000"))),
            ),
            [
                "Сома: 86 500 000,00 ₸, ең азынан 3 500 000,00 ₸ кем (90 000 000,00 ₸)",
                "Сумма: 86 500 000,00 ₸, на 3 500 000,00 ₸ меньше нужных 90 000 000,00 ₸",
                "Amount: 86 500 000.00 ₸, 3 500 000.00 ₸ short of 90 000 000.00 ₸",
            ],
        ),
        (
            found(
                rule(),
                Unknown,
                Requirement::Unpriced(vec![AmountLimit::Tenge(tenge("500000")), AmountLimit::Mrp(20_000)]),
                Some(Exactly(money("60000000"))),
            ),
            [
                "Сома: 60 000 000,00 ₸; шек — 500 000,00 ₸ – 20 000 АЕК, ал осы күнгі АЕК белгісіз",
                "Сумма: 60 000 000,00 ₸; предел — 500 000,00 ₸ – 20 000 МРП, а МРП на эту дату неизвестен",
                "Amount: 60 000 000.00 ₸; the limit is 500 000.00 ₸ – 20 000 MCI, and the MCI of this date is not known",
            ],
        ),
    ]);
}

#[test]
fn months_days_and_rates() {
    let term = |max| between(None, Some(Quantity::Months(max)));
    let of = |rule, outcome, required, actual| found(rule, outcome, required, Some(Exactly(actual)));
    let months = |max| Rule::Term(Limits { min: None, max: Some(max) });
    says([
        // In Russian "на 1 месяц", but "предела 21 месяца" and "нужных 6 месяцев".
        (
            of(months(21), NotMet, term(21), Quantity::Months(22)),
            [
                "Мерзім: 22 ай, ең көбінен 1 ай артық (21 ай)",
                "Срок: 22 месяца, на 1 месяц больше предела 21 месяца",
                "Term: 22 months, 1 month above the limit of 21 months",
            ],
        ),
        (
            of(
                Rule::BusinessAge { min_months: 6 },
                NotMet,
                between(Some(Quantity::Months(6)), None),
                Quantity::Months(4),
            ),
            [
                "Тіркелгеніне: 4 ай, ең азынан 2 ай кем (6 ай)",
                "Со дня регистрации: 4 месяца, на 2 месяца меньше нужных 6 месяцев",
                "Time since registration: 4 months, 2 months short of 6 months",
            ],
        ),
        (
            of(Rule::OverdueDays { max_days: 30 }, NotMet, between(None, Some(Quantity::Days(30))), Quantity::Days(45)),
            [
                "Кешіктірілген төлем: 45 күн, ең көбінен 15 күн артық (30 күн)",
                "Просрочка: 45 дней, на 15 дней больше предела 30 дней",
                "Overdue payment: 45 days, 15 days above the limit of 30 days",
            ],
        ),
        (
            of(
                Rule::BankRate { max: RateLimit::Percent(rate("14")) },
                NotMet,
                between(None, Some(Quantity::Percent(rate("14")))),
                Quantity::Percent(rate("14.01")),
            ),
            [
                "Банк мөлшерлемесі: 14,01 %, ең көбінен 0,01 пайыздық тармақ артық (14 %)",
                "Ставка банка: 14,01 %, на 0,01 п. п. больше предела 14 %",
                "The bank's rate: 14.01 %, 0.01 percentage points above the limit of 14 %",
            ],
        ),
        // 6 МРП of 4 325 tenge are 25 950.
        (
            of(
                Rule::TaxArrears { max: AmountLimit::Mrp(6) },
                NotMet,
                between(None, Some(money("25950"))),
                money("30000"),
            ),
            [
                "Салық берешегі: 30 000,00 ₸, ең көбінен 4 050,00 ₸ артық (25 950,00 ₸ (6 АЕК))",
                "Долг по налогам: 30 000,00 ₸, на 4 050,00 ₸ больше предела 25 950,00 ₸ (6 МРП)",
                "Tax arrears: 30 000.00 ₸, 4 050.00 ₸ above the limit of 25 950.00 ₸ (6 MCI)",
            ],
        ),
        (
            of(
                Rule::TaxArrears { max: AmountLimit::Mrp(6) },
                ForStaff,
                between(None, Some(money("25950"))),
                money("30000"),
            ),
            [
                "Салық берешегі: 30 000,00 ₸; шек: ең көбі 25 950,00 ₸ (6 АЕК)",
                "Долг по налогам: 30 000,00 ₸; предел: не больше 25 950,00 ₸ (6 МРП)",
                "Tax arrears: 30 000.00 ₸; the limit: at most 25 950.00 ₸ (6 MCI)",
            ],
        ),
    ]);
}

// Where the day of registration is not given, a БИН names its month, and so the least age.
#[test]
fn an_age_that_is_known_from_below_alone() {
    let at_least = |months| between(Some(Quantity::Months(months)), None);
    says([(
        found(Rule::BusinessAge { min_months: 21 }, Met, at_least(21), Some(at_least(22))),
        [
            "Тіркелгеніне: кемінде 22 ай (керегі: кемінде 21 ай)",
            "Со дня регистрации: не меньше 22 месяцев (нужно: не меньше 21 месяца)",
            "Time since registration: at least 22 months (required: at least 21 months)",
        ],
    )]);
}

#[test]
fn a_limit_that_is_for_a_part_or_does_not_bind() {
    let of_investment = |outcome, months| Found {
        condition: Condition {
            purposes: Some(vec![Purpose::Investment]),
            ..condition(Rule::Term(Limits { min: None, max: Some(84) }))
        },
        outcome,
        required: between(None, Some(Quantity::Months(84))),
        actual: Some(Exactly(Quantity::Months(months))),
    };
    let above = Some(AmountLimit::Tenge(tenge("180000000")));
    says([
        (
            of_investment(Met, 60),
            [
                "Мерзім (инвестиция): 60 ай (керегі: ең көбі 84 ай)",
                "Срок (инвестиции): 60 месяцев (нужно: не больше 84 месяцев)",
                "Term (investment): 60 months (required: at most 84 months)",
            ],
        ),
        (
            of_investment(ForStaff, 96),
            [
                "Мерзім: 96 ай; шек: ең көбі 84 ай (шек тек мына бөлікке қатысты: инвестиция; несиенің қалай бөлінетінін \
             қызметкер анықтайды)",
                "Срок: 96 месяцев; предел: не больше 84 месяцев (предел только для части: инвестиции; как делится кредит, \
             уточняет сотрудник)",
                "Term: 96 months; the limit: at most 84 months (the limit is for a part only: investment; staff establish how the \
             loan divides)",
            ],
        ),
        (
            found(
                Rule::OwnContribution { min: rate("10"), above },
                Met,
                Requirement::OnlyAbove(money("180000000")),
                None,
            ),
            [
                "Өз қаражаты (жоба құнының кемінде 10 %-ы): керек емес, несие 180 000 000,00 ₸ сомасынан аспайды",
                "Собственное участие (не меньше 10 % стоимости проекта): не требуется, кредит не больше 180 000 000,00 ₸",
                "Own money (at least 10 % of the project): not asked for, the loan is at most 180 000 000.00 ₸",
            ],
        ),
        (
            found(
                Rule::ForStaff {
                    clause: texts("Іс қаралады.", "Дело рассматривается.", "The case is looked at.")
                },
                ForStaff,
                Requirement::Clause,
                None,
            ),
            ["Іс қаралады.", "Дело рассматривается.", "The case is looked at."],
        ),
    ]);
}

#[test]
fn the_banks_rate_and_the_states_part() {
    let of = |required, actual: Option<&str>| {
        let limit = RateLimit::AboveBase(rate("5"));
        found(
            Rule::BankRate { max: limit },
            ForStaff,
            required,
            actual.map(|percent| Exactly(Quantity::Percent(rate(percent)))),
        )
    };
    says([
        (
            of(Requirement::AboveBase(RateLimit::AboveBase(rate("5"))), None),
            [
                "Банк мөлшерлемесі: көрсетілмеген; шек — базалық мөлшерлеме + 5 пайыздық тармақ, ал осы күнгі базалық мөлшерлеме \
             белгісіз",
                "Ставка банка: не указано; предел — базовая ставка + 5 п. п., а базовая ставка на эту дату неизвестна",
                "The bank's rate: not given; the limit is the base rate + 5 percentage points, and the base rate of this date is not \
             known",
            ],
        ),
        (
            of(Requirement::AbovePoints(rate("13.25")), Some("10")),
            [
                "Банк мөлшерлемесі: 10 % — мемлекет төлейтін 13,25 пайыздық тармақ шамасынан жоғары емес; мұндай мөлшерлемеде кім \
             қанша төлейтіні жарияланбаған, сондықтан несие есептелмейді",
                "Ставка банка: 10 % — не выше части государства, 13,25 п. п.; кто сколько платит при такой ставке, не опубликовано, \
             поэтому кредит не рассчитан",
                "The bank's rate: 10 %, which is not above the state's 13.25 percentage points; who pays how much of such a rate is \
             not published, so the loan is not reckoned",
            ],
        ),
        (
            of(Requirement::AboveBorrowerRate(rate("12.6")), Some("12")),
            [
                "Банк мөлшерлемесі: 12 %, ал қарыз алушы кемінде 12,6 % төлейді: мұндай мөлшерлемеде мемлекет ештеңе төлемейді",
                "Ставка банка: 12 %, а заёмщик платит не меньше 12,6 %: при такой ставке государство не платит ничего",
                "The bank's rate: 12 %, while the borrower pays at least 12.6 %: at this rate the state pays nothing",
            ],
        ),
    ]);
}

#[test]
fn legal_forms_and_uses() {
    let forms = || Rule::LegalForm { allowed: vec![LegalForm::Llp], staff_decides: vec![LegalForm::Farm] };
    let of = |outcome, actual: &[&str]| found(forms(), outcome, OneOf(words(&["llp"])), Some(OneOf(words(actual))));
    says([
        (
            of(Met, &["llp"]),
            [
                "Құқықтық нысан: ЖШС (керегі: ЖШС)",
                "Правовая форма: ТОО (нужно: ТОО)",
                "Legal form: limited liability partnership (ТОО) (required: limited liability partnership (ТОО))",
            ],
        ),
        (
            of(NotMet, &["individual"]),
            [
                "Құқықтық нысан: кәсіпкер ретінде тіркелмеген жеке тұлға, ал керегі: ЖШС",
                "Правовая форма: физическое лицо, не ИП, а нужно — ТОО",
                "Legal form: person not registered as an entrepreneur, but required: limited liability partnership (ТОО)",
            ],
        ),
        // The published text leaves farms open.
        (
            of(ForStaff, &["farm"]),
            [
                "Құқықтық нысан: шаруа қожалығы — жарияланған мәтін мұны ашық қалдырады, қызметкер шешеді",
                "Правовая форма: крестьянское хозяйство — опубликованный текст оставляет это открытым, решает сотрудник",
                "Legal form: peasant farm — the published text leaves this open, staff decide",
            ],
        ),
        // It does not leave partnerships open: here it is the identifier that is another's.
        (
            of(ForStaff, &["llp"]),
            [
                "Құқықтық нысан: ЖШС — ал БСН немесе ЖСН басқаша айтады, қызметкер тексереді",
                "Правовая форма: ТОО — а БИН или ИИН говорит другое, проверяет сотрудник",
                "Legal form: limited liability partnership (ТОО) — but the БИН or ИИН says otherwise, staff check",
            ],
        ),
    ]);
    let uses = || Rule::Uses { excluded: vec![Use::PassengerCar], staff_decides: vec![Use::Land] };
    let of = |outcome, actual: &[&str]| {
        found(uses(), outcome, NoneOf(words(&["passenger_car"])), Some(OneOf(words(actual))))
    };
    says([
        (
            of(Met, &[]),
            [
                "Несиеге алынатыны: жоқ (керегі: қаржыландырылмайды: жеңіл автокөлік)",
                "Что приобретается: нет (нужно: не финансируется: легковой автомобиль)",
                "What the loan buys: none (required: not financed: passenger car)",
            ],
        ),
        (
            of(NotMet, &["goods", "passenger_car"]),
            [
                "Несиеге алынатыны: тауар, жеңіл автокөлік; қаржыландырылмайды: жеңіл автокөлік",
                "Что приобретается: товары, легковой автомобиль; не финансируется: легковой автомобиль",
                "What the loan buys: goods, passenger car; not financed: passenger car",
            ],
        ),
        (
            found(Rule::NotStateOwned, NotMet, OneOf(words(&["false"])), Some(OneOf(words(&["true"])))),
            [
                "Мемлекеттік кәсіпорын: иә, ал керегі: жоқ",
                "Государственное предприятие: да, а нужно — нет",
                "State enterprise: yes, but required: no",
            ],
        ),
    ]);
}
