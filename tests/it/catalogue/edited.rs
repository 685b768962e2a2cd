//! The sample catalogue of `tests/bad_catalogues/good`, edited: what may stand in it, what it is warned of, and what is said of the edit.

use std::fs;
use std::path::Path;

use nesie::application::{Application, LoanRequest, Purpose};
use nesie::catalogue::{Catalogue, ChangeKind, Changes, Detail, File, Report, Topic, TopicStanding};
use nesie::date::Date;
use nesie::eligibility::{DecisionContext, Field, Outcome, Remedy, choose_rate, findings, nearest_changes};
use nesie::indicator::Confidence;
use nesie::language::LocalizedText;
use nesie::money::Money;
use nesie::word::ContractWord;

const PROGRAMME: &str = "demo/2024-01-01.toml";
const MRP: &str = "indicators/mrp.toml";
const TERM: &str = "rule = \"term\"\nmax = \"60 months\"";
const LEGAL_FORM: &str = "rule = \"legal_form\"\nallowed = [\"sole_entrepreneur\", \"llp\"]";
const AMOUNT: &str = "min = \"500 000 KZT\"\nmax = \"20 000 MRP\"";
const LENDER: &str = r#"[[lender]]
id = "bank"
kind = "bank"
name = { kk = "Банк", ru = "Банк", en = "The bank" }
day_count = "act/360"
balance = "before_payment"
source = "page"
confidence = "medium"
"#;

/// Paths with their texts.
struct Sample(Vec<(String, String)>);

impl Sample {
    fn new() -> Sample {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_catalogues/good");
        let paths = ["catalogue.toml", "sources.toml", "referrals.toml", MRP, BASE_RATE, CALENDAR, GESV_CAP, PROGRAMME];
        Sample(paths.map(|path| (path.to_owned(), fs::read_to_string(folder.join(path)).unwrap())).into())
    }

    fn with(mut self, path: &str, text: &str) -> Sample {
        self.0.push((path.to_owned(), text.to_owned()));
        self
    }

    fn edited(mut self, path: &str, from: &str, to: &str) -> Sample {
        let (_, text) = self.0.iter_mut().find(|(known, _)| known == path).unwrap();
        assert!(text.contains(from), "{from}");
        *text = text.replace(from, to);
        self
    }

    fn programme(self, from: &str, to: &str) -> Sample {
        self.edited(PROGRAMME, from, to)
    }

    /// The programme's only version, from another day on.
    fn starting_on(mut self, day: &str) -> Sample {
        self = self.programme("valid_from = 2024-01-01", &format!("valid_from = {day}"));
        self.0
            .iter_mut()
            .filter(|(path, _)| path == PROGRAMME)
            .for_each(|(path, _)| *path = format!("demo/{day}.toml"));
        self
    }

    /// With a second source, `act`.
    fn with_act() -> Sample {
        let act = "[[source]]\nid = \"act\"\npublisher = \"The lender\"\naddress = \"lender.example/act\"\n\
            title = { kk = \"Акт\", ru = \"Акт\", en = \"The act\" }\n\n[[source]]\nid = \"page\"";
        Sample::new().edited("sources.toml", "[[source]]\nid = \"page\"", act)
    }

    fn files(&self) -> Vec<File<'_>> {
        self.0.iter().map(|(path, text)| File { path, text }).collect()
    }

    fn read(&self) -> Catalogue {
        Catalogue::from_files(&self.files()).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Faults and warnings, in words.
    fn said(&self) -> Vec<String> {
        let Report { errors, warnings } = Catalogue::check(&self.files(), "2024-06-01".parse().unwrap());
        let warnings = warnings.iter().map(|warning| format!("{}: {}", warning.field, warning.doubt.code().word()));
        errors.iter().map(|fault| format!("{}: {}", fault.field, fault.kind.code().word())).chain(warnings).collect()
    }
}

