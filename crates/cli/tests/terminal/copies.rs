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
