-- Papers of deposits have no sale; a credit note names the invoice it corrects; one document takes the place of another
-- once at most.
ALTER TABLE document ALTER COLUMN sale_id SET NULL;
ALTER TABLE document ADD COLUMN deposit_entry_id BIGINT;
ALTER TABLE document ADD COLUMN refers_to_id BIGINT;
ALTER TABLE document ADD CONSTRAINT document_deposit_entry_fk FOREIGN KEY (deposit_entry_id) REFERENCES deposit_entry (id);
ALTER TABLE document ADD CONSTRAINT document_refers_to_fk FOREIGN KEY (refers_to_id) REFERENCES document (id);
ALTER TABLE document ADD CONSTRAINT document_replaced_once UNIQUE (replaces_id);
ALTER TABLE document ADD CONSTRAINT document_about_one CHECK ((sale_id IS NULL) <> (deposit_entry_id IS NULL));
ALTER TABLE document DROP CONSTRAINT document_kind_known;
ALTER TABLE document ADD CONSTRAINT document_kind_known CHECK (kind IN ('RECEIPT', 'ABB_TAX_INVOICE', 'TAX_INVOICE',
    'CREDIT_NOTE', 'REFUND_SLIP', 'DEPOSIT_RECEIPT', 'DEPOSIT_RETURN'));

ALTER TABLE print_log DROP CONSTRAINT print_log_paper_known;
ALTER TABLE print_log ADD CONSTRAINT print_log_paper_known CHECK (paper IN ('RECEIPT', 'COUPON', 'MEMBER_CARD', 'TAX_INVOICE',
    'CREDIT_NOTE', 'REFUND_SLIP', 'DEPOSIT_RECEIPT', 'DEPOSIT_RETURN', 'DAY_REPORT'));

-- Who asked for a full tax invoice is asked less the next time: the last one of each owner.
CREATE TABLE owner_buyer (
    owner_id  BIGINT NOT NULL,
    buyer     VARCHAR(2000) NOT NULL,
    CONSTRAINT owner_buyer_pk PRIMARY KEY (owner_id),
    CONSTRAINT owner_buyer_owner_fk FOREIGN KEY (owner_id) REFERENCES owner (id)
);
