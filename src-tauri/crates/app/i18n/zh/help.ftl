# `evertillctl --help` 的文字。每条消息是一个命令，其属性是该命令的参数和选项。

## evertillctl

help = 不用屏幕的收银机
    .data = 店铺的数据文件夹；不写时用当前用户自己的
    .json = 以 JSON 回答，供脚本使用
    .lang = 说明和回答所用的语言：en（英语）、th（泰语）或 zh（中文）。不写时用终端的语言（LC_ALL、LC_MESSAGES、LANG），终端没有设置时用店铺的语言
    .help = 显示本页
    .version = 显示版本
    .staff = 操作人的姓名
    .pin-stdin = 从标准输入的第一行读取此人的 PIN 码
    .approver = 批准本次操作的人的姓名，其 PIN 码在标准输入的下一行
    .after =
        每个命令都有操作人：--staff NAME --pin-stdin，PIN 码写在标准输入的第一行。
        不写操作人时由机器自己执行，只允许：init、status、doctor、verify、rebuild、recover、sync、report、upstream list、staff list。

        收银机窗口或另一个 evertillctl 已打开店铺时，命令在那里执行。

        每个命令都有自己的说明：evertillctl COMMAND --help（COMMAND 是命令名）
        < > 中的内容换成实际的值；[ ] 中的内容可以不写。

        退出状态：0 已完成，1 被拒绝（没有任何改动），2 用法错误，3 磁盘、网络或程序故障。

        示例：
          evertillctl init --demo
          echo 1111 | evertillctl sell --staff ana --pin-stdin --scan 8850999320007x2 --tender cash:100
          echo 3333 | evertillctl import products stock.csv --staff chai --pin-stdin --map title=name_en --dry-run
          printf '4444\nPASSWORD\n' | evertillctl upstream add pos-system-api --name office --staff owner --pin-stdin \
              --base-url http://localhost:8000/api/v1 --set username=till --secret-stdin
          evertillctl sync --until-idle
          evertillctl report day --date 2026-11-24 --format csv
help-help = 显示本页，或某个命令的说明

## 建立和修复店铺

help-init = 建立新店铺
    .shop = 店铺名称
    .currency = 货币，三个字母，例如 THB
    .till = 收银机代码，例如 T1；收据号以它开头
    .timezone = 时区，例如 Asia/Bangkok
    .language = 店铺收据的语言：en（英语）、th（泰语）或 zh（中文）；不写时与 evertillctl 所用的语言相同
    .owner-pin-stdin = 从标准输入的第一行读取店主的 PIN 码（四到八位数字）
    .demo = 建立演示店铺；没有写明的用 THB、T1、Asia/Bangkok，店主的 PIN 码为 4444
help-verify = 核对日志、所有合计和所有编号
    .anchor = 同时与纸质 Z 报表上的校验码核对，可手输或扫码，可写多次
    .anchors = 同时与文件中的校验码核对，每行一个
help-rebuild = 账本损坏时根据日志建立新账本；旧文件会保留
    .owner-pin-stdin = 从标准输入读取：第一行是店主的新 PIN 码（日志里没有 PIN 码），第二行是恢复码
help-recover = 用恢复码给店主设置新的 PIN 码
    .code-stdin = 从标准输入的第一行读取恢复码，第二行读取新的 PIN 码
help-status = 收银机的当前状态
help-doctor = 文件、磁盘、打印机、后台和速度的状况
    .bundle = 改为写入供技术支持使用的 zip 文件，含版本、设置和日志末尾；其中没有任何密码

## 文件

help-import = 导入 CSV 文件
    .what = 文件的内容
    .what-products = 商品，列名为 sku、gtin、plu、name_en、name_th、name_zh、category、brand、unit、price、prices（wholesale=8.50 member@12=8）、price:LEVEL@QUANTITY（单独一列的价格）、least_price、tax、tax_rate、tax_mode、cost、enabled、colour、asks、stock、style、attributes（colour=Red; size=M）、choices、parts、deposit
    .what-customers = 顾客，列为 name, phone, card, email, tax_id, branch, address, birthday, level, credit_limit, exempt, consent, note；按会员卡认出已有顾客，没有卡则按电话
    .file = 要导入的文件
    .map = 文件的列对应哪个字段，例如 title=name_en；可以写多次
    .default-price = 没有价格的行所用的价格
    .dry-run = 只检查，不导入
