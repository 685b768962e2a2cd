//! A piece of JSON that is handed on as it is written.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::json::Json;

/// JSON as it is written, its fields in their order. Two are equal if they are written alike.
///
/// It can be read from JSON alone.
#[derive(Debug, Clone)]
pub struct Verbatim(Box<RawValue>);

impl Verbatim {
    /// A value as it is written.
    pub(crate) fn of(value: &impl Serialize) -> Verbatim {
        // Texts, numbers and lists can always be written.
        Verbatim(serde_json::value::to_raw_value(value).unwrap_or_default())
    }

    /// A value that was read, without blanks.
    pub(crate) fn of_json(json: &Json) -> Verbatim {
        let mut text = String::new();
        json.write(&mut text);
        Verbatim(RawValue::from_string(text).unwrap_or_default())
    }

    /// The text.
    #[must_use]
    pub fn get(&self) -> &str {
        self.0.get()
    }
}

impl PartialEq for Verbatim {
    fn eq(&self, other: &Verbatim) -> bool {
        self.get() == other.get()
    }
}

impl Eq for Verbatim {}

impl Serialize for Verbatim {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Verbatim {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<RawValue>::deserialize(deserializer).map(Verbatim)
    }
}
