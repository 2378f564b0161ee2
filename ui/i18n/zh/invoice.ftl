invoice = 税务发票
credit-note = 贷项通知单
invoice-again = 税务发票 { $number }
credit-note-again = 贷项通知单 { $number }
invoice-title = { $receipt } 的税务发票
invoice-lead = 需要名称和地址。公司另填税号和分支机构；00000 为总店。
invoice-do = 开具
print-invoice = { $receipt } 的税务发票
