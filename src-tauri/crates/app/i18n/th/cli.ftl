# ข้อความที่ evertillctl แสดงให้คนอ่าน

## ทำแล้ว

cli-ready = ร้าน { $shop } พร้อมใช้งาน: เครื่อง { $till } ใน { $dir }
cli-recovery-code = รหัสกู้คืน: { $recovery_code } จดไว้และเก็บให้ห่างจากเครื่อง รหัสนี้เท่านั้นที่ให้เจ้าของร้านตั้ง PIN ใหม่ได้ และจะไม่แสดงอีก
cli-recovered = เจ้าของร้านมีรหัส PIN ใหม่แล้ว
cli-imported = อ่าน { $rows } แถว: เพิ่มใหม่ { $added } ปรับปรุง { $updated }
cli-import-checked = { $rows } แถวถูกต้อง ยังไม่ได้นำเข้าตามที่สั่ง
cli-written = เขียนลงไฟล์ { $file } แล้ว
cli-staff-added = { $name } เข้าระบบเป็น{ $role }ได้แล้ว
cli-pin-set = ตั้งรหัส PIN ใหม่ให้ { $name } แล้ว
cli-badge-made = บัตรของ { $name } แสดงครั้งเดียวเท่านั้น:
    { $code }
cli-badge-alone = สแกนบัตรแล้วเข้าใช้งานได้ทันที
cli-badge-and-pin = บัตรเลือกชื่อให้ แล้วต้องพิมพ์ PIN ด้วย
cli-standing = { $standing ->
    [allowed] ทำได้
    [approval] เมื่อได้รับอนุมัติ
   *[denied] ทำไม่ได้
}
cli-standing-own = { $standing }  (เฉพาะคน)
cli-staff-disabled = { $name } เข้าระบบไม่ได้อีก
cli-printer-added = เพิ่มเครื่องพิมพ์ { $name } แล้ว
cli-printer-tested = { $name } ทำได้แล้ว
cli-not-tested = ยังไม่ได้ทดสอบ
cli-tested-well = ผ่าน { $at } โดย { $by }
cli-tested-ill = ไม่ผ่าน { $at } โดย { $by }: { printer-trouble } ({ $heard })
cli-drawer-opened = กำลังเปิดลิ้นชัก
cli-cash-moved = บันทึกเงินสดแล้ว และลิ้นชักเปิด
cli-cash-list = เงินสดเข้าออกนอกการขาย กะ { $shift_no }, { $business_date }
cli-moved-by = { $by } อนุมัติโดย { $approver }
cli-moved = { $at }  { $kind ->
    [in] ใส่เข้า
    [out] จ่ายออก
   *[drop] เข้าตู้เซฟ
}  { $reason } ({ $by })
cli-job-drawer = เปิดลิ้นชัก
cli-rebuilt = สร้างสมุดบัญชีใหม่จาก{ $source ->
    [text] สำเนาข้อความของบันทึก
   *[other] บันทึก
}แล้ว เล่นซ้ำ { $entries } รายการ
cli-rebuilt-kept = ไฟล์เดิมเก็บไว้ที่ { $kept }
cli-rebuilt-nothing-kept = ไม่มีไฟล์เดิมให้เก็บ
cli-rebuilt-after = เลขที่ใบเสร็จจากนี้ขึ้นต้นด้วย { $mark } มีเพียงเจ้าของร้านที่มีรหัส PIN ให้ตั้งรหัสของคนอื่นด้วย evertillctl staff set-pin ก่อนส่งรายการใดซ้ำ เครื่องจะถามระบบหลังร้านก่อนว่าได้รับแล้วหรือยัง
cli-no-printers = ยังไม่ได้ตั้งเครื่องพิมพ์
cli-display = หน้าจอลูกค้าใช้{ $language ->
    [th] ภาษาไทย
    [zh] ภาษาจีน
   *[en] ภาษาอังกฤษ
} และ{ $window ->
    [always] เปิดทุกครั้งที่เริ่มโปรแกรม
    [never] ไม่เปิด
   *[auto] เปิดเมื่อมีจอที่สอง
}
cli-print-queued = จะพิมพ์เดี๋ยวนี้ หรือทันทีที่เครื่องพิมพ์พร้อม ดูงานที่ยังไม่ออกได้ด้วย evertillctl printer jobs
cli-no-jobs = พิมพ์ออกครบทุกใบแล้ว
cli-job-receipt = ใบเสร็จ { $receipt }
cli-job-copy = สำเนาที่ { $copy } ของ { $receipt }
cli-job-x = รายงาน X ของกะ { $no }
cli-job-invoice = ใบกำกับภาษีของ { $receipt }
cli-job-order = ใบสั่งซื้อ { $number }
cli-job-cash = ใบเงินสดเข้าออก { $no } กะ { $shift }
cli-job-slip = ใบพักรายการ { $number }
cli-job-z = รายงาน Z ของกะ { $no }
cli-job-is-queued = เป็นงานถัดไป
cli-job-is-sending = กำลังพิมพ์
cli-job-is-failed-before-first-byte = รอเครื่องพิมพ์
cli-job-is-unknown = ขาดกลางคัน ให้ดูที่กระดาษ
cli-job-is-set-aside = พักไว้เพราะมีใบเสร็จใหม่กว่า
cli-job-is-failed = พิมพ์ไม่ได้
cli-receipts-go-here = พิมพ์ใบเสร็จ

