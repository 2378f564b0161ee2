weigh-title = 称重：{ $name }
weigh-price = { $price } / { $unit }
weigh-state =
    { $state ->
        [stable] 重量已稳定
        [moving] 还没有稳定：请松手
        [below_zero] 低于零：请清空秤盘并置零
        [over] 超过量程：请分次称重
        [empty] 请把商品放到秤上
        [not_cleared] 秤上的东西已售出：请先清空秤盘
        [waits] 正在询问电子秤…
       *[silent] 电子秤没有应答：请检查电源和数据线。在此之前请手工输入重量。
    }
weigh-take = 取此重量
weigh-waits = 稳定后自动取
weigh-typed = 使用输入的重量
weigh-or-type = 或手工输入重量
line-typed = 手工输入重量
scale-name = 电子秤
scale-none = 没有连接电子秤
scale-lead = 称重商品的重量取自这台秤。
scale-at = 串口或地址
scale-speaks = 协议
scale-speaks-toledo = 托利多 8217
scale-speaks-cas = CAS 6 型、AP-1
scale-speaks-continuous = 自动连续发送重量
scale-unit = 显示单位
scale-never-typed = 不允许手工输入重量
scale-again = 不清空秤盘也可以再次取重量
scale-by-itself = 稳定后自动取重量
scale-keep = 保存
scale-find = 查找
scale-finding = 正在查找…
scale-found-none = 没有电子秤应答（{ $looked }）。请检查开关、数据线，并确认秤的波特率为 9600。
scale-weigh = 立即称重
scale-remove = 去掉
