//! The sheet and the list of programmes, the check of a catalogue, and what else a face prints: a receipt that is made again, the
//! documents of the contract, the largest loan.

use nesie::advice::largest_loan;
use nesie::application::{Application, LoanRequest, Purpose};
use nesie::catalogue::{Catalogue, Source};
use nesie::date::DecisionDate;
use nesie::text::ProgrammePhrase;

use super::{date, says, tenge, texts};

#[test]
fn a_sheet_of_a_programme() {
    says([
        (
            ProgrammePhrase::ListTitle(date("2026-11-22")),
            ["Бағдарламалар — 22.11.2026", "Программы — 22.11.2026", "Programmes — 22 Nov 2026"],
        ),
        (ProgrammePhrase::Operator("X".into()), ["Кім береді: X", "Кто предоставляет: X", "Given by: X"]),
        (ProgrammePhrase::NotInForce, ["күшінде емес", "не действует", "not in force"]),
        (ProgrammePhrase::InForce("X".into()), ["күшінде: X", "действует: X", "in force: X"]),
        (ProgrammePhrase::Conditions, ["ШАРТТАРЫ", "УСЛОВИЯ", "CONDITIONS"]),
        (ProgrammePhrase::Rates, ["МӨЛШЕРЛЕМЕСІ, ЖЫЛЫНА", "СТАВКА, ГОДОВЫХ", "RATE, A YEAR"]),
        (ProgrammePhrase::Subsidy, ["СУБСИДИЯ", "СУБСИДИЯ", "SUBSIDY"]),
        (ProgrammePhrase::Guarantee, ["КЕПІЛДІК", "ГАРАНТИЯ", "GUARANTEE"]),
        (ProgrammePhrase::Fees, ["КОМИССИЯЛАР", "КОМИССИИ", "FEES"]),
        (ProgrammePhrase::Documents, ["ҚҰЖАТТАР", "ДОКУМЕНТЫ", "DOCUMENTS"]),
        (ProgrammePhrase::HowToApply, ["ӨТІНІШ ҚАЛАЙ БЕРІЛЕДІ", "КАК ПОДАТЬ ЗАЯВКУ", "HOW TO APPLY"]),
        (ProgrammePhrase::Notes, ["ЕСКЕРТПЕЛЕР", "ПРИМЕЧАНИЯ", "NOTES"]),
        (ProgrammePhrase::Gaps, ["ЖАРИЯЛАНБАҒАНЫ", "ЧТО НЕ ОПУБЛИКОВАНО", "NOT PUBLISHED"]),
        (ProgrammePhrase::Sources, ["ДЕРЕККӨЗДЕР", "ИСТОЧНИКИ", "SOURCES"]),
    ]);
    let source = Source {
        title: texts("Несие берушінің беті", "Страница кредитора", "The lender's page"),
        publisher: "The lender".into(),
        address: "lender.example".into(),
        published: Some("2021-08-05".into()),
        seen_on: Some(date("2026-11-22")),
    };
    says([
        (
            source.clone(),
            [
                "Несие берушінің беті. The lender, lender.example, 05.08.2021 (22.11.2026 күні көрілді)",
                "Страница кредитора. The lender, lender.example, 05.08.2021 (просмотрено 22.11.2026)",
                "The lender's page. The lender, lender.example, 5 Aug 2021 (seen on 22 Nov 2026)",
            ],
        ),
        // A year or a month alone stands as it is.
        (
            Source { published: Some("2021-08".into()), seen_on: None, ..source },
            [
                "Несие берушінің беті. The lender, lender.example, 2021-08",
                "Страница кредитора. The lender, lender.example, 2021-08",
                "The lender's page. The lender, lender.example, 2021-08",
            ],
        ),
    ]);
}

#[test]
fn the_check_of_a_catalogue() {
    says([
        (ProgrammePhrase::Warning("X".into()), ["назар аударыңыз: X", "обратите внимание: X", "look at: X"]),
        (
            ProgrammePhrase::Found { faults: 2, warnings: 1 },
            [
                "Қателер: 2; назар аударатын жерлер: 1.",
                "Ошибок: 2; мест, на которые стоит посмотреть: 1.",
                "Faults: 2; places to look at: 1.",
            ],
        ),
        (ProgrammePhrase::NothingFound, ["Каталог дұрыс.", "Каталог в порядке.", "The catalogue is in order."]),
    ]);
}

