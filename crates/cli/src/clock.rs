//! The only clock of nesie: the library is told the date.

use std::time::{SystemTime, UNIX_EPOCH};

use nesie::date::Date;
use nesie::input::{InputError, Problem};

/// The day that a flag gives, or today.
pub(crate) fn day(flag: &str, given: Option<Date>) -> Result<Date, InputError> {
    given.or_else(today).ok_or_else(|| InputError::new(flag, Problem::Missing))
}

/// Today in Almaty, which is five hours ahead of UTC all year, whatever the machine's time zone.
fn today() -> Option<Date> {
    const ALMATY_AHEAD_SECONDS: u64 = 5 * 60 * 60;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs().checked_add(ALMATY_AHEAD_SECONDS)?;
    Date::from_ymd(1970, 1, 1)?.plus_days(i64::try_from(seconds / 86_400).ok()?)
}