help-export = 导出到文件或标准输出
    .what = 导出什么
    .what-products = 全部商品，格式可以重新导入
    .what-customers = 全部顾客，格式与 import 相同
    .what-sales = 全部单据：CSV 每个商品行一行，JSON 每张单据一行
    .what-sheet = 按商品和付款方式汇总的销售，供手工录入其他系统；不写日期时为今天
    .what-journal = 日志，每条记录一行 JSON
    .what-books = 已结班次的账簿，供会计或稽查人员使用：一个 CSV 文件夹，按 DSFinV-K 的样式排列
    .from = 第一个营业日，例如 2026-11-01（用于 sales、sheet、journal 和 books）
    .to = 最后一个营业日，含当天（用于 sales、sheet、journal 和 books）
    .format = 格式：products、customers、sheet 和 books 用 csv，sales 用 csv 或 jsonl，journal 用 jsonl
    .format-csv = 供电子表格使用
    .format-jsonl = 每行一个 JSON 对象
    .out = 要写入的文件，books 则为要新建的文件夹；不写时输出到标准输出

## 销售

help-sell = 录入并结算一单，或从文件录入多单
    .scan = 条码，数量不是一时写在 x 后面：4006381333931x3；可以写多次
    .gift-card = 充值的礼品卡和金额：GC-0001=500；可给多次
    .pay-off = 顾客偿还挂账的金额
    .tip = 小费，不计入销售：20
    .discount = 整单优惠：10% 或金额
    .tax-exempt = 免税销售及原因：顾客的免税证号
    .line-price = 某行的另一单价：1=7.50；可多次给出
    .line-discount = 某行的优惠：2=10% 或 2=5；可多次给出
    .open-price = 没有固定价格的商品的价格，按条码：8850001=35；可多次给出
    .weigh = 按代码销售的称重商品，重量取自柜台电子秤
    .serial = 该件商品的序列号，按条码：8850001=SN77；可多次给出
    .choice = 与商品搭配的选项，按条码：8850001=OAT,SHOT；可多次给出
    .empties = 退回的空瓶空箱，押金当现金抵付：BOTTLEx12；可多次给出
    .of-age = 顾客已证明的年龄（岁）
    .reason = 手动改价或优惠的原因
    .level = 顾客的价格级别，如 wholesale
    .coupon = 顾客出示的优惠券；可多次给出
    .customer = 谁购买：会员卡、编号，或只找到一位顾客的文字
    .tender = 付款：cash:500 为现金，card:120.50 为银行卡，usd:20 为按本店汇率的外币现金，card:120.50:4471 附号码，card:EXACT 为付清余额；方式见 payment list；可以写多次
    .exchange = 为本单换回并抵付一部分的小票号；须有 --back 和 --reason
    .back = 该小票退回的行：2 表示该行剩余的全部，2x1 表示一件；可多次给出
    .from = 从文件录入多单，每行一个 JSON 对象，字段 scan、tender、discount 同上；- 表示 PIN 码之后的标准输入
help-refund = 按小票退货并退款
    .receipt = 销售单的小票号，如 T1K7Q-000123
    .line = 退回并放回货架的行：2 表示该行剩余的全部，2x1 表示一件；可多次给出
    .write-off = 损坏或变质、需要报损的退货行，写法同上
    .tender = 退款方式：cash、card 或 payment list 中的其他方式；省略时用原单付款最多的方式
    .reason = 原因；用 --approver 时必填
help-returns = 没有本机小票的退货
help-returns-rule = 显示或设置是否接受无小票退货
    .without-receipt = yes：经有权限的人批准可退；no：不接受
    .cash-up-to = 合计不超过此数时可退现金；0：只退为店内余额或礼品卡
help-returns-take = 在没有本机小票时按今天的最低价退货
    .scan = 放回货架的商品：8850001 为一件，8850001x3 为三件；可多次给出
    .write-off = 损坏或变质、需要报损的商品，写法同上
    .price = 某行每单位的更低价格，从 1 起按 --scan、再 --write-off 的顺序数：2=7.50；可多次给出
    .tender = 退款方式：store_credit、gift_card:号码，或本店规定允许时的 cash
    .customer = 谁来退货：会员卡、编号，或只找到一位顾客的文字；店内余额必须有
    .foreign-receipt = 其他收银机小票的号码
    .again = 即使以前用这个号码退过货也接受
    .reason = 原因
help-returns-find = 向后台查询其他收银机小票的销售单
    .receipt = 小票上的号码
