//! Writes that were torn, lost or reordered when the power went: what was acknowledged before is there, whatever else reached the disk.
//!
//! A till sells under strace; from the log of its calls disks are made as a power cut may have left them, and each is looked at.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a fault run stops at what it did not expect and says its figures"
)]

use std::fs;
use std::path::Path;
use testkit::dice::Dice;
use testkit::prove;
use till_tests::crash::{Disk, Files, Folder};
use till_tests::oracle::{self, Sold};
use till_tests::request::Request;
use till_tests::seller::owe_everything;
use till_tests::trace::{Event, events, tracer};
use till_tests::{ANA, Shop};

/// Disks made of one log.
const DISKS_OF_A_LOG: usize = 50;

/// Sales of one log.
const SALES: usize = 8;

/// A till's life: the files before it, what happened to them, and what was asked for.
struct Life {
    shop: Shop,
    before: Files,
    requests: Vec<Request>,
    events: Vec<Event>,
}

fn life(dice: &mut Dice) -> Life {
    let shop = Shop::demo();
    owe_everything(&shop);
    let before = files_of(&shop.path());
    let requests: Vec<Request> = (0..SALES).map(|_| Request::by_chance(dice)).collect();
    let log = shop.beside("calls");
    let mut sell = shop.ctl("sell --from -").by(&ANA).under(tracer(&log));
    for request in &requests {
        sell = sell.typed(&request.line());
    }
    let ended = sell.run();
    assert_eq!(ended.exit, Some(0), "{ended:?}");
    let events = events(&fs::read_to_string(log).unwrap(), &shop.path());
    Life {
        shop,
        before,
        requests,
        events,
    }
}

/// Every file of a folder that a disk keeps.
fn files_of(folder: &Path) -> Files {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_of(&path));
        } else if !path.to_string_lossy().ends_with("-shm") {
            let bytes = fs::read(&path).unwrap();
            let _new = files.insert(path, bytes);
        }
    }
    files
}

/// A moment: some call between two syncs, each pair as likely as any other, since a till writes much at once before it opens.
fn moment(events: &[Event], dice: &mut Dice) -> usize {
    let is_sync = |at: &usize| matches!(events.get(*at), Some(Event::Synced(_)));
    let syncs: Vec<usize> = (0..events.len()).filter(is_sync).chain([events.len()]).collect();
    let which = dice.below(syncs.len());
    let from = which.checked_sub(1).map_or(0, |before| syncs[before] + 1);
    from + dice.below(syncs[which] + 1 - from)
}

/// What a cut leaves of a life: a shop in the same place as the one that lived, and what had been acknowledged.
fn cut(life: &Life, disk: Disk, dice: &mut Dice) -> Vec<Sold> {
    let until = moment(&life.events, dice);
    let mut folder = Folder::on(disk, life.before.clone());
    let mut acknowledged = Vec::new();
    for event in life.events.iter().take(until) {
        folder.take(event);
        if let Event::Said(line) = event {
            let request: &Request = &life.requests[acknowledged.len()];
            acknowledged.push(request.acknowledged_by(&serde_json::from_str(line).unwrap()));
        }
    }
    lay(&life.shop.path(), &folder.crashed(dice));
    acknowledged
}

/// Puts these files into a folder, and nothing else.
fn lay(folder: &Path, files: &Files) {
    fs::remove_dir_all(folder).unwrap();
    fs::create_dir(folder).unwrap();
    for (path, bytes) in files {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        keep_secret(path);
    }
}

/// A till takes no secret that others may read.
fn keep_secret(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

#[test]
fn what_was_acknowledged_is_there_whatever_a_power_cut_tore_lost_or_reordered() {
    let disks = prove::times(2_000, 20);
    let mut dice = Dice::seeded(7);
    let (mut left, mut acknowledged, mut before_all) = (disks, 0, 0);
    while left > 0 {
        let life = life(&mut dice);
        for _ in 0..left.min(DISKS_OF_A_LOG) {
            left -= 1;
            let sold = cut(&life, Disk::Honest, &mut dice);
            let faults = oracle::faults(&life.shop.path(), &sold);
            assert!(faults.is_empty(), "{left} disks before the end: {faults:#?}");
            assert_eq!(life.shop.verify()["ok"], true, "{left} disks before the end");
            acknowledged += sold.len();
            before_all += usize::from(sold.len() < SALES);
        }
    }
    println!("{disks} disks, {before_all} of them cut before the last sale, {acknowledged} acknowledged sales, 0 lost");
    assert!(
        before_all * 10 >= disks * 3,
        "void: {before_all} of {disks} cuts fell among the sales"
    );
}

#[test]
fn a_disk_that_lies_about_its_syncs_loses_sales_and_the_oracle_sees_it() {
    let disks = prove::times(100, 10);
    let mut dice = Dice::seeded(8);
    let life = life(&mut dice);
    let (mut blamed, mut acknowledged) = (0, 0);
    for _ in 0..disks {
        let sold = cut(&life, Disk::Lying, &mut dice);
        acknowledged += sold.len();
        blamed += usize::from(!oracle::faults(&life.shop.path(), &sold).is_empty());
    }
    println!("control: {disks} disks that lie, {acknowledged} acknowledged sales, {blamed} disks blamed");
    assert!(blamed * 3 >= disks, "{blamed} of {disks}: the oracle is blind");
}
