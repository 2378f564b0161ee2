open-shift-step = 开班
open-shift-title = 钱箱里的现金
open-shift-lead = 点清备用金并输入。开班后即可销售。
open-shift-not-you = 只有收银员、领班或店长可以开班。请锁定收银机，让他们登录。
shift-float = 备用金
open-shift-key = 开班
