//! The books as a stranger adds them up: Python, which reads the folder by its own rules and knows nothing of the till.

use crate::python;
use std::path::Path;

/// Prints what does not agree in a folder of books, a line each; nothing where everything does.
const ADD_UP: &str = r#"
import csv, sys
from collections import defaultdict
from decimal import Decimal
folder = sys.stdin.read()

def rows(name):
    with open(f'{folder}/{name}.csv', newline='', encoding='utf-8') as file:
        return list(csv.DictReader(file, strict=True))

def z(row):
    return row['till'], row['epoch'], row['z_no']

def added(table, *names, of='amount', only=lambda row: True):
    sums = defaultdict(Decimal)
    for row in filter(only, table):
        sums[(*z(row), *(row[name] for name in names))] += Decimal(row[of])
    return sums

def agree(what, found, wanted):
    for key in found.keys() | wanted.keys():
        if found.get(key, 0) != wanted.get(key, 0):
            print(f'{what} of {"/".join(key)}: {found.get(key, 0)}, not {wanted.get(key, 0)}')

def closed(name):
    return {z(row): Decimal(row[name]) for row in closings}

closings, documents, lines, tenders = rows('closings'), rows('transactions'), rows('lines'), rows('tenders')
goods = lambda row: row['kind'] == 'goods'
for name in ('net', 'tax', 'discount'):
    agree(name, added(lines, of=name, only=goods), closed(name))
agree('total', added(lines, of='total', only=goods), {z(row): Decimal(row['net']) + Decimal(row['tax']) for row in closings})
for kind, name in (('gift_card', 'gift_cards'), ('paid_off', 'paid_off'), ('tip', 'tips'), ('deposit', 'deposits')):
    agree(name, added(lines, of='total', only=lambda row: row['kind'] == kind), closed(name))
agree('rounding', added(documents, of='rounding'), closed('rounding'))
agree('tenders', added(tenders, 'method'), added(rows('closing_tenders'), 'method'))
for name in ('net', 'tax'):
    taxes = rows('transaction_taxes')
    agree(f'{name} by rate', added(taxes, 'rate_percent', of=name), added(rows('closing_taxes'), 'rate_percent', of=name))
    agree(f'{name} by line', added(rows('line_taxes'), 'rate_percent', of=name), added(taxes, 'rate_percent', of=name))
for kind, name in (('in', 'paid_in'), ('out', 'paid_out'), ('drop', 'dropped')):
    agree(name, added(rows('cash_movements'), only=lambda row: row['kind'] == kind), closed(name))
cash = added(tenders, only=lambda row: row['method'] == 'cash')
drawer = {z(row): Decimal(row['float']) + cash.get(z(row), 0) + Decimal(row['paid_in']) - Decimal(row['paid_out']) - Decimal(row['dropped']) for row in closings}
agree('drawer', drawer, closed('expected'))
for kind, name in (('refund', 'refunds'), ('void', 'voids')):
    counts = defaultdict(int)
    for row in documents:
        counts[z(row)] += row['kind'] == kind
    agree(name, counts, closed(name))
receipts = {row['receipt_no']: row for row in documents}
paid, owed = defaultdict(Decimal), defaultdict(Decimal)
for row in tenders:
    paid[row['receipt_no'],] += Decimal(row['amount'])
for row in documents:
    owed[row['receipt_no'],] = Decimal(row['total']) + Decimal(row['rounding'])
agree('payment', paid, owed)
people = {row['staff_id'] for row in rows('staff')}
rates = {(row['tax_code'], row['rate_percent']) for row in rows('tax_rates')}
for row in lines:
    if row['receipt_no'] not in receipts:
        print('a line without its document:', row)
for row in documents:
    if row['staff_id'] not in people:
        print('a document of nobody:', row)
for row in rows('transaction_taxes'):
    if (row['tax_code'], row['rate_percent']) not in rates:
        print('a tax without its rate:', row)
index = defaultdict(list)
for row in rows('index'):
    index[row['file']].append(row['column'])
import os
for name in sorted(os.listdir(folder)):
    with open(f'{folder}/{name}', newline='', encoding='utf-8') as file:
        if index[name] != next(csv.reader(file)):
            print('the index does not describe', name)
"#;

/// What does not agree in a folder of books.
///
/// # Panics
/// When it cannot be read.
#[must_use]
pub fn faults(folder: &Path) -> Vec<String> {
    python::lines(ADD_UP, folder.to_str().unwrap())
}
