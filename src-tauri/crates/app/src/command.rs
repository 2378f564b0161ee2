//! Every command of the till, declared once: its name, request, reply, and the right it needs. From this list come the Tauri
//! adapter, the local socket, the browser-test adapter, `evertillctl` and the screen's types.

use crate::Till;
use crate::approval;
use crate::caller::{Acting, Caller, authorise};
use crate::refusal::{Code, Refusal};
use crate::wire::Nothing;
use crate::wire::{
    account, badge, card, cart, catalogue, choice, code, count, customer as buyer, device, display, export, goods_back,
    invoice, measure, order, park, payment, people, points as rewards, product, promotion, reconcile, record, refund,
    report, sale, scale, scanner, screen, shift, sound, stock, style, sync, tax, till, wedge,
};
use crate::{
    account as accounts, adjust, along, badge as badges, books, bundle, buyer as buyers, card as cards, cash,
    catalogue as stock_list, checked, choice as choices, clock, codes, count as counts, coupon as coupons,
    customer as members, device as printers, display as customer, doctor, expiry, export as exports, find_sales,
    holding, import, invoice as invoices, measures, money_line as money_lines, order as orders, own_rights,
    park as parking, payment as payments, people as staff, phone as phones, points, product as products,
    promotion as promotions, promptpay, rate, receipt, recovery, refund as refunds, report as reports, scale as scales,
    scanner as scanners, screen as screens, sell, sheet, shift as shifts, shift_paper, shift_rule, sound as sounds,
    status, stock as stocks, style as styles, sync as mirror, taxes, tender, training, wedge as wedges,
};
use domain::people::Right;
use serde_json::Value;

/// A command: what it is called, what it needs, what it does.
pub struct Command {
    /// Name.
    pub name: &'static str,
    /// The right it needs.
    pub right: Right,
    /// Whether the machine itself may run it.
    pub for_machine: bool,
    /// The request's type as the screen knows it.
    pub request: fn(&ts_rs::Config) -> String,
    /// The reply's type as the screen knows it.
    pub reply: fn(&ts_rs::Config) -> String,
    /// Writes the TypeScript of both types.
    pub export_types: fn(&ts_rs::Config) -> Result<(), ts_rs::ExportError>,
    run: fn(&Till, &Acting, Value) -> Result<Value, Refusal>,
}

macro_rules! commands {
    ($($name:ident($request:ty) -> $reply:ty, $right:ident $(or $machine:ident)?, $body:path;)*) => {
        /// The list.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            right: Right::$right,
            for_machine: commands!(@machine $($machine)?),
            request: <$request as ts_rs::TS>::name,
            reply: <$reply as ts_rs::TS>::name,
            export_types: |config| {
                <$request as ts_rs::TS>::export_all(config)?;
                <$reply as ts_rs::TS>::export_all(config)
            },
            run: |till, acting, request| {
                let request: $request = read(request)?;
                let reply: $reply = $body(till, acting, request)?;
                serde_json::to_value(reply).map_err(Refusal::internal)
            },
        }),*];
    };
    (@machine machine) => { true };
    (@machine) => { false };
}