## เอกสารและรายงาน

cli-sale = ขาย
cli-refund = คืนเงิน
cli-tender = แก้ไขวิธีชำระเงิน
cli-void = ยกเลิกการขาย
cli-subtotal = รวมก่อนส่วนลด
cli-total = รวมทั้งสิ้น
cli-rounding = ปัดเศษ
cli-change = เงินทอน
cli-cash = เงินสด
cli-card = บัตร
cli-promptpay = พร้อมเพย์
cli-wallet = วอลเล็ต
cli-voucher = คูปองเงินสด
cli-foreign = เงินสดต่างประเทศ
cli-store_credit = เครดิตร้าน
cli-on_account = ลงบัญชี
cli-gift_card = บัตรของขวัญ
cli-deposit = มัดจำ
cli-rate = 1 { $currency } เท่ากับ { $worth }
cli-method-taken = รับ
cli-method-not-taken = ไม่รับ
cli-promptpay-account = { $account ->
    [none] ยังไม่มีบัญชีพร้อมเพย์
   *[other] พร้อมเพย์จ่ายเข้า { $account }
}
cli-promptpay-code = { $amount } เข้าบัญชี { $account }
    { $text }
cli-terminal = { $address ->
    [none] ตัดบัตรด้วยมือ ไม่มีเครื่องรูดบัตรต่ออยู่
   *[other] ตัดบัตรที่เครื่องรูดบัตร { $address }
}
cli-no-charges = ไม่มีการตัดบัตรที่ค้างอยู่
cli-charge = { $amount } { $state ->
    [asking] ลูกค้าอยู่ที่เครื่องรูดบัตร
    [unknown] ยังไม่มีใครรู้ว่าบัตรถูกตัดเงินหรือไม่
    [approved] ตัดเงินแล้ว { $proof }
    [given_back] คืนเงินแล้ว
   *[declined] ไม่ได้ตัดเงิน
}, { $asked_at }, { $asked_by }{ $here ->
    [yes] , ของรายการที่เปิดอยู่
   *[other] {""}
}
cli-method-over = { $over ->
    [change] ทอนเงินได้
    [lapses] มูลค่าที่เกินยอดจะหมดไป
   *[refused] จ่ายเกินยอดไม่ได้
}
cli-gross = ยอดก่อนส่วนลด
cli-discount = ส่วนลด
cli-gift_cards = เติมเงินบัตรของขวัญ
cli-paid_off = รับชำระยอดค้าง
cli-deposits = รับมัดจำคำสั่งซื้อ
cli-deposits_held = มัดจำคงค้าง
cli-tips = ทิป { $name }
cli-net = ยอดไม่รวมภาษี
cli-tax = ภาษี
cli-tax-of = รวมภาษีแล้ว
cli-tax-at = ภาษี { $rate } % จากยอด { $net }
cli-category-net = หมวด { $category }
cli-no-category = ไม่มีหมวด
cli-refunded = คืนเงิน { $count } รายการ รวมภาษี
cli-voided = ยกเลิกการขาย { $count } รายการ รวมภาษี
cli-discounted = บิลที่มีส่วนลด
cli-price_overrides = แก้ราคาด้วยมือ
cli-no_sales = เปิดลิ้นชักโดยไม่ขาย
cli-parked-now = บิลที่พักไว้
cli-grand_total = ยอดขายสะสมทั้งหมด
cli-sales = รายการขาย
cli-refunds = รายการคืนเงิน
cli-x = รายงาน X กะที่ { $no }
cli-z = รายงาน Z กะที่ { $no }
cli-day = รายงานประจำวัน
cli-business-day = วันที่ทำการ
cli-opened = เปิดกะ
cli-closed = ปิดกะ
cli-float = เงินทอนตั้งต้น
cli-paid-in = นำเงินเข้า
cli-paid-out = นำเงินออก
cli-dropped = นำเข้าตู้เซฟ
cli-expected = เงินสดที่ควรมี
cli-counted = เงินสดที่นับได้
cli-difference = ผลต่าง
cli-hour = { $hour }:00 น. { $sales } รายการ
cli-unsent = ยังไม่ได้ส่ง
cli-average = เฉลี่ยต่อบิล
cli-taken-back = คืนเงินรวมภาษี
cli-cashier = { $name } { $sales } บิล { $items } ชิ้น ยกเลิก { $voids }
cli-last-week = สัปดาห์ก่อน { $date } { $sales } บิล
cli-last-week-by = สัปดาห์ก่อน { $date } ถึง { $at } น. { $sales } บิล
cli-counting = นับไว้แล้ว
cli-count-stands = ยอดนับนี้คงอยู่
cli-count-of = นับโดย { $by }
cli-bad-piece = “{ $value }” ไม่ใช่ชนิดและจำนวน เช่น 1000x2 หรือ USD:20x3
cli-shift-limit = ปิดกะที่ต่างกันเกิน { $most_difference } ต้องมีผู้จัดการและหมายเหตุ
cli-no-shift-limit = ลิ้นชักต่างเท่าใดก็ได้
cli-cash-slips = พิมพ์ใบเงินสดทุกครั้งที่เงินเข้าออกนอกการขาย
cli-no-cash-slips = ไม่พิมพ์ใบเงินสดเองเมื่อเงินเข้าออกนอกการขาย
cli-over-limit = เกินที่ร้านยอมรับ ต้องมีผู้จัดการและหมายเหตุ
cli-close-note = หมายเหตุ
cli-approved-by = ผู้อนุมัติ
cli-held-by = { $name } ถือลิ้นชักตั้งแต่
cli-suspended = พักกะแล้ว
cli-line = บรรทัดที่ { $line }: { $words }
cli-row = { $file } แถว { $row } ช่อง { $field } = “{ $value }”: { $reason } ({ $remedy })

