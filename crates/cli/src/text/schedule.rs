//! The help of `nesie schedule`.

use super::shared::{OF_A_LOAN, OPTIONS};
use super::{CommandText, Group, Text, text, texts};

const LOAN: Text =
    text!(kk: "Несие (--input орнына)", ru: "Кредит (вместо --input)", en: "The loan (instead of --input)");

/// What a plain loan has besides the flags of every such loan.
pub(super) const LOAN_BY_FLAGS: Group = Group {
    heading: LOAN,
    flags: texts! {
        "principal":
            kk: "Берілетін сома, теңгемен",
            ru: "Сумма кредита, в тенге",
            en: "The amount lent, in tenge";
        "rate":
            kk: "Мөлшерлеме, жылына пайызбен",
            ru: "Ставка, процентов годовых",
            en: "The rate, percent a year";
        "price":
            kk: "Сатып алынатын заттың бағасы, теңгемен; --principal орнына: баға мен алғашқы жарнаның айырмасы қаржыландырылады",
            ru: "Цена покупки, в тенге; вместо --principal: финансируется цена без аванса",
            en: "The price of what is bought, in tenge; instead of --principal: what is financed is the price without the down payment";
        "down_payment":
            kk: "Бағаның алдын ала төленетін бөлігі (лизингте – аванс), теңгемен",
            ru: "Часть цены, которая платится заранее (аванс в лизинге), в тенге",
            en: "The part of the price that is paid in advance, as in leasing, in tenge";
        "balloon":
            kk: "Соңғы төлеммен бірге төленетін қалдық құн, теңгемен",
            ru: "Остаточная стоимость, которая платится с последним платежом, в тенге",
            en: "The residual value that is paid with the last instalment, in tenge";
        "prepay":
            kk: "Мерзімінен бұрын өтеу: күні мен сомасы, мысалы, 2027-06-15=1000000; :shorten қосылса, төлем емес, мерзім азаяды; :settles_interest – алдымен жиналған сыйақы өтеледі; қайталанатыны – 2027-06-15/month=50000; бірнеше рет көрсетуге болады",
            ru: "Досрочное погашение: дата и сумма, например 2027-06-15=1000000; с :shorten сокращается срок, а не платёж; с :settles_interest сначала гасится накопленное вознаграждение; регулярное — 2027-06-15/month=50000; можно указать несколько раз",
            en: "A prepayment as DATE=TENGE, like 2027-06-15=1000000; with :shorten the term is cut, not the payment; with :settles_interest accrued interest is paid first; again and again as 2027-06-15/month=50000; may be repeated";
        "rate_change":
            kk: "Жаңа мөлшерлеме, мысалы, 2027-06-15=18.5: келесі төлемнен бастап төлем қайта есептеледі; :anew_now – сол төлемнен бастап, :keep – төлем өзгермейді; бірнеше рет көрсетуге болады",
            ru: "Новая ставка, например 2027-06-15=18.5: платёж пересчитывается со следующего; с :anew_now — с того же, с :keep не меняется; можно указать несколько раз",
            en: "A new rate, like 2027-06-15=18.5: the payment is computed anew from the next one; with :anew_now from that one, with :keep it stays; may be repeated";
        "holiday":
            kk: "Төлем үзілісі: басы мен айлары, мысалы, 2027-06-15=3: негізгі борыш төленбейді, мерзім ұзарады; :payment – сыйақы да төленбейді, :keep_end – мерзім ұзармайды; бірнеше рет көрсетуге болады",
            ru: "Платёжные каникулы: начало и месяцы, например 2027-06-15=3: долг не гасится, срок продлевается; с :payment не платится и вознаграждение, с :keep_end срок остаётся; можно указать несколько раз",
            en: "A payment holiday as DATE=MONTHS, like 2027-06-15=3: no principal is repaid, the end is put off; with :payment no interest is paid either, with :keep_end the end stays; may be repeated";
        "interest_treatment":
            kk: "Үзілісте төленбеген сыйақы: spread (бөліп төленеді), lump (бірден) немесе capitalise (борышқа қосылады); көрсетілмесе, spread",
            ru: "Вознаграждение, не уплаченное в каникулы: spread (частями), lump (сразу) или capitalise (прибавляется к долгу); если не указано, spread",
            en: "The interest that is not paid in a holiday: spread, lump (paid at once) or capitalise (added to the balance); spread if not given";
    },
};