// The most that is lent without security is 6 000 000 (programmes of Almaty, 2023); at a million a month it is the programme
// that limits.
#[test]
fn the_largest_loan_of_a_programme() {
    let catalogue = Catalogue::builtin().unwrap();
    let on = DecisionDate(date("2023-02-01"));
    let application = Application::new(LoanRequest::new(tenge("0"), 24, Purpose::WorkingCapital));
    let mut found = largest_loan(&application, tenge("1000000"), "mfo-almaty-unsecured", &catalogue, on).unwrap();
    found.loan.highest_payment = tenge("274108.45");
    says([(
        found.clone(),
        [
            "Ең үлкен несие — 6 000 000,00 ₸; ең үлкен төлем — 274 108,45 ₸. Бағдарлама бұдан көп бермейді.",
            "Наибольший кредит — 6 000 000,00 ₸; наибольший платёж — 274 108,45 ₸. Больше программа не даёт.",
            "The largest loan is 6 000 000.00 ₸; its highest payment is 274 108.45 ₸. The programme lends no more.",
        ],
    )]);
    found.is_limited_by_programme = false;
    says([(
        found,
        [
            "Ең үлкен несие — 6 000 000,00 ₸; ең үлкен төлем — 274 108,45 ₸.",
            "Наибольший кредит — 6 000 000,00 ₸; наибольший платёж — 274 108,45 ₸.",
            "The largest loan is 6 000 000.00 ₸; its highest payment is 274 108.45 ₸.",
        ],
    )]);
}

#[cfg(feature = "json")]
#[test]
fn an_answer_that_is_made_again() {
    use nesie::answer::{Difference, VerifyAnswer};
    use nesie::input::{InputError, Problem};
    use nesie::request::Error;
    let difference = |was: Option<&str>, is: Option<&str>| Difference {
        path: "rows.0.interest".into(),
        was: was.map(Into::into),
        is: is.map(Into::into),
    };
    let differing = |count| VerifyAnswer::new(vec![difference(None, Some("1")); count]);
    says([
        (
            differing(0),
            [
                "Жауап қайта есептелді: дәл сондай.",
                "Ответ рассчитан заново: он тот же.",
                "The answer was made again: it is the same.",
            ],
        ),
        (
            differing(1),
            [
                "Жауап қайта есептелді: 1 жерде басқаша.",
                "Ответ рассчитан заново: он другой в 1 месте.",
                "The answer was made again: it differs in 1 place.",
            ],
        ),
        (
            differing(22),
            [
                "Жауап қайта есептелді: 22 жерде басқаша.",
                "Ответ рассчитан заново: он другой в 22 местах.",
                "The answer was made again: it differs in 22 places.",
            ],
        ),
    ]);
    says([
        (
            difference(Some("900.00"), Some("1000.00")),
            [
                "rows.0.interest: бұрын \"900.00\", енді \"1000.00\"",
                "rows.0.interest: было: \"900.00\", стало: \"1000.00\"",
                "rows.0.interest: was \"900.00\", now \"1000.00\"",
            ],
        ),
        (
            difference(None, Some("1")),
            [
                "rows.0.interest: бұрын жоқ, енді \"1\"",
                "rows.0.interest: было: нет, стало: \"1\"",
                "rows.0.interest: was nothing, now \"1\"",
            ],
        ),
    ]);
    says([(
        Error::Answer(InputError::new("receipt", Problem::Missing)),
        [
            "тексерілетін жауап: receipt: міндетті түрде көрсетілуі керек",
            "проверяемый ответ: receipt: нужно указать",
            "the answer to verify: receipt: must be given",
        ],
    )]);
}

#[cfg(feature = "schema")]
#[test]
fn the_documents_of_the_contract() {
    use nesie::schema::Document;
    says([
        (
            Document::Application,
            ["quote оқитын өтініш", "Заявка, которую читает quote", "The application that quote reads"],
        ),
        (Document::Loan, ["schedule оқитын несие", "Кредит, который читает schedule", "The loan that schedule reads"]),
        (Document::Quote, ["quote жауабы", "Ответ quote", "The answer of quote"]),
        (Document::Schedule, ["schedule жауабы", "Ответ schedule", "The answer of schedule"]),
        (
            Document::Derivation,
            ["schedule --derive жауабы", "Ответ schedule --derive", "The answer of schedule --derive"],
        ),
        (Document::Afford, ["afford жауабы", "Ответ afford", "The answer of afford"]),
        (Document::Settlement, ["settle жауабы", "Ответ settle", "The answer of settle"]),
        (Document::Late, ["late жауабы", "Ответ late", "The answer of late"]),
        (Document::Verification, ["verify жауабы", "Ответ verify", "The answer of verify"]),
        (
            Document::ProgrammesList,
            ["programmes list жауабы", "Ответ programmes list", "The answer of programmes list"],
        ),
        (
            Document::ProgrammesShow,
            ["programmes show жауабы", "Ответ programmes show", "The answer of programmes show"],
        ),
        (
            Document::ProgrammesCheck,
            ["programmes check жауабы", "Ответ programmes check", "The answer of programmes check"],
        ),
        (
            Document::ProgrammesDiff,
            ["programmes diff жауабы", "Ответ programmes diff", "The answer of programmes diff"],
        ),
        (
            Document::Error,
            [
                "Жауаптың орнына стандартты қате ағынында келетін қате",
                "Ошибка, которая приходит вместо ответа в стандартный поток ошибок",
                "The error that comes on standard error instead of an answer",
            ],
        ),
    ]);
}
