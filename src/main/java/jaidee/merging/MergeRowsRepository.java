package jaidee.merging;

import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.CO_CARER;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.HELD_BASKET;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.MISSION_COMPLETION;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_BUYER;
import static jaidee.db.tables.Tables.OWNER_MERGE_ROW;
import static jaidee.db.tables.Tables.PARTNER_MOVEMENT;
import static jaidee.db.tables.Tables.PARTNER_VOUCHER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_OWNERSHIP;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.POINTS_TRANSFER;
import static jaidee.db.tables.Tables.PRIVACY_CASE;
import static jaidee.db.tables.Tables.PRIVILEGE_USE;
import static jaidee.db.tables.Tables.REFERRAL;
import static jaidee.db.tables.Tables.REFERRAL_SLIP;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SUGGESTION_EVENT;
import static jaidee.db.tables.Tables.SURVEY_ASK;
import static jaidee.db.tables.Tables.TIER;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static jaidee.db.tables.Tables.TIER_FLOOR;
import static jaidee.db.tables.Tables.TOUCH_POINT;
import static jaidee.db.tables.Tables.WRONG_NUMBER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.tables.tables.records.TierFloorRecord;
import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;

/// Points the rows of one owner at another and writes down which. Who was drawn for a campaign, what was answered about
/// consent, and the numbers of the one that goes stay with it: they tell what was done with whom.
final class MergeRowsRepository {
    static final String ADDED = "+";

    /// A column that names an owner, and the number that tells its row.
    record Reference(TableField<?, Long> key, TableField<?, Long> owner) {
        String table() {
            return owner.getTable().getName();
        }
    }

    /// Wherever a row may simply name another owner.
    static final List<Reference> PLAIN = List.of(new Reference(SALE.ID, SALE.OWNER_ID), new Reference(LEDGER_ENTRY.ID, LEDGER_ENTRY.OWNER_ID),
            new Reference(POINTS_LOT.ID, POINTS_LOT.OWNER_ID), new Reference(POINTS_TRANSFER.ENTRY_ID, POINTS_TRANSFER.FROM_OWNER),
            new Reference(POINTS_TRANSFER.ENTRY_ID, POINTS_TRANSFER.TO_OWNER), new Reference(TIER_CHANGE.ID, TIER_CHANGE.OWNER_ID),
            new Reference(COUPON.ID, COUPON.OWNER_ID), new Reference(DEPOSIT_ENTRY.ID, DEPOSIT_ENTRY.OWNER_ID), new Reference(REMINDER.ID, REMINDER.OWNER_ID),
            new Reference(WRONG_NUMBER.ID, WRONG_NUMBER.OWNER_ID), new Reference(CO_CARER.ID, CO_CARER.OWNER_ID), new Reference(MEMBER_CARD.ID, MEMBER_CARD.OWNER_ID),
            new Reference(MISSION_COMPLETION.ID, MISSION_COMPLETION.OWNER_ID), new Reference(PARTNER_MOVEMENT.ID, PARTNER_MOVEMENT.OWNER_ID),
            new Reference(PARTNER_VOUCHER.ID, PARTNER_VOUCHER.OWNER_ID), new Reference(REWARD_REDEMPTION.ID, REWARD_REDEMPTION.OWNER_ID),
            new Reference(FEEDBACK.ID, FEEDBACK.OWNER_ID), new Reference(SURVEY_ASK.SALE_ID, SURVEY_ASK.OWNER_ID), new Reference(TOUCH_POINT.ID, TOUCH_POINT.OWNER_ID),
            new Reference(SUGGESTION_EVENT.ID, SUGGESTION_EVENT.OWNER_ID), new Reference(PRIVACY_CASE.ID, PRIVACY_CASE.OWNER_ID),
            new Reference(HELD_BASKET.ID, HELD_BASKET.OWNER_ID), new Reference(PET.ID, PET.OWNER_ID), new Reference(OWNER.ID, OWNER.MERGED_INTO));

    static final Reference MESSAGES = new Reference(MESSAGE.ID, MESSAGE.OWNER_ID);
    static final Reference FLOORS = new Reference(TIER_FLOOR.ID, TIER_FLOOR.OWNER_ID);
    static final Reference USES = new Reference(PRIVILEGE_USE.ID, PRIVILEGE_USE.OWNER_ID);
    static final Reference RECOMMENDERS = new Reference(OWNER.ID, OWNER.REFERRER_ID);
    static final Reference REFERRERS = new Reference(REFERRAL.ID, REFERRAL.REFERRER_ID);
    static final Reference REFEREES = new Reference(REFERRAL.ID, REFERRAL.REFEREE_ID);
    static final Reference BUYERS = new Reference(OWNER_BUYER.OWNER_ID, OWNER_BUYER.OWNER_ID);
    static final Reference SLIPS = new Reference(REFERRAL_SLIP.OWNER_ID, REFERRAL_SLIP.OWNER_ID);

