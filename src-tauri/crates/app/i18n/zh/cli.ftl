# evertillctl 显示给人看的文字。

## 已完成

cli-ready = { $shop } 已就绪：收银机 { $till }，位于 { $dir }
cli-recovery-code = 恢复码：{ $recovery_code }。请抄下来，放在远离收银机的地方：只有凭它店主才能重设 PIN 码。之后不再显示。
cli-recovered = 店主已有新的 PIN 码
cli-imported = 读取 { $rows } 行：新增 { $added }，更新 { $updated }
cli-import-checked = { $rows } 行均正确。按要求只检查，没有导入
cli-written = 已写入 { $file }
cli-staff-added = { $name } 现在可以用{ $role }身份登录
cli-pin-set = 已为 { $name } 设置新的 PIN 码
cli-badge-made = { $name } 的员工卡，仅显示这一次：
    { $code }
cli-badge-alone = 扫描员工卡即可登录
cli-badge-and-pin = 员工卡选出姓名，仍需输入 PIN
cli-standing = { $standing ->
    [allowed] 允许
    [approval] 须经批准
   *[denied] 不允许
}
cli-standing-own = { $standing }（个人）
cli-staff-disabled = { $name } 不能再登录
cli-printer-added = 已添加打印机 { $name }
cli-printer-tested = { $name } 已完成
cli-not-tested = 未测试
cli-tested-well = { $at } 通过，{ $by }
cli-tested-ill = { $at } 未通过，{ $by }：{ printer-trouble }（{ $heard }）
cli-drawer-opened = 正在打开钱箱
cli-cash-moved = 现金已登记，钱箱已打开
cli-cash-list = 销售以外的现金，第 { $shift_no } 班，{ $business_date }
cli-moved-by = { $by }，批准人 { $approver }
cli-moved = { $at }  { $kind ->
    [in] 放入
    [out] 支出
   *[drop] 存入保险箱
}  { $reason } ({ $by })
cli-job-drawer = 打开钱箱
cli-rebuilt = 已根据{ $source ->
    [text] 日志的文本副本
   *[other] 日志
}建立新账本：重放了 { $entries } 条记录
cli-rebuilt-kept = 旧文件保存为 { $kept }
cli-rebuilt-nothing-kept = 没有旧文件需要保存
cli-rebuilt-after = 收据号从现在起以 { $mark } 开头。只有店主有 PIN 码：请用 evertillctl staff set-pin 为其他人设置。再次发送任何单据之前，都会先向后台系统查询。
cli-no-printers = 还没有设置打印机
cli-display = 顾客屏使用{ $language ->
    [th] 泰语
    [zh] 中文
   *[en] 英语
}，{ $window ->
    [always] 每次启动时打开
    [never] 从不打开
   *[auto] 有第二台显示器时打开
}
cli-print-queued = 现在打印，或等打印机就绪后立即打印。用 evertillctl printer jobs 查看未打印的内容
cli-no-jobs = 所有单据都已打印
cli-job-receipt = 收据 { $receipt }
cli-job-copy = { $receipt } 的第 { $copy } 份副本
cli-job-x = 第 { $no } 班的 X 报表
cli-job-invoice = { $receipt } 的税务发票
cli-job-order = 订单小票 { $number }
cli-job-cash = 第 { $shift } 班现金进出单 { $no }
cli-job-slip = 挂单小票 { $number }
cli-job-z = 第 { $no } 班的 Z 报表
cli-job-is-queued = 即将打印
cli-job-is-sending = 正在打印
cli-job-is-failed-before-first-byte = 等待打印机
cli-job-is-unknown = 中途断开，请查看纸张
cli-job-is-set-aside = 因有更新的收据而搁置
cli-job-is-failed = 无法打印
cli-receipts-go-here = 打印收据

## 单据和报表

