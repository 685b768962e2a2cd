//! The names of the words of the contract, and the questions that ask for a missing one.

use crate::application::{Category, CollateralKind, LegalForm, Purpose, RepaymentMethod, Use};
use crate::catalogue::{Kind, Size};
use crate::eligibility::{Field, Verdict};
use crate::indicator::Confidence;
use crate::language::{Lang, Localize, say};
use crate::loan::Method;

/// Several things in one line: "a, b, c".
#[must_use]
pub fn listed<'a, T: Localize + 'a>(things: impl IntoIterator<Item = &'a T>, lang: Lang) -> String {
    things.into_iter().map(|thing| thing.localize(lang)).collect::<Vec<_>>().join(", ")
}

impl Localize for LegalForm {
    fn localize(&self, lang: Lang) -> String {
        match self {
            LegalForm::SoleEntrepreneur => say!(lang, kk: "жеке кәсіпкер", ru: "ИП", en: "sole entrepreneur (ИП)"),
            LegalForm::Llp => say!(lang, kk: "ЖШС", ru: "ТОО", en: "limited liability partnership (ТОО)"),
            LegalForm::Farm => say!(lang, kk: "шаруа қожалығы", ru: "крестьянское хозяйство", en: "peasant farm"),
            LegalForm::Cooperative => say!(lang, kk: "кооператив", ru: "кооператив", en: "cooperative"),
            LegalForm::Jsc => say!(lang, kk: "АҚ", ru: "АО", en: "joint-stock company (АО)"),
            LegalForm::Individual => say!(lang,
                kk: "кәсіпкер ретінде тіркелмеген жеке тұлға",
                ru: "физическое лицо, не ИП",
                en: "person not registered as an entrepreneur"),
        }
    }
}

impl Localize for Purpose {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Purpose::Investment => say!(lang, kk: "инвестиция", ru: "инвестиции", en: "investment"),
            Purpose::WorkingCapital => {
                say!(lang, kk: "айналым қаражаты", ru: "оборотные средства", en: "working capital")
            }
            Purpose::Refinancing => say!(lang, kk: "қайта қаржыландыру", ru: "рефинансирование", en: "refinancing"),
            Purpose::Mixed => say!(lang,
                kk: "инвестиция мен айналым қаражаты",
                ru: "инвестиции и оборотные средства",
                en: "investment and working capital"),
        }
    }
}

impl Localize for Use {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Use::Equipment => say!(lang, kk: "жабдық", ru: "оборудование", en: "equipment"),
            Use::CommercialVehicle => {
                say!(lang, kk: "коммерциялық көлік", ru: "коммерческий транспорт", en: "commercial vehicle")
            }
            Use::Van => say!(lang, kk: "фургон", ru: "фургон", en: "van"),
            Use::PassengerCar => say!(lang, kk: "жеңіл автокөлік", ru: "легковой автомобиль", en: "passenger car"),
            Use::Construction => {
                say!(lang, kk: "бизнеске арналған құрылыс", ru: "строительство для бизнеса", en: "construction for the business")
            }
            Use::Repair => say!(lang, kk: "жөндеу", ru: "ремонт", en: "repair"),
            Use::RealEstate => {
                say!(lang, kk: "ғимарат не үй-жай сатып алу", ru: "покупка недвижимости", en: "real estate")
            }
            Use::Land => say!(lang, kk: "жер", ru: "земля", en: "land"),
            Use::ResidentialConstruction => {
                say!(lang, kk: "тұрғын үй құрылысы", ru: "строительство жилья", en: "construction of housing")
            }
            Use::Goods => say!(lang, kk: "тауар", ru: "товары", en: "goods"),
            Use::RawMaterials => say!(lang, kk: "шикізат", ru: "сырьё", en: "raw materials"),
            Use::RunningCosts => say!(lang, kk: "ағымдағы шығындар", ru: "текущие расходы", en: "running costs"),
            Use::BusinessPurchase => {
                say!(lang, kk: "жұмыс істеп тұрған бизнесті сатып алу", ru: "покупка действующего бизнеса", en: "buying an operating business")
            }
            Use::DebtRepayment => {
                say!(lang, kk: "басқа несиелерді өтеу", ru: "погашение других кредитов", en: "repaying other lenders")
            }
        }
    }
}

