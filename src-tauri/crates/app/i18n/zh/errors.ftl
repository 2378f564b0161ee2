# 收银机拒绝执行时的提示：发生了什么，哪些数据是安全的，接下来怎么做。

## 程序和数据

error-internal = 程序出错（{ $detail }）。已卖出的单据都在。请再试一次；如仍然出错，请把日志发给技术支持。
error-disk_full = 磁盘已满，无法保存。之前卖出的单据都在，但这一步没有执行。请清出空间后再试。
error-cannot_save = 无法保存（{ $detail }）。之前卖出的单据都在，但这一步没有执行。请运行 evertillctl verify，并联系技术支持。
error-no_shop = { $dir } 里还没有店铺。请用 evertillctl init 新建，或用 evertillctl init --demo 查看演示店铺。
error-shop_exists = { $dir } 里已经有店铺，没有改动它。请换一个空文件夹。
error-ledger_sound = { $dir } 中的账本可以打开，每条记录都一致，无需重建。未作任何更改。
error-held = 另一个程序正在使用 { $dir } 里的店铺。没有任何改动。请先关闭它，或在那边继续操作。
error-bad_request = 收银机看不懂这个请求（{ $detail }）。没有任何改动。请检查输入。
error-unknown_command = 收银机没有 { $detail } 这个命令。没有任何改动。请确认两个程序的版本一致。

## 员工和权限

error-not_signed_in = 还没有人登录。没有任何改动。请登录后再试。
error-wrong_pin = 姓名或 PIN 码不对。请再试一次；连续输错五次，该姓名会暂时锁定。
error-locked_out = PIN 码输错次数过多，该姓名还要锁定 { $seconds } 秒。当前单据已保留，可以先由其他人登录。
error-not_allowed = 您没有权限{ $right ->
    [Sell] 收银
    [Discount] 打折
    [RunShift] 开班或交班
    [ReadReports] 查看报表
    [EditCatalogue] 修改商品
    [ExemptTax] 免税销售
    [TypeWeight] 手工输入重量
    [SellBelowLeast] 以低于最低价 { $least } 出售 { $item }
    [ManageCustomers] 设置顾客的等级和账户
    [SettleSync] 处理未上传的单据
    [ArrangeScreen] 调整屏幕布局
    [ManageStaff] 管理员工
    [Install] 设置打印机和连接，或管理店主与技术员
    [Refund] 退货
    [TakeShift] 暂停、恢复或交接别人负责的班次
    [CloseOff] 在钱箱差额超过 { $limit } 时交班（清点结果保留）
    [RefundOtherwise] 用原付款以外的方式退款
    [RefundWithoutReceipt] 无本机小票退货
    [Void] 作废销售单
    [CorrectTender] 更正付款方式
   *[other] 执行此操作
}。没有任何改动。请让有权限的人来操作。
error-needs_approval = 您须经有权限的人批准才能{ $right ->
    [Discount] 手动降价
    [ExemptTax] 免税销售
    [TypeWeight] 手工输入重量
    [SellBelowLeast] 以低于最低价 { $least } 出售 { $item }
    [Refund] 退货
    [TakeShift] 暂停、恢复或交接别人负责的班次
    [CloseOff] 在钱箱差额超过 { $limit } 时交班（清点结果保留）
    [RefundOtherwise] 用原付款以外的方式退款
    [RefundWithoutReceipt] 无本机小票退货
    [Void] 作废销售单
    [CorrectTender] 更正付款方式
   *[other] 执行此操作
}。没有任何改动。请主管或经理批准。
error-cannot_approve = { $name } 不能批准此操作。没有任何改动。请找有此权限的人。
error-unknown_badge = 这里没有人使用这张卡。没有人登录。请选择姓名并输入 PIN，或制作新卡。
error-no_such_staff = 没有叫 { $name } 的员工。没有任何改动。用 evertillctl staff list 查看名单。
error-bad_pin = PIN 码须为四到八位数字。没有任何改动。请重新设置。
error-rights_stay = { $self ->
    [true] 谁也不能设置自己的权限。没有任何改动。请由另一位管理员工的人来设置。
   *[other] { $name } 是店主，店主可以做一切。没有任何改动。
}
error-bad_role = 没有 { $value } 这个角色。没有任何改动。可用的角色：cashier、supervisor、manager、technician、owner。
error-last_owner = { $name } 是唯一的店主，不能停用：必须有人能安装和恢复收银机。请先添加另一位店主。
error-name_taken = 名称 { $name } 已被使用。没有任何改动。请换一个。