#[test]
fn the_least_may_be_the_most_and_no_more() {
    let amount = |limits: &str| Sample::new().programme(AMOUNT, limits).said();
    let term = |limits: &str| Sample::new().programme(TERM, &format!("rule = \"term\"\n{limits}")).said();
    let (nothing, above) = (Vec::<String>::new(), ["condition.1.min: min_above_max"]);
    assert_eq!(amount("min = \"500 000 KZT\"\nmax = \"500 000 KZT\""), nothing);
    assert_eq!(amount("min = \"500 000,01 KZT\"\nmax = \"500 000 KZT\""), above);
    assert_eq!(amount("min = \"100 MRP\"\nmax = \"20 000 MRP\""), nothing);
    assert_eq!(amount("min = \"20 000 MRP\"\nmax = \"20 000 MRP\""), nothing);
    assert_eq!(amount("min = \"20 001 MRP\"\nmax = \"20 000 MRP\""), above);
    assert_eq!(amount(""), ["condition.1: no_limit"]);
    assert_eq!(term("min = \"60 months\"\nmax = \"60 months\""), nothing);
    assert_eq!(term("min = \"61 months\"\nmax = \"60 months\""), ["condition.2.min: min_above_max"]);
}

#[test]
fn a_version_may_last_one_day() {
    let until = |day: &str| {
        Sample::new().programme("valid_from = 2024-01-01", &format!("valid_from = 2024-01-01\nvalid_to = {day}")).said()
    };
    assert_eq!(until("2024-01-01"), Vec::<String>::new());
    assert_eq!(until("2023-12-31"), ["valid_to: ends_before_start"]);
}

#[test]
fn a_subsidy_needs_a_rate_of_the_bank_to_pay_a_part_of() {
    let subsidy = |bank_rate: &str| {
        Sample::new()
            .programme("kind = \"loan\"", "kind = \"subsidy\"")
            .programme("[[rate]]\nannual_rate = \"6 %\"", &format!("{bank_rate}[[subsidy]]\nborrower_rate = \"6 %\""))
            .said()
    };
    let highest = "[[condition]]\nrule = \"bank_rate\"\nmax = \"14 %\"\nsource = \"page\"\nconfidence = \"medium\"\n\n";
    assert_eq!(subsidy(highest), Vec::<String>::new());
    assert_eq!(subsidy(""), [": no_rate"]);
}

#[test]
fn a_programme_favours_sectors_of_the_list_alone() {
    let sector = |id: &str| {
        let name = "name = { kk = \"А\", ru = \"А\", en = \"A\" }";
        format!("[[sector]]\nid = \"{id}\"\n{name}\noked = [\"10\"]\nsource = \"page\"\nconfidence = \"medium\"\n")
    };
    let favours = |id: &str, sectors: &str| {
        Sample::new()
            .with("sectors.toml", sectors)
            .programme("kind = \"loan\"", &format!("kind = \"loan\"\nfavours = [\"{id}\"]"))
            .said()
    };
    assert_eq!(favours("food", &sector("food")), Vec::<String>::new());
    assert_eq!(favours("mining", &(sector("food") + &sector("trade"))), ["favours: unknown_sector"]);
}

// 20 000 МРП are 73 840 000 in 2024, by 3 692 tenge, and 78 640 000 in 2025, by 3 932.
#[test]
fn a_version_is_warned_of_limits_that_leave_nothing_while_it_is_in_force() {
    let warned = ["condition.1.min: nothing_left"];
    let in_2024_alone = "min = \"75 000 000 KZT\"\nmax = \"20 000 MRP\"";
    assert_eq!(Sample::new().programme(AMOUNT, in_2024_alone).said(), warned);
    assert_eq!(Sample::new().programme(AMOUNT, in_2024_alone).starting_on("2024-12-31").said(), warned);
    assert_eq!(Sample::new().programme(AMOUNT, in_2024_alone).starting_on("2025-01-01").said(), Vec::<String>::new());

    let in_2025_alone = |last: &str| {
        Sample::new()
            .programme(AMOUNT, "min = \"20 000 MRP\"\nmax = \"75 000 000 KZT\"")
            .programme("valid_from = 2024-01-01", &format!("valid_from = 2024-01-01\nvalid_to = {last}"))
            .said()
    };
    assert_eq!(in_2025_alone("2024-12-31"), Vec::<String>::new());
    assert_eq!(in_2025_alone("2024-06-30"), Vec::<String>::new());
    assert_eq!(in_2025_alone("2025-01-01"), warned);
    assert_eq!(in_2025_alone("2025-06-30"), warned);

    let one_amount = |min: &str| {
        let limits = format!("min = \"{min} KZT\"\nmax = \"20 000 MRP\"");
        Sample::new().programme(AMOUNT, &limits).starting_on("2025-01-01").said()
    };
    assert_eq!(one_amount("78 640 000"), Vec::<String>::new());
    assert_eq!(one_amount("78 640 000,01"), warned);
}

