# หน้าจอลูกค้า
display-welcome = ยินดีต้อนรับ
display-thanks = ขอบคุณ
display-paid = ชำระแล้ว
display-received = ยอดชำระ { $owed } รับมา { $received }
display-saved = ประหยัด { $amount }
display-off = ส่วนลด
