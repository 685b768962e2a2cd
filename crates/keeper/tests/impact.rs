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
            "Of 40 sample applications none fits a programme now that fitted none before; none has lost its last one.",
            "Of 40 sample applications 1 fits a programme now that fitted none before (a-1); 1 fits none any more (a-1).",
            "Of 40 sample applications 2 fit a programme now that fitted none before (a-1, a-2); 2 fit none any more (a-1, a-2).",
        ),
        (
            Lang::Ru,
            "Из 40 примерных заявок ни для одной не появилась первая подходящая программа; ни одна не осталась без подходящей.",
            "Из 40 примерных заявок для 1 появилась первая подходящая программа (a-1); 1 осталась без подходящей (a-1).",
            "Из 40 примерных заявок для 2 появилась первая подходящая программа (a-1, a-2); 2 остались без подходящей (a-1, a-2).",
        ),
        (
            Lang::Kk,
            "40 үлгі өтінімнің ішінде бұрын ешбір бағдарламаға сай келмей, енді сай келетіні жоқ; сай бағдарламасыз қалғаны жоқ.",
            "40 үлгі өтінімнің ішінде бұрын ешбір бағдарламаға сай келмеген 1 өтінім енді сай келеді (a-1); 1 өтінім енді ешбір бағдарламаға сай келмейді (a-1).",
            "40 үлгі өтінімнің ішінде бұрын ешбір бағдарламаға сай келмеген 2 өтінім енді сай келеді (a-1, a-2); 2 өтінім енді ешбір бағдарламаға сай келмейді (a-1, a-2).",
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
