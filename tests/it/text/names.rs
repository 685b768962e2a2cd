//! The names of the words of the contract, and the questions that ask for what is missing.

use nesie::application::{Category, CollateralKind, LegalForm, Purpose, RepaymentMethod, Use};
use nesie::catalogue::{Kind, Size};
use nesie::eligibility::{Field, Verdict};
use nesie::indicator::Confidence;
use nesie::loan::Method;

use super::says;

#[test]
fn applicants() {
    says([
        (LegalForm::SoleEntrepreneur, ["жеке кәсіпкер", "ИП", "sole entrepreneur (ИП)"]),
        (LegalForm::Llp, ["ЖШС", "ТОО", "limited liability partnership (ТОО)"]),
        (LegalForm::Farm, ["шаруа қожалығы", "крестьянское хозяйство", "peasant farm"]),
        (LegalForm::Cooperative, ["кооператив", "кооператив", "cooperative"]),
        (LegalForm::Jsc, ["АҚ", "АО", "joint-stock company (АО)"]),
        (
            LegalForm::Individual,
            [
                "кәсіпкер ретінде тіркелмеген жеке тұлға",
                "физическое лицо, не ИП",
                "person not registered as an entrepreneur",
            ],
        ),
    ]);
    says([
        (
            Category::LargeLowIncomeFamily,
            ["табысы аз көпбалалы отбасы", "многодетная малообеспеченная семья", "large low-income family"],
        ),
        (
            Category::Disability12,
            ["I–II топтағы мүгедектік", "инвалидность I–II группы", "disability of group I or II"],
        ),
        (
            Category::DisabledChild,
            [
                "мүгедектігі бар бала тәрбиелеп отырған отбасы",
                "семья, воспитывающая ребёнка с инвалидностью",
                "family raising a disabled child",
            ],
        ),
        (
            Category::IndustrialParkResident,
            ["индустриялық парк резиденті", "резидент индустриального парка", "resident of an industrial park"],
        ),
        (Category::SocialEntrepreneur, ["әлеуметтік кәсіпкер", "социальный предприниматель", "social entrepreneur"]),
        (Category::WomanOwned, ["иесі – әйел", "владелец — женщина", "owned by a woman"]),
        (Category::Youth, ["жастар", "молодёжь", "youth"]),
    ]);
    says([
        (Size::Micro, ["микро", "микро", "micro"]),
        (Size::Small, ["шағын", "малый", "small"]),
        (Size::Medium, ["орта", "средний", "medium"]),
        (Size::Large, ["ірі", "крупный", "large"]),
    ]);
}

#[test]
fn loans() {
    says([
        (Purpose::Investment, ["инвестиция", "инвестиции", "investment"]),
        (Purpose::WorkingCapital, ["айналым қаражаты", "оборотные средства", "working capital"]),
        (Purpose::Refinancing, ["қайта қаржыландыру", "рефинансирование", "refinancing"]),
        (
            Purpose::Mixed,
            ["инвестиция мен айналым қаражаты", "инвестиции и оборотные средства", "investment and working capital"],
        ),
    ]);
    says([
        (Use::Equipment, ["жабдық", "оборудование", "equipment"]),
        (Use::CommercialVehicle, ["коммерциялық көлік", "коммерческий транспорт", "commercial vehicle"]),
        (Use::Van, ["фургон", "фургон", "van"]),
        (Use::PassengerCar, ["жеңіл автокөлік", "легковой автомобиль", "passenger car"]),
        (
            Use::Construction,
            ["бизнеске арналған құрылыс", "строительство для бизнеса", "construction for the business"],
        ),
        (Use::Repair, ["жөндеу", "ремонт", "repair"]),
        (Use::RealEstate, ["ғимарат не үй-жай сатып алу", "покупка недвижимости", "real estate"]),
        (Use::Land, ["жер", "земля", "land"]),
        (Use::ResidentialConstruction, ["тұрғын үй құрылысы", "строительство жилья", "construction of housing"]),
        (Use::Goods, ["тауар", "товары", "goods"]),
        (Use::RawMaterials, ["шикізат", "сырьё", "raw materials"]),
        (Use::RunningCosts, ["ағымдағы шығындар", "текущие расходы", "running costs"]),
        (
            Use::BusinessPurchase,
            ["жұмыс істеп тұрған бизнесті сатып алу", "покупка действующего бизнеса", "buying an operating business"],
        ),
        (Use::DebtRepayment, ["басқа несиелерді өтеу", "погашение других кредитов", "repaying other lenders"]),
    ]);
    says([
        (CollateralKind::RealEstate, ["жылжымайтын мүлік", "недвижимость", "real estate"]),
        (CollateralKind::Movable, ["жылжымалы мүлік", "движимое имущество", "movable property"]),
        (CollateralKind::Deposit, ["салымдағы ақша", "деньги на депозите", "deposit"]),
        (CollateralKind::Guarantee, ["кепілдік", "гарантия", "guarantee"]),
    ]);
    // As an applicant wishes it, and as the bank's form names it.
    says([
        (
            RepaymentMethod::Annuity,
            ["тең төлемдермен (аннуитет)", "равными платежами (аннуитет)", "equal payments (annuity)"],
        ),
        (
            RepaymentMethod::EqualPrincipal,
            ["негізгі борышты тең бөліп", "равными долями основного долга", "equal shares of the principal"],
        ),
        (
            RepaymentMethod::Bullet,
            ["негізгі борыш мерзім соңында", "основной долг в конце срока", "all principal at the end"],
        ),
    ]);
    says([
        (Method::Annuity, ["аннуитеттік", "аннуитетный", "annuity"]),
        (Method::EqualPrincipal, ["тең үлестермен", "равными долями", "equal shares of principal"]),
        (Method::Bullet, ["мерзім соңында", "в конце срока", "at the end of the term"]),
        (Method::Custom, ["жеке", "индивидуальный", "individual"]),
    ]);
}