#[test]
fn limits_of_different_purposes_never_meet() {
    let split = |purpose: &str| {
        let rest = "source = \"page\"\nconfidence = \"medium\"\n\n[[condition]]\nid = \"other\"\nrule = \"amount\"";
        let limits = format!(
            "purposes = [\"investment\"]\nmin = \"20 000 MRP\"\n{rest}\npurposes = [\"{purpose}\"]\nmax = \"75 000 000 KZT\""
        );
        Sample::new().programme(AMOUNT, &limits).said()
    };
    assert_eq!(split("working_capital"), Vec::<String>::new());
    assert_eq!(split("investment"), ["condition.1.min: nothing_left"]);
}

const BASE_RATE: &str = "indicators/base-rate.toml";
const CALENDAR: &str = "calendar/kazakhstan.toml";
const GESV_CAP: &str = "regulation/gesv-cap.toml";

// The schedule of decisions of 2026 by lada.kz: they take effect on the first working day of the next week.
#[test]
fn a_decision_takes_effect_on_the_first_working_day_of_the_next_week() {
    let decided = |rows: &str, end: &str| {
        Sample::new().edited(BASE_RATE, "from = 2025-07-01", rows).edited(BASE_RATE, "known_until = 2025-12-31", end)
    };
    let effective = |day: &str| format!("decided_on = {day}\neffective = \"next_working_day\"");
    for (decision, first) in [
        ("2026-09-04", "2026-09-07"), // a Friday
        ("2026-09-07", "2026-09-14"), // a Monday
        ("2026-09-06", "2026-09-07"), // a Sunday
        ("2026-10-23", "2026-10-27"), // the Monday is off
    ] {
        let catalogue = decided(&effective(decision), "known_until = 2026-12-31").read();
        let row = catalogue.indicators().base_rate.rows().last().unwrap();
        assert_eq!(row.from.to_string(), first, "{decision}");
    }
    let catalogue = decided("from = 2025-07-01\ndecided_on = 2025-06-27", "next_decision_on = 2026-10-23").read();
    let is_known = |day: &str| catalogue.indicators().base_rate.on(day.parse().unwrap()).is_ok();
    assert!(is_known("2026-10-26") && !is_known("2026-10-27"));

    let said = |rows: &str, end: &str| decided(rows, end).said();
    let (row, known) = ("from = 2025-07-01", "known_until = 2025-12-31");
    assert_eq!(said("decided_on = 2025-07-01", known), ["row.1.from: missing"]);
    assert_eq!(said("effective = \"next_working_day\"", known), ["row.1.decided_on: missing"]);
    assert_eq!(said(&format!("{row}\n{}", effective("2025-06-27")), known), ["row.1: either_or"]);
    assert_eq!(said(row, "next_decision_on = 2026-10-23\nknown_until = 2025-12-31"), [": either_or"]);
    assert_eq!(said(row, ""), ["known_until: missing"]);
    assert_eq!(said(row, "next_decision_on = 2025-06-20"), ["next_decision_on: series"]);
    // 2027 is beyond the calendar.
    assert_eq!(said(row, "next_decision_on = 2026-12-31"), ["next_decision_on: no_working_day"]);
}

