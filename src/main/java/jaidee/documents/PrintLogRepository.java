package jaidee.documents;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.PRINT_LOG;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import jaidee.kernel.DocumentId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;

final class PrintLogRepository {
    private static final String RECEIPT = "RECEIPT";
    /// The papers of the log that are documents: receipt and abbreviated invoice are one of them.
    private static final List<String> PAPERS = Arrays.stream(DocumentKind.values()).map(Enum::name)
            .filter(name -> !name.equals(DocumentKind.ABB_TAX_INVOICE.name())).toList();

    int count(DSLContext ctx, DocumentId document) {
        return ctx.fetchCount(PRINT_LOG, PRINT_LOG.PAPER.in(PAPERS).and(PRINT_LOG.SUBJECT_ID.eq(document.value())));
    }

    void insert(DSLContext ctx, DocumentId document, Instant at, StaffId staff) {
        ctx.insertInto(PRINT_LOG, PRINT_LOG.PAPER, PRINT_LOG.SUBJECT_ID, PRINT_LOG.AT, PRINT_LOG.STAFF_ID)
                .select(select(case_(DOCUMENT.KIND).when(DocumentKind.ABB_TAX_INVOICE.name(), inline(RECEIPT)).else_(DOCUMENT.KIND),
                        DOCUMENT.ID, val(at.atOffset(ZoneOffset.UTC)), val(staff == null ? null : staff.value(), Long.class))
                        .from(DOCUMENT).where(DOCUMENT.ID.eq(document.value())))
                .execute();
    }
}
