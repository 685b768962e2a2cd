//! The sample catalogue, edited: what may stand in it and what it is warned of.

use nesie::catalogue::{Topic, TopicStanding};
use nesie::indicator::Confidence;
use nesie::language::LocalizedText;

use super::sample::{AMOUNT, BASE_RATE, Sample, TERM};

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
fn terms_are_not_confirmed_on_a_day_to_come() {
    let confirmed =
        |day: &str| Sample::new().programme("last_confirmed = 2024-01-01", &format!("last_confirmed = {day}")).said();
    assert_eq!(confirmed("2024-06-01"), Vec::<String>::new());
    assert_eq!(confirmed("2024-06-02"), ["last_confirmed: day_to_come"]);
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

    // A later rate says nothing of the days after a decision that was not found; one of that decision does.
    let list = "next_decision_on = [2026-10-23, 2026-12-04, 2026-12-18]";
    let later = "from = 2025-07-01\nvalue = \"16 %\"\nsource = \"page\"\nconfidence = \"high\"\n\n[[row]]\nfrom = ";
    for (from, found) in [("2026-12-07", false), ("2026-10-27", true), ("2026-10-26", true)] {
        let catalogue = decided(&format!("{later}{from}"), list).read();
        let is_known = |day: &str| catalogue.indicators().base_rate.on(day.parse().unwrap()).is_ok();
        let known = ["2026-10-25", "2026-10-27", "2026-12-06", "2026-12-07"].map(is_known);
        assert_eq!(known, [true, found, found, !found], "{from}");
    }

    // Where the list names no later decision, a day that the keeper gives; else whichever is earlier.
    for (known_until, list, last) in [
        ("2026-11-29", "2026-10-23", "2026-11-29"),
        ("2026-11-29", "2026-10-23, 2026-12-04", "2026-11-29"),
        ("2026-12-31", "2026-10-23, 2026-12-04", "2026-12-06"),
    ] {
        let end = format!("next_decision_on = [{list}]\nknown_until = {known_until}");
        let catalogue = decided(&format!("{later}2026-10-27"), &end).read();
        assert_eq!(catalogue.indicators().base_rate.known_until().to_string(), last, "{end}");
    }

    let said = |rows: &str, end: &str| decided(rows, end).said();
    let (row, known) = ("from = 2025-07-01", "known_until = 2025-12-31");
    assert_eq!(said("decided_on = 2025-07-01", known), ["row.1.from: missing"]);
    assert_eq!(said("effective = \"next_working_day\"", known), ["row.1.decided_on: missing"]);
    assert_eq!(said(&format!("{row}\n{}", effective("2025-06-27")), known), ["row.1: either_or"]);
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
fn the_hash_is_of_the_values_whatever_the_order_of_the_files() {
    let hash = |sample: &Sample| sample.read().sha256().to_owned();
    let (sample, mut turned) = (Sample::new(), Sample::new());
    turned.0.reverse();
    assert!(hash(&sample).len() == 64 && hash(&sample).bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert_eq!(hash(&turned), hash(&sample));
    assert_eq!(sample.read().stamp().sha256, hash(&sample));
    assert_ne!(hash(&Sample::new().edited("referrals.toml", "Advises.", "Advises")), hash(&sample));
}