#[test]
fn a_version_says_what_it_is_silent_about() {
    let rate = "[[rate]]\nannual_rate";
    let gap = "\n[[gap]]\ntopics = [\"tax_arrears\", \"social_arrears\", \"overdue\", \"business_age\", \"activity\", \"state_owned\", \
        \"security\", \"own_contribution\", \"insolvency\"]\n";
    let with = |text: &str| Sample::new().programme(gap, "").programme(rate, &format!("{text}\n{rate}"));
    let catalogue = with(
        "[[gap]]\ntopics = [\"tax_arrears\", \"overdue\"]\n[[not_asked]]\ntopics = [\"security\"]\nsource = \"page\"",
    )
    .read();
    let version = &catalogue.programmes()[0];
    let LocalizedText { kk, ru, en } = &version.gaps[0].text;
    assert_eq!(kk, "Жарияланбаған: салық берешегі, несиелер бойынша мерзімі өткен төлемдер.");
    assert_eq!(ru, "Не опубликовано: задолженность по налогам, просрочка по кредитам.");
    assert_eq!(en, "Not published: arrears of tax, overdue payments on loans.");
    assert!(matches!(version.topic(Topic::Overdue), TopicStanding::Gap(Some(gap)) if gap.topics.len() == 2));
    assert!(matches!(version.topic(Topic::Security), TopicStanding::NotAsked(_)));
    assert_eq!(version.topic(Topic::Insolvency), TopicStanding::Gap(None));

    // A condition covers the topic of its rule and those that the file names.
    let arrears = "[[condition]]\nrule = \"tax_arrears\"\nmax = \"0 KZT\"\ntopics = [\"social_arrears\"]\nsource = \"page\"\nconfidence = \"medium\"";
    let catalogue = with(arrears).read();
    for topic in [Topic::TaxArrears, Topic::SocialArrears] {
        let TopicStanding::Conditions(conditions) = catalogue.programmes()[0].topic(topic) else { panic!("{topic:?}") };
        assert_eq!(conditions.iter().map(|condition| condition.id.as_str()).collect::<Vec<_>>(), ["tax_arrears"]);
    }
    // What the source decides only in part is open.
    let catalogue = with(&format!("{arrears}\n[[gap]]\ntopics = [\"tax_arrears\"]")).read();
    assert!(matches!(catalogue.programmes()[0].topic(Topic::TaxArrears), TopicStanding::Gap(Some(_))));

    let not_asked = |topics: &str| format!("[[not_asked]]\ntopics = [{topics}]\nsource = \"page\"");
    assert_eq!(
        with(&format!("{arrears}\n{}", not_asked("\"social_arrears\""))).said(),
        ["not_asked.0: asked_after_all"]
    );
    assert_eq!(with(&not_asked("")).said(), ["not_asked.0.topics: missing"]);
    assert_eq!(with(&not_asked("\"weather\"")).said(), ["not_asked.0.topics.0: not_one_of"]);
    assert_eq!(with("[[gap]]\ntopics = []").said(), ["gap.0.topics: missing"]);
    assert_eq!(with("[[gap]]\ntopics = [\"security\"]\nkk = \"Кепіл\"").said(), ["gap.0.ru: missing"]);
    assert_eq!(with("[[gap]]").said(), ["gap.0.kk: missing"]);
}

