//! Why an input is refused, field by field.

use nesie::date::DateError;
use nesie::identifier::IdentifierError;
use nesie::indicator::SeriesGap;
use nesie::input::{Expected, InputError, Problem};
use nesie::money::{Money, MoneyError};
use nesie::number::{NumberError, Written};
use nesie::rate::RateError;

use super::{date, says};

#[test]
fn a_problem_follows_its_field_if_it_has_one() {
    says([
        (
            InputError::new("loan.amount", Problem::Missing),
            [
                "loan.amount: міндетті түрде көрсетілуі керек",
                "loan.amount: нужно указать",
                "loan.amount: must be given",
            ],
        ),
        (
            InputError::new("", Problem::NotUtf8),
            ["мәтін UTF-8 кодында емес", "текст не в кодировке UTF-8", "the text is not UTF-8"],
        ),
    ]);
}

#[test]
fn what_cannot_be_read_at_all() {
    says([
        (
            Problem::Syntax { line: 3, column: 14 },
            [
                "кіріс деректер JSON емес: 3-жол, 14-баған",
                "входные данные не являются JSON: строка 3, столбец 14",
                "the input is not JSON: line 3, column 14",
            ],
        ),
        (Problem::EmptyInput, ["кіріс деректер бос", "входные данные пусты", "the input is empty"]),
        (
            Problem::TooDeep { max: 32 },
            [
                "тізімдер мен объектілер тым терең салынған: ең көбі 32 деңгей оқылады",
                "списки и объекты вложены слишком глубоко: читается не больше 32 уровней",
                "lists and objects stand in each other too deep: at most 32 levels are read",
            ],
        ),
        (
            Problem::TooLong { max_bytes: 1_048_576 },
            [
                "тым ұзын: ең көбі 1 048 576 байт оқылады",
                "слишком длинный: читается не больше 1 048 576 байт",
                "is too long: at most 1 048 576 bytes are read",
            ],
        ),
        (
            Problem::TooManyFiles { max: 1000 },
            [
                "тым көп файл мен қалта: ең көбі 1 000 қаралады",
                "слишком много файлов и папок: просматривается не больше 1 000",
                "has too many files and folders: at most 1 000 are looked at",
            ],
        ),
        (
            Problem::TooMany { count: 101, max: 100 },
            [
                "жазбалар саны — 101, ең көбі — 100",
                "записей 101, а читается не больше 100",
                "101 entries are more than 100, the most that are read",
            ],
        ),
        (
            Problem::UnknownContract { value: "\"2\"".into() },
            [
                "\"2\" — бұл nesie білмейтін келісім нұсқасы; білетіні: \"1\"",
                "\"2\" — эта версия контракта неизвестна; известна \"1\"",
                "\"2\" is not a contract that this nesie speaks: \"1\"",
            ],
        ),
    ]);
}