## 收银

error-no_shift = 还没有开班。没有任何改动。请先开班。
error-not_aside = 没有搁置的班次 { $shift_no }。没有任何改动。请查看哪些班次已搁置。
error-no_such_movement = 第 { $shift_no } 班没有编号为 { $no } 的现金进出。没有打印任何内容。编号见该班的列表。
error-no_such_shift = 没有第 { $shift_no } 班。没有任何改动。班次号印在它的 X 和 Z 报表上。
error-not_counted = 钱箱还没有清点，或清点之后又有现金进出。班次仍然开着，已提交的清点仍然保留。请清点钱箱。
error-cannot_take = { $name } 不能接钱箱：已由其负责，或无权开班。没有任何改动。请另选一人。
error-bad_count = “{ $value }”不是纸币或硬币的张数。没有任何改动。每种面额只写一次，须是该货币的纸币或硬币，最多 9,999。
error-shift_open = 已经开班了。没有任何改动。请先交班。
error-conflict = 单据刚刚有变动，内容没有丢失。请重新看一下单据，再重复上一步。
error-empty_cart = 这张单还没有商品。请先扫码。
error-cart_not_empty = 有一单正在进行。请先挂单或结账。未作任何更改。
error-not_parked = 这台收银机上没有挂这一单。请查看挂单列表。
error-no_such_order = 这台收银机上没有待取的订单 { $number }。没有改动。请查看订单列表。
error-bad_order = { $field ->
    [name] 需要姓名：一行，最多 120 个字
    [phone] 这不是电话号码：请输入 5 到 15 位数字
    [time] 这不是时间：请写成 14:30
   *[note] 备注只能一行，最多 300 个字
}。没有登记订单，单据已保留。
error-ordered_already = 这些商品已属于订单 { $number }。没有改动。请收款，或清空本单：订单会继续保留。
error-deposit_too_high = 这张订单只剩 { $left } 待付。没有记账，单据已保留。请勿多收。
error-nothing_to_undo = 没有可以撤销的更改。
error-key_taken = { $key } 已用于其他操作。请选择另一个键。
error-needs_reason = 请用一行说明原因，最多 { $most } 个字符。未作任何更改。
error-unknown_code = 店里没有条码为 { $code } 的商品。单据其余部分都在。请删除这一行，或按名称查找商品。
error-receipt_scanned = { $receipt_no } 是小票号，不是商品。本单已保留。请在“小票”页查看。
error-badge_scanned = 这是员工卡，不是商品。本单已保留。员工卡在登录时扫描。
error-payment_code = 这是顾客的付款码，不是商品。没有扣款，也没有保存此码。请先进入收款。
error-not_above_zero = { $method ->
    [cash] 现金
    [card] 刷卡
   *[other] 这种方式的
}付款金额必须大于零。单据已保留。请重新输入金额。
error-short = 还差 { $missing }。尚未成交，也没有丢失任何内容。请多收一些，或用其他方式收取余款。
error-over_tender = 这种方式不能多付。单据已保留。请减少金额；只有现金可以找零。
error-not_taken = 本店不收{ $method ->
    [cash] 现金
    [card] 银行卡
    [promptpay] PromptPay
    [wallet] 电子钱包
    [voucher] 代金券
    [foreign] 外币现金
    [store_credit] 店内余额
    [on_account] 挂账
    [gift_card] 礼品卡
   *[other] 这种付款方式
}。单据已保留。请换一种；收哪些由经理在设置中选定。
error-needs_proof = 这笔付款需要号码。单据已保留。请扫顾客手机上的付款码，或输入付款凭证号。
error-bad_reference = 凭条、转账或代金券的号码只能是一行，最多 { $most } 个字符。单据已保留。请重新输入。
error-card_number = 这像是银行卡号，收银机不保存卡号。单据已保留。请输入凭条号，或留空。
error-bad_rate = { $value } 不是 { $currency } 的汇率。未作任何更改。请输入其他币种代码，如 USD，以及一单位的价值，如 35.10。
error-no_rate = 本店不收 { $currency } 现金。单据已保留。请换一种付款；汇率由经理在设置中填写。
error-bad_promptpay = { $value } 不是 PromptPay 账户。未作任何更改。请输入手机号、13 位税号或 15 位电子钱包号。
error-no_promptpay = 本店还没有 PromptPay 账户。单据已保留。经理可在“设置 › 付款方式”中填写；现在请换一种付款。
error-no_terminal = 本收银机没有连接刷卡机。没有扣款。请手工刷卡并输入签购单号，或请经理在“设置 > 付款”中设置刷卡机。
error-bad_terminal_address = { $value } 不是刷卡机的地址。没有任何更改。请写 tcp:，后接网络名称或号码、冒号和端口，例如 tcp:192.168.1.60:7700。
error-card_unknown = 不清楚这笔销售是否已经刷卡扣款。销售已保留。请查看刷卡机，再次查询或说明它显示的结果；不要再次刷卡。
error-card_waits = { $address } 的刷卡机仍在等待顾客。结果尚不清楚。请让顾客付款，或在刷卡机上取消，然后再次查询。
error-terminal_silent = { $address } 的刷卡机没有说明扣款结果。销售已保留，也不会自动再次扣款。请查看刷卡机和签购单：等它应答后再次查询，或说明是否已扣款。
error-no_such_charge = 没有这笔刷卡。没有任何更改。请查看刷卡列表。
error-card_in_sale = 已有销售用这笔刷卡付款。保持不变。要退款请办理该销售的退货。
error-card_given_back = 这笔刷卡的钱已退回。保持不变。如果顾客要用卡付款，请重新刷卡。
error-disabled_product = { $name } 已停售。单据其余部分都在。请先放到一边，或请店长启用。
error-taken_off_sale = { $upstream } 已将 { $name } 停售。单据其余部分都在。请先放到一边，或请店长在本机恢复销售。
error-bad_quantity = { $quantity } 不能作为这个商品的数量。单据已保留。请输入大于零、不超过 99999 的数；按件卖的商品须为整数。
error-needs_weight = { $name } 按重量销售。单据已保留。请称重，或先输入重量再按乘号键。
error-needs_variant = { $name } 有多个规格。单据已保留。请选其中一个：{ $variants }。
error-no_scale = 本收银机没有连接电子秤。单据已保留。请手工输入重量，或请技术员在“设置 > 设备”中连接。
error-bad_scale_address = { $value } 不是电子秤的地址。没有任何更改。请写 serial:DEVICE@BAUD，例如 serial:/dev/ttyUSB0@9600 或 serial:COM3@9600；或写 tcp:，后接网络名称或号码、冒号和端口。
error-no_weight = { $why ->
    [moving] 电子秤还没有稳定。没有添加任何商品。请松手，等它稳定。
    [below_zero] 电子秤显示低于零。没有添加任何商品。请清空秤盘，按秤上的置零键，再称一次。
    [over] 秤上的东西超过量程。没有添加任何商品。请分次称重。
    [empty] 秤上没有东西。没有添加任何商品。请把商品放到秤上。
    [not_cleared] 秤上的东西已经售出。没有添加任何商品。请先清空秤盘，再放下一件商品。
   *[silent] 电子秤没有应答。单据已保留，没有添加任何商品。请检查电源和数据线；在此之前请手工输入重量。
}
error-weight_by_hand = 本店不允许手工输入重量。没有任何更改。请把商品放到秤上，取秤的重量。
error-needs_age = { $name } 只售予年满 { $age } 岁的人。单据已保留。请查看证件：出生日期须为 { $born_by } 或更早。确认年龄，或把商品放到一边。
error-needs_price = { $name } 没有固定价格。单据已保留。请输入单价。
error-needs_serial = 每件 { $name } 都有序列号。单据已保留。请扫描或输入这一件上的号码。
error-bad_age = { $value } 不是年龄。没有任何更改。请输入 1 到 99 的整岁数。
error-bad_serial = { $serial } 不能作为这一件的序列号：为空、超过 40 个字符，或已在本单中。单据已保留。请扫描或输入商品上的号码。
error-one_piece = 每件 { $name } 都有自己的序列号。单据已保留。请逐件录入，并清除等待下一件的数量。
error-below_least = { $name } 不得低于 { $least } 出售。单据已保留。请输入更高的价格。
error-bills_differ = 这些账单无法合并或拆分：折扣、价格级别、优惠券、免税或顾客只属于其中一张。没有任何改动。请先取消，或逐张结账。
error-nothing_left = 必须有一部分行拆出、一部分行保留。没有任何改动。请选择另一张账单的行。
error-cart_charged = 那笔销售已经刷卡，或可能已经刷卡。没有任何改动。请单独取回并完成那笔销售。
error-no_line = 第 { $line } 行已不在这张单里。没有任何改动。请重新看一下单据。
error-cart_full = 这张单已有 500 行，不能再加，现有各行都在。请先收款，再开新单。
error-bad_discount = 折扣须为不超过 100 的百分比，或不超过总额的金额。单据已保留。请重新输入。
error-no_such_level = 没有商品设有 { $level } 级别的价格。本单保持不变。可用的级别：{ $levels }。
error-no_such_coupon = 现在没有促销使用优惠券 { $code }。本单保持不变。请核对券号和有效期。
error-coupon_taken = 优惠券 { $code } 已在本单中，或本单的优惠券已达上限。本单保持不变。
error-coupon_used = 优惠券 { $code } 只能用一次，已在小票 { $receipt_no } 中用过。没有再收款。请从本单中取下。
error-no_single_use = { $code } 的优惠券不是逐张制作的。未制作任何内容。请在促销中设定每张只能用一次。
error-bad_coupon_count = 每次可制作 1 到 { $most } 张。未制作任何内容。请输入张数。
error-bad_coupon = { $code } 不是本促销的新优惠券。未录入任何内容。每张须以 { $start }- 开头，在清单和本店中只出现一次。
error-bad_promotion = 促销 { $code } 不正确：{ $field ->
    [name] 需要编号和英文名称
    [when] 结束的日期或时间早于开始
    [first_day] 开始日期请写成 2026-11-28
    [last_day] 最后一天请写成 2026-11-28
    [weekdays] 星期请写成 mon、tue、wed、thu、fri、sat、sun
    [from] 时间请写成 17:00，数量或金额请写成 3 或 500.00
    [until] 时间请写成 19:00
    [count] 付款的件数须少于取走的件数，且每个数量都大于零
    [coupon] 优惠券为 1 到 24 个字符；每张只用一次的须写明开头
    [off] 优惠请写成 10% 或 5.00，须大于零且不超过 100%
    [price] 价格请写成 12.50
   *[other] 请检查 { $field }
}。没有任何更改。
error-no_such_promotion = 没有促销 { $code }。没有任何更改。可用 evertillctl promotion list 查看。
error-too_many_promotions = 本店已有 { $most } 个促销，已达上限。没有任何更改。请先删除已结束的促销。
error-bad_amount = { $value } 不是金额。没有任何改动。请输入如 120.50 的数字，不带货币符号。

