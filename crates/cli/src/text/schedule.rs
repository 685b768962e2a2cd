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
        "fee":
            kk: "Берілген кезде ұсталатын комиссия, сомаға пайызбен",
            ru: "Комиссия, удерживаемая при выдаче, процентов от суммы",
            en: "A fee withheld from the disbursement, percent of the principal";
        "prepay":
            kk: "Мерзімінен бұрын өтеу: күні мен сомасы, мысалы 2027-06-15=1000000; :shorten қосылса, төлем емес, мерзім азаяды; бірнеше рет көрсетуге болады",
            ru: "Досрочное погашение: дата и сумма, например 2027-06-15=1000000; с :shorten сокращается срок, а не платёж; можно указать несколько раз",
            en: "A prepayment as DATE=TENGE, like 2027-06-15=1000000; with :shorten the term is cut, not the payment; may be repeated";
    },
};

/// The flags of every plain loan, where no file has one.
pub(super) const PLAIN_LOAN: Group = Group { heading: LOAN, flags: OF_A_LOAN };

/// A loan of any kind, from a file.
pub(super) const LOAN_BY_INPUT: Group = Group {
    heading: OPTIONS,
    flags: texts! {
        "input":
            kk: "JSON пішіміндегі несие; стандартты кіріс үшін -",
            ru: "Кредит в JSON; - для стандартного ввода",
            en: "The loan as JSON; - for standard input";
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
                    kk: "Несие беруші, мысалы halyk: күндер оның тәжірибесі бойынша саналады, субсидия кестесіндегі қалдық та соған сай",
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
                    kk: "Бір соманың қалай шыққанын көрсету, мысалы rows.1.interest",
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
        "nesie schedule --input examples/subsidised_loan.json --form subsidy --format csv --lang kk":
            kk: "Субсидиялау шартына арналған кесте",
            ru: "График к договору субсидирования",
            en: "The schedule for a subsidy agreement";
    },
    notes: &[],
};
