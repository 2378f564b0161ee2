# ลูกค้า

customers-title = ลูกค้า
customers-find = ชื่อ พินอิน เบอร์โทร หรือบัตร
customers-none = ยังไม่มีลูกค้า
customers-none-found = ไม่พบใครด้วย “{ $text }”
customers-none-lead = F9 เพิ่มลูกค้าใหม่ ไม่ต้องต่ออินเทอร์เน็ตก็ได้
customer-name = ชื่อ
customer-phone = โทร
customer-card = บัตรสมาชิก
customer-email = อีเมล
customer-tax-id = เลขผู้เสียภาษี
customer-branch = สาขา
customer-birthday = วันเกิด
customer-level = ระดับ
customer-credit-limit = วงเงินค้างชำระ
customer-exempt = ยกเว้นภาษี เลขที่
customer-same-phone = { $name } ใช้เบอร์นี้อยู่แล้ว
customer-address = ที่อยู่
customer-note = หมายเหตุ
customer-consent = ยินยอมรับข่าวสารและข้อเสนอ
customer-offers = ข่าวสาร
customer-agreed = ส่งข่าวสารได้
customer-not-agreed = ไม่ส่งข่าวสาร
customer-new = ลูกค้าใหม่
customer-edit = แก้ไข
customer-save = บันทึก
customer-select = ใส่ในการขายนี้
customer-take-off = เอาออกจากการขาย
customer-private = เก็บเฉพาะที่ร้านต้องใช้ ข้อมูลอยู่ในเครื่องนี้ และสมุดบันทึกไม่เก็บไว้
customer-erased = ไม่มีข้อมูลแล้ว
buyer-nobody = ลูกค้าทั่วไป
buyer-label = ลูกค้า:
customer-sales = ซื้อล่าสุด
customer-erase = ลบข้อมูล
customer-erase-ask = ลบข้อมูลของ { $name } หรือไม่
customer-erase-lead = ชื่อ เบอร์ และที่อยู่จะหายไปอย่างถาวร สิ่งที่ซื้อและยอดในบัญชียังอยู่ โดยไม่มีชื่อ
receipts-none = ไม่พบการขาย
phones-masked = ปิดบังเบอร์โทร
phones-masked-lead = ผู้ที่ไม่มีสิทธิ์จัดการลูกค้าเห็น 08•••••678 แต่ยังค้นหาลูกค้าด้วยเบอร์เต็มได้
page-points = คะแนน
settings-points-lead = หนึ่งคะแนนต่อยอดที่ลูกค้าจ่าย
points-per = หนึ่งคะแนนต่อยอด
points-lead = จากยอดที่ลูกค้าจ่าย หักสินค้าที่คืน เว้นว่าง: ไม่มีคะแนน คะแนนที่ได้แล้วยังอยู่
points-none = ไม่มีคะแนน
points-worth = หนึ่งคะแนนจ่ายได้
points-worth-lead = เมื่อลูกค้าจ่ายด้วยคะแนน คะแนนเดิมจะคืนพร้อมสินค้า เว้นว่าง: คะแนนใช้จ่ายไม่ได้
points-worthless = ไม่ได้
points-keep = บันทึก
account-name = { $account ->
    [points] คะแนน
    [credit] เครดิตร้าน
   *[on_account] ค้างชำระ
}
account-change = แก้บัญชี
account-which = บัญชี
account-way = เพิ่มหรือลด
account-more = เพิ่ม
account-less = ลด
account-book = บันทึกบัญชี
merge-act = คนเดียวกัน
merge-next = เลือกรายที่ซ้ำกับ { $name } แล้วกด F6 อีกครั้ง
merge-title = เป็นคนเดียวกันไหม
merge-lead = สิ่งที่ { $other } ซื้อและยอดในบัญชีจะเป็นของ { $one } สมุดบัญชีเดิมไม่เปลี่ยน ย้อนกลับไม่ได้
merge-do = รวมเป็นรายเดียว
merge-likely = อาจซ้ำกัน
merge-none = ไม่พบลูกค้าที่ซ้ำกัน