#[test]
fn offers() {
    says([
        (Kind::Loan, ["несие", "кредит", "loan"]),
        (Kind::Subsidy, ["субсидия", "субсидия", "subsidy"]),
        (Kind::Guarantee, ["кепілдік", "гарантия", "guarantee"]),
        (Kind::Grant, ["грант", "грант", "grant"]),
    ]);
    says([
        (Verdict::Eligible, ["сәйкес келеді", "подходит", "eligible"]),
        (Verdict::Undetermined, ["әзірге белгісіз", "пока неизвестно", "undetermined"]),
        (Verdict::NotEligible, ["сәйкес келмейді", "не подходит", "not eligible"]),
    ]);
    says([
        (Confidence::High, ["ресми беттен", "с официальной страницы", "from an official page"]),
        (
            Confidence::Medium,
            [
                "толық сенімді емес: дереккөзі екінші қолдан немесе күні дәл емес",
                "не вполне надёжно: вторичный источник или неточная дата",
                "not fully certain: a second-hand source or an unclear date",
            ],
        ),
        (Confidence::Low, ["әлсіз дереккөзден", "из слабого источника", "from a weak source"]),
        (Confidence::Unverified, ["тексерілмеген", "не проверено", "unverified"]),
    ]);
}

#[test]
fn questions() {
    says([
        (
            Field::LegalForm,
            [
                "Бизнестің құқықтық нысаны қандай?",
                "Какая правовая форма у бизнеса?",
                "What is the legal form of the business?",
            ],
        ),
        (
            Field::Region,
            [
                "Бизнес қай жерде тіркелген (ӘАОЖ коды)?",
                "Где зарегистрирован бизнес (код КАТО)?",
                "Where is the business registered (КАТО code)?",
            ],
        ),
        (
            Field::RegisteredOn,
            ["Бизнес қашан тіркелген?", "Когда зарегистрирован бизнес?", "When was the business registered?"],
        ),
        (
            Field::TradingSince,
            [
                "Бизнес қашаннан бері іс жүзінде жұмыс істейді?",
                "С какого дня бизнес фактически работает?",
                "Since when has the business been trading?",
            ],
        ),
        (
            Field::Oked,
            [
                "Бизнес немен айналысады (ЭҚЖЖ коды)?",
                "Чем занимается бизнес (код ОКЭД)?",
                "What does the business do (ОКЭД code)?",
            ],
        ),
        (
            Field::Employees,
            [
                "Жылына орта есеппен қанша қызметкер жұмыс істейді?",
                "Сколько работников в среднем за год?",
                "How many employees are there on average in a year?",
            ],
        ),
        (
            Field::AverageAnnualIncome,
            [
                "Соңғы үш жылдағы орташа жылдық табыс қандай?",
                "Каков среднегодовой доход за три последних года?",
                "What is the average annual income of the last three years?",
            ],
        ),
        (
            Field::Categories,
            [
                "Өтініш беруші жеңілдік санатына жата ма (көпбалалы отбасы, мүгедектік, индустриялық парк)?",
                "Относится ли заявитель к льготной категории (многодетная семья, инвалидность, индустриальный парк)?",
                "Does the applicant belong to a category (large family, disability, industrial park)?",
            ],
        ),
        (
            Field::TaxArrears,
            [
                "Салық және басқа міндетті төлемдер бойынша берешек бар ма, қанша?",
                "Есть ли долг по налогам и другим обязательным платежам, какой?",
                "Are there arrears of tax and other mandatory payments, how much?",
            ],
        ),
        (
            Field::OverdueDays,
            [
                "Басқа несиелер бойынша төлем неше күнге кешіктірілген?",
                "На сколько дней просрочены платежи по другим кредитам?",
                "By how many days are payments on other loans overdue?",
            ],
        ),
        (
            Field::StateOwned,
            ["Бұл мемлекеттік кәсіпорын ба?", "Это государственное предприятие?", "Is it a state enterprise?"],
        ),
        (
            Field::Uses,
            [
                "Несиеге нақты не сатып алынады немесе төленеді?",
                "Что именно будет куплено или оплачено на кредит?",
                "What exactly will the loan buy or pay for?",
            ],
        ),
        (
            Field::Collateral,
            [
                "Қандай кепіл ұсынылады және оның құны қанша?",
                "Какой залог предлагается и сколько он стоит?",
                "What security is offered, and what is it worth?",
            ],
        ),
        (
            Field::OwnContribution,
            [
                "Жобаға өз қаражатыңыздан қанша саласыз?",
                "Сколько собственных средств будет вложено в проект?",
                "How much own money goes into the project?",
            ],
        ),
        // Of these nobody is asked: it is the catalogue that lacks them.
        (
            Field::BaseRate,
            [
                "Осы күнгі базалық мөлшерлеме nesie каталогында жоқ",
                "Базовая ставка на эту дату в каталоге nesie неизвестна",
                "The base rate of this date is not in the catalogue of nesie",
            ],
        ),
        (
            Field::Mrp,
            [
                "Осы күнгі АЕК мәні nesie каталогында жоқ",
                "МРП на эту дату в каталоге nesie неизвестен",
                "The MCI (МРП) of this date is not in the catalogue of nesie",
            ],
        ),
    ]);
}