cli-sale = 销售
cli-refund = 退款
cli-tender = 付款方式更正
cli-void = 作废
cli-subtotal = 小计
cli-total = 合计
cli-rounding = 抹零
cli-change = 找零
cli-cash = 现金
cli-card = 银行卡
cli-promptpay = PromptPay 转账
cli-wallet = 电子钱包
cli-voucher = 代金券
cli-foreign = 外币现金
cli-store_credit = 店内余额
cli-on_account = 挂账
cli-gift_card = 礼品卡
cli-deposit = 定金
cli-rate = 1 { $currency } 折合 { $worth }
cli-method-taken = 收取
cli-method-not-taken = 不收
cli-promptpay-account = { $account ->
    [none] 还没有 PromptPay 账户
   *[other] PromptPay 付到 { $account }
}
cli-promptpay-code = { $amount } 付到 { $account }
    { $text }
cli-terminal = { $address ->
    [none] 手工刷卡：没有连接刷卡机
   *[other] 在 { $address } 的刷卡机上刷卡
}
cli-no-charges = 没有未了结的刷卡
cli-charge = { $amount } { $state ->
    [asking] 顾客正在刷卡机前
    [unknown] 没有人知道是否已扣款
    [approved] 已扣款 { $proof }
    [given_back] 已退款
   *[declined] 未扣款
}，{ $asked_at }，{ $asked_by }{ $here ->
    [yes] ，属于当前销售
   *[other] {""}
}
cli-method-over = { $over ->
    [change] 可找零
    [lapses] 超出应收的部分作废
   *[refused] 不能多付
}
cli-gross = 折前金额
cli-discount = 优惠
cli-gift_cards = 礼品卡充值
cli-paid_off = 收回挂账
cli-deposits = 收取订单定金
cli-deposits_held = 未结定金
cli-tips = 小费，{ $name }
cli-net = 不含税金额
cli-tax = 税额
cli-tax-of = 其中税额
cli-tax-at = 税率 { $rate } %，计税金额 { $net }
cli-category-net = 类别 { $category }
cli-no-category = 无类别
cli-refunded = 退款 { $count } 笔，含税
cli-voided = 作废 { $count } 笔，含税
cli-discounted = 有优惠的销售
cli-price_overrides = 手工改价
cli-no_sales = 无销售开钱箱
cli-parked-now = 挂单
cli-grand_total = 累计销售总额
cli-sales = 销售笔数
cli-refunds = 退款笔数
cli-x = 第 { $no } 班 X 报表
cli-z = 第 { $no } 班 Z 报表
cli-day = 日报表
cli-business-day = 营业日
cli-opened = 开班
cli-closed = 交班
cli-float = 备用金
cli-paid-in = 存入
cli-paid-out = 取出
cli-dropped = 存入保险箱
cli-expected = 应有现金
cli-counted = 实点现金
cli-difference = 差额
cli-hour = { $hour }:00，{ $sales } 笔
cli-unsent = 尚未上传
cli-average = 客单价
cli-taken-back = 退款（含税）
cli-cashier = { $name }，{ $sales } 单，{ $items } 件，作废 { $voids }
cli-last-week = 上周同日 { $date }，{ $sales } 单
cli-last-week-by = 上周同日 { $date } 截至 { $at }，{ $sales } 单
cli-counting = 目前清点
cli-count-stands = 清点结果已确定
cli-count-of = { $by } 的清点
cli-bad-piece = “{ $value }”不是面额和数目，例如 1000x2 或 USD:20x3
cli-shift-limit = 差额超过 { $most_difference } 时，交班需要经理和说明
cli-no-shift-limit = 钱箱差额不限
cli-cash-slips = 销售以外的现金进出时打印现金单
cli-no-cash-slips = 销售以外的现金进出时不自动打印现金单
cli-over-limit = 超过本店限额，需要经理和说明
cli-close-note = 说明
cli-approved-by = 批准人
cli-held-by = { $name } 负责钱箱，始于
cli-suspended = 班次已暂停
cli-line = 第 { $line } 行：{ $words }
cli-row = { $file } 第 { $row } 行，{ $field } = “{ $value }”：{ $reason }（{ $remedy }）

## 当前状态

