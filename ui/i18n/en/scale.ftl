weigh-title = Weigh { $name }
weigh-price = { $price } / { $unit }
weigh-state =
    { $state ->
        [stable] The weight rests
        [moving] Still moving: take your hand off
        [below_zero] Less than nothing: empty the scale and set it to zero
        [over] More than the scale can carry: weigh it in parts
        [empty] Put the goods on the scale
        [not_cleared] This was sold already: empty the scale first
        [waits] The scale is asked…
       *[silent] The scale does not answer: is it switched on, is its cable in? Till then type the weight.
    }
weigh-take = Take the weight
weigh-waits = Takes it once it rests
weigh-typed = Take the typed weight
weigh-or-type = Or type the weight
line-typed = weight typed
scale-name = Scale
scale-none = No scale is joined
scale-lead = Goods by weight take the weight of this scale.
scale-at = Port or address
scale-speaks = It speaks
scale-speaks-toledo = Toledo, Mettler 8217
scale-speaks-cas = CAS type 6, AP-1
scale-speaks-continuous = Its weight, all the time
scale-unit = It shows
scale-never-typed = Weights are never typed
scale-again = A weight may be taken twice without emptying the scale
scale-by-itself = Takes the weight by itself once it rests
scale-keep = Keep
scale-find = Look for it
scale-finding = Looking…
scale-found-none = No scale answers ({ $looked }). Check its switch, its cable, and that its own settings say 9600 baud.
scale-weigh = Weigh now
scale-remove = Remove
