# 顾客

customers-title = 顾客
customers-find = 姓名、拼音、电话或会员卡
customers-none = 还没有顾客
customers-none-found = 用“{ $text }”找不到任何人
customers-none-lead = 按 F9 新增顾客，断网时也可以。
customer-name = 姓名
customer-phone = 电话
customer-card = 会员卡
customer-email = 邮箱
customer-tax-id = 税号
customer-branch = 分支机构
customer-birthday = 生日
customer-level = 等级
customer-credit-limit = 挂账额度
customer-exempt = 免税证明号
customer-same-phone = { $name } 已使用此号码。
customer-address = 地址
customer-note = 备注
customer-consent = 同意接收优惠信息
customer-offers = 优惠信息
customer-agreed = 可以发送
customer-not-agreed = 不发送
customer-new = 新顾客
customer-edit = 修改
customer-save = 保存
customer-select = 用于本单
customer-take-off = 从本单移除
customer-private = 只记录本店需要的资料。资料保存在这台收银机上，日志不会记录它。
customer-erased = 资料已不存在
buyer-nobody = 散客
buyer-label = 顾客：
customer-sales = 最近购买
customer-erase = 删除资料
customer-erase-ask = 删除 { $name } 的资料？
customer-erase-lead = 姓名、号码和地址将永久删除。购买记录和账户余额保留，但不再有姓名。
receipts-none = 没有找到销售单
phones-masked = 隐藏电话号码
phones-masked-lead = 无权管理顾客的人只看到 08•••••678；仍可用完整号码查找顾客。
page-points = 积分
settings-points-lead = 顾客每付一定金额得一个积分
points-per = 每付多少得一分
points-lead = 按顾客所付金额计算，退货扣除。留空：不积分。已得的积分保留。
points-none = 不积分
points-worth = 一个积分抵
points-worth-lead = 顾客用积分付款时。退货时退回同样的积分。留空：积分不能付款。
points-worthless = 不能付款
points-keep = 保存
account-name = { $account ->
    [points] 积分
    [credit] 店内余额
   *[on_account] 欠款
}
account-change = 更改账户
account-which = 账户
account-way = 增加或减少
account-more = 增加
account-less = 减少
account-book = 记账
merge-act = 同一人
merge-next = 再选出与 { $name } 是同一人的那位，然后再按 F6。
merge-title = 这是同一个人吗？
merge-lead = { $other } 的购买记录和账户余额从此归 { $one }。原账目不变。此操作不可撤销。
merge-do = 合并
merge-likely = 可能重复
merge-none = 没有发现重复的顾客
