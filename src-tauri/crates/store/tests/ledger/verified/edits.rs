//! Edits of rows and entries behind the till's back: each is named, most with the entry that they falsify.

use super::{assert_named, copy_of, two_shifts, verified};
use crate::forger::Forger;

/// What is edited, the entry that is named for it, and words that name it.
const EDITS: &[(&str, u64, &str)] = &[
    (
        "UPDATE sale SET total_minor = total_minor - 100 WHERE journal_seq = 4",
        4,
        "sale 4: total_minor is 33880, the journal says 33980",
    ),
    (
        "UPDATE sale SET staff_name = 'Bo' WHERE journal_seq = 5",
        5,
        "staff_name is \"Bo\", the journal says \"Ana\"",
    ),
    (
        "DELETE FROM sale WHERE journal_seq = 7",
        7,
        "sale 7: the row is missing",
    ),
    (
        "UPDATE sale_line SET quantity_e4 = 10000 WHERE sale_seq = 5 AND no = 2",
        5,
        "sale_line 5/2: quantity_e4",
    ),
    (
        "DELETE FROM sale_line WHERE sale_seq = 5 AND no = 6",
        5,
        "sale_line 5/6: the row is missing",
    ),
    (
        "UPDATE sale_tax SET tax_minor = tax_minor + 1 WHERE sale_seq = 4 AND no = 1",
        4,
        "sale_tax 4/1: tax_minor",
    ),
    (
        "UPDATE sale_tender SET method = 'card' WHERE sale_seq = 4",
        4,
        "sale_tender 4/1: method",
    ),
    (
        "INSERT INTO sale_tender VALUES (5, 2, 'card', 1, NULL)",
        5,
        "sale_tender 5/2: no entry explains the row",
    ),
    (
        "UPDATE stock_movement SET quantity_e4 = 0 WHERE journal_seq = 14 AND line_no = 1",
        14,
        "stock_movement 14/1",
    ),
    (
        "UPDATE cash_movement SET reason = 'lunch'",
        6,
        "cash_movement 6: reason",
    ),
    (
        "INSERT INTO cash_movement SELECT 15, shift_id, 'x', 'out', 5000, 'x', staff_id, at_ms, approver FROM cash_movement",
        15,
        "no entry explains",
    ),
    ("UPDATE catalogue_edit SET body = '{}'", 9, "catalogue_edit 9: body"),
    (
        "UPDATE setting SET value = 'Mine' WHERE key = 'shop.name'",
        12,
        "setting shop.name: value is \"Mine\"",
    ),
    (
        "UPDATE setting SET value = 'EUR' WHERE key = 'shop.currency'",
        1,
        "setting shop.currency",
    ),
    (
        "INSERT INTO setting VALUES ('zz', '')",
        0,
        "setting zz: no entry explains the row",
    ),
    (
        "UPDATE till_epoch SET fingerprint = 'machine-b'",
        1,
        "till_epoch K7Q: fingerprint",
    ),
    (
        "UPDATE sale SET sequence = 40 WHERE journal_seq = 14",
        14,
        "sale 14: sequence is 40, the journal says 4",
    ),
    (
        "UPDATE shift SET counted_minor = counted_minor - 50000 WHERE no = 1",
        11,
        "counted_minor",
    ),
    ("UPDATE shift SET float_minor = 0 WHERE no = 2", 13, "float_minor"),
    ("DELETE FROM printer", 8, "printer counter: the row is missing"),
    (
        "UPDATE staff SET role = 'owner'",
        2,
        "role is \"owner\", the journal says \"cashier\"",
    ),
    (
        "INSERT INTO staff (id, name, role, enabled) VALUES ('zz', 'mallory', 'owner', 1)",
        0,
        "staff zz: no entry explains the row",
    ),
    (
        "UPDATE journal SET at_ms = at_ms + 1 WHERE seq = 6",
        6,
        "entry 6 does not match its hash",
    ),
    (
        "UPDATE journal SET body = replace(body, 'change', 'lunch') WHERE seq = 6",
        6,
        "entry 6 does not match its hash",
    ),
    (
        "UPDATE journal SET approver = actor WHERE seq = 7",
        7,
        "entry 7 does not match its hash",
    ),
    (
        "UPDATE journal SET prev_hash = hash WHERE seq = 9",
        9,
        "entry 9 does not follow",
    ),
    (
        "UPDATE journal SET body = (SELECT body FROM journal AS other WHERE other.seq = 9 - journal.seq) WHERE seq IN (4, 5)",
        4,
        "entry 4 does not match its hash",
    ),
    ("DELETE FROM journal WHERE seq = 6", 6, "entry 6 is missing"),
    ("DELETE FROM journal WHERE seq = 1", 1, "entry 1 is missing"),
    (
        "DELETE FROM journal WHERE seq = 14",
        14,
        "sale 14: no entry explains the row",
    ),
    ("DELETE FROM journal", 0, "the journal is empty"),
    (
        "INSERT INTO journal SELECT -1, at_ms, actor, approver, kind, version, prev_hash, hash, body FROM journal WHERE seq = 1",
        0,
        "an entry with number -1",
    ),
    (
        "UPDATE journal SET kind = CAST(x'FF' AS TEXT) WHERE seq = 5",
        5,
        "entry 5",
    ),
    ("DROP TABLE sale_tax", 0, "table sale_tax is missing"),
    (
        "ALTER TABLE setting ADD COLUMN note TEXT",
        0,
        "table setting is missing or has other columns",
    ),
    (
        "DROP INDEX shift_one_runs",
        0,
        "index shift_one_runs of the schema is missing",
    ),
];

