# 设置：收银机的设备

page-settings = 设置
settings-devices = 设备
devices-counts = 通过 { $pass }，需检查 { $fail }，未测试 { $skip }
devices-last = 上次测试 { $when }，{ $name }
devices-test-all = 测试全部设备
devices-testing = 正在测试 …
device-pass = 通过
device-check = 检查
device-untested = 未测试
device-receipts = 在此打印收据
device-drawer = 钱箱
device-drawer-of = 通过 { $printer }
device-tested-by = { $when }，{ $name }
device-heard = 收到的信息
devices-copy = 复制报告
devices-copied = 已复制
device-keys = 键盘式扫码枪
device-keys-lead = 现在随便扫一个码
device-keys-heard = 收到 { $count } 个字符
device-scan-now = 现在随便扫一个码：收到的内容显示在这里，不会产生销售。
device-window-there = 已打开，运行正常
device-window-away = 未打开
step-reach = 连接
step-reach-pass = 设备在线，连接成功
step-reach-fail = 连接不上设备
step-ask = 询问
step-ask-pass = 有应答，已就绪
step-ask-fail = 应答为无法工作
step-ask-silent = 没有应答；许多型号从不应答
step-ask-unasked = 未询问：没有纸也能打开
step-do = 执行
step-do-pass = 设备应答已完成
step-do-sent = 已发送，请查看是否执行
step-do-fail = 中途中断
step-not-reached = 未执行到
step-took = { $ms } 毫秒
printer-add = 添加打印机
printer-name = 名称
printer-kind = 连接方式
printer-at = 地址
printer-profile = 型号
printer-pin5 = 钱箱接在 5 号针
printer-save = 添加
printer-page = 测试页
printer-cut = 切纸
printer-drawer = 打开钱箱
printer-remove = 移除
printer-remove-ask = 移除 { $name }？
printer-remove-lead = 仍在等待的内容将不再打印。每张收据都可以在别处重新打印。
printer-remove-keep = 保留
kind-network = 网络
kind-network-hint = 192.168.1.50 或 192.168.1.50:9100
kind-serial = 串口
kind-serial-hint = /dev/ttyUSB0@115200 或 COM3@9600
kind-usb = USB 接口
kind-usb-hint = 例如 04b8:0202
kind-file = 文件
kind-file-hint = 例如 /dev/usb/lp0

## Payment

settings-payment = 付款方式
settings-payment-lead = 顾客可以用什么付款
payment-title = 本店收取的方式
payment-lead = 收银时从这些里选。至少收一种。
payment-over = { $over ->
    [change] 可找零
    [lapses] 超出应收的部分作废
   *[refused] 不能多付
}
promptpay-account = PromptPay 账户
promptpay-account-lead = 手机号、13 位税号或 15 位电子钱包号。收银机会显示带金额的码。
promptpay-save = 保存
promptpay-saved = 已保存
rate-title = 外币现金
rate-lead = 一单位在本店的价值。用本店货币找零。
rate-currency = 币种，如 USD
rate-worth = 价值
rate-set = 设定
rate-remove = 不再收 { $currency }
gift-card-title = 礼品卡
gift-card-lead = 扫描卡片查看余额。填写金额和原因可记入金额，负数为扣除。
gift-card-number = 卡号
gift-card-why = 原因
gift-card-book = 记账
gift-card-ask = 查余额
gift-card-holds = { $card }：{ $left }
terminal-title = 刷卡机
terminal-lead = 它的网络地址，例如 tcp:192.168.1.60:7700。没有地址时手工刷卡，并输入签购单号。
terminal-save = 应用
terminal-saved = 已应用

## Returns

settings-returns = 退货
settings-returns-lead = 没有小票的退货
returns-allowed = 没有本机小票的商品
returns-allowed-lead = 每次都须有权限的人批准，按今天的最低价退。
returns-yes = 接受退货
returns-no = 不接受
returns-cash = 可退现金的上限
returns-cash-lead = 留空时只退为店内余额或礼品卡。

## Parked sales

settings-parking = 班次和挂单
settings-parking-lead = 钱箱差额限额；挂单等待几天
parking-days = 挂单保留的天数
parking-lead = 到期后显示为过期，交班时放弃；记录里保留其中的内容。
parking-ever = 一直保留