#[test]
fn a_version_says_who_confirmed_it_and_whether_it_runs() {
    let confirmed = "last_confirmed = 2024-01-01";
    let by = "confirmed_by = { source = \"page\", confidence = \"high\" }";
    let with = |text: &str| Sample::new().programme(&format!("{confirmed}\n{by}"), text);
    let catalogue = with(&format!(
        "{confirmed}\nconfirmed_by = {{ source = \"page\", confidence = \"medium\" }}\nruns = {{ state = \"unknown\", source = \"page\" }}"
    ))
    .read();
    let version = &catalogue.programmes()[0];
    assert_eq!(version.confirmed_by.as_ref().unwrap().confidence, Confidence::Medium);
    assert!(!version.runs.is_known() && version.open_to_almaty.is_known());
    assert!(!version.stale_on("2025-01-01".parse().unwrap()) && version.stale_on("2025-01-02".parse().unwrap()));

    // An undated source confirms nothing.
    let undated = with("").read();
    assert!(undated.programmes()[0].stale_on("2024-01-01".parse().unwrap()));
    assert_eq!(with("").said(), ["last_confirmed: unconfirmed"]);
    assert_eq!(with(by).said(), ["last_confirmed: missing"]);
    assert_eq!(
        with(&format!("{confirmed}\nruns = {{ state = \"yes\", source = \"page\" }}")).said(),
        ["runs.state: not_one_of"]
    );
    assert_eq!(
        with(&format!("{confirmed}\nruns = {{ state = \"unknown\", source = \"?\" }}")).said(),
        ["runs.source: unknown_source"]
    );
}

#[test]
fn common_documents_stand_in_for_a_list_that_is_not_published() {
    let documents = |confidence: &str| {
        format!(
            "[label]\nkk = \"Әдетте\"\nru = \"Обычно\"\nen = \"Commonly\"\n[[document]]\nkk = \"Куәлік\"\nru = \"Удостоверение\"\n\
             en = \"Identity card\"\nsource = \"page\"\nconfidence = \"{confidence}\"\n"
        )
    };
    let sample = || Sample::new().with("documents.toml", &documents("medium"));
    let catalogue = sample().read();
    let common = catalogue.common_documents_for(&catalogue.programmes()[0]).unwrap();
    assert_eq!((common.label.en.as_str(), common.documents[0].text.en.as_str()), ("Commonly", "Identity card"));
    let own = "[[document]]\nkk = \"Тізім\"\nru = \"Список\"\nen = \"A list\"\n\n[[rate]]";
    let catalogue = sample().programme("[[rate]]", own).read();
    assert_eq!(catalogue.common_documents_for(&catalogue.programmes()[0]), None);
    assert_eq!(
        Sample::new().with("documents.toml", &documents("low")).said(),
        ["document.0.confidence: low_confidence"]
    );
}

#[test]
fn a_tier_that_no_amount_reaches_is_warned_of() {
    let tier = |limit: &str, amount: &str| {
        let rate = format!(
            "[[rate]]\nannual_rate = \"2 %\"\nwhen = {{ categories = [\"youth\"], max_amount = \"{limit}\" }}\nsource = \"page\"\nconfidence = \"medium\"\n\n[[rate]]"
        );
        Sample::new().programme("[[rate]]", &rate).programme(AMOUNT, amount).said()
    };
    let (nothing, warned) = (Vec::<String>::new(), ["rate.0.when.max_amount: unreachable_tier"]);
    // 20 000 МРП are 73 840 000 in 2024 and 78 640 000 in 2025.
    assert_eq!(tier("78 640 000 KZT", "min = \"20 000 MRP\""), nothing);
    assert_eq!(tier("78 639 999,99 KZT", "min = \"20 000 MRP\""), warned);
    assert_eq!(tier("70 000 000 KZT", "max = \"20 000 MRP\""), nothing);
    // A least of one purpose leaves the others.
    assert_eq!(tier("70 000 000 KZT", "purposes = [\"investment\"]\nmin = \"20 000 MRP\""), nothing);
}

