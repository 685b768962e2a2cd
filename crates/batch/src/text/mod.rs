//! What a person reads of a batch, in three languages.

#[cfg(feature = "files")]
mod files;

use nesie::language::Lang;

#[cfg(feature = "files")]
pub(crate) use files::*;

/// A text in Kazakh, Russian and English.
type Texts = [&'static str; 3];

/// The text of a language.
const fn get([kk, ru, en]: Texts, lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => kk,
        Lang::Ru => ru,
        Lang::En => en,
    }
}

/// What the field is called that no page asks for.
const PROGRAMME: Texts = ["Бағдарлама id", "Id программы", "Programme id"];

/// The column that names a programme.
pub(crate) const fn programme_column(lang: Lang) -> &'static str {
    get(PROGRAMME, lang)
}

/// What the columns of a loan are called.
const LOAN_COLUMNS: &[(&str, Texts)] = &[
    ("principal", ["Несие сомасы, ₸", "Сумма кредита, ₸", "Loan, ₸"]),
    ("annual_rate", ["Мөлшерлеме, жылына %", "Ставка, % годовых", "Rate, % a year"]),
    ("disbursed_on", ["Ақша берілетін күн", "День выдачи денег", "Day of disbursement"]),
    ("instalments", ["Төлем саны", "Число платежей", "Instalments"]),
    ("method", ["Өтеу тәсілі", "Способ погашения", "Way of repayment"]),
    ("day_count", ["Күн санау тәсілі", "Счёт дней", "Day count"]),
    ("every", ["Төлем жиілігі", "Как часто платят", "How often it is paid"]),
    ("first_due_on", ["Бірінші төлем күні", "Дата первого платежа", "First payment on"]),
    ("payment_day", ["Айдың төлем күні", "День платежа в месяце", "Payment day of the month"]),
    (
        "grace.principal_months",
        [
            "Негізгі борыш бойынша жеңілдікті кезең, ай",
            "Льготный период по основному долгу, месяцев",
            "Grace on principal, months",
        ],
    ),
    ("fee", ["Беру комиссиясы, %", "Комиссия за выдачу, %", "Arrangement fee, %"]),
    ("subsidy.rate", ["Мемлекет төлейтін мөлшерлеме, %", "Субсидируемая ставка, %", "Rate that the state pays, %"]),
    ("subsidy.months", ["Субсидия мерзімі, ай", "Срок субсидии, месяцев", "Subsidy, months"]),
    ("subsidy.from", ["Субсидия басталатын күн", "Субсидия с", "Subsidy from"]),
    ("subsidy.stops_on", ["Субсидия тоқтатылатын күн", "День прекращения субсидии", "Day on which the subsidy stops"]),
    ("price", ["Заттың бағасы, ₸", "Цена предмета, ₸", "Price, ₸"]),
    ("down_payment", ["Бастапқы жарна, ₸", "Первоначальный взнос, ₸", "Down payment, ₸"]),
    ("balloon", ["Соңында төленетін қалдық құн, ₸", "Остаточная стоимость в конце, ₸", "Balloon, ₸"]),
    ("payment_step", ["Төлемді дөңгелектеу қадамы, ₸", "Шаг округления платежа, ₸", "Step of the payment, ₸"]),
    ("residual", ["Дөңгелектеу қалдығы", "Остаток округления", "Residual of rounding"]),
    ("first_period", ["Бірінші кезең сыйақысы", "Вознаграждение первого периода", "Interest of the first period"]),
    ("working_days", ["Төлем күні жұмыс күні болмаса", "Если день платежа нерабочий", "If it falls due on a day off"]),
    ("lender", ["Банк не лизинг компаниясы", "Банк или лизинговая компания", "Bank or leasing company"]),
];

/// What a column of a loan is called.
pub(crate) fn loan_column(column: &str, lang: Lang) -> &'static str {
    LOAN_COLUMNS.iter().find(|(known, _)| *known == column).map_or("", |(_, texts)| get(*texts, lang))
}
