# การตั้งค่า: อุปกรณ์ของเครื่อง

page-settings = ตั้งค่า
settings-devices = อุปกรณ์
devices-counts = ผ่าน { $pass } ต้องตรวจ { $fail } ยังไม่ทดสอบ { $skip }
devices-last = ทดสอบล่าสุด { $when } โดย { $name }
devices-test-all = ทดสอบอุปกรณ์ทั้งหมด
devices-testing = กำลังทดสอบ …
device-pass = ผ่าน
device-check = ตรวจดู
device-untested = ยังไม่ทดสอบ
device-receipts = พิมพ์ใบเสร็จที่นี่
device-drawer = ลิ้นชักเงิน
device-drawer-of = ผ่าน { $printer }
device-tested-by = { $when } โดย { $name }
device-heard = ข้อความที่ได้รับ
devices-copy = คัดลอกรายงาน
devices-copied = คัดลอกแล้ว
device-keys = เครื่องสแกนแบบแป้นพิมพ์
device-keys-lead = สแกนอะไรก็ได้ตอนนี้
device-keys-heard = ได้รับ { $count } ตัวอักษร
device-scan-now = สแกนอะไรก็ได้ตอนนี้ สิ่งที่ได้รับจะแสดงที่นี่ และไม่มีการขาย
device-window-there = เปิดอยู่และทำงาน
device-window-away = ไม่ได้เปิด
step-reach = เชื่อมต่อ
step-reach-pass = พบอุปกรณ์และเชื่อมต่อได้
step-reach-fail = ติดต่ออุปกรณ์ไม่ได้
step-ask = ถามสถานะ
step-ask-pass = ตอบกลับและพร้อมใช้งาน
step-ask-fail = ตอบกลับว่าทำไม่ได้
step-ask-silent = ไม่ตอบ หลายรุ่นไม่เคยตอบ
step-ask-unasked = ไม่ได้ถาม ลิ้นชักเปิดได้แม้ไม่มีกระดาษ
step-do = สั่งงาน
step-do-pass = อุปกรณ์แจ้งว่าทำเสร็จแล้ว
step-do-sent = ส่งแล้ว โปรดดูว่าทำงานจริงหรือไม่
step-do-fail = ขาดตอนกลางทาง
step-not-reached = ยังไปไม่ถึง
step-took = { $ms } มิลลิวินาที
printer-add = เพิ่มเครื่องพิมพ์
printer-name = ชื่อ
printer-kind = การเชื่อมต่อ
printer-at = ที่อยู่
printer-profile = รุ่น
printer-pin5 = ลิ้นชักต่อที่ขา 5
printer-save = เพิ่ม
printer-page = หน้าทดสอบ
printer-cut = ตัดกระดาษ
printer-drawer = เปิดลิ้นชัก
printer-remove = เอาออก
printer-remove-ask = เอา { $name } ออกหรือไม่
printer-remove-lead = งานที่ยังรออยู่จะไม่ถูกพิมพ์อีก ใบเสร็จทุกใบพิมพ์ซ้ำที่เครื่องอื่นได้
printer-remove-keep = เก็บไว้
kind-network = เครือข่าย
kind-network-hint = 192.168.1.50 หรือ 192.168.1.50:9100
kind-serial = อนุกรม
kind-serial-hint = /dev/ttyUSB0@115200 หรือ COM3@9600
kind-usb = ยูเอสบี
kind-usb-hint = เช่น 04b8:0202
kind-file = ไฟล์
kind-file-hint = เช่น /dev/usb/lp0

## Payment

settings-payment = การชำระเงิน
settings-payment-lead = วิธีที่ลูกค้าจ่ายได้
payment-title = วิธีที่ร้านรับ
payment-lead = วิธีเหล่านี้มีให้เลือกที่เครื่อง ต้องรับอย่างน้อยหนึ่งวิธี
payment-over = { $over ->
    [change] ทอนเงินได้
    [lapses] ส่วนที่เกินยอดจะหมดไป
   *[refused] จ่ายเกินยอดไม่ได้
}
promptpay-account = บัญชีพร้อมเพย์
promptpay-account-lead = หมายเลขโทรศัพท์มือถือ เลขประจำตัวผู้เสียภาษี 13 หลัก หรืออีวอลเล็ต 15 หลัก เครื่องจะแสดงคิวอาร์พร้อมยอด
promptpay-save = บันทึก
promptpay-saved = บันทึกแล้ว
rate-title = เงินสดต่างประเทศ
rate-lead = มูลค่าที่ร้านให้ต่อหนึ่งหน่วย ทอนเป็นเงินสกุลของร้าน
rate-currency = สกุลเงิน เช่น USD
rate-worth = มูลค่า
rate-set = ตั้งค่า
rate-remove = ไม่รับ { $currency } อีก
gift-card-title = บัตรของขวัญ
gift-card-lead = สแกนบัตรเพื่อดูยอดคงเหลือ ใส่จำนวนเงินและเหตุผลเพื่อเติมเงิน หรือใส่เครื่องหมายลบเพื่อเอาออก
gift-card-number = หมายเลขบัตร
gift-card-why = เหตุผล
gift-card-book = บันทึก
gift-card-ask = ดูยอดคงเหลือ
gift-card-holds = { $card }: { $left }
terminal-title = เครื่องรูดบัตร
terminal-lead = ที่อยู่ในเครือข่าย เช่น tcp:192.168.1.60:7700 ถ้าไม่มี ให้ตัดบัตรด้วยมือแล้วพิมพ์เลขสลิป
terminal-save = ใช้
terminal-saved = ใช้แล้ว

## Returns

settings-returns = การรับคืน
settings-returns-lead = สินค้าที่คืนโดยไม่มีใบเสร็จ
returns-allowed = สินค้าที่ไม่มีใบเสร็จของเครื่องนี้
returns-allowed-lead = ทุกครั้งต้องให้ผู้มีสิทธิ์อนุมัติ และคืนตามราคาต่ำสุดของวันนี้
returns-yes = รับคืน
returns-no = ไม่รับคืน
returns-cash = คืนเป็นเงินสดไม่เกิน
returns-cash-lead = เว้นว่างไว้คือคืนเป็นเครดิตร้านหรือบัตรของขวัญเท่านั้น

## Parked sales

settings-parking = กะและบิลที่พักไว้
settings-parking-lead = ลิ้นชักต่างได้เท่าใด บิลรอได้กี่วัน
parking-days = จำนวนวันที่บิลพักไว้ได้
parking-lead = ครบแล้วจะแสดงว่าเก่า และเลิกเมื่อปิดกะ บันทึกเก็บรายการในบิลไว้
parking-ever = รอได้ตลอดไป
