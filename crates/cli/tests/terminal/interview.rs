//! A new programme that is asked for at a terminal.

use std::fs;
use std::io::Write;
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::command::{answer, command, nesie, root};
use crate::keeper::Copy;

/// What comes of these lines, typed to `nesie catalogue new our-loan` with some flags.
fn typed(flags: &[&str], folder: &str, lines: &str) -> Output {
    let new = ["catalogue", "new", "our-loan", "--on", "2026-12-01", "--ask", "--catalogue", folder];
    let mut command = command(&[&new[..], flags].concat());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that is refused reads nothing.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    child.wait_with_output().unwrap()
}

/// What is said to lines that are taken.
fn asked(folder: &str, kind: &str, lang: &str, lines: &str) -> String {
    let output = typed(&["--kind", kind, "--lang", lang], folder, lines);
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""), "{lines}");
    String::from_utf8(output.stdout).unwrap()
}

/// The replies of a keeper to a loan of eight conditions and two rates. Two are wrong and given again.
const REPLIES: &str = "d-isk
very far
high
Біздің несие
Наш кредит
Our loan
Оператор
Оператор
The operator
Сайт арқылы
Через сайт
Through the site
31.12.2028
bank
sole_entrepreneur, ТОО
Sole entrepreneurs and LLPs.
1, 2, 3
Micro, small and medium.
г. Алматы
Registered in Almaty.

investment, working_capital
Investment and working capital.


тридцать миллионов
30 млн
Up to 30 mln.

5 лет
Up to five years.
0
No arrears of tax.

30
Nothing overdue for more than 30 days.
6
At least 6 months old.





6
6 % a year.
woman_owned, youth
5
20 000 000
5 % for women and the young, up to 20 mln.


Куәлік
Удостоверение
Identity card

";

#[test]
fn a_new_programme_is_asked_for_topic_by_topic_and_answered_with_at_once() {
    let copy = Copy::new("asked");
    let folder = copy.path("programmes");
    let said = asked(&folder, "loan", "en", REPLIES);
    assert!(said.contains("very far") && said.contains("тридцать миллионов"), "{said}");
    assert!(said.contains("our-loan/2026-12-01.toml: new\n") && said.contains("trading_age"), "{said}");
    let text = fs::read_to_string(copy.0.join("programmes/our-loan/2026-12-01.toml")).unwrap();
    assert_eq!(text.matches("[[condition]]").count(), 9, "{text}");
    assert_eq!(text.matches("[[rate]]").count(), 2, "{text}");
    // Social arrears, activity, ownership, security, own contribution, insolvency: of these the source says nothing.
    assert_eq!(text.matches("[[gap]]").count(), 6, "{text}");
    for written in [
        "lent_by = [\"bank\"]\nvalid_from = 2026-12-01\nvalid_to = 2028-12-31\n",
        "allowed = [\"sole_entrepreneur\", \"llp\"]",
        "max = \"30 000 000 KZT\"",
        "max = \"60 months\"",
        "[[document]]\nkk = \"Куәлік\"\n",
    ] {
        assert!(text.contains(written), "{written}: {text}");
    }
    let asked = ["quote", "--input", "examples/bakery.json", "--on", "2026-12-01", "--programme", "our-loan"];
    let json = answer(&[&asked[..], &["--format", "json", "--catalogue", &folder]].concat());
    let json: Value = serde_json::from_str(&json).unwrap();
    let offer = &json["offers"][0];
    assert_eq!((&offer["programme"], &offer["terms"]["annual_rate"]), (&"our-loan".into(), &"6".into()), "{offer}");
    assert_eq!(answer(&["catalogue", "check", &folder]).matches("our-loan").count(), 0);
}

