//! The demo day through `evertillctl`: scans, sells, prints receipts, syncs to a simulated back end, reports the day.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use serde_json::{Value, json};

use crate::failure::{Failure, While};
use crate::project::{Project, succeed};

/// Every receipt of the day would be many pictures; the first few show what they look like.
const RECEIPTS_SHOWN: usize = 5;

/// Somebody of the demo shop.
struct Person {
    name: &'static str,
    pin: &'static str,
}

/// Rings up the day: it has a discount, which a cashier may not give.
const SUPERVISOR: Person = Person {
    name: "bo",
    pin: "2222",
};
const OWNER: Person = Person {
    name: "owner",
    pin: "4444",
};

/// The till's account at the simulated back end, which lives only as long as the demo day.
const ACCOUNT: &str = "till";
const SECRET: &str = "demo";

/// Makes the demo shop afresh, sells its day, prints, syncs and reports; leaves receipts as pictures.
pub(crate) fn ring_up_the_day(project: &Project) -> Result<(), Failure> {
    println!("building evertillctl and the simulated back end");
    let mut build = project.cargo(&[
        "build",
        "--locked",
        "--package",
        "cli",
        "--package",
        "testkit",
        "--bins",
    ]);
    succeed(&mut build)?;
    let upstream = Upstream::start(project, &goods_of_the_office(project)?)?;
    let shop = Shop::set_up(project, &upstream)?;
    let day = project.path("src-tauri/crates/app/demo/day.jsonl");
    let sold = shop.signed_in(&SUPERVISOR, "sell --json --from", &[&day.to_string_lossy()])?;
    let receipts = receipt_numbers(&sold)?;
    println!("{} sales rung up", receipts.len());
    shop.draw(&receipts)?;
    println!("{}", shop.ctl("sync --until-idle --timeout 60", &[], "")?);
    println!("{}", shop.ctl("report day", &[], "")?);
    println!("receipts are in {}", shop.receipts().display());
    Ok(())
}

/// Writes what the back end sells, the same as the shop: a sale is matched to it by the product's name.
fn goods_of_the_office(project: &Project) -> Result<PathBuf, Failure> {
    let products = project.path("src-tauri/crates/app/demo/products.csv");
    let mut rows = csv::Reader::from_path(&products).while_(products.display())?;
    let items: Vec<Value> = rows
        .deserialize::<HashMap<String, String>>()
        .map(|row| row.map(|row| item(&row)))
        .collect::<Result<_, _>>()
        .while_(products.display())?;
    let file = project.target("demo-office.json");
    fs::write(&file, json!({ "items": items }).to_string()).while_(file.display())?;
    Ok(file)
}

fn item(product: &HashMap<String, String>) -> Value {
    let field = |name: &str| product.get(name).map(String::as_str).unwrap_or_default();
    json!({ "id": format!("office-{}", field("sku")), "name": field("name_en"), "price": field("price"),
        "quantity": "1000", "unit": field("unit"), "related_items": [] })
}

/// The demo shop's data folder and the program that works on it.
struct Shop<'a> {
    project: &'a Project,
    folder: PathBuf,
}

impl<'a> Shop<'a> {
    /// A fresh demo shop with a printer and a back end; what an earlier demo day left is removed, and only that.
    fn set_up(project: &'a Project, upstream: &Upstream) -> Result<Self, Failure> {
        let folder = project.target("demo-day");
        if folder.exists() {
            fs::remove_dir_all(&folder).while_(folder.display())?;
        }
        let shop = Self { project, folder };
        fs::create_dir_all(shop.receipts()).while_(shop.folder.display())?;
        shop.ctl("init --demo", &[], "")?;
        let paper = format!("file:{}", shop.folder.join("counter.escpos").display());
        shop.signed_in(&OWNER, "printer add counter --at", &[&paper])?;
        shop.connect(upstream)?;
        Ok(shop)
    }

    fn receipts(&self) -> PathBuf {
        self.folder.join("receipts")
    }

    fn connect(&self, upstream: &Upstream) -> Result<(), Failure> {
        let account = format!("upstream add pos-system-api --name office --set username={ACCOUNT} --secret-stdin");
        let owner = ["--staff", OWNER.name, "--pin-stdin", "--base-url", &upstream.url];
        self.ctl(&account, &owner, &format!("{}\n{SECRET}\n", OWNER.pin))
            .map(|_| ())
    }