impl Localize for Category {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Category::LargeLowIncomeFamily => say!(lang,
                kk: "табысы аз көпбалалы отбасы",
                ru: "многодетная малообеспеченная семья",
                en: "large low-income family"),
            Category::Disability12 => say!(lang,
                kk: "I–II топтағы мүгедектік",
                ru: "инвалидность I–II группы",
                en: "disability of group I or II"),
            Category::DisabledChild => say!(lang,
                kk: "мүгедектігі бар бала тәрбиелеп отырған отбасы",
                ru: "семья, воспитывающая ребёнка с инвалидностью",
                en: "family raising a disabled child"),
            Category::IndustrialParkResident => say!(lang,
                kk: "индустриялық парк резиденті",
                ru: "резидент индустриального парка",
                en: "resident of an industrial park"),
            Category::SocialEntrepreneur => {
                say!(lang, kk: "әлеуметтік кәсіпкер", ru: "социальный предприниматель", en: "social entrepreneur")
            }
            Category::WomanOwned => {
                say!(lang, kk: "әйел кәсіпкердің бизнесі", ru: "бизнес женщины", en: "business of a woman")
            }
            Category::Youth => say!(lang, kk: "жас кәсіпкер", ru: "молодой предприниматель", en: "young entrepreneur"),
            Category::StartUp => say!(lang, kk: "стартап", ru: "стартап", en: "start-up"),
            Category::Tourism => say!(lang, kk: "туризм", ru: "туризм", en: "tourism"),
            Category::MountainCluster => say!(lang, kk: "тау кластері", ru: "горный кластер", en: "mountain cluster"),
            Category::CreativeIndustry => {
                say!(lang, kk: "креативті индустрия", ru: "креативная индустрия", en: "creative industry")
            }
        }
    }
}

/// Whose status it is, in the case that Russian has after the word for status.
pub(super) const fn whose_status_in_russian(category: Category) -> &'static str {
    match category {
        Category::LargeLowIncomeFamily => "многодетной малообеспеченной семьи",
        Category::Disability12 => "лица с инвалидностью I–II группы",
        Category::DisabledChild => "семьи, воспитывающей ребёнка с инвалидностью",
        Category::IndustrialParkResident => "резидента индустриального парка",
        Category::SocialEntrepreneur => "социального предпринимателя",
        Category::WomanOwned => "бизнеса женщины",
        Category::Youth => "молодого предпринимателя",
        Category::StartUp => "стартапа",
        Category::Tourism => "бизнеса в туризме",
        Category::MountainCluster => "бизнеса горного кластера",
        Category::CreativeIndustry => "бизнеса креативной индустрии",
    }
}

impl Localize for CollateralKind {
    fn localize(&self, lang: Lang) -> String {
        match self {
            CollateralKind::RealEstate => say!(lang, kk: "жылжымайтын мүлік", ru: "недвижимость", en: "real estate"),
            CollateralKind::Movable => {
                say!(lang, kk: "жылжымалы мүлік", ru: "движимое имущество", en: "movable property")
            }
            CollateralKind::Deposit => say!(lang, kk: "салымдағы ақша", ru: "деньги на депозите", en: "deposit"),
            CollateralKind::Guarantee => say!(lang, kk: "кепілдік", ru: "гарантия", en: "guarantee"),
        }
    }
}

impl Localize for Method {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Method::Annuity => say!(lang, kk: "аннуитеттік", ru: "аннуитетный", en: "annuity"),
            Method::EqualPrincipal => {
                say!(lang, kk: "тең үлестермен", ru: "равными долями", en: "equal shares of principal")
            }
            Method::Bullet => say!(lang, kk: "мерзім соңында", ru: "в конце срока", en: "at the end of the term"),
            Method::Custom => say!(lang, kk: "жеке", ru: "индивидуальный", en: "individual"),
        }
    }
}

impl Localize for RepaymentMethod {
    fn localize(&self, lang: Lang) -> String {
        match self {
            RepaymentMethod::Annuity => {
                say!(lang, kk: "тең төлемдермен (аннуитет)", ru: "равными платежами (аннуитет)", en: "equal payments (annuity)")
            }
            RepaymentMethod::EqualPrincipal => say!(lang,
                kk: "негізгі борышты тең бөліп",
                ru: "равными долями основного долга",
                en: "equal shares of the principal"),
            RepaymentMethod::Bullet => say!(lang,
                kk: "негізгі борыш мерзім соңында",
                ru: "основной долг в конце срока",
                en: "all principal at the end"),
        }
    }
}

impl Localize for Size {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Size::Micro => say!(lang, kk: "микро", ru: "микро", en: "micro"),
            Size::Small => say!(lang, kk: "шағын", ru: "малый", en: "small"),
            Size::Medium => say!(lang, kk: "орта", ru: "средний", en: "medium"),
            Size::Large => say!(lang, kk: "ірі", ru: "крупный", en: "large"),
        }
    }
}

impl Localize for Kind {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Kind::Loan => say!(lang, kk: "несие", ru: "кредит", en: "loan"),
            Kind::Subsidy => say!(lang, kk: "субсидия", ru: "субсидия", en: "subsidy"),
            Kind::Guarantee => say!(lang, kk: "кепілдік", ru: "гарантия", en: "guarantee"),
            Kind::Grant => say!(lang, kk: "грант", ru: "грант", en: "grant"),
        }
    }
}

impl Localize for Verdict {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Verdict::Eligible => say!(lang, kk: "сәйкес келеді", ru: "подходит", en: "eligible"),
            Verdict::Undetermined => say!(lang, kk: "әзірге белгісіз", ru: "пока неизвестно", en: "undetermined"),
            Verdict::NotEligible => say!(lang, kk: "сәйкес келмейді", ru: "не подходит", en: "not eligible"),
        }
    }
}

