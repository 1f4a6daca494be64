package jaidee.sample;

import static jaidee.db.tables.Tables.OWNER;
import static org.jooq.impl.DSL.inline;

import jaidee.db.Transactions;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// How owners came to the clinic as desks really write it down: some were not asked, some words mean the same, and a few
/// people recommend the clinic to half the neighbourhood.
final class OriginStory {
    /// Of the owners in their order: who recommend again and again.
    private static final List<Integer> DEVOTED = List.of(2, 9, 24, 61, 140);
    private static final String FRIEND = "เพื่อนแนะนำ";

    private final Transactions transactions;

    OriginStory(Transactions transactions) {
        this.transactions = transactions;
    }

    void tell() {
        transactions.write(ctx -> {
            ctx.update(OWNER).set(OWNER.SOURCE, FRIEND).where(OWNER.REFERRER_ID.isNotNull()).execute();
            List<Long> owners = ctx.select(OWNER.ID).from(OWNER).orderBy(OWNER.ID).limit(DEVOTED.getLast() + 1).fetch(OWNER.ID);
            for (int i = 0; i < DEVOTED.size(); i++) if (DEVOTED.get(i) < owners.size()) recommends(ctx, owners.get(DEVOTED.get(i)), i);
            ctx.update(OWNER).setNull(OWNER.SOURCE).where(OWNER.REFERRER_ID.isNull()).and(every(25, 3, 0)).execute();
            ctx.update(OWNER).set(OWNER.SOURCE, "FB").where(OWNER.SOURCE.eq("Facebook")).and(every(8, 1, 0)).execute();
            ctx.update(OWNER).set(OWNER.SOURCE, "เพจเฟซบุ๊ก").where(OWNER.SOURCE.eq("Facebook")).and(every(9, 1, 4)).execute();
            return null;
        });
    }

    /// A share of those whom somebody recommended, of whoever came later.
    private static void recommends(DSLContext ctx, long devoted, int which) {
        ctx.update(OWNER).set(OWNER.REFERRER_ID, devoted).where(OWNER.REFERRER_ID.isNotNull()).and(OWNER.ID.gt(devoted)).and(every(16, 1, which * 2)).execute();
    }

    /// `some` in `all` owners, those from `first` on, mixed by their numbers.
    private static Condition every(int all, int some, int first) {
        return OWNER.ID.mul(inline(7919L)).mod(inline((long) all)).between((long) first, (long) first + some - 1);
    }
}
