weigh-title = ชั่ง { $name }
weigh-price = { $price } / { $unit }
weigh-state =
    { $state ->
        [stable] น้ำหนักนิ่งแล้ว
        [moving] ยังไม่นิ่ง: ปล่อยมือ
        [below_zero] ต่ำกว่าศูนย์: ยกของออกแล้วกดศูนย์
        [over] หนักเกินพิกัด: แบ่งชั่งเป็นส่วน
        [empty] วางสินค้าบนเครื่องชั่ง
        [not_cleared] ชิ้นนี้ขายไปแล้ว: ยกของออกก่อน
        [waits] กำลังถามเครื่องชั่ง…
       *[silent] เครื่องชั่งไม่ตอบ: เปิดเครื่องและเสียบสายแล้วหรือไม่ ระหว่างนี้ใส่น้ำหนักเอง
    }
weigh-take = ใช้น้ำหนักนี้
weigh-waits = จะใช้เมื่อนิ่ง
weigh-typed = ใช้น้ำหนักที่ใส่
weigh-or-type = หรือใส่น้ำหนักเอง
line-typed = ใส่น้ำหนักเอง
scale-name = เครื่องชั่ง
scale-none = ไม่มีเครื่องชั่งต่ออยู่
scale-lead = สินค้าที่ขายตามน้ำหนักใช้น้ำหนักจากเครื่องชั่งนี้
scale-at = พอร์ตหรือที่อยู่
scale-speaks = พูดแบบ
scale-speaks-toledo = Toledo และ Mettler 8217
scale-speaks-cas = CAS แบบ 6, AP-1
scale-speaks-continuous = บอกน้ำหนักเองตลอด
scale-unit = แสดงหน่วย
scale-never-typed = ห้ามใส่น้ำหนักเอง
scale-again = ใช้น้ำหนักซ้ำได้โดยไม่ต้องยกของออก
scale-by-itself = ใช้น้ำหนักเองเมื่อนิ่ง
scale-keep = บันทึก
scale-find = ค้นหา
scale-finding = กำลังค้นหา…
scale-found-none = ไม่มีเครื่องชั่งตอบ ({ $looked }) ตรวจสวิตช์ สาย และความเร็ว 9600 ในการตั้งค่าของเครื่องชั่ง
scale-weigh = ชั่งตอนนี้
scale-remove = ถอดออก