impl Localize for Confidence {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Confidence::High => {
                say!(lang, kk: "дерек ресми беттен алынған", ru: "с официальной страницы", en: "from an official page")
            }
            Confidence::Medium => say!(lang,
                kk: "дерек жанама көзден алынған немесе күні нақты емес",
                ru: "из вторичного источника или без точной даты",
                en: "from a secondary source or without a clear date"),
            Confidence::Low => {
                say!(lang, kk: "дерек сенімсіз көзден алынған", ru: "из ненадёжного источника", en: "from a weak source")
            }
            Confidence::Unverified => {
                say!(lang, kk: "дереккөз табылмады, жалпы тәжірибе бойынша алынды", ru: "без источника, по общей практике", en: "without a source, by common practice")
            }
        }
    }
}

/// A field says the question that asks for it.
impl Localize for Field {
    fn localize(&self, lang: Lang) -> String {
        match self {
            Field::LegalForm => {
                say!(lang, kk: "Бизнестің құқықтық нысаны қандай?", ru: "Какая правовая форма у бизнеса?", en: "What is the legal form of the business?")
            }
            Field::Region => say!(lang,
                kk: "Бизнес қай жерде тіркелген (қала немесе облыс)?",
                ru: "Где зарегистрирован бизнес (город или область)?",
                en: "Where is the business registered (city or region)?"),
            Field::RegisteredOn => {
                say!(lang, kk: "Бизнес қашан тіркелген?", ru: "Когда зарегистрирован бизнес?", en: "When was the business registered?")
            }
            Field::TradingSince => say!(lang,
                kk: "Бизнес қашаннан бері іс жүзінде жұмыс істейді?",
                ru: "С какого дня бизнес фактически работает?",
                en: "Since when has the business been trading?"),
            Field::Oked => say!(lang,
                kk: "Бизнес немен айналысады (ЭҚЖЖ коды)?",
                ru: "Чем занимается бизнес (код ОКЭД)?",
                en: "What does the business do (ОКЭД code)?"),
            Field::Employees => say!(lang,
                kk: "Жылына орта есеппен қанша қызметкер жұмыс істейді?",
                ru: "Сколько работников в среднем за год?",
                en: "How many employees are there on average in a year?"),
            Field::AverageAnnualIncome => say!(lang,
                kk: "Соңғы үш жылдағы орташа жылдық табыс қандай?",
                ru: "Каков среднегодовой доход за три последних года?",
                en: "What is the average annual income of the last three years?"),
            Field::Categories => say!(lang,
                kk: "Өтінім берушінің ерекше мәртебесі бар ма (көпбалалы отбасы, мүгедектік, индустриялық парк)?",
                ru: "Есть ли у заявителя особый статус (многодетная семья, инвалидность, индустриальный парк)?",
                en: "Does the applicant have a special status (large family, disability, industrial park)?"),
            Field::TaxArrears => say!(lang,
                kk: "Салық және басқа міндетті төлемдер бойынша берешек бар ма, қанша?",
                ru: "Есть ли долг по налогам и другим обязательным платежам, какой?",
                en: "Are there arrears of tax and other mandatory payments, how much?"),
            Field::SocialArrears => say!(lang,
                kk: "Зейнетақы және әлеуметтік төлемдер бойынша берешек бар ма, қанша?",
                ru: "Есть ли долг по пенсионным и социальным платежам, какой?",
                en: "Are there arrears of pension and social payments, how much?"),
            Field::OverdueDays => say!(lang,
                kk: "Басқа несиелер бойынша төлем неше күнге кешіктірілген?",
                ru: "На сколько дней просрочены платежи по другим кредитам?",
                en: "By how many days are payments on other loans overdue?"),
            Field::StateOwned => say!(lang,
                kk: "Бұл мемлекеттік кәсіпорын ба?",
                ru: "Это государственное предприятие?",
                en: "Is it a state enterprise?"),
            Field::Uses => say!(lang,
                kk: "Несиеге нақты не сатып алынады немесе төленеді?",
                ru: "Что именно будет куплено или оплачено на кредит?",
                en: "What exactly will the loan buy or pay for?"),
            Field::Collateral => say!(lang,
                kk: "Қандай кепіл ұсынылады және оның құны қанша?",
                ru: "Какой залог предлагается и сколько он стоит?",
                en: "What collateral is offered, and what is it worth?"),
            Field::OwnContribution => say!(lang,
                kk: "Жобаға өз қаражатыңыздан қанша саласыз?",
                ru: "Сколько собственных средств будет вложено в проект?",
                en: "How large is the own contribution to the project?"),
            Field::BaseRate => say!(lang,
                kk: "Осы күнгі базалық мөлшерлеме nesie каталогында жоқ",
                ru: "Базовая ставка на эту дату в каталоге nesie неизвестна",
                en: "The base rate of this date is not in the catalogue of nesie"),
            Field::Mrp => say!(lang,
                kk: "Осы күнгі АЕК мәні nesie каталогында жоқ",
                ru: "МРП на эту дату в каталоге nesie неизвестен",
                en: "The MCI (МРП) of this date is not in the catalogue of nesie"),
        }
    }
}