## สถานะ

cli-status = { $shop } เครื่อง { $till } สกุลเงิน { $currency } รุ่น { $version }
cli-shift-open = กะที่ { $no } เปิดอยู่สำหรับวันที่ { $date } ตั้งแต่ { $at } โดย { $name }
cli-shift-held = { $name } ถือลิ้นชักอยู่
cli-shift-aside = กะ { $no } ของ { $date } พักไว้ { $name } ถือลิ้นชักไว้ล่าสุด
cli-shift-late = วันทำการ { $date } สิ้นสุดแล้ว ให้นับลิ้นชักและปิดกะ
cli-behind-copy = มีการนำบัญชีเก่ามาแทนที่: เมื่อ { $at } เครื่องพบว่าสำเนาข้อความของบันทึกมีมากกว่า เลขที่ใบเสร็จเริ่มชุดใหม่ จึงไม่มีเลขซ้ำ สิ่งที่ทำในระหว่างนั้นอยู่ในโฟลเดอร์ journal-aside ข้างบัญชี evertillctl verify บอกว่าเริ่มที่ใด เก็บสำเนาโฟลเดอร์ข้อมูลไว้ แล้วติดต่อฝ่ายสนับสนุน
cli-clock = นาฬิกาของเครื่องนี้กระโดดจาก { $before } เป็น { $now } ตรวจวันที่และเวลา เลขที่และลำดับไม่ขึ้นกับนาฬิกา
cli-clock-well = นาฬิกาของเครื่องนี้ไม่เคยกระโดดระหว่างที่ระบบเฝ้าดู
cli-clock-past = นาฬิกาของเครื่องนี้กระโดดครั้งล่าสุดจาก { $before } เป็น { $now } ระบบบันทึกไว้แล้ว เลขที่ ลำดับ และวันที่ทำการคงเดิม
cli-never-checked = ยังไม่เคยตรวจบันทึก ตรวจได้ด้วย evertillctl verify
cli-checked = ตรวจบันทึกเมื่อ { $at } สอดคล้องกันในตัวเอง { $entries } รายการบันทึก
cli-checked-differs = ตรวจบันทึกเมื่อ { $at } ไม่ตรงกันที่รายการ { $entry } เก็บสำเนาโฟลเดอร์ข้อมูลไว้ตามที่เป็นอยู่ แล้วติดต่อฝ่ายช่วยเหลือ
cli-no-shift = ยังไม่ได้เปิดกะ
cli-on-screen = ผู้ใช้ที่หน้าจอ: { $name }
cli-nobody-on-screen = ไม่มีใครเข้าระบบที่หน้าจอ
cli-unprinted = ใบเสร็จที่ยังไม่ได้พิมพ์: { $count }
cli-catalogue-damaged = รายการสินค้าเสียหายและมีรายการเปล่ามาแทน การขายยังอยู่ครบ ให้นำเข้าหรือดึงสินค้าใหม่ ไฟล์ที่เสียหายเก็บไว้ที่ { $file }
cli-edit-conflict = { $product } ({ $sku }): { $field } ตั้งไว้ที่นี่เป็น “{ $here }” แต่รายการสินค้าบอก “{ $there }” ใช้ตามรายการสินค้าจนกว่าจะแก้ที่นี่อีกครั้ง
cli-edit-of-nothing = { $product } ({ $sku }) เคยแก้ที่นี่ ({ $field }: { $here }) แต่ไม่อยู่ในรายการสินค้าแล้ว
cli-last-sale = ขายล่าสุด: { $receipt } เงินทอน { $change }
cli-badge = { $state ->
    [none] รายการขายเก็บไว้ในเครื่องนี้ ยังไม่ได้ตั้งการเชื่อมต่อ
    [up_to_date] ส่งรายการขายครบแล้ว
    [sending] กำลังส่ง รออยู่ { $waiting } รายการ
    [offline] ออฟไลน์ รอส่ง { $waiting } รายการ ขายต่อได้ตามปกติ
    [needs_attention] มี { $attention } รายการที่ต้องให้คนจัดการ
   *[other] เครื่องบันทึกไม่ได้
}
cli-no-orders = ไม่มีใบสั่งซื้อรอรับ
cli-order = { $number }  { $state ->
    [collected] รับแล้ว
    [cancelled] ยกเลิกแล้ว
   *[open] รับ { $date } { $time }
}  { $name }  { $total } มัดจำ { $deposit } คงเหลือ { $balance }
cli-order-overdue = (เลยกำหนด)
cli-nothing-parked = ไม่มีรายการที่พักไว้
cli-parked = { $number } { $items } ชิ้น { $total } พักไว้เมื่อ { $at } โดย { $name }
cli-parked-old = (เก่า)
cli-parking-rule = { $expire_days ->
    [0] บิลที่พักไว้รอได้ตลอดไป
   *[other] บิลที่พักไว้เก่าเมื่อครบ { $expire_days } วัน
}
cli-nothing-expired = ไม่มีบิลที่พักไว้นานเกินไป
cli-expired = เลิกบิลที่พักไว้ { $number } { $label } { $total }
cli-no-upstreams = ยังไม่ได้ตั้งการเชื่อมต่อ รายการขายเก็บไว้ในเครื่องนี้
cli-upstream = { $name } ({ $kind }) { $online ->
    [yes] ติดต่อได้
   *[no] ติดต่อไม่ได้
}
cli-counts = รอส่ง { $waiting } กำลังส่ง { $in_flight } ไม่ทราบผล { $unknown } ยืนยันแล้ว { $confirmed } ถูกปฏิเสธ { $rejected } รอคนจัดการ { $parked } ไม่ต้องส่ง { $not_mirrorable }
cli-oldest = รายการเก่าที่สุดรอตั้งแต่ { $at }
cli-desk-map = ค้นหาด้วย evertillctl upstream records { $upstream } product --find TEXT แล้วบอกด้วย evertillctl upstream map { $upstream } product { $needs } ID
cli-desk-empty = ไม่มีรายการขายที่ต้องให้คนจัดการ
cli-probe-right = ที่อยู่และบัญชีถูกต้อง
cli-probe-wrong = ที่อยู่หรือบัญชีไม่ถูกต้อง
cli-offer = ถ้าจะใช้: evertillctl upstream change { $name } --set { $key }={ $value }
cli-probe-left = ยังเหลืออยู่ที่นั่น ต้องลบด้วยมือ: { $what }
cli-trial-fault = คำสั่งซื้อที่ใช้ทดลองยังไม่จบ ({ $detail }) ดูที่นั่นว่ามีค้างอยู่หรือไม่
cli-records = { $total ->
    [0] ไม่มี
   *[other] { $total } รายการ
}
cli-record-owed = ค้าง { $amount }
cli-freed = จับคู่แล้ว รายการขายที่รออยู่ { $freed } รายการส่งต่อได้
cli-verified = บันทึกสอดคล้องกันในตัวเอง: { $entries } รายการบันทึก { $sales } รายการขาย
cli-head = แฮชของรายการบันทึกสุดท้ายคือ { $head }
cli-signed = ใบ Z ที่ลงลายเซ็นล่าสุดครอบคลุมรายการบันทึก 1 ถึง { $to } เทียบกับใบ Z ที่พิมพ์ไว้ได้ด้วย evertillctl verify --anchor
cli-signed-none = ยังไม่มีใบ Z ใดลงลายเซ็นบันทึกนี้
cli-not-signed = รายการบันทึก { $from } ถึง { $to } ยังไม่มีใบ Z ใดลงลายเซ็น จึงไม่มีลายเซ็นใดตรวจได้
cli-not-checkable = ไม่มีอะไรนอกฐานข้อมูลครอบคลุมรายการบันทึก { $from } ถึง { $to } จึงตรวจไม่ได้ว่าถูกเขียนใหม่หรือไม่
cli-marks-agree = เครื่องหมายที่นำมาเทียบตรงกันถึงรายการบันทึก { $to }
cli-noted-agrees = สิ่งที่ระบบหลังบ้านเก็บไว้ในหมายเหตุของการขายตรงกันถึงรายการบันทึก { $to }
cli-differs = บันทึกไม่ตรงกันที่รายการ { $entry } ไม่มีอะไรถูกเปลี่ยน เก็บสำเนาโฟลเดอร์ข้อมูลไว้ตามที่เป็นอยู่ แล้วติดต่อฝ่ายช่วยเหลือ
cli-writes = { $name } (เขียนลงที่ปลายทาง)

