training-lead = Nothing counts here: papers say so, the drawer stays shut, nothing is sent.
training-begin = Begin training
training-begin-lead = The till opens again with today’s products, people and prices, in files of its own. What was rung up in training before is gone. The shop waits as it is.
training-end = End training
training-end-lead = The till opens the shop again, as it was left.
training-by-hand = Start the till on this folder: { $folder }
