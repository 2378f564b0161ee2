//! Who may do what: every command, from every face.

use crate::shop::{Shop, assert_is_told_whole, person};
use app::{COMMANDS, Caller};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One of each role, with the PIN.
const PEOPLE: [(&str, &str, &str); 5] = [
    ("cashier", "ana", "1111"),
    ("supervisor", "bo", "2222"),
    ("manager", "chai", "3333"),
    ("technician", "tui", "5555"),
    ("owner", "owner", "4444"),
];

/// Who may send which commands: the initials of cashier, supervisor, manager, technician and owner, `x` for the machine, `-` for a
/// screen at which nobody is signed in, `d` for the customer's window; a capital for who needs an approval. Written out by hand: it must not follow the code.
const TABLE: &[(&str, &str)] = &[
    ("till_status", "csmtox-"),
    ("staff_names", "csmtox-"),
    ("sign_in", "csmto-"),
    ("recover", "csmtox-"),
    ("sign_out", "csmto-"),
    ("add_staff", "mto"),
    ("set_pin", "mto"),
    ("make_badge", "mto"),
    ("revoke_badge", "mto"),
    ("badges", "mto"),
    ("set_badges", "mto"),
    ("scan_badge", "csmto-"),
    ("staff_rights", "mto"),
    ("set_right", "mto"),
    ("disable_staff", "mto"),
    ("cart", "csmo"),
    ("scan", "csmo"),
    ("add_product", "csmo"),
    ("phones_rule", "csmo"),
    ("set_phones_rule", "mo"),
    ("choose", "csmo"),
    ("choice_groups", "mo"),
    ("put_choice_group", "mo"),
    ("remove_choice_group", "mo"),
    ("offered_choices", "csmo"),
    ("empties", "csmo"),
    ("quote_empties", "csmo"),
    ("return_empties", "csmo"),
    ("add_money", "csmo"),
    ("multiply", "csmo"),
    ("set_quantity", "csmo"),
    ("step_quantity", "csmo"),
    ("void_line", "csmo"),
    ("select_line", "csmo"),
    ("clear_cart", "csmo"),
    ("set_discount", "Csmo"),
    ("set_line_discount", "Csmo"),
    ("set_line_price", "Csmo"),
    ("set_exempt", "Csmo"),
    ("set_level", "Csmo"),
    ("price_levels", "csmo"),
    ("set_customer", "csmo"),
    ("add_coupon", "csmo"),
    ("remove_coupon", "csmo"),
    ("promotions", "csmo"),
    ("show_product", "mo"),
    ("show_style", "csmo"),
    ("make_variants", "mo"),
    ("put_product", "mo"),
    ("put_promotion", "mo"),
    ("switch_promotion", "mo"),
    ("remove_promotion", "mo"),
    ("quote_tender", "csmo"),
    ("take_payment", "csmo"),
    ("payment_methods", "csmo"),
    ("take_methods", "mo"),
    ("set_rate", "mo"),
    ("set_promptpay", "mo"),
    ("set_card_terminal", "mo"),
    ("ask_card", "csmo"),
    ("card_attempts", "csmo"),
    ("ask_card_again", "csmo"),
    ("cancel_card", "csmo"),
    ("settle_card", "Csmo"),
    ("ask_promptpay", "csmo"),
    ("hide_promptpay", "csmo"),
    ("make_order", "csmo"),
    ("find_orders", "csmo"),
    ("show_order", "csmo"),
    ("fetch_order", "csmo"),
    ("cancel_order", "csmo"),
    ("print_order", "csmo"),
    ("park_cart", "csmo"),
    ("parked_carts", "csmo"),
    ("recall_cart", "csmo"),
    ("merge_parked", "csmo"),
    ("split_cart", "csmo"),
    ("take_shelf_prices", "csmo"),
    ("undo_cart", "csmo"),
    ("check_price", "csmo"),
    ("key_map", "csmtox-"),
    ("set_key_map", "mto"),
    ("set_screen_look", "mto"),
    ("favourites", "csmo"),
    ("set_favourites", "mto"),
    ("label_parked", "csmo"),
    ("print_park_slip", "csmo"),
    ("discard_parked", "csmo"),
    ("parking_rule", "csmo"),
    ("set_parking_rule", "mo"),
    ("expire_parked", "csmo"),
    ("sell", "csmo"),
    ("returnable", "csmo"),
    ("quote_refund", "csmo"),
    ("refund", "Csmo"),
    ("returns_rule", "csmo"),
    ("set_returns_rule", "mo"),
    ("quote_without_receipt", "csmo"),
    ("sale_sources", "csmo"),
    ("find_elsewhere", "csmo"),
    ("return_elsewhere", "Csmo"),
    ("return_without_receipt", "CSmo"),
    ("void_sale", "Csmo"),
    ("correct_tender", "Csmo"),
    ("invoice_of", "csmo"),
    ("issue_invoice", "csmo"),
    ("draw_invoice", "csmo"),
    ("print_invoice", "csmo"),
    ("find_customers", "csmo"),
    ("show_customer", "csmo"),
    ("add_customer", "csmo"),
    ("change_customer", "csmo"),
    ("erase_customer", "mo"),
    ("find_sales", "csmo"),
    ("customer_accounts", "csmo"),
    ("adjust_account", "mo"),
    ("customer_doubles", "mo"),
    ("merge_customers", "mo"),
    ("export_customer", "mo"),
    ("gift_card", "csmo"),
    ("book_gift_card", "mo"),
    ("tie_customer", "mo"),
    ("untie_customer", "mo"),
    ("ask_balance", "csmo"),
    ("lease_rule", "csmo"),
    ("set_lease_rule", "mo"),
    ("points_rule", "csmo"),
    ("set_points", "mo"),
    ("coupons", "mo"),
    ("make_coupons", "mo"),
    ("begin_training", "mto"),
    ("end_training", "csmo"),
    ("tax_rules", "mo"),
    ("round_tax", "mo"),
    ("change_tax", "mo"),
    ("keep_tax", "mo"),
    ("import_customers", "mo"),
    ("export_customers", "mo"),
    ("show_stock", "csmo"),
    ("find_products", "csmo"),
    ("tiles", "csmo"),
    ("categories", "csmo"),
    ("import_products", "mo"),
    ("export_products", "mo"),
    ("open_shift", "csmo"),
    ("suspend_shift", "csmo"),
    ("resume_shift", "csmo"),
    ("hand_over_shift", "csmo"),
    ("counting", "csmo"),
    ("keep_count", "csmo"),
    ("count_shift", "csmo"),
    ("shift_rule", "csmo"),
    ("set_shift_rule", "mo"),
    ("close_shift", "csmo"),
    ("x_report", "mto"),
    ("z_report", "mto"),
    ("draw_shift", "mto"),
    ("save_z", "csmo"),
    ("day_report", "mtox"),
    ("verify", "mtox"),
    ("receipt", "csmo"),
    ("export_sales", "mto"),
    ("export_sheet", "mto"),
    ("export_books", "mto"),
    ("export_journal", "mto"),
    ("find_document", "csmo"),
    ("add_scanner", "to"),
    ("scanners", "to"),
    ("remove_scanner", "to"),
    ("weigh", "csmo"),
    ("take_weight", "csmo"),
    ("scale", "csmo"),
    ("set_scale", "to"),
    ("find_scale", "to"),
    ("test_scale", "to"),
    ("wedges", "csmtox-"),
    ("set_wedge", "to"),
    ("remove_wedge", "to"),
    ("code_rules", "to"),
    ("set_code_rules", "to"),
    ("expiry", "to"),
    ("set_expiry", "to"),
    ("explain_code", "to"),
    ("sound_settings", "mto"),
    ("set_sound", "mto"),
    ("try_sound", "mto"),
    ("scan_not_taken", "csmto-"),
    ("scan_heard", "csmto-"),
    ("add_printer", "to"),
    ("printers", "to"),
    ("remove_printer", "to"),
    ("test_printer", "to"),
    ("cash_movements", "csmo"),
    ("move_cash", "csmo"),
    ("open_drawer", "csmo"),
    ("print_jobs", "csmo"),
    ("reprint", "csmo"),
    ("print_x", "mto"),
    ("print_z", "csmo"),
    ("print_cash", "csmo"),
    ("dismiss_print_job", "csmo"),
    ("display", "d"),
    ("display_settings", "to"),
    ("set_display", "to"),
    ("show_window", "csmtox-"),
    ("painted", "csmo"),
    ("measures", "tox"),
    ("doctor", "tox"),
    ("support_bundle", "tox"),
    ("upstream_kinds", "to"),
    ("upstream_operations", "to"),
    ("upstream_add", "to"),
    ("upstream_change", "to"),
    ("upstream_remove", "to"),
    ("upstream_probe", "to"),
    ("upstream_accept_lists", "mto"),
    ("upstream_map", "mto"),
    ("upstream_maps", "mto"),
    ("upstream_records", "mto"),
    ("upstream_call", "to"),
    ("sync_run", "mtox"),
    ("sync_reconcile", "mtox"),
    ("sync_status", "csmtox-"),
    ("desk", "mto"),
    ("desk_retry", "mto"),
    ("desk_set_aside", "mto"),
    ("desk_file", "mto"),
];

