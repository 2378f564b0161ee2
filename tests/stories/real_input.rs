//! Forty thousand real products, as messy as real catalogues are, and a day's worth of them over the counter.

use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use testkit::tape::Tape;
use till_tests::figures::{figure, list, sum, text};
use till_tests::office::remote_id;
use till_tests::reader::{codes_of, expected};
use till_tests::{Core, OWNER, Office, Shop, printer};
use unicode_script::{Script, UnicodeScript};

const PRODUCTS: &str = include_str!("../fixtures/real-products.csv");

/// How many are sold, and how many of them lie in one cart.
const SOLD: usize = 500;
const TOGETHER: usize = 5;

/// The most of one script but Latin, so that none crowds out the rare ones.
const OF_ONE_SCRIPT: usize = 40;

/// A row of the file with its price.
#[derive(Clone)]
struct Product {
    gtin: String,
    name: String,
    price: Decimal,
}

/// Every row, with a price by a rule of its own: from 0.25 to 1,000.00 in steps of 0.25, drawn by splitmix64.
fn products() -> Vec<Product> {
    let mut draw = 20_261_124_u64;
    let mut rows = csv::Reader::from_reader(PRODUCTS.as_bytes());
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        let row = row.unwrap();
        let quarters = i64::try_from(next(&mut draw) % 4_000).unwrap() + 1;
        let price = Decimal::new(quarters * 25, 2);
        Product {
            gtin: row[0].to_owned(),
            name: row[1].to_owned(),
            price,
        }
    };
    rows.records().map(row).collect()
}

fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Imports the file. What is refused by name is taken out and the rest imported: the numbers of the refused rows.
fn import(core: &Core, products: &mut Vec<Product>) -> Vec<usize> {
    let refusal = core.call("import_products", request(products)).unwrap_err();
    let refused = json!(refusal.data);
    let rows = list(&refused, "rows");
    assert_eq!(rows.len() as u64, refused["count"].as_u64().unwrap(), "each is named");
    // The header is row 1.
    let places: Vec<usize> = rows
        .iter()
        .map(|row| usize::try_from(row["row"].as_u64().unwrap()).unwrap() - 2)
        .collect();
    for (row, place) in rows.iter().zip(&places) {
        assert_eq!(
            [text(row, "field"), text(row, "value")],
            ["name_en", &products[*place].name],
            "{row}"
        );
        assert!(
            !text(row, "reason").is_empty() && !text(row, "remedy").is_empty(),
            "{row}"
        );
    }
    for place in places.iter().rev() {
        products.remove(*place);
    }
    let imported = core.done("import_products", request(products));
    assert_eq!(
        [&imported["rows"], &imported["added"]],
        [products.len(), products.len()]
    );
    places
}

fn request(products: &[Product]) -> Value {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(["gtin", "name", "price"]).unwrap();
    for product in products {
        csv.write_record([&product.gtin, &product.name, &product.price.to_string()])
            .unwrap();
    }
    let csv = String::from_utf8(csv.into_inner().unwrap()).unwrap();
    json!({ "file": "real-products.csv", "text": csv, "columns": [], "dry_run": false, "default_price": null })
}

/// Five hundred of them: every script gets its turn, then Latin. Codes that begin with 2 belong to each shop's own scales.
fn chosen(products: &[Product]) -> Vec<Product> {
    let mut order: Vec<&Product> = products
        .iter()
        .filter(|product| !product.gtin.starts_with('2'))
        .collect();
    let mut draw = 7;
    for place in (1..order.len()).rev() {
        order.swap(place, usize::try_from(next(&mut draw) % (place as u64 + 1)).unwrap());
    }
    let mut of_script: HashMap<Script, usize> = HashMap::new();
    let mut rare = |product: &&Product| {
        let script = script(&product.name);
        let taken = of_script.entry(script).or_default();
        *taken += 1;
        script != Script::Latin && *taken <= OF_ONE_SCRIPT
    };
    let rare: Vec<&Product> = order.iter().copied().filter(|product| rare(product)).collect();
    assert!(of_script.len() >= 8, "the file has many scripts: {of_script:?}");
    let latin = order
        .into_iter()
        .filter(|product| script(&product.name) == Script::Latin);
    rare.into_iter().chain(latin).take(SOLD).cloned().collect()
}

/// The script of a name: the first that is not Latin, if there is one.
fn script(name: &str) -> Script {
    let own = |letter: char| !matches!(letter.script(), Script::Latin | Script::Common | Script::Inherited);
    name.chars()
        .find(|letter| own(*letter))
        .map_or(Script::Latin, |letter| letter.script())
}

