starting = 正在打开收银机…
no-reply = 没有收到回复。数据没有丢失：请看一下屏幕，再试一次。
till-code = { $code } 号机
shift-number = 第 { $number } 班
lock-till = 锁定收银机，当前登录：{ $name }
got-it = 知道了
cancel = 取消
language-label = 语言
theme-label = 颜色：{ $name }。按下切换
theme-light = 浅色
theme-dark = 深色
theme-contrast = 高对比度
pad-back = 删除最后一位
badge-sending = 正在发送 { $count }
badge-offline =
    { $count ->
        [0] 离线
       *[other] 离线 · 待发送 { $count }
    }
badge-attention = 需要处理 · { $count }
badge-cannot-save = 无法保存！

who-sells = 谁在收银？
pin-prompt = 请输入密码
pin-or-badge = 输入 PIN，或扫描工牌
pin-typed = 已输入 { $count } 位
sign-in = 登录
locked-out = 密码错误次数过多，请 { $seconds } 秒后再试。
lock-shift-open = 第 { $number } 班进行中，由 { $name } 于 { $when } 开班
lock-no-shift = 尚未开班
recover-key = 忘记店主 PIN 码？
recover-title = 为店主设置新 PIN 码
recover-lead = 输入恢复码：创建店铺时显示的二十个字母和数字。
recover-code = 恢复码
recover-pin = 店主的新 PIN 码
recover-done = PIN 码已设置，请用它登录。
staff-more = 更多…
staff-people = { $count } 人
role-cashier = 收银员
role-supervisor = 领班
role-manager = 店长
role-technician = 技术员
role-owner = 店主
scan-not-on-sale = 扫码会加入销售单。按 F9 开始销售。
scan-not-signed-in = 请先登录。这次扫码没有售出任何商品。
park-lock = { $count } 单挂起
training = 练习