#[test]
fn an_edit_behind_the_tills_back_is_named_with_its_entry() {
    let honest = two_shifts();
    assert_eq!(
        verified(&honest).first_difference,
        None,
        "nothing is wrong before the edit"
    );
    for (edit, entry, words) in EDITS {
        let copy = copy_of(honest.path());
        let forger = Forger::at(copy.path());
        forger.run(edit);
        if !edit.contains("DROP TABLE") {
            forger.leave();
        }
        assert_named(&verified(&copy), *entry, words, edit);
    }
}

#[test]
fn a_trigger_that_is_gone_is_named() {
    let copy = two_shifts();
    drop(Forger::at(copy.path()));
    assert_named(
        &verified(&copy),
        0,
        "trigger account_entry_no_delete",
        "triggers dropped",
    );
}

/// What is edited in a body and its rows, with the chain sealed again and the text copy gone, and what still shows it.
const SEALED_EDITS: &[(&str, u64, &str)] = &[
    (
        "UPDATE journal SET body = replace(body, '\"total_minor\":33980', '\"total_minor\":33880') WHERE seq = 4",
        4,
        "T1K7Q-000001: ",
    ),
    (
        "UPDATE journal SET body = replace(body, '\"sequence\":2,', '\"sequence\":9,') WHERE seq = 5",
        5,
        "T1K7Q-000009 is not the next receipt number",
    ),
    (
        "UPDATE journal SET body = replace(body, '\"sequence\":3,', '\"sequence\":2,') WHERE seq = 7",
        7,
        "T1K7Q-000002 is not the next receipt number",
    ),
    (
        "UPDATE journal SET body = replace(body, '\"sales\":2', '\"sales\":1') WHERE seq = 11",
        11,
        "the Z of shift 1",
    ),
    (
        "UPDATE journal SET body = replace(body, '\"expected_minor\":', '\"expected_minor\":1') WHERE seq = 11",
        11,
        "the Z of shift 1",
    ),
    (
        "UPDATE journal SET body = replace(body, '\"amount_minor\":10000', '\"amount_minor\":9000') WHERE seq = 6; UPDATE cash_movement SET amount_minor = 9000",
        10,
        "what a count says must lie in the drawer",
    ),
    (
        "UPDATE journal SET body = '{' WHERE seq = 8",
        8,
        "the body of entry 8 does not parse",
    ),
    (
        "UPDATE journal SET kind = 'gift_card_sold' WHERE seq = 12",
        12,
        "kind gift_card_sold in version 1, which this program cannot check",
    ),
    (
        "UPDATE journal SET version = 2 WHERE seq = 4",
        4,
        "kind sale in version 2, which this program cannot check",
    ),
    ("UPDATE journal SET actor = 'nobody' WHERE seq = 12", 12, "nobody"),
];

#[test]
fn a_forged_act_that_does_not_add_up_is_named_also_under_a_chain_sealed_again() {
    let honest = two_shifts();
    for (edit, entry, words) in SEALED_EDITS {
        let copy = copy_of(honest.path());
        std::fs::remove_dir_all(copy.path().join("journal")).unwrap();
        let forger = Forger::at(copy.path());
        forger.run(edit);
        forger.seal();
        forger.leave();
        assert_named(&verified(&copy), *entry, words, edit);
    }
}

#[test]
fn a_sale_that_no_back_end_is_owed_any_more_is_named() {
    let shop = crate::upstreams::shop();
    let sold = shop.sell_no(1);
    shop.sell_no(2);
    let forger = Forger::at(shop.dir.path());
    forger.run(&format!("DELETE FROM outbox WHERE sale_id = '{}'", sold.sale.id));
    forger.leave();
    let found = shop.ledger.verify().unwrap();
    assert_named(&found, sold.journal_seq, "outbox", "a row deleted");
}
