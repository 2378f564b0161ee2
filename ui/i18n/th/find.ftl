# การค้นหาสินค้าและแป้นพิมพ์บนจอ
find-title = พิมพ์ชื่อหรือรหัส
find-lead = ค้นได้ทั้งภาษาไทย อังกฤษ จีน และพินอิน
find-looking = กำลังค้นหา…
find-more = แสดง { $count } รายการแรก พิมพ์เพิ่มเพื่อให้แคบลง
touch-keyboard = แป้นพิมพ์
touch-shift = ยกแคร่
touch-space = เว้นวรรค
touch-back = ลบตัวอักษรสุดท้าย
variant-which = แบบไหน
style-from = เริ่ม { $price }
variants-count = { $count } แบบ
variants-all = ทุกแบบ
