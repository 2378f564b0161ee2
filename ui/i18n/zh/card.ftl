cards-title = 刷卡
cards-none = 没有未了结的刷卡
cards-none-lead = 没有人知道卡是否已扣款，或没有销售用它付款时，刷卡会列在这里。
cards-open = 有 { $count } 笔刷卡需要处理
cards-show = 查看
card-asking = 顾客正在刷卡机前
card-leave = 在刷卡机上取消
card-leaving = 正在取消…
card-unknown = 没有人知道卡是否已扣款
card-unknown-lead = 已向刷卡机请求 { $amount }，但没有收到答复。销售已保留，也不会自动再次扣款。不要再次刷卡：请查看刷卡机和签购单。
card-approved = 已扣款，但没有销售用它付款
card-state = { $state ->
    [asking] 在刷卡机上
    [unknown] 不清楚
    [approved] 已扣款
    [given_back] 已退款
   *[declined] 未扣款
}
card-facts = { $when }，{ $name }
card-here = 属于当前销售
card-again = 再次查询刷卡机
card-asking-again = 正在查询…
card-was-charged = 已扣款
card-was-not = 未扣款
card-charged-lead = 只有刷卡机或签购单显示如此时才这样说：{ $amount } 将算作已刷卡付款。
card-not-lead = 只有刷卡机显示 { $amount } 未扣款时才这样说。之后可用其他方式付款。
card-give-back = 退款
card-give-back-lead = 请先在刷卡机上退回 { $amount }，再在这里说明：之后不再算作已付款。
card-given-back = 已退款
card-why = 如何得知
card-why-slip = 签购单如此显示
card-why-screen = 刷卡机屏幕如此显示
card-why-customer = 顾客的银行如此显示
card-take = 刷卡
card-lead = 由刷卡机收款。输入较小金额只刷一部分；若输入签购单号，则算作已手工刷卡。
card-declined = { $reason ->
    [not_reached] 联系不上刷卡机。没有扣款。请查看它是否开机，或改用其他付款方式。
    [never_heard] 刷卡机没有收到请求。没有扣款。请重新刷卡。
    [none] 未扣款。请换一张卡，或改用其他付款方式。
   *[other] 未扣款：{ $reason }。请换一张卡，或改用其他付款方式。
}