## รหัส

cli-expired = { $to ->
    [refuse] ไม่รับสินค้าที่หมดอายุ
   *[warn] ขายสินค้าที่หมดอายุได้ และมีคำเตือนที่รายการ
}
cli-no-rules = ไม่มีรหัสภายในร้านที่เก็บราคาหรือน้ำหนัก
cli-code-kind = { $kind ->
    [gtin] เลขสินค้าสากล (GTIN)
    [weighed] รหัสภายในร้านที่มีน้ำหนักอยู่ในรหัส
    [priced] รหัสภายในร้านที่มีราคาอยู่ในรหัส
    [gs1] รหัส GS1
    [receipt] เลขที่ใบเสร็จ
    [slip] ใบพัก
    [order] เลขที่ใบสั่งซื้อ
    [badge] บัตรพนักงาน
    [payment] รหัสชำระเงินของลูกค้า
    [broken] รหัสที่เลขตรวจสอบผิด หรือรหัส GS1 ที่ขาดหาย
   *[other] รหัสสินค้าของร้าน หรือรหัสของผู้อื่น
}
cli-code-fact = { $fact ->
    [gtin] เลข { $value }
    [plu] สินค้า { $value }
    [weight] น้ำหนัก { $value }
    [price] ราคา { $value }
    [lot] ล็อต { $value }
    [serial] หมายเลขเครื่อง { $value }
    [last_day] วันสุดท้าย { $value }
   *[receipt_no] ใบเสร็จ { $value }
}
cli-code-product = พบ { $sku }, { $name }, { $price } ต่อหนึ่ง { $unit }
cli-no-scale = เครื่องคิดเงินนี้ไม่มีเครื่องชั่งต่ออยู่
cli-scale-never-typed = ห้ามใส่น้ำหนักเอง
cli-scale-again = ใช้น้ำหนักซ้ำได้แม้ยังไม่ได้ยกของออก
cli-scale-by-itself = ใช้น้ำหนักเองเมื่อเครื่องชั่งนิ่ง
cli-scale-not-found = ไม่มีเครื่องชั่งตอบ ({ $looked }) ดูว่าเปิดเครื่อง เสียบสาย และตั้งความเร็ว 9600 แล้วหรือไม่
cli-scale-no-weight = ไม่มีน้ำหนัก: { $why ->
    [moving] ยังไม่นิ่ง
    [below_zero] แสดงค่าต่ำกว่าศูนย์
    [over] หนักเกินพิกัด
   *[silent] เครื่องชั่งไม่ตอบ ({ $fault })
}
cli-no-scanners = ยังไม่ได้ตั้งเครื่องสแกน เครื่องที่พิมพ์แบบแป้นพิมพ์ไม่ต้องตั้ง
cli-scanner-there = เชื่อมต่อแล้ว
cli-scanner-unheard = ตอนนี้ไม่มีใครฟังอยู่
cli-scanner-away = ไม่พบเครื่อง: { $trouble ->
    [no_device] เสียบเครื่องสแกน หรือปิดโปรแกรมอื่นที่ใช้พอร์ตอยู่
    [no_right] ผู้ใช้นี้ใช้พอร์ตไม่ได้ บน Linux ให้เพิ่มผู้ใช้ในกลุ่ม dialout
   *[other] เปิดพอร์ตไม่ได้
} ({ $fault })
cli-scanner-last = ล่าสุด { $code } ({ $raw }) เมื่อ { $at }
cli-scanner-secret = บัตรพนักงานหรือรหัสชำระเงิน ไม่แสดง
cli-no-wedges = ยังไม่ได้ปรับเทียบเครื่องสแกนแบบพิมพ์ เครื่องที่พิมพ์เร็วและจบด้วย Enter หรือ Tab ไม่ต้องตั้งค่า
cli-wedge = { $name }: อย่างน้อย { $min_length } ตัวอักษร ไม่เกิน { $max_gap_ms } ms ระหว่างปุ่ม { $end ->
    [tab] แล้วตามด้วย Tab
    [none] แล้วเงียบ
   *[enter] แล้วตามด้วย Enter
} หน้ารหัส “{ $prefix }” หลังรหัส “{ $suffix }”
cli-sound-volume = ความดัง { $percent } จาก 100
cli-sound-tone = { $tone ->
    [added] เพิ่มสินค้าแล้ว
    [paid] รับเงินแล้ว
    [warning] ต้องมีคนดู
    [taken_away] เอารายการหรือบิลออก
   *[refused] อ่านไม่ออก หรือไม่รับ
}: { $on ->
    [yes] มีเสียง
   *[no] ปิด
}
cli-sound-state = { $state ->
    [heard] เสียงล่าสุดดังแล้ว
    [silent] ไม่มีอุปกรณ์เสียง เครื่องคิดเงินจึงทำงานแบบไม่มีเสียง: { $why }
    [elsewhere] ไม่มีเสียงดัง: หน้าต่างของเครื่องคิดเงินเป็นที่ทำเสียง และยังไม่ได้เปิด
   *[untried] ยังไม่มีเสียงดังตั้งแต่เริ่มโปรแกรม
}

