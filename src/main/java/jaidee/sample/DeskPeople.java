package jaidee.sample;

import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.db.Transactions;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import java.util.List;

/// Who is there on the last day of the story.
record DeskPeople(Transactions transactions) {
    /// The first with this role.
    StaffId of(String role) {
        return transactions.read(ctx -> ctx.select(STAFF.ID).from(STAFF).where(STAFF.ROLE.eq(role)).orderBy(STAFF.ID).limit(1)
                .fetchSingle(row -> new StaffId(row.value1())));
    }

    /// Owners of the newest bills, each once, who came last first.
    List<OwnerId> lately(int bills) {
        return transactions.read(ctx -> ctx.select(SALE.OWNER_ID).from(SALE).where(SALE.OWNER_ID.isNotNull()).orderBy(SALE.ID.desc()).limit(bills)
                .fetch(row -> new OwnerId(row.value1()))).stream().distinct().toList();
    }
}
