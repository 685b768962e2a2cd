//! What several tests need: values from texts, and generated applications and loans.

#[cfg(feature = "builtin")]
pub(crate) mod applications;
pub(crate) mod generated;
#[cfg(feature = "json")]
#[cfg(feature = "builtin")]
pub(crate) mod random_loans;

use nesie::date::Date;
use nesie::money::Money;
use nesie::rate::Rate;

/// The built-in catalogue.
#[cfg(feature = "builtin")]
pub(crate) fn builtin() -> &'static nesie::catalogue::Catalogue {
    static BUILTIN: std::sync::LazyLock<nesie::catalogue::Catalogue> =
        std::sync::LazyLock::new(|| nesie::catalogue::Catalogue::builtin().unwrap());
    &BUILTIN
}

/// The files that every catalogue has.
#[cfg(feature = "builtin")]
pub(crate) const REQUIRED_FILES: [&str; 7] = [
    "catalogue.toml",
    "sources.toml",
    "referrals.toml",
    "indicators/mrp.toml",
    "indicators/base-rate.toml",
    "calendar/kazakhstan.toml",
    "regulation/gesv-cap.toml",
];

pub(crate) fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

pub(crate) fn rate(text: &str) -> Rate {
    Rate::parse(text).unwrap()
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}
