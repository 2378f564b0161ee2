//! Every code of a refusal.

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal),* $(,)?) => {
        /// Why a command is refused. A code exists only where a face acts on it; every code has a message in every language
        /// (`error-<code>` in `i18n/`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[$doc])* $name),* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The code as it crosses to the faces.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }
        }
    };
}

codes! {
    /// A fault of the program; the journal and what was sold are safe.
    Internal = "internal",
    /// Nobody is signed in.
    NotSignedIn = "not_signed_in",
    /// The PIN is wrong, or there is no such person: the two are not told apart.
    WrongPin = "wrong_pin",
    /// Too many wrong PINs.
    LockedOut = "locked_out",
    /// Nobody has this badge.
    UnknownBadge = "unknown_badge",
    /// The person may not do this.
    NotAllowed = "not_allowed",
    /// No product has a price of this level.
    NoSuchLevel = "no_such_level",
    /// Somebody who may has to approve it.
    NeedsApproval = "needs_approval",
    /// Whoever approved it may not.
    CannotApprove = "cannot_approve",
    /// There is no open shift.
    NoShift = "no_shift",
    /// No shift with this number is put aside.
    NotAside = "not_aside",
    /// There is no shift with that number.
    NoSuchShift = "no_such_shift",
    /// No cash moved under that number in the shift.
    NoSuchMovement = "no_such_movement",
    /// No count says what lies in the drawer now.
    NotCounted = "not_counted",
    /// Whoever would take the drawer has it already, or may run no shift.
    CannotTake = "cannot_take",
    /// Not a count of notes and coins.
    BadCount = "bad_count",
    /// A shift is open already.
    ShiftOpen = "shift_open",
    /// The cart has changed since the caller saw it.
    Conflict = "conflict",
    /// The cart is empty.
    EmptyCart = "empty_cart",
    /// Another sale is open.
    CartNotEmpty = "cart_not_empty",
    /// That sale is not parked at this till.
    NotParked = "not_parked",
    /// There is no such order, or its goods wait no more.
    NoSuchOrder = "no_such_order",
    /// What was said of an order is not sound.
    BadOrder = "bad_order",
    /// The goods are of an order already.
    OrderedAlready = "ordered_already",
    /// More would be paid ahead than the goods cost.
    DepositTooHigh = "deposit_too_high",
    /// There is no change to take back.
    NothingToUndo = "nothing_to_undo",
    /// The key starts something else.
    KeyTaken = "key_taken",
    /// A reason must be given.
    NeedsReason = "needs_reason",
    /// A code that nothing answers to lies in the cart.
    UnknownCode = "unknown_code",
    /// The code is the number of a receipt of this till, not a thing to sell.
    ReceiptScanned = "receipt_scanned",
    /// The code is a staff badge.
    BadgeScanned = "badge_scanned",
    /// The code is a customer's payment code.
    PaymentCode = "payment_code",
    /// A rule for in-store codes makes no sense.
    BadCodeRule = "bad_code_rule",
    /// A tender is not above zero.
    NotAboveZero = "not_above_zero",
    /// Too little was tendered.
    Short = "short",
    /// More was tendered by a means that gives no change than is owed.
    OverTender = "over_tender",
    /// The shop does not take this means of payment.
    NotTaken = "not_taken",
    /// What proves this payment is missing.
    NeedsProof = "needs_proof",
    /// Not a number of a slip, a transfer or a voucher.
    BadReference = "bad_reference",
    /// Not a rate of a foreign currency.
    BadRate = "bad_rate",
    /// The shop has no rate for this currency.
    NoRate = "no_rate",
    /// Not a PromptPay account.
    BadPromptPay = "bad_promptpay",
    /// The shop has no PromptPay account.
    NoPromptPay = "no_promptpay",
    /// A card's number was given where a slip's belongs.
    CardNumber = "card_number",
    /// The shop has no card terminal.
    NoTerminal = "no_terminal",
    /// Not an address of a card terminal.
    BadTerminalAddress = "bad_terminal_address",
    /// It is not known whether a card was charged for the sale.
    CardUnknown = "card_unknown",
    /// The customer is still at the card terminal.
    CardWaits = "card_waits",
    /// The card terminal does not say what became of a charge.
    TerminalSilent = "terminal_silent",
    /// No such charge.
    NoSuchCharge = "no_such_charge",
    /// A sale was paid with the charge.
    CardInSale = "card_in_sale",
    /// The money of the charge was given back.
    CardGivenBack = "card_given_back",
    /// The product is not for sale.
    DisabledProduct = "disabled_product",
    /// A back end took the product off sale.
    TakenOffSale = "taken_off_sale",
    /// Not a quantity of this product.
    BadQuantity = "bad_quantity",
    /// No such line.
    NoLine = "no_line",
    /// Two bills are priced otherwise as a whole, or one by an amount.
    BillsDiffer = "bills_differ",
    /// A bill would have no line.
    NothingLeft = "nothing_left",
    /// A card was charged for a parked sale, or may have been.
    CartCharged = "cart_charged",
    /// The cart is full.
    CartFull = "cart_full",
    /// The discount is below zero or above the sale.
    BadDiscount = "bad_discount",
    /// No promotion that holds now asks for this coupon.
    NoSuchCoupon = "no_such_coupon",
    /// The coupon lies in the cart already, or there are too many.
    CouponTaken = "coupon_taken",
    /// The coupon is good once and was used.
    CouponUsed = "coupon_used",
    /// The promotion asks for no single-use coupons.
    NoSingleUse = "no_single_use",
    /// So many coupons are not made at once.
    BadCouponCount = "bad_coupon_count",
    /// A text is no coupon of the promotion, or is there already.
    BadCoupon = "bad_coupon",
    /// A promotion makes no sense.
    BadPromotion = "bad_promotion",
    /// No such promotion.
    NoSuchPromotion = "no_such_promotion",
    /// The shop has as many promotions as it may.
    TooManyPromotions = "too_many_promotions",
    /// Not an amount of money.
    BadAmount = "bad_amount",
    /// No such receipt.
    NoSuchReceipt = "no_such_receipt",
    /// A document of this kind has no invoice: nothing of it has an invoice, or it was voided.
    NoInvoiceOfThis = "no_invoice_of_this",
    /// No invoice was made out.
    NoInvoice = "no_invoice",
    /// The document has an invoice already.
    Invoiced = "invoiced",
    /// Nobody is known to make an invoice out to.
    NeedsBuyer = "needs_buyer",
    /// The document is a refund or a void.
    NotASale = "not_a_sale",
    /// All of the sale is back.
    AllBack = "all_back",
    /// A part of the sale is back: it cannot be voided.
    PartlyBack = "partly_back",
    /// No line was named to take back.
    NothingToReturn = "nothing_to_return",
    /// More than is left of a line.
    TooManyBack = "too_many_back",
    /// Nothing was paid by this means.
    OtherTender = "other_tender",
    /// The shop takes nothing back without a receipt.
    WithoutReceiptOff = "without_receipt_off",
    /// Without a receipt the money is not given so.
    GiveOtherwise = "give_otherwise",
    /// Goods without their receipt for more than the lowest price of today.
    AboveLowest = "above_lowest",
    /// The receipt is of this till: its goods are taken back by its own lines.
    ReceiptHere = "receipt_here",
    /// Goods came back before with this number of another till's receipt.
    ReturnedBefore = "returned_before",
    /// It was paid so already.
    PaidSo = "paid_so",
    /// The sale is of a shift that is closed.
    ShiftClosed = "shift_closed",
    /// What pays stands in a customer's account, and nobody is known to buy.
    NeedsCustomer = "needs_customer",
    /// Not a number of a gift card.
    BadGiftCard = "bad_gift_card",
    /// More would be spent from an account than there is.
    Overspent = "overspent",
    /// More would be spent of a balance than its back end, which owns it too, leaves to the till.
    OwnedElsewhere = "owned_elsewhere",
    /// Nobody of that number is known at the back end.
    NotThere = "not_there",
    /// The back end keeps no balances of customers.
    KeepsNoBalances = "keeps_no_balances",
    /// The customer's balances are owned by no back end.
    NotTied = "not_tied",
    /// The customer, or that customer of the back end, is tied already.
    Tied = "tied",
    /// More would be paid off than the customer owes.
    Overpaid = "overpaid",
    /// Money is put on a gift card, or against a debt, with money alone.
    OnlyGoods = "only_goods",
    /// A line that belongs to another is changed with that one.
    BelongsToLine = "belongs_to_line",
    /// Something is picked with it, and nobody was asked.
    NeedsChoices = "needs_choices",
    /// Too few or too many of a group are picked.
    BadPick = "bad_pick",
    /// What was picked is not offered with it.
    NotOffered = "not_offered",
    /// No such group of choices.
    NoSuchChoices = "no_such_choices",
    /// Not a group of choices.
    BadChoices = "bad_choices",
    /// No back end has the sale of this receipt.
    NotElsewhere = "not_elsewhere",
    /// On this article no deposit is paid.
    NoDeposit = "no_deposit",
    /// An article that something names is in no catalogue.
    NoSuchArticle = "no_such_article",
    /// What is money and no goods has no other price and nothing is taken off it.
    NotGoods = "not_goods",
    /// Money stands in the accounts of a customer.
    NotSettled = "not_settled",
    /// No such customer, or more than one.
    NoSuchCustomer = "no_such_customer",
    /// The two customers are one already.
    SameCustomer = "same_customer",
    /// A fact about a customer is not sound.
    BadCustomer = "bad_customer",
    /// Another customer has the card.
    CardTaken = "card_taken",
    /// The last day of the piece is past.
    Expired = "expired",
    /// What was typed of a product is not sound.
    BadProduct = "bad_product",
    /// The article number or code of a product belongs to another.
    CodeTaken = "code_taken",
    /// No such product.
    NoSuchProduct = "no_such_product",
    /// No such printer.
    NoSuchPrinter = "no_such_printer",
    /// No such print job waits.
    NoSuchJob = "no_such_job",
    /// No such scanner.
    NoSuchScanner = "no_such_scanner",
    /// Not an address of a scanner.
    BadScannerAddress = "bad_scanner_address",
    /// By these figures a person who types would be taken for a scanner.
    WedgeLikePerson = "wedge_like_person",
    /// No such upstream.
    NoSuchUpstream = "no_such_upstream",
    /// No such member of staff.
    NoSuchStaff = "no_such_staff",
    /// Nobody else could install or recover the till.
    LastOwner = "last_owner",
    /// The name is in use.
    NameTaken = "name_taken",
    /// Another upstream owns the stock.
    StockOwned = "stock_owned",
    /// Sales still wait for this upstream.
    SalesWaiting = "sales_waiting",
    /// The request is not of its command's form.
    BadRequest = "bad_request",
    /// There is no such command.
    UnknownCommand = "unknown_command",
    /// The product is sold by weight and none was given.
    NeedsWeight = "needs_weight",
    /// The code is that of a style, and none of its variants was named.
    NeedsVariant = "needs_variant",
    /// No scale is joined to the till.
    NoScale = "no_scale",
    /// Not the address of a scale.
    BadScaleAddress = "bad_scale_address",
    /// The scale says no weight that can be sold.
    NoWeight = "no_weight",
    /// The shop lets nobody type a weight.
    WeightByHand = "weight_by_hand",
    /// The product is sold to people of an age, and nobody looked.
    NeedsAge = "needs_age",
    /// The product has no price of its own and none was typed.
    NeedsPrice = "needs_price",
    /// The piece has a serial number and none was given.
    NeedsSerial = "needs_serial",
    /// Not an age.
    BadAge = "bad_age",
    /// Not a serial number, or one that lies in the sale already.
    BadSerial = "bad_serial",
    /// Each piece has a serial number and a line of its own.
    OnePiece = "one_piece",
    /// The price that was typed is below the least for these goods.
    BelowLeast = "below_least",
    /// The disk is full.
    DiskFull = "disk_full",
    /// The till cannot save.
    CannotSave = "cannot_save",
    /// The file that was named cannot be written.
    CannotWriteFile = "cannot_write_file",
    /// A row of an import is wrong; nothing was imported.
    BadImport = "bad_import",
    /// The folder holds no shop.
    NoShop = "no_shop",
    /// The folder holds a shop already.
    ShopExists = "shop_exists",
    /// The ledger is whole: there is nothing to rebuild.
    LedgerSound = "ledger_sound",
    /// Another program holds the folder.
    Held = "held",
    /// No such kind of upstream.
    UnknownKind = "unknown_kind",
    /// No such operation.
    UnknownOperation = "unknown_operation",
    /// Not an address of a printer.
    BadAddress = "bad_address",
    /// Not a PIN.
    BadPin = "bad_pin",
    /// Not a currency.
    BadCurrency = "bad_currency",
    /// Not a time zone.
    BadTimezone = "bad_timezone",
    /// Not a name of a shop.
    BadShopName = "bad_shop_name",
    /// Not a name of a person.
    BadName = "bad_name",
    /// Not a tax.
    BadTax = "bad_tax",
    /// Not the new rates of a tax class.
    BadTaxRates = "bad_tax_rates",
    /// No product has the tax class at these rates.
    NoSuchTax = "no_such_tax",
    /// No change of the class comes on that day.
    NoTaxChange = "no_tax_change",
    /// There are as many changes of tax as can be.
    TooManyTaxChanges = "too_many_tax_changes",
    /// The recovery code is wrong.
    WrongCode = "wrong_code",
    /// Not a till code.
    BadTill = "bad_till",
    /// It has no place in training.
    InTraining = "in_training",
    /// This is no shop for training.
    NotInTraining = "not_in_training",
    /// Not a date.
    BadDate = "bad_date",
    /// The first day comes after the last.
    DaysReversed = "days_reversed",
    /// Not a mark of the journal.
    BadMark = "bad_mark",
    /// An owner may do everything, and nobody sets their own rights.
    RightsStay = "rights_stay",
    /// Not a role.
    BadRole = "bad_role",
    /// Not a base URL.
    BadBaseUrl = "bad_base_url",
    /// A public address of an upstream that begins with plain http.
    PlainHttp = "plain_http",
    /// A setting of the upstream is missing.
    MissingSetting = "missing_setting",
    /// The secret of the upstream is missing.
    MissingSecret = "missing_secret",
    /// The upstream has no such setting.
    UnknownSetting = "unknown_setting",
    /// The upstream refused or did not answer.
    UpstreamFault = "upstream_fault",
    /// The printer refused or did not answer.
    PrinterFault = "printer_fault",
}