help-returns-elsewhere = 按实付金额退回后台所存销售单中的商品
    .receipt = 小票上的号码
    .line = returns find 所列的某一行：2 为剩余全部，2x1 为一件；可多次给出
    .write-off = 损坏或变质、需要报损的某一行，写法同上
    .tender = 退款方式：原付款方式、store_credit 或 gift_card:号码
    .customer = 谁来退货：会员卡、编号，或只找到一位顾客的文字；店内余额必须有
    .reason = 原因
help-void = 整单作废当前班次的一张销售单
    .receipt = 销售单的小票号；省略时为最后一张单据
    .reason = 原因
help-correct-tender = 更正当前班次销售单的实际付款方式
    .receipt = 销售单的小票号，如 T1K7Q-000123
    .tender = 实际付款的全部，写法同 sell：cash:500、card:120.50，或 card:EXACT 表示剩余应付；可多次给出
    .reason = 原因
help-invoice = 为一笔销售开具税务发票，或为退货开具贷项通知单，并打印
    .receipt_no = 单据的收据号，例如 T1K7Q-000123
    .name = 购买方名称；不写时发票开给该笔销售的顾客，贷项通知单开给原购买方
    .address = 购买方地址，写成一行
    .tax-id = 购买方税号
    .branch = 购买方分店号：00000 为总店
help-order = 订单：顾客以后来取的商品
help-order-make = 按今天的价格登记订单，并打印订单小票
    .scan = 商品条码，可写多次；x3 表示三件
    .customer = 顾客：编号、会员卡号，或只找到一人的文字
    .name = 订货人；写了顾客就不需要
    .phone = 电话号码
    .on = 取货日期，例如 2026-12-05
    .at = 取货时间
    .note = 本店应知道的事
help-order-list = 待取的订单，先取的在前
    .text = 单号、姓名、电话或备注的一部分
    .ended = 改为列出已取和已取消的，最新的在前
help-order-show = 显示订单，或再打印一次订单小票
    .number = 单号；只写末尾数字也可以
    .print = 打印订单小票
help-order-pay = 收取订单定金
    .number = 单号；只写末尾数字也可以
    .amount = 定金金额
    .tender = 付款方式，例如 cash:200
help-order-collect = 售出订单的商品：先用定金付
    .number = 单号；只写末尾数字也可以
    .tender = 余款怎么付，例如 cash:500 或 card:EXACT
help-order-cancel = 取消订单，定金按原付款方式退回
    .number = 单号；只写末尾数字也可以
    .reason = 原因
    .keep-deposit = 定金归本店
help-park = 挂单
help-park-list = 本机的挂单，最早的在前
help-park-expire = 放弃超过本店期限的挂单
help-park-rule = 显示或设置挂单几天后算过期
    .expire-days = 满此天数后在交班时放弃；0：一直保留
help-receipt = 再次显示收据，或打印副本
    .receipt_no = 收据号，例如 T1K7Q-000123
    .format = 显示方式
    .format-text = 供终端显示的文字
    .format-png = 与打印机收到的相同的图片
    .format-pdf = 可搜索文字的 PDF
    .out = 要写入的文件；不写时为标准输出
    .language = 收据的语言：en（英语）、th（泰语）或 zh（中文）；不写时用店铺的语言
    .print = 改为打印副本
    .invoice = 显示或打印税务发票或贷项通知单，而不是收据
help-drawer = 不销售而打开钱箱
    .reason = 打开的原因

## 班次和报表

help-shift = 开班、交班，查看 X 或 Z 报表
help-shift-open = 以备用金开班
    .float = 开始时钱箱里的现金
help-shift-count = 提交钱箱清点，提交后不再改变；不带数目时显示目前清点的结果
    .count = 某种货币的总额；不写货币时为本店货币
    .piece = 某种纸币或硬币的数目，例如 1000x2 或 USD:20x3
help-shift-close = 按清点结果交班并生成 Z 报表
    .count = 钱箱中清点的现金，先提交；不写时用已提交的清点
    .note = 对差额的说明；超过本店限额时必填
help-shift-limit = 班次规则：钱箱允许的差额、何时清点、现金进出是否打印现金单
    .off-by = 最多多少，或 none；不写时显示当前规则
    .count-to-give = 交接钱箱前是否须清点
    .cash-slips = 销售以外的现金进出时是否打印现金单；默认打印
