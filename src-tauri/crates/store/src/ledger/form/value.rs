//! Single values: ids and dates as text, amounts in minor units, prices and quantities in ten-thousandths, enums as codes.

/// A value as the text that it prints and parses.
pub(crate) mod text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};
    use std::fmt::Display;
    use std::str::FromStr;

    pub(crate) fn serialize<T: Display, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(value)
    }

    pub(crate) fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        let text = String::deserialize(from)?;
        text.parse()
            .map_err(|_| D::Error::custom(format!("{text:?} does not parse")))
    }
}

/// The same, where it may be absent.
pub(crate) mod text_option {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
    use std::fmt::Display;
    use std::str::FromStr;

    pub(crate) fn serialize<T: Display, S: Serializer>(value: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
        value.as_ref().map(ToString::to_string).serialize(to)
    }

    pub(crate) fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        text.map(|text| {
            text.parse()
                .map_err(|_| D::Error::custom(format!("{text:?} does not parse")))
        })
        .transpose()
    }
}

/// An amount in minor units.
pub(crate) mod minor {
    use domain::money::Money;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(amount: &Money, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(amount.minor())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Money, D::Error> {
        Money::from_minor(i64::deserialize(from)?).map_err(D::Error::custom)
    }
}

/// A price or a quantity in ten-thousandths.
pub(crate) trait TenThousandths: Sized {
    /// To ten-thousandths.
    fn to_e4(&self) -> i64;
    /// From ten-thousandths.
    fn of_e4(e4: i64) -> Self;
}

impl TenThousandths for domain::money::Price {
    fn to_e4(&self) -> i64 {
        self.e4()
    }
    fn of_e4(e4: i64) -> Self {
        Self::from_e4(e4)
    }
}

impl TenThousandths for domain::money::Quantity {
    fn to_e4(&self) -> i64 {
        self.e4()
    }
    fn of_e4(e4: i64) -> Self {
        Self::from_e4(e4)
    }
}

/// A price or a quantity.
pub(crate) mod e4 {
    use super::TenThousandths;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<T: TenThousandths, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(value.to_e4())
    }

    pub(crate) fn deserialize<'de, T: TenThousandths, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        i64::deserialize(from).map(T::of_e4)
    }
}

/// The same, where it may be absent.
pub(crate) mod e4_option {
    use super::TenThousandths;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<T: TenThousandths, S: Serializer>(value: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
        value.as_ref().map(TenThousandths::to_e4).serialize(to)
    }

    pub(crate) fn deserialize<'de, T: TenThousandths, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
        Ok(Option::<i64>::deserialize(from)?.map(T::of_e4))
    }
}

/// A rate in parts per million.
pub(crate) mod ppm {
    use domain::money::RatePpm;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(rate: &RatePpm, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u32(rate.0)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<RatePpm, D::Error> {
        u32::deserialize(from).map(RatePpm)
    }
}

/// An enum as its code.
pub(crate) mod code {
    use crate::codes::Coded;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<T: Coded + PartialEq, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(value.to_code())
    }

    pub(crate) fn deserialize<'de, T: Coded, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        T::from_code(&String::deserialize(from)?).map_err(D::Error::custom)
    }
}

/// The same, where it may be absent.
pub(crate) mod code_option {
    use crate::codes::Coded;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub(crate) fn serialize<T: Coded + PartialEq, S: Serializer>(value: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
        value.map(Coded::to_code).serialize(to)
    }

    pub(crate) fn deserialize<'de, T: Coded, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
        let code = Option::<String>::deserialize(from)?;
        code.map(|code| T::from_code(&code).map_err(D::Error::custom))
            .transpose()
    }
}

/// A currency as its ISO code.
pub(crate) mod currency {
    use domain::money::Currency;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(currency: &Currency, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(currency.code())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Currency, D::Error> {
        Currency::by_code(&String::deserialize(from)?).map_err(D::Error::custom)
    }
}

/// A till's mark as its code and epoch: `["T1","K7Q"]`.
pub(crate) mod mark {
    use domain::till::TillMark;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(mark: &TillMark, to: S) -> Result<S::Ok, S::Error> {
        (mark.code(), mark.epoch()).serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<TillMark, D::Error> {
        let (code, epoch) = <(String, String)>::deserialize(from)?;
        TillMark::new(&code, &epoch).map_err(D::Error::custom)
    }
}

/// A list of documents whose form is described elsewhere: `list!(lines, SaleLine, "super::SaleLineForm")`.
macro_rules! list {
    ($name:ident, $type:ty, $form:literal) => {
        mod $name {
            use serde::{Deserialize, Deserializer, Serialize, Serializer};

            #[derive(Serialize)]
            struct Borrowed<'a>(#[serde(with = $form)] &'a $type);

            #[derive(Deserialize)]
            struct Owned(#[serde(with = $form)] $type);

            pub(super) fn serialize<S: Serializer>(items: &[$type], to: S) -> Result<S::Ok, S::Error> {
                to.collect_seq(items.iter().map(Borrowed))
            }

            pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<$type>, D::Error> {
                let items = Vec::<Owned>::deserialize(from)?;
                Ok(items.into_iter().map(|item| item.0).collect())
            }
        }
    };
}

pub(crate) use list;

/// The same for one that may be absent: `optional!(discount, Discount, "super::DiscountForm")`.
macro_rules! optional {
    ($name:ident, $type:ty, $form:literal) => {
        mod $name {
            use serde::{Deserialize, Deserializer, Serialize, Serializer};

            #[derive(Serialize)]
            struct Borrowed<'a>(#[serde(with = $form)] &'a $type);

            #[derive(Deserialize)]
            struct Owned(#[serde(with = $form)] $type);

            pub(super) fn serialize<S: Serializer>(item: &Option<$type>, to: S) -> Result<S::Ok, S::Error> {
                item.as_ref().map(Borrowed).serialize(to)
            }

            pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<$type>, D::Error> {
                Ok(Option::<Owned>::deserialize(from)?.map(|owned| owned.0))
            }
        }
    };
}
pub(crate) use optional;