cli-status = { $shop }，收银机 { $till }，{ $currency }，版本 { $version }
cli-shift-open = 第 { $no } 班已开班，营业日 { $date }，{ $name } 于 { $at } 开班
cli-shift-held = 钱箱由 { $name } 负责
cli-shift-aside = { $date } 的班次 { $no } 已搁置，钱箱原由 { $name } 负责
cli-shift-late = 营业日 { $date } 已结束：请清点钱箱并交班
cli-behind-copy = 账本被换成了旧的：{ $at } 本机发现文字日志比账本更新。小票号重新开始，不会重复。其间的操作在账本旁的 journal-aside 文件夹中；evertillctl verify 会指出从哪里开始。请先保留数据文件夹的副本，再联系支持人员
cli-clock = 本机时钟从 { $before } 跳到 { $now }：请检查日期和时间。编号和顺序不受影响
cli-clock-well = 在收银机监看期间，本机时钟没有跳动过
cli-clock-past = 本机时钟最近一次从 { $before } 跳到 { $now }。已记录在案；编号、顺序和营业日不变
cli-never-checked = 记录还没有核对过，可用 evertillctl verify 核对
cli-checked = { $at } 核对过记录：前后一致，{ $entries } 条记录
cli-checked-differs = { $at } 核对过记录：第 { $entry } 条不一致。请原样保存一份数据文件夹，然后联系技术支持
cli-no-shift = 还没有开班
cli-on-screen = 屏幕上登录的是 { $name }
cli-nobody-on-screen = 屏幕上没有人登录
cli-unprinted = 未打印的收据：{ $count }
cli-catalogue-damaged = 商品目录已损坏，由空目录代替；销售记录是安全的。请重新导入或拉取商品。损坏的文件保存为 { $file }
cli-edit-conflict = { $product }（{ $sku }）：{ $field } 在这里设为“{ $here }”，目录中是“{ $there }”。在这里再次修改之前以目录为准
cli-edit-of-nothing = { $product }（{ $sku }）在这里修改过（{ $field }：{ $here }），但已不在商品目录中
cli-last-sale = 上一单：{ $receipt }，找零 { $change }
cli-badge = { $state ->
    [none] 没有设置连接，单据保存在本机
    [up_to_date] 单据已全部上传
    [sending] 正在上传，{ $waiting } 张等待
    [offline] 离线，{ $waiting } 张等待；可照常收银
    [needs_attention] { $attention } 张单据需要人工处理
   *[other] 收银机无法保存
}
cli-no-orders = 没有待取的订单
cli-order = { $number }  { $state ->
    [collected] 已取
    [cancelled] 已取消
   *[open] { $date } { $time } 取货
}  { $name }  { $total }，定金 { $deposit }，待付 { $balance }
cli-order-overdue = （逾期未取）
cli-nothing-parked = 没有挂单
cli-parked = { $number }，{ $items } 件，{ $total }，{ $at } 由 { $name } 挂单
cli-parked-old = （过期）
cli-parking-rule = { $expire_days ->
    [0] 挂单一直保留
   *[other] 挂单满 { $expire_days } 天算过期
}
cli-nothing-expired = 没有过期的挂单
cli-expired = 已放弃挂单 { $number } { $label }，{ $total }
cli-no-upstreams = 没有设置连接：单据保存在本机
cli-upstream = { $name }（{ $kind }），{ $online ->
    [yes] 已连通
   *[no] 未连通
}
cli-counts = 等待 { $waiting }，传送中 { $in_flight }，结果未知 { $unknown }，已确认 { $confirmed }，被拒绝 { $rejected }，待人工处理 { $parked }，无需上传 { $not_mirrorable }
cli-oldest = 最早的一张从 { $at } 开始等待
cli-desk-map = 用 evertillctl upstream records { $upstream } product --find TEXT 查找，再用 evertillctl upstream map { $upstream } product { $needs } ID 说明
cli-desk-empty = 没有需要人工处理的单据
cli-probe-right = 地址和账号正确
cli-probe-wrong = 地址或账号不正确
cli-offer = 要使用它：evertillctl upstream change { $name } --set { $key }={ $value }
cli-probe-left = 留在那里，需要手工删除：{ $what }
cli-trial-fault = 用来试探的订单没有做完（{ $detail }）；请到那里查看是否留下
cli-records = { $total ->
    [0] 没有
   *[other] 共 { $total } 条
}
cli-record-owed = 欠 { $amount }
cli-freed = 已建立对应。{ $freed } 张等待它的单据继续上传
cli-verified = 记录前后一致：{ $entries } 条记录，{ $sales } 张单据
cli-head = 最后一条记录的哈希值为 { $head }
cli-signed = 最近一次签名的 Z 报表覆盖第 1 至 { $to } 条记录。可与纸质 Z 报表核对：evertillctl verify --anchor
cli-signed-none = 还没有 Z 报表为记录签名
cli-not-signed = 第 { $from } 至 { $to } 条记录没有任何 Z 报表签名，无法用签名核对
cli-not-checkable = 账本之外没有任何凭据覆盖第 { $from } 至 { $to } 条记录，无法核对它们是否被重写
cli-marks-agree = 出示的校验码核对一致，直到第 { $to } 条记录
cli-noted-agrees = 后台在销售备注中保存的校验码核对一致，直到第 { $to } 条记录
cli-differs = 第 { $entry } 条记录不一致。没有改动任何内容。请原样保存一份数据文件夹，然后联系技术支持
cli-writes = { $name }（会写入后台）

