//! The help of `nesie quote`.

use super::shared::{APPLICATION_FILE, OPTIONS};
use super::{CommandText, Group, Text, text, texts};

const QUESTION: Text = text!(
    kk: "Несие, өтінім беруші (--input орнына)",
    ru: "Кредит, заявитель (вместо --input)",
    en: "Loan and applicant (without --input)");

/// The flags of an application.
pub(super) const APPLICATION: Group = Group {
    heading: QUESTION,
    flags: texts! {
        "amount":
            kk: "Несие сомасы, теңгемен",
            ru: "Сумма кредита, в тенге",
            en: "The amount, in tenge";
        "term":
            kk: "Мерзімі, аймен",
            ru: "Срок, в месяцах",
            en: "The term, in months";
        "purpose":
            kk: "Мақсаты: investment (инвестиция), working_capital (айналым қаражаты), refinancing (қайта қаржыландыру) немесе mixed (аралас)",
            ru: "Цель: investment (инвестиции), working_capital (оборотные средства), refinancing (рефинансирование) или mixed (смешанная)",
            en: "investment, working_capital, refinancing or mixed";
        "uses":
            kk: "Несиеге не алынады: equipment (жабдық), goods (тауар), van (фургон) …; бірнеше рет көрсетуге болады",
            ru: "Что покупается: equipment (оборудование), goods (товары), van (фургон) …; можно указать несколько раз",
            en: "What the loan buys: equipment, goods, van …; may be repeated";
        "rate":
            kk: "Банк ұсынған мөлшерлеме, жылына пайызбен",
            ru: "Ставка, которую предлагает банк, процентов годовых",
            en: "The rate the bank offers, percent a year";
        "method":
            kk: "Өтеу тәсілі: annuity (тең төлемдер), equal_principal (негізгі борышты тең бөліп) немесе bullet (негізгі борыш соңында)",
            ru: "Погашение: annuity (равные платежи), equal_principal (равные доли долга) или bullet (долг в конце срока)",
            en: "Repayment: annuity (equal payments), equal_principal (equal shares) or bullet (all at the end)";
        "disbursed_on":
            kk: "Ақша берілетін күн; көрсетілмесе, шешім күні",
            ru: "День выдачи денег; если не указан, день решения",
            en: "The day of the disbursement; the day of the decision if not given";
        "id":
            kk: "БСН немесе ЖСН",
            ru: "БИН или ИИН",
            en: "БИН or ИИН";
        "legal_form":
            kk: "Құқықтық нысаны: sole_entrepreneur (ЖК), llp (ЖШС), farm (шаруа қожалығы), cooperative, jsc (АҚ) немесе individual (жеке тұлға)",
            ru: "Правовая форма: sole_entrepreneur (ИП), llp (ТОО), farm (крестьянское хозяйство), cooperative, jsc (АО) или individual (физлицо)",
            en: "sole_entrepreneur (ИП), llp (ТОО), farm, cooperative, jsc or individual";
        "region":
            kk: "Бизнес тіркелген жер, ӘАОЖ коды: 750000000 – Алматы",
            ru: "Где зарегистрирован бизнес, код КАТО: 750000000 — Алматы",
            en: "Where the business is registered, by КАТО: 750000000 is Almaty";
        "registered_on":
            kk: "Тіркелген күні",
            ru: "День регистрации",
            en: "The day of registration";
        "trading_since":
            kk: "Іс жүзінде жұмыс бастаған күні",
            ru: "День, с которого бизнес фактически работает",
            en: "The day trading began";
        "oked":
            kk: "Қызмет түрі, ЭҚЖЖ коды, мысалы, 10.71.0; бірнеше рет көрсетуге болады",
            ru: "Вид деятельности, код ОКЭД, например 10.71.0; можно указать несколько раз",
            en: "An activity by ОКЭД, like 10.71.0; may be repeated";
        "employees":
            kk: "Қызметкерлер саны, жылына орта есеппен",
            ru: "Сколько работников, в среднем за год",
            en: "Employees on average in a year";
        "income":
            kk: "Орташа жылдық табыс, теңгемен",
            ru: "Среднегодовой доход, в тенге",
            en: "Average annual income, in tenge";
        "category":
            kk: "Жеңілдік санаты, мысалы, industrial_park_resident, немесе none (жоқ); бірнеше рет көрсетуге болады",
            ru: "Льготная категория, например industrial_park_resident, или none (нет); можно указать несколько раз",
            en: "A category, like industrial_park_resident, or none; may be repeated";
        "tax_arrears":
            kk: "Салық бойынша берешек, теңгемен",
            ru: "Долг по налогам, в тенге",
            en: "Arrears of tax, in tenge";
        "social_arrears":
            kk: "Зейнетақы және әлеуметтік төлемдер бойынша берешек, теңгемен",
            ru: "Долг по пенсионным и социальным платежам, в тенге",
            en: "Arrears of pension and social payments, in tenge";
        "overdue_days":
            kk: "Басқа несиелер бойынша төлем неше күнге кешіктірілген",
            ru: "На сколько дней просрочены платежи по другим кредитам",
            en: "Days by which payments on other loans are overdue";
        "state_owned":
            kk: "Мемлекеттік кәсіпорын ба: true (иә) немесе false (жоқ)",
            ru: "Государственное ли это предприятие: true (да) или false (нет)",
            en: "Whether it is a state enterprise: true or false";
        "insolvent":
            kk: "Төлемге қабілетсіз бе: true (иә) немесе false (жоқ)",
            ru: "Неплатёжеспособен ли бизнес: true (да) или false (нет)",
            en: "Whether the business is insolvent: true or false";
        "collateral":
            kk: "Кепіл: түрі мен құны, мысалы, real_estate=15000000, немесе none (жоқ); бірнеше рет көрсетуге болады",
            ru: "Залог: вид и стоимость, например real_estate=15000000, или none (нет); можно указать несколько раз",
            en: "Security as KIND=TENGE, like real_estate=15000000, or none; may be repeated";
        "own_contribution":
            kk: "Жобаға салынатын өз қаражаты, теңгемен",
            ru: "Собственные средства в проекте, в тенге",
            en: "The applicant's own contribution to the project, in tenge";
    },
};

