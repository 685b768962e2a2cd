//! What was assumed where nothing is published or said, and what change would help.

use nesie::advice::Assumption;
use nesie::application::{Category, CollateralKind, Use};
use nesie::eligibility::Remedy;

use super::{date, rate, says, tenge};

#[test]
fn what_was_assumed_of_the_rate_and_the_day() {
    says([
        (
            Assumption::HighestBankRate,
            [
                "банк мөлшерлемесі көрсетілмеген: бағдарлама рұқсат ететін ең жоғарысы алынды",
                "ставка банка не указана: взята наибольшая, какую допускает программа",
                "the bank's rate is not given: the highest that the programme allows is taken",
            ],
        ),
        (
            Assumption::LastKnownBaseRate,
            [
                "осы күнгі базалық мөлшерлеме белгісіз: соңғы белгілісі алынды",
                "базовая ставка на эту дату неизвестна: взята последняя известная",
                "the base rate of this date is not known: the last known one is taken",
            ],
        ),
        (
            Assumption::PlannedMrp,
            [
                "осы күнгі АЕК әлі жоспарланған мән: шектер өзгеруі мүмкін",
                "МРП на эту дату пока плановый: пределы могут измениться",
                "the MCI of this date is only planned: the limits may change",
            ],
        ),
        (
            Assumption::MrpOfTheDay,
            [
                "шектер осы күнгі АЕК бойынша есептелді; 1 қаңтардағы мәнмен нәтиже басқаша болар еді, несие берушіден нақтылаңыз",
                "пределы взяты по МРП этого дня; по значению на 1 января итог был бы другим, уточните у кредитора",
                "the limits take the MCI of this day; with that of 1 January the outcome would differ, ask the lender",
            ],
        ),
        (
            Assumption::RateWithoutCategory,
            [
                "жеңілдік санаты көрсетілмеген: санатсыз мөлшерлеме алынды",
                "льготная категория не указана: взята ставка без категории",
                "no category is given: the rate without one is taken",
            ],
        ),
        (
            Assumption::RateBeforeStaffDecide,
            [
                "төменірек мөлшерлемені қызметкер шешеді: жоғарысы алынды",
                "о более низкой ставке решает сотрудник: взята более высокая",
                "staff decide on a lower rate: the higher is taken",
            ],
        ),
        (
            Assumption::PointsShrink,
            [
                "банктің мөлшерлемесі ең жоғарысынан төмен болғанда мемлекет төлейтін тармақтардың азаятын-азаймайтыны \
                 жарияланбаған: қарыз алушыға тиімсіз нұсқасы алынды, яғни олар азаяды",
                "уменьшаются ли пункты государства, если ставка банка ниже предельной, не опубликовано: взято худшее для \
                 заёмщика, то есть уменьшаются",
                "whether the points of the state shrink where the bank's rate is below the highest is not published: the \
                 reading that is worse for the borrower is taken, so they do",
            ],
        ),
        (
            Assumption::HighestRateOfPlacedMoney,
            [
                "бағдарлама ақшасынан берілетін несиенің мөлшерлемесі ретінде бағдарлама рұқсат ететін ең жоғарысы алынды; \
                 банктің өз несиесінің мөлшерлемесі – салыстыру үшін ғана",
                "ставка кредита из средств программы взята наибольшая, какую она допускает; ставка обычного кредита банка \
                 служит только для сравнения",
                "the loan comes from the programme's money: the highest rate that the programme allows is taken; the bank's \
                 rate for a plain loan is only a comparison",
            ],
        ),
        (
            Assumption::BaseRateGiven,
            [
                "базалық мөлшерлемені сұраушы берді: каталогта осы күнгі мәні жоқ",
                "базовую ставку указал спрашивающий: в каталоге её на эту дату нет",
                "the base rate was given by the asker: the catalogue does not know it for this date",
            ],
        ),
        (
            Assumption::NoSubsidyAtThisRate,
            [
                "бұл мөлшерлемеде мемлекет ештеңе төлемейді: субсидиясыз есептелді",
                "при этой ставке государство ничего не платит: посчитано без субсидии",
                "at this rate the state would pay nothing: reckoned without a subsidy",
            ],
        ),
    ]);
}

