//! Who may do what: cashier, supervisor, manager, technician, owner.

use domain::people::{Right, Role, Standing};

/// By itself `+`, with approval `?`, never `-`, in the order of the roles.
fn standings(right: Right) -> String {
    let one = |role| match right.standing(role) {
        Standing::Allowed => '+',
        Standing::NeedsApproval => '?',
        Standing::Denied => '-',
    };
    Role::ALL.into_iter().map(one).collect()
}

#[test]
fn every_right_stands_to_every_role_as_the_shop_is_told() {
    let table = [
        (Right::Anyone, "+++++"),
        (Right::Sell, "+++-+"),
        (Right::Discount, "?++-+"),
        (Right::SellBelowLeast, "??+-+"),
        (Right::TypeWeight, "?++-+"),
        (Right::ExemptTax, "?++-+"),
        (Right::Refund, "?++-+"),
        (Right::RefundOtherwise, "??+-+"),
        (Right::RefundWithoutReceipt, "??+-+"),
        (Right::Void, "?++-+"),
        (Right::CorrectTender, "?++-+"),
        (Right::RunShift, "+++-+"),
        (Right::ReadReports, "--+++"),
        (Right::ManageCustomers, "--+-+"),
        (Right::EditCatalogue, "--+-+"),
        (Right::ManagePayment, "--+-+"),
        (Right::ArrangeScreen, "--+++"),
        (Right::SettleSync, "--+++"),
        (Right::ManageStaff, "--+++"),
        (Right::Install, "---++"),
        (Right::WatchDisplay, "-----"),
    ];
    for (right, expected) in table {
        assert_eq!(standings(right), expected, "{right:?}");
        for role in Role::ALL {
            assert_eq!(
                right.granted_to(role),
                right.standing(role) == Standing::Allowed,
                "{right:?} {role:?}"
            );
        }
    }
}
