# หน้าจอลูกค้า
display-welcome = ยินดีต้อนรับ
display-thanks = ขอบคุณ
display-paid = ชำระแล้ว
display-received = ยอดชำระ { $owed } รับมา { $received }
display-saved = ประหยัด { $amount }
display-off = ส่วนลด
display-settings = หน้าจอลูกค้า
display-language = ภาษาของลูกค้า
display-when = เปิดหน้าต่างเมื่อใด
display-auto = เมื่อมีจอที่สอง
display-always = ทุกครั้ง
display-never = ไม่เปิด
display-lead = แสดงทุกรายการ ยอดรวม และเงินทอน การตั้งค่าว่าเปิดเมื่อใดมีผลเมื่อเริ่มโปรแกรมครั้งต่อไป
display-scan = สแกนเพื่อจ่าย { $amount }
