//! One request: what is wanted, the language of messages, and the JSON.

use nesie::catalogue::Catalogue;
use nesie::error::{ErrorAnswer, Refusal};
use nesie::input::{InputError, Problem};
use nesie::json::{Method, respond};
use nesie::language::Lang;
use nesie::request::ScheduleRequest;
use nesie::word::ContractWord;
use nesie_report::write::{ChartWidth, svg};

/// The answer of a request `METHOD LANG\nJSON`, or an error of the contract.
pub(crate) fn answer(catalogue: &Catalogue, request: &[u8]) -> Result<String, String> {
    let (method, lang, request) = parts(request)?;
    match Problem::one_of(method, Method::WORDS) {
        Ok(method) => respond(catalogue, method, request).map_err(|error| refused(&error, lang)),
        Err(problem) => Err(refused(&InputError::new("method", problem), lang)),
    }
}

/// The chart of a schedule as SVG, of a request `WIDTH LANG\nJSON` whose JSON asks for the schedule; or an error of the contract.
pub(crate) fn chart(catalogue: &Catalogue, request: &[u8]) -> Result<String, String> {
    let (width, lang, request) = parts(request)?;
    let width = Problem::one_of(width, ChartWidth::WORDS);
    let width = width.map_err(|problem| refused(&InputError::new("chart_width", problem), lang))?;
    let request = ScheduleRequest::from_json(request).map_err(|error| refused(&error, lang))?;
    let chart = nesie::schedule(catalogue, &request)
        .and_then(|answer| nesie_report::schedule_chart(catalogue, &answer, lang))
        .map_err(|error| refused(&error, lang))?;
    Ok(svg(&chart, width, lang))
}

/// The parts of a request `WORD LANG\nJSON`.
fn parts(request: &[u8]) -> Result<(&str, Lang, &str), String> {
    let text = str::from_utf8(request).map_err(|_| refused(&InputError::new("", Problem::NotUtf8), Lang::En))?;
    let (head, request) = text.split_once('\n').unwrap_or((text, ""));
    let (word, lang) = head.split_once(' ').unwrap_or((head, ""));
    Ok((word, lang.parse().unwrap_or(Lang::En), request))
}

/// The catalogue of a request `LANG\nBUNDLE`, with its version and hash as JSON; or an error of the contract.
pub(crate) fn catalogue(request: &[u8]) -> Result<(Catalogue, String), String> {
    let end_of_head = request.iter().position(|byte| *byte == b'\n').unwrap_or(request.len());
    let (head, bundle) = request.split_at(end_of_head);
    let lang = str::from_utf8(head).ok().and_then(|head| head.parse().ok()).unwrap_or(Lang::En);
    let catalogue = Catalogue::from_bundle(bundle).map_err(|error| refused(&error, lang))?;
    // Two texts can always be written.
    let stamp = serde_json::to_string(&catalogue.stamp()).unwrap_or_default();
    Ok((catalogue, stamp))
}

fn refused(refusal: &impl Refusal, lang: Lang) -> String {
    // A code, a field and a message can always be written.
    serde_json::to_string(&ErrorAnswer::new(refusal, lang)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUOTE: &str = r#"{"contract":"1","application":{"loan":{"amount":"30000000","term_months":60,"purpose":"investment"}},"as_of":"2026-11-22"}"#;

    #[test]
    fn an_answer_is_that_of_the_library() {
        let catalogue = Catalogue::builtin().unwrap();
        let expected = nesie::json::answer(&catalogue, Method::Quote, QUOTE).unwrap();
        assert_eq!(answer(&catalogue, format!("quote kk\n{QUOTE}").as_bytes()), Ok(expected));
    }

    #[test]
    fn a_chart_is_that_of_a_sheet() {
        const LOAN: &str =
            r#"{"principal":"12000000","annual_rate":"20","disbursed_on":"2026-01-15","instalments":12}"#;
        let catalogue = Catalogue::builtin().unwrap();
        let request = format!(r#"{{"contract":"1","loan":{LOAN}}}"#);
        let schedule = nesie::schedule(&catalogue, &ScheduleRequest::from_json(&request).unwrap()).unwrap();
        let sheet = nesie_report::schedule_sheet(&catalogue, &schedule, Lang::Kk).unwrap();
        let drawn = chart(&catalogue, format!("wide kk\n{request}").as_bytes()).unwrap();
        assert!(nesie_report::write::html::page(&sheet).contains(&drawn));
        let narrow = chart(&catalogue, format!("narrow kk\n{request}").as_bytes()).unwrap();
        assert!(drawn.contains("viewBox=\"0 0 900 ") && narrow.contains("viewBox=\"0 0 360 "));
        let refused = |request: String| chart(&catalogue, request.as_bytes()).unwrap_err();
        assert!(refused(format!("thin en\n{request}")).contains(r#""field":"chart_width""#));
        assert!(refused("wide en\n{}".to_owned()).contains(r#""field":"contract""#));
    }

    #[test]
    fn another_catalogue_is_read_of_a_bundle_or_refused() {
        use nesie::catalogue::BUILTIN_BUNDLE;
        let builtin = Catalogue::builtin().unwrap();
        let (read, stamp) = catalogue(format!("kk\n{BUILTIN_BUNDLE}").as_bytes()).unwrap();
        assert_eq!(read, builtin);
        assert_eq!(stamp, serde_json::to_string(&builtin.stamp()).unwrap());
        let error: serde_json::Value = serde_json::from_str(&catalogue(b"ru\n{}").unwrap_err()).unwrap();
        assert_eq!(error["error"]["code"], "not_a_bundle");
        assert_eq!(error["error"]["message"], "это не собранный каталог; его делает «nesie catalogue pack»");
        assert!(catalogue(b"").is_err() && catalogue(b"en").is_err());
    }

    #[test]
    fn a_refusal_is_worded_in_the_language_that_was_asked_for() {
        let catalogue = Catalogue::builtin().unwrap();
        let message = |request: &[u8]| {
            let error: serde_json::Value = serde_json::from_str(&answer(&catalogue, request).unwrap_err()).unwrap();
            format!("{}: {}", error["error"]["code"].as_str().unwrap(), error["error"]["message"].as_str().unwrap())
        };
        assert_eq!(message(b"quote en\n{}"), "missing: contract: must be given");
        assert_eq!(message("quote ru\n{}".as_bytes()), "missing: contract: нужно указать");
        assert_eq!(
            message(b"quote\n{\"contract\":\"2\"}"),
            r#"unknown_contract: contract: "2" is not a contract that this nesie speaks: "1""#
        );
        assert!(message(b"qoute en\n{}").starts_with("not_one_of: method: "), "{}", message(b"qoute en\n{}"));
        assert!(message(b"quote en\n\xff").starts_with("not_utf8: "), "{}", message(b"quote en\n\xff"));
    }
}