commands! {
    till_status(Nothing) -> till::TillStatus, Anyone or machine, status::status;
    staff_names(Nothing) -> people::StaffNames, Anyone or machine, staff::names;
    sign_in(people::SignIn) -> people::Session, Anyone, staff::sign_in;
    recover(people::Recover) -> Nothing, Anyone or machine, recovery::recover;
    sign_out(Nothing) -> Nothing, Anyone, staff::sign_out;
    add_staff(people::AddStaff) -> people::StaffName, ManageStaff, staff::add;
    set_pin(people::SetPin) -> Nothing, ManageStaff, staff::set_pin;
    make_badge(badge::MakeBadge) -> badge::NewBadge, ManageStaff, badges::make;
    revoke_badge(people::StaffRef) -> badge::Badges, ManageStaff, badges::revoke;
    badges(Nothing) -> badge::Badges, ManageStaff, badges::list;
    set_badges(badge::SetBadges) -> badge::Badges, ManageStaff, badges::set;
    scan_badge(badge::BadgeScan) -> badge::BadgeOwner, Anyone, badges::scan;
    staff_rights(people::StaffRef) -> people::StaffRights, ManageStaff, own_rights::show;
    set_right(people::SetRight) -> people::StaffRights, ManageStaff, own_rights::set;
    disable_staff(people::StaffRef) -> Nothing, ManageStaff, staff::disable;

    cart(Nothing) -> cart::CartSnapshot, Sell, sell::cart;
    scan(cart::Scan) -> cart::CartSnapshot, Sell, sell::scan;
    add_product(cart::AddProduct) -> cart::CartSnapshot, Sell, sell::add_product;
    choose(choice::Choose) -> cart::CartSnapshot, Sell, along::choose;
    add_money(cart::AddMoney) -> cart::CartSnapshot, Sell, money_lines::add;
    weigh(scale::Weigh) -> scale::Weighing, Sell, scales::weigh;
    take_weight(scale::TakeWeight) -> cart::CartSnapshot, Sell, scales::take;
    multiply(cart::Multiply) -> cart::CartSnapshot, Sell, sell::multiply;
    set_quantity(cart::SetQuantity) -> cart::CartSnapshot, Sell, sell::set_quantity;
    step_quantity(cart::StepQuantity) -> cart::CartSnapshot, Sell, sell::step_quantity;
    void_line(cart::LineAt) -> cart::CartSnapshot, Sell, sell::void_line;
    select_line(cart::LineAt) -> cart::CartSnapshot, Sell, sell::select_line;
    clear_cart(cart::ClearCart) -> cart::CartSnapshot, Sell, sell::clear_cart;
    undo_cart(cart::CartAt) -> cart::CartSnapshot, Sell, sell::undo;
    set_discount(cart::SetDiscount) -> cart::CartSnapshot, Discount, adjust::set_discount;
    set_exempt(cart::SetExempt) -> cart::CartSnapshot, ExemptTax, adjust::set_exempt;
    set_level(cart::SetLevel) -> cart::CartSnapshot, Discount, adjust::set_level;
    set_line_discount(cart::SetLineDiscount) -> cart::CartSnapshot, Discount, adjust::set_line_discount;
    set_line_price(cart::SetLinePrice) -> cart::CartSnapshot, Discount, adjust::set_line_price;
    set_customer(cart::SetCustomer) -> cart::CartSnapshot, Sell, buyers::set;
    add_coupon(cart::CouponAt) -> cart::CartSnapshot, Sell, adjust::add_coupon;
    remove_coupon(cart::CouponAt) -> cart::CartSnapshot, Sell, adjust::remove_coupon;
    quote_tender(sale::QuoteTender) -> sale::Quote, Sell, tender::quote;
    take_payment(sale::TakePayment) -> sale::Document, Sell, tender::take_payment;
    payment_methods(Nothing) -> payment::PaymentMethods, Sell, payments::list;
    set_promptpay(payment::SetPromptPay) -> payment::PaymentMethods, ManagePayment, promptpay::set;
    set_card_terminal(card::CardTerminal) -> payment::PaymentMethods, ManagePayment, cards::set;
    ask_card(card::AskCard) -> card::CardAttempts, Sell, cards::ask;
    card_attempts(Nothing) -> card::CardAttempts, Sell, cards::list;
    ask_card_again(card::CardRef) -> card::CardAttempts, Sell, cards::ask_again;
    cancel_card(card::CardRef) -> card::CardAttempts, Sell, cards::cancel;
    settle_card(card::SettleCard) -> card::CardAttempts, CorrectTender, cards::settle;
    ask_promptpay(payment::AskPromptPay) -> payment::PromptPayCode, Sell, promptpay::ask;
    hide_promptpay(Nothing) -> Nothing, Sell, promptpay::hide;
    set_rate(payment::ForeignRate) -> payment::PaymentMethods, ManagePayment, rate::set;
    take_methods(payment::TakeMethods) -> payment::PaymentMethods, ManagePayment, payments::set;
    park_cart(park::ParkCart) -> park::JustParked, Sell, parking::park;
    parked_carts(Nothing) -> park::ParkedCarts, Sell, parking::list;
    recall_cart(park::RecallCart) -> cart::CartSnapshot, Sell, parking::recall;
    merge_parked(park::RecallCart) -> cart::CartSnapshot, Sell, parking::merge;
    split_cart(park::SplitCart) -> park::JustParked, Sell, parking::split;
    take_shelf_prices(cart::CartAt) -> cart::CartSnapshot, Sell, sell::take_shelf_prices;
    label_parked(park::LabelParked) -> park::ParkedCarts, Sell, parking::label;
    print_park_slip(park::ParkedRef) -> Nothing, Sell, parking::print_slip;
    discard_parked(park::DiscardParked) -> park::ParkedCarts, RunShift, parking::discard;
    parking_rule(Nothing) -> park::ParkingRule, Sell, parking::expiry::rule;
    set_parking_rule(park::ParkingRule) -> park::ParkingRule, ManagePayment, parking::expiry::set_rule;
    expire_parked(Nothing) -> park::Expired, RunShift, parking::expiry::expire;
    make_order(order::MakeOrder) -> order::Order, Sell, orders::make;
    find_orders(order::FindOrders) -> order::Orders, Sell, orders::list;
    show_order(order::OrderRef) -> order::Order, Sell, orders::show;
    fetch_order(order::FetchOrder) -> cart::CartSnapshot, Sell, orders::fetch;
    cancel_order(order::CancelOrder) -> order::CancelledOrder, Sell, orders::cancel;
    print_order(order::OrderRef) -> Nothing, Sell, orders::print;
    sell(sale::Sell) -> sale::Document, Sell, tender::sell;

    returnable(sale::ReceiptNo) -> refund::Returnable, Sell, refunds::returnable;
    quote_refund(refund::QuoteRefund) -> refund::RefundQuote, Sell, refunds::quote;
    refund(refund::Refund) -> sale::Document, Refund, refunds::refund;
    returns_rule(Nothing) -> goods_back::ReturnsRule, Sell, refunds::goods::rule;
    set_returns_rule(goods_back::ReturnsRule) -> goods_back::ReturnsRule, ManagePayment, refunds::goods::set_rule;
    quote_without_receipt(goods_back::QuoteWithoutReceipt) -> goods_back::WithoutReceiptQuote, Sell, refunds::goods::quote;
    sale_sources(Nothing) -> goods_back::SaleSources, Sell, mirror::sources;
    find_elsewhere(goods_back::FindElsewhere) -> goods_back::SaleElsewhere, Sell, refunds::elsewhere::find;
    return_elsewhere(goods_back::ReturnWithoutReceipt) -> sale::Document, Refund, refunds::goods::take_elsewhere;
    return_without_receipt(goods_back::ReturnWithoutReceipt) -> sale::Document, RefundWithoutReceipt, refunds::goods::take;
    empties(Nothing) -> catalogue::Tiles, Sell, refunds::empties::list;
    quote_empties(goods_back::QuoteEmpties) -> goods_back::EmptiesQuote, Sell, refunds::empties::quote;
    return_empties(goods_back::ReturnEmpties) -> sale::Document, Sell, refunds::empties::take;
    void_sale(refund::VoidSale) -> sale::Document, Void, refunds::void;
    correct_tender(refund::CorrectTender) -> sale::Document, CorrectTender, refunds::correct_tender;
    invoice_of(sale::ReceiptNo) -> invoice::InvoiceStanding, Sell, invoices::standing;
    issue_invoice(invoice::IssueInvoice) -> invoice::TaxInvoice, Sell, invoices::issue;
    draw_invoice(sale::DrawReceipt) -> sale::Drawing, Sell, invoices::draw;
    print_invoice(sale::ReceiptNo) -> Nothing, Sell, invoices::print;

    find_products(catalogue::FindProducts) -> catalogue::Tiles, Sell, stock_list::find;
    tiles(catalogue::TilesOf) -> catalogue::Tiles, Sell, stock_list::tiles;
    check_price(catalogue::CheckPrice) -> catalogue::PriceCheck, Sell, sell::check_price;
    price_levels(Nothing) -> catalogue::PriceLevels, Sell, stock_list::price_levels;
    categories(Nothing) -> catalogue::Categories, Sell, stock_list::categories;
    import_products(catalogue::ImportProducts) -> catalogue::Imported, EditCatalogue, import::products;
    show_product(product::ProductRef) -> product::Product, EditCatalogue, products::show;
    show_style(style::StyleRef) -> style::Style, Sell, styles::show;
    make_variants(style::MakeVariants) -> style::Style, EditCatalogue, styles::make;
    put_product(product::PutProduct) -> product::Product, EditCatalogue, products::put;
    show_stock(product::ProductRef) -> stock::OnHand, Sell, stocks::show;
    export_products(Nothing) -> catalogue::TextFile, EditCatalogue, stock_list::export;

    choice_groups(Nothing) -> choice::ChoiceGroups, EditCatalogue, choices::list;
    put_choice_group(choice::ChoiceGroup) -> choice::ChoiceGroups, EditCatalogue, choices::put;
    remove_choice_group(choice::ChoiceGroupRef) -> choice::ChoiceGroups, EditCatalogue, choices::remove;
    offered_choices(choice::ChoicesOf) -> choice::Offered, Sell, choices::offered;

    find_customers(buyer::FindCustomers) -> buyer::Customers, Sell, members::find;
    show_customer(buyer::CustomerRef) -> buyer::Customer, Sell, members::show;
    add_customer(buyer::AddCustomer) -> buyer::Customer, Sell, members::add;
    customer_doubles(Nothing) -> buyer::Doubles, ManageCustomers, members::doubles;
    export_customer(buyer::ExportCustomer) -> catalogue::TextFile, ManageCustomers, members::export_one;
    merge_customers(buyer::MergeCustomers) -> buyer::Customer, ManageCustomers, members::merge;
    erase_customer(buyer::CustomerRef) -> Nothing, ManageCustomers, members::erase;
    import_customers(buyer::ImportCustomers) -> catalogue::Imported, ManageCustomers, members::import;
    customer_accounts(buyer::CustomerRef) -> account::CustomerAccounts, Sell, accounts::of_customer;
    adjust_account(account::AdjustAccount) -> account::CustomerAccounts, ManageCustomers, accounts::adjust;
    tie_customer(account::TieCustomer) -> account::CustomerAccounts, ManageCustomers, mirror::tie;
    untie_customer(buyer::CustomerRef) -> account::CustomerAccounts, ManageCustomers, mirror::untie;
    ask_balance(buyer::CustomerRef) -> account::CustomerAccounts, Sell, mirror::ask_balance;
    lease_rule(Nothing) -> account::LeaseRule, Sell, mirror::lease_rule;
    set_lease_rule(account::SetLeaseRule) -> account::LeaseRule, ManageCustomers, mirror::set_lease_rule;
    gift_card(account::GiftCardRef) -> account::Account, Sell, accounts::gift_card;
    book_gift_card(account::BookGiftCard) -> account::Account, ManageCustomers, accounts::book_gift_card;
    phones_rule(Nothing) -> buyer::PhonesRule, Sell, phones::rule;
    set_phones_rule(buyer::PhonesRule) -> buyer::PhonesRule, ManageCustomers, phones::set_rule;
    points_rule(Nothing) -> rewards::PointsRule, Sell, points::show;
    set_points(rewards::SetPoints) -> rewards::PointsRule, ManageCustomers, points::set;
    export_customers(Nothing) -> catalogue::TextFile, ManageCustomers, members::export;
    change_customer(buyer::ChangeCustomer) -> buyer::Customer, Sell, members::change;

    promotions(Nothing) -> promotion::Promotions, Sell, promotions::list;
    put_promotion(promotion::Promotion) -> promotion::Promotions, EditCatalogue, promotions::put;
    switch_promotion(promotion::SwitchPromotion) -> promotion::Promotions, EditCatalogue, promotions::switch;
    coupons(promotion::PromotionRef) -> promotion::Coupons, EditCatalogue, coupons::list;
    make_coupons(promotion::MakeCoupons) -> promotion::Coupons, EditCatalogue, coupons::make;
    remove_promotion(promotion::PromotionRef) -> promotion::Promotions, EditCatalogue, promotions::remove;

    tax_rules(Nothing) -> tax::TaxRules, EditCatalogue, taxes::show;
    round_tax(tax::RoundTax) -> tax::TaxRules, EditCatalogue, taxes::round;
    change_tax(tax::ChangeTax) -> tax::TaxRules, EditCatalogue, taxes::change;
    keep_tax(tax::KeepTax) -> tax::TaxRules, EditCatalogue, taxes::keep_rates;

    begin_training(Nothing) -> till::Training, ManageStaff, training::begin;
    end_training(Nothing) -> till::Training, Sell, training::end;

    set_screen_look(screen::ScreenLook) -> screen::ScreenLook, ArrangeScreen, screens::set_look;
    key_map(Nothing) -> screen::KeyMap, Anyone or machine, screens::keys;
    set_key_map(screen::KeyMap) -> screen::KeyMap, ArrangeScreen, screens::set_keys;
    favourites(Nothing) -> screen::Favourites, Sell, screens::favourites;
    set_favourites(screen::SetFavourites) -> screen::Favourites, ArrangeScreen, screens::set_favourites;

    open_shift(shift::OpenShift) -> shift::ShiftBrief, RunShift, shifts::open;
    move_cash(shift::MoveCash) -> Nothing, RunShift, cash::moves;
    cash_movements(shift::CashOf) -> shift::CashMovements, RunShift, cash::list;
    print_cash(shift::CashRef) -> Nothing, RunShift, cash::print;
    suspend_shift(Nothing) -> Nothing, RunShift, holding::suspend;
    resume_shift(shift::ResumeShift) -> shift::ShiftBrief, RunShift, holding::resume;
    hand_over_shift(shift::HandOverShift) -> shift::ShiftBrief, RunShift, holding::hand_over;
    counting(Nothing) -> count::Counting, RunShift, counts::counting;
    keep_count(count::CountedPieces) -> Nothing, RunShift, counts::keep;
    shift_rule(Nothing) -> shift::ShiftRule, RunShift, shift_rule::rule;
    set_shift_rule(shift::SetShiftRule) -> shift::ShiftRule, ManagePayment, shift_rule::set_rule;
    count_shift(count::CountShift) -> count::StandingCount, RunShift, counts::submit;
    close_shift(shift::CloseShift) -> shift::ShiftReport, RunShift, shifts::close;
    x_report(Nothing) -> shift::ShiftReport, ReadReports, shifts::x_report;
    z_report(Nothing) -> shift::ShiftReport, ReadReports, shifts::z_report;
    draw_shift(shift::DrawShift) -> shift::DrawnShift, ReadReports, shift_paper::draw;
    save_z(Nothing) -> shift::SavedReport, RunShift, shift_paper::save_z;

    day_report(report::DayOf) -> report::DayReport, ReadReports or machine, reports::day;
    verify(report::Verify) -> report::Verified, ReadReports or machine, checked::verify;
    receipt(sale::DrawReceipt) -> sale::Drawing, Sell, receipt::draw;
    export_sales(export::ExportSales) -> export::ExportPart, ReadReports, exports::sales;
    export_sheet(export::ExportSheet) -> export::ExportPart, ReadReports, sheet::export;
    export_journal(export::ExportJournal) -> export::ExportPart, ReadReports, exports::journal;
    export_books(export::ExportBooks) -> export::BooksPart, ReadReports, books::export;
    find_sales(sale::FindSales) -> sale::FoundSales, Sell, find_sales::find;
    find_document(sale::ReceiptNo) -> sale::Document, Sell, receipt::document;

    add_scanner(scanner::AddScanner) -> scanner::Scanners, Install, scanners::add;
    scanners(Nothing) -> scanner::Scanners, Install, scanners::list;
    remove_scanner(scanner::ScannerRef) -> scanner::Scanners, Install, scanners::remove;
    scale(Nothing) -> scale::CounterScale, Sell, scales::show;
    set_scale(scale::CounterScale) -> scale::CounterScale, Install, scales::set;
    find_scale(scale::FindScale) -> scale::FoundScales, Install, scales::find;
    test_scale(Nothing) -> scale::Weighing, Install, scales::test;
    wedges(Nothing) -> wedge::WedgeList, Anyone or machine, wedges::list;
    set_wedge(wedge::Wedge) -> wedge::WedgeList, Install, wedges::set;
    remove_wedge(wedge::WedgeRef) -> wedge::WedgeList, Install, wedges::remove;
    code_rules(Nothing) -> code::CodeRules, Install, codes::rules;
    set_code_rules(code::CodeRules) -> code::CodeRules, Install, codes::set_rules;
    expiry(Nothing) -> code::Expiry, Install, expiry::show;
    set_expiry(code::Expiry) -> code::Expiry, Install, expiry::set;
    explain_code(code::ExplainCode) -> code::ExplainedCode, Install, codes::explain;

    sound_settings(Nothing) -> sound::SoundSettings, ArrangeScreen, sounds::settings;
    set_sound(sound::SetSound) -> sound::SoundSettings, ArrangeScreen, sounds::set;
    try_sound(sound::TrySound) -> sound::SoundSettings, ArrangeScreen, sounds::try_out;
    scan_not_taken(Nothing) -> Nothing, Anyone, sounds::scan_not_taken;
    scan_heard(scanner::ScanHeard) -> Nothing, Anyone, scanners::scan_heard;

    add_printer(device::AddPrinter) -> Nothing, Install, printers::add;
    printers(Nothing) -> device::Printers, Install, printers::list;
    remove_printer(device::PrinterRef) -> device::Printers, Install, printers::remove;
    test_printer(device::TestPrinter) -> Nothing, Install, printers::test::printer;
    open_drawer(device::OpenDrawer) -> Nothing, RunShift, printers::open_drawer;
    print_jobs(Nothing) -> device::PrintJobs, Sell, printers::jobs;
    reprint(sale::ReceiptNo) -> Nothing, Sell, printers::reprint;
    print_x(Nothing) -> Nothing, ReadReports, printers::print_x;
    print_z(Nothing) -> Nothing, RunShift, printers::print_z;
    dismiss_print_job(device::PrintJobRef) -> device::PrintJobs, Sell, printers::dismiss;

    display(Nothing) -> display::Display, WatchDisplay, customer::show;
    display_settings(Nothing) -> display::DisplaySettings, Install, customer::settings;
    set_display(display::SetDisplay) -> display::DisplaySettings, Install, customer::set;

    show_window(Nothing) -> screen::WindowShown, Anyone or machine, screens::show_window;
    painted(measure::Painted) -> Nothing, Sell, measures::painted;
    measures(Nothing) -> measure::Measures, Install or machine, measures::measures;
    doctor(Nothing) -> measure::Doctor, Install or machine, doctor::doctor;
    support_bundle(measure::MakeBundle) -> measure::Bundle, Install or machine, bundle::make;

    upstream_kinds(Nothing) -> sync::UpstreamKinds, Install, mirror::kinds;
    upstream_operations(sync::KindRef) -> sync::Operations, Install, mirror::operations;
    upstream_add(sync::AddUpstream) -> sync::SyncStatus, Install, mirror::add;
    upstream_change(sync::ChangeUpstream) -> sync::SyncStatus, Install, mirror::change;
    upstream_remove(sync::UpstreamRef) -> sync::SyncStatus, Install, mirror::remove;
    upstream_probe(sync::ProbeUpstream) -> sync::Probe, Install, mirror::probe;
    upstream_accept_lists(sync::UpstreamRef) -> sync::SyncStatus, SettleSync, mirror::accept_lists;
    upstream_map(sync::MapThing) -> sync::Freed, SettleSync, mirror::map;
    upstream_maps(sync::UpstreamRef) -> sync::Maps, SettleSync, mirror::maps;
    upstream_records(record::FindRecords) -> record::RemoteRecords, SettleSync, mirror::records;
    upstream_call(sync::UpstreamCall) -> catalogue::TextFile, Install, mirror::call;
    sync_run(sync::SyncRun) -> sync::SyncStatus, SettleSync or machine, mirror::run;
    sync_reconcile(reconcile::Reconcile) -> reconcile::Reconciled, SettleSync or machine, mirror::reconcile;
    sync_status(Nothing) -> sync::SyncStatus, Anyone or machine, mirror::status;
    desk(Nothing) -> sync::Desk, SettleSync, mirror::desk;
    desk_retry(sync::DeskRef) -> sync::Desk, SettleSync, mirror::retry;
    desk_set_aside(sync::SetAside) -> sync::Desk, SettleSync, mirror::set_aside;
    desk_file(sync::DeskFile) -> measure::Bundle, SettleSync, mirror::desk_file;
}