#[test]
fn each_kind_of_change_counts_alone() {
    let before = Sample::new().with("lenders.toml", LENDER).read();
    assert!(Changes::between(&before, &before).is_empty());
    for (path, from, to) in [
        (PROGRAMME, "20 000 MRP", "25 000 MRP"),
        (MRP, "3 932", "4 000"),
        (BASE_RATE, "15.75 %", "15.5 %"),
        ("referrals.toml", "Advises.", "Advises free of charge."),
        ("lenders.toml", "act/360", "act/365"),
    ] {
        let after = Sample::new().with("lenders.toml", LENDER).edited(path, from, to).read();
        let changes = Changes::between(&before, &after);
        assert_eq!((changes.count(), changes.is_empty()), (1, false), "{path}");
        let of_each = (
            changes.versions.len(),
            changes.mrp.len(),
            changes.base_rate.len(),
            changes.referrals.len(),
            changes.lenders.len(),
        );
        let one = |changed: &str| usize::from(changed == path);
        let expected = (one(PROGRAMME), one(MRP), one(BASE_RATE), one("referrals.toml"), one("lenders.toml"));
        assert_eq!(of_each, expected);
    }
}

#[test]
fn who_helps_is_new_gone_or_changed() {
    let fates = |before: &Sample, after: &Sample| {
        let (before, after) = (before.read(), after.read());
        let changes = Changes::between(&before, &after);
        changes.referrals.iter().map(|(fate, referral)| (*fate, referral.id.clone())).collect::<Vec<_>>()
    };
    let (sample, other) = (Sample::new(), Sample::new().edited("referrals.toml", "\"centre\"", "\"bureau\""));
    let renamed = Sample::new().edited("referrals.toml", "\"Almaty\"", "\"Astana\"");
    assert_eq!(fates(&sample, &sample), []);
    assert_eq!(fates(&sample, &renamed), [(ChangeKind::Changed, "centre".to_owned())]);
    assert_eq!(
        fates(&sample, &other),
        [(ChangeKind::New, "bureau".to_owned()), (ChangeKind::Gone, "centre".to_owned())]
    );
}

#[test]
fn another_source_is_no_other_condition() {
    let of_term = |from: &str, to: &str| {
        Sample::with_act().programme(&format!("{TERM}\n{from}"), &format!("{TERM}\n{to}")).read()
    };
    let before = Sample::with_act().read();
    let moved = of_term("source = \"page\"", "source = \"act\"");
    let narrowed = of_term("source", "purposes = [\"investment\"]\nsource");
    let details = |after| Changes::between(&before, after).versions.remove(0).details;
    assert!(matches!(details(&moved)[..], [Detail::Source { .. }]));
    assert!(matches!(details(&narrowed)[..], [Detail::Condition { was: Some(_), is: Some(_) }]));
}

/// The changes that open the programme for 75 mln over five years.
fn changes_for(catalogue: &Catalogue, on: &str, tell: impl Fn(&mut Application)) -> Vec<Remedy> {
    let mut application =
        Application::new(LoanRequest::new(Money::parse("75000000").unwrap(), 60, Purpose::Investment));
    tell(&mut application);
    let context = DecisionContext::new(on.parse().unwrap(), catalogue.indicators());
    nearest_changes(&catalogue.programmes()[0], &application, context).unwrap()
}

// In 2025 20 000 МРП are 78 640 000: who must wait until then for its age need not ask for less.
#[test]
fn a_change_that_a_later_one_makes_superfluous_is_left_out() {
    let catalogue = Sample::new().programme(LEGAL_FORM, "rule = \"business_age\"\nmin = \"6 months\"").read();
    let registered =
        |day: &'static str| move |application: &mut Application| application.applicant.registered_on = day.parse().ok();
    let wait = Remedy::DecideOn("2025-03-01".parse().unwrap());
    let less = Remedy::Amount(Money::parse("73840000").unwrap());
    assert_eq!(changes_for(&catalogue, "2024-12-01", registered("2024-09-01")), std::slice::from_ref(&wait));
    // A shorter term is needed still.
    let changes = changes_for(&catalogue, "2024-12-01", |application| {
        registered("2024-09-01")(application);
        application.loan.term_months = 72;
    });
    assert_eq!(changes, [Remedy::TermMonths(60), wait]);
    assert_eq!(changes_for(&catalogue, "2024-12-01", registered("2020-09-01")), [less]);
}

