//! Power cuts in a selling loop, on a file system of its own: what was acknowledged before the cut is there after it.
//!
//! Only root may mount. Where that is so every cut is made, or the run fails; elsewhere it is skipped with a notice.

#![expect(
    clippy::print_stdout,
    reason = "a fault run stops at what it did not expect and says its figures"
)]

use testkit::dice::Dice;
use testkit::prove;
use till_tests::Shop;
use till_tests::disk::Disk;
use till_tests::oracle::{self, Sold};
use till_tests::seller::{Life, Seller, owe_everything};
use till_tests::shop::WATER;

const SELLER: &str = env!("CARGO_BIN_EXE_seller");
const CARELESS: &str = env!("CARGO_BIN_EXE_careless_writer");

/// Cuts in the life of one disk.
const CUTS_OF_A_DISK: usize = 25;

/// A demo shop on a disk, which owes every sale to a back end and a printer.
fn shop_on(disk: &Disk) -> Shop {
    let shop = Shop::demo_within(&disk.folder());
    owe_everything(&shop);
    shop
}

fn is_skipped() -> bool {
    let skipped = !Disk::can_be_had();
    if skipped {
        println!("skipped: only root may mount a disk to cut its power");
    }
    skipped
}

/// Lets a seller sell, cuts the power while it goes on, and ends it. All that it said before the cut counts.
fn life_until_the_cut(disk: &Disk, shop: &Shop, dice: &mut Dice) -> Life {
    let mut seller = Seller::start(SELLER, shop, "sell");
    seller.sells(1 + dice.below(12));
    seller.lives_a_moment(dice);
    let cut_at_ns = disk.cut();
    seller.without_power_since(cut_at_ns)
}

#[test]
fn a_power_cut_loses_no_acknowledged_sale() {
    if is_skipped() {
        return;
    }
    let cuts = prove::times(100, 6);
    let mut dice = Dice::seeded(4);
    let (mut left, mut acknowledged, mut in_flight) = (cuts, 0, 0);
    while left > 0 {
        let disk = Disk::new();
        let shop = shop_on(&disk);
        let mut sold: Vec<Sold> = Vec::new();
        for _ in 0..left.min(CUTS_OF_A_DISK) {
            let life = life_until_the_cut(&disk, &shop, &mut dice);
            in_flight += usize::from(life.in_flight);
            sold.extend(life.sold);
            left -= 1;
            disk.start_again();
            let faults = oracle::faults(&shop.path(), &sold);
            assert!(faults.is_empty(), "{left} cuts before the end: {faults:#?}");
            assert_eq!(shop.verify()["ok"], true, "{left} cuts before the end");
        }
        acknowledged += sold.len();
    }
    println!("{cuts} power cuts, {in_flight} of them in a sale, {acknowledged} acknowledged sales, 0 lost");
}

#[test]
fn the_same_cuts_take_sales_from_a_writer_that_does_not_wait_for_the_disk_and_the_oracle_sees_it() {
    if is_skipped() {
        return;
    }
    let cuts = prove::times(10, 2);
    let mut dice = Dice::seeded(5);
    let (mut acknowledged, mut lost) = (0, 0);
    for cut in 0..cuts {
        let disk = Disk::new();
        let shop = shop_on(&disk);
        let _first = shop.sell(&format!("--scan {WATER} --tender cash:500"));
        let mut writer = Seller::start(CARELESS, &shop, "");
        writer.acknowledges(1 + dice.below(200));
        // What it says after the cut is not held against it: nobody waits for the disk here.
        let sold = writer.acknowledged().to_vec();
        let _at_ns = disk.cut();
        let _said_later = writer.killed();
        disk.start_again();
        let faults = oracle::faults(&shop.path(), &sold);
        let taken = faults
            .iter()
            .filter(|fault| fault.ends_with("was acknowledged and is lost"))
            .count();
        assert!(
            taken > 0,
            "cut {cut} took nothing of {} sales that nobody had synced: the oracle is blind",
            sold.len()
        );
        acknowledged += sold.len();
        lost += taken;
    }
    println!("control: {cuts} power cuts, {acknowledged} acknowledged sales, {lost} lost");
}