#[test]
fn fields_and_words_that_are_others() {
    says([
        (
            Problem::UnknownField { name: "amout".into(), allowed: &["amount", "purpose"] },
            [
                "мұндай өріс жоқ; бар өрістер: amount, purpose; мүмкін, amount болар?",
                "такого поля нет; есть поля: amount, purpose; может быть, amount?",
                "there is no such field; the fields are: amount, purpose; did you mean amount?",
            ],
        ),
        (Problem::Duplicate, ["өріс екі рет берілген", "поле указано дважды", "the field is given twice"]),
        (
            Problem::NotOneOf { value: "week".into(), allowed: vec!["month", "year"] },
            [
                "\"week\" мына мәндердің ешқайсысы емес: month, year",
                "\"week\" не входит в список: month, year",
                "\"week\" is none of: month, year",
            ],
        ),
        (
            Problem::MissingWord { allowed: vec!["month", "year"] },
            [
                "көрсетілуі керек, мыналардың бірі: month, year",
                "нужно указать одно из: month, year",
                "must be given, one of: month, year",
            ],
        ),
        (
            Problem::NeverWithheld { kind: "per_payment" },
            [
                "per_payment түріндегі комиссия үшін true болмайды: берілген кезде тек сол күнгі комиссия ұсталады \
                 (upfront_percent, upfront_amount)",
                "true невозможно для комиссии вида per_payment: при выдаче удерживается только комиссия дня выдачи \
                 (upfront_percent, upfront_amount)",
                "true is not possible for a fee of kind per_payment: only a fee of the day of the disbursement \
                 (upfront_percent, upfront_amount) is withheld from it",
            ],
        ),
        (
            Problem::NotAlone { word: "none", values: "none, van".into() },
            [
                "none басқа мәндермен бірге жазылмайды: none, van",
                "none нельзя указать вместе с другими значениями: none, van",
                "none cannot be given together with other values: none, van",
            ],
        ),
        (
            Problem::Form { value: "van 5".into(), form: "KIND=TENGE" },
            [
                "\"van 5\" мына түрде жазылады: KIND=TENGE",
                "\"van 5\" пишется так: KIND=TENGE",
                "\"van 5\" must be written like KIND=TENGE",
            ],
        ),
    ]);
}

#[test]
fn values_of_another_type() {
    let wrong = |expected| Problem::WrongType { value: "7.5".into(), expected };
    says([
        (
            wrong(Expected::Object),
            [
                "7.5 — мұнда керегі: өрістері бар объект",
                "7.5 — здесь ожидается объект с полями",
                "7.5 must be an object with fields",
            ],
        ),
        (wrong(Expected::List), ["7.5 — мұнда керегі: тізім", "7.5 — здесь ожидается список", "7.5 must be a list"]),
        (
            wrong(Expected::Text),
            [
                "7.5 — мұнда керегі: тырнақшадағы мәтін",
                "7.5 — здесь ожидается текст в кавычках",
                "7.5 must be a text in quotes",
            ],
        ),
        (
            wrong(Expected::Decimal),
            [
                "7.5 — мұнда керегі: \"20000000.00\" сияқты тырнақшадағы ондық сан",
                "7.5 — здесь ожидается десятичное число в кавычках, например \"20000000.00\"",
                "7.5 must be a decimal in quotes, like \"20000000.00\"",
            ],
        ),
        (
            wrong(Expected::Whole),
            ["7.5 — мұнда керегі: бүтін сан", "7.5 — здесь ожидается целое число", "7.5 must be a whole number"],
        ),
        (
            wrong(Expected::Date),
            [
                "7.5 — мұнда керегі: тырнақшасыз күн, мысалы 2021-08-05",
                "7.5 — здесь ожидается дата без кавычек, например 2021-08-05",
                "7.5 must be a date without quotes, like 2021-08-05",
            ],
        ),
        (
            wrong(Expected::LocalizedText),
            [
                "7.5 — мұнда керегі: үш тілдегі мәтін: { kk = \"…\", ru = \"…\", en = \"…\" }",
                "7.5 — здесь ожидается текст на трёх языках: { kk = \"…\", ru = \"…\", en = \"…\" }",
                "7.5 must be a text in three languages: { kk = \"…\", ru = \"…\", en = \"…\" }",
            ],
        ),
        (
            wrong(Expected::Flag),
            [
                "7.5 — мұнда керегі: true немесе false",
                "7.5 — здесь ожидается true или false",
                "7.5 must be true or false",
            ],
        ),
    ]);
}

