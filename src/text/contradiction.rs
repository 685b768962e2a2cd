//! What is said of answers that cannot all be true.

use crate::application::Contradiction;
use crate::language::{Lang, Localize, say};

impl Localize for Contradiction {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Contradiction::RegisteredAfterDecision => say!(lang,
                kk: "Тіркелген күн шешім күнінен кейін.",
                ru: "Дата регистрации позже дня решения.",
                en: "The business is registered after the day of the decision."),
            Contradiction::TradingAfterDecision => say!(lang,
                kk: "Қызметтің басталған күні шешім күнінен кейін.",
                ru: "Начало деятельности позже дня решения.",
                en: "The business begins to trade after the day of the decision."),
            Contradiction::TradingBeforeRegistration => say!(lang,
                kk: "Қызмет тіркелген күннен бұрын басталған.",
                ru: "Деятельность начата раньше регистрации.",
                en: "The business traded before it was registered."),
            Contradiction::IdOfAnotherForm => say!(lang,
                kk: "БСН немесе ЖСН көрсетілген құқықтық нысанға сай емес.",
                ru: "БИН или ИИН не подходит к указанной правовой форме.",
                en: "The BIN or IIN is not one of the given legal form."),
            Contradiction::IdOfAnotherMonth => say!(lang,
                kk: "БСН бойынша тіркелген ай көрсетілген күнге сай емес.",
                ru: "Месяц регистрации по БИН не совпадает с указанной датой.",
                en: "The BIN was given out in another month than that of the registration."),
            Contradiction::InvestmentRepaysDebt => say!(lang,
                kk: "Мақсаты – инвестиция, ал ақша басқа несиені өтеуге жұмсалады: ондай несиенің мақсаты – қайта қаржыландыру немесе аралас.",
                ru: "Цель — инвестиции, а деньги идут на погашение другого кредита: цель такого кредита — рефинансирование или смешанная.",
                en: "The purpose is investment, but the money repays another loan: that purpose is refinancing or mixed."),
            Contradiction::OwnContributionAboveLoan => say!(lang,
                kk: "Өз қаражаты несие сомасынан көп: мүмкін, бүкіл жобаның құны көрсетілген.",
                ru: "Собственные средства больше суммы кредита: возможно, указана стоимость всего проекта.",
                en: "The own contribution is more than the loan: perhaps it is the price of the whole project."),
        }
    }
}