help-shift-suspend = 暂停当前班次：取出钱箱，可另开一班
help-shift-resume = 恢复暂停的班次
    .no = 班次号
help-shift-give = 把钱箱交给别人，其 PIN 在标准输入的下一行
    .to = 接班人
help-shift-in = 在销售之外向钱箱放入现金
    .amount = 金额，大于零
    .reason = 原因
help-shift-out = 从钱箱支出现金
    .amount = 金额，大于零
    .reason = 原因
help-shift-drop = 把钱箱里的现金存入保险箱
    .amount = 金额，大于零
    .reason = 原因
help-shift-cash = 销售以外的现金进出
help-shift-cash-list = 某个班次的进出：金额、原因、谁、何时
    .shift = 班次号；不写时为当前班次
help-shift-x = 当前班次到目前为止的情况
help-shift-z = 再次显示上一个已交班次的 Z 报表
help-shift-report = 班次报表，与打印的相同，可为文字、图片或 PDF
    .shift = 班次号；不写时为当前班次
    .format = 显示方式
    .format-text = 供终端显示的文字
    .format-png = 与打印机收到的相同的图片
    .format-pdf = 可搜索文字的 PDF
    .out = 要写入的文件；不写时为标准输出
    .language = 报表的语言：en（英语）、th（泰语）或 zh（中文）；不写时用店铺的语言
help-report = 报表
help-report-day = 某个营业日的报表
    .date = 营业日，例如 2026-11-24；不写时为当前营业日
    .format = 显示方式
    .format-text = 给人看
    .format-json = 供脚本使用
    .format-csv = 供电子表格使用
help-print = 打印班次的 X 或 Z 报表，或销售以外的现金进出单
help-print-x = 当前班次到目前为止的情况
help-print-z = 上一个已交班次的 Z 报表
help-print-cash = 销售以外的现金进出单，再次打印或首次打印
    .no = 它的编号，见 evertillctl shift cash list
    .shift = 班次号；不写时为当前班次

## 后台

help-upstream = 与后台的连接
help-upstream-add = 添加连接
    .kind = 后台的种类，例如 pos-system-api；用 evertillctl upstream kinds 查看全部
    .name = 它在本机的名称
    .base-url = 后台的基础地址，含路径
    .set = 这种后台的设置，例如 username=till；可以写多次
    .secret-stdin = 从标准输入的第二行读取密钥
    .from = 从什么时刻起上传单据（RFC 3339，例如 2026-11-24T08:00:00+07:00）；不写时从现在起
help-upstream-change = 更改后台的地址或连接方式，或重新输入密钥（同一账户）
    .name = 连接的名称
    .base-url = 新的基本地址（含路径）
    .set = 要更改的设置，如 username=till；留空则去掉；可多次给出
    .secret-stdin = 从标准输入第二行读取新的密钥
help-upstream-list = 各个连接及其状态
help-upstream-probe = 询问后台地址和账号是否正确，不做任何改动
    .name = 连接的名称
    .write-probe = 在那里建一张名为 EVERTILL TEST 的订单，看看结果，能撤销的再撤销
help-upstream-remove = 移除没有单据在等待的连接
    .name = 连接的名称
help-upstream-accept = 采信后台少了很多行的列表
    .name = 连接的名称
help-upstream-map = 说明这里的商品、员工、付款方式、税或单位在后台叫什么
    .name = 连接的名称
    .kind = 对应什么：product（商品）、staff（员工）、tender（付款方式）、tax（税）或 unit（单位）
    .local = 在这里的名称：货号、员工姓名、付款方式、税码或单位
    .remote = 在后台的编号
help-upstream-maps = 已设定的对应关系
    .name = 连接的名称
help-upstream-records = 后台有而本机只查看的内容，最新的在前
    .name = 连接名称
    .kind = 种类：product、supplier、credit_sale、purchase、past_sale，或 order（别处的订单）
    .find = 只列出名称、编号、往来方、状态或日期含此文字的
    .skip = 从头略过多少条
    .limit = 最多多少条
help-upstream-kinds = 可以连接的后台种类
help-upstream-operations = 某种后台可以调用的操作
    .kind = 后台的种类，例如 pos-system-api
help-upstream-call = 调用后台的一个操作
    .name = 连接的名称
    .operation = 操作名；用 evertillctl upstream operations KIND 查看全部
    .json-stdin = 从标准输入的第二行读取 JSON 格式的操作参数