#[test]
fn numbers() {
    let not = |text: &str, written, decimals| NumberError::NotANumber { text: text.into(), written, decimals };
    says([
        (
            Problem::Number(not("6 0 m", Written::ByPerson, 0)),
            [
                "\"6 0 m\" — бүтін сан емес: цифрлармен ғана жазылады, мысалы 60",
                "\"6 0 m\" — не целое число: пишите только цифры, например 60",
                "\"6 0 m\" is not a whole number: write digits only, like 60",
            ],
        ),
        (
            Problem::Rate(RateError(not("6,5", Written::ByMachine, 4))),
            [
                "\"6,5\" — сан емес: цифрлармен, бөлшегі нүктеден кейін жазылады, мысалы \"12.5\"",
                "\"6,5\" — не число: пишите цифры, дробную часть после точки, например \"12.5\"",
                "\"6,5\" is not a number: write digits, decimals after a point, like \"12.5\"",
            ],
        ),
        (
            Problem::Money(MoneyError::Number(not("5 lot", Written::ByPerson, 2))),
            [
                "\"5 lot\" — сома емес: цифрлармен, мыңдықтар бос орынмен, бөлшегі үтірден немесе нүктеден кейін жазылады, мысалы \
             \"1 000 000,50\" немесе \"5 млн\"",
                "\"5 lot\" — не сумма: пишите цифры, тысячи через пробел, дробную часть после запятой или точки, например \
             \"1 000 000,50\" или \"5 млн\"",
                "\"5 lot\" is not an amount: write digits, spaces between thousands, decimals after a comma or a point, like \
             \"1 000 000,50\" or \"5 mln\"",
            ],
        ),
        (
            Problem::Number(NumberError::TooManyDecimals { text: "0.001".into(), allowed: 2 }),
            [
                "\"0.001\" — бөлшек таңбалары тым көп: ең көбі 2",
                "\"0.001\" — слишком много знаков после запятой: не больше 2",
                "\"0.001\" has too many decimals: at most 2",
            ],
        ),
        (
            Problem::Number(NumberError::TooLarge { text: "1001".into(), max: "1000".into() }),
            [
                "1001 — рұқсат етілген ең көбінен (1 000) артық",
                "1001 больше наибольшего допустимого: 1 000",
                "1001 is more than 1 000, the most that is allowed",
            ],
        ),
        (
            Problem::Money(MoneyError::Negative),
            ["сома нөлден кем бола алмайды", "сумма не может быть меньше нуля", "an amount cannot be less than zero"],
        ),
        (
            Problem::Money(MoneyError::TooLarge),
            [
                "ең үлкен сомадан көп: 1 000 000 000 000 000,00 теңге",
                "больше наибольшей суммы: 1 000 000 000 000 000,00 тенге",
                "more than the largest amount, 1 000 000 000 000 000.00 tenge",
            ],
        ),
        (
            Problem::TooMuch { value: "1000000000000.01".into(), max: Money::LARGEST_LOAN },
            [
                "1 000 000 000 000,01 ₸ — ең үлкен несиеден көп: 1 000 000 000 000,00 ₸",
                "1 000 000 000 000,01 ₸ больше наибольшего кредита 1 000 000 000 000,00 ₸",
                "1 000 000 000 000.01 ₸ is more than 1 000 000 000 000.00 ₸, the largest loan",
            ],
        ),
        (Problem::Zero, ["0 емес, нөлден көп болуы керек", "не 0, а больше нуля", "0 must be more than zero"]),
        (
            Problem::OutOfRange { value: 0, min: 1, max: 120 },
            [
                "0 — 1 мәнінен кем, ең азы осы",
                "0 меньше 1, наименьшего допустимого",
                "0 is less than 1, the least that is allowed",
            ],
        ),
        (
            Problem::OutOfRange { value: 36_601, min: 0, max: 36_600 },
            [
                "36601 — 36 600 мәнінен көп, ең көбі осы",
                "36601 больше 36 600, наибольшего допустимого",
                "36601 is more than 36 600, the most that is allowed",
            ],
        ),
    ]);
}

