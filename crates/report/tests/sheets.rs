//! Sheets that are printed: what each of them has in each language.

use nesie::application::{Application, LoanRequest, Purpose};
use nesie::catalogue::Catalogue;
use nesie::language::Lang;
use nesie::loan::{Fee, FeeKind, LoanTerms, Subsidy, SubsidyStep};
use nesie::request::{AffordRequest, ProgrammeRequest, QuoteRequest, ScheduleRequest, SettleRequest};
use nesie_report::write::html::page;
use nesie_report::write::{self, ChartWidth};

fn request(programme: Option<&str>) -> QuoteRequest {
    let loan = LoanRequest::new("20000000".parse().unwrap(), 60, Purpose::Investment);
    let mut request = QuoteRequest::new(Application::new(loan), "2026-11-22".parse().unwrap());
    request.options.programme = programme.map(Into::into);
    request
}

fn subsidised() -> LoanTerms {
    let day = "2026-01-15".parse().unwrap();
    let mut terms = LoanTerms::new("12000000".parse().unwrap(), "20".parse().unwrap(), day, 12);
    let steps = vec![SubsidyStep { after_months: 0, rate: "7".parse().unwrap() }];
    terms.subsidy = Some(Subsidy { months: 6, from: day, steps, stops_on: None });
    terms
}

/// What stands on every sheet that is handed over: the language, the short hash of the question, two lines to sign on.
fn check(sheet: &str, lang: Lang, hash: &str) {
    assert!(sheet.starts_with(&format!("<!DOCTYPE html><html lang=\"{}\">", lang.code())));
    assert!(sheet.contains(&hash[..12]), "the receipt");
    assert_eq!(sheet.matches("class=\"line\"></span>").count(), 2, "lines to sign on");
    assert!(!sheet.contains("--"), "no flag of the command line is on paper, and no comment in the page");
}

#[test]
fn a_quote_has_charts_boxes_sources_and_a_receipt() {
    let catalogue = Catalogue::builtin().unwrap();
    for lang in Lang::ALL {
        let request = request(None);
        let answer = nesie::quote(&catalogue, &request).unwrap();
        let sheet = page(&nesie_report::quote_sheet(&catalogue, &request, &answer, lang).unwrap());
        check(&sheet, lang, &answer.receipt.as_ref().unwrap().request_sha256);
        let offered = answer.offers.iter().filter(|offer| match offer {
            nesie::answer::OfferAnswer::InForce(offer) => {
                offer.loan.is_some()
                    && !["if_security_is_short", "does_not_fit"].contains(&nesie::word::ContractWord::word(offer.group))
            }
            _ => false,
        });
        assert_eq!(sheet.matches("<svg").count(), offered.count(), "a chart for each offer with a loan");
        assert!(
            sheet.contains("class=\"square\"")
                && sheet.contains("found for-staff")
                && sheet.contains("<li class=\"source\">")
        );
    }
}

#[test]
fn a_chart_says_what_it_shows_and_marks_the_end_of_the_subsidy() {
    let catalogue = Catalogue::builtin().unwrap();
    let answer = nesie::schedule(&catalogue, &ScheduleRequest::new(subsidised())).unwrap();
    for (lang, told, marked) in [
        (Lang::Kk, "Субсидия 15.07.2026 күні аяқталады.", "субсидия аяқталады: 15.07.2026"),
        (Lang::Ru, "Субсидия кончается 15.07.2026.", "субсидия кончается 15.07.2026"),
        (Lang::En, "The subsidy ends on 15\u{a0}Jul\u{a0}2026.", "the subsidy ends on 15\u{a0}Jul\u{a0}2026"),
    ] {
        let sheet = page(&nesie_report::schedule_sheet(&catalogue, &answer, lang).unwrap());
        check(&sheet, lang, &answer.receipt.as_ref().unwrap().request_sha256);
        assert!(
            sheet.contains("role=\"img\"")
                && sheet.contains("<desc>")
                && sheet.contains(told)
                && sheet.contains(marked)
        );
        // Twelve rows and the sums.
        assert_eq!(sheet.matches("<tr>").count(), 6 + 1 + 12 + 1, "terms, head, rows, sums");
    }
}

