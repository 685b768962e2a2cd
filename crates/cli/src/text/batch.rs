//! The help of `nesie batch`, and what it says of its work.

use nesie::language::{Lang, group_digits};
use nesie::say;
use nesie_batch::files::Summary;

use super::commands::ON;
use super::shared::OPTIONS;
use super::{CommandText, Group, Text, text, texts};

/// What came of a table.
pub(crate) fn summary(summary: Summary, output: &str, lang: Lang) -> String {
    let grouped = |count: u64| group_digits(&count.to_string(), lang);
    let (rows, refused) = (grouped(summary.rows), grouped(summary.refused));
    say!(lang,
        kk: "{output}: {rows} жол, оның ішінде қатесі бары – {refused}\n",
        ru: "{output}: строк {rows}, из них с ошибкой {refused}\n",
        en: "{output}: {rows} rows, {refused} of them with an error\n")
}

/// How the progress is shown; what stands in braces is the bar's.
pub(crate) fn progress(lang: Lang) -> String {
    say!(lang,
        kk: "{{percent:>3}} % {{bar:40}} қалғаны {{eta}}",
        ru: "{{percent:>3}} % {{bar:40}} осталось {{eta}}",
        en: "{{percent:>3}} % {{bar:40}} {{eta}} left")
}

const INPUT: (&str, Text) = (
    "input",
    text!(
        kk: "Кесте: .csv, .tsv, .jsonl немесе .xlsx; бірінші жолда баған атаулары",
        ru: "Таблица: .csv, .tsv, .jsonl или .xlsx; в первой строке названия столбцов",
        en: "The table: .csv, .tsv, .jsonl or .xlsx; its first row has the headings"),
);
const FORCE: (&str, Text) = (
    "force",
    text!(
        kk: "Жауаптар файлы бар болса, ауыстыру",
        ru: "Заменить файл ответов, если он уже есть",
        en: "Replace the file of answers if it is there already"),
);
const THREADS: (&str, Text) = (
    "threads",
    text!(
        kk: "Бір мезгілде неше ағынмен есептеледі; көрсетілмесе, процессордың барлық ядросымен",
        ru: "Сколько потоков считают одновременно; если не указано, все ядра процессора",
        en: "How many threads work at once; all cores if not given"),
);

pub(super) const BATCH: CommandText = CommandText {
    path: "batch",
    about: text!(
        kk: "Көп өтінімді не несиені бірден есептеу: кестеден кестеге",
        ru: "Много заявок или кредитов сразу: из таблицы в таблицу",
        en: "Many applications or loans at once: from a table into a table"),
    groups: &[],
    examples: texts! {
        "nesie batch template --output clients.xlsx --lang kk":
            kk: "Толтыратын кесте, қазақ тілінде",
            ru: "Таблица для заполнения, на казахском",
            en: "A table to fill in, in Kazakh";
        "nesie batch quote --input clients.xlsx --output answers.xlsx --force":
            kk: "Толтырылған кестенің жауаптары",
            ru: "Ответы на заполненную таблицу",
            en: "The answers to it";
    },
    notes: &[],
};

