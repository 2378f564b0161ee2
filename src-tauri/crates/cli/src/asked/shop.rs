//! What is asked about the shop itself: its people, its devices.

use super::Command;
use crate::args::{Display, Printer, Staff, Tested};
use crate::input::Input;
use serde_json::json;

pub(super) fn display_command(display: &Display) -> Command {
    if display.language.is_none() && display.window.is_none() {
        return ("display_settings", json!({}), None);
    }
    let request = json!({ "language": display.language, "window": display.window });
    ("set_display", request, None)
}

pub(super) fn printer_command(printer: &Printer) -> Command {
    match printer {
        Printer::Add { name, at, profile } => (
            "add_printer",
            json!({ "name": name, "at": at, "profile": profile }),
            None,
        ),
        Printer::Test { name, what } => {
            let what = match what {
                Tested::Page => "page",
                Tested::Cut => "cut",
                Tested::Drawer => "drawer",
            };
            ("test_printer", json!({ "name": name, "what": what }), None)
        }
        Printer::Remove { name } => ("remove_printer", json!({ "name": name }), None),
        Printer::List => ("printers", json!({}), None),
        Printer::Jobs => ("print_jobs", json!({}), None),
        Printer::Dismiss { no } => ("dismiss_print_job", json!({ "job_id": no.to_string() }), None),
    }
}

pub(super) fn staff_command(staff: &Staff) -> Command {
    match staff {
        Staff::List => ("staff_names", json!({}), None),
        Staff::Add { name, role } => (
            "add_staff",
            json!({ "name": name, "role": role, "pin": "" }),
            Some(("pin", Input::NewPin)),
        ),
        Staff::SetPin { name } => (
            "set_pin",
            json!({ "name": name, "pin": "" }),
            Some(("pin", Input::NewPin)),
        ),
        Staff::Badge { name, print } => ("make_badge", json!({ "name": name, "print": print }), None),
        Staff::RevokeBadge { name } => ("revoke_badge", json!({ "name": name }), None),
        Staff::Badges { alone: None } => ("badges", json!({}), None),
        Staff::Badges { alone: Some(alone) } => ("set_badges", json!({ "alone": alone == "yes" }), None),
        Staff::Rights { name } => ("staff_rights", json!({ "name": name }), None),
        Staff::SetRight { name, right, standing } => (
            "set_right",
            json!({ "name": name, "right": right, "standing": standing }),
            None,
        ),
        Staff::Disable { name } => ("disable_staff", json!({ "name": name }), None),
    }
}
