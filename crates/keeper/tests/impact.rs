//! What a change means for sample applications, as it is said.

use std::collections::BTreeMap;

use nesie::language::{Lang, Localize};
use nesie_keeper::{Impact, ProgrammeImpact};

fn named(count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("a-{number}")).collect()
}

fn said(now: usize, gone: usize, lang: Lang) -> String {
    let on = "2026-11-29".parse().unwrap();
    let (fit_now, fit_no_longer) = (named(now), named(gone));
    Impact { on, samples: 40, fit_now, fit_no_longer, programmes: BTreeMap::new() }.localize(lang)
}

#[test]
fn none_one_and_several_are_said_as_a_person_would() {
    for (lang, none, one, several) in [
        (
            Lang::En,
            "Of 40 sample applications none fits now that did not before; none has ceased to fit.",
            "Of 40 sample applications 1 fits now that did not before (a-1); 1 no longer fits (a-1).",
            "Of 40 sample applications 2 fit now that did not before (a-1, a-2); 2 no longer fit (a-1, a-2).",
        ),
        (
            Lang::Ru,
            "Из 40 примерных заявок ни одна не стала подходить; ни одна не перестала.",
            "Из 40 примерных заявок стала подходить 1 (a-1); перестала подходить 1 (a-1).",
            "Из 40 примерных заявок стали подходить 2 (a-1, a-2); перестали подходить 2 (a-1, a-2).",
        ),
        (
            Lang::Kk,
            "40 үлгі өтінімнің ішінде бұрын сай келмей, енді сай келетіні жоқ; сай келмей қалғаны жоқ.",
            "40 үлгі өтінімнің ішінде бұрын сай келмеген 1 өтінім енді сай келеді (a-1); 1 өтінім енді сай келмейді (a-1).",
            "40 үлгі өтінімнің ішінде бұрын сай келмеген 2 өтінім енді сай келеді (a-1, a-2); 2 өтінім енді сай келмейді (a-1, a-2).",
        ),
    ] {
        assert_eq!([said(0, 0, lang), said(1, 1, lang), said(2, 2, lang)], [none, one, several]);
    }
}

#[test]
fn of_a_programme_only_what_differs_is_said() {
    let differs = ProgrammeImpact { fit_no_longer: named(1), dearer: named(2), ..ProgrammeImpact::default() };
    for (lang, said) in [
        (Lang::En, "of the sample applications 1 no longer fits (a-1); dearer now for 2 (a-1, a-2)"),
        (Lang::Ru, "из примерных заявок перестала подходить 1 (a-1); стало дороже для 2 (a-1, a-2)"),
        (Lang::Kk, "үлгі өтінімдердің ішінде 1 өтінім енді сай келмейді (a-1); 2 өтінім үшін қымбаттады (a-1, a-2)"),
    ] {
        assert_eq!(differs.localize(lang), said);
    }
}
