// Made from the till's list of commands by `cargo run -p app --example types`. Do not edit.
import type { Account } from "./types/Account";
import type { AddCustomer } from "./types/AddCustomer";
import type { AddMoney } from "./types/AddMoney";
import type { AddPrinter } from "./types/AddPrinter";
import type { AddProduct } from "./types/AddProduct";
import type { AddScanner } from "./types/AddScanner";
import type { AddStaff } from "./types/AddStaff";
import type { AddUpstream } from "./types/AddUpstream";
import type { AdjustAccount } from "./types/AdjustAccount";
import type { AskCard } from "./types/AskCard";
import type { AskPromptPay } from "./types/AskPromptPay";
import type { BadgeOwner } from "./types/BadgeOwner";
import type { BadgeScan } from "./types/BadgeScan";
import type { Badges } from "./types/Badges";
import type { BeginShop } from "./types/BeginShop";
import type { Begun } from "./types/Begun";
import type { BookGiftCard } from "./types/BookGiftCard";
import type { BooksPart } from "./types/BooksPart";
import type { Bundle } from "./types/Bundle";
import type { CancelOrder } from "./types/CancelOrder";
import type { CancelledOrder } from "./types/CancelledOrder";
import type { CardAttempts } from "./types/CardAttempts";
import type { CardRef } from "./types/CardRef";
import type { CardTerminal } from "./types/CardTerminal";
import type { CartAt } from "./types/CartAt";
import type { CartSnapshot } from "./types/CartSnapshot";
import type { CashMovements } from "./types/CashMovements";
import type { CashOf } from "./types/CashOf";
import type { CashRef } from "./types/CashRef";
import type { Categories } from "./types/Categories";
import type { ChangeCustomer } from "./types/ChangeCustomer";
import type { ChangeTax } from "./types/ChangeTax";
import type { ChangeUpstream } from "./types/ChangeUpstream";
import type { CheckPrice } from "./types/CheckPrice";
import type { ChoiceGroup } from "./types/ChoiceGroup";
import type { ChoiceGroupRef } from "./types/ChoiceGroupRef";
import type { ChoiceGroups } from "./types/ChoiceGroups";
import type { ChoicesOf } from "./types/ChoicesOf";
import type { Choose } from "./types/Choose";
import type { ClearCart } from "./types/ClearCart";
import type { CloseShift } from "./types/CloseShift";
import type { CodeRules } from "./types/CodeRules";
import type { CorrectTender } from "./types/CorrectTender";
import type { CountShift } from "./types/CountShift";
import type { CountedPieces } from "./types/CountedPieces";
import type { CounterScale } from "./types/CounterScale";
import type { Counting } from "./types/Counting";
import type { CouponAt } from "./types/CouponAt";
import type { Coupons } from "./types/Coupons";
import type { Customer } from "./types/Customer";
import type { CustomerAccounts } from "./types/CustomerAccounts";
import type { CustomerRef } from "./types/CustomerRef";
import type { Customers } from "./types/Customers";
import type { DayOf } from "./types/DayOf";
import type { DayReport } from "./types/DayReport";
import type { Desk } from "./types/Desk";
import type { DeskFile } from "./types/DeskFile";
import type { DeskRef } from "./types/DeskRef";
import type { DiscardParked } from "./types/DiscardParked";
import type { Display } from "./types/Display";
import type { DisplaySettings } from "./types/DisplaySettings";
import type { Doctor } from "./types/Doctor";
import type { Document } from "./types/Document";
import type { Doubles } from "./types/Doubles";
import type { DrawReceipt } from "./types/DrawReceipt";
import type { DrawShift } from "./types/DrawShift";
import type { Drawing } from "./types/Drawing";
import type { DrawnShift } from "./types/DrawnShift";
import type { EmptiesQuote } from "./types/EmptiesQuote";
import type { Expired } from "./types/Expired";
import type { Expiry } from "./types/Expiry";
import type { ExplainCode } from "./types/ExplainCode";
import type { ExplainedCode } from "./types/ExplainedCode";
import type { ExportBooks } from "./types/ExportBooks";
import type { ExportCustomer } from "./types/ExportCustomer";
import type { ExportJournal } from "./types/ExportJournal";
import type { ExportPart } from "./types/ExportPart";
import type { ExportSales } from "./types/ExportSales";
import type { ExportSheet } from "./types/ExportSheet";
import type { Favourites } from "./types/Favourites";
import type { FetchOrder } from "./types/FetchOrder";
import type { FindCustomers } from "./types/FindCustomers";
import type { FindElsewhere } from "./types/FindElsewhere";
import type { FindOrders } from "./types/FindOrders";
import type { FindProducts } from "./types/FindProducts";
import type { FindRecords } from "./types/FindRecords";
import type { FindSales } from "./types/FindSales";
import type { FindScale } from "./types/FindScale";
import type { ForeignRate } from "./types/ForeignRate";
import type { FoundSales } from "./types/FoundSales";
import type { FoundScales } from "./types/FoundScales";
import type { Freed } from "./types/Freed";
import type { GiftCardRef } from "./types/GiftCardRef";
import type { HandOverShift } from "./types/HandOverShift";
import type { ImportCustomers } from "./types/ImportCustomers";
import type { ImportProducts } from "./types/ImportProducts";
import type { Imported } from "./types/Imported";
import type { InvoiceStanding } from "./types/InvoiceStanding";
import type { IssueInvoice } from "./types/IssueInvoice";
import type { JustParked } from "./types/JustParked";
import type { KeepTax } from "./types/KeepTax";
import type { KeyMap } from "./types/KeyMap";
import type { KindRef } from "./types/KindRef";
import type { LabelParked } from "./types/LabelParked";
import type { LeaseRule } from "./types/LeaseRule";
import type { LineAt } from "./types/LineAt";
import type { MakeBadge } from "./types/MakeBadge";
import type { MakeBundle } from "./types/MakeBundle";
import type { MakeCoupons } from "./types/MakeCoupons";
import type { MakeOrder } from "./types/MakeOrder";
import type { MakeVariants } from "./types/MakeVariants";
import type { MapThing } from "./types/MapThing";
import type { Maps } from "./types/Maps";
import type { Measures } from "./types/Measures";
import type { MergeCustomers } from "./types/MergeCustomers";
import type { MoveCash } from "./types/MoveCash";
import type { Multiply } from "./types/Multiply";
import type { NewBadge } from "./types/NewBadge";
import type { Nothing } from "./types/Nothing";
import type { Offered } from "./types/Offered";
import type { OnHand } from "./types/OnHand";
import type { OpenDrawer } from "./types/OpenDrawer";
import type { OpenShift } from "./types/OpenShift";
import type { Operations } from "./types/Operations";
import type { Order } from "./types/Order";
import type { OrderRef } from "./types/OrderRef";
import type { Orders } from "./types/Orders";
import type { Painted } from "./types/Painted";
import type { ParkCart } from "./types/ParkCart";
import type { ParkedCarts } from "./types/ParkedCarts";
import type { ParkedRef } from "./types/ParkedRef";
import type { ParkingRule } from "./types/ParkingRule";
import type { PaymentMethods } from "./types/PaymentMethods";
import type { PhonesRule } from "./types/PhonesRule";
import type { PointsRule } from "./types/PointsRule";
import type { PriceCheck } from "./types/PriceCheck";
import type { PriceLevels } from "./types/PriceLevels";
import type { PrintJobRef } from "./types/PrintJobRef";
import type { PrintJobs } from "./types/PrintJobs";
import type { PrinterRef } from "./types/PrinterRef";
import type { Printers } from "./types/Printers";
import type { Probe } from "./types/Probe";
import type { ProbeUpstream } from "./types/ProbeUpstream";
import type { Product } from "./types/Product";
import type { ProductRef } from "./types/ProductRef";
import type { Promotion } from "./types/Promotion";
import type { PromotionRef } from "./types/PromotionRef";
import type { Promotions } from "./types/Promotions";
import type { PromptPayCode } from "./types/PromptPayCode";
import type { PutProduct } from "./types/PutProduct";
import type { Quote } from "./types/Quote";
import type { QuoteEmpties } from "./types/QuoteEmpties";
import type { QuoteRefund } from "./types/QuoteRefund";
import type { QuoteTender } from "./types/QuoteTender";
import type { QuoteWithoutReceipt } from "./types/QuoteWithoutReceipt";
import type { Ready } from "./types/Ready";
import type { RecallCart } from "./types/RecallCart";
import type { ReceiptNo } from "./types/ReceiptNo";
import type { Reconcile } from "./types/Reconcile";
import type { Reconciled } from "./types/Reconciled";
import type { Recover } from "./types/Recover";
import type { Refund } from "./types/Refund";
import type { RefundQuote } from "./types/RefundQuote";
import type { RemoteRecords } from "./types/RemoteRecords";
import type { ResumeShift } from "./types/ResumeShift";
import type { ReturnEmpties } from "./types/ReturnEmpties";
import type { ReturnWithoutReceipt } from "./types/ReturnWithoutReceipt";
import type { Returnable } from "./types/Returnable";
import type { ReturnsRule } from "./types/ReturnsRule";
import type { RoundTax } from "./types/RoundTax";
import type { SaleElsewhere } from "./types/SaleElsewhere";
import type { SaleSources } from "./types/SaleSources";
import type { SavedReport } from "./types/SavedReport";
import type { Scan } from "./types/Scan";
import type { ScanHeard } from "./types/ScanHeard";
import type { ScannerRef } from "./types/ScannerRef";
import type { Scanners } from "./types/Scanners";
import type { ScreenLook } from "./types/ScreenLook";
import type { Sell } from "./types/Sell";
import type { Session } from "./types/Session";
import type { SetAside } from "./types/SetAside";
import type { SetBadges } from "./types/SetBadges";
import type { SetCustomer } from "./types/SetCustomer";
import type { SetDiscount } from "./types/SetDiscount";
import type { SetDisplay } from "./types/SetDisplay";
import type { SetExempt } from "./types/SetExempt";
import type { SetFavourites } from "./types/SetFavourites";
import type { SetLeaseRule } from "./types/SetLeaseRule";
import type { SetLevel } from "./types/SetLevel";
import type { SetLineDiscount } from "./types/SetLineDiscount";
import type { SetLinePrice } from "./types/SetLinePrice";
import type { SetPin } from "./types/SetPin";
import type { SetPoints } from "./types/SetPoints";
import type { SetPromptPay } from "./types/SetPromptPay";
import type { SetQuantity } from "./types/SetQuantity";
import type { SetRight } from "./types/SetRight";
import type { SetShiftRule } from "./types/SetShiftRule";
import type { SetSound } from "./types/SetSound";
import type { SettleCard } from "./types/SettleCard";
import type { ShiftBrief } from "./types/ShiftBrief";
import type { ShiftReport } from "./types/ShiftReport";
import type { ShiftRule } from "./types/ShiftRule";
import type { SignIn } from "./types/SignIn";
import type { SoundSettings } from "./types/SoundSettings";
import type { SplitCart } from "./types/SplitCart";
import type { StaffName } from "./types/StaffName";
import type { StaffNames } from "./types/StaffNames";
import type { StaffRef } from "./types/StaffRef";
import type { StaffRights } from "./types/StaffRights";
import type { StandingCount } from "./types/StandingCount";
import type { StepQuantity } from "./types/StepQuantity";
import type { Style } from "./types/Style";
import type { StyleRef } from "./types/StyleRef";
import type { SwitchPromotion } from "./types/SwitchPromotion";
import type { SyncRun } from "./types/SyncRun";
import type { SyncStatus } from "./types/SyncStatus";
import type { TakeMethods } from "./types/TakeMethods";
import type { TakePayment } from "./types/TakePayment";
import type { TakeWeight } from "./types/TakeWeight";
import type { TaxInvoice } from "./types/TaxInvoice";
import type { TaxRules } from "./types/TaxRules";
import type { TestPrinter } from "./types/TestPrinter";
import type { TextFile } from "./types/TextFile";
import type { TieCustomer } from "./types/TieCustomer";
import type { Tiles } from "./types/Tiles";
import type { TilesOf } from "./types/TilesOf";
import type { TillStatus } from "./types/TillStatus";
import type { Training } from "./types/Training";
import type { TrySound } from "./types/TrySound";
import type { UpstreamCall } from "./types/UpstreamCall";
import type { UpstreamKinds } from "./types/UpstreamKinds";
import type { UpstreamRef } from "./types/UpstreamRef";
import type { Verified } from "./types/Verified";
import type { Verify } from "./types/Verify";
import type { VoidSale } from "./types/VoidSale";
import type { Wedge } from "./types/Wedge";
import type { WedgeList } from "./types/WedgeList";
import type { WedgeRef } from "./types/WedgeRef";
import type { Weigh } from "./types/Weigh";
import type { Weighing } from "./types/Weighing";
import type { WindowShown } from "./types/WindowShown";
import type { WithoutReceiptQuote } from "./types/WithoutReceiptQuote";