## ตำแหน่ง

cli-role = { $role ->
    [cashier] แคชเชียร์
    [supervisor] หัวหน้ากะ
    [manager] ผู้จัดการ
    [technician] ช่างเทคนิค
    [owner] เจ้าของร้าน
   *[other] { $role }
}

## หน้าของ --help

page-usage = วิธีใช้
page-commands = คำสั่ง
page-arguments = สิ่งที่ต้องระบุ
page-options = ตัวเลือก
page-who = ผู้ทำรายการ
page-general = ใช้ได้กับทุกคำสั่ง
page-some-options = ตัวเลือก
page-a-command = คำสั่ง
page-absent = ถ้าไม่ระบุ: { $value }

## ใช้คำสั่งไม่ถูก และข้อผิดพลาดภายนอก

usage-no-such-command = ไม่มีคำสั่ง “{ $name }”
usage-no-such-option = ที่นี่ไม่รู้จัก “{ $name }”
usage-value-missing = ต้องใส่ค่าหลัง { $name }
usage-bad-value = “{ $value }” ใช้กับ { $name } ไม่ได้
usage-value-too-many = { $name } ไม่รับค่า แต่มี “{ $value }” อยู่
usage-missing = ยังขาดสิ่งนี้: { $names }
usage-command-missing = ยังไม่ได้บอกว่าจะใช้คำสั่งใด พิมพ์คำสั่งต่อท้าย { $name }
usage-conflict = ใช้ { $name } กับ { $other } พร้อมกันไม่ได้
usage-twice = ใส่ { $name } ได้ครั้งเดียวเท่านั้น
usage-strange = ไม่เข้าใจคำสั่งที่พิมพ์
usage-one-of = ใช้ได้เฉพาะ: { $names }
usage-meant = หมายถึงสิ่งนี้หรือไม่: { $names }
usage-more = ดูคำอธิบาย: { $command } --help
cli-needs-person = คำสั่งนี้ต้องระบุผู้ทำ: เพิ่ม --staff NAME --pin-stdin แล้วป้อนรหัส PIN ทางอินพุตมาตรฐาน
cli-stdin-ended = อินพุตมาตรฐานจบก่อนได้รับ{ $what ->
    [pin] รหัส PIN
    [approver_pin] รหัส PIN ของผู้อนุมัติ
    [owner_pin] รหัส PIN ของเจ้าของร้าน
    [recovery_code] รหัสกู้คืน
    [new_pin] รหัส PIN ของคนใหม่
    [secret] รหัสลับ
   *[arguments] อาร์กิวเมนต์
}
cli-bad-map = “{ $value }” ไม่อยู่ในรูป COLUMN=FIELD
cli-bad-price = “{ $value }” ไม่ใช่ รายการ=ราคา ของรายการที่มี เช่น 2=7.50
cli-bad-line = “{ $value }” ไม่อยู่ในรูป LINE หรือ LINExQUANTITY
cli-bad-fact = “{ $value }” ไม่อยู่ในรูป FIELD=TEXT
cli-no-such-variant = “{ $value }” ไม่ใช่แบบที่จะสร้าง
cli-bad-setting = “{ $value }” ไม่อยู่ในรูป KEY=VALUE
cli-bad-rule = “{ $value }” ไม่ใช่ PREFIX:ITEM-DIGITS:VALUE-DIGITS:price2 (หรือ weight3 และต่อท้ายด้วย :check ได้)
cli-bad-format = ส่งออก { $what } เป็น { $format } ไม่ได้
cli-books-need = สมุดบัญชีต้องระบุ --from, --to และ --out คือโฟลเดอร์ที่จะสร้าง
cli-folder-there = มี { $folder } อยู่แล้ว ไม่มีอะไรถูกเขียน ระบุโฟลเดอร์ที่ยังไม่มี
cli-not-json = บรรทัดนี้ไม่ใช่รายการขายแบบ JSON: { $fault }
cli-file-fault = ใช้ไฟล์ { $file } ไม่ได้: { file-fault }
cli-holder-left = โปรแกรมที่ใช้ร้านอยู่ปิดไปก่อนตอบ ({ $fault }) คำสั่งอาจทำไปแล้ว ตรวจดูก่อนลองใหม่
cli-strange-reply = เครื่องตอบสิ่งที่ evertillctl ไม่รู้จัก ตรวจว่าทั้งสองเป็นรุ่นเดียวกันหรือไม่