## 退货

error-no_invoice_of_this = { $receipt_no } 不能开具税务发票：已作废的销售没有发票，退货只有在原销售开过发票时才有贷项通知单，付款方式更正不影响发票。没有任何改动。
error-no_invoice = { $receipt_no } 尚未开具税务发票。请先开具，再打印。
error-invoiced = 此单据已有发票 { $number }。可再次打印该发票；每张单据最多一张。
error-needs_buyer = 不知道发票开给谁。没有任何改动。请填写购买方名称和地址。
error-not_a_sale = 这是退款单或作废单，不是销售单，不能退货。没有任何改动。请使用原销售单号。
error-all_back = 这张单的商品已全部退回。没有任何改动。可按单号查看退货单。
error-partly_back = 这张单已有部分退货，不能整单作废。没有任何改动。请逐行退回其余商品。
error-nothing_to_return = 还没有选择要退的商品。请先选择一行。
error-too_many_back = 第 { $line } 行最多还能退 { $left }。没有任何改动。请减少数量。
error-other_tender = 这张单没有用{ $method ->
    [cash] 现金
    [card] 银行卡
   *[other] 这种方式
}付款。没有任何改动。请按原付款方式退款。
error-without_receipt_off = 本店不接受无小票退货。没有任何改动。经理可在设置的“退货”中开启。
error-give_otherwise = 无小票时只能退为店内余额或礼品卡{ $cash ->
    [true] ，或不超过 { $most } 的现金
   *[other] { "" }
}。没有任何改动。请换一种方式。
error-above_lowest = 第 { $line } 行没有小票，最多值今天的最低价 { $lowest }。没有任何改动。请输入更低的价格，或不填。
error-receipt_here = { $receipt_no } 是本机的小票。没有任何改动。请按该小票的行退货。
error-returned_before = 以前已用这张小票退过货：{ $receipts }。没有任何改动。请查看退过什么；如果是另外的商品，请确认后再退。
error-paid_so = 收银机里本来就是这样记录的，无需更正。没有任何改动。请查看小票。
error-shift_closed = { $receipt_no } 属于已交班的班次，不能作废。没有任何改动。请改为逐行退货。

