# 顾客屏
display-welcome = 欢迎光临
display-thanks = 谢谢惠顾
display-paid = 已付款
display-received = 应付 { $owed }，实收 { $received }
display-saved = 已优惠 { $amount }
display-off = 优惠
