//! The words on paper in three languages.

use domain::customer::AccountKind;
use domain::product::Language;
use domain::settle::Method;

/// One row for each word: its name, then English, Thai, Chinese.
macro_rules! words {
    ($($name:ident: $en:literal, $th:literal, $zh:literal;)*) => {
        /// A word or phrase on paper.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Word {
            $($name),*
        }

        impl Word {
            /// The word in a language.
            pub(crate) const fn in_language(self, language: Language) -> &'static str {
                match (self, language) {
                    $(
                        (Self::$name, Language::En) => $en,
                        (Self::$name, Language::Th) => $th,
                        (Self::$name, Language::Zh) => $zh,
                    )*
                }
            }
        }
    };
}

words! {
    Receipt: "Receipt", "ใบเสร็จรับเงิน", "收据";
    TaxInvoice: "Receipt / tax invoice (short form)", "ใบเสร็จรับเงิน / ใบกำกับภาษีอย่างย่อ", "收据 / 简式税务发票";
    FullInvoice: "Tax invoice", "ใบกำกับภาษี / ใบเสร็จรับเงิน", "税务发票";
    CreditNote: "Credit note", "ใบลดหนี้", "贷项通知单";
    Number: "No.", "เลขที่", "编号";
    Date: "Date", "วันที่", "日期";
    TaxId: "Tax number", "เลขประจำตัวผู้เสียภาษี", "税号";
    Branch: "Branch", "สาขาที่", "分店";
    HeadOffice: "Head office", "สำนักงานใหญ่", "总店";
    CreditsInvoice: "Takes back from invoice", "อ้างถึงใบกำกับภาษี", "原税务发票";
    ValueBefore: "Its value without tax", "มูลค่าตามใบกำกับภาษีเดิม", "原发票不含税金额";
    ValueLeft: "Value that is right", "มูลค่าที่ถูกต้อง", "更正后金额";
    Refund: "Refund", "ใบคืนเงิน", "退款单";
    Void: "Void", "ใบยกเลิกการขาย", "作废单";
    TenderCorrection: "Payment corrected", "แก้ไขวิธีชำระเงิน", "付款方式更正";
    ForReceipt: "For receipt", "อ้างอิงใบเสร็จ", "原小票";
    WithoutReceipt: "Without receipt", "ไม่มีใบเสร็จ", "无小票";
    ForeignReceipt: "Other till’s receipt", "ใบเสร็จของเครื่องอื่น", "其他收银机小票";
    InExchange: "Returned in exchange", "คืนเพื่อแลกเปลี่ยน", "换货退回";
    Balance: "Balance", "ผลต่างสุทธิ", "差额结算";
    Customer: "Customer", "ลูกค้า", "顾客";
    Reason: "Reason", "เหตุผล", "原因";
    Cashier: "Cashier", "พนักงาน", "收银员";
    Till: "Till", "เครื่อง", "收银机";
    CopyMark: "COPY", "สำเนา", "补打";
    TrainingMark: "TRAINING, NO RECEIPT", "ฝึกหัด ไม่ใช่ใบเสร็จ", "练习用，不是小票";
    Subtotal: "Subtotal", "รวมก่อนส่วนลด", "小计";
    Discount: "Discount", "ส่วนลด", "优惠";
    Total: "Total", "รวมทั้งสิ้น", "合计";
    Refunded: "Refunded", "คืนเงิน", "退款";
    CashRounding: "Rounding, cash", "ปัดเศษเงินสด", "现金抹零";
    Cash: "Cash", "เงินสด", "现金";
    Card: "Card", "บัตร", "银行卡";
    PromptPay: "PromptPay", "พร้อมเพย์", "PromptPay";
    Wallet: "Wallet", "วอลเล็ต", "电子钱包";
    Voucher: "Voucher", "คูปองเงินสด", "代金券";
    StoreCredit: "Store credit", "เครดิตร้าน", "店内余额";
    OnAccount: "On account", "ลงบัญชี", "挂账";
    GiftCard: "Gift card", "บัตรของขวัญ", "礼品卡";
    GiftCardsSold: "Put on gift cards", "เติมเงินบัตรของขวัญ", "礼品卡充值";
    PaidOff: "Paid off on account", "รับชำระยอดค้าง", "收回挂账";
    Tips: "Tips", "ทิป", "小费";
    Order: "Order", "ใบสั่งซื้อ", "订单";
    PickUp: "Pick-up", "วันรับสินค้า", "取货时间";
    Deposit: "Deposit", "มัดจำ", "定金";
    DepositPaid: "Deposit paid", "ชำระมัดจำแล้ว", "已付定金";
    LeftToPay: "Left to pay", "คงเหลือต้องชำระ", "待付余款";
    DepositsTaken: "Deposits on orders", "รับมัดจำคำสั่งซื้อ", "收取订单定金";
    DepositsHeld: "Deposits held", "มัดจำคงค้าง", "未结定金";
    TaxByRate: "Tax by rate", "ภาษีตามอัตรา", "按税率的税额";
    NetByCategory: "Net sales by category", "ยอดสุทธิตามหมวด", "按类别的净额";
    NoCategory: "Without category", "ไม่มีหมวด", "无类别";
    NetByCashier: "Net sales by cashier", "ยอดสุทธิตามพนักงาน", "按收银员的净额";
    Returns: "Returns", "คืนสินค้า", "退货";
    Voids: "Voids", "ยกเลิกการขาย", "作废";
    PriceOverrides: "Prices set by hand", "แก้ราคาด้วยมือ", "手工改价";
    DrawerOpenings: "Drawer opened without sale", "เปิดลิ้นชักโดยไม่ขาย", "无销售开钱箱";
    ParkedSales: "Parked sales", "บิลที่พักไว้", "挂单";
    NotSentYet: "Not sent yet", "ยังไม่ได้ส่ง", "尚未上传";
    BackEnd: "Back end", "ระบบหลังร้าน", "后台";
    AtTheTill: "At the till", "ที่เครื่องนี้", "本机";
    There: "There", "ที่ปลายทาง", "后台记录";
    TillAndThere: "till / there", "เครื่อง / ปลายทาง", "本机 / 后台";
    MeansOfPayment: "Means of payment", "วิธีชำระ", "付款方式";
    Agrees: "agrees", "ตรงกัน", "一致";
    NotTold: "not told there", "ปลายทางไม่บอก", "后台没有告知";
    NotReadBack: "not read back yet", "ยังไม่ได้อ่านกลับ", "尚未读回";
    NotTaken: "Documents not taken there", "เอกสารที่ปลายทางไม่รับ", "后台不接收的单据";
    NotConfirmedThere: "Not confirmed there", "ปลายทางยังไม่ยืนยัน", "后台尚未确认";
    NoLongerListed: "No longer in its list", "ไม่อยู่ในรายการของปลายทางแล้ว", "已不在后台列表中";
    OtherTotal: "Another total there, or twice", "ยอดที่ปลายทางไม่ตรงหรือซ้ำ", "后台金额不同或重复";
    OtherTax: "Another tax there", "ภาษีที่ปลายทางไม่ตรง", "后台税额不同";
    OtherMeans: "Another means of payment there", "วิธีชำระที่ปลายทางไม่ตรง", "后台付款方式不同";
    GrandTotal: "Grand total of all sales", "ยอดขายสะสมทั้งหมด", "累计销售总额";
    CardLeft: "Left on the gift card", "บัตรของขวัญคงเหลือ", "礼品卡余额";
    CreditLeft: "Store credit left", "เครดิตร้านคงเหลือ", "店内余额剩余";
    Owed: "Owed in all", "ยอดค้างทั้งหมด", "挂账合计";
    Foreign: "Foreign cash", "เงินสดต่างประเทศ", "外币现金";
    Change: "Change", "เงินทอน", "找零";
    TaxRate: "Tax rate", "อัตราภาษี", "税率";
    Net: "Net", "ก่อนภาษี", "不含税";
    Tax: "Tax", "ภาษี", "税额";
    XReport: "X report", "รายงาน X", "X 报表";
    ZReport: "Z report", "รายงาน Z", "Z 报表";
    BusinessDay: "Business day", "วันที่ทำการ", "营业日";
    Opened: "Opened", "เปิดกะ", "开班";
    DrawerFrom: "Drawer", "ลิ้นชัก", "钱箱";
    Closed: "Closed", "ปิดกะ", "交班";
    Printed: "Printed", "พิมพ์เมื่อ", "打印";
    Sales: "Sales", "รายการขาย", "销售笔数";
    Refunds: "Refunds and voids", "คืนเงินและยกเลิก", "退款和作废笔数";
    Gross: "Gross", "ยอดก่อนส่วนลด", "折前金额";
    Discounts: "Discounts", "ส่วนลด", "优惠";
    NetSales: "Net of tax", "ยอดไม่รวมภาษี", "不含税金额";
    Kept: "Taken", "รับเงินตามวิธี", "收款";
    Drawer: "Cash drawer", "ลิ้นชักเงินสด", "钱箱";
    Float: "Float", "เงินทอนตั้งต้น", "备用金";
    PaidIn: "Paid in", "นำเงินเข้า", "存入";
    PaidOut: "Paid out", "นำเงินออก", "取出";
    Points: "Points", "คะแนน", "积分";
    ToTheSafe: "To the safe", "นำเข้าตู้เซฟ", "存入保险箱";
    CashSales: "Cash sales", "ขายเงินสด", "现金销售";
    SignedJournal: "Record of the till, signed", "บันทึกของเครื่องที่ลงลายเซ็นแล้ว", "已签名的收款机记录";
    Expected: "Expected", "ควรมี", "应有";
    Counted: "Counted", "นับได้", "实点";
    Shift: "Shift", "กะ", "班次";
    Signature: "Signature", "ลายมือชื่อ", "签名";
    Note: "Note", "หมายเหตุ", "说明";
    ApprovedBy: "Approved by", "ผู้อนุมัติ", "批准人";
    TypedWeight: "weight typed by hand", "ใส่น้ำหนักเอง", "手工输入重量";
    SerialNumber: "S/N", "หมายเลขเครื่อง", "序列号";
    AgeChecked: "Age checked", "ตรวจอายุแล้ว", "已核实年龄";
    StaffBadge: "Staff badge", "บัตรพนักงาน", "员工卡";
    PrinterTest: "Printer test", "ทดสอบเครื่องพิมพ์", "打印测试";
    ParkedSale: "Parked sale", "รายการที่พักไว้", "挂单";
    Items: "Items", "จำนวนชิ้น", "件数";
    NoReceipt: "Not a receipt", "ไม่ใช่ใบเสร็จรับเงิน", "不是收据";
    Difference: "Difference", "ผลต่าง", "差额";
}