## 查找

error-no_such_receipt = 这台收银机没有单号为 { $receipt_no } 的收据。没有任何改动。请核对单号，格式如 T1K7Q-000123。
error-no_such_customer = 本店没有顾客 { $customer }，或不止一位。没有改动。请按姓名或电话查找，再用会员卡号或编号。
error-needs_customer = 账户属于顾客，而本单没有已知的顾客。单据已保留。请先选顾客，或换一种付款方式。
error-bad_gift_card = “{ $value }” 不是礼品卡号。没有改动。请扫描卡片，或输入卡号：至少 4 个字母或数字。
error-overpaid = 只欠 { $owed }。没有记账，单据已保留。请勿多收。
error-only_goods = 礼品卡、欠款和小费不能这样支付：本单只有 { $goods } 可用此方式。没有记账。其余请收现金、刷卡或转账。
error-not_goods = 第 { $line } 行是款项而不是商品，不能改价或打折。单据没有改动。请删除该行，再以其他金额添加。
error-belongs_to_line = 第 { $line } 行属于另一行，随那一行一起更改。单据没有改动。请选择它上面的那一行。
error-needs_choices = { $name } 需要选择配料或搭配。单据已保留。选好后继续。
error-bad_pick = “{ $name }”须选 { $range } 项。单据没有改动。
error-not_offered = { $sku } 不能与此商品搭配。单据没有改动。请从所列项中选择。
error-no_such_choices = 没有选项组 { $code }。没有改动。可用 evertillctl choice list 查看。
error-bad_choices = 选项组 { $code } 无法保存：{ $field ->
    [code] 代码最多 24 个小写字母、数字、- 和 _
    [name] 需要名称，最多 60 个字
    [number] 最少可选一项，最多 { $most } 项，且不少于必选数
    [choices] 列出 1 至 60 个货号，每个一次
   *[price] 价格不能低于零
}。没有改动。
error-no_such_article = 没有货号 { $sku }。没有改动。请先添加该商品，或填写其他货号。
error-not_elsewhere = { $count ->
    [0] 没有可查询小票 { $receipt_no } 的后台。没有任何改动。本店允许时可按无小票退货处理。
   *[other] { $asked } 没有小票 { $receipt_no } 的销售单。没有任何改动。请核对号码；今天的销售可能尚未上传。
}
error-no_deposit = { $name } 没有收取押金。没有改动。请按退货处理，凭小票或无小票。
error-overspent = { $account ->
    [points] 只有 { $left } 积分
    [credit] 店内余额只剩 { $left }
    [gift_card] 礼品卡只剩 { $left }
    [deposit] 订单定金只有 { $left }
   *[on_account] 只能再挂账 { $left }
}。没有记账，单据已保留。请少用一些，其余用其他方式付。
error-owned_elsewhere = 这笔余额也归 { $upstream } 管{ $asked_at ->
    [never] ，还从未查询过
   *[other] ，上次查询是 { $asked_at }
}。在能再次查询之前，这里最多可用 { $account ->
    [points] { $left } 积分
   *[credit] { $left }
}。没有记账，单据已保留。请少用一些，其余用其他方式付。
error-not_there = { $name } 没有号码为“{ $number }”的会员。没有改动。请在后台核对号码。
error-keeps_no_balances = { $name } 不保存会员余额。没有改动。余额仍在本机。
error-not_tied = 这位顾客的余额不归任何后台管。没有改动。余额只在本机。
error-tied = 这位顾客或 { $name } 的那位会员已经绑定。没有改动。请先解除错误的绑定。
error-not_settled = { $account ->
    [deposit] 这张订单还有定金 { $amount }
    [credit] 本店还欠这位顾客 { $amount }
   *[on_account] 这位顾客还欠 { $amount }
}。没有改动。请先结清账户。
error-same_customer = 两者都是 { $name }。没有改动。请写两位顾客。
error-bad_customer = { bad-customer }。没有保存。
bad-customer = { $field ->
    [name] 需要姓名：一行，最多 120 个字
    [phone] “{ $value }” 不是电话号码：请输入 5 到 15 位数字
    [card] “{ $value }” 不是会员卡号：不要空格，最多 40 个字符
    [email] “{ $value }” 不是电子邮箱：请写成 name@example.com
    [tax_id] “{ $value }” 不是税号，或校验位有误：请按原样输入
    [branch] “{ $value }” 不是分支机构：请输入五位数字，总部为 00000
    [birthday] “{ $value }” 不是日期：请写成 1990-05-31
    [credit_limit] “{ $value }” 不是金额：请输入顾客可挂账多少，或留空
    [level] “{ $value }” 不是等级：请写一个词，只用字母、数字、- 或 _
    [consent] “{ $value }” 既不是 yes 也不是 no
   *[other] 文字太长：一行，最多 300 个字
}
error-card_taken = 会员卡 { $name } 属于另一位顾客。没有保存。请查找那位顾客，或换一张卡。
error-no_such_product = 商品资料里已没有这个商品。单据已保留。请重新查找。
error-expired = { $name } 的有效期至 { $day }。没有加入。请把它从货架上取下。
error-bad_product = { $field } = “{ $value }”：{ $reason }。没有保存。请更正（{ $remedy }）后再保存。
error-code_taken = { $code } 属于 { $name }（{ $sku }）。没有保存。请用另一个编码，或先从那个商品上去掉。
error-bad_code_rule = 第 { $rule } 条规则不成立：{ $reason ->
    [prefix] 前缀应为一到五位数字
    [length] 前缀、货号、数值和校验位合计应为 8 位或 13 位
    [value_check] 价格校验位只用于四位或五位的数值
    [decimals] 小数超过四位，或多于数值的位数
    [overlap] 前面的规则已经使用相同的条码
   *[form] 写法应为 PREFIX:ITEM-DIGITS:VALUE-DIGITS:price2
}。没有任何改动。请更正后重试。
error-bad_date = { $value } 不是日期。没有任何改动。请按年-月-日填写，如 2026-11-24。
error-days_reversed = { $from } 晚于 { $to }。没有写入任何内容。请先写第一天，再写最后一天。
error-bad_mark = { $value } 不是记录的校验码。没有核对任何内容。请照 Z 报表上的写，如 1042-7KQ2M-9R4TX-0B5CD-E8FGH-JNPSV。
error-cannot_write_file = 无法写入 { $file }：{ file-fault }。没有写入任何内容，其他也没有改动。请指定一个尚不存在的文件，放在可写的文件夹中。
error-bad_import = { $file } 有 { $count } 行有误，第一处在第 { $row } 行：{ $field } = “{ $value }”：{ $reason }。没有导入任何内容。请更正（{ $remedy }）后重新导入。

