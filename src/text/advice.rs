//! What is said of an offer as a whole.

use crate::advice::{AdviceError, Assumption};
use crate::error::Refusal;
use crate::language::{Lang, Localize, say};
use crate::text::{did_you_mean, percent, written_date};

impl Localize for AdviceError {
    fn localize(&self, lang: Lang) -> String {
        match self {
            AdviceError::BaseRateKnown { given, known, on } => {
                let [given, known] = [given, known].map(|rate| percent(*rate, lang));
                let on = written_date(*on, lang);
                let problem = say!(lang,
                    kk: "{given} берілді, ал каталогта {on} күнгі базалық мөлшерлеме белгілі: {known}",
                    ru: "указано {given}, а базовая ставка на {on} в каталоге известна: {known}",
                    en: "{given} is given, but the catalogue knows the base rate of {on}: {known}");
                format!("{}: {problem}", self.field())
            }
            AdviceError::UnknownProgramme { id, known } => {
                let hint = did_you_mean(id, known.iter().map(String::as_str), lang);
                let known = known.join(", ");
                say!(lang,
                    kk: "\"{id}\" деген бағдарлама жоқ; бар бағдарламалар: {known}{hint}",
                    ru: "программы \"{id}\" нет; есть: {known}{hint}",
                    en: "there is no programme \"{id}\"; the programmes are: {known}{hint}")
            }
            AdviceError::Lender(error) => error.localize(lang),
            AdviceError::DisbursedBefore { disbursed_on, on } => {
                let (day, on) = (written_date(*disbursed_on, lang), written_date(*on, lang));
                let problem = say!(lang,
                    kk: "{day} – шешім күнінен ({on}) бұрын: ол күннің шарттары бұрын берілген несиеге қолданылмайды",
                    ru: "{day} раньше дня решения, {on}: условия этого дня не относятся к уже выданному кредиту",
                    en: "{day} is before the day of the decision, {on}: its terms are not those of a loan already disbursed");
                format!("{}: {problem}", self.field())
            }
            AdviceError::Loan(error) => error.localize(lang),
        }
    }
}

