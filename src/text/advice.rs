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
                    kk: "{day} — шешім күнінен ({on}) бұрын: ол күннің шарттары бұрын берілген несиеге қолданылмайды",
                    ru: "{day} раньше дня решения, {on}: его условия не относятся к уже выданному кредиту",
                    en: "{day} is before the day of the decision, {on}: its terms are not those of a loan already paid out");
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
                kk: "банк мөлшерлемесі көрсетілмеген: бағдарлама рұқсат ететін ең жоғарысы алынды",
                ru: "ставка банка не указана: взята наибольшая, какую допускает программа",
                en: "the bank's rate is not given: the highest that the programme allows is taken"),
            Assumption::LastKnownBaseRate => say!(lang,
                kk: "осы күнгі базалық мөлшерлеме белгісіз: соңғы белгілісі алынды",
                ru: "базовая ставка на эту дату неизвестна: взята последняя известная",
                en: "the base rate of this date is not known: the last known one is taken"),
            Assumption::PlannedMrp => say!(lang,
                kk: "осы күнгі АЕК әлі жоспарланған мән: шектер өзгеруі мүмкін",
                ru: "МРП на эту дату пока плановый: пределы могут измениться",
                en: "the MCI of this date is only planned: the limits may change"),
            Assumption::MrpOfTheDay => say!(lang,
                kk: "шектер осы күнгі АЕК бойынша есептелді; 1 қаңтардағы мәнмен нәтиже басқаша болар еді, несие берушіден нақтылаңыз",
                ru: "пределы взяты по МРП этого дня; по значению на 1 января итог был бы другим, уточните у кредитора",
                en: "the limits take the MCI of this day; with that of 1 January the outcome would differ, ask the lender"),
            Assumption::HighestFee => say!(lang,
                kk: "жарияланған ең жоғары комиссия алынды",
                ru: "взята наибольшая опубликованная комиссия",
                en: "the highest published fee is taken"),
            Assumption::RateWithoutCategory => say!(lang,
                kk: "жеңілдік санаты көрсетілмеген: санатсыз мөлшерлеме алынды",
                ru: "льготная категория не указана: взята ставка без категории",
                en: "no category is given: the rate without one is taken"),
            Assumption::RateBeforeStaffDecide => say!(lang,
                kk: "төменірек мөлшерлемені қызметкер шешеді: жоғарысы алынды",
                ru: "о более низкой ставке решает сотрудник: взята более высокая",
                en: "staff decide on a lower rate: the higher is taken"),
            Assumption::Annuity => say!(lang,
                kk: "өтеу тәсілі жарияланбаған: ай сайынғы тең төлемдер (аннуитет) алынды",
                ru: "метод погашения не опубликован: взяты равные ежемесячные платежи (аннуитет)",
                en: "the repayment method is not published: equal monthly payments (annuity) are taken"),
            Assumption::MethodAsWished => say!(lang,
                kk: "өтеу тәсілі өтініш бойынша алынды: несие беруші келісетіні жарияланбаған",
                ru: "метод погашения взят по заявке: согласен ли кредитор, не опубликовано",
                en: "the repayment method is as wished: whether the lender agrees is not published"),
            Assumption::EqualMonths => say!(lang,
                kk: "күндерді санау тәсілі жарияланбаған: әр ай жылдың он екіден бірі деп алынды",
                ru: "база расчёта дней не опубликована: каждый месяц взят за одну двенадцатую года",
                en: "the day count is not published: each month is taken for a twelfth of a year"),
            Assumption::LenderDayCount => say!(lang,
                kk: "күндер көрсетілген несие берушінің тәжірибесі бойынша саналды: оның шартында басқаша болуы мүмкін",
                ru: "дни посчитаны так, как это делает на практике указанный кредитор: в его договоре может быть иначе",
                en: "days are counted as the given lender does in practice: its contract may deviate"),
            Assumption::PublishedFeesOnly => say!(lang,
                kk: "тек жарияланған комиссиялар есептелді",
                ru: "учтены только опубликованные комиссии",
                en: "only published fees are reckoned with"),
            Assumption::NoGrace => say!(lang,
                kk: "жеңілдікті кезең есепке алынбады",
                ru: "льготный период в расчёт не взят",
                en: "no grace period is reckoned with"),
            Assumption::PointsShrink => say!(lang,
                kk: "банктің мөлшерлемесі ең жоғарысынан төмен болғанда мемлекет төлейтін тармақтардың азаятын-азаймайтыны жарияланбаған: қарыз алушыға тиімсіз нұсқасы алынды, яғни олар азаяды",
                ru: "уменьшаются ли пункты государства, если ставка банка ниже предельной, не опубликовано: взято худшее для заёмщика, то есть уменьшаются",
                en: "whether the points of the state shrink where the bank's rate is below the highest is not published: the reading that is worse for the borrower is taken, so they do"),
            Assumption::HighestRateOfPlacedMoney => say!(lang,
                kk: "бағдарлама ақшасынан берілетін несиенің мөлшерлемесі ретінде бағдарлама рұқсат ететін ең жоғарысы алынды; банктің өз несиесінің мөлшерлемесі – салыстыру үшін ғана",
                ru: "ставка кредита из средств программы взята наибольшая, какую она допускает; ставка обычного кредита банка служит только для сравнения",
                en: "the loan comes from the programme's money: the highest rate that the programme allows is taken; the bank's rate for a plain loan is only a comparison"),
            Assumption::BaseRateGiven => say!(lang,
                kk: "базалық мөлшерлемені сұраушы берді: каталогта осы күнгі мәні жоқ",
                ru: "базовую ставку указал спрашивающий: в каталоге её на эту дату нет",
                en: "the base rate was given by the asker: the catalogue does not know it for this date"),
            Assumption::YearlyFeeFromTheStart => say!(lang,
                kk: "кепілдіктің жыл сайынғы ақысы бірден төленетініне қоса бірінші айдан бастап, төлемдерге бөлініп алынды: бірінші жыл үшін бөлек алынатын-алынбайтыны жарияланбаған",
                ru: "ежегодная плата за гарантию взята сверх разовой с первого месяца, частями с платежами: берётся ли она отдельно за первый год, не опубликовано",
                en: "the yearly fee of the guarantee is taken besides the one at once from the first month, in parts with the payments: whether the first year is charged for apart is not published"),
            Assumption::NoSubsidyAtThisRate => say!(lang,
                kk: "бұл мөлшерлемеде мемлекет ештеңе төлемейді: субсидиясыз есептелді",
                ru: "при этой ставке государство ничего не платит: посчитано без субсидии",
                en: "at this rate the state would pay nothing: reckoned without a subsidy"),
        }
    }
}
