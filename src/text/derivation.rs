//! How an amount was made, in words.

use crate::language::{Lang, Localize, group_digits, say};
use crate::loan::{Derivation, LevelPayment, Part, Quantity};
use crate::money::{Money, Rounding};
use crate::text::percent;

impl Localize for Derivation {
    fn localize(&self, lang: Lang) -> String {
        let name = self.of.localize(lang);
        let amount = plain(self.amount, lang);
        let mut text = format!("{name} {amount}");
        let accruals = self.parts.iter().filter(|part| matches!(part, Part::Accrual { .. })).count();
        for (position, part) in self.parts.iter().enumerate() {
            text.push_str(match part {
                _ if position == 0 => " = ",
                Part::Minus { .. } => " - ",
                _ => " + ",
            });
            text.push_str(&part_text(part, self.parts.len() > 1, lang));
        }
        let is_rounded = |part: &Part| matches!(part, Part::Accrual { .. } | Part::Share { .. } | Part::Level { .. });
        let is_rounded = self.parts.iter().any(is_rounded);
        if self.parts.is_empty() {
            text.push_str(&say!(lang,
                kk: ": жоспар бойынша ештеңе жоқ",
                ru: ": по плану ничего",
                en: ": nothing by plan"));
        } else if is_rounded {
            text.push_str(&rounded(self.rounding, accruals > 1, lang));
        }
        text
    }
}

fn plain(amount: Money, lang: Lang) -> String {
    group_digits(&amount.to_string(), lang)
}

fn part_text(part: &Part, with_amount: bool, lang: Lang) -> String {
    match part {
        Part::Accrual { balance, rate, days, basis, amount } => {
            let product = format!("{} x {} x {days}/{basis}", plain(*balance, lang), percent(*rate, lang));
            if with_amount { format!("{} ({product})", plain(*amount, lang)) } else { product }
        }
        Part::Share { balance, rows, amount } => {
            let quotient = format!("{} / {rows}", plain(*balance, lang));
            if with_amount { format!("{} ({quotient})", plain(*amount, lang)) } else { quotient }
        }
        Part::Plus { of, amount } | Part::Minus { of, amount } => {
            format!("{} {}", of.localize(lang), plain(*amount, lang))
        }
        Part::Level { balance, rate, rows, months, weeks, balloon, step, policy, is_smoothed } => {
            let (balance, rate) = (plain(*balance, lang), percent(*rate, lang));
            let period = if *weeks > 0 { format!("{weeks}/52") } else { format!("{months}/12") };
            let formula = match policy {
                LevelPayment::Nominal if balloon.is_zero() => {
                    format!("{balance} x r x (1 + r)^{rows} / ((1 + r)^{rows} - 1), r = {rate} x {period}")
                }
                LevelPayment::Nominal => {
                    let left = plain(*balloon, lang);
                    format!("({balance} x (1 + r)^{rows} - {left}) x r / ((1 + r)^{rows} - 1), r = {rate} x {period}")
                }
                LevelPayment::ActualDays => say!(lang,
                    kk: "{balance} сомасын {rate} мөлшерлемемен өтейтін төлем ({rows} жол, әрқайсысының күндері өзінше)",
                    ru: "платёж, который гасит {balance} под {rate} (строк {rows}, у каждой свои дни)",
                    en: "the payment that clears {balance} at {rate} (rows: {rows}, each with its own days)"),
            };
            let formula = match policy {
                LevelPayment::ActualDays if !balloon.is_zero() => {
                    let left = plain(*balloon, lang);
                    say!(lang,
                        kk: "{formula}, {left} қалдырады",
                        ru: "{formula}, оставляя {left}",
                        en: "{formula}, leaving {left}")
                }
                _ => formula,
            };
            let formula = if *is_smoothed {
                say!(lang,
                    kk: "{formula}, соңғы төлемге жақындатылған",
                    ru: "{formula}, сдвинут к последнему платежу",
                    en: "{formula}, moved towards the last payment")
            } else {
                formula
            };
            match step {
                None => formula,
                Some(step) => {
                    let step = plain(*step, lang);
                    say!(lang,
                        kk: "{formula}, {step} еселігіне дейін жоғары дөңгелектелген",
                        ru: "{formula}, округлён вверх до кратного {step}",
                        en: "{formula}, rounded up to a multiple of {step}")
                }
            }
        }
    }
}

