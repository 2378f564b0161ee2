invoice = ใบกำกับภาษี
credit-note = ใบลดหนี้
invoice-again = ใบกำกับภาษี { $number }
credit-note-again = ใบลดหนี้ { $number }
invoice-title = ใบกำกับภาษีของ { $receipt }
invoice-lead = ต้องมีชื่อและที่อยู่ นิติบุคคลใส่เลขประจำตัวผู้เสียภาษีและสาขา 00000 คือสำนักงานใหญ่
invoice-do = ออกใบกำกับ
print-invoice = ใบกำกับภาษีของ { $receipt }