pub(crate) fn read<T: serde::de::DeserializeOwned>(request: Value) -> Result<T, Refusal> {
    serde_json::from_value(request).map_err(|fault| Refusal::new(Code::BadRequest).with("detail", fault.to_string()))
}

impl Till {
    /// Runs a command: the one way in, for every face.
    ///
    /// # Errors
    /// The command's refusal; [`Code::UnknownCommand`], [`Code::BadRequest`], or a missing right.
    pub fn call(&self, caller: &Caller, command: &str, mut request: Value) -> Result<Value, Refusal> {
        let Some(command) = COMMANDS.iter().find(|known| known.name == command) else {
            return Err(Refusal::new(Code::UnknownCommand).with("detail", command));
        };
        clock::look(self);
        let done = approval::taken_from(&mut request)
            .and_then(|approval| authorise(self, caller, command.right, command.for_machine, approval))
            .and_then(|acting| (command.run)(self, &acting, request));
        let done = done.map_err(|refusal| match refusal.code {
            Code::NeedsApproval => approval::with_approvers(self, refusal),
            Code::OwnedElsewhere => mirror::with_asked_at(self, refusal),
            _ => refusal,
        });
        // Who stands at the till hears it; who asks from elsewhere does not make it sound.
        if matches!(caller, Caller::Screen)
            && let Some(tone) = sounds::after(command.name, &done)
        {
            self.sounds().play(tone);
        }
        done
    }
}
