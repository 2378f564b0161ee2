//! Who may do what: cashier, supervisor, manager, technician, owner.

use domain::StaffId;
use domain::people::{OwnRights, Right, Rights, Role, Staff, Standing, name_of};
use uuid::Uuid;

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
        (Right::TakeShift, "?++-+"),
        (Right::CloseOff, "??+-+"),
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
    assert_eq!(table.map(|(right, _)| right), Right::ALL);
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

#[test]
fn what_is_a_persons_own_counts_before_the_role_but_for_an_owner_and_is_read_back_as_it_is_written() {
    let own: OwnRights = "Void=denied Discount=allowed ReadReports=approval".parse().unwrap();
    assert_eq!(own.to_string(), "Discount=allowed Void=denied ReadReports=approval");
    assert_eq!(own.to_string().parse(), Ok(own.clone()));
    let table = [
        (Role::Cashier, ['+', '-', '?', '?']),
        (Role::Manager, ['+', '-', '?', '+']),
        (Role::Owner, ['+', '+', '+', '+']),
    ];
    for (role, expected) in table {
        let rights = Rights { role, own: own.clone() };
        let asked = [Right::Discount, Right::Void, Right::ReadReports, Right::Refund];
        let standings = asked.map(|right| match rights.standing(right) {
            Standing::Allowed => '+',
            Standing::NeedsApproval => '?',
            Standing::Denied => '-',
        });
        assert_eq!(standings, expected, "{role:?}");
        assert_eq!(asked.map(|right| rights.has(right)), expected.map(|one| one == '+'));
    }
    let own = own.with(Right::Void, None).with(Right::Sell, Some(Standing::Denied));
    assert_eq!(own.to_string(), "Sell=denied Discount=allowed ReadReports=approval");
    assert_eq!(
        (own.of(Right::Sell), own.of(Right::Void)),
        (Some(Standing::Denied), None)
    );
    for wrong in ["Fly=allowed", "Void=maybe", "Void", "=allowed"] {
        assert!(wrong.parse::<OwnRights>().is_err(), "{wrong}");
    }
}

#[test]
fn what_anyone_may_is_nobodys_own() {
    let own = OwnRights::default().with(Right::Anyone, Some(Standing::Denied));
    let own = own.with(Right::WatchDisplay, Some(Standing::Allowed));
    let rights = Rights {
        role: Role::Cashier,
        own,
    };
    assert!(rights.has(Right::Anyone) && !rights.has(Right::WatchDisplay));
    let personal = Right::ALL.into_iter().filter(|right| right.is_personal()).count();
    assert_eq!(personal, Right::ALL.len() - 2);
}

#[test]
fn somebody_is_called_by_the_name_of_their_own_identity() {
    let id = |number| StaffId(Uuid::from_u128(number));
    let staff = [(1, "ana"), (2, "bo")].map(|(number, name)| Staff {
        id: id(number),
        name: name.to_owned(),
        role: Role::Cashier,
        own: OwnRights::default(),
        enabled: true,
    });
    assert_eq!([1, 2, 3].map(|number| name_of(&staff, id(number))), ["ana", "bo", ""]);
}