#[test]
fn what_was_assumed_of_the_payments() {
    says([
        (
            Assumption::Annuity,
            [
                "өтеу тәсілі жарияланбаған: ай сайынғы тең төлемдер (аннуитет) алынды",
                "метод погашения не опубликован: взяты равные ежемесячные платежи (аннуитет)",
                "the repayment method is not published: equal monthly payments (annuity) are taken",
            ],
        ),
        (
            Assumption::MethodAsWished,
            [
                "өтеу тәсілі өтініш бойынша алынды: несие беруші келісетіні жарияланбаған",
                "метод погашения взят по заявке: согласен ли кредитор, не опубликовано",
                "the repayment method is as wished: whether the lender agrees is not published",
            ],
        ),
        (
            Assumption::EqualMonths,
            [
                "күндерді санау тәсілі жарияланбаған: әр ай жылдың он екіден бірі деп алынды",
                "база расчёта дней не опубликована: каждый месяц взят за одну двенадцатую года",
                "the day count is not published: each month is taken for a twelfth of a year",
            ],
        ),
        (
            Assumption::LenderDayCount,
            [
                "күндер көрсетілген несие берушінің тәжірибесі бойынша саналды: оның шартында басқаша болуы мүмкін",
                "дни посчитаны так, как это делает на практике указанный кредитор: в его договоре может быть иначе",
                "days are counted as the given lender does in practice: its contract may deviate",
            ],
        ),
        (
            Assumption::HighestFee,
            [
                "жарияланған ең жоғары комиссия алынды",
                "взята наибольшая опубликованная комиссия",
                "the highest published fee is taken",
            ],
        ),
        (
            Assumption::PublishedFeesOnly,
            [
                "тек жарияланған комиссиялар есептелді",
                "учтены только опубликованные комиссии",
                "only published fees are reckoned with",
            ],
        ),
        (
            Assumption::YearlyFeeFromTheStart,
            [
                "кепілдіктің жыл сайынғы ақысы бірден төленетініне қоса бірінші айдан бастап, төлемдерге бөлініп алынды: бірінші \
             жыл үшін бөлек алынатын-алынбайтыны жарияланбаған",
                "ежегодная плата за гарантию взята сверх разовой с первого месяца, частями с платежами: берётся ли она отдельно за \
             первый год, не опубликовано",
                "the yearly fee of the guarantee is taken besides the one at once from the first month, in parts with the payments: \
             whether the first year is charged for apart is not published",
            ],
        ),
        (
            Assumption::NoGrace,
            [
                "жеңілдікті кезең есепке алынбады",
                "льготный период в расчёт не взят",
                "no grace period is reckoned with",
            ],
        ),
    ]);
}

#[test]
fn what_would_help() {
    says([
        (
            Remedy::Amount(tenge("6000000")),
            ["соманы өзгерту: 6 000 000,00 ₸", "изменить сумму: 6 000 000,00 ₸", "change the amount to 6 000 000.00 ₸"],
        ),
        (
            Remedy::TermMonths(24),
            ["мерзімді өзгерту: 24 ай", "изменить срок: 24 месяца", "change the term to 24 months"],
        ),
        (
            Remedy::DecideOn(date("2027-02-01")),
            [
                "өтінішті мына күннен бастап беру: 01.02.2027",
                "подать заявку не раньше 01.02.2027",
                "apply on 1 Feb 2027 or later",
            ],
        ),
        (
            Remedy::TaxArrears(tenge("25950")),
            [
                "салық берешегін мына сомаға дейін азайту: 25 950,00 ₸",
                "погасить долг по налогам до 25 950,00 ₸",
                "bring the tax arrears down to 25 950.00 ₸",
            ],
        ),
        (
            Remedy::OverdueDays(31),
            [
                "мерзімі өткен төлемдерді жабу, ең көбі 31 күн",
                "погасить просрочку, допустимо не больше 31 дня",
                "settle what is overdue, at most 31 days are tolerated",
            ],
        ),
        (
            Remedy::CollateralWorth(CollateralKind::RealEstate, tenge("9000000")),
            [
                "кепілге жалпы құны 9 000 000,00 ₸ мүлік ұсыну: жылжымайтын мүлік",
                "предложить в залог имущество общей стоимостью 9 000 000,00 ₸: недвижимость",
                "offer security worth 9 000 000.00 ₸ in all: real estate",
            ],
        ),
        (
            Remedy::OwnContribution(tenge("5000000")),
            [
                "өз қаражатын салу: 5 000 000,00 ₸",
                "вложить собственных средств: 5 000 000,00 ₸",
                "bring in own money: 5 000 000.00 ₸",
            ],
        ),
        (
            Remedy::Category(vec![Category::Youth, Category::SocialEntrepreneur]),
            [
                "мына санаттардың біріне жататынын растау: жастар, әлеуметтік кәсіпкер",
                "подтвердить одну из категорий: молодёжь, социальный предприниматель",
                "prove to belong to one of: youth, social entrepreneur",
            ],
        ),
        (
            Remedy::Uses(vec![Use::Equipment, Use::Repair]),
            [
                "несиеде тек мынаны қалдыру: жабдық, жөндеу",
                "оставить в кредите только: оборудование, ремонт",
                "leave in the loan only: equipment, repair",
            ],
        ),
        (
            Remedy::BankRate(rate("14")),
            [
                "мөлшерлемесі ең көбі 14 % болатын банк табу",
                "найти банк со ставкой не выше 14 %",
                "find a bank that asks for at most 14 %",
            ],
        ),
    ]);
}
