//! The screen as the store has arranged it. Each part is one setting, so that the journal tells who changed what.

use crate::Till;
use crate::caller::Acting;
use crate::catalogue::tile;
use crate::people::is_name;
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::setting::{get, put};
use crate::style;
use crate::wire::Nothing;
use crate::wire::catalogue::Tile;
use crate::wire::screen::{
    Favourite, Favourites, KeyMap, NamedTiles, ScreenLook, SetFavourites, TilePage, WindowShown,
};
use domain::ProductId;
use std::collections::BTreeMap;

const LOOK: &str = "screen.look";
const KEYS: &str = "screen.keys";
const FAVOURITES: &str = "screen.favourites";

/// The most first tiles: beyond it nobody remembers where they are.
const MOST_FAVOURITES: usize = 200;

/// The most pages with names: their tabs stand in one row.
const MOST_PAGES: usize = 8;

/// The most actions and the longest name of one or of a key.
const MOST_KEYS: usize = 200;
const LONGEST_KEY: usize = 40;

/// Pixels of a hundred millimetres on any screen that stands on a counter.
const PX_PER_100_MM: std::ops::RangeInclusive<u32> = 100..=2000;

/// Brings the till's window to the front: somebody has started the till a second time.
pub(crate) fn show_window(till: &Till, _: &Acting, _: Nothing) -> Result<WindowShown, Refusal> {
    let shown = till.show_window();
    Ok(WindowShown { shown })
}

pub(crate) fn set_look(till: &Till, acting: &Acting, look: ScreenLook) -> Result<ScreenLook, Refusal> {
    let bad = |what: &str| Err(Refusal::new(Code::BadRequest).with("detail", what));
    if !(100..=150).contains(&look.text_percent) {
        return bad("text_percent is 100 to 150");
    }
    if look.px_per_100_mm.is_some_and(|px| !PX_PER_100_MM.contains(&px)) {
        return bad("px_per_100_mm is 100 to 2000");
    }
    put(till, acting, LOOK, &look)?;
    till.status_changed();
    Ok(look)
}

/// How the screen looks.
pub(crate) fn look(till: &Till) -> Result<ScreenLook, Refusal> {
    get(till, LOOK)
}

pub(crate) fn keys(till: &Till, _: &Acting, _: Nothing) -> Result<KeyMap, Refusal> {
    get(till, KEYS)
}

pub(crate) fn set_keys(till: &Till, acting: &Acting, map: KeyMap) -> Result<KeyMap, Refusal> {
    let odd =
        |text: &String| text.is_empty() || text.chars().count() > LONGEST_KEY || text.chars().any(char::is_control);
    if map.keys.len() > MOST_KEYS || map.keys.iter().any(|(action, key)| odd(action) || odd(key)) {
        return Err(Refusal::new(Code::BadRequest).with("detail", "an action or a key has no name"));
    }
    if let Some((key, action, other)) = clash(&map.keys) {
        let refusal = Refusal::new(Code::KeyTaken).with("key", key);
        return Err(refusal.with("action", action).with("other", other));
    }
    put(till, acting, KEYS, &map)?;
    till.status_changed();
    Ok(map)
}

/// Two actions that one key would start: those of one group, or any with those that are there on every screen.
fn clash(keys: &BTreeMap<String, String>) -> Option<(&str, &str, &str)> {
    let group = |action: &str| action.split('.').next().unwrap_or_default().to_owned();
    let meet = |one: &str, other: &str| one == other || one == "all" || other == "all";
    keys.iter().enumerate().find_map(|(at, (action, key))| {
        let other = keys
            .iter()
            .take(at)
            .find(|(other, its)| *its == key && meet(&group(action), &group(other)))?;
        Some((key.as_str(), action.as_str(), other.0.as_str()))
    })
}

pub(crate) fn favourites(till: &Till, _: &Acting, _: Nothing) -> Result<Favourites, Refusal> {
    let set: SetFavourites = get(till, FAVOURITES)?;
    let named = |page: TilePage| {
        Ok(NamedTiles {
            name: page.name,
            tiles: shown(till, page.favourites)?,
        })
    };
    Ok(Favourites {
        tiles: shown(till, set.favourites)?,
        pages: set.pages.into_iter().map(named).collect::<Result<_, Refusal>>()?,
    })
}

pub(crate) fn set_favourites(till: &Till, acting: &Acting, set: SetFavourites) -> Result<Favourites, Refusal> {
    if set.pages.len() > MOST_PAGES {
        return Err(refused(format!("there are at most {MOST_PAGES} pages with names")));
    }
    check_tiles(till, &set.favourites)?;
    for (at, page) in set.pages.iter().enumerate() {
        let mut before = set.pages.iter().take(at);
        if page.name.trim() != page.name || !is_name(&page.name) || before.any(|other| other.name == page.name) {
            return Err(refused(format!("{:?} is no name for one page alone", page.name)));
        }
        check_tiles(till, &page.favourites)?;
    }
    put(till, acting, FAVOURITES, &set)?;
    favourites(till, acting, Nothing {})
}

fn refused(detail: String) -> Refusal {
    Refusal::new(Code::BadRequest).with("detail", detail)
}

/// Tiles that can stand on one page: not too many, each of a product, none twice.
fn check_tiles(till: &Till, tiles: &[Favourite]) -> Result<(), Refusal> {
    if tiles.len() > MOST_FAVOURITES {
        return Err(refused(format!("there are at most {MOST_FAVOURITES} tiles on a page")));
    }
    for (at, one) in tiles.iter().enumerate() {
        crate::catalogue::product(till, ProductId(uuid_of(&one.product_id)?))?;
        let mut before = tiles.iter().take(at);
        if before.any(|other| other.product_id == one.product_id && other.style == one.style) {
            return Err(refused(format!("{} is there twice", one.product_id)));
        }
    }
    Ok(())
}

/// The first tiles.
pub(crate) fn favourite_tiles(till: &Till) -> Result<Vec<Tile>, Refusal> {
    shown(till, get::<SetFavourites>(till, FAVOURITES)?.favourites)
}

/// The tiles of a page with a name; none where there is no such page.
pub(crate) fn named_tiles(till: &Till, name: &str) -> Result<Vec<Tile>, Refusal> {
    let pages = get::<SetFavourites>(till, FAVOURITES)?.pages;
    let page = pages.into_iter().find(|page| page.name == name);
    shown(till, page.map(|page| page.favourites).unwrap_or_default())
}

/// The names of the pages, in their order.
pub(crate) fn page_names(till: &Till) -> Result<Vec<String>, Refusal> {
    let pages = get::<SetFavourites>(till, FAVOURITES)?.pages;
    Ok(pages.into_iter().map(|page| page.name).collect())
}

/// Tiles as they are shown; a product that is gone has none.
fn shown(till: &Till, favourites: Vec<Favourite>) -> Result<Vec<Tile>, Refusal> {
    let one = |one: Favourite| -> Result<Option<Tile>, Refusal> {
        let own = match &one.style {
            Some(code) => style::tile_of(till, code)?,
            None => {
                let product = till.catalogue().product(ProductId(uuid_of(&one.product_id)?))?;
                product.map(|product| tile(&product, &till.shop().currency))
            }
        };
        Ok(own.map(|own| Tile {
            colour: one.colour.unwrap_or(own.colour),
            picture: one.picture,
            ..own
        }))
    };
    favourites.into_iter().map(one).filter_map(Result::transpose).collect()
}