#[test]
fn the_term_may_be_another_for_each_of_several_purposes() {
    for (lang, word, hint, asked_for) in [
        ("kk", "әртүрлі", "Мақсатқа қарай әртүрлі болса: әртүрлі", "Ең ұзақ мерзім, ай (айналым қаражаты"),
        ("ru", "разный", "Если для разных целей он разный: разный", "Наибольший срок, месяцев (оборотные средства"),
        (
            "en",
            "differs",
            "If it is not the same for all purposes: differs",
            "The longest term, in months (working capital",
        ),
    ] {
        let copy = Copy::new(&format!("asked-terms-{lang}"));
        let folder = copy.path("programmes");
        let lines = REPLIES.replace("\n\n5 лет\nUp to", &format!("\n6\n{word}\n7 лет\n36\nUp to"));
        let said = asked(&folder, "loan", lang, &lines);
        assert_eq!((said.matches(hint).count(), said.matches(asked_for).count()), (2, 1), "{said}");
        let text = fs::read_to_string(copy.0.join("programmes/our-loan/2026-12-01.toml")).unwrap();
        for (id, purpose, max) in [("investment", "investment", 84), ("working-capital", "working_capital", 36)] {
            let written = format!(
                "id = \"term-{id}\"\nrule = \"term\"\npurposes = [\"{purpose}\"]\nmin = \"6 months\"\nmax = \"{max} months\"\n"
            );
            assert!(text.contains(&written), "{written}: {text}");
        }
        let verdict = |purpose: &str, term: &str| {
            let asked = ["quote", "--amount", "10 млн", "--term", term, "--purpose", purpose, "--on", "2026-12-01"];
            let json = answer(
                &[&asked[..], &["--programme", "our-loan", "--format", "json", "--catalogue", &folder]].concat(),
            );
            let json: Value = serde_json::from_str(&json).unwrap();
            json["offers"][0]["verdict"].as_str().unwrap().to_owned()
        };
        assert_eq!(verdict("working_capital", "84"), "not_eligible");
        assert_ne!(verdict("investment", "84"), "not_eligible");
    }
}

#[test]
fn a_draft_keeps_a_place_for_the_term_of_each_purpose() {
    let copy = Copy::new("draft-terms");
    let lines = REPLIES.split_once("5 лет").unwrap().0.to_owned() + "differs\n84\n";
    asked(&copy.path("programmes"), "loan", "en", &lines);
    let text = fs::read_to_string(copy.0.join("programmes/our-loan/2026-12-01.draft")).unwrap();
    assert!(text.contains("purposes = [\"investment\"]\nmax = \"84 months\"\n"), "{text}");
    assert!(text.contains("purposes = [\"working_capital\"]\nmax = \"… months\"\n"), "{text}");
    // Where there is one purpose, it differs from nothing.
    let lines = lines.replace("investment, working_capital\n", "investment\n");
    let copy = Copy::new("draft-one-term");
    let said = asked(&copy.path("programmes"), "loan", "en", &lines);
    assert!(said.contains("\"differs\"") && !said.contains("for all purposes"), "{said}");
}

#[test]
fn what_is_not_finished_is_kept_as_a_draft_with_the_questions_that_are_open() {
    for (lang, question) in
        [("kk", "дереккөз бұл туралы не дейді?"), ("ru", "что говорит источник?"), ("en", "what does the source say?")]
    {
        let copy = Copy::new(&format!("draft-{lang}"));
        let folder = copy.path("programmes");
        let lines: Vec<&str> = REPLIES.lines().take(11).collect();
        let said = asked(&folder, "loan", lang, &(lines.join("\n") + "\n"));
        assert!(said.contains("our-loan/2026-12-01.draft"), "{said}");
        let path = copy.0.join("programmes/our-loan/2026-12-01.draft");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("kk = \"Біздің несие\"") && text.matches(question).count() == 9, "{text}");
        // As a part of the catalogue it is refused, with each place that is open.
        fs::rename(&path, path.with_extension("toml")).unwrap();
        let output = nesie(&["catalogue", "check", &folder]);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stdout).unwrap();
        for field in ["how_to_apply.en", "rate.0.annual_rate", "condition.0.allowed", "condition.6.max"] {
            assert!(said.contains(field), "{field}: {said}");
        }
    }
}

