-- The note of the first rate was in English; the settings show it in the language of the clinic now.
UPDATE vat_rate SET note = 'พระราชกฤษฎีกาลดอัตราภาษีมูลค่าเพิ่ม: 6.3% และภาษีท้องถิ่น 0.7%' WHERE valid_from = DATE '1999-04-01' AND note LIKE 'Royal decrees%';
