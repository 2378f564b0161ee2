# Printers and other devices.

## What keeps a printer or another device

printer-trouble = { $trouble ->
    [away] Nobody answers at its address. Check that it is switched on, its cable or network, and the address.
    [no_device] Its port is not there. Check both ends of the cable, and that no other program holds it.
    [no_right] This user may not use its port. On Linux add the user to the group dialout or lp, then sign in again.
    [cover] The cover is open. Close it until it clicks.
    [paper] It is out of paper. Put in a roll, paper coming from below.
    [not_ready] It says that it is not ready. Look at its lamps for a jam or the knife, then switch it off and on.
    [broken] It broke off in the middle, so part may be on paper. Look at the paper, and print it again if it is needed.
    [stopped] The till stopped while it was printed, so part may be on paper. Look at the paper, and print it again if it is needed.
    [removed] Its printer was removed. Print it again on another one if it is needed.
    [setup] Its address or profile is not one that this till knows. Remove it and add it again.
   *[other] Switch it off and on and check the cable. If it stays so, give the details to support.
}