#[test]
fn a_subsidy_and_a_guarantee_are_asked_for_by_what_they_give() {
    let head = "d-isk\nmedium\na\nb\nc\na\nb\nc\na\nb\nc\n";
    // No last day, no lender, neither demands nor topics.
    let nothing = "\n".repeat(21);
    for (kind, terms, written) in [
        (
            "subsidy",
            "\nbase + 4\nshare\n40\n12.6\n3 года\n\n",
            "share = \"40 %\"\nfloor = \"12.6 %\"\nsource = \"d-isk\"\nconfidence = \"medium\"\n[[subsidy.months]]\nmax = \"36 months\"",
        ),
        (
            "guarantee",
            "\n85 %\n360 000 000\n1\n0,5\n\n",
            "max_share = \"85 %\"\nmax_amount = \"360 000 000 KZT\"\nupfront_fee = \"1 %\"\nyearly_fee = \"0,5 %\"",
        ),
        ("grant", "\n", "kind = \"grant\""),
        ("loan", "\nbase+5\n1\n\n", "rule = \"bank_rate\"\nmax = \"base + 5 %\""),
    ] {
        let copy = Copy::new(&format!("asked-{kind}"));
        let folder = copy.path("programmes");
        let said = asked(&folder, kind, "ru", &format!("{head}{nothing}{terms}"));
        assert!(said.contains("our-loan/2026-12-01.toml: новый файл"), "{said}");
        let text = fs::read_to_string(copy.0.join("programmes/our-loan/2026-12-01.toml")).unwrap();
        assert!(text.contains(written), "{text}");
    }
}

#[test]
fn what_the_flags_say_is_not_asked_and_checked_as_a_reply_is() {
    let copy = Copy::new("asked-by-flags");
    let folder = copy.path("programmes");
    let kind = ["--kind", "grant", "--source", "d-isk", "--confidence"];
    let said = String::from_utf8(typed(&[&kind[..], &["high"]].concat(), &folder, "<\nа\n").stdout).unwrap();
    assert!(said.contains("What the programme is called, in Kazakh\n> This is the first question.\n"), "{said}");
    let text = fs::read_to_string(copy.0.join("programmes/our-loan/2026-12-01.draft")).unwrap();
    assert!(text.contains("confirmed_by = { source = \"d-isk\", confidence = \"high\" }"), "{text}");
    // A draft is never written over, and that is said before anything is asked.
    let again = typed(&[&kind[..], &["high"]].concat(), &folder, "а\n");
    assert_eq!((again.status.code(), again.stdout.as_slice()), (Some(2), &b""[..]));
    assert!(String::from_utf8_lossy(&again.stderr).contains("our-loan/2026-12-01.draft"));
    for (lang, advice) in [
        ("kk", "атауындағы .draft жалғауын .toml деп өзгертіңіз немесе басынан бастау үшін өшіріңіз"),
        ("ru", "замените .draft в имени на .toml или удалите его, чтобы начать заново"),
        ("en", "make .draft of its name .toml, or delete it to begin again"),
    ] {
        let again = typed(&["--kind", "grant", "--lang", lang], &folder, "");
        assert!(String::from_utf8_lossy(&again.stderr).contains(advice), "{again:?}");
    }
    let refused = typed(&[&kind[..], &["low"]].concat(), &folder, "");
    assert_eq!((refused.status.code(), refused.stdout.as_slice()), (Some(2), &b""[..]));
    assert!(String::from_utf8_lossy(&refused.stderr).starts_with("nesie: --confidence: "), "{refused:?}");
    for lang in ["kk", "ru", "en"] {
        let refused = typed(&["--kind", "grant", "--source", "", "--lang", lang], &folder, "");
        assert_eq!((refused.status.code(), refused.stdout.as_slice()), (Some(2), &b""[..]));
        assert!(String::from_utf8_lossy(&refused.stderr).starts_with("nesie: --source: "), "{refused:?}");
    }
}

#[test]
fn the_command_for_a_scenario_can_be_copied_from_any_folder() {
    let copy = Copy::new("asked-in-my-folder");
    let folder = copy.path("my programmes");
    fs::rename(copy.path("programmes"), &folder).unwrap();
    let said = asked(&folder, "loan", "en", REPLIES);
    let command = format!("nesie catalogue scenario our-loan NAME --on 2026-12-01 --input FILE --catalogue '{folder}'");
    assert!(said.contains(&command), "{said}");
}

