//! JSON that was held against a shape and is kept as it came: no digit and no field that the shape does not know is lost.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::marker::PhantomData;

/// Text that reads as a `T`.
pub(super) struct Verbatim<T> {
    text: Box<RawValue>,
    shape: PhantomData<fn() -> T>,
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Verbatim<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Box::<RawValue>::deserialize(deserializer)?;
        serde_json::from_str::<T>(text.get()).map_err(D::Error::custom)?;
        let shape = PhantomData;
        Ok(Self { text, shape })
    }
}

impl<T> Serialize for Verbatim<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.serialize(serializer)
    }
}