#[test]
fn changes_of_the_loan_are_named_before_those_of_the_applicant() {
    let catalogue = Sample::new().programme(LEGAL_FORM, "rule = \"overdue_days\"\nmax = \"30 days\"").read();
    let changes = changes_for(&catalogue, "2025-06-01", |application| {
        application.applicant.overdue_days = Some(40);
        application.loan.term_months = 72;
    });
    assert_eq!(changes, [Remedy::TermMonths(60), Remedy::OverdueDays(30)]);
}

fn on(day: &str) -> Date {
    day.parse().unwrap()
}

// Who is not known to be a woman gets the second tier, of 6 %.
#[test]
fn another_tier_is_a_lower_rate_only_where_the_borrower_pays_less() {
    let rate = "[[rate]]\nannual_rate = \"6 %\"\nsource = \"page\"\nconfidence = \"high\"";
    let page = "source = \"page\"\nconfidence = \"medium\"\n";
    let perhaps = format!("when.categories = [\"woman_owned\"]\n{page}");
    let of_tiers =
        |first: &str| format!("[[rate]]\nannual_rate = \"{first}\"\n{perhaps}[[rate]]\nannual_rate = \"6 %\"\n{page}");
    let of_subsidies = |first: &str| {
        let bank = format!("[[condition]]\nrule = \"bank_rate\"\nmax = \"20 %\"\n{page}");
        let first = format!("[[subsidy]]\nborrower_rate = \"{first}\"\n{perhaps}");
        format!("{bank}{first}[[subsidy]]\nborrower_rate = \"6 %\"\n{page}")
    };
    let application = Application::new(LoanRequest::new(Money::parse("1000000").unwrap(), 12, Purpose::Investment));
    let lower = |kind: &str, terms: String| {
        let kind = format!("kind = \"{kind}\"");
        let catalogue = Sample::new().programme("kind = \"loan\"", &kind).programme(rate, &terms).read();
        let context = DecisionContext::new(on("2024-06-01"), catalogue.indicators());
        let choice = choose_rate(&catalogue.programmes()[0], &application, context).unwrap();
        assert_eq!(choice.annual_rate.to_string(), "6");
        choice.lower.iter().map(|lower| lower.annual_rate.to_string()).collect::<Vec<_>>()
    };
    for (first, expected) in [("5,99 %", vec!["5.99"]), ("6 %", vec![]), ("6,01 %", vec![])] {
        assert_eq!(lower("loan", of_tiers(first)), expected, "{first}");
        assert_eq!(lower("subsidy", of_subsidies(first)), expected, "{first}");
    }
}

// A fifth of the project is a quarter of the loan. What 1 500 МРП are in 2026 is not known to the sample.
#[test]
fn own_money_is_asked_for_only_above_an_amount() {
    let judged = |above: &str, day: &str, own: Option<&str>, amount: &str| {
        let rule = format!("rule = \"own_contribution\"\nmin = \"20 %\"\nabove = \"{above}\"");
        let catalogue = Sample::new().programme(TERM, &rule).read();
        let mut application =
            Application::new(LoanRequest::new(Money::parse(amount).unwrap(), 12, Purpose::Investment));
        application.own_contribution = own.map(|own| Money::parse(own).unwrap());
        let context = DecisionContext::new(on(day), catalogue.indicators());
        let mut found = findings(&catalogue.programmes()[0], &application, context);
        let finding = found.remove(2);
        (finding.outcome, finding.missing, finding.remedy.map(|remedy| remedy.to()))
    };
    let (met, not_met, unknown) = (Outcome::Met, Outcome::NotMet, Outcome::Unknown);
    let in_tenge = |own, amount| judged("6 000 000 KZT", "2024-06-01", own, amount);
    assert_eq!(in_tenge(None, "6000000.00"), (met, vec![], None));
    assert_eq!(in_tenge(None, "6000000.04"), (unknown, vec![Field::OwnContribution], None));
    assert_eq!(in_tenge(Some("1500000.00"), "6000000.04"), (not_met, vec![], Some("1500000.01".into())));
    assert_eq!(in_tenge(Some("1500000.01"), "6000000.04"), (met, vec![], None));
    for own in [None, Some("0")] {
        assert_eq!(judged("1 500 MRP", "2026-06-01", own, "6000000"), (unknown, vec![Field::Mrp], None));
    }
}