## 新建店铺

error-bad_currency = 收银机不认识货币 { $value }。没有新建任何内容。请用三位字母代码，如 THB、CNY 或 USD。
error-bad_timezone = { $value } 不是时区。没有新建任何内容。请用如 Asia/Bangkok 或 Asia/Shanghai 的名称。
error-bad_shop_name = 店名为一到四十个字符。未建立任何内容。请重新输入。
error-bad_name = 姓名为一到四十个字符。未建立任何内容。请重新输入姓名。
error-bad_tax = { $value } 不是税率。未建立任何内容。请输入百分比，如 7 或 8.25；没有税则输入 0。
error-bad_tax_rates = { $value } 不是 { $code } 的新税率。未作任何更改。请输入与现在不同的百分比，如 10，或多个税率，如 gst:5+pst:8。
error-no_such_tax = 不清楚指哪一种税：{ $code } 与所说的税率。未作任何更改。商品中 { $code } 的税率有：{ $known }。请说明其中之一。
error-no_tax_change = { $day } 没有 { $code } 的税率变更。未作任何更改。用 evertillctl tax list 查看变更。
error-too_many_tax_changes = 已有 { $most } 项税率变更，不能再多。未作任何更改。请先删除旧的。
error-in_training = 练习中不能这样做：没有真实的钱，钱箱不开，也不上传。未作任何更改。请先结束练习。
error-not_in_training = 现在不是练习。未作任何更改。
error-wrong_code = 恢复码不正确。未作任何更改。它由四组共二十个字母和数字组成，请重新输入。
error-bad_till = { $value } 不能作为收银机编号。没有新建任何内容。请用一到八位大写字母或数字，如 T1。