/// The flags of every plain loan, where no file has one.
pub(super) const PLAIN_LOAN: Group = Group { heading: LOAN, flags: OF_A_LOAN };

/// A loan of any kind, from a file.
pub(super) const LOAN_BY_INPUT: Group = Group {
    heading: OPTIONS,
    flags: texts! {
        "input":
            kk: "JSON пішіміндегі несие немесе бүкіл сұрау; стандартты кіріс үшін -",
            ru: "Кредит или весь запрос в JSON; - для стандартного ввода",
            en: "The loan or the whole request as JSON; - for standard input";
    },
};

pub(super) const SCHEDULE: CommandText = CommandText {
    path: "schedule",
    about: text!(
        kk: "Несиенің төлем кестесі, әр төлем бөлек, ЖТСМ-мен бірге",
        ru: "График платежей по кредиту, строка за строкой, и его ГЭСВ",
        en: "The payment schedule of a loan, row by row, with its effective rate"),
    groups: &[
        LOAN_BY_INPUT,
        Group {
            heading: OPTIONS,
            flags: texts! {
                "lender":
                    kk: "Несие беруші, мысалы, halyk: күндер оның тәжірибесі бойынша саналады, субсидия кестесіндегі қалдық та соған сай",
                    ru: "Кредитор, например halyk: дни считаются по его практике, и остаток в графике субсидии показан так же",
                    en: "The lender, like halyk: days are counted by its practice, and the subsidy form shows its balance";
                "rows":
                    kk: "Қанша жол болса да, бәрін көрсету",
                    ru: "Показать все строки, сколько бы их ни было",
                    en: "Show every row, however many there are";
                "form":
                    kk: "Кестенің нысаны: rows (жолдар), bank (банктің өтеу кестесі, CSV) немесе subsidy (субсидиялау шартының алты бағаны)",
                    ru: "Форма графика: rows (строки), bank (график погашения банка, CSV) или subsidy (шесть граф к договору субсидирования)",
                    en: "The form: rows, bank (a bank's repayment schedule, CSV) or subsidy (a subsidy agreement's six columns)";
                "derive":
                    kk: "Бір соманың қалай шыққанын көрсету, мысалы, rows.1.interest",
                    ru: "Показать, как получена одна сумма, например rows.1.interest",
                    en: "Show how one amount was made, like rows.1.interest";
                "balance":
                    kk: "subsidy нысанындағы қалдық: before_payment (төлемге дейін) немесе after_payment (төлемнен кейін)",
                    ru: "Остаток в форме subsidy: before_payment (до платежа) или after_payment (после платежа)",
                    en: "The balance in the subsidy form: before_payment or after_payment";
            },
        },
        LOAN_BY_FLAGS,
        PLAIN_LOAN,
    ],
    examples: texts! {
        "nesie schedule --principal 10000000 --rate 24 --term 12 --disbursed-on 2026-01-15":
            kk: "Он миллион теңге бір жылға",
            ru: "Десять миллионов тенге на год",
            en: "Ten million tenge for a year";
        "nesie schedule --input examples/loan.json --format csv":
            kk: "Файлдағы кез келген несие, электрондық кестеге",
            ru: "Любой кредит из файла, для электронной таблицы",
            en: "Any loan in a file, for a spreadsheet";
        "nesie schedule --price 10000000 --down-payment 2000000 --balloon 500000 --rate 18 --term 36 --disbursed-on 2026-12-01":
            kk: "Аванс пен қалдық құны бар лизинг",
            ru: "Лизинг с авансом и остаточной стоимостью",
            en: "A lease with a down payment and a residual value";
        "nesie schedule --input examples/subsidised_loan.json --form subsidy --format csv --lang kk":
            kk: "Субсидиялау шартына арналған кесте",
            ru: "График к договору субсидирования",
            en: "The schedule for a subsidy agreement";
    },
    notes: &[],
};