# The doctor
cli-doctor = Evertill รุ่น { $version } บน { $system } ใช้ SQLite { $sqlite }
cli-bundle = สร้าง { $file } แล้ว { $bytes } ไบต์ ส่งให้ฝ่ายช่วยเหลือได้ ในไฟล์ไม่มีความลับและไม่มีข้อมูลลูกค้า
cli-doctor-disk = { $folder }: ใช้ไป { $used } MB ดิสก์เหลือ { $free } MB
cli-doctor-ledger = ไฟล์บัญชีสมบูรณ์
cli-doctor-ledger-fault = ไฟล์บัญชีเสียหาย: { $fault }
cli-doctor-journal = รายการบันทึกล่าสุด { $seq }: { $head }
cli-measures = วันนี้สแกน { $scans } ครั้ง ครึ่งหนึ่งขึ้นหน้าจอภายใน { $p50_ms } มิลลิวินาที และ 99 ใน 100 ภายใน { $p99_ms } มิลลิวินาที
cli-no-measures = วันนี้ยังไม่มีการวัดเวลาสแกน
already-open = เปิดเครื่องขายกับร้านใน { $dir } อยู่แล้ว หน้าต่างของเครื่องขายอยู่ด้านหน้าแล้ว

cli-no-products = ไม่พบสินค้า
cli-tax-round = { $on ->
    [sale] ปัดเศษภาษีครั้งเดียวต่อประเภทภาษีของใบขาย
   *[line] ปัดเศษภาษีทีละรายการ
}
cli-tax-class = { $rates } { $mode ->
    [added] บวกเพิ่มจากราคา
   *[included] รวมในราคา
} สินค้า { $products } รายการ
cli-tax-change = { $code }: { $now } แทน { $was }
cli-no-choices = ร้านยังไม่มีกลุ่มตัวเลือก
cli-choice-number = { $least ->
    [0] ไม่เกิน { $most }
   *[other] { $least } ถึง { $most }
}
cli-no-empties = ร้านไม่มีสินค้าที่คืนเพื่อรับเงินมัดจำ
cli-no-promotions = ร้านยังไม่มีโปรโมชัน
cli-promotion-deal = { $kind ->
    [off] ลดต่อชิ้น
    [each] ราคาพิเศษต่อชิ้น
    [take_pay] ซื้อมากจ่ายน้อย
    [together] ชุดราคาพิเศษ
    [threshold] ลดเมื่อซื้อครบ
   *[gift] ของแถมเมื่อซื้อครบ
}
cli-no-coupons = ยังไม่มีคูปองของโปรโมชันนี้
cli-coupon-used = { $code } ใช้แล้วในใบเสร็จ { $used_by }
cli-promotion-once = คูปองแต่ละใบใช้ได้ครั้งเดียว
cli-training-opened = เครื่องกำลังเปิดโหมดฝึกหัด
cli-training-made = พร้อมฝึก: evertill --data { $folder }
cli-training-ended = เครื่องกำลังเปิดร้านอีกครั้ง
cli-training-left = ร้านอยู่ใน { $folder }: evertill --data { $folder }
cli-promotion-off = ปิดอยู่
cli-promotion-until = ถึง { $day }
cli-promotion-coupon = ใช้คูปอง { $coupon }

