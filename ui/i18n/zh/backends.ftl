# 设置：上传单据、提供商品的后台

settings-backends = 后台
settings-backends-lead = 单据上传到哪里，商品从哪里来
backends-add = 连接后台
backends-none = 没有连接后台。单据保存在本机，一切照常可用。
backend-kind = 类型
backend-name = 在本机的名称
backend-address = 地址
backend-setting = { $key ->
    [username] 用户名
    [client_id] Client ID
    [app_id] App ID
    [event_id] 活动
    [token] 令牌：密钥本身就是令牌时填“-”
    [utc_offset] 当地时间与 UTC 之差
    [calls_per_minute] 每分钟最多调用次数
    [days_back] 每次重新读取的天数
    [orders] 以网络订单上传单据（yes、no）
    [complete_orders] 在后台完成每张订单（yes、no）
    [balances] 把会员的消费和所得记到后台（yes、no）
    [contact_name] 订单联系人：姓名
    [contact_tel] 订单联系人：电话
    [contact_address] 订单联系人：地址
    [lane_customer] 单据记在哪位后台客户名下
    [reference_field] 原样返回的订单字段
    [webhook_port] 接收中继网络钩子的端口（留空：不接收）
    [webhook_algorithm] 网络钩子签名算法（sha256、sha512）
    [webhook_encoding] 签名写法（hex、base64）
    [refresh] 先试刷新令牌（yes、no）
    [price_field] 价格字段（猜测）
    [stock_field] 库存字段（猜测）
    [calls_per_day] 每日最多调用次数
    [quota_codes] 额度用完的错误代码
    [ca_file] 本店自有证书文件（PEM）
    [proxy] 代理
    [quarantine_s] 应答丢失后多少秒再核实
    [pull_s] 两次读取相隔秒数
    [customers] 把本机新增的顾客加到后台（yes、no）
    [customers_s] 两次读取顾客相隔秒数
    [take_customers] 导入其顾客（yes 或 no）
    [take_products] 导入其商品（coded 仅限有条码的，yes 或 no）
    [event_path] 活动的路径（猜测）
    [authenticate_path] 登录的路径（猜测）
    [menu_items_path] 菜单的路径（猜测）
    [staff_path] 员工的路径（猜测）
    [vendors_path] 销售点的路径（猜测）
    [inventory_items_path] 库存品的路径（猜测）
    [inventory_count_path] 盘点的路径（猜测）
    [inventory_transactions_path] 库存变动的路径
    [sales_path] 单据的路径（猜测）
    [topups_path] 充值的路径
   *[other] { $key }
}
backend-secret = { $kind ->
    [wordpos] Client secret
    [pospos] API key
    [pospal] App key
    [wristcoin] 密码或令牌
   *[other] 密码
}
backend-secret-stays = 留空则不变
backend-more = 更多设置
backend-connect = 连接并测试
backend-keep = 保存并测试
backend-test = 测试
backend-testing = 正在测试……
backend-answers = 有应答，本机可以登录：{ $account }
backend-change = 更改
backend-remove = 移除
backend-remove-ask = 移除 { $name }？
backend-remove-lead = 已上传的单据仍在后台，本机也有记录。新的单据保存在本机。
backend-can = 能做什么
backend-ability = { $what ->
    [sales] 接收单据
    [refunds] 接收退货和作废
    [customers] 接收顾客
   *[look_up] 可以查询单据
}
backend-yes = 能
backend-no = 不能
backend-feeds = 读取的内容
backend-feed = { $kind ->
    [product] 商品
    [staff] 员工
    [customer] 顾客
    [supplier] 供应商
    [credit_sale] 赊账销售
    [purchase] 采购单
    [past_sale] 其他收银台的销售
   *[order] 单据
}
backend-feed-rows = { $rows }
backend-feed-reading = 正在读取，已有 { $rows }
backend-feed-never = 还没有读取
backend-feed-failed = 上一页读取失败
backend-records = 那里有什么
backend-record-find = 查找
backend-record-others = 别处的订单
backend-record-owed = 欠 { $amount }
backend-record-count = { $total ->
    [0] 没有
   *[other] 共 { $rows } 条
}
backend-record-more = 更多
backend-maps = 在那边的叫法
backend-map-what = 类别
backend-map-kind = { $kind ->
    [tender] 付款方式
    [tax] 税
    [unit] 单位
    [product] 商品
   *[staff] 员工
}
backend-map-here = 本机
backend-map-there = 那边
backend-map-keep = 保存
