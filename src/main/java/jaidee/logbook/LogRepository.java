package jaidee.logbook;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import jaidee.audit.AuditEntry;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;

/// Reads the log from its end backwards, a stretch of numbers at a time, so that every question costs little however long
/// the log is and can be given up in between.
final class LogRepository {
    /// So many owners, pets or items of a name are looked for; more have too common a name to be meant.
    private static final int MOST_NAMES = 500;

    /// Which entries are looked at, from the last number down to the first.
    record Bounds(Condition fits, long first, long last) {
    }

    Bounds bounds(DSLContext ctx, LogQuestion question, Texts texts) {
        long first = question.days().map(days -> firstSince(ctx, days.from().atStartOfDay(Days.BANGKOK).toInstant())).orElse(1L);
        long last = question.days().map(days -> firstSince(ctx, days.to().plusDays(1).atStartOfDay(Days.BANGKOK).toInstant()) - 1).orElseGet(() -> last(ctx));
        return new Bounds(fits(ctx, question, texts), first, last);
    }

    private long last(DSLContext ctx) {
        return ctx.select(AUDIT_ENTRY.ID).from(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.ID.desc()).limit(1).fetchOptional(AUDIT_ENTRY.ID).orElse(0L);
    }

    /// The number of the first entry that is not before `moment`. Numbers follow time, so halving finds it without an index.
    private long firstSince(DSLContext ctx, Instant moment) {
        OffsetDateTime since = OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
        long low = 1, high = last(ctx) + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            Optional<OffsetDateTime> at = ctx.select(AUDIT_ENTRY.AT).from(AUDIT_ENTRY).where(AUDIT_ENTRY.ID.ge(middle)).orderBy(AUDIT_ENTRY.ID).limit(1).fetchOptional(AUDIT_ENTRY.AT);
            if (at.isPresent() && at.get().isBefore(since)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    Optional<Instant> at(DSLContext ctx, long id) {
        return ctx.select(AUDIT_ENTRY.AT).from(AUDIT_ENTRY).where(AUDIT_ENTRY.ID.ge(id)).orderBy(AUDIT_ENTRY.ID).limit(1).fetchOptional(AUDIT_ENTRY.AT).map(OffsetDateTime::toInstant);
    }

    /// The newest of the entries from number `from` to `to` that fit.
    List<AuditEntry> between(DSLContext ctx, Bounds bounds, long from, long to, int most) {
        return ctx.select(AUDIT_ENTRY.ID, AUDIT_ENTRY.AT, AUDIT_ENTRY.STAFF_ID, AUDIT_ENTRY.ACTION, AUDIT_ENTRY.SUBJECT_TYPE, AUDIT_ENTRY.SUBJECT_ID, AUDIT_ENTRY.DETAIL,
                        AUDIT_ENTRY.PREVIOUS_HASH, AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY).where(AUDIT_ENTRY.ID.between(from, to)).and(bounds.fits()).orderBy(AUDIT_ENTRY.ID.desc()).limit(most).fetch(mapping(LogRepository::entry));
    }

    private static AuditEntry entry(long id, OffsetDateTime at, Long staff, String action, String subjectType, Long subjectId, String detail, String previousHash, String hash) {
        return new AuditEntry(id, at.toInstant(), Optional.ofNullable(staff).map(StaffId::new), action, subjectType, Optional.ofNullable(subjectId), detail, previousHash, hash);
    }

    /// The numbers of all entries about one thing, by the index; an owner stands for the owner’s pets, bills, cards and coupons.
    private List<Long> about(DSLContext ctx, LogRef subject) {
        List<Long> ids = new ArrayList<>(of(ctx, subject.type(), List.of(subject.id())));
        if (subject.type().equals("OWNER")) {
            ids.addAll(of(ctx, "PET", ctx.select(PET.ID).from(PET).where(PET.OWNER_ID.eq(subject.id())).fetch(PET.ID)));
            ids.addAll(of(ctx, "SALE", ctx.select(SALE.ID).from(SALE).where(SALE.OWNER_ID.eq(subject.id())).fetch(SALE.ID)));
            ids.addAll(of(ctx, "CARD", ctx.select(MEMBER_CARD.ID).from(MEMBER_CARD).where(MEMBER_CARD.OWNER_ID.eq(subject.id())).fetch(MEMBER_CARD.ID)));
            ids.addAll(of(ctx, "COUPON", ctx.select(COUPON.ID).from(COUPON).where(COUPON.OWNER_ID.eq(subject.id())).fetch(COUPON.ID)));
        }
        if (subject.type().equals("SALE"))
            ids.addAll(of(ctx, "DOCUMENT", ctx.select(DOCUMENT.ID).from(DOCUMENT).where(DOCUMENT.SALE_ID.eq(subject.id())).fetch(DOCUMENT.ID)));
        return ids;
    }

    private static List<Long> of(DSLContext ctx, String type, List<Long> subjects) {
        return subjects.isEmpty() ? List.of() : ctx.select(AUDIT_ENTRY.ID).from(AUDIT_ENTRY).where(AUDIT_ENTRY.SUBJECT_TYPE.eq(type)).and(AUDIT_ENTRY.SUBJECT_ID.in(subjects)).fetch(AUDIT_ENTRY.ID);
    }

    /// Everybody who is in the log, and the program.
    List<LogDoer> doers(DSLContext ctx) {
        List<LogDoer> doers = new ArrayList<>(ctx.select(STAFF.ID, STAFF.DISPLAY_NAME).from(STAFF).orderBy(STAFF.ACTIVE.desc(), STAFF.ID)
                .fetch(mapping((id, name) -> new LogDoer(Optional.of(new StaffId(id)), name))));
        doers.add(LogDoer.PROGRAM);
        return doers;
    }

    /// What `question` asks of an entry, the days aside.
    private Condition fits(DSLContext ctx, LogQuestion question, Texts texts) {
        Condition fits = noCondition();
        // the number of a person is hidden from the index: it would sort everything that a person ever did
        if (question.doer().isPresent()) fits = fits.and(coalesce(AUDIT_ENTRY.STAFF_ID, 0L).eq(question.doer().get().staff().map(StaffId::value).orElse(0L)));
        if (question.group().isPresent()) fits = fits.and(AUDIT_ENTRY.ACTION.in(actions(texts).filter(action -> LogGroup.of(action).equals(question.group())).toList()));
        if (question.about().isPresent()) fits = fits.and(AUDIT_ENTRY.ID.in(about(ctx, question.about().get())));
        for (String word : question.words().strip().split("\\s+")) if (!word.isEmpty()) fits = fits.and(has(ctx, word, texts));
        return fits;
    }

    private static Stream<String> actions(Texts texts) {
        return texts.keysUnder(LogWords.DEED).stream().map(key -> key.substring(LogWords.DEED.length()));
    }

    private static Condition has(DSLContext ctx, String word, Texts texts) {
        String small = word.toLowerCase(Locale.ROOT);
        List<String> deeds = actions(texts).filter(action -> texts.get(LogWords.DEED + action).toLowerCase(Locale.ROOT).contains(small)).toList();
        List<Long> owners = ids(ctx, OWNER.ID, named(OWNER.FIRST_NAME, word).or(named(OWNER.LAST_NAME, word)).or(named(OWNER.NICKNAME, word)).or(OWNER.MEMBER_NO.equalIgnoreCase(word)));
        List<Long> pets = ids(ctx, PET.ID, named(PET.NAME, word).or(PET.HN.equalIgnoreCase(word)));
        List<Long> items = ids(ctx, ITEM.ID, named(ITEM.NAME_TH, word).or(named(ITEM.NAME_EN, word)));
        List<Long> people = ids(ctx, STAFF.ID, named(STAFF.DISPLAY_NAME, word));
        List<Condition> any = new ArrayList<>(List.of(AUDIT_ENTRY.DETAIL.containsIgnoreCase(word), deeds.isEmpty() ? falseCondition() : AUDIT_ENTRY.ACTION.in(deeds),
                about("OWNER", owners), about("PET", pets), about("ITEM", items), about("STAFF", people),
                people.isEmpty() ? falseCondition() : coalesce(AUDIT_ENTRY.STAFF_ID, 0L).in(people)));
        if (!owners.isEmpty()) any.add(about("SALE", ids(ctx, SALE.ID, SALE.OWNER_ID.in(owners))));
        amount(word).ifPresent(money -> any.add(AUDIT_ENTRY.DETAIL.like("%:" + money.satang() + ",%").or(AUDIT_ENTRY.DETAIL.like("%:" + money.satang() + "}"))));
        return or(any);
    }

    private static Condition named(Field<String> name, String word) {
        return name.containsIgnoreCase(word);
    }

    private static Condition about(String type, List<Long> subjects) {
        return subjects.isEmpty() ? falseCondition() : AUDIT_ENTRY.SUBJECT_TYPE.concat("").eq(type).and(AUDIT_ENTRY.SUBJECT_ID.in(subjects));
    }

    private static List<Long> ids(DSLContext ctx, org.jooq.TableField<?, Long> id, Condition fits) {
        Select<? extends org.jooq.Record1<Long>> found = ctx.select(id).from(id.getTable()).where(fits).orderBy(id.desc()).limit(MOST_NAMES);
        return found.fetch(id);
    }

    private static Optional<Money> amount(String word) {
        return word.matches("\\d[\\d,]{0,12}(\\.\\d{1,2})?") ? Optional.of(Money.baht(new BigDecimal(word.replace(",", "")))) : Optional.empty();
    }
}
