//! The headings of the columns of CSV, by the names that a program knows them by.

use nesie::language::Lang;

/// A heading in three languages.
pub(crate) struct Heading {
    kk: &'static str,
    ru: &'static str,
    en: &'static str,
}

impl Heading {
    pub(crate) const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Kk => self.kk,
            Lang::Ru => self.ru,
            Lang::En => self.en,
        }
    }
}

macro_rules! headings {
    ($($id:literal: $kk:literal, $ru:literal, $en:literal;)+) => {
        &[$(($id, Heading { kk: $kk, ru: $ru, en: $en })),+]
    };
}

/// The columns of the offers of a quote.
pub(crate) const OFFERS: &[(&str, Heading)] = headings! {
    "programme": "Бағдарлама id", "Id программы", "Programme id";
    "name": "Бағдарлама", "Программа", "Programme";
    "operator": "Кім береді", "Кто предоставляет", "Operator";
    "with": "Қоса кепілдік id", "Id гарантии", "Guarantee id";
    "with_name": "Қоса кепілдік", "Вместе с гарантией", "With the guarantee";
    "version": "Нұсқасы", "Версия", "Version";
    "kind": "Түрі", "Вид", "Kind";
    "group": "Топ", "Группа", "Group";
    "verdict": "Қорытынды", "Вывод", "Verdict";
    "standing": "Шарттары", "Условия", "Terms";
    "annual_rate": "Мөлшерлеме, жылына %", "Ставка, % годовых", "Rate, % a year";
    "annual_rate_at_best": "Тиімдірек түсіндіргенде, жылына %", "При лучшем прочтении, % годовых", "By the better reading, % a year";
    "nominal_rate": "Шарттағы мөлшерлеме, жылына %", "Ставка договора, % годовых", "Contract's rate, % a year";
    "state_rate": "Мемлекет төлейтіні, %", "Платит государство, %", "State pays, %";
    "gesv_contract": "Шарт бойынша ЖТСМ, %", "ГЭСВ договора, %", "Effective rate of the contract, %";
    "gesv_borrower": "Қарыз алушы үшін ЖТСМ, %", "ГЭСВ для заёмщика, %", "Effective rate for the borrower, %";
    "first_payment": "Бірінші төлем, ₸", "Первый платёж, ₸", "First payment, ₸";
    "highest_payment": "Ең үлкен төлем, ₸", "Наибольший платёж, ₸", "Highest payment, ₸";
    "highest_payment_on": "Ең үлкен төлем күні", "Дата наибольшего платежа", "Highest payment on";
    "paid_in_first_year": "Бірінші жылда, ₸", "За первый год, ₸", "In the first year, ₸";
    "total_paid": "Барлық төлем, ₸", "Всего выплат, ₸", "Paid in total, ₸";
    "contract_interest": "Шарт бойынша сыйақы, ₸", "Вознаграждение по договору, ₸", "Interest of the contract, ₸";
    "borrower_interest": "Қарыз алушы төлейтін сыйақы, ₸", "Вознаграждение заёмщика, ₸", "Interest of the borrower, ₸";
    "state_interest": "Мемлекет төлейтін сыйақы, ₸", "Вознаграждение за счёт государства, ₸", "Interest subsidy, ₸";
    "fees": "Комиссиялар, ₸", "Комиссии, ₸", "Fees, ₸";
    "saves": "Үнемдейді, ₸", "Экономит, ₸", "Saves, ₸";
    "costs_more": "Қымбат, ₸", "Дороже на, ₸", "Costs more, ₸";
    "guarantee_share": "Кепілдік, несиенің %", "Гарантия, % кредита", "Guaranteed, % of the loan";
    "guarantee_amount": "Кепілдік, ₸", "Гарантия, ₸", "Guarantee, ₸";
    "own_security_needed": "Қажет өз кепілі, ₸", "Нужен свой залог, ₸", "Own collateral required, ₸";
    "own_security_missing": "Жетіспейтін кепіл, ₸", "Не хватает залога, ₸", "Own collateral missing, ₸";
    "guarantee_fee": "Кепілдік ақысы, бірден, ₸", "Плата за гарантию сразу, ₸", "Guarantee fee at once, ₸";
    "guarantee_yearly_fee": "Кепілдік ақысы, жылына %", "Плата за гарантию, % в год", "Guarantee fee, % a year";
    "guarantee_adds": "Кепілдік қосатыны, ₸", "Гарантия прибавляет, ₸", "Guarantee adds, ₸";
    "last_confirmed": "Соңғы расталған күні", "Подтверждены", "Last confirmed";
    "stale": "12 айдан бұрын", "Более 12 месяцев назад", "More than 12 months ago";
    "to_confirm": "Қызметкер растайды", "Подтверждает сотрудник", "For staff";
    "missing": "Жауап жетіспейді", "Не хватает ответов", "Answers missing";
    "not_met": "Орындалмаған", "Не выполнено", "Not met";
    "reasons": "Неге келмейді", "Почему не подходит", "Why not";
};