    /// Everything of `gone` belongs to `kept` from now on.
    ///
    /// @return how many rows, by table
    Map<String, Integer> move(DSLContext ctx, long merge, OwnerId gone, OwnerId kept) {
        Moving moving = new Moving(ctx, merge, gone.value(), kept.value(), new TreeMap<>());
        PLAIN.forEach(each -> moving.move(each, noCondition()));
        moving.ownerships();
        moving.messages();
        moving.floors();
        moving.privileges();
        moving.recommendations();
        moving.move(BUYERS, notExists(selectOne().from(OWNER_BUYER.as("theirs")).where(OWNER_BUYER.as("theirs").OWNER_ID.eq(kept.value()))));
        moving.move(SLIPS, notExists(selectOne().from(REFERRAL_SLIP.as("theirs")).where(REFERRAL_SLIP.as("theirs").OWNER_ID.eq(kept.value()))));
        return moving.counts();
    }

    /// How far the tables went that a merge adds to itself.
    record Marks(long consent, long tier) {
    }

    Marks marks(DSLContext ctx) {
        return new Marks(newest(ctx, CONSENT_EVENT.ID), newest(ctx, TIER_CHANGE.ID));
    }

    /// Writes down which rows the merge itself wrote for the one that remains: they go when it is taken back.
    void added(DSLContext ctx, long merge, OwnerId kept, Marks since) {
        added(ctx, merge, CONSENT_EVENT.ID, CONSENT_EVENT.OWNER_ID.eq(kept.value()).and(CONSENT_EVENT.ID.gt(since.consent())));
        added(ctx, merge, TIER_CHANGE.ID, TIER_CHANGE.OWNER_ID.eq(kept.value()).and(TIER_CHANGE.ID.gt(since.tier())));
    }

    private static void added(DSLContext ctx, long merge, TableField<?, Long> key, Condition which) {
        ctx.insertInto(OWNER_MERGE_ROW, OWNER_MERGE_ROW.MERGE_ID, OWNER_MERGE_ROW.TABLE_NAME, OWNER_MERGE_ROW.COLUMN_NAME, OWNER_MERGE_ROW.ROW_ID)
                .select(select(inline(merge), inline(key.getTable().getName()), inline(ADDED), key).from(key.getTable()).where(which)).execute();
    }

    private static long newest(DSLContext ctx, TableField<?, Long> key) {
        Long newest = ctx.select(max(key)).from(key.getTable()).fetchSingle().value1();
        return newest == null ? 0 : newest;
    }

    /// One merge under way.
    private record Moving(DSLContext ctx, long merge, long gone, long kept, Map<String, Integer> counts) {
        void move(Reference each, Condition which) {
            Condition theirs = each.owner().eq(gone).and(which);
            note(each.table(), each.owner(), each.key(), theirs, inline(Long.toString(gone)));
            int moved = ctx.update(each.owner().getTable()).set(each.owner(), kept).where(theirs).execute();
            if (moved > 0) counts.merge(each.table(), moved, Integer::sum);
        }

        private void note(String table, Field<?> column, Field<Long> key, Condition which, Field<String> old) {
            ctx.insertInto(OWNER_MERGE_ROW, OWNER_MERGE_ROW.MERGE_ID, OWNER_MERGE_ROW.TABLE_NAME, OWNER_MERGE_ROW.COLUMN_NAME, OWNER_MERGE_ROW.ROW_ID, OWNER_MERGE_ROW.OLD_VALUE)
                    .select(select(inline(merge), inline(table), inline(column.getName()), key, old).from(((TableField<?, ?>) column).getTable()).where(which)).execute();
        }

        /// Whose a pet was is the same person under another number: no change of owners.
        void ownerships() {
            ctx.insertInto(OWNER_MERGE_ROW, OWNER_MERGE_ROW.MERGE_ID, OWNER_MERGE_ROW.TABLE_NAME, OWNER_MERGE_ROW.COLUMN_NAME, OWNER_MERGE_ROW.ROW_ID,
                            OWNER_MERGE_ROW.ROW_PART, OWNER_MERGE_ROW.OLD_VALUE)
                    .select(select(inline(merge), inline(PET_OWNERSHIP.getName()), inline(PET_OWNERSHIP.OWNER_ID.getName()), PET_OWNERSHIP.PET_ID,
                            PET_OWNERSHIP.SINCE.cast(String.class), inline(Long.toString(gone))).from(PET_OWNERSHIP).where(PET_OWNERSHIP.OWNER_ID.eq(gone))).execute();
            ctx.update(PET_OWNERSHIP).set(PET_OWNERSHIP.OWNER_ID, kept).where(PET_OWNERSHIP.OWNER_ID.eq(gone)).execute();
        }