// The module for browsers draws the same bytes: page/tests/suite.test.mjs reads these files.
#[test]
fn a_chart_is_the_same_picture_everywhere() {
    let catalogue = Catalogue::builtin().unwrap();
    let mut terms = subsidised();
    let kind = FeeKind::YearlyPercent { rate: "1".parse().unwrap() };
    terms.fees.push(Fee { name: "account".into(), kind, in_gesv: true });
    let answer = nesie::schedule(&catalogue, &ScheduleRequest::new(terms)).unwrap();
    let chart = nesie_report::schedule_chart(&catalogue, &answer, Lang::Kk).unwrap();
    let [wide, narrow] = [ChartWidth::Wide, ChartWidth::Narrow].map(|width| write::svg(&chart, width, Lang::Kk));
    for class in ["principal", "interest", "subsidy", "fees", "ink", "line", "grid"] {
        assert!(wide.contains(&format!("class=\"{class}\"")) && narrow.contains(&format!("class=\"{class}\"")));
    }
    insta::assert_binary_snapshot!("wide.svg", wide.into_bytes());
    insta::assert_binary_snapshot!("narrow.svg", narrow.into_bytes());
}

#[test]
fn what_closes_a_loan_the_largest_loan_and_a_programme_are_sheets_too() {
    let catalogue = Catalogue::builtin().unwrap();
    for lang in Lang::ALL {
        let settled =
            nesie::settle(&catalogue, &SettleRequest::new(subsidised(), "2026-06-01".parse().unwrap())).unwrap();
        let sheet = page(&nesie_report::settlement_sheet(&catalogue, &settled, lang).unwrap());
        check(&sheet, lang, &settled.receipt.request_sha256);
        let largest = AffordRequest::plain("500000".parse().unwrap(), subsidised());
        let answer = nesie::afford(&catalogue, &largest).unwrap();
        let sheet = page(&nesie_report::afford_sheet(&catalogue, &largest, &answer, lang).unwrap());
        check(&sheet, lang, &answer.receipt.request_sha256);
        assert!(sheet.contains("<svg"));
        let asked = ProgrammeRequest::new("mfo-almaty-secured", "2026-11-22".parse().unwrap());
        let answer = nesie::programme(&catalogue, &asked).unwrap();
        check(&page(&nesie_report::programme_sheet(&answer, false, lang)), lang, catalogue.sha256());
    }
}

#[test]
fn an_application_has_lines_for_what_is_not_known_and_no_consent_is_given() {
    let catalogue = Catalogue::builtin().unwrap();
    let mut request = request(Some("almaty-business"));
    request.application.own_contribution = Some("4000000".parse().unwrap());
    let answer = nesie::quote(&catalogue, &request).unwrap();
    for (lang, own, no_list) in [
        (Lang::Kk, "4\u{a0}000\u{a0}000,00", "Құжаттар тізімі жарияланбаған"),
        (Lang::Ru, "4\u{a0}000\u{a0}000,00", "Список документов не опубликован"),
        (Lang::En, "4\u{a0}000\u{a0}000.00", "No list of documents is published"),
    ] {
        let sheet = page(&nesie_report::application_form(&request, &answer, lang));
        check(&sheet, lang, &answer.receipt.as_ref().unwrap().request_sha256);
        assert!(sheet.contains(own) && sheet.contains(no_list));
        // The four that nesie never knows, all fourteen of the applicant, and of the loan uses, rate, day, method and security.
        assert_eq!(sheet.matches("<td class=\"line\"></td>").count(), 4 + 14 + 5);
    }
}
