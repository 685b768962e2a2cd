//! What the tests of workbooks share: the catalogue that nesie is built with, and the random loans of the library's tests.

use std::sync::LazyLock;

use nesie::catalogue::Catalogue;

#[path = "../../../../../tests/it/support/random_loans.rs"]
pub(crate) mod random_loans;

pub(crate) fn builtin() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::builtin().unwrap());
    &CATALOGUE
}
