# รายการการตั้งค่า และพนักงาน

settings-staff = พนักงานและบัตร
settings-staff-lead = ใครเข้าใช้งานได้ PIN และบัตร
settings-look-lead = สี ด้าน ขนาดตัวอักษร ความกว้างบัตร
settings-tiles-lead = สินค้าที่อยู่ในปุ่มแรก และตำแหน่ง
settings-keys-lead = แป้นไหนทำอะไรที่เครื่องนี้
settings-devices-lead = เครื่องพิมพ์และลิ้นชัก เพิ่ม ทดสอบ ลบ
settings-scanners-lead = เครื่องสแกน รหัสของร้าน และที่ลองสแกน
settings-customer-lead = สิ่งที่ลูกค้าเห็น และภาษาที่ใช้
staff-add = เพิ่มพนักงาน
staff-name = ชื่อ
staff-role = ตำแหน่ง
staff-badge = บัตร
staff-badge-yes = มีแล้ว
staff-badge-no = ไม่มี
staff-badge-print = พิมพ์บัตรใหม่
staff-badge-no-printer = ไม่มีเครื่องพิมพ์สำหรับพิมพ์บัตร
staff-badge-make = ทำบัตร
staff-badge-again = ทำบัตรใหม่
staff-badge-revoke = ยกเลิกบัตร
staff-badge-printed = กำลังพิมพ์บัตร บัตรเก่าใช้ไม่ได้แล้ว
staff-badge-once = บัตรแสดงเพียงครั้งนี้ บัตรเก่าใช้ไม่ได้แล้ว พิมพ์ หรือถ่ายรูปเก็บไว้
staff-badge-of = บัตรของ { $name }
staff-badge-system = พิมพ์ด้วยเครื่องพิมพ์อื่น
staff-pin = ตั้ง PIN ใหม่
staff-pin-of = PIN ของ { $name }
staff-pin-lead = ตัวเลขสี่ถึงแปดหลัก พิมพ์สองครั้ง
staff-rights = สิทธิ์
staff-rights-of = { $name } ทำอะไรได้บ้าง
staff-rights-lead = สิ่งที่ตั้งที่นี่มีผลก่อนตำแหน่ง ไม่มีใครให้สิทธิ์ที่ตัวเองไม่มีได้
staff-right-allowed = ทำได้
staff-right-approval = ขออนุมัติ
staff-right-denied = ไม่ได้
staff-right-role = ตาม{ $role }
staff-right = { $right ->
    [Sell] ขายสินค้า
    [Discount] ลดราคาเอง
    [SellBelowLeast] ขายต่ำกว่าราคาขั้นต่ำ
    [TypeWeight] ใส่น้ำหนักเอง
    [ExemptTax] ขายโดยไม่คิดภาษี
    [Refund] รับคืนสินค้า
    [RefundOtherwise] คืนเงินด้วยวิธีอื่นที่ไม่ใช่วิธีที่จ่ายมา
    [RefundWithoutReceipt] รับคืนสินค้าที่ไม่มีใบเสร็จ
    [Void] ยกเลิกรายการขาย
    [CorrectTender] แก้ไขวิธีชำระเงินของใบขาย
    [RunShift] จัดการกะและลิ้นชัก
    [TakeShift] พัก รับต่อ หรือส่งมอบลิ้นชักของคนอื่น
    [CloseOff] ปิดลิ้นชักที่ยอดต่างเกินที่ร้านกำหนด
    [ReadReports] ดูรายงาน
    [ManageCustomers] จัดการลูกค้าและบัญชีลูกค้า
    [EditCatalogue] แก้ไขสินค้าและราคา
    [ManagePayment] ตั้งวิธีชำระเงิน
    [ArrangeScreen] จัดหน้าจอ
    [SettleSync] จัดการรายการที่ส่งไม่สำเร็จ
    [ManageStaff] จัดการพนักงาน
   *[Install] ติดตั้งอุปกรณ์และการเชื่อมต่อ
}
staff-disable = ปิดการใช้งาน
staff-disable-ask = ปิดการใช้งาน { $name } หรือไม่
staff-disable-lead = คนนี้จะเข้าใช้งานไม่ได้อีก สิ่งที่ทำไว้ยังอยู่ในทุกรายงานภายใต้ชื่อเดิม
staff-self = นี่คือคุณ
staff-above = เฉพาะเจ้าของหรือช่างเทคนิคเปลี่ยนคนนี้ได้
staff-trust = บัตรใช้เข้างาน
staff-trust-pin = พร้อม PIN
staff-trust-alone = บัตรอย่างเดียว
