//! Catalogues that cannot be told apart by their version.

use nesie::Catalogue;
use nesie::language::{Lang, Localize, visible};
use nesie::say;

/// Two catalogues that differ and are of one version: an edit by hand that did not raise it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameVersion {
    /// The version of both.
    pub version: String,
}

impl SameVersion {
    /// `None` if the catalogues are the same, or of different versions.
    #[must_use]
    pub fn of(before: &Catalogue, after: &Catalogue) -> Option<SameVersion> {
        let is_one = before.version() == after.version() && before.sha256() != after.sha256();
        is_one.then(|| SameVersion { version: after.version().to_owned() })
    }
}

impl Localize for SameVersion {
    fn localize(&self, lang: Lang) -> String {
        let version = visible(&self.version);
        say!(lang,
            kk: "екі каталог әртүрлі, ал нұсқасы бірдей ({version}): жауаптарды ажырату үшін «nesie catalogue set version» арқылы жаңа нұсқа беріңіз",
            ru: "каталоги различаются, а версия у них одна, {version}: дайте новую командой «nesie catalogue set version», чтобы ответы можно было различить",
            en: "the catalogues differ and are of one version, {version}: give a new one by “nesie catalogue set version”, so that answers can be told apart")
    }
}