    fn draw(&self, receipts: &[String]) -> Result<(), Failure> {
        receipts.iter().take(RECEIPTS_SHOWN).try_for_each(|number| {
            let picture = self.receipts().join(format!("{number}.png"));
            self.signed_in(
                &SUPERVISOR,
                "receipt --format png --out",
                &[&picture.to_string_lossy(), number],
            )
            .map(|_| ())
        })
    }

    /// Runs `evertillctl` in a person's name.
    fn signed_in(&self, person: &Person, words: &str, values: &[&str]) -> Result<String, Failure> {
        let who = ["--staff", person.name, "--pin-stdin"];
        self.ctl(words, &[values, &who].concat(), &format!("{}\n", person.pin))
    }

    /// Runs `evertillctl` on this shop and gives what it printed. `values` follow `words` and may hold spaces.
    fn ctl(&self, words: &str, values: &[&str], input: &str) -> Result<String, Failure> {
        let mut command = self.project.command(self.project.binary("debug", "evertillctl"));
        command
            .args(words.split_whitespace())
            .args(values)
            .arg("--data")
            .arg(self.folder.join("shop"));
        let mut running = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .while_("evertillctl")?;
        if let Some(mut stdin) = running.stdin.take() {
            stdin.write_all(input.as_bytes()).while_("evertillctl took no input")?;
        }
        let output = running.wait_with_output().while_("evertillctl")?;
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.success() {
            Ok(printed)
        } else {
            Err(Failure::new(format!("evertillctl {words}: {printed}")))
        }
    }
}

/// The back end of `testkit`, on a free port, for as long as this value lives.
struct Upstream {
    running: Child,
    url: String,
}

impl Upstream {
    fn start(project: &Project, goods: &Path) -> Result<Self, Failure> {
        let mut command = project.command(project.binary("debug", "simulated-upstream"));
        command.args(["pos-system-api", "--port", "0", "--print-url"]);
        for pair in [
            format!("items={}", goods.display()),
            format!("username={ACCOUNT}"),
            format!("password={SECRET}"),
        ] {
            command.arg("--set").arg(pair);
        }
        // It serves until its standard input ends.
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut running = command.spawn().while_("simulated-upstream")?;
        let mut url = String::new();
        if let Some(stdout) = running.stdout.take() {
            BufReader::new(stdout)
                .read_line(&mut url)
                .while_("simulated-upstream")?;
        }
        let upstream = Self {
            running,
            url: url.trim().to_owned(),
        };
        if upstream.url.is_empty() {
            Err(Failure::new("simulated-upstream did not say its URL"))
        } else {
            Ok(upstream)
        }
    }
}

impl Drop for Upstream {
    fn drop(&mut self) {
        // It may have ended by itself; either way nothing of it is left.
        let _gone = self.running.kill().and_then(|()| self.running.wait());
    }
}

/// The receipt numbers in one or many JSON documents, in their order.
fn receipt_numbers(printed: &str) -> Result<Vec<String>, Failure> {
    let mut numbers = Vec::new();
    for document in serde_json::Deserializer::from_str(printed).into_iter::<Value>() {
        collect(&document.while_("what evertillctl printed is not JSON")?, &mut numbers);
    }
    Ok(numbers)
}

fn collect(value: &Value, numbers: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, numbers)),
        Value::Object(fields) => match fields.get("receipt_no").and_then(Value::as_str) {
            Some(number) => numbers.push(number.to_owned()),
            None => fields.values().for_each(|field| collect(field, numbers)),
        },
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receipt_numbers_are_found_in_a_list_in_lines_and_inside_an_object() {
        let cases = [
            (
                "list",
                r#"[{"receipt_no":"T1K7Q-000001"},{"receipt_no":"T1K7Q-000002"}]"#,
            ),
            (
                "lines",
                "{\"receipt_no\":\"T1K7Q-000001\"}\n{\"receipt_no\":\"T1K7Q-000002\"}\n",
            ),
            (
                "object",
                r#"{"sales":[{"receipt_no":"T1K7Q-000001"},{"receipt_no":"T1K7Q-000002"}]}"#,
            ),
        ];
        for (case, printed) in cases {
            let numbers = receipt_numbers(printed).expect("each case is JSON");
            assert_eq!(numbers, ["T1K7Q-000001", "T1K7Q-000002"], "{case}");
        }
    }

    #[test]
    fn words_that_are_not_json_are_a_failure_and_not_an_empty_day() {
        assert!(
            receipt_numbers("sold 3 things").is_err(),
            "an empty list would hide the fault"
        );
    }
}
