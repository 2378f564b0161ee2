INSERT INTO sale (
    journal_seq, id, kind, till_code, epoch, sequence, cart_id, shift_id, business_date, sold_at_ms, staff_id, staff_name,
    approver, corrects, reason, currency, subtotal_minor, discount_minor, tax_minor, total_minor, rounding_minor, change_minor,
    customer_id, gift_card_minor, paid_off_minor, tip_minor, age_checked, order_no, deposit_minor
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
          ?24, ?25, ?26, ?27, ?28, ?29)