## 条码

cli-expired = { $to ->
    [refuse] 拒绝销售已过期的商品
   *[warn] 已过期的商品可以销售，该行会有警告
}
cli-no-rules = 没有含价格或重量的店内码
cli-code-kind = { $kind ->
    [gtin] 商品条码（GTIN）
    [weighed] 含重量的店内码
    [priced] 含价格的店内码
    [gs1] GS1 码
    [receipt] 小票号
    [slip] 挂单小票
    [order] 订单号
    [badge] 员工卡
    [payment] 顾客的付款码
    [broken] 校验位有误的码，或不完整的 GS1 码
   *[other] 货号、店内编号或他人的码
}
cli-code-fact = { $fact ->
    [gtin] 号码 { $value }
    [plu] 店内编号 { $value }
    [weight] 重量 { $value }
    [price] 价格 { $value }
    [lot] 批号 { $value }
    [serial] 序列号 { $value }
    [last_day] 最后日期 { $value }
   *[receipt_no] 小票 { $value }
}
cli-code-product = 找到 { $sku }，{ $name }，每 { $unit } { $price }
cli-no-scale = 本收银机没有连接电子秤
cli-scale-never-typed = 不允许手工输入重量
cli-scale-again = 秤没有清空也可以再次取重量
cli-scale-by-itself = 稳定后自动取重量
cli-scale-not-found = 没有电子秤应答（{ $looked }）。请检查电源、数据线，并确认秤的波特率为 9600
cli-scale-no-weight = 没有重量：{ $why ->
    [moving] 还没有稳定
    [below_zero] 显示低于零
    [over] 超过量程
   *[silent] 没有应答（{ $fault }）
}
cli-no-scanners = 没有设置扫描枪。像键盘一样输入的扫描枪无需设置
cli-scanner-there = 已连接
cli-scanner-unheard = 目前没有程序在接收
cli-scanner-away = 未连接：{ $trouble ->
    [no_device] 请插上扫描枪，或关闭占用端口的其他程序
    [no_right] 当前用户不能使用该端口；在 Linux 上请将用户加入 dialout 组
   *[other] 端口打不开
}（{ $fault }）
cli-scanner-last = 最近 { $code }（{ $raw }），{ $at }
cli-scanner-secret = 员工卡或付款码，不显示
cli-no-wedges = 没有校准过键盘式扫描枪。打字快并以 Enter 或 Tab 结尾的不需要设置
cli-wedge = { $name }：至少 { $min_length } 个字符，两键间隔不超过 { $max_gap_ms } 毫秒，{ $end ->
    [tab] 以 Tab 结尾
    [none] 以静默结尾
   *[enter] 以 Enter 结尾
}，码前“{ $prefix }”，码后“{ $suffix }”
cli-sound-volume = 音量 { $percent }（满分 100）
cli-sound-tone = { $tone ->
    [added] 已加入商品
    [paid] 已收款
    [warning] 需要人看一下
    [taken_away] 取消了一行或整单
   *[refused] 未识别或被拒绝
}：{ $on ->
    [yes] 有声
   *[no] 关闭
}
cli-sound-state = { $state ->
    [heard] 上一个提示音已播放
    [silent] 没有声音设备，收银机静音工作：{ $why }
    [elsewhere] 没有播放：声音由收银机窗口发出，而窗口没有打开
   *[untried] 启动以来还没有播放过
}

