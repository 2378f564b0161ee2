training-lead = 这里不计入任何账：纸上会注明，钱箱不开，不上传。
training-begin = 开始练习
training-begin-lead = 收银机会用今天的商品、员工和价格重新打开，另存文件。以前练习的内容会清除，店铺保持原样等候。
training-end = 结束练习
training-end-lead = 收银机会重新打开店铺，与离开时一样。
training-by-hand = 请用此文件夹启动收银机：{ $folder }
