# 查找商品和屏幕键盘
find-title = 输入名称或编码
find-lead = 中文、英文、泰文和拼音都能找到。
find-looking = 正在查找…
find-more = 显示前 { $count } 个。继续输入以缩小范围。
touch-keyboard = 键盘
touch-shift = 上档
touch-space = 空格
touch-back = 删除最后一个字
variant-which = 哪一个规格？
style-from = { $price } 起
variants-count = { $count } 个规格
variants-all = 全部规格