#[test]
fn dates() {
    says([
        (
            Problem::Date(DateError { text: "2026-02-30".into(), written: Written::ByMachine }),
            [
                "\"2026-02-30\" — күн емес: ЖЖЖЖ-АА-КК түрінде, 1900 – 2199 жылдар аралығында жазылады, мысалы \"2026-11-22\"",
                "\"2026-02-30\" — не дата: пишите ГГГГ-ММ-ДД, с 1900 по 2199 год, например \"2026-11-22\"",
                "\"2026-02-30\" is not a date: write YYYY-MM-DD, between 1900 and 2199, like \"2026-11-22\"",
            ],
        ),
        (
            Problem::NoSubsidyOn { value: date("2030-01-01") },
            [
                "01.01.2030 — бұл күні ешбір ұсыныстың субсидиясы жүрмейді: субсидия мерзіміндегі күн керек",
                "01.01.2030 — в этот день ни в одном предложении субсидия не идёт: нужен день внутри её срока",
                "1 Jan 2030: no offer has a subsidy that runs on this day; a day within its term is needed",
            ],
        ),
        (
            Problem::TooLate { value: date("2150-01-01"), last: date("2099-12-31") },
            [
                "01.01.2150 — 31.12.2099 күнінен кейін, бұдан әрі есептелмейді",
                "01.01.2150 позже 31.12.2099, дальше расчёта нет",
                "1 Jan 2150 is after 31 Dec 2099, the last day that is reckoned",
            ],
        ),
    ]);
    says([
        (
            SeriesGap::Before { first: date("2010-01-01") },
            [
                "мәні 01.01.2010 күнінен бастап қана белгілі",
                "значение известно только с 01.01.2010",
                "known only from 1 Jan 2010",
            ],
        ),
        (
            SeriesGap::After { known_until: date("2026-10-25") },
            [
                "мәні 25.10.2026 күніне дейін ғана белгілі",
                "значение известно только до 25.10.2026",
                "known only until 25 Oct 2026",
            ],
        ),
    ]);
}

#[test]
fn identifiers() {
    says([
        (
            IdentifierError::NotTwelveDigits("97084000027".into()),
            [
                "\"97084000027\" — БСН да, ЖСН да емес: 12 цифр болуы керек",
                "\"97084000027\" — не БИН и не ИИН: нужно 12 цифр",
                "\"97084000027\" is neither a БИН nor an ИИН: 12 digits are needed",
            ],
        ),
        (
            IdentifierError::CheckDigit("970840000278".into()),
            [
                "\"970840000278\" — бақылау цифры сәйкес келмейді: бір цифр қате немесе екі цифр орын ауыстырған",
                "\"970840000278\" — не сходится контрольная цифра: одна цифра неверна или две переставлены",
                "\"970840000278\" has a check digit that does not fit: one digit is wrong or two are swapped",
            ],
        ),
        (
            IdentifierError::Parts("999999999999".into()),
            [
                "\"999999999999\" — БСН да, ЖСН да емес: басындағы күн, ай немесе түр цифры болмайтын мән",
                "\"999999999999\" — не БИН и не ИИН: таких даты, месяца или цифры вида в начале не бывает",
                "\"999999999999\" is neither a БИН nor an ИИН: there is no such date, month or kind in its first digits",
            ],
        ),
        (
            IdentifierError::Oked("1071".into()),
            [
                "\"1071\" — ЭҚЖЖ коды емес: \"10\", \"10.7\", \"10.71\" немесе \"10.71.0\" түрінде жазылады",
                "\"1071\" — не код ОКЭД: пишите \"10\", \"10.7\", \"10.71\" или \"10.71.0\"",
                "\"1071\" is not an ОКЭД code: write \"10\", \"10.7\", \"10.71\" or \"10.71.0\"",
            ],
        ),
        (
            IdentifierError::Kato("75".into()),
            [
                "\"75\" — ӘАОЖ коды емес: 9 цифр керек, мысалы Алматы — 750000000",
                "\"75\" — не код КАТО: нужно 9 цифр, например Алматы — 750000000",
                "\"75\" is not a КАТО code: 9 digits are needed, like 750000000 for Almaty",
            ],
        ),
    ]);
}