/// The word for a means of payment.
pub(crate) const fn method(method: Method) -> Word {
    match method {
        Method::Cash => Word::Cash,
        Method::Card => Word::Card,
        Method::PromptPay => Word::PromptPay,
        Method::Wallet => Word::Wallet,
        Method::Voucher => Word::Voucher,
        Method::Foreign => Word::Foreign,
        Method::StoreCredit => Word::StoreCredit,
        Method::OnAccount => Word::OnAccount,
        Method::GiftCard => Word::GiftCard,
        Method::Points => Word::Points,
        Method::Deposit => Word::Deposit,
    }
}

/// The word for what stands in an account of money after a document.
pub(crate) const fn left_in(kind: AccountKind) -> Option<Word> {
    match kind {
        AccountKind::Points => None,
        AccountKind::Credit => Some(Word::CreditLeft),
        AccountKind::OnAccount => Some(Word::Owed),
        AccountKind::GiftCard => Some(Word::CardLeft),
        AccountKind::Deposit => Some(Word::DepositPaid),
    }
}

/// The short Thai name of a month, 1 to 12.
pub(crate) const fn month(month: u8) -> &'static str {
    match month {
        1 => "ม.ค.",
        2 => "ก.พ.",
        3 => "มี.ค.",
        4 => "เม.ย.",
        5 => "พ.ค.",
        6 => "มิ.ย.",
        7 => "ก.ค.",
        8 => "ส.ค.",
        9 => "ก.ย.",
        10 => "ต.ค.",
        11 => "พ.ย.",
        _ => "ธ.ค.",
    }
}

/// A unit as a customer reads it; a unit that has no word here keeps its code.
pub(crate) fn unit(code: &str, language: Language) -> &str {
    let (th, zh) = match code {
        "kg" => ("กก.", "公斤"),
        "g" => ("ก.", "克"),
        "l" => ("ลิตร", "升"),
        "ml" => ("มล.", "毫升"),
        "m" => ("เมตร", "米"),
        "lb" => ("ปอนด์", "磅"),
        _ => return code,
    };
    match language {
        Language::En => code,
        Language::Th => th,
        Language::Zh => zh,
    }
}
