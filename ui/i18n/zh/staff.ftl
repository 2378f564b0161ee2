# 设置列表和员工

settings-staff = 员工和工牌
settings-staff-lead = 谁可以登录、PIN 码、工牌
settings-look-lead = 颜色、左右、字号、卡片宽度
settings-tiles-lead = 首页放哪些商品、放在哪里
settings-keys-lead = 这台收银机上每个键的作用
settings-devices-lead = 打印机和钱箱：添加、测试、移除
settings-scanners-lead = 扫描枪、店内码、试扫
settings-customer-lead = 顾客看到什么、用什么语言
staff-add = 添加员工
staff-name = 姓名
staff-role = 角色
staff-badge = 工牌
staff-badge-yes = 有
staff-badge-no = 没有
staff-badge-print = 打印新工牌
staff-badge-no-printer = 没有可打印工牌的打印机
staff-badge-make = 制作工牌
staff-badge-again = 重新制作
staff-badge-revoke = 停用工牌
staff-badge-printed = 正在打印工牌，旧工牌不再有效。
staff-badge-once = 工牌只显示这一次，旧工牌不再有效。请打印，或拍照保存。
staff-badge-of = { $name } 的工牌
staff-badge-system = 用其他打印机打印
staff-pin = 新 PIN 码
staff-pin-of = { $name } 的 PIN 码
staff-pin-lead = 四到八位数字，输入两次。
staff-rights = 权限
staff-rights-of = { $name } 可以做什么
staff-rights-lead = 这里的设置优先于岗位。谁也不能给出自己没有的权限。
staff-right-allowed = 允许
staff-right-approval = 须批准
staff-right-denied = 不可
staff-right-role = 按{ $role }
staff-right = { $right ->
    [Sell] 收银
    [Discount] 手动降价
    [SellBelowLeast] 以低于最低价出售
    [TypeWeight] 手工输入重量
    [ExemptTax] 免税销售
    [Refund] 退货
    [RefundOtherwise] 用原付款以外的方式退款
    [RefundWithoutReceipt] 无小票退货
    [Void] 作废销售单
    [CorrectTender] 更正付款方式
    [RunShift] 管理班次和钱箱
    [TakeShift] 暂停、接手或移交他人的钱箱
    [CloseOff] 处理差额超过本店上限的钱箱
    [ReadReports] 查看报表
    [ManageCustomers] 管理顾客及其账户
    [EditCatalogue] 修改商品和价格
    [ManagePayment] 设置付款方式
    [ArrangeScreen] 调整屏幕布局
    [SettleSync] 处理未上传的单据
    [ManageStaff] 管理员工
   *[Install] 安装设备和连接
}
staff-disable = 停用
staff-disable-ask = 停用 { $name }？
staff-disable-lead = 此人将不能再登录。其所做的一切仍以其姓名留在各报表中。
staff-self = 这是您本人
staff-above = 只有店主或技术员可以更改此人。
staff-trust = 工牌登录方式
staff-trust-pin = 加 PIN 码
staff-trust-alone = 仅工牌
