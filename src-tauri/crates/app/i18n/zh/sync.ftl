# 收银机与后台之间：单据为何需要人工处理，该怎么做

desk-map_product = 后台还不认识商品 { $needs }。请说明它在那里的编号：evertillctl upstream map NAME product { $needs } ID。之后所有等待它的单据会继续上传。
desk-refused = 后台拒绝了它（{ $reason }）。请在后台或这里排除原因，然后重新上传。
desk-no_look_up = 它可能已经到达，而这个后台无法查询。请到后台查看，然后重新上传或搁置。
desk-cannot_see = 它可能已经到达，但后台的列表没能完整读到（{ $reason }）。请到后台查看，然后重新上传或搁置。
desk-keeps_failing = 多次上传都没有到达（{ $reason }）。请看看这张单据有何特别，然后重新上传。
desk-sale_not_there = 它冲销的销售，这个后台没有从本机收到过。请在后台手工录入，然后搁置。
desk-unwritable = 无法写成这个后台需要的格式（{ $reason }）。请在后台手工录入，然后搁置。
desk-duplicate = 后台不止有一张（{ $reason }）。请在后台只保留一张，然后搁置。
desk-total_differs = 到达时合计不同（{ $reason }）。请在后台更正，然后搁置。

sync-secret-in-file = 这里没有系统钥匙串：密钥保存在数据文件夹中只有本用户可读的文件里。
sync-held-lists = 后台有 { $count } 个列表少了一成以上，没有被采信：{ $lists }。如果属实，请运行 evertillctl upstream accept { $name }。
