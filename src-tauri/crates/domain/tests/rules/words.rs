//! Words that stand in journals, files and settings: once written they never change, and each is read back as what it meant.

use domain::card::{CardState, CardWord};
use domain::cart::{How, WeightSource};
use domain::customer::AccountKind;
use domain::invoice::InvoiceKind;
use domain::money_line::MoneyLine;
use domain::order::OrderState;
use domain::people::{Role, Standing};
use domain::product::Language;
use domain::sale::{Fate, SaleKind};
use domain::settle::{Method, Over, Proof};
use domain::shift::CashMove;
use domain::tax::TaxMode;
use domain::weight::WeightUnit;

/// Each with its word, which is read back; no other word is.
fn read_back<T: Copy + PartialEq + std::fmt::Debug, const N: usize>(
    cases: [(T, &str); N],
    code: fn(T) -> &'static str,
    by_code: fn(&str) -> Option<T>,
) {
    for (one, word) in cases {
        assert_eq!(code(one), word);
        assert_eq!(by_code(word), Some(one));
    }
    for strange in ["", "xyzzy", &cases[0].1.to_uppercase()] {
        assert_eq!(by_code(strange), None, "{strange}");
    }
}

#[test]
fn every_word_that_is_written_down_is_the_one_it_always_was_and_is_read_back() {
    let roles = [
        (Role::Cashier, "cashier"),
        (Role::Supervisor, "supervisor"),
        (Role::Manager, "manager"),
        (Role::Technician, "technician"),
        (Role::Owner, "owner"),
    ];
    read_back(roles, Role::code, Role::by_code);
    let standings = [
        (Standing::Allowed, "allowed"),
        (Standing::NeedsApproval, "approval"),
        (Standing::Denied, "denied"),
    ];
    read_back(standings, Standing::code, Standing::by_code);
    let kinds = [
        (SaleKind::Sale, "sale"),
        (SaleKind::Refund, "refund"),
        (SaleKind::Void, "void"),
        (SaleKind::Tender, "tender"),
    ];
    read_back(kinds, SaleKind::code, SaleKind::by_code);
    read_back(
        [(Fate::Restock, "restock"), (Fate::WriteOff, "write_off")],
        Fate::code,
        Fate::by_code,
    );
    let lines = [
        (MoneyLine::GiftCard, "gift_card"),
        (MoneyLine::PaidOff, "paid_off"),
        (MoneyLine::Tip, "tip"),
        (MoneyLine::Deposit, "deposit"),
    ];
    read_back(lines, MoneyLine::code, MoneyLine::by_code);
    let moves = [(CashMove::In, "in"), (CashMove::Out, "out"), (CashMove::Drop, "drop")];
    read_back(moves, CashMove::code, CashMove::by_code);
    let accounts = [
        (AccountKind::Points, "points"),
        (AccountKind::Credit, "credit"),
        (AccountKind::OnAccount, "on_account"),
        (AccountKind::GiftCard, "gift_card"),
        (AccountKind::Deposit, "deposit"),
    ];
    read_back(accounts, AccountKind::code, AccountKind::by_code);
    let units = [
        (WeightUnit::Kilogram, "kg"),
        (WeightUnit::Gram, "g"),
        (WeightUnit::Pound, "lb"),
    ];
    read_back(units, WeightUnit::code, WeightUnit::by_code);
    let ties = [(How::Choice, "choice"), (How::Part, "part"), (How::Deposit, "deposit")];
    read_back(ties, How::code, How::by_code);
    let languages = [(Language::En, "en"), (Language::Th, "th"), (Language::Zh, "zh")];
    read_back(languages, Language::tag, Language::by_tag);
}

#[test]
fn every_word_that_is_only_said_is_the_one_it_always_was() {
    let states = [
        CardState::Asked,
        CardState::Approved,
        CardState::Declined,
        CardState::GivenBack,
    ];
    assert_eq!(
        states.map(CardState::code),
        ["asked", "approved", "declined", "given_back"]
    );
    assert_eq!(states.map(CardState::may_hold_money), [true, true, false, false]);
    assert_eq!(
        CardWord::ALL.map(CardWord::code),
        ["approved", "declined", "charged", "not_charged"]
    );
    let orders = [OrderState::Open, OrderState::Collected, OrderState::Cancelled];
    assert_eq!(orders.map(OrderState::code), ["open", "collected", "cancelled"]);
    assert_eq!(
        [InvoiceKind::Invoice, InvoiceKind::CreditNote].map(InvoiceKind::code),
        ["invoice", "credit_note"]
    );
    let sources = [
        WeightSource::EmbeddedWeight,
        WeightSource::EmbeddedPrice,
        WeightSource::Scale,
        WeightSource::Typed,
    ];
    assert_eq!(
        sources.map(WeightSource::code),
        ["embedded_weight", "embedded_price", "scale", "typed"]
    );
    assert_eq!(
        [TaxMode::Included, TaxMode::Added].map(TaxMode::code),
        ["included", "added"]
    );
    assert_eq!(
        [Over::Change, Over::Lapses, Over::Refused].map(Over::code),
        ["change", "lapses", "refused"]
    );
    assert_eq!(
        [Proof::None, Proof::Optional, Proof::Required].map(Proof::code),
        ["none", "optional", "required"]
    );
}

#[test]
fn every_means_of_payment_has_its_word_its_proof_its_account_and_what_becomes_of_too_much() {
    let rules = Method::ALL.map(|method| {
        let rules = method.rules();
        assert_eq!(Method::by_code(rules.code), Some(method));
        let account = rules.account.map_or("-", AccountKind::code);
        [rules.code, rules.over.code(), rules.proof.code(), account].join(" ")
    });
    let expected = [
        "cash change none -",
        "card refused optional -",
        "promptpay refused optional -",
        "wallet refused required -",
        "voucher lapses optional -",
        "foreign change required -",
        "store_credit refused none credit",
        "on_account refused none on_account",
        "gift_card refused required gift_card",
        "points refused none points",
        "deposit change required deposit",
    ];
    assert_eq!(rules, expected);
    let only_goods = Method::ALL.into_iter().filter(|method| method.pays_only_goods());
    let only_goods: Vec<&str> = only_goods.map(Method::code).collect();
    assert_eq!(
        only_goods,
        ["voucher", "store_credit", "on_account", "gift_card", "points"]
    );
    assert_eq!(Method::by_code("xyzzy"), None);
    let accounts = MoneyLine::ALL.map(|line| line.account().map_or("-", AccountKind::code));
    assert_eq!(accounts, ["gift_card", "on_account", "-", "deposit"]);
}