## Customers

cli-invoice = { $kind ->
    [credit_note] ใบลดหนี้ { $number } ของ { $receipt_no }
   *[invoice] ใบกำกับภาษี { $number } ของ { $receipt_no }
}
cli-no-customers = ไม่พบลูกค้า
cli-account = { $account ->
    [points] คะแนน: { $balance }
    [credit] เครดิตร้าน: { $balance }
    [gift_card] บัตรของขวัญ: { $balance }
    [deposit] มัดจำ: { $balance }
   *[on_account] ค้างชำระ: { $balance } (วงเงินเหลือ { $left })
}
cli-returns-off = ไม่รับคืนสินค้าที่ไม่มีใบเสร็จ
cli-returns-on = รับคืนสินค้าที่ไม่มีใบเสร็จเมื่อได้รับอนุมัติ: { $cash_up_to ->
    [none] เป็นเครดิตร้านหรือบัตรของขวัญ
   *[other] เป็นเครดิตร้าน บัตรของขวัญ หรือเงินสดไม่เกิน { $cash_up_to }
}
cli-elsewhere = { $receipt_no } ที่ { $upstream }: { $total } จ่ายด้วย { $tender } เมื่อ { $sold_at }{ $state ->
    [none] { "" }
   *[other] { " " }({ $state })
}
cli-elsewhere-line = { "  " }{ $no }  { $name } × { $quantity }  { $total }  (คืนได้อีก { $left })
cli-elsewhere-strange = { "  " }{ $no }  { $name } × { $quantity }  { $total }  (เครื่องนี้ไม่รู้จักสินค้านี้)
cli-account-said = ตามที่ระบบหลังร้านบอก
cli-stock = { $sku } { $name }: คงเหลือ { $on_hand } { $unit } ({ $owner } แจ้ง { $told } เมื่อ { $asked } และรายการที่นี่ซึ่งยังไม่รวมอยู่ในนั้น { $own })
cli-owner = คะแนนและเครดิตร้านเป็นของ { $upstream } ({ $remote }) ด้วย { $asked ->
    [never] ยังไม่เคยสอบถาม
   *[other] สอบถามเมื่อ { $asked }
} กำลังส่ง { $waiting } รอคนจัดการ { $desk }
cli-owned = { $account ->
    [points] คะแนนที่นั่น { $said } ใช้ได้ตอนนี้ { $left }
   *[credit] เครดิตร้านที่นั่น { $said } ใช้ได้ตอนนี้ { $left }
}
cli-lease = ระหว่างที่ถามระบบหลังร้านไม่ได้: เครดิตร้านไม่เกิน { $credit } และ { $points } คะแนนต่อลูกค้า ภายใน { $hours } ชั่วโมงหลังสอบถาม
cli-points = คะแนน
cli-points-worth = หนึ่งคะแนนจ่ายได้ { $amount }
cli-points-worthless = คะแนนใช้จ่ายไม่ได้
cli-points-none = ลูกค้าไม่ได้รับคะแนน
cli-points-per = หนึ่งคะแนนต่อยอดจ่าย { $amount }
cli-no-doubles = ไม่พบลูกค้าที่ซ้ำกัน
cli-phones = { $masked ->
    [true] เบอร์โทรถูกปิดบังกับผู้ที่ไม่มีสิทธิ์จัดการลูกค้า
   *[other] ทุกคนเห็นเบอร์โทรเต็ม
}
cli-customer-erased = ลบข้อมูลของลูกค้าแล้ว สิ่งที่ซื้อยังอยู่ ภายใต้รหัสเท่านั้น
cli-no-sales = ไม่พบการขาย
cli-customer-consents = ยินยอมรับข่าวสาร
cli-customer-fact = { $fact ->
    [customer] ลูกค้า
    [phone] โทร
    [card] บัตร
    [email] อีเมล
    [tax_id] เลขผู้เสียภาษี
    [branch] สาขา
    [address] ที่อยู่
    [birthday] วันเกิด
    [level] ระดับ
    [credit_limit] วงเงินค้างชำระ
    [exempt] ยกเว้นภาษี
    [consent] ข่าวสาร
    [note] หมายเหตุ
    [customer_id] รหัส
   *[name] ชื่อ
}