fn who_may(command: &str) -> &'static str {
    let row = TABLE.iter().find(|(name, _)| *name == command);
    row.unwrap_or_else(|| panic!("{command} is in no row of the table")).1
}

/// What becomes of a command whose request no command has: it is refused for its form only after whoever sends it was let in.
fn code(shop: &Shop, caller: &Caller, command: &str) -> &'static str {
    let reply = shop.till.call(caller, command, json!({ "surprise": 1 }));
    let refusal = reply.map_or_else(
        |refusal| refusal,
        |done: Value| panic!("{command} took a surprise: {done}"),
    );
    assert_is_told_whole(&refusal);
    refusal.code.as_str()
}

#[test]
fn the_table_has_every_command_and_no_other() {
    let listed: Vec<&str> = TABLE.iter().map(|(name, _)| *name).collect();
    let once: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(once.len(), listed.len(), "each stands there once");
    assert_eq!(once, COMMANDS.iter().map(|command| command.name).collect());
}

#[test]
fn each_role_may_do_its_own_from_the_screen_and_with_a_pin_alike() {
    let shop = Shop::with_every_role();
    for (role, name, pin) in PEOPLE {
        for command in COMMANDS {
            shop.done("sign_in", json!({ "name": name, "pin": pin }));
            let who = who_may(command.name);
            let expected = match (who.contains(&role[..1]), who.contains(&role[..1].to_uppercase())) {
                (true, _) => "bad_request",
                (false, true) => "needs_approval",
                (false, false) => "not_allowed",
            };
            assert_eq!(
                code(&shop, &Caller::Screen, command.name),
                expected,
                "{role} at the screen: {}",
                command.name
            );
            assert_eq!(
                code(&shop, &person(name, pin), command.name),
                expected,
                "{role} with a PIN: {}",
                command.name
            );
        }
    }
}