## 打印机

error-no_such_printer = 没有名为 { $name } 的打印机。没有打印。用 evertillctl printer list 查看打印机。
error-no_such_job = 没有等待中的打印任务 { $job }。未作任何更改。用 evertillctl printer jobs 查看未打印的内容。
error-bad_address = { $value } 不是打印机地址。没有任何改动。请用 tcp:HOST:PORT、serial:DEVICE@BAUD、file:PATH 或 usb:VID:PID。（{ $reason }）
error-printer_fault = 打印机没有打印。单据均已保存。{ printer-trouble }（{ $reason }）
error-no_such_scanner = 没有名为 { $name } 的扫描枪。没有任何改动。evertillctl scanner list 可列出扫描枪。
error-bad_scanner_address = { $value } 不是扫描枪的地址。没有任何改动。请用 serial:DEVICE@BAUD，例如 serial:/dev/ttyACM0@9600 或 serial:COM3@9600。
error-wedge_like_person = 按这些数值，打字的人可能被当成扫描枪。没有任何改动。请至少用 6 个字符、两键间隔不超过 50 毫秒；或让扫描枪在每个条码前打出自己的前缀，那么 1 个字符、120 毫秒即可。

## 后台系统

error-no_such_upstream = 没有名为 { $name } 的连接。没有任何改动。用 evertillctl upstream list 查看。
error-stock_owned = 库存已由 { $name } 管理，而库存只能由一个后台管理。没有任何改动。请先在那边取消：evertillctl upstream change { $name } --set stock=no
error-sales_waiting = 还有 { $count } 张单据没有传到 { $name }，所以没有移除它，单据也没有丢失。请等待上传完成，或先处理待办单据，再移除。
error-unknown_kind = 收银机不支持 { $kind } 这种后台系统。没有任何改动。用 evertillctl upstream kinds 查看支持的种类。
error-unknown_operation = 这个后台系统没有 { $operation } 操作。没有发送任何内容。用 evertillctl upstream operations KIND 查看可用操作。
error-bad_base_url = { $value } 不是有效的接口地址。没有任何改动。地址须以 http:// 或 https:// 开头，并带上文档中的路径。（{ $reason }）
error-plain_http = { $value } 会以明文发送单据和密钥。没有任何改动。http 只用于本机和本店网络；外部地址须以 https:// 开头。
error-missing_setting = 缺少设置 { $key }。没有任何改动。请填写；在命令行用 --set { $key }=VALUE。
error-missing_secret = 缺少密钥（{ $what }）。没有任何改动。请输入；在命令行用 --secret-stdin 从标准输入读取。
error-unknown_setting = 这种后台系统没有设置 { $key }。没有任何改动。请检查拼写。
error-upstream_fault = { sync-fault }（{ $reason }）

