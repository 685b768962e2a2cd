//! Copies of programmes, and versions that are confirmed.

use crate::command::{answer, refusal};
use crate::keeper::Copy;

#[test]
fn a_copy_of_another_programme_is_never_confirmed_and_says_what_to_change() {
    let copy = Copy::new("copied");
    let folder = copy.path("programmes");
    let new =
        ["catalogue", "new", "our-loan", "--on", "2026-11-29", "--from", "almaty-finance", "--catalogue", &folder];
    let said = refusal(&[&new[..], &["--source", "d-isk", "--confidence", "high"]].concat());
    assert_eq!(said, "nesie: --source: cannot be given together with --from");
    for (lang, confirm) in [("kk", "--on КҮН"), ("ru", "--on ДЕНЬ"), ("en", "--on DATE")] {
        let id = format!("our-loan-{lang}");
        let mut new = new;
        new[2] = &id;
        let said = answer(&[&new[..], &["--lang", lang]].concat());
        for named in ["almaty-finance", "how_to_apply", "says", "open_to_almaty", &format!("confirm {id} {confirm}")] {
            assert!(said.contains(named), "{named}: {said}");
        }
        let shown = ["programmes", "show", &id, "--on", "2026-11-29", "--catalogue", &folder, "--lang", "en"];
        assert!(!answer(&shown).contains("were confirmed on"));
    }
}

#[test]
fn what_is_announced_ahead_is_confirmed_and_never_with_an_older_day() {
    let copy = Copy::new("ahead");
    let folder = copy.path("programmes");
    let named = ["--catalogue", &folder];
    answer(&[&["catalogue", "new", "our-loan", "--on", "2027-01-01", "--from", "almaty-finance"][..], &named].concat());
    let confirm = |id, on| {
        let confirm = ["catalogue", "confirm", id, "--on", on, "--source", "d-isk", "--confidence", "high"];
        [&confirm[..], &named].concat()
    };
    let said = answer(&confirm("our-loan", "2026-11-20"));
    assert!(said.contains("our-loan/2027-01-01.toml") && said.contains("last_confirmed = 2026-11-20"), "{said}");
    assert_eq!(
        refusal(&confirm("our-loan", "2026-11-19")),
        "nesie: --on: 2026-11-19 is before 2026-11-20, when the terms were last confirmed; give that day or a later one"
    );
    // Once all versions have ended, nothing is confirmed.
    answer(&[&["catalogue", "end", "orleu", "--on", "2026-11-25"][..], &named].concat());
    assert!(refusal(&confirm("orleu", "2026-11-29")).contains("no version of orleu is in force on 2026-11-29"));
}
