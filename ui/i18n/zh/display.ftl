# 顾客屏
display-welcome = 欢迎光临
display-thanks = 谢谢惠顾
display-paid = 已付款
display-received = 应付 { $owed }，实收 { $received }
display-saved = 已优惠 { $amount }
display-off = 优惠
display-settings = 顾客屏
display-language = 顾客的语言
display-when = 何时打开
display-auto = 有第二台显示器时
display-always = 总是
display-never = 从不
display-lead = 显示每一行、合计和找零。何时打开的设置从下次启动起生效。
display-scan = 扫码支付 { $amount }
