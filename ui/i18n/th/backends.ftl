# การตั้งค่า: ระบบหลังร้านที่รับรายการขายและให้สินค้า

settings-backends = ระบบหลังร้าน
settings-backends-lead = ที่ส่งรายการขายและรับข้อมูลสินค้า
backends-add = เชื่อมต่อระบบหลังร้าน
backends-none = ยังไม่ได้เชื่อมต่อระบบหลังร้าน รายการขายเก็บไว้ในเครื่องนี้และใช้งานได้ทุกอย่าง
backend-kind = ชนิด
backend-name = ชื่อในเครื่องนี้
backend-address = ที่อยู่
backend-setting = { $key ->
    [username] ชื่อผู้ใช้
    [client_id] Client ID
    [app_id] App ID
    [event_id] งาน (Event)
    [token] โทเคน: “-” หากรหัสลับคือโทเคน
    [utc_offset] เวลาที่นั่น เทียบกับ UTC
    [calls_per_minute] เรียกได้สูงสุดต่อนาที
    [days_back] จำนวนวันที่อ่านซ้ำทุกครั้ง
    [orders] ส่งรายการขายเป็นออร์เดอร์ออนไลน์ (yes, no)
    [complete_orders] ปิดออร์เดอร์ที่นั่นทุกรายการ (yes, no)
    [balances] บันทึกสิ่งที่ลูกค้าใช้และได้รับที่นั่น (yes, no)
    [contact_name] ผู้ติดต่อในออร์เดอร์: ชื่อ
    [contact_tel] ผู้ติดต่อในออร์เดอร์: โทรศัพท์
    [contact_address] ผู้ติดต่อในออร์เดอร์: ที่อยู่
    [lane_customer] ลูกค้าที่นั่นที่ใช้บันทึกรายการขาย
    [reference_field] ช่องของออร์เดอร์ที่ส่งกลับมาเหมือนเดิม
    [webhook_port] พอร์ตรับเว็บฮุกจากตัวส่งต่อ (ว่าง: ไม่รับ)
    [webhook_algorithm] เว็บฮุกลงนามด้วย (sha256, sha512)
    [webhook_encoding] ลายเซ็นเขียนเป็น (hex, base64)
    [refresh] ลองใช้ refresh token ก่อน (yes, no)
    [price_field] ช่องราคา (คาดเดา)
    [stock_field] ช่องสต็อก (คาดเดา)
    [calls_per_day] จำนวนครั้งที่เรียกได้ต่อวัน
    [quota_codes] รหัสข้อผิดพลาดเมื่อโควตาหมด
    [ca_file] ไฟล์ใบรับรองของร้าน (PEM)
    [proxy] พร็อกซี
    [quarantine_s] วินาทีก่อนตัดสินคำตอบที่หายไป
    [pull_s] วินาทีระหว่างการอ่านแต่ละครั้ง
    [customers] เพิ่มลูกค้าของเครื่องนี้ที่นั่น (yes, no)
    [customers_s] วินาทีระหว่างการอ่านรายชื่อลูกค้าแต่ละครั้ง
    [take_customers] นำลูกค้าเข้ามาในเครื่อง (yes หรือ no)
    [take_products] นำสินค้าเข้ามาในเครื่อง (coded เฉพาะที่มีรหัส, yes หรือ no)
    [event_path] พาธของงาน (คาดเดา)
    [authenticate_path] พาธสำหรับลงชื่อเข้าใช้ (คาดเดา)
    [menu_items_path] พาธของเมนู (คาดเดา)
    [staff_path] พาธของพนักงาน (คาดเดา)
    [vendors_path] พาธของจุดขาย (คาดเดา)
    [inventory_items_path] พาธของรายการสต็อก (คาดเดา)
    [inventory_count_path] พาธของการนับสต็อก (คาดเดา)
    [inventory_transactions_path] พาธของการเคลื่อนไหวสต็อก
    [sales_path] พาธของรายการขาย (คาดเดา)
    [topups_path] พาธของการเติมเงิน
   *[other] { $key }
}
backend-secret = { $kind ->
    [wordpos] Client secret
    [pospos] API key
    [pospal] App key
    [wristcoin] รหัสผ่านหรือโทเคน
   *[other] รหัสผ่าน
}
backend-secret-stays = เว้นว่าง: ใช้ตัวเดิม
backend-more = การตั้งค่าเพิ่มเติม
backend-connect = เชื่อมต่อและทดสอบ
backend-keep = เก็บและทดสอบ
backend-test = ทดสอบ
backend-testing = กำลังทดสอบ …
backend-answers = ตอบและให้เครื่องนี้เข้าใช้: { $account }
backend-change = เปลี่ยน
backend-remove = ลบ
backend-remove-ask = ลบ { $name } หรือไม่
backend-remove-lead = รายการที่ส่งไปแล้วยังอยู่ที่นั่นและบันทึกไว้ที่นี่ รายการขายใหม่เก็บไว้ในเครื่องนี้
backend-can = สิ่งที่ทำได้
backend-ability = { $what ->
    [sales] รับรายการขาย
    [refunds] รับการคืนและยกเลิก
    [customers] รับข้อมูลลูกค้า
   *[look_up] ถามหารายการขายได้
}
backend-yes = ได้
backend-no = ไม่ได้
backend-feeds = สิ่งที่อ่านมา
backend-feed = { $kind ->
    [product] สินค้า
    [staff] พนักงาน
    [customer] ลูกค้า
    [supplier] ผู้จำหน่าย
    [credit_sale] ขายเชื่อ
    [purchase] การซื้อเข้า
    [past_sale] การขายของเครื่องอื่น
   *[order] รายการขาย
}
backend-feed-rows = { $rows }
backend-feed-reading = กำลังอ่าน ได้แล้ว { $rows }
backend-feed-never = ยังไม่ได้อ่าน
backend-feed-failed = หน้าล่าสุดล้มเหลว
backend-records = สิ่งที่มีที่นั่น
backend-record-find = ค้นหา
backend-record-others = คำสั่งซื้อของผู้อื่น
backend-record-owed = ค้าง { $amount }
backend-record-count = { $total ->
    [0] ไม่มี
   *[other] { $rows } รายการ
}
backend-record-more = แสดงเพิ่ม
backend-maps = เรียกที่นั่นว่า
backend-map-what = อะไร
backend-map-kind = { $kind ->
    [tender] วิธีชำระเงิน
    [tax] ภาษี
    [unit] หน่วย
    [product] สินค้า
   *[staff] พนักงาน
}
backend-map-here = ที่นี่
backend-map-there = ที่นั่น
backend-map-keep = บันทึก