pub(super) const QUOTE: CommandText = CommandText {
    path: "quote",
    about: text!(
        kk: "Өтінімге қандай бағдарламалар сәйкес келеді немесе келмейді, неге және әр несие қаншаға түседі",
        ru: "Какие программы подходят под заявку, почему и во что обойдётся каждый кредит",
        en: "Which programmes fit an application, why or why not, and what each loan costs"),
    groups: &[
        Group { heading: OPTIONS, flags: APPLICATION_FILE },
        Group {
            heading: OPTIONS,
            flags: texts! {
                "on":
                    kk: "Шешім күні; көрсетілмесе, бүгін",
                    ru: "День решения; если не указан, сегодня",
                    en: "The day of the decision; today if not given";
                "programme":
                    kk: "Тек осы бағдарлама, тексеру парағы түрінде",
                    ru: "Только эта программа, в виде листа проверки",
                    en: "Only this programme, as a checklist";
                "market_rate":
                    kk: "Ұсыныстарды осы мөлшерлемедегі (жылына пайызбен) кәдімгі банк несиесімен салыстыру",
                    ru: "Сравнить предложения с обычным кредитом банка под столько процентов годовых",
                    en: "Compare the offers with a plain bank loan at this rate, percent a year";
                "lender":
                    kk: "Несие беруші, мысалы, halyk: осындай несие берушілердің несиелері оның күн санау тәжірибесімен есептеледі",
                    ru: "Кредитор, например halyk: кредиты таких кредиторов считаются по его практике счёта дней",
                    en: "The lender, like halyk: the loans of such lenders are computed by its practice of counting days";
                "subsidy_stops_on":
                    kk: "Мемлекет осы күннен бастап төлемесе, қанша жоғалатынын көрсету",
                    ru: "Показать, что теряется, если с этого дня государство перестанет платить",
                    en: "Show what is lost if the state stops paying on this day";
                "base_rate":
                    kk: "Ұлттық Банктің базалық мөлшерлемесі, каталогта ол күнгісі болмаса, жылына пайызбен",
                    ru: "Базовая ставка Национального Банка, если в каталоге её на этот день нет, процентов годовых",
                    en: "The National Bank's base rate, where the catalogue does not know that of the day, percent a year";
                "details":
                    kk: "Әр бағдарлама туралы бәрін айту",
                    ru: "Рассказать о каждой программе всё",
                    en: "Tell all about every programme";
                "compact":
                    kk: "--format json жауабын бір тілде және ескертпелерсіз беру",
                    ru: "Дать ответ --format json на одном языке и без примечаний",
                    en: "Give the answer of --format json in one language and without notes";
                "application_form":
                    kk: "Белгілі мәліметтермен толтырылған өтінім парағы, --programme бағдарламасына",
                    ru: "Заявка на финансирование по программе --programme, заполненная тем, что известно",
                    en: "The application for financing of --programme, filled in with what is known";
                "rows":
                    kk: "Әр ұсыныстың төлем кестесін көрсету",
                    ru: "Показать график платежей по каждому предложению",
                    en: "Show the payment schedule of each offer";
                "exit_verdict":
                    kk: "Сәйкес келетіні болмаса, 3 кодымен, алдымен сұрау не растау керек болса, 4 кодымен шығу",
                    ru: "Выйти с кодом 3, если ничего не подходит, с кодом 4, если сначала нужно уточнить или подтвердить",
                    en: "Exit with 3 if nothing fits, with 4 if something has to be asked or confirmed first";
            },
        },
        APPLICATION,
    ],
    examples: texts! {
        "nesie quote --amount 30000000 --term 60 --purpose investment":
            kk: "Жылдам сұрау, жетіспейтін жауаптар аталады",
            ru: "Быстрый вопрос, недостающие ответы будут названы",
            en: "A quick question, what is missing will be named";
        "nesie quote --amount 5000000 --term 24 --purpose mixed --legal-form sole_entrepreneur --rows":
            kk: "Жауабы толығырақ, төлем кестелерімен",
            ru: "С большим числом ответов и с графиками платежей",
            en: "With more answers, and with the schedules";
        "nesie quote --input examples/bakery.json --on 2026-11-22":
            kk: "Файлдағы өтінім, белгілі бір күнге",
            ru: "Заявка из файла, на определённый день",
            en: "An application in a file, on a given day";
    },
    notes: &[text!(
        kk: "Көрсетілмегені «жоқ» деп саналмайды: жауап нені нақтылау керегін айтады.",
        ru: "То, что не указано, не считается ответом «нет»: nesie скажет, что уточнить.",
        en: "What is not given is never taken for a no: the answer says what is missing.")],
};