/// What somebody types who remembers the end of a word: the second half of the longest run of letters in the name's own script.
fn fragment(name: &str) -> String {
    let own = script(name);
    let belongs = |letter: char| [own, Script::Inherited].contains(&letter.script());
    let runs = name.split(|letter| !belongs(letter));
    let run: Vec<char> = runs
        .max_by_key(|run| run.chars().count())
        .unwrap_or(name)
        .chars()
        .collect();
    // No half begins with a mark that belongs to the letter before it.
    let half = (run.len() / 2..run.len())
        .find(|at| run[*at].is_alphanumeric())
        .unwrap_or(0);
    run[half..].iter().collect()
}

fn is_found(core: &Core, product: &Product, typed: &str) -> bool {
    let found = core.done("find_products", json!({ "text": typed, "limit": 200 }));
    list(&found, "tiles").iter().any(|tile| tile["sku"] == product.gtin)
}

/// Finds each by a fragment of its name, where that is no help among too many by all of it: how many by the fragment alone.
fn find(core: &Core, chosen: &[Product]) -> usize {
    let by_fragment = chosen.iter().filter(|product| {
        let fragment = fragment(&product.name);
        let alone = is_found(core, product, &fragment);
        assert!(
            alone || is_found(core, product, &product.name),
            "{fragment:?} of {:?} is not found",
            product.name
        );
        alone
    });
    by_fragment.count()
}

fn sell(core: &Core, chosen: &[Product]) -> Vec<Value> {
    let cart = |cart: &[Product]| {
        let codes: Vec<&String> = cart.iter().map(|product| &product.gtin).collect();
        let sale = core.done("sell", json!({ "scan": codes, "tender": ["card:EXACT"] }));
        let shelf: Decimal = cart.iter().map(|product| product.price).sum();
        assert_eq!(figure(&sale["total"]), shelf, "{sale}");
        sale
    };
    chosen.chunks(TOGETHER).map(cart).collect()
}

#[test]
fn real_products_are_imported_found_in_their_own_script_sold_printed_and_counted_the_same_at_the_office() {
    let (shop, mut products) = (Shop::bare(), products());
    let bytes = shop.beside("printer.bin");
    shop.add_printer("counter", &format!("file:{}", bytes.display()));
    let core = shop.open();
    core.sign_in(&OWNER);
    let refused = import(&core, &mut products);
    assert_eq!(products.len() + refused.len(), 40_000, "every row is imported or named");

    let chosen = chosen(&products);
    let by_fragment = find(&core, &chosen);
    assert!(
        by_fragment * 10 >= SOLD * 9,
        "a fragment finds nine in ten: {by_fragment}"
    );

    let office = Office::knowing(chosen.iter().map(|product| product.gtin.as_str()));
    office.join_core(&core);
    let _shift = core.done("open_shift", json!({ "float": "0" }));
    let sold = sell(&core, &chosen);
    let status = core.done("sync_run", json!({ "until_idle": true, "timeout_s": 60 }));
    assert_eq!(list(&status, "upstreams")[0]["confirmed"], sold.len(), "{status}");
    drop(core);

    same_at_the_office(&office, &sold, &chosen);
    let verified = shop.verify();
    assert_eq!(
        [&verified["ok"], &verified["sales"]],
        [&json!(true), &json!(sold.len())]
    );
    let tape = Tape::read(&std::fs::read(&bytes).unwrap()).unwrap();
    let papers = codes_of(&printer::pictures(&tape, printer::WIDTH_DOTS));
    let told: Vec<Vec<String>> = sold.iter().map(|sale| vec![expected(sale)]).collect();
    assert_eq!(papers, told, "a paper for each sale, in their order");
}

fn same_at_the_office(office: &Office, sold: &[Value], chosen: &[Product]) {
    let totals = office.totals();
    assert_eq!(totals.len(), sold.len());
    assert_eq!(totals.values().sum::<Decimal>(), sum(sold, "total"));
    let mut counted: BTreeMap<String, Decimal> = BTreeMap::new();
    for line in office.simulator.orders().into_iter().flat_map(|order| order.items) {
        *counted.entry(line.item_id).or_default() += Decimal::from_str_exact(&line.quantity).unwrap();
    }
    let expected = chosen.iter().map(|product| (remote_id(&product.gtin), Decimal::ONE));
    assert_eq!(counted, expected.collect(), "one of each");
}
