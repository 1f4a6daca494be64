package jaidee.documents;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.DOCUMENT_SERIES;
import static jaidee.db.tables.Tables.DOCUMENT_VOID;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.db.tables.tables.Document;
import jaidee.db.tables.tables.Staff;
import jaidee.kernel.DepositEntryId;
import jaidee.kernel.DocumentId;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/// Rows are only ever added, but for the counter of numbers.
final class DocumentRepository {
    private static final Staff VOIDER = STAFF.as("voider");
    private static final Document FORMER = DOCUMENT.as("former"), ORIGINAL = DOCUMENT.as("original");

    IssuedDocument insert(DSLContext ctx, NewDocument wanted, String token) {
        return documents(ctx, DOCUMENT.NUMBER.eq(add(ctx, wanted, token))).getFirst();
    }

    /// @return its number
    String add(DSLContext ctx, NewDocument wanted, String token) {
        String period = DocumentKind.period(wanted.day());
        int running = nextNumber(ctx, wanted.kind(), period);
        String number = wanted.kind().number(period, running);
        ctx.insertInto(DOCUMENT)
                .set(DOCUMENT.KIND, wanted.kind().name())
                .set(DOCUMENT.PERIOD, period)
                .set(DOCUMENT.RUNNING_NO, running)
                .set(DOCUMENT.NUMBER, number)
                .set(DOCUMENT.TOKEN, token)
                .set(DOCUMENT.SALE_ID, sale(wanted.subject()))
                .set(DOCUMENT.REFUND_ID, wanted.subject() instanceof DocumentSubject.OfRefund of ? of.refund().value() : null)
                .set(DOCUMENT.DEPOSIT_ENTRY_ID, wanted.subject() instanceof DocumentSubject.OfDeposit of ? of.entry().value() : null)
                .set(DOCUMENT.REPLACES_ID, wanted.replaces().map(DocumentId::value).orElse(null))
                .set(DOCUMENT.REFERS_TO_ID, wanted.refersTo().map(DocumentId::value).orElse(null))
                .set(DOCUMENT.BUYER, wanted.buyer().map(Buyer::written).orElse(null))
                .set(DOCUMENT.ISSUED_AT, wanted.at().atOffset(ZoneOffset.UTC))
                .set(DOCUMENT.ISSUED_BY, wanted.staff().value())
                .execute();
        return number;
    }

    void insertVoid(DSLContext ctx, DocumentId id, String reason, StaffId staff, Instant at) {
        ctx.insertInto(DOCUMENT_VOID)
                .set(DOCUMENT_VOID.DOCUMENT_ID, id.value())
                .set(DOCUMENT_VOID.AT, at.atOffset(ZoneOffset.UTC))
                .set(DOCUMENT_VOID.STAFF_ID, staff.value())
                .set(DOCUMENT_VOID.REASON, reason)
                .execute();
    }

    Optional<IssuedDocument> find(DSLContext ctx, DocumentId id) {
        return documents(ctx, DOCUMENT.ID.eq(id.value())).stream().findFirst();
    }

    List<IssuedDocument> of(DSLContext ctx, SaleId sale) {
        return documents(ctx, DOCUMENT.SALE_ID.eq(sale.value()));
    }

    Optional<IssuedDocument> of(DSLContext ctx, RefundId refund) {
        return documents(ctx, DOCUMENT.REFUND_ID.eq(refund.value())).stream().findFirst();
    }

    Optional<IssuedDocument> of(DSLContext ctx, DepositEntryId entry) {
        return documents(ctx, DOCUMENT.DEPOSIT_ENTRY_ID.eq(entry.value())).stream().findFirst();
    }