help-sync = 上传等待的单据并拉取新内容，或查看状态
    .once = 执行一轮；什么都不写时也是如此
    .until-idle = 一直执行到暂时无事可做
    .timeout = 最多执行多少秒
help-sync-status = 各个连接的状态
help-sync-reconcile = 立即询问后台某日列出了什么，并与本机对照
    .date = 营业日，例如 2026-11-30；不写则为当前班次的日期，没有则为最近一天
    .name = 一个连接；不写则为全部
help-desk = 需要人工处理的单据
help-desk-list = 这些单据及其原因
help-desk-retry = 排除原因后重新上传单据
    .upstream = 连接的名称
    .receipt_no = 收据号，例如 T1K7Q-000123
help-desk-set-aside = 保留单据，不再上传
    .upstream = 连接的名称
    .receipt_no = 收据号，例如 T1K7Q-000123
    .reason = 原因，一行；记入流水
help-desk-export = 把其中一张单据的全部情况写入供技术支持用的文件，不含密码和顾客资料
    .upstream = 连接的名称
    .receipt_no = 收据号，例如 T1K7Q-000123
    .out = 新文件；不指定则放在数据文件夹的 support 里

## 设备

help-printer = 打印机
help-printer-add = 添加打印机；第一台用来打印收据
    .name = 打印机的名称
    .at = 位置：tcp:HOST:PORT（网络）、serial:DEVICE@BAUD（串口）、file:PATH（文件）或 usb:VID:PID
    .profile = 打印机的规格：generic-80 为 80 毫米纸，generic-58 为 58 毫米纸
help-printer-test = 打印测试页，或试一下切刀或钱箱
    .name = 打印机的名称
    .what = 试什么
    .what-page = 测试页
    .what-cut = 切刀
    .what-drawer = 接在打印机上的钱箱
help-printer-remove = 移除打印机
    .name = 打印机的名称
help-printer-list = 各台打印机及其位置
help-printer-jobs = 没有打印出来的内容及其编号
help-printer-dismiss = 放弃没有打印出来的内容
    .no = 它的编号，见 evertillctl printer jobs
help-scale = 柜台电子秤
help-scale-show = 电子秤及其规则
help-scale-set = 连接电子秤并设置规则
    .at = 位置：serial:DEVICE@BAUD，例如 serial:/dev/ttyUSB0@9600，或 tcp:HOST:PORT
    .speaks = 协议：toledo（托利多 8217）、cas（CAS 6 型、AP-1）或 continuous（自动连续发送重量）
    .unit = 电子秤不说明时它显示的单位；不填为 kg
    .never-typed = 不允许手工输入重量
    .again = 秤没有清空也可以再次取重量
    .by-itself = 稳定后自动取重量
help-scale-find = 在没有被占用的每个串口上查找电子秤
    .at = 只在此处查找
help-scale-weigh = 秤上现在的重量
help-scale-remove = 从收银机上去掉电子秤
help-scanner = 扫描枪
help-scanner-add = 添加串口扫描枪
    .name = 扫描枪的名称
    .at = 位置：serial:DEVICE@BAUD，例如 serial:/dev/ttyACM0@9600
    .gap = 码后没有行尾时，静默多少毫秒视为结束；不写时为 50
help-scanner-list = 各把扫描枪，以及最近收到的内容
help-scanner-remove = 不再接收某把扫描枪
    .name = 扫描枪的名称
help-scanner-watch = 显示扫到的每个码及其字节
    .count = 收到这么多个码后结束；不写时直到被停止
help-scanner-wedge = 像键盘一样输入的扫描枪：如何与人的输入区分
help-scanner-wedge-list = 已校准的扫描枪；打字快并以 Enter 或 Tab 结尾的不需要设置
help-scanner-wedge-set = 设置扫描枪的数值，新的或已有的
    .name = 扫描枪的名称
    .min-length = 一个码最少有几个字符
    .gap = 两键之间最长的间隔，毫秒
    .end = 码如何结束
    .end-enter = 码后输入 Enter
    .end-tab = 码后输入 Tab
    .end-none = 码后什么也不输入
    .prefix = 每个码之前输入的字符，任何码中都不含它
    .suffix = 每个码之后输入的字符
help-scanner-wedge-remove = 忘记扫描枪的数值
    .name = 扫描枪的名称