## 角色

cli-role = { $role ->
    [cashier] 收银员
    [supervisor] 领班
    [manager] 店长
    [technician] 技术员
    [owner] 店主
   *[other] { $role }
}

## --help 的页面

page-usage = 用法
page-commands = 命令
page-arguments = 参数
page-options = 选项
page-who = 操作人
page-general = 适用于所有命令
page-some-options = 选项
page-a-command = 命令
page-absent = 不写时为 { $value }

## 用法错误和外部故障

usage-no-such-command = 没有命令“{ $name }”。
usage-no-such-option = 这里不认识“{ $name }”。
usage-value-missing = { $name } 后面需要一个值。
usage-bad-value = “{ $value }”不能用于 { $name }。
usage-value-too-many = { $name } 不带值，却写了“{ $value }”。
usage-missing = 缺少：{ $names }
usage-command-missing = 没有写明命令。请把命令写在 { $name } 后面。
usage-conflict = { $name } 和 { $other } 不能同时使用。
usage-twice = { $name } 只能写一次。
usage-strange = 看不懂这行命令。
usage-one-of = 可以用的有：{ $names }
usage-meant = 是否想写：{ $names }？
usage-more = 查看说明：{ $command } --help
cli-needs-person = 这个命令需要指明操作人：请加上 --staff NAME --pin-stdin，并从标准输入提供 PIN 码。
cli-stdin-ended = 标准输入已结束，缺少{ $what ->
    [pin] PIN 码
    [approver_pin] 批准人的 PIN 码
    [owner_pin] 店主的 PIN 码
    [recovery_code] 恢复码
    [new_pin] 新员工的 PIN 码
    [secret] 密钥
   *[arguments] 参数
}。
cli-bad-map = “{ $value }” 不是 COLUMN=FIELD 的形式。
cli-bad-price = “{ $value }” 不是已有行的 行号=价格，例如 2=7.50。
cli-bad-line = “{ $value }” 不是 LINE 或 LINExQUANTITY 的形式。
cli-bad-fact = “{ $value }” 不是 FIELD=TEXT 的形式。
cli-no-such-variant = “{ $value }”不在要建立的规格之中。
cli-bad-setting = “{ $value }” 不是 KEY=VALUE 的形式。
cli-bad-rule = “{ $value }”不是 PREFIX:ITEM-DIGITS:VALUE-DIGITS:price2（或 weight3，后面可加 :check）。
cli-bad-format = { $what } 不能导出为 { $format }。
cli-books-need = 导出账簿需要 --from、--to 和 --out（要新建的文件夹）。
cli-folder-there = { $folder } 已存在。没有写入任何内容。请指定一个尚不存在的文件夹。
cli-not-json = 这一行不是 JSON 格式的销售：{ $fault }
cli-file-fault = 无法使用 { $file }：{ file-fault }
cli-holder-left = 占用店铺的程序在应答前退出了（{ $fault }）。命令可能已经执行：请先查看，再重试。
cli-strange-reply = 收银机的应答 evertillctl 看不懂。请确认两者版本一致。

# The doctor
cli-doctor = Evertill { $version }，SQLite { $sqlite }，{ $system }
cli-bundle = 已生成 { $file }，{ $bytes } 字节。可以发给技术支持：其中没有任何密码或顾客资料。
cli-doctor-disk = { $folder }：已用 { $used } MB，磁盘剩余 { $free } MB
cli-doctor-ledger = 账本文件完好
cli-doctor-ledger-fault = 账本文件已损坏：{ $fault }
cli-doctor-journal = 最新的日志条目 { $seq }：{ $head }
cli-measures = 今天扫码 { $scans } 次：一半在 { $p50_ms } 毫秒内显示，99% 在 { $p99_ms } 毫秒内显示
cli-no-measures = 今天还没有测到扫码
already-open = { $dir } 里的店铺已在收银机上打开，窗口已显示在最前面。