/// Every command with its request and its reply.
export interface Commands {
  till_status: { request: Nothing; reply: TillStatus };
  staff_names: { request: Nothing; reply: StaffNames };
  sign_in: { request: SignIn; reply: Session };
  recover: { request: Recover; reply: Nothing };
  sign_out: { request: Nothing; reply: Nothing };
  add_staff: { request: AddStaff; reply: StaffName };
  set_pin: { request: SetPin; reply: Nothing };
  make_badge: { request: MakeBadge; reply: NewBadge };
  revoke_badge: { request: StaffRef; reply: Badges };
  badges: { request: Nothing; reply: Badges };
  set_badges: { request: SetBadges; reply: Badges };
  scan_badge: { request: BadgeScan; reply: BadgeOwner };
  staff_rights: { request: StaffRef; reply: StaffRights };
  set_right: { request: SetRight; reply: StaffRights };
  disable_staff: { request: StaffRef; reply: Nothing };
  cart: { request: Nothing; reply: CartSnapshot };
  scan: { request: Scan; reply: CartSnapshot };
  add_product: { request: AddProduct; reply: CartSnapshot };
  choose: { request: Choose; reply: CartSnapshot };
  add_money: { request: AddMoney; reply: CartSnapshot };
  weigh: { request: Weigh; reply: Weighing };
  take_weight: { request: TakeWeight; reply: CartSnapshot };
  multiply: { request: Multiply; reply: CartSnapshot };
  set_quantity: { request: SetQuantity; reply: CartSnapshot };
  step_quantity: { request: StepQuantity; reply: CartSnapshot };
  void_line: { request: LineAt; reply: CartSnapshot };
  select_line: { request: LineAt; reply: CartSnapshot };
  clear_cart: { request: ClearCart; reply: CartSnapshot };
  undo_cart: { request: CartAt; reply: CartSnapshot };
  set_discount: { request: SetDiscount; reply: CartSnapshot };
  set_exempt: { request: SetExempt; reply: CartSnapshot };
  set_level: { request: SetLevel; reply: CartSnapshot };
  set_line_discount: { request: SetLineDiscount; reply: CartSnapshot };
  set_line_price: { request: SetLinePrice; reply: CartSnapshot };
  set_customer: { request: SetCustomer; reply: CartSnapshot };
  add_coupon: { request: CouponAt; reply: CartSnapshot };
  remove_coupon: { request: CouponAt; reply: CartSnapshot };
  quote_tender: { request: QuoteTender; reply: Quote };
  take_payment: { request: TakePayment; reply: Document };
  payment_methods: { request: Nothing; reply: PaymentMethods };
  set_promptpay: { request: SetPromptPay; reply: PaymentMethods };
  set_card_terminal: { request: CardTerminal; reply: PaymentMethods };
  ask_card: { request: AskCard; reply: CardAttempts };
  card_attempts: { request: Nothing; reply: CardAttempts };
  ask_card_again: { request: CardRef; reply: CardAttempts };
  cancel_card: { request: CardRef; reply: CardAttempts };
  settle_card: { request: SettleCard; reply: CardAttempts };
  ask_promptpay: { request: AskPromptPay; reply: PromptPayCode };
  hide_promptpay: { request: Nothing; reply: Nothing };
  set_rate: { request: ForeignRate; reply: PaymentMethods };
  take_methods: { request: TakeMethods; reply: PaymentMethods };
  park_cart: { request: ParkCart; reply: JustParked };
  parked_carts: { request: Nothing; reply: ParkedCarts };
  recall_cart: { request: RecallCart; reply: CartSnapshot };
  merge_parked: { request: RecallCart; reply: CartSnapshot };
  split_cart: { request: SplitCart; reply: JustParked };
  take_shelf_prices: { request: CartAt; reply: CartSnapshot };
  label_parked: { request: LabelParked; reply: ParkedCarts };
  print_park_slip: { request: ParkedRef; reply: Nothing };
  discard_parked: { request: DiscardParked; reply: ParkedCarts };
  parking_rule: { request: Nothing; reply: ParkingRule };
  set_parking_rule: { request: ParkingRule; reply: ParkingRule };
  expire_parked: { request: Nothing; reply: Expired };
  make_order: { request: MakeOrder; reply: Order };
  find_orders: { request: FindOrders; reply: Orders };
  show_order: { request: OrderRef; reply: Order };
  fetch_order: { request: FetchOrder; reply: CartSnapshot };
  cancel_order: { request: CancelOrder; reply: CancelledOrder };
  print_order: { request: OrderRef; reply: Nothing };
  sell: { request: Sell; reply: Document };
  returnable: { request: ReceiptNo; reply: Returnable };
  quote_refund: { request: QuoteRefund; reply: RefundQuote };
  refund: { request: Refund; reply: Document };
  returns_rule: { request: Nothing; reply: ReturnsRule };
  set_returns_rule: { request: ReturnsRule; reply: ReturnsRule };
  quote_without_receipt: { request: QuoteWithoutReceipt; reply: WithoutReceiptQuote };
  sale_sources: { request: Nothing; reply: SaleSources };
  find_elsewhere: { request: FindElsewhere; reply: SaleElsewhere };
  return_elsewhere: { request: ReturnWithoutReceipt; reply: Document };
  return_without_receipt: { request: ReturnWithoutReceipt; reply: Document };
  empties: { request: Nothing; reply: Tiles };
  quote_empties: { request: QuoteEmpties; reply: EmptiesQuote };
  return_empties: { request: ReturnEmpties; reply: Document };
  void_sale: { request: VoidSale; reply: Document };
  correct_tender: { request: CorrectTender; reply: Document };
  invoice_of: { request: ReceiptNo; reply: InvoiceStanding };
  issue_invoice: { request: IssueInvoice; reply: TaxInvoice };
  draw_invoice: { request: DrawReceipt; reply: Drawing };
  print_invoice: { request: ReceiptNo; reply: Nothing };
  find_products: { request: FindProducts; reply: Tiles };
  tiles: { request: TilesOf; reply: Tiles };
  check_price: { request: CheckPrice; reply: PriceCheck };
  price_levels: { request: Nothing; reply: PriceLevels };
  categories: { request: Nothing; reply: Categories };
  import_products: { request: ImportProducts; reply: Imported };
  show_product: { request: ProductRef; reply: Product };
  show_style: { request: StyleRef; reply: Style };
  make_variants: { request: MakeVariants; reply: Style };
  put_product: { request: PutProduct; reply: Product };
  show_stock: { request: ProductRef; reply: OnHand };
  export_products: { request: Nothing; reply: TextFile };
  choice_groups: { request: Nothing; reply: ChoiceGroups };
  put_choice_group: { request: ChoiceGroup; reply: ChoiceGroups };
  remove_choice_group: { request: ChoiceGroupRef; reply: ChoiceGroups };
  offered_choices: { request: ChoicesOf; reply: Offered };
  find_customers: { request: FindCustomers; reply: Customers };
  show_customer: { request: CustomerRef; reply: Customer };
  add_customer: { request: AddCustomer; reply: Customer };
  customer_doubles: { request: Nothing; reply: Doubles };
  export_customer: { request: ExportCustomer; reply: TextFile };
  merge_customers: { request: MergeCustomers; reply: Customer };
  erase_customer: { request: CustomerRef; reply: Nothing };
  import_customers: { request: ImportCustomers; reply: Imported };
  customer_accounts: { request: CustomerRef; reply: CustomerAccounts };
  adjust_account: { request: AdjustAccount; reply: CustomerAccounts };
  tie_customer: { request: TieCustomer; reply: CustomerAccounts };
  untie_customer: { request: CustomerRef; reply: CustomerAccounts };
  ask_balance: { request: CustomerRef; reply: CustomerAccounts };
  lease_rule: { request: Nothing; reply: LeaseRule };
  set_lease_rule: { request: SetLeaseRule; reply: LeaseRule };
  gift_card: { request: GiftCardRef; reply: Account };
  book_gift_card: { request: BookGiftCard; reply: Account };
  phones_rule: { request: Nothing; reply: PhonesRule };
  set_phones_rule: { request: PhonesRule; reply: PhonesRule };
  points_rule: { request: Nothing; reply: PointsRule };
  set_points: { request: SetPoints; reply: PointsRule };
  export_customers: { request: Nothing; reply: TextFile };
  change_customer: { request: ChangeCustomer; reply: Customer };
  promotions: { request: Nothing; reply: Promotions };
  put_promotion: { request: Promotion; reply: Promotions };
  switch_promotion: { request: SwitchPromotion; reply: Promotions };
  coupons: { request: PromotionRef; reply: Coupons };
  make_coupons: { request: MakeCoupons; reply: Coupons };
  remove_promotion: { request: PromotionRef; reply: Promotions };
  tax_rules: { request: Nothing; reply: TaxRules };
  round_tax: { request: RoundTax; reply: TaxRules };
  change_tax: { request: ChangeTax; reply: TaxRules };
  keep_tax: { request: KeepTax; reply: TaxRules };
  begin_training: { request: Nothing; reply: Training };
  end_training: { request: Nothing; reply: Training };
  set_screen_look: { request: ScreenLook; reply: ScreenLook };
  key_map: { request: Nothing; reply: KeyMap };
  set_key_map: { request: KeyMap; reply: KeyMap };
  favourites: { request: Nothing; reply: Favourites };
  set_favourites: { request: SetFavourites; reply: Favourites };
  open_shift: { request: OpenShift; reply: ShiftBrief };
  move_cash: { request: MoveCash; reply: Nothing };
  cash_movements: { request: CashOf; reply: CashMovements };
  print_cash: { request: CashRef; reply: Nothing };
  suspend_shift: { request: Nothing; reply: Nothing };
  resume_shift: { request: ResumeShift; reply: ShiftBrief };
  hand_over_shift: { request: HandOverShift; reply: ShiftBrief };
  counting: { request: Nothing; reply: Counting };
  keep_count: { request: CountedPieces; reply: Nothing };
  shift_rule: { request: Nothing; reply: ShiftRule };
  set_shift_rule: { request: SetShiftRule; reply: ShiftRule };
  count_shift: { request: CountShift; reply: StandingCount };
  close_shift: { request: CloseShift; reply: ShiftReport };
  x_report: { request: Nothing; reply: ShiftReport };
  z_report: { request: Nothing; reply: ShiftReport };
  draw_shift: { request: DrawShift; reply: DrawnShift };
  save_z: { request: Nothing; reply: SavedReport };
  day_report: { request: DayOf; reply: DayReport };
  verify: { request: Verify; reply: Verified };
  receipt: { request: DrawReceipt; reply: Drawing };
  export_sales: { request: ExportSales; reply: ExportPart };
  export_sheet: { request: ExportSheet; reply: ExportPart };
  export_journal: { request: ExportJournal; reply: ExportPart };
  export_books: { request: ExportBooks; reply: BooksPart };
  find_sales: { request: FindSales; reply: FoundSales };
  find_document: { request: ReceiptNo; reply: Document };
  add_scanner: { request: AddScanner; reply: Scanners };
  scanners: { request: Nothing; reply: Scanners };
  remove_scanner: { request: ScannerRef; reply: Scanners };
  scale: { request: Nothing; reply: CounterScale };
  set_scale: { request: CounterScale; reply: CounterScale };
  find_scale: { request: FindScale; reply: FoundScales };
  test_scale: { request: Nothing; reply: Weighing };
  wedges: { request: Nothing; reply: WedgeList };
  set_wedge: { request: Wedge; reply: WedgeList };
  remove_wedge: { request: WedgeRef; reply: WedgeList };
  code_rules: { request: Nothing; reply: CodeRules };
  set_code_rules: { request: CodeRules; reply: CodeRules };
  expiry: { request: Nothing; reply: Expiry };
  set_expiry: { request: Expiry; reply: Expiry };
  explain_code: { request: ExplainCode; reply: ExplainedCode };
  sound_settings: { request: Nothing; reply: SoundSettings };
  set_sound: { request: SetSound; reply: SoundSettings };
  try_sound: { request: TrySound; reply: SoundSettings };
  scan_not_taken: { request: Nothing; reply: Nothing };
  scan_heard: { request: ScanHeard; reply: Nothing };
  add_printer: { request: AddPrinter; reply: Nothing };
  printers: { request: Nothing; reply: Printers };
  remove_printer: { request: PrinterRef; reply: Printers };
  test_printer: { request: TestPrinter; reply: Nothing };
  open_drawer: { request: OpenDrawer; reply: Nothing };
  print_jobs: { request: Nothing; reply: PrintJobs };
  reprint: { request: ReceiptNo; reply: Nothing };
  print_x: { request: Nothing; reply: Nothing };
  print_z: { request: Nothing; reply: Nothing };
  dismiss_print_job: { request: PrintJobRef; reply: PrintJobs };
  display: { request: Nothing; reply: Display };
  display_settings: { request: Nothing; reply: DisplaySettings };
  set_display: { request: SetDisplay; reply: DisplaySettings };
  show_window: { request: Nothing; reply: WindowShown };
  painted: { request: Painted; reply: Nothing };
  measures: { request: Nothing; reply: Measures };
  doctor: { request: Nothing; reply: Doctor };
  support_bundle: { request: MakeBundle; reply: Bundle };
  upstream_kinds: { request: Nothing; reply: UpstreamKinds };
  upstream_operations: { request: KindRef; reply: Operations };
  upstream_add: { request: AddUpstream; reply: SyncStatus };
  upstream_change: { request: ChangeUpstream; reply: SyncStatus };
  upstream_remove: { request: UpstreamRef; reply: SyncStatus };
  upstream_probe: { request: ProbeUpstream; reply: Probe };
  upstream_accept_lists: { request: UpstreamRef; reply: SyncStatus };
  upstream_map: { request: MapThing; reply: Freed };
  upstream_maps: { request: UpstreamRef; reply: Maps };
  upstream_records: { request: FindRecords; reply: RemoteRecords };
  upstream_call: { request: UpstreamCall; reply: TextFile };
  sync_run: { request: SyncRun; reply: SyncStatus };
  sync_reconcile: { request: Reconcile; reply: Reconciled };
  sync_status: { request: Nothing; reply: SyncStatus };
  desk: { request: Nothing; reply: Desk };
  desk_retry: { request: DeskRef; reply: Desk };
  desk_set_aside: { request: SetAside; reply: Desk };
  desk_file: { request: DeskFile; reply: Bundle };
  ready: { request: Nothing; reply: Ready };
  beat: { request: Nothing; reply: Nothing };
  begin_demo: { request: Nothing; reply: Begun };
  begin_shop: { request: BeginShop; reply: Begun };
}

