back-to-sale = กลับไปขาย
tender-title = การชำระเงิน
pay-with = ชำระด้วย
method-cash = เงินสด
method-card = บัตร
method-promptpay = พร้อมเพย์
method-wallet = วอลเล็ต
method-voucher = คูปองเงินสด
method-foreign = เงินสดต่างประเทศ
method-store-credit = เครดิตร้าน
method-on-account = ลงบัญชี
method-points = คะแนน
method-gift-card = บัตรของขวัญ
amount = จำนวนเงิน
hands-over = ลูกค้าจ่าย
exact = พอดี
rounding-cash = ปัดเศษเงินสด
to-pay = ต้องชำระ
to-pay-rounded = ต้องชำระ ปัดเศษ { $rounding }
received = รับเงิน
missing = ยังขาด
change = เงินทอน
saving = กำลังบันทึก…
change-pieces = ทอน { $pieces }
receipt-number = เลขที่ขาย
received-by = รับเงิน · { $methods }
saved-here = บันทึกในเครื่องนี้แล้ว
unprinted = ใบเสร็จ { $count } ใบพิมพ์ไม่ออก การขายบันทึกแล้ว
reprint = พิมพ์ใบเสร็จซ้ำ
reprinting = ส่งใบเสร็จไปที่เครื่องพิมพ์แล้ว
next-sale = ขายรายการใหม่
add-part = จ่ายบางส่วนด้วย{ $method }
remove-part = เอาส่วนนี้ออก: { $method }
still-to-pay = ยังต้องชำระ
scan-not-here = เพิ่มสินค้าระหว่างชำระเงินไม่ได้ กด Esc เพื่อกลับไปขาย
tender-lead = { $method ->
    [cash] พิมพ์จำนวนที่น้อยกว่าเพื่อจ่ายบางส่วน แล้วจ่ายที่เหลือด้วยวิธีอื่น
    [card] ให้เครื่องรูดบัตรรับเงินก่อน แล้วจึงยืนยันที่นี่
    [promptpay] ดูในแอปธนาคารของร้านว่าเงินเข้าแล้ว จากนั้นยืนยันที่นี่
    [wallet] สแกนโค้ดบนโทรศัพท์ของลูกค้า แล้วรับชำระ
    [foreign] พิมพ์ยอดที่ได้รับเป็น { $currency } ทอนเป็นเงินของร้าน
   *[voucher] พิมพ์มูลค่าของคูปอง ส่วนที่เกินยอดจะหมดไป
}
tender-number = { $method ->
    [card] เลขที่สลิป (ถ้าต้องการเก็บ)
    [promptpay] หมายเลขการโอน ถ้าต้องการเก็บ
    [wallet] โค้ดบนโทรศัพท์ของลูกค้า
    [gift_card] หมายเลขบัตรของขวัญ
   *[voucher] หมายเลขคูปอง ถ้ามี
}
tender-take = { $method ->
    [cash] รับเงินสด
    [card] บัตรผ่านแล้ว
    [promptpay] เงินเข้าแล้ว
    [wallet] วอลเล็ตจ่ายแล้ว
    [foreign] รับ { $currency }
    [store_credit] ใช้เครดิตร้าน
    [on_account] ลงบัญชีลูกค้า
    [points] จ่ายด้วยคะแนน
    [gift_card] ตัดจากบัตร
   *[voucher] รับคูปอง
}
too-much = { $method }จ่ายเกินยอดที่ต้องชำระไม่ได้
lapses = { $amount } จะหมดไป เพราะไม่มีเงินทอน
promptpay-none = ให้ลูกค้าสแกนคิวอาร์ของร้าน ดูในแอปธนาคารว่าเงินเข้าแล้ว จากนั้นยืนยันที่นี่
promptpay-picture = คิวอาร์พร้อมเพย์ ยอด { $amount }
promptpay-print = พิมพ์คิวอาร์
promptpay-printed = พิมพ์แล้ว
foreign-worth = หน่วยละ { $worth }
foreign-counts = { $amount } นับเป็น
account-left = { $method ->
    [on_account] ค้างเพิ่มได้อีก { $left }
    [points] คะแนนจ่ายได้ถึง { $left }
    [gift_card] บัตรนี้เหลือ { $left }
   *[store_credit] เครดิตร้านเหลือ { $left }
}
account-nobody = บิลนี้ไม่มีลูกค้าที่รู้จัก กลับไปใส่ลูกค้าในบิลก่อน
gift-card-scan = สแกนบัตรของขวัญ หรือพิมพ์หมายเลข