help-codes = 码的含义
help-codes-list = 含价格或重量的店内码规则
help-codes-set = 重新设置全部规则，例如 21:5:5:weight3 23:5:5:price2 02:5:4:price2:check
    .rules = 前缀:编号位数:数值位数:weight 或 price 加小数位数，数值前有价格校验位时再加 :check；不用任何规则时写 none
help-codes-expired = 条码标明已过期的商品如何处理；不写则显示当前设置
    .to = warn（可售并警告）或 refuse（拒绝）
help-codes-explain = 说明一个码是什么，以及找到什么
    .code = 扫到的码；␝ 代表 FNC1
help-payment = 付款方式
help-payment-list = 所有付款方式，以及本店是否收取
help-payment-take = 选定本店收取的方式；未列出的即不收
    .methods = cash、card、promptpay、wallet、voucher、store_credit、on_account 或 gift_card；一种或多种
help-payment-promptpay = 指定 PromptPay 收款账户
    .id = 手机号、13 位税号或 15 位电子钱包号；空文本表示没有
help-payment-gift-card = 礼品卡余额，或手工记入金额
    .card = 卡号
    .book = 记入多少；负数为扣除
    .reason = 原因
help-payment-rate = 指定外币现金的汇率
    .currency = 币种的 ISO 代码，如 USD
    .worth = 一单位在本店货币中的价值，如 35.10；省略即不再收该币种
help-payment-terminal = 说明在哪台刷卡机上刷卡
    .address = 它的地址，例如 tcp:192.168.1.60:7700；空文本表示没有，届时输入签购单号
    .wait = 顾客有多少秒付款；不给则为 90
help-payment-ask = 生成带金额的 PromptPay 码，并向当前单据的顾客显示
    .amount = 金额，单位泰铢
    .print = 同时打印
help-product = 商品
help-product-find = 按任意语言名称的一部分、拼音，或货号、条码的开头查找商品
    .text = 要找的内容
help-product-show = 一个商品的全部资料
    .product = 货号、条码或标识
help-product-add = 添加商品
    .facts = 商品资料，如 sku=N1 "name_en=Iced tea" price=25；字段名见 evertillctl import products --help
help-product-edit = 修改商品资料；未写出的保持不变，不写任何字段则结束它与导入的冲突
    .product = 货号、条码或标识
    .facts = 从现在起的内容，如 price=12.50 "prices=member=11"；= 后面为空则去掉该项
help-product-retire = 下架商品；用 enabled=yes 修改即可重新销售
    .product = 货号、条码或标识
help-product-style = 一款商品的全部规格及价格
    .style = 款号
help-product-variants = 一次建立一款的全部规格：各属性的值两两组合；已有的规格保持不变
    .style = 款号；货号以它开头，例如 TEE-RED-M
    .attributes = 属性名及各个值，例如 colour=Red,Blue size=S,M,L；最多三项
    .fact = 各规格共同的资料，例如 --fact "name_en=T-shirt" --fact price=290；未写的与已有规格相同；可以写多次
    .price = 某一规格的价格，例如 --price Red,L=310；可以写多次
    .gtin = 某一规格的条码，例如 --gtin Red,M=8850001110015；可以写多次
help-stock = 现有库存
help-stock-show = 商品还有多少：管理库存的后台所报的数，加上本机已发生而尚未计入的
    .product = 货号、能找到它的条码，或它的 id
help-card = 刷卡机上的扣款
help-card-list = 需要有人处理的扣款，以及当前销售的扣款
help-card-ask = 向刷卡机请求当前销售的款项，并等待结果
    .amount = 多少；不给则为全部未付金额
help-card-again = 向刷卡机查询扣款结果；不会再次扣款
    .id = 扣款编号，见 card list
help-card-cancel = 让刷卡机放弃顾客仍在进行的扣款
    .id = { help-card-again.id }
help-card-settle = 说明在刷卡机上看到的：卡是否已扣款
    .id = { help-card-again.id }
    .what = charged；未扣款或已在刷卡机上退款则为 not-charged
    .what-charged = 卡已扣款
    .what-not-charged = 未扣款，或已在刷卡机上退款
    .reason = 如何得知
    .proof = 刷卡机签购单号
help-choice = 与商品搭配的选项，如奶、配料、套餐饮料
help-choice-list = 选项组及每组可选内容
help-choice-put = 添加选项组，或替换代码相同的组；商品在 choices 一栏写明
    .code = 代码：小写字母、数字、- 和 _
    .name = 收银员看到的名称
    .name-th = 泰文名称
    .name-zh = 中文名称
    .least = 最少选几项
    .most = 最多选几项
    .choices = 货号；此处价格与货架价不同时写明：OAT=12, COW=0
