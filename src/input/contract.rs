//! What is read from the JSON of the contract as a whole, and `Deserialize` on top of it.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::InputError;
use super::json::Json;

/// A value that the strict reader of the contract reads field by field, so that every refusal names its place.
pub(crate) trait FromContract: Sized {
    /// Reads it from what stands at `path`, which is empty for a whole input.
    fn read(json: &Json, path: &str) -> Result<Self, InputError>;
}

/// Reads a value from a text of JSON.
pub(crate) fn from_text<T: FromContract>(text: &str) -> Result<T, InputError> {
    T::read(&Json::parse(text)?, "")
}

/// Gives types `Deserialize` by their strict reader: the messages of any format are those of the contract.
macro_rules! deserialize_strictly {
    ($($name:ty),+ $(,)?) => {
        $(impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let json = $crate::input::json::Json::deserialize(deserializer)?;
                <$name as $crate::input::contract::FromContract>::read(&json, "").map_err(serde::de::Error::custom)
            }
        })+
    };
}
pub(crate) use deserialize_strictly;

/// The key by which serde_json hands on a number as it is written, if its feature `arbitrary_precision` is on.
const WRITTEN_NUMBER: &str = "$serde_json::private::Number";

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyJson)
    }
}

struct AnyJson;

impl<'de> Visitor<'de> for AnyJson {
    type Value = Json;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a value of the contract")
    }
    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
    fn visit_none<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        Json::deserialize(deserializer)
    }
    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number.to_string()))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Whole(number.to_string()))
    }
    /// A number that has gone through binary floating point: kept to be refused.
    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Fraction(number.to_string()))
    }
    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some((name, value)) = fields.next_entry::<String, Json>()? {
            match value {
                Json::Text(number) if name == WRITTEN_NUMBER => return Ok(Json::of_number(number)),
                value => object.push((name, value)),
            }
        }
        Ok(Json::Object(object))
    }
}
