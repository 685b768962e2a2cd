//! The names of the regions and of the cities that are regions by themselves.

use super::Kato;

/// A region of Kazakhstan, or a city that is one by itself: what the first two digits of a КАТО code mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Region {
    /// Its code.
    pub kato: Kato,
    /// Its name in Kazakh.
    pub kk: &'static str,
    /// Its name in Russian.
    pub ru: &'static str,
    /// Its name in English.
    pub en: &'static str,
}

impl Region {
    /// All of them, by their codes.
    #[must_use]
    pub const fn all() -> &'static [Region] {
        &REGIONS
    }
}

impl Kato {
    /// The region, or the city that is one by itself, in which this place lies.
    ///
    /// ```
    /// use nesie::identifier::Kato;
    /// let almaly: Kato = "751110000".parse()?;
    /// assert_eq!(almaly.region().map(|region| region.ru), Some("Алматы"));
    /// # Ok::<(), nesie::identifier::IdentifierError>(())
    /// ```
    #[must_use]
    pub fn region(self) -> Option<&'static Region> {
        REGIONS.iter().find(|region| self.is_within(region.kato))
    }
}

const fn region(digits: u32, kk: &'static str, ru: &'static str, en: &'static str) -> Region {
    Region { kato: Kato(digits.saturating_mul(10_000_000)), kk, ru, en }
}

/// The seventeen regions and three cities since June 2022, by the state's classifier (КАТО, НК РК 11).
const REGIONS: [Region; 20] = [
    region(10, "Абай облысы", "область Абай", "Abai Region"),
    region(11, "Ақмола облысы", "Акмолинская область", "Akmola Region"),
    region(15, "Ақтөбе облысы", "Актюбинская область", "Aktobe Region"),
    region(19, "Алматы облысы", "Алматинская область", "Almaty Region"),
    region(23, "Атырау облысы", "Атырауская область", "Atyrau Region"),
    region(27, "Батыс Қазақстан облысы", "Западно-Казахстанская область", "West Kazakhstan Region"),
    region(31, "Жамбыл облысы", "Жамбылская область", "Zhambyl Region"),
    region(33, "Жетісу облысы", "область Жетісу", "Zhetisu Region"),
    region(35, "Қарағанды облысы", "Карагандинская область", "Karaganda Region"),
    region(39, "Қостанай облысы", "Костанайская область", "Kostanay Region"),
    region(43, "Қызылорда облысы", "Кызылординская область", "Kyzylorda Region"),
    region(47, "Маңғыстау облысы", "Мангистауская область", "Mangystau Region"),
    region(55, "Павлодар облысы", "Павлодарская область", "Pavlodar Region"),
    region(59, "Солтүстік Қазақстан облысы", "Северо-Казахстанская область", "North Kazakhstan Region"),
    region(61, "Түркістан облысы", "Туркестанская область", "Turkistan Region"),
    region(62, "Ұлытау облысы", "область Ұлытау", "Ulytau Region"),
    region(63, "Шығыс Қазақстан облысы", "Восточно-Казахстанская область", "East Kazakhstan Region"),
    region(71, "Астана", "Астана", "Astana"),
    region(75, "Алматы", "Алматы", "Almaty"),
    region(79, "Шымкент", "Шымкент", "Shymkent"),
];
