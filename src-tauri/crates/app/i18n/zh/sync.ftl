# 收银机与后台之间：单据为何需要人工处理，该怎么做

desk-map_product = 后台还不认识商品 { $needs }。请说明它在那里是哪个商品，之后所有等待它的单据会继续上传。
desk-refused = 后台拒绝了它。请在后台或这里排除原因，然后重新上传。
desk-no_look_up = 它可能已经到达，而这个后台无法查询。请到后台查看，然后重新上传或搁置。
desk-cannot_see = 它可能已经到达，但后台的列表没能完整读到。请到后台查看，然后重新上传或搁置。
desk-keeps_failing = 多次上传都没有到达。请看看这张单据有何特别，然后重新上传。
desk-sale_not_there = 它冲销的销售，这个后台没有从本机收到过。请在后台手工录入，然后搁置。
desk-unwritable = 第 { $reason } 行没有单价，无法写成这个后台需要的格式。请在后台手工录入，然后搁置。
desk-duplicate = 后台不止有一张。请在后台只保留一张，然后搁置。
desk-total_differs = 到达时合计不同：{ $reason }。请在后台更正，然后搁置。
desk-by_hand = 它使余额变动 { $reason } 和 { $points } 积分，而这个后台不接受收银机的变动。请在后台手工录入，然后搁置。
desk-customer_gone = 余额变动 { $reason } 和 { $points } 积分 的会员，后台已不认识。请到后台查看，然后重新上传或搁置。
desk-balance_moved = 余额在这里变动 { $reason } 和 { $points } 积分，其间后台也有别人改动，无法判断是否到达。请到后台核对：确实缺少才重新上传，否则搁置。
desk-rebuilt = 账本已重建，余额变动 { $reason } 和 { $points } 积分 是否已在后台无从得知。请到后台核对：确实缺少才重新上传，否则搁置。

stock-unknown = { $unknown ->
    [no_owner] 没有后台管理库存，本机自己也不记库存。请指定一个：evertillctl upstream change NAME --set stock=yes
    [not_counted] { $name } 不计库存，或用其所含商品的库存。
    [no_counterpart] 库存由 { $owner } 管理，而它没有 { $name }。请说明它在那边的编号：evertillctl upstream map { $owner } product { $sku } ID
   *[not_told] { $owner } 还没有报过 { $name } 的库存，或那边不计数。请读取它的列表：evertillctl sync
}

sync-secret-in-file = 这里没有系统钥匙串：密钥保存在数据文件夹中只有本用户可读的文件里。
sync-learned = 文档没有写明的
sync-learned-what = { $question ->
    [page_rows] 列表一次的行数
    [clock_ahead] 那里的时钟快
    [reference_field] 订单中原样返回的字段
   *[order_moves_stock] 订单会扣减那里的库存
}
sync-learned-answer = { $question ->
    [clock_ahead] { $answer } 秒
   *[other] { $answer ->
        [yes] 是
        [no] 否
        [none] 没有
       *[other] { $answer }
    }
}
sync-webhook = { $state ->
    [closed] 网络钩子的端口 { $port } 被其他程序占用，收不到通知。请释放该端口，或另选端口（webhook_port）。
   *[open] { $count ->
        [0] 正在本机端口 { $port } 等候网络钩子，尚未收到。
       *[other] 正在本机端口 { $port } 等候网络钩子，已收到 { $count } 次，最近一次 { $at }。
    }
}
sync-held-lists = 后台有 { $count } 个列表少了一成以上，没有被采信：{ $lists }。如果属实，请运行 evertillctl upstream accept { $name }。

## 本机与后台对照：单数、金额、税额、付款方式。后台没有告知的，不算一致。

standing-agrees = { $upstream } 一致：{ $count } 张单据，{ $amount }
standing-differs = { $upstream } 有 { $count } 张单据，{ $amount }；本机 { $till_count } 张，{ $till_amount }
standing-not-taken = { $upstream } 不接收这 { $count } 张单据，无可对照
standing-missing = 后台尚未确认：{ $receipts }
standing-gone = 后台确认过，但已不在其列表中：{ $receipts }
standing-differing = 后台金额不同或重复：{ $receipts }
standing-not-read = 尚未读回后台的列表，税额和付款方式还没有对照
standing-tax-agrees = { $count } 张单据的税额一致：{ $amount }
standing-tax-differs = 税额：后台 { $there }，本机 { $till }：{ $receipts }
standing-tax-unknown = 税额：后台没有告知
standing-tenders-agree = { $count } 张单据的付款方式一致
standing-tenders-differ = 后台的付款方式不同：{ $receipts }
standing-tenders-unknown = 付款方式：后台没有告知
standing-tender = { $method }：后台 { $there }，本机 { $till }
standing-read-at = 列表读回时间：{ $when }
standing-reading = 超过半分钟，其余的会自动读完
standing-not-offered = 无法询问：没有单据发往那里，或后台不列出销售
standing-none = 未连接后台

## 为何连不上后台。每条都说明发生了什么、什么是安全的、该怎么做。

-safe = 所有单据都保存在本机，会自动上传；可照常收银。
-looked-for = 正在上传的单据会先到后台查找，再决定是否重传。

sync-fault = { $fault ->
    [name] 网络中找不到后台地址里的名称。{ -safe }请检查网络，再检查地址。
    [refused] 后台的电脑有应答，但后台没有运行。{ -safe }请在那里启动后台，或检查地址中的端口。
    [silent] 后台没有应答。{ -safe }请检查那里是否已开机，再检查网络和地址。
    [no_route] 本机到不了后台：网络不通。{ -safe }请检查网线、无线网络和路由器。
    [tls] 无法与后台建立安全连接。{ -safe }请检查本机的时钟、后台的证书，以及地址以 http 还是 https 开头。
    [account] 后台不接受这个账号或密码。{ -safe }请在后台确认账号仍可使用，密码与在这里填写的一致。
    [setup] 按现有设置无法使用这个连接，或在本机读不到密码。{ -safe }请检查设置，并确认本机的钥匙串已解锁。
    [busy] 后台要求稍候。{ -safe }不用做什么，会自动再次询问。
    [rejected] 后台拒绝了请求（代码 { $status }）。{ -safe }被拒绝的单据及原因在待人工处理处；如果没有，请检查该账号在后台的权限。
    [server] 后台自身出了故障（HTTP { $status }）。{ -safe }{ -looked-for }如果持续如此，请告诉后台的管理员。
    [late] 后台应答太慢。{ -safe }{ -looked-for }如果经常发生，请检查网络和后台的负载。
    [cut] 后台应答之前连接断开了。{ -safe }{ -looked-for }如果经常发生，请检查网络。
    [portal] 回答的不是后台，而是需要登录的网络或另一台服务器。{ -safe }请在此网络中打开浏览器登录；否则请检查地址。
    [unreadable] 看不懂后台的应答。{ -safe }{ -looked-for }请检查地址中的路径，以及后台是否更新过。
    [stopped] 后台应答之前收银程序关闭了。{ -safe }{ -looked-for }不用做什么。
   *[other] 无法询问后台。{ -safe }请检查网络和地址；如果持续如此，请把详细信息告诉技术支持。
}