impl Localize for Assumption {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Assumption::HighestBankRate => say!(lang,
                kk: "банк мөлшерлемесі – бағдарлама рұқсат ететін ең жоғарысы, өйткені өз банкіңіздікі көрсетілмеген",
                ru: "ставка банка — наибольшая по программе, потому что своя не указана",
                en: "the bank's rate is the highest that the programme allows, because none is given"),
            Assumption::LastKnownBaseRate => say!(lang,
                kk: "базалық мөлшерлеме – соңғы белгілісі, өйткені осы күнгісі белгісіз",
                ru: "базовая ставка — последняя известная, потому что на эту дату она неизвестна",
                en: "the base rate is the last known one, because that of this date is not known"),
            Assumption::PlannedMrp => say!(lang,
                kk: "АЕК – осы күнге жоспарланған мән, сондықтан шектер өзгеруі мүмкін",
                ru: "МРП — плановый на эту дату, поэтому пределы могут измениться",
                en: "the MCI is the one planned for this date, so the limits may change"),
            Assumption::MrpOfTheDay => say!(lang,
                kk: "шектер – осы күнгі АЕК бойынша; 1 қаңтардағы мәнмен нәтиже басқаша болар еді, несие берушіден нақтылаңыз",
                ru: "пределы — по МРП этого дня; по значению на 1 января итог был бы другим, уточните у кредитора",
                en: "the limits are by the MCI of this day; by that of 1 January the outcome would differ, ask the lender"),
            Assumption::HighestFee => say!(lang,
                kk: "комиссия – жарияланғандардың ең жоғарысы",
                ru: "комиссия — наибольшая из опубликованных",
                en: "the fee is the highest that is published"),
            Assumption::RateWithoutCategory => say!(lang,
                kk: "мөлшерлеме – ерекше мәртебесіз берілетіні, өйткені мәртебе көрсетілмеген",
                ru: "ставка — без особого статуса, потому что он не указан",
                en: "the rate is the one without a special status, because none is given"),
            Assumption::RateBeforeStaffDecide => say!(lang,
                kk: "мөлшерлеме – жоғарысы, өйткені төменін қызметкер шешеді",
                ru: "ставка — более высокая, потому что о низкой решает сотрудник",
                en: "the rate is the higher one, because staff decide on the lower"),
            Assumption::Annuity => say!(lang,
                kk: "өтеу тәсілі – ай сайынғы тең төлемдер (аннуитет), өйткені ол жарияланбаған",
                ru: "метод погашения — равные ежемесячные платежи (аннуитет), потому что он не опубликован",
                en: "repayment is in equal monthly payments (annuity), because the method is not published"),
            Assumption::MethodAsWished => say!(lang,
                kk: "өтеу тәсілі – өтінімдегідей; несие берушінің келісетіні жарияланбаған",
                ru: "метод погашения — как в заявке; согласен ли кредитор, не опубликовано",
                en: "the repayment method is as asked for; whether the lender agrees is not published"),
            Assumption::EqualMonths => say!(lang,
                kk: "әр ай – жылдың он екіден бірі, өйткені күндерді санау тәсілі жарияланбаған",
                ru: "каждый месяц — двенадцатая часть года, потому что база расчёта дней не опубликована",
                en: "each month is a twelfth of a year, because the day count is not published"),
            Assumption::LenderDayCount => say!(lang,
                kk: "күндер – көрсетілген несие берушінің тәжірибесі бойынша; шартында басқаша болуы мүмкін",
                ru: "дни — по практике указанного кредитора; в его договоре может быть иначе",
                en: "days are counted as the given lender does in practice; its contract may differ"),
            Assumption::PublishedFeesOnly => say!(lang,
                kk: "комиссиялар – тек жарияланғандары",
                ru: "комиссии — только опубликованные",
                en: "the fees are only those that are published"),
            Assumption::NoGrace => say!(lang,
                kk: "жеңілдікті кезеңсіз",
                ru: "без льготного периода",
                en: "there is no grace period"),
            Assumption::PointsShrink => say!(lang,
                kk: "мемлекет төлейтін тармақтар – банк мөлшерлемесі ең жоғарысынан қанша төмен болса, сонша азаяды: бұл жарияланбаған, қарыз алушыға тиімсізі алынды",
                ru: "пункты государства — уменьшаются вместе со ставкой банка ниже предельной: это не опубликовано, взято худшее для заёмщика",
                en: "the points of the state shrink where the bank's rate is below the highest: this is not published, and the reading that is worse for the borrower is taken"),
            Assumption::HighestRateOfPlacedMoney => say!(lang,
                kk: "бағдарлама ақшасынан берілетін несиенің мөлшерлемесі – бағдарлама рұқсат ететін ең жоғарысы; банктің өз несиесінің мөлшерлемесі салыстыру үшін ғана",
                ru: "ставка кредита из средств программы — наибольшая по программе; ставка обычного кредита банка служит только для сравнения",
                en: "the rate of the loan from the programme's money is the highest that the programme allows; the bank's rate for a plain loan is only a comparison"),
            Assumption::BaseRateGiven => say!(lang,
                kk: "базалық мөлшерлеме – сіз көрсеткені, өйткені каталогта осы күнгісі жоқ",
                ru: "базовая ставка — указанная вами, потому что в каталоге её на эту дату нет",
                en: "the base rate is the one that you gave, because the catalogue does not know it for this date"),
            Assumption::YearlyFeeFromTheStart => say!(lang,
                kk: "кепілдіктің жыл сайынғы ақысы – бір реттік ақының үстіне, бірінші айдан бастап төлемдермен бірге; бірінші жыл үшін бөлек алына ма, жарияланбаған",
                ru: "ежегодная плата за гарантию — сверх разовой, с первого месяца, частями с платежами; берётся ли она отдельно за первый год, не опубликовано",
                en: "the yearly fee of the guarantee is paid besides the one at the start, from the first month, in parts with the payments; whether the first year is charged separately is not published"),
            Assumption::NoSubsidyAtThisRate => say!(lang,
                kk: "субсидиясыз, өйткені бұл мөлшерлемеде мемлекет ештеңе төлемейді",
                ru: "без субсидии, потому что при этой ставке государство ничего не платит",
                en: "there is no subsidy, because the state pays nothing at this rate"),
        }
    }
}
