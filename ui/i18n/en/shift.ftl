open-shift-step = Open a shift
open-shift-title = Cash in the drawer
open-shift-lead = Count the float and type it. Selling begins when the shift is open.
open-shift-not-you = Only a cashier, supervisor or manager can open a shift. Lock the till and let one of them sign in.
shift-float = Float
open-shift-key = Open shift
