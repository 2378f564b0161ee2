starting = กำลังเปิดเครื่อง…
no-reply = ไม่ได้รับคำตอบ ข้อมูลไม่หาย ดูที่หน้าจอแล้วลองอีกครั้ง
till-code = เครื่อง { $code }
shift-number = กะ { $number }
lock-till = ล็อกเครื่อง ผู้ใช้ตอนนี้คือ { $name }
got-it = รับทราบ
cancel = ยกเลิก
language-label = ภาษา
theme-label = สีหน้าจอ: { $name } กดเพื่อเปลี่ยน
theme-light = สว่าง
theme-dark = มืด
theme-contrast = คอนทราสต์สูง
pad-back = ลบหลักสุดท้าย
badge-sending = กำลังส่ง { $count }
badge-offline =
    { $count ->
        [0] ออฟไลน์
       *[other] ออฟไลน์ · รอส่ง { $count }
    }
badge-attention = ต้องดูแล · { $count }
badge-cannot-save = บันทึกไม่ได้!

who-sells = ใครเป็นผู้ขาย
pin-prompt = ใส่รหัส PIN
pin-or-badge = ใส่ PIN หรือสแกนบัตรพนักงาน
pin-typed = พิมพ์แล้ว { $count } หลัก
sign-in = เข้าใช้งาน
locked-out = ใส่ PIN ผิดหลายครั้ง ลองใหม่ในอีก { $seconds } วินาที
lock-shift-open = กะ { $number } เปิดอยู่ เปิดโดย { $name } เมื่อ { $when }
lock-no-shift = ยังไม่เปิดกะ
recover-key = ลืม PIN ของเจ้าของ?
recover-title = PIN ใหม่สำหรับเจ้าของ
recover-lead = พิมพ์รหัสกู้คืน คือตัวอักษรและตัวเลขยี่สิบตัวที่แสดงตอนสร้างร้าน
recover-code = รหัสกู้คืน
recover-pin = PIN ใหม่ของเจ้าของ
recover-done = ตั้ง PIN แล้ว ใช้เข้าระบบได้เลย
staff-more = เพิ่มเติม…
staff-people = { $count } คน
role-cashier = แคชเชียร์
role-supervisor = หัวหน้าแคชเชียร์
role-manager = ผู้จัดการ
role-technician = ช่างเทคนิค
role-owner = เจ้าของร้าน
scan-not-on-sale = การสแกนใช้เพิ่มสินค้าในการขาย กด F9 เพื่อขาย
scan-not-signed-in = เข้าใช้งานก่อน การสแกนนี้ยังไม่ได้ขายอะไร
park-lock = พักไว้ { $count } รายการ
training = ฝึกหัด