cli-no-products = 没有相符的商品
cli-tax-round = { $on ->
    [sale] 整单每个税类取整一次
   *[line] 逐行取整
}
cli-tax-class = { $rates }，{ $mode ->
    [added] 价外
   *[included] 价内
}，{ $products } 种商品
cli-tax-change = { $code }：{ $now }，原为 { $was }
cli-no-choices = 本店还没有选项组
cli-choice-number = { $least ->
    [0] 最多 { $most } 项
   *[other] { $least } 至 { $most } 项
}
cli-no-empties = 本店没有可退押金的品种
cli-no-promotions = 本店还没有促销
cli-promotion-deal = { $kind ->
    [off] 每件优惠
    [each] 特价
    [take_pay] 多取少付
    [together] 组合价
    [threshold] 满额优惠
   *[gift] 满额赠品
}
cli-no-coupons = 本促销还没有优惠券
cli-coupon-used = { $code } 已用于小票 { $used_by }
cli-promotion-once = 每张优惠券只用一次
cli-training-opened = 收银机正在切换到练习
cli-training-made = 练习已就绪：evertill --data { $folder }
cli-training-ended = 收银机正在重新打开店铺
cli-training-left = 店铺在 { $folder }：evertill --data { $folder }
cli-promotion-off = 已停用
cli-promotion-until = 至 { $day }
cli-promotion-coupon = 凭优惠券 { $coupon }

## Customers

cli-invoice = { $kind ->
    [credit_note] 贷项通知单 { $number }，对应 { $receipt_no }
   *[invoice] 税务发票 { $number }，对应 { $receipt_no }
}
cli-no-customers = 没有找到顾客
cli-account = { $account ->
    [points] 积分：{ $balance }
    [credit] 店内余额：{ $balance }
    [gift_card] 礼品卡：{ $balance }
    [deposit] 定金：{ $balance }
   *[on_account] 欠款：{ $balance }（额度剩余 { $left }）
}
cli-returns-off = 不接受无小票退货
cli-returns-on = 经批准接受无小票退货：{ $cash_up_to ->
    [none] 退为店内余额或礼品卡
   *[other] 退为店内余额、礼品卡，或不超过 { $cash_up_to } 的现金
}
cli-elsewhere = { $upstream } 的 { $receipt_no }：{ $total }，{ $tender }，{ $sold_at }{ $state ->
    [none] { "" }
   *[other] （{ $state }）
}
cli-elsewhere-line = { "  " }{ $no }  { $name } × { $quantity }  { $total }（还可退 { $left }）
cli-elsewhere-strange = { "  " }{ $no }  { $name } × { $quantity }  { $total }（本机没有此商品）
cli-account-said = 按后台所说
cli-stock = { $sku } { $name }：现有 { $on_hand } { $unit }。{ $owner } 于 { $asked } 报 { $told }；本机已发生而未计入的：{ $own }
cli-owner = 积分和店内余额也归 { $upstream }（{ $remote }）管，{ $asked ->
    [never] 从未查询
   *[other] 查询于 { $asked }
}；上传中 { $waiting }，待处理 { $desk }
cli-owned = { $account ->
    [points] 后台积分 { $said }，现在可用 { $left }
   *[credit] 后台余额 { $said }，现在可用 { $left }
}
cli-lease = 后台查询不到时：每位顾客最多可用余额 { $credit }、积分 { $points }，查询后 { $hours } 小时内
cli-points = 积分
cli-points-worth = 一个积分抵 { $amount }
cli-points-worthless = 积分不能付款
cli-points-none = 顾客不积分
cli-points-per = 每付 { $amount } 得一个积分
cli-no-doubles = 没有发现重复的顾客
cli-phones = { $masked ->
    [true] 向无权管理顾客的人隐藏电话号码
   *[other] 所有人都能看到完整电话号码
}
cli-customer-erased = 顾客资料已删除；购买记录保留，只留编号
cli-no-sales = 没有找到销售单
cli-customer-consents = 同意接收
cli-customer-fact = { $fact ->
    [customer] 顾客
    [phone] 电话
    [card] 会员卡
    [email] 邮箱
    [tax_id] 税号
    [branch] 分支机构
    [address] 地址
    [birthday] 生日
    [level] 等级
    [credit_limit] 挂账额度
    [exempt] 免税
    [consent] 优惠通知
    [note] 备注
    [customer_id] 编号
   *[name] 姓名
}