## 导入文件中一行可能出现的问题

import-torn = 这一行不完整，或列数与表头不同
    .remedy = 将文件重新存为 CSV（UTF-8）
import-no_columns = 缺少必需的列
    .remedy = 命名列：商品用 sku 或 gtin 和 name_en，顾客用 name；或用 --map COLUMN=FIELD 对应
import-no_such_column = 文件里没有这一列
    .remedy = 列名须与第一行一致
import-unknown_field = 没有这个字段
    .remedy = 请使用 evertillctl import --help 列出的字段
import-no_sku = 这一行既没有货号也没有条码
    .remedy = 填写 sku
import-no_name = 名称为空
    .remedy = 填写名称
import-bad_name = 超过 200 个字符，或含有控制字符
    .remedy = 缩短名称
import-bad_gtin = 不是 GTIN 条码，或校验位不对
    .remedy = 按条码下方印刷的数字填写：8、12、13 或 14 位
import-bad_price = 不是价格
    .remedy = 填写如 12.50 的数字，最多四位小数
import-negative_price = 价格小于零
    .remedy = 填写如 12.50 的数字
import-bad_prices = 这不是价格列表，或者同一级别和数量出现了两次
    .remedy = 写出级别、数量和价格，以空格分隔，例如 wholesale=8.50 member@12=8 @24=7.50