/// The columns of what closes a loan.
pub(crate) const SETTLEMENT: &[(&str, Heading)] = headings! {
    "on": "Күні", "День", "Day";
    "principal": "Негізгі борыш, ₸", "Основной долг, ₸", "Principal, ₸";
    "interest": "Сыйақы, ₸", "Вознаграждение, ₸", "Interest, ₸";
    "fees": "Комиссиялар, ₸", "Комиссии, ₸", "Fees, ₸";
    "total": "Барлығы, ₸", "Всего, ₸", "In total, ₸";
    "state_interest": "Мемлекет төлейтін сыйақы, ₸", "Вознаграждение за счёт государства, ₸", "Interest subsidy, ₸";
    "borrower_total": "Қарыз алушыға, ₸", "Заёмщику, ₸", "Left to the borrower, ₸";
    "saves": "Үнемдейді, ₸", "Экономит, ₸", "Saves, ₸";
};

/// The columns of what a payment comes to.
pub(crate) const AFFORDABLE: &[(&str, Heading)] = headings! {
    "principal": "Несие сомасы, ₸", "Сумма кредита, ₸", "Loan, ₸";
    "highest_payment": "Ең үлкен төлем, ₸", "Наибольший платёж, ₸", "Highest payment, ₸";
    "instalments": "Төлем саны", "Число платежей", "Instalments";
    "last_payment": "Соңғы төлем, ₸", "Последний платёж, ₸", "Last payment, ₸";
    "annual_rate": "Мөлшерлеме, жылына %", "Ставка, % годовых", "Rate, % a year";
    "total": "Барлығы, ₸", "Всего, ₸", "In total, ₸";
    "overpaid": "Несиеден артығы, ₸", "Сверх суммы кредита, ₸", "More than the loan, ₸";
    "effective_rate": "ЖТСМ, %", "ГЭСВ, %", "Effective rate, %";
    "limited_by_programme": "Бағдарлама шегі", "Предел программы", "Limited by the programme";
};

/// The columns of a penalty.
pub(crate) const PENALTY: &[(&str, Heading)] = headings! {
    "days": "Неше күн", "Дней", "Days";
    "penalty": "Өсімпұл, ₸", "Неустойка, ₸", "Penalty, ₸";
    "capped": "Шекке дейін кемітілді", "Сокращена до предела", "Cut by the limit";
    "confidence": "Дереккөзге сенім", "Надёжность источника", "Confidence";
    "source": "Дереккөз", "Источник", "Source";
};

/// The columns of what was found of each condition.
pub(crate) const CONDITIONS: &[(&str, Heading)] = headings! {
    "number": "№", "№", "No.";
    "name": "Бағдарлама", "Программа", "Programme";
    "outcome": "Нәтиже", "Результат", "Result";
    "condition": "Шарт", "Условие", "Condition";
    "remedy": "Не көмектеседі", "Что поможет", "What would help";
    "source": "Дереккөз", "Источник", "Source";
    "confidence": "Дереккөзге сенім", "Надёжность источника", "Confidence";
};

/// The columns of sources.
pub(crate) const SOURCES: &[(&str, Heading)] = headings! {
    "source": "Дереккөз", "Источник", "Source";
    "title": "Атауы", "Название", "Title";
    "publisher": "Кім жариялаған", "Кто опубликовал", "Publisher";
    "address": "Мекенжайы", "Адрес", "Address";
    "published": "Жарияланған", "Опубликован", "Published";
    "seen_on": "Көрілген күні", "Просмотрен", "Seen on";
};