/// Why a command is refused.
export type RefusalCode =
  | "internal"
  | "not_signed_in"
  | "wrong_pin"
  | "locked_out"
  | "unknown_badge"
  | "not_allowed"
  | "no_such_level"
  | "needs_approval"
  | "cannot_approve"
  | "no_shift"
  | "not_aside"
  | "no_such_shift"
  | "no_such_movement"
  | "not_counted"
  | "cannot_take"
  | "bad_count"
  | "shift_open"
  | "conflict"
  | "empty_cart"
  | "cart_not_empty"
  | "not_parked"
  | "no_such_order"
  | "bad_order"
  | "ordered_already"
  | "deposit_too_high"
  | "nothing_to_undo"
  | "key_taken"
  | "needs_reason"
  | "unknown_code"
  | "receipt_scanned"
  | "badge_scanned"
  | "payment_code"
  | "bad_code_rule"
  | "not_above_zero"
  | "short"
  | "over_tender"
  | "not_taken"
  | "needs_proof"
  | "bad_reference"
  | "bad_rate"
  | "no_rate"
  | "bad_promptpay"
  | "no_promptpay"
  | "card_number"
  | "no_terminal"
  | "bad_terminal_address"
  | "card_unknown"
  | "card_waits"
  | "terminal_silent"
  | "no_such_charge"
  | "card_in_sale"
  | "card_given_back"
  | "disabled_product"
  | "taken_off_sale"
  | "bad_quantity"
  | "no_line"
  | "bills_differ"
  | "nothing_left"
  | "cart_charged"
  | "cart_full"
  | "bad_discount"
  | "no_such_coupon"
  | "coupon_taken"
  | "coupon_used"
  | "no_single_use"
  | "bad_coupon_count"
  | "bad_coupon"
  | "bad_promotion"
  | "no_such_promotion"
  | "too_many_promotions"
  | "bad_amount"
  | "no_such_receipt"
  | "no_invoice_of_this"
  | "no_invoice"
  | "invoiced"
  | "needs_buyer"
  | "not_a_sale"
  | "all_back"
  | "partly_back"
  | "nothing_to_return"
  | "too_many_back"
  | "other_tender"
  | "without_receipt_off"
  | "give_otherwise"
  | "above_lowest"
  | "receipt_here"
  | "returned_before"
  | "paid_so"
  | "shift_closed"
  | "needs_customer"
  | "bad_gift_card"
  | "overspent"
  | "owned_elsewhere"
  | "not_there"
  | "keeps_no_balances"
  | "not_tied"
  | "tied"
  | "overpaid"
  | "only_goods"
  | "belongs_to_line"
  | "needs_choices"
  | "bad_pick"
  | "not_offered"
  | "no_such_choices"
  | "bad_choices"
  | "not_elsewhere"
  | "no_deposit"
  | "no_such_article"
  | "not_goods"
  | "not_settled"
  | "no_such_customer"
  | "same_customer"
  | "bad_customer"
  | "card_taken"
  | "expired"
  | "bad_product"
  | "code_taken"
  | "no_such_product"
  | "no_such_printer"
  | "no_such_job"
  | "no_such_scanner"
  | "bad_scanner_address"
  | "wedge_like_person"
  | "no_such_upstream"
  | "no_such_staff"
  | "last_owner"
  | "name_taken"
  | "stock_owned"
  | "sales_waiting"
  | "bad_request"
  | "unknown_command"
  | "needs_weight"
  | "needs_variant"
  | "no_scale"
  | "bad_scale_address"
  | "no_weight"
  | "weight_by_hand"
  | "needs_age"
  | "needs_price"
  | "needs_serial"
  | "bad_age"
  | "bad_serial"
  | "one_piece"
  | "below_least"
  | "disk_full"
  | "cannot_save"
  | "cannot_write_file"
  | "bad_import"
  | "no_shop"
  | "shop_exists"
  | "ledger_sound"
  | "held"
  | "unknown_kind"
  | "unknown_operation"
  | "bad_address"
  | "bad_pin"
  | "bad_currency"
  | "bad_timezone"
  | "bad_shop_name"
  | "bad_name"
  | "bad_tax"
  | "bad_tax_rates"
  | "no_such_tax"
  | "no_tax_change"
  | "too_many_tax_changes"
  | "wrong_code"
  | "bad_till"
  | "in_training"
  | "not_in_training"
  | "bad_date"
  | "days_reversed"
  | "bad_mark"
  | "rights_stay"
  | "bad_role"
  | "bad_base_url"
  | "plain_http"
  | "missing_setting"
  | "missing_secret"
  | "unknown_setting"
  | "upstream_fault"
  | "printer_fault";

/// The name of a command.
export type CommandName = keyof Commands;

/// How a command is sent.
export type Call = <K extends CommandName>(
  command: K,
  request: Commands[K]["request"],
) => Promise<Commands[K]["reply"]>;

/// How a command is refused: nothing was changed.
export interface Refusal {
  code: RefusalCode;
  data: Record<string, unknown>;
}