help-choice-remove = 删除选项组；写有该组的商品不再询问
    .code = 组代码
help-empties = 退回并领取押金的空瓶、空箱
help-empties-list = 可退的品种及押金
help-empties-return = 收回空瓶空箱，以现金退押金
    .lines = 退回的品种及数量：BOTTLEx12
help-promotion = 促销
help-promotion-list = 本店的促销，按生效顺序
help-promotion-put = 添加促销，或替换编号相同的促销；写法见店长手册
    .file = 含一个促销的文件，内容为一个 JSON 对象
help-promotion-switch = 启用或停用促销
    .code = 促销编号
    .to = on 或 off
help-promotion-remove = 删除促销；已售出的保持不变
    .code = 促销编号
help-promotion-coupons = 促销中只能用一次的优惠券，已用的附小票号
    .code = 促销编号
    .make = 先制作这么多张，最多 1,000
    .take-over = 录入他人印制的优惠券，文件每行一张
help-training = 练习：另存一份店铺文件，不计入任何账
help-training-begin = 按今天的商品、员工、价格和打印机重新建立，并在收银窗口打开时切换过去
help-training-end = 离开练习，重新打开店铺
help-tax = 税：在何处取整，以及某日起变更的税率
help-tax-list = 税在何处取整、商品的税类，以及何时变更
help-tax-round = 设定税在何处取整
    .on = line 为逐行取整，sale 为整单每个税类取整一次
help-tax-change = 从某日起给税类新的税率；之前售出的保持不变
    .code = 税类编号，如 vat7
    .from = 新税率的第一天，如 2027-01-01
    .to = 新税率：百分比，如 10；或多个税率，如 gst:5+pst:8
    .was = 原税率，用于商品中该税类不止一种税率时
help-tax-keep = 撤回变更，税率保持不变
    .code = 税类编号
    .from = 原定变更的日期
help-sound = 收银机的声音
help-sound-show = 音量、各种提示音，以及能否听到
help-sound-set = 只设置写明的内容，其余不变
    .volume = 音量，0（关闭）到 100
    .on = 打开一种提示音；可以写多次
    .on-added = 已加入商品
    .on-refused = 未识别或被拒绝
    .on-paid = 已收款
    .on-warning = 需要人看一下
    .on-taken_away = 取消了一行或整单
    .off = 关闭一种提示音，名称同上；可以写多次
help-sound-try = 在收银机上播放一种提示音，并说明能否播放
    .tone = 哪种提示音
    .tone-added = { help-sound-set.on-added }
    .tone-refused = { help-sound-set.on-refused }
    .tone-paid = { help-sound-set.on-paid }
    .tone-warning = { help-sound-set.on-warning }
    .tone-taken_away = { help-sound-set.on-taken_away }
help-display = 顾客屏：查看设置或进行设置
    .language = 顾客看到的语言：en（英语）、th（泰语）或 zh（中文）
    .window = 何时打开：auto（有第二台显示器时）、always（每次）或 never（从不）

## 员工

help-staff = 员工
help-staff-list = 谁可以登录
help-staff-add = 添加员工，其 PIN 码写在标准输入的第二行
    .name = 姓名
    .role = 角色：cashier（收银员）、supervisor（领班）、manager（店长）、technician（技术员）或 owner（店主）
help-staff-set-pin = 给员工设置新的 PIN 码，写在标准输入的第二行
    .name = 姓名
help-staff-badge = 为员工制作员工卡，卡号只显示一次；旧卡不再有效
    .name = 姓名
    .print = 同时在收据打印机上打印
help-staff-revoke-badge = 使员工卡失效
    .name = 姓名
help-staff-badges = 谁有员工卡，以及扫卡能否直接登录
    .alone = 扫卡能否直接登录
    .alone-yes = 只需员工卡
    .alone-no = 还要输入 PIN 码
help-staff-rights = 某人可以做什么，逐项列出
    .name = 姓名
help-staff-set-right = 让某人对某项权限与其岗位不同
    .name = 姓名
    .right = 权限，名称如 staff rights 所列
    .standing = allowed、approval、denied，或 role（按岗位）
    .standing-allowed = 可自行操作
    .standing-approval = 须经他人批准
    .standing-denied = 不可
    .standing-role = 按岗位
