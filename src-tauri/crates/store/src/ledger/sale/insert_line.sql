INSERT INTO sale_line (
    id, sale_seq, no, parent_no, product_id, sku, barcode, name_en, name_th, name_zh, category_path, brand, supplier,
    tax_code, tax_rate_ppm, tax_mode, unit, measure, quantity_e4, list_price_e4, unit_price_e4, price_rule,
    gross_minor, discount_minor, net_minor, tax_minor, total_minor, cost_e4, weight_source, lot, serial,
    price_reason, reductions, returned_no, fate, tax_parts, last_day, stock
) VALUES (?1 * 65536 + ?2, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
          ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37)
