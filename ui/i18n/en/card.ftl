cards-title = Card charges
cards-none = No card charge is open
cards-none-lead = A charge stands here while nobody knows whether the card was charged, or when no sale was paid with it.
cards-open =
    { $count ->
        [one] { $count } card charge to look at
       *[other] { $count } card charges to look at
    }
cards-show = Look at it
card-asking = The customer is at the card terminal
card-leave = Cancel on the terminal
card-leaving = Cancelling…
card-unknown = Nobody knows whether the card was charged
card-unknown-lead = The terminal was asked for { $amount } and its answer did not come. The sale is kept, and nothing is charged again by itself. Do not charge the card a second time: look at the terminal and its slip.
card-approved = Charged, and no sale was paid with it
card-state = { $state ->
    [asking] At the terminal
    [unknown] Not known
    [approved] Charged
    [given_back] Given back
   *[declined] Not charged
}
card-facts = { $when }, { $name }
card-here = For the open sale
card-again = Ask the terminal again
card-asking-again = Asking…
card-was-charged = It was charged
card-was-not = It was not
card-charged-lead = Say it only when the terminal or its slip shows it: { $amount } then counts as paid by card.
card-not-lead = Say it only when the terminal shows that { $amount } was not charged. The sale can then be paid another way.
card-give-back = Give back
card-give-back-lead = First give { $amount } back at the terminal. Then say so here: it no longer counts as paid.
card-given-back = It was given back
card-why = How you know
card-why-slip = Its slip says so
card-why-screen = Its screen says so
card-why-customer = The customer’s bank says so
card-take = Charge the card
card-lead = The terminal takes it. Type a smaller amount to charge a part; with a slip number typed the card counts as charged by hand.
card-declined = { $reason ->
    [not_reached] The card terminal could not be reached. Nothing was charged. Look whether it is switched on, or take another payment.
    [never_heard] The card terminal has heard nothing of it. Nothing was charged. Ask for the money anew.
    [none] The card was not charged. Try another card, or take another payment.
   *[other] The card was not charged: { $reason }. Try another card, or take another payment.
}
