back-to-sale = 返回销售
tender-title = 付款
pay-with = 付款方式
method-cash = 现金
method-card = 银行卡
method-promptpay = PromptPay 转账
method-wallet = 电子钱包
method-voucher = 代金券
method-foreign = 外币现金
method-store-credit = 店内余额
method-on-account = 挂账
method-points = 积分
method-gift-card = 礼品卡
amount = 金额
hands-over = 顾客付
exact = 刚好
rounding-cash = 现金抹零
to-pay = 应付
to-pay-rounded = 应付，抹零 { $rounding }
received = 收到
missing = 还差
change = 找零
saving = 正在保存…
change-pieces = 找回 { $pieces }
receipt-number = 单号
received-by = 收到 · { $methods }
saved-here = 已存在本机
unprinted = { $count } 张小票没有打印出来。销售已保存。
reprint = 重打小票
reprinting = 小票已送往打印机。
next-sale = 下一单
add-part = 先付一部分：{ $method }
remove-part = 撤回这部分付款：{ $method }
still-to-pay = 还需付
scan-not-here = 付款时不能添加商品。按 Esc 返回销售。
tender-lead = { $method ->
    [cash] 输入较小的金额可先付一部分，其余用其他方式付。
    [card] 请先在刷卡机上完成刷卡，再在这里确认。
    [promptpay] 请在本店银行应用里看到钱到账，再在这里确认。
    [wallet] 请扫顾客手机上的付款码，再收款。
    [foreign] 请输入收到的 { $currency } 金额。用本店货币找零。
   *[voucher] 请输入代金券面值。超出应收的部分作废。
}
tender-number = { $method ->
    [card] 签购单号（可不填）
    [promptpay] 转账号，可不填
    [wallet] 顾客手机上的付款码
    [gift_card] 礼品卡号
   *[voucher] 代金券号，有则填
}
tender-take = { $method ->
    [cash] 收现金
    [card] 刷卡已成功
    [promptpay] 钱已到账
    [wallet] 钱包已付款
    [foreign] 收 { $currency }
    [store_credit] 用店内余额付
    [on_account] 记入挂账
    [points] 用积分付
    [gift_card] 用礼品卡付
   *[voucher] 收下代金券
}
too-much = { $method }不能多付。
lapses = 其中 { $amount } 作废，不找零。
promptpay-none = 请顾客扫本店自己的收款码，在银行应用里看到钱到账，再在这里确认。
promptpay-picture = { $amount } 的 PromptPay 码
promptpay-print = 打印付款码
promptpay-printed = 已打印
foreign-worth = 每单位 { $worth }
foreign-counts = { $amount } 折合
account-left = { $method ->
    [on_account] 还可挂账 { $left }。
    [points] 积分最多可付 { $left }。
    [gift_card] 此卡还有 { $left }。
   *[store_credit] 店内余额还有 { $left }。
}
account-nobody = 本单没有已知的顾客。请返回并选择顾客。
gift-card-scan = 请扫描礼品卡，或输入卡号。