import-bad_asks = 无法向收银员询问这一项
    .remedy = 写 price、serial 和 age:20，以空格分隔，或留空
import-bad_stock = 这不是库存方式
    .remedy = 计库存的商品留空，不计库存的写 none，整包出售、内含六件 P0001 的写 6 P0001
import-bad_pack = 包装内的货号不存在，或它没有自己的库存
    .remedy = 先在文件或商品目录中加入该货号，并计其自己的库存
import-bad_attributes = 规格须有款号，并有与同款其他规格不同的属性
    .remedy = 最多写三项，例如 颜色=红; 尺码=M，并填写款号；或两项都留空
import-variant_twice = 同款中已有完全相同的规格
    .remedy = 让同款的每个规格属性各不相同
import-style_taken = 款号不能与商品的编码相同
    .remedy = 给这一款起一个不是任何货号或条码的款号
import-bad_choices = 这不是选项组代码
    .remedy = 填写最多 8 个组的代码，用空格分开：milk toppings
import-no_choices = 店里没有这个选项组
    .remedy = 先添加该组（设置、选项，或 evertillctl choice put），再添加此商品
import-bad_parts = 这不是套装的组成
    .remedy = 写 2 P0001, 1 P0003：最多 20 个货号各多少，每个一次
import-bad_part = 没有这个组成货号，或它本身就是套装
    .remedy = 先在文件或商品目录中加入该货号，且它没有自己的组成和选项
import-bad_deposit = 这不是押金
    .remedy = 留空；瓶或箱写 refundable；随一件收取的押金写 6 BOTTLE, 1 CRATE
import-no_deposit = 没有这个货号，或它不是可退押金的
    .remedy = 先在文件或商品目录中加入该货号，押金写 refundable
import-bad_enabled = 既不是 yes 也不是 no
    .remedy = 填写 yes 或 no
import-no_tax_rate = 税种没有说明税率
    .remedy = 使用如 vat7 的代码，或在 tax_rate 填写百分比，或多个税率：gst:5+pst:7，逐级计税写 gst:5*qst:9.975
import-bad_tax_mode = 既不是 included 也不是 added
    .remedy = 填写 included 或 added
import-sku_twice = 货号在文件中出现两次
    .remedy = 每个商品使用各自的货号
import-code_twice = 条码在文件中出现两次
    .remedy = 只保留在一个商品上
import-code_taken = 店里另一个商品已使用这个条码
    .remedy = 从文件中去掉它，或把那个商品也写进文件
import-sku_fixed = 货号不能更改
    .remedy = 用新货号添加一个商品，并把这个下架
import-bad_fact = { bad-customer }
    .remedy = 请改正，或留空
import-customer_twice = 这位顾客在文件中出现了两次
    .remedy = 只留一行，并用自己的卡号

## 文件可能出的问题

file-fault = { $cause ->
    [not_found] 没有这个文件或文件夹
    [no_right] 当前用户无权在那里操作
    [there] 已有同名文件
    [full] 磁盘已满
    [read_only] 磁盘只能读取
    [folder] 应为文件处是文件夹，或应为文件夹处是文件
    [busy] 另一个程序正在使用
    [not_text] 不是 UTF-8 文本
    [gone] 读取它的程序已停止
   *[other] 系统不允许使用
}（{ $reason }）
fault-detail = 供技术支持参考的详细信息：{ $detail }
