//! What is said of an interest subsidy.

use super::loan::not_between;
use crate::language::{Lang, Localize, say};
use crate::loan::{SubsidyEnd, SubsidyError, SubsidyStop};
use crate::text::{months, months_of_limit, percent, tenge, written_date};

impl Localize for SubsidyError {
    fn localize(&self, lang: Lang) -> String {
        match self {
            SubsidyError::From { from, first, last } | SubsidyError::StopsOn { on: from, first, last } => {
                not_between(*from, *first, *last, lang)
            }
            SubsidyError::Months { months: given, max_months, loan_ends_on } => {
                let (given, max) = (months(*given, lang), months_of_limit(*max_months, lang));
                let end = written_date(*loan_ends_on, lang);
                say!(lang,
                    kk: "{given} – кемінде бір ай, ең көбі {max} болуы керек: несие {end} күні аяқталады",
                    ru: "{given} — должно быть не меньше месяца и не больше {max}: заём заканчивается {end}",
                    en: "{given} must be at least one month and at most {max}, for the loan ends on {end}")
            }
            SubsidyError::NoSteps => say!(lang,
                kk: "субсидияланатын мөлшерлеме көрсетілуі керек",
                ru: "нужна хотя бы одна субсидируемая ставка",
                en: "at least one subsidised rate must be given"),
            SubsidyError::Step { after_months, earliest, latest, .. } if earliest > latest => say!(lang,
                kk: "{after_months} – бұдан кейін саты бола алмайды: алдыңғысы ({latest}) субсидияның соңғы айынан басталады",
                ru: "{after_months} — ступени здесь быть не может: предыдущая, {latest}, начинается с последнего месяца субсидии",
                en: "{after_months} cannot be a step: the one before, {latest}, begins with the last month of the subsidy"),
            SubsidyError::Step { after_months, earliest, latest, .. } if earliest == latest => say!(lang,
                kk: "{after_months} – {earliest} болуы керек",
                ru: "{after_months} — должно быть {earliest}",
                en: "{after_months} must be {earliest}"),
            SubsidyError::Step { after_months, earliest, latest, .. } => say!(lang,
                kk: "{after_months} болмайды: {earliest}–{latest} аралығында болуы керек: сатылар бірінен кейін бірі жүреді",
                ru: "{after_months} — должно быть от {earliest} до {latest}: ступени идут по порядку",
                en: "{after_months} is not between {earliest} and {latest}: steps follow one another"),
            SubsidyError::AboveNominal { rate, nominal, on, .. } => {
                let (rate, nominal) = (percent(*rate, lang), percent(*nominal, lang));
                let on = written_date(*on, lang);
                say!(lang,
                    kk: "{rate} – {on} күнгі шарт мөлшерлемесінен ({nominal}) аспауы керек",
                    ru: "{rate} — больше ставки договора на {on}, {nominal}",
                    en: "{rate} is more than the contract's rate on {on}, {nominal}")
            }
            SubsidyError::WithInterestGrace { interest_months } => {
                let grace = months(*interest_months, lang);
                say!(lang,
                    kk: "{grace} – субсидиямен бірге 0 болуы керек: сыйақы бойынша жеңілдікті кезеңде субсидия қалай төленетіні жарияланбаған",
                    ru: "{grace} — при субсидии должно быть 0: правило для льготного периода по вознаграждению не опубликовано",
                    en: "{grace} must be 0 with a subsidy: no rule for an interest grace period is published")
            }
            SubsidyError::WithPaymentHoliday { .. } => say!(lang,
                kk: "субсидиямен бірге \"principal\" болуы керек: сыйақы төленбейтін үзілісте субсидия қалай төленетіні жарияланбаған",
                ru: "при субсидии должно быть \"principal\": правило для каникул без вознаграждения не опубликовано",
                en: "must be \"principal\" with a subsidy: no rule for a holiday without interest is published"),
            SubsidyError::WithSettledInterest { .. } => say!(lang,
                kk: "субсидиямен бірге true болмауы керек: мерзімінен бұрын төленген сыйақының қандай бөлігін мемлекет төлейтіні жарияланбаған",
                ru: "при субсидии не может быть true: какую часть досрочно уплаченного вознаграждения платит государство, не опубликовано",
                en: "cannot be true with a subsidy: what the state pays of interest that is paid ahead is not published"),
        }
    }
}

impl Localize for SubsidyEnd {
    fn localize(&self, lang: Lang) -> String {
        let (on, due_on) = (written_date(self.on, lang), written_date(self.due_on, lang));
        let (before, after) = (tenge(self.payment_before, lang), tenge(self.payment_after, lang));
        say!(lang,
            kk: "Субсидия {on} күні аяқталады: {due_on} күнгі төлем {before} емес, {after} болады.",
            ru: "Субсидия заканчивается {on}: платёж {due_on} уже не {before}, а {after}.",
            en: "The subsidy ends on {on}: the payment of {due_on} is {after} instead of {before}.")
    }
}

impl Localize for SubsidyStop {
    fn localize(&self, lang: Lang) -> String {
        let on = written_date(self.on, lang);
        let (whole, lost) = (tenge(self.state_interest_without_stop, lang), tenge(self.lost, lang));
        say!(lang,
            kk: "Субсидия {on} күні тоқтатылады: мемлекет төлейтін {whole} ішінен {lost} жоғалады.",
            ru: "Субсидия прекращается {on}: из {whole}, которые платит государство, теряется {lost}.",
            en: "The subsidy stops on {on}: {lost} of the {whole} that the state pays is lost.")
    }
}