help-staff-disable = 不再允许员工登录
    .name = 姓名

## Customers

help-customer = 顾客
help-customer-find = 按姓名的一部分（含拼音）、电话中的数字或会员卡查找顾客
    .text = 要找什么；不填则显示最新的顾客
help-customer-show = 顾客的全部资料
    .customer = 会员卡、编号，或只找到一位的文字
help-customer-export = 一位顾客的全部留存资料，供本人索取：资料、账户、单据、发票、订单；用 > FILE 写入文件
    .customer = 会员卡号、编号，或只找到一人的文字
    .format = json 供程序读取，csv 供人阅读
help-customer-doubles = 可能是同一人的顾客：电话、邮箱、税号或姓名相同
help-customer-merge = 把两位顾客合并为一位：两者的购买记录和账户余额都归第一位
    .customer = 保留谁：编号、会员卡号，或只找到一人的文字
    .other = 同一人的另一条；用原来的卡号、电话和姓名仍能找到
    .take = 采用另一条的资料，例如 phone；第一位没有的资料总是采用
help-customer-erase = 永久删除顾客资料；购买记录保留，只留编号
    .customer = 会员卡、编号，或只找到一位的文字
help-sales = 按顾客、日期或金额查找销售单，最新的在前
    .customer = 谁购买：会员卡、编号，或只找到一位顾客的文字
    .date = 营业日，如 2026-11-24
    .total = 应付或退回的金额
help-customer-account = 顾客账户余额及来历
    .customer = 会员卡、编号，或只找到一位的文字
help-customer-book = 手工更改顾客账户；余额不会低于零
    .customer = 会员卡、编号，或只找到一位的文字
    .account = 哪个账户：points、credit（本店欠顾客）或 on_account（顾客欠本店）
    .amount = 记入多少，积分或金额；负数为支出
    .reason = 原因
help-customer-tie = 把顾客绑定到后台的会员；此后积分和店内余额也归后台管
    .customer = 卡号、编号，或只找到一位的文字
    .upstream = 后台名称
    .number = 后台的会员号；不填则用这里的卡号
help-customer-untie = 解除顾客与后台的绑定；后台说过的余额不再留在这里
    .customer = 卡号、编号，或只找到一位的文字
help-customer-ask = 现在向后台查询顾客的余额
    .customer = 卡号、编号，或只找到一位的文字
help-customer-lease = 后台查询不到时顾客的余额最多可用多少；不带选项则显示当前设置
    .credit = 每位顾客最多可用的店内余额
    .points = 每位顾客最多可用的积分
    .hours = 查询之后的小时数，最多 744；0 表示两分钟
help-customer-earn = 一个积分对应的金额和可抵的金额；不带选项则显示当前设置
    .per = 每付这么多得一个积分；留空则不积分
    .worth = 一个积分付款时抵多少，最多四位小数；留空则积分不能付款
help-customer-phones = 是否向无权管理顾客的人隐藏电话号码
    .shown = masked 隐藏，whole 对所有人完整显示
help-customer-add = 新增顾客
    .name = 个人或公司的名称
    .phone = 电话号码
    .card = 会员卡号
    .email = 电子邮箱
    .tax-id = 税号
    .branch = 税务登记的分支机构：总部为 00000
    .address = 通讯地址，一行
    .birthday = 生日，如 1990-05-31
    .level = 会员等级代码；由经理设置
    .credit-limit = 顾客可挂账多少；由经理设定；留空为不可挂账
    .tax-exempt = 免税证明编号；由经理设定；留空为无
    .consent = 是否同意接收优惠信息：yes 或 no
    .note = 本店应知道的其他事项
help-customer-edit = 修改顾客资料；没有给出的保持不变，空文字则删去
    .customer = 会员卡、编号，或只找到一位的文字
    .name = 个人或公司的名称
    .phone = 电话号码
    .card = 会员卡号
    .email = 电子邮箱
    .tax-id = 税号
    .branch = 税务登记的分支机构：总部为 00000
    .address = 通讯地址，一行
    .birthday = 生日，如 1990-05-31
    .level = 会员等级代码；由经理设置
    .credit-limit = 顾客可挂账多少；由经理设定；留空为不可挂账
    .tax-exempt = 免税证明编号；由经理设定；留空为无
    .consent = 是否同意接收优惠信息：yes 或 no
    .note = 本店应知道的其他事项