        /// A day takes one message of an owner: where both have one, the day stays with that of the one who remains. What is not
        /// sent yet and finds its day taken stays where it is.
        void messages() {
            var theirs = MESSAGE.as("theirs");
            Condition taken = MESSAGE.OWNER_ID.eq(gone).and(exists(selectOne().from(theirs).where(theirs.OWNER_ID.eq(kept)).and(theirs.ON_DAY.eq(MESSAGE.ON_DAY))));
            Condition sent = taken.and(MESSAGE.STATUS.eq(inline("SENT")));
            note(MESSAGE.getName(), MESSAGE.ON_DAY, MESSAGE.ID, sent, MESSAGE.ON_DAY.cast(String.class));
            ctx.update(MESSAGE).setNull(MESSAGE.ON_DAY).where(sent).execute();
            move(MESSAGES, taken.not());
        }

        /// Of two promises the better one stands.
        void floors() {
            List<TierFloorRecord> standing = ctx.selectFrom(TIER_FLOOR).where(TIER_FLOOR.OWNER_ID.in(gone, kept)).and(TIER_FLOOR.STANDING.isTrue()).fetch();
            if (standing.size() == 2) {
                Map<String, Integer> places = ctx.select(TIER.CODE, TIER.POSITION).from(TIER).fetchMap(TIER.CODE, TIER.POSITION);
                long less = standing.stream().min(Comparator.comparing((TierFloorRecord each) -> places.getOrDefault(each.getTierCode(), 0))
                        .thenComparing(TierFloorRecord::getLastDay).thenComparing(TierFloorRecord::getId)).orElseThrow().getId();
                note(TIER_FLOOR.getName(), TIER_FLOOR.STANDING, TIER_FLOOR.ID, TIER_FLOOR.ID.eq(less), inline("true"));
                ctx.update(TIER_FLOOR).setNull(TIER_FLOOR.STANDING).where(TIER_FLOOR.ID.eq(less)).execute();
            }
            move(FLOORS, noCondition());
        }

        /// What both had in a year counts together.
        void privileges() {
            record Use(String code, LocalDate year) {
            }
            Map<Use, Set<Integer>> taken = ctx.selectFrom(PRIVILEGE_USE).where(PRIVILEGE_USE.OWNER_ID.eq(kept)).and(PRIVILEGE_USE.STANDING.isTrue()).fetch().stream()
                    .collect(Collectors.groupingBy(row -> new Use(row.getPrivilegeCode(), row.getYearFrom()), Collectors.mapping(row -> row.getNth(), Collectors.toCollection(TreeSet::new))));
            var theirs = ctx.selectFrom(PRIVILEGE_USE).where(PRIVILEGE_USE.OWNER_ID.eq(gone)).and(PRIVILEGE_USE.STANDING.isTrue()).orderBy(PRIVILEGE_USE.ID).fetch();
            Map<Use, Set<Integer>> numbers = theirs.stream().collect(Collectors.groupingBy(row -> new Use(row.getPrivilegeCode(), row.getYearFrom()),
                    Collectors.mapping(row -> row.getNth(), Collectors.toCollection(TreeSet::new))));
            for (var row : theirs) {
                Use use = new Use(row.getPrivilegeCode(), row.getYearFrom());
                Set<Integer> had = taken.computeIfAbsent(use, _ -> new TreeSet<>());
                int nth = row.getNth();
                while (had.contains(nth) || nth != row.getNth() && numbers.get(use).contains(nth)) nth++;
                if (nth != row.getNth()) {
                    note(PRIVILEGE_USE.getName(), PRIVILEGE_USE.NTH, PRIVILEGE_USE.ID, PRIVILEGE_USE.ID.eq(row.getId()), PRIVILEGE_USE.NTH.cast(String.class));
                    ctx.update(PRIVILEGE_USE).set(PRIVILEGE_USE.NTH, nth).where(PRIVILEGE_USE.ID.eq(row.getId())).execute();
                }
                had.add(nth);
            }
            move(USES, noCondition());
        }

        /// Nobody recommended themself: what was between the two stays as it was, and of two recommenders the one of who remains holds.
        void recommendations() {
            var theirs = REFERRAL.as("theirs");
            move(REFERRERS, REFERRAL.REFEREE_ID.ne(kept));
            move(REFEREES, REFERRAL.REFERRER_ID.ne(kept).and(notExists(selectOne().from(theirs).where(theirs.REFEREE_ID.eq(kept)))));
            Condition oneself = OWNER.ID.eq(kept).and(OWNER.REFERRER_ID.eq(gone));
            note(OWNER.getName(), OWNER.REFERRER_ID, OWNER.ID, oneself, OWNER.REFERRER_ID.cast(String.class));
            ctx.update(OWNER).setNull(OWNER.REFERRER_ID).where(oneself).execute();
            move(RECOMMENDERS, OWNER.ID.ne(kept));
        }
    }
}