#[test]
fn a_question_is_gone_back_to_in_any_language() {
    for (lang, back, said_of_it) in [
        ("kk", "Артқа", ["Бұрынғы жауап: д-иск", "Бұл сұраққа жауап керек"]),
        ("ru", "назад", ["Прежний ответ: д-иск", "На этот вопрос нужен ответ"]),
        ("en", "<", ["The earlier reply: д-иск", "This question needs a reply"]),
    ] {
        let copy = Copy::new(&format!("back-{lang}"));
        let lines = format!("{back}\nд-иск\n{back}\n\nd-isk\nhigh\n");
        let said = asked(&copy.path("programmes"), "loan", lang, &lines);
        assert!(said_of_it.iter().all(|text| said.contains(text)), "{said}");
        let text = fs::read_to_string(copy.0.join("programmes/our-loan/2026-12-01.draft")).unwrap();
        assert!(text.contains("{ source = \"d-isk\", confidence = \"high\" }"), "{text}");
    }
}

#[test]
fn a_source_that_is_new_is_asked_for_and_entered_with_the_programme_or_before_it() {
    let source = "our-page\nOur Fund\nfund.example\nБет\nСтраница\nThe page\n";
    let programme = "medium\na\nb\nc\na\nb\nc\na\nb\nc\n";
    for (rest, file) in [(programme.to_owned() + &"\n".repeat(22), "toml"), (programme.to_owned(), "draft")] {
        let copy = Copy::new(&format!("asked-source-{file}"));
        let folder = copy.path("programmes");
        let said = asked(&folder, "grant", "en", &format!("{source}{rest}"));
        let changed = said.split_once("sources.toml: changed\n").unwrap().1;
        assert!(changed.contains(" + [[source]]\n") && changed.contains(" + id = \"our-page\"\n"), "{said}");
        let sources = fs::read_to_string(copy.0.join("programmes/sources.toml")).unwrap();
        assert!(sources.ends_with("title = { kk = \"Бет\", ru = \"Страница\", en = \"The page\" }\n"), "{sources}");
        assert!(copy.0.join(format!("programmes/our-loan/2026-12-01.{file}")).exists());
        answer(&["catalogue", "check", &folder]);
    }
    // One of which not all is known yet is not entered.
    let copy = Copy::new("asked-half-a-source");
    let said = asked(&copy.path("programmes"), "grant", "en", "our-page\nOur Fund\n");
    assert!(!said.contains("sources.toml: changed"), "{said}");
}

/// Replies that make as many rules as there are, with wrong ones between them.
const MANY: &str = "d-isk
medium
a
b
c
a
b
c
a
b
c

1, микрофинансовая организация
1
small
Алматы
жена
6
инвестиции
1, земля
6 мес
500 000
20 000 АЕК
6 мес
84
0
0
30
6
only
2
11.01, 92
Шарап
Вино
Wine
1
1, 2
150
20
for_staff
a
b
c
base + 5


";

#[test]
fn a_reply_that_is_no_choice_is_refused_and_every_rule_is_asked_for_or_named() {
    let copy = Copy::new("asked-many");
    let said = asked(&copy.path("programmes"), "loan", "ru", MANY);
    for refused in
        ["\"жена\" не входит в список", "\"6 мес\" — нужно число с единицей", "\"only\" не входит в список: excluded"]
    {
        assert!(said.contains(refused), "{refused}: {said}");
    }
    let text = fs::read_to_string(copy.0.join("programmes/our-loan/2026-12-01.toml")).unwrap();
    for written in [
        "lent_by = [\"bank\", \"mfo\"]",
        "excluded = [\"equipment\", \"land\"]",
        "min = \"500 000 KZT\"\nmax = \"20 000 MRP\"",
        "rule = \"sectors\"\nallowed = [\"11.01\", \"92\"]",
        "rule = \"collateral_share\"\nkinds = [\"real_estate\", \"movable\"]\nmin = \"150 %\"",
    ] {
        assert!(text.contains(written), "{written}: {text}");
    }
    // Other replies to the same questions make these two.
    let others = ["collateral", "activities"];
    let schema = fs::read_to_string(root().join("docs/catalogue/programme.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let rules = &schema["properties"]["condition"]["items"]["properties"]["rule"]["enum"];
    for rule in rules.as_array().unwrap().iter().map(|rule| rule.as_str().unwrap()) {
        let is_asked = text.contains(&format!("rule = \"{rule}\"")) || others.contains(&rule);
        assert!(is_asked || said.contains(&format!("({rule})")), "{rule}");
    }
}