    private static List<IssuedDocument> documents(DSLContext ctx, Condition which) {
        return ctx.select(DOCUMENT.asterisk(), STAFF.DISPLAY_NAME, DOCUMENT_VOID.AT, DOCUMENT_VOID.REASON, VOIDER.DISPLAY_NAME,
                        FORMER.NUMBER, ORIGINAL.NUMBER)
                .from(DOCUMENT)
                .join(STAFF).on(STAFF.ID.eq(DOCUMENT.ISSUED_BY))
                .leftJoin(DOCUMENT_VOID).on(DOCUMENT_VOID.DOCUMENT_ID.eq(DOCUMENT.ID))
                .leftJoin(VOIDER).on(VOIDER.ID.eq(DOCUMENT_VOID.STAFF_ID))
                .leftJoin(FORMER).on(FORMER.ID.eq(DOCUMENT.REPLACES_ID))
                .leftJoin(ORIGINAL).on(ORIGINAL.ID.eq(DOCUMENT.REFERS_TO_ID))
                .where(which).orderBy(DOCUMENT.ID).fetch(DocumentRepository::document);
    }

    private static IssuedDocument document(Record row) {
        return new IssuedDocument(new DocumentId(row.get(DOCUMENT.ID)), DocumentKind.valueOf(row.get(DOCUMENT.KIND)), row.get(DOCUMENT.NUMBER),
                row.get(DOCUMENT.TOKEN), subject(row), other(row, DOCUMENT.REPLACES_ID, FORMER.NUMBER), other(row, DOCUMENT.REFERS_TO_ID, ORIGINAL.NUMBER),
                Optional.ofNullable(row.get(DOCUMENT.BUYER)).map(Buyer::read), row.get(DOCUMENT.ISSUED_AT).toInstant(),
                row.get(STAFF.DISPLAY_NAME), Optional.ofNullable(row.get(DOCUMENT_VOID.AT)).map(at ->
                        new IssuedDocument.Voided(at.toInstant(), row.get(VOIDER.DISPLAY_NAME), row.get(DOCUMENT_VOID.REASON))));
    }

    private static Optional<IssuedDocument.Other> other(Record row, Field<Long> id, Field<String> number) {
        return Optional.ofNullable(row.get(id)).map(known -> new IssuedDocument.Other(new DocumentId(known), row.get(number)));
    }

    private static DocumentSubject subject(Record row) {
        Long deposit = row.get(DOCUMENT.DEPOSIT_ENTRY_ID), refund = row.get(DOCUMENT.REFUND_ID);
        if (deposit != null) return new DocumentSubject.OfDeposit(new DepositEntryId(deposit));
        SaleId sale = new SaleId(row.get(DOCUMENT.SALE_ID));
        return refund == null ? new DocumentSubject.OfSale(sale) : new DocumentSubject.OfRefund(new RefundId(refund), sale);
    }

    private static Long sale(DocumentSubject subject) {
        return switch (subject) {
            case DocumentSubject.OfSale(SaleId sale) -> sale.value();
            case DocumentSubject.OfRefund(RefundId refund, SaleId sale) -> sale.value();
            case DocumentSubject.OfDeposit(DepositEntryId entry) -> null;
        };
    }

    private static int nextNumber(DSLContext ctx, DocumentKind kind, String period) {
        return ctx.update(DOCUMENT_SERIES).set(DOCUMENT_SERIES.LAST_NO, DOCUMENT_SERIES.LAST_NO.plus(1))
                .where(DOCUMENT_SERIES.KIND.eq(kind.name())).and(DOCUMENT_SERIES.PERIOD.eq(period))
                .returningResult(DOCUMENT_SERIES.LAST_NO).fetchOptional(DOCUMENT_SERIES.LAST_NO).orElseGet(() -> firstNumber(ctx, kind, period));
    }

    private static int firstNumber(DSLContext ctx, DocumentKind kind, String period) {
        ctx.insertInto(DOCUMENT_SERIES)
                .set(DOCUMENT_SERIES.KIND, kind.name())
                .set(DOCUMENT_SERIES.PERIOD, period)
                .set(DOCUMENT_SERIES.LAST_NO, 1)
                .execute();
        return 1;
    }
}