#[test]
fn the_machine_and_a_screen_without_anybody_may_do_what_needs_nobody() {
    let shop = Shop::with_every_role();
    for command in COMMANDS {
        // Signing in is for people: a machine that could would stand at the screen as nobody.
        for (caller, initial) in [(Caller::Machine, "x"), (Caller::Screen, "-")] {
            let may = who_may(command.name).contains(initial);
            let expected = if may { "bad_request" } else { "not_signed_in" };
            assert_eq!(
                code(&shop, &caller, command.name),
                expected,
                "{initial}: {}",
                command.name
            );
        }
    }
}

#[test]
fn the_customers_window_may_look_and_nothing_else_whoever_is_signed_in() {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "owner", "pin": "4444" }));
    for command in COMMANDS {
        let may = who_may(command.name).contains('d');
        let expected = if may { "bad_request" } else { "not_allowed" };
        assert_eq!(
            code(&shop, &Caller::Display, command.name),
            expected,
            "{}",
            command.name
        );
    }
}

#[test]
fn a_person_who_is_disabled_is_signed_out_and_let_in_no_more() {
    let shop = Shop::with_every_role();
    shop.done("sign_in", json!({ "name": "ana", "pin": "1111" }));
    shop.till
        .call(&person("owner", "4444"), "disable_staff", json!({ "name": "ana" }))
        .unwrap();
    shop.refused("cart", json!({}), "not_signed_in");
    shop.refused("sign_in", json!({ "name": "ana", "pin": "1111" }), "wrong_pin");
}

#[test]
fn a_lock_out_survives_a_restart_and_ends_with_its_time() {
    let shop = Shop::with_every_role();
    let sign_in = |pin: &str| json!({ "name": "bo", "pin": pin });
    for _ in 0..5 {
        shop.refused("sign_in", sign_in("9999"), "wrong_pin");
    }
    let shop = shop.reopened();
    assert_eq!(shop.refused("sign_in", sign_in("2222"), "locked_out")["seconds"], 30);
    shop.outside.later_by(30_000);
    shop.done("sign_in", sign_in("2222"));
}