#[test]
fn the_hash_is_of_the_values_whatever_the_order_of_the_files() {
    let hash = |sample: &Sample| sample.read().sha256().to_owned();
    let (sample, mut turned) = (Sample::new(), Sample::new());
    turned.0.reverse();
    assert!(hash(&sample).len() == 64 && hash(&sample).bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert_eq!(hash(&turned), hash(&sample));
    assert_eq!(sample.read().stamp().sha256, hash(&sample));
    assert_ne!(hash(&Sample::new().edited("referrals.toml", "Advises.", "Advises")), hash(&sample));
}

#[cfg(feature = "json")]
#[test]
fn an_answer_tells_terms_and_calls_them_by_their_names() {
    use nesie::catalogue::contract::{ChangesAnswer, ProgrammeAnswer};
    let fee = "[[fee]]\nupfront = \"1 %\"\nsource = \"page\"\nconfidence = \"medium\"\n\n[[rate]]";
    let sample = Sample::new().read();
    let dearer = Sample::new().programme("[[rate]]", fee).programme("\"6 %\"", "\"7 %\"").read();
    let sheet = ProgrammeAnswer::new(&dearer, "demo", "2024-06-01".parse().unwrap());
    let version = &serde_json::to_value(sheet.unwrap()).unwrap()["version"];
    let counts = ["rates", "subsidies", "guarantees", "fees"].map(|terms| version[terms].as_array().unwrap().len());
    assert_eq!(counts, [1, 0, 0, 1]);
    assert_eq!((&version["rates"][0]["annual_rate"], &version["fees"][0]["upfront"]), (&"7".into(), &"1".into()));

    let changes = serde_json::to_value(ChangesAnswer::new(&sample, &dearer)).unwrap();
    let details = changes["versions"][0]["details"].as_array().unwrap();
    let said: Vec<_> = details.iter().map(|detail| (detail["change"].as_str(), detail["of"].as_str())).collect();
    assert_eq!(said, [(Some("changed"), Some("rate")), (Some("new"), Some("fee"))]);
}

#[cfg(feature = "json")]
#[test]
fn the_sources_of_a_guarantee_and_of_a_lower_rate_are_given() {
    use nesie::advice::{QuoteOptions, advise};
    use nesie::answer::QuoteAnswer;
    let rate = "[[rate]]\nannual_rate = \"6 %\"";
    let act = "source = \"act\"\nconfidence = \"medium\"";
    let guarantee = format!("[[guarantee]]\nmax_share = \"50 %\"\n{act}");
    let lower = format!("[[rate]]\nannual_rate = \"5 %\"\n{act}\nwhen.categories = [\"woman_owned\"]\n\n{rate}");
    for catalogue in [
        Sample::with_act()
            .programme("kind = \"loan\"", "kind = \"guarantee\"")
            .programme(&format!("{rate}\nsource = \"page\"\nconfidence = \"high\""), &guarantee)
            .read(),
        Sample::with_act().programme(rate, &lower).read(),
    ] {
        let application = Application::new(LoanRequest::new(Money::parse("1000000").unwrap(), 12, Purpose::Investment));
        let on = "2024-06-01".parse().unwrap();
        let advice = advise(&application, &catalogue, on, &QuoteOptions::default()).unwrap();
        let answer = serde_json::to_value(QuoteAnswer::new(&advice, false).unwrap()).unwrap();
        let offer = &answer["offers"][0];
        let named = offer["guarantee"]["source"].as_str().or(offer["terms"]["lower_rates"][0]["source"].as_str());
        assert_eq!(named, Some("act"));
        assert_eq!(answer["sources"]["act"]["address"], "lender.example/act");
    }
}