fn rounded(rounding: Rounding, each: bool, lang: Lang) -> String {
    match (rounding, each) {
        (Rounding::HalfUp, false) => say!(lang,
            kk: ", тиынға дейін дөңгелектелген, жартысы жоғары қарай",
            ru: ", округлено до тиына, половина вверх",
            en: ", rounded half up to the tiyn"),
        (Rounding::HalfUp, true) => say!(lang,
            kk: ", әрқайсысы тиынға дейін дөңгелектелген, жартысы жоғары қарай",
            ru: ", каждое округлено до тиына, половина вверх",
            en: ", each rounded half up to the tiyn"),
        (Rounding::HalfEven, false) => say!(lang,
            kk: ", тиынға дейін дөңгелектелген, жартысы жұп санға қарай",
            ru: ", округлено до тиына, половина к чётному",
            en: ", rounded half to even to the tiyn"),
        (Rounding::HalfEven, true) => say!(lang,
            kk: ", әрқайсысы тиынға дейін дөңгелектелген, жартысы жұп санға қарай",
            ru: ", каждое округлено до тиына, половина к чётному",
            en: ", each rounded half to even to the tiyn"),
    }
}

impl Localize for Quantity {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Quantity::Opening => say!(lang, kk: "бастапқы қалдық", ru: "остаток до платежа", en: "opening balance"),
            Quantity::Interest => say!(lang, kk: "сыйақы", ru: "вознаграждение", en: "interest"),
            Quantity::Principal => say!(lang, kk: "негізгі борыш", ru: "основной долг", en: "principal"),
            Quantity::Fees => say!(lang, kk: "комиссиялар", ru: "комиссии", en: "fees"),
            Quantity::Payment => say!(lang, kk: "төлем", ru: "платёж", en: "payment"),
            Quantity::Closing => say!(lang, kk: "соңғы қалдық", ru: "остаток после платежа", en: "closing balance"),
            Quantity::StateInterest => {
                say!(lang, kk: "мемлекет төлейтін сыйақы", ru: "вознаграждение за счёт государства", en: "the state's interest")
            }
            Quantity::BorrowerInterest => {
                say!(lang, kk: "қарыз алушы төлейтін сыйақы", ru: "вознаграждение заёмщика", en: "the borrower's interest")
            }
            Quantity::BorrowerPayment => {
                say!(lang, kk: "қарыз алушының төлемі", ru: "платёж заёмщика", en: "the borrower's payment")
            }
            Quantity::LevelPayment => {
                say!(lang, kk: "аннуитеттік төлем", ru: "аннуитетный платёж", en: "level payment")
            }
            Quantity::PlannedPrincipal => {
                say!(lang, kk: "жоспарланған негізгі борыш", ru: "основной долг по плану", en: "planned principal")
            }
            Quantity::Balance => say!(lang, kk: "борыш қалдығы", ru: "остаток долга", en: "balance"),
            Quantity::AccruedInterest => {
                say!(lang, kk: "есептелген сыйақы", ru: "начисленное вознаграждение", en: "accrued interest")
            }
            Quantity::DeferredInterest => say!(lang,
                kk: "жеңілдікті кезеңнің сыйақысы", ru: "вознаграждение льготного периода", en: "interest of the grace period"),
            Quantity::CapitalisedInterest => {
                say!(lang, kk: "борышқа қосылған сыйақы", ru: "капитализированное вознаграждение", en: "capitalised interest")
            }
            Quantity::PostponedInterest => {
                say!(lang, kk: "кейінге қалдырылған сыйақы", ru: "отложенное вознаграждение", en: "postponed interest")
            }
            Quantity::AboveInterest => {
                say!(lang, kk: "сыйақыдан асатын бөлігі", ru: "превышение над вознаграждением", en: "what exceeds the interest")
            }
            Quantity::SettledInterest => say!(lang,
                kk: "мерзімінен бұрын төленген сыйақы", ru: "вознаграждение, уплаченное досрочно", en: "interest paid ahead"),
            Quantity::OnTopInterest => say!(lang,
                kk: "бірінші кезеңнің үстеме сыйақысы",
                ru: "вознаграждение первого периода сверх платежа",
                en: "interest of the first period on top of the payment"),
            Quantity::Prepaid => say!(lang, kk: "мерзімінен бұрын төлем", ru: "досрочный платёж", en: "prepayment"),
            Quantity::Tranches => say!(lang, kk: "транштар", ru: "транши", en: "tranches"),
            Quantity::PaymentFees => {
                say!(lang, kk: "әр төлемнің комиссиялары", ru: "комиссии каждого платежа", en: "fees of each payment")
            }
            Quantity::UpfrontFees => {
                say!(lang, kk: "бірінші күннің комиссиялары", ru: "комиссии первого дня", en: "fees of the first day")
            }
            Quantity::SumOfRows => say!(lang, kk: "жолдар сомасы", ru: "сумма строк", en: "sum of the rows"),
        }
    }
}
