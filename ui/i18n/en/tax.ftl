page-taxes = Taxes
settings-taxes-lead = How tax is rounded, and new rates
tax-rounding = Where tax is rounded
tax-rounding-lead = The tax office says which. It moves single cents; what was sold stays as it was sold.
tax-by-line = On each line
tax-by-sale = Once for each tax of a sale
tax-classes = Taxes of the products
tax-mode-included = Included in the price
tax-mode-added = Added to the price
tax-products = { $count ->
    [one] { $count } product
   *[other] { $count } products
}
tax-none = There are no products yet.
tax-new = New rate
tax-new-lead = From the day on, the till sells at the new rate. What was sold before is taken back at the old one.
tax-class = Tax
tax-rate = New rate, such as 10
tax-from = First day, such as 2027-01-01
tax-change = Change it
tax-coming = { $code }: { $now } % instead of { $was } %, from { $day }
tax-coming-several = { $code }: { $now } instead of { $was }, from { $day }
tax-keep = Take back