pub(super) const BATCH_QUOTE: CommandText = CommandText {
    path: "batch quote",
    about: text!(
        kk: "Әр жолдағы өтінімге: қандай бағдарламалар сәйкес келеді, алғашқысы қаншаға түседі, алдымен не сұрау керек",
        ru: "По каждой строке: какие программы подходят, сколько стоит первая, что спросить сначала",
        en: "For each row: which programmes fit, what the first of them costs, what to ask first"),
    groups: &[
        Group { heading: OPTIONS, flags: &[INPUT] },
        Group { heading: OPTIONS, flags: &[ON] },
        Group {
            heading: OPTIONS,
            flags: texts! {
                "market_rate":
                    kk: "Банктің кәдімгі несиесінің мөлшерлемесі, жылына %; кепілдік бағдарламалары сонымен есептеледі",
                    ru: "Ставка обычного кредита банка, % годовых; по ней считаются программы гарантий",
                    en: "The rate of a bank's plain loan, % a year; programmes of guarantees are computed with it";
                "base_rate":
                    kk: "Ұлттық Банктің базалық мөлшерлемесі, %, каталог оны сол күнге білмесе",
                    ru: "Базовая ставка Нацбанка, %, если каталог не знает её на эту дату",
                    en: "The base rate of the National Bank, %, where the catalogue does not know it for the day";
            },
        },
        Group { heading: OPTIONS, flags: &[FORCE, THREADS] },
    ],
    examples: texts! {
        "nesie batch quote --input clients.xlsx --output answers.xlsx --force":
            kk: "Excel кестесі",
            ru: "Книга Excel",
            en: "An Excel workbook";
        "nesie batch quote --input examples/clients.csv --output answers.csv --on 2026-11-22 --force":
            kk: "CSV, белгілі бір күнгі шарттармен",
            ru: "CSV, условия на определённый день",
            en: "CSV, by the terms of a day";
    },
    notes: &[COLUMNS],
};

pub(super) const BATCH_SCHEDULE: CommandText = CommandText {
    path: "batch schedule",
    about: text!(
        kk: "Әр жолдағы несиеге: төлемдері, барлығы қанша төленеді, ЖТСМ",
        ru: "По каждому кредиту: платежи, сколько всего заплатят, ГЭСВ",
        en: "For each loan: its payments, what is paid in total, its effective rates"),
    groups: &[
        Group { heading: OPTIONS, flags: &[INPUT] },
        Group {
            heading: OPTIONS,
            flags: texts! {
                "on":
                    kk: "Жолда көрсетілмесе, ақша берілетін күн; көрсетілмесе, бүгін",
                    ru: "День выдачи, если его нет в строке; если не указан, сегодня",
                    en: "The day of the disbursement where a row has none; today if not given";
            },
        },
        Group { heading: OPTIONS, flags: &[FORCE, THREADS] },
    ],
    examples: texts! {
        "nesie batch schedule --input examples/loans.csv --output answers.csv --force":
            kk: "Әр жолда бір несие",
            ru: "По одному кредиту в строке",
            en: "A loan in each row";
    },
    notes: &[COLUMNS],
};

const COLUMNS: Text = text!(
    kk: "Баған атаулары – өрістердің жолы (loan.amount) немесе үш тілдің бірінде жазылған атауы: nesie batch template оларды көрсетеді. Қате жолға жауап орнына коды мен себебі жазылады, қалған жолдар есептеле береді.",
    ru: "Столбцы называются по полям (loan.amount) или так, как они подписаны на любом из трёх языков: их показывает nesie batch template. В строке с ошибкой вместо ответа стоят её код и причина, остальные строки считаются.",
    en: "Columns are named by the paths of fields (loan.amount) or by their labels in any of the three languages: nesie batch template has them. A wrong row gets a code and a reason instead of an answer, and the others are answered all the same.");

pub(super) const BATCH_TEMPLATE: CommandText = CommandText {
    path: "batch template",
    about: text!(
        kk: "Толтыратын Excel кестесі: таңдайтын тізімдерімен және түсіндірме парағымен",
        ru: "Книга Excel для заполнения: со списками для выбора и листом пояснений",
        en: "An Excel workbook to fill in, with lists to choose from and a sheet that explains the columns"),
    groups: &[Group {
        heading: OPTIONS,
        flags: texts! {
            "task":
                kk: "Не үшін: quote (өтінімдер) немесе schedule (несиелер); көрсетілмесе, quote",
                ru: "Для чего: quote (заявки) или schedule (кредиты); если не указано, quote",
                en: "What for: quote (applications) or schedule (loans); quote if not given";
        },
    }],
    examples: texts! {
        "nesie batch template --output clients.xlsx --lang kk":
            kk: "Клиенттер кестесі, қазақ тілінде",
            ru: "Таблица клиентов, на казахском",
            en: "A table of clients, in Kazakh";
    },
    notes: &[],
};
