//! Money, tax, cart, sale, shift, barcode and rights: the rules of the till, without input or output.
