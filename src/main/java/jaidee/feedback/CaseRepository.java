package jaidee.feedback;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.FEEDBACK_STEP;
import static jaidee.db.tables.Tables.FEEDBACK_THEME;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import jaidee.db.tables.tables.Staff;
import jaidee.db.tables.tables.records.FeedbackRecord;
import jaidee.db.tables.tables.records.FeedbackStepRecord;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/// What customers said beside answers to questions, and what was done about it.
final class CaseRepository {
    private static final Staff TAKER = STAFF.as("taker"), CHARGED = STAFF.as("charged"), WORKER = STAFF.as("worker");
    private static final Condition IS_CASE = FEEDBACK.KIND.in(Kind.CASES.stream().map(kind -> inline(kind.name())).toList());
    static final Condition OPEN = FEEDBACK.CLOSED_AT.isNull().and(FEEDBACK.DUE_ON.isNotNull());

    long insert(DSLContext ctx, CaseDraft draft, Optional<Long> answer, Instant at, LocalDate day, StaffId by) {
        FeedbackRecord row = ctx.newRecord(FEEDBACK);
        row.setKind(draft.kind().name());
        row.setOwnerId(draft.owner().map(OwnerId::value).orElse(null));
        row.setPetId(draft.pet().map(PetId::value).orElse(null));
        row.setSaleId(draft.sale().map(SaleId::value).orElse(null));
        row.setTheme(draft.theme().orElse(null));
        row.setThemedOn(draft.theme().isPresent() ? day : null);
        row.setText(draft.words());
        row.setScore(draft.stars().orElse(null));
        row.setPlace(draft.place().isEmpty() ? null : draft.place());
        row.setCaseOwner(draft.charge().map(StaffId::value).orElse(null));
        row.setDueOn(draft.due().orElse(null));
        row.setAnswerId(answer.orElse(null));
        row.setAt(at.atOffset(ZoneOffset.UTC));
        row.setTakenBy(by.value());
        row.store();
        return row.getId();
    }

    void step(DSLContext ctx, long feedback, VoiceCase.Deed deed, String words, Optional<LocalDate> due, Instant at, StaffId by) {
        FeedbackStepRecord row = ctx.newRecord(FEEDBACK_STEP);
        row.setFeedbackId(feedback);
        row.setStatus(deed.name());
        row.setText(words);
        row.setDueOn(due.orElse(null));
        row.setAt(at.atOffset(ZoneOffset.UTC));
        row.setStaffId(by.value());
        row.store();
    }

    /// @param at empty: it is open again
    void close(DSLContext ctx, long feedback, Optional<Instant> at) {
        ctx.update(FEEDBACK).set(FEEDBACK.CLOSED_AT, at.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null)).where(FEEDBACK.ID.eq(feedback)).execute();
    }

    void assign(DSLContext ctx, long feedback, Optional<StaffId> charge, Optional<LocalDate> due) {
        ctx.update(FEEDBACK).set(FEEDBACK.CASE_OWNER, charge.map(StaffId::value).orElse(null)).set(FEEDBACK.DUE_ON, due.orElse(null)).where(FEEDBACK.ID.eq(feedback)).execute();
    }

    void theme(DSLContext ctx, long feedback, String theme, LocalDate day) {
        ctx.update(FEEDBACK).set(FEEDBACK.THEME, theme).set(FEEDBACK.THEMED_ON, day).where(FEEDBACK.ID.eq(feedback)).execute();
    }

    Optional<LocalDate> themedOn(DSLContext ctx, long feedback) {
        return ctx.select(FEEDBACK.THEMED_ON).from(FEEDBACK).where(FEEDBACK.ID.eq(feedback)).fetchOptional(FEEDBACK.THEMED_ON);
    }

    Optional<VoiceCase> find(DSLContext ctx, long id) {
        return rows(ctx, FEEDBACK.ID.eq(id)).fetch().stream().findFirst().map(row -> read(row, steps(ctx, List.of(id))));
    }

    /// Those that are due first come first, then the newest.
    List<VoiceCase> list(DSLContext ctx, CaseFilter filter, int most) {
        Condition shown = switch (filter.show()) {
            case OPEN -> OPEN;
            case MINE -> OPEN.and(FEEDBACK.CASE_OWNER.eq(filter.me().value()));
            case OVERDUE -> OPEN.and(FEEDBACK.DUE_ON.lt(filter.today()));
            case CLOSED -> FEEDBACK.CLOSED_AT.isNotNull();
            case ALL -> noCondition();
        };
        Condition kind = filter.kind().<Condition>map(each -> FEEDBACK.KIND.eq(each.name())).orElseGet(() -> noCondition());
        boolean work = filter.show() != CaseFilter.Show.ALL && filter.show() != CaseFilter.Show.CLOSED;
        var found = rows(ctx, shown.and(kind).and(said(filter.typed())));
        var ordered = work ? found.orderBy(FEEDBACK.DUE_ON, FEEDBACK.ID) : found.orderBy(FEEDBACK.AT.desc(), FEEDBACK.ID.desc());
        List<Record> rows = List.copyOf(ordered.limit(most).fetch());
        Map<Long, List<VoiceCase.Step>> steps = steps(ctx, rows.stream().map(row -> row.get(FEEDBACK.ID)).toList());
        return rows.stream().map(row -> read(row, steps)).toList();
    }

    private static Condition said(String typed) {
        if (typed.isBlank()) return noCondition();
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return lower(FEEDBACK.TEXT).contains(part).or(lower(OWNER.FIRST_NAME).contains(part)).or(lower(OWNER.LAST_NAME).contains(part))
                .or(lower(OWNER.NICKNAME).contains(part)).or(lower(PET.NAME).contains(part));
    }

    /// The complaints of an owner that nobody has closed, the oldest first.
    List<VoiceCase> openComplaints(DSLContext ctx, OwnerId owner) {
        List<Record> rows = List.copyOf(rows(ctx, FEEDBACK.OWNER_ID.eq(owner.value()).and(FEEDBACK.KIND.eq(Kind.COMPLAINT.name())).and(FEEDBACK.CLOSED_AT.isNull()))
                .orderBy(FEEDBACK.AT, FEEDBACK.ID).fetch());
        Map<Long, List<VoiceCase.Step>> steps = steps(ctx, rows.stream().map(row -> row.get(FEEDBACK.ID)).toList());
        return rows.stream().map(row -> read(row, steps)).toList();
    }

    /// Open cases that are due on the day or before it.
    int waiting(DSLContext ctx, LocalDate day) {
        return ctx.fetchCount(FEEDBACK, IS_CASE.and(OPEN).and(FEEDBACK.DUE_ON.le(day)));
    }

    boolean hasPet(DSLContext ctx, OwnerId owner, PetId pet) {
        return ctx.fetchExists(PET, PET.ID.eq(pet.value()).and(PET.OWNER_ID.eq(owner.value())));
    }

    boolean hasSale(DSLContext ctx, Optional<OwnerId> owner, SaleId sale) {
        return ctx.fetchExists(SALE, SALE.ID.eq(sale.value()).and(owner.map(each -> SALE.OWNER_ID.eq(each.value())).orElseGet(SALE.OWNER_ID::isNull)));
    }

    private static SelectConditionStep<Record> rows(DSLContext ctx, Condition which) {
        return ctx.select(FEEDBACK.fields()).select(OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME, OWNER_PHONE.E164, PET.NAME, DOCUMENT.NUMBER,
                        SALE.BUSINESS_DAY, TAKER.DISPLAY_NAME, CHARGED.DISPLAY_NAME).select(FEEDBACK_THEME.fields())
                .from(FEEDBACK)
                .leftJoin(OWNER).on(OWNER.ID.eq(FEEDBACK.OWNER_ID)).leftJoin(OWNER_PHONE).on(OWNER_PHONE.OWNER_ID.eq(OWNER.ID)).and(OWNER_PHONE.POSITION.eq(0))
                .leftJoin(PET).on(PET.ID.eq(FEEDBACK.PET_ID))
                .leftJoin(SALE).on(SALE.ID.eq(FEEDBACK.SALE_ID)).leftJoin(DOCUMENT).on(DOCUMENT.SALE_ID.eq(SALE.ID)).and(DOCUMENT.KIND.in("RECEIPT", "ABB_TAX_INVOICE"))
                .leftJoin(TAKER).on(TAKER.ID.eq(FEEDBACK.TAKEN_BY)).leftJoin(CHARGED).on(CHARGED.ID.eq(FEEDBACK.CASE_OWNER))
                .leftJoin(FEEDBACK_THEME).on(FEEDBACK_THEME.CODE.eq(FEEDBACK.THEME))
                .where(IS_CASE).and(which);
    }

    private static Map<Long, List<VoiceCase.Step>> steps(DSLContext ctx, List<Long> cases) {
        if (cases.isEmpty()) return Map.of();
        return ctx.select(FEEDBACK_STEP.FEEDBACK_ID, FEEDBACK_STEP.AT, WORKER.DISPLAY_NAME, FEEDBACK_STEP.STATUS, FEEDBACK_STEP.TEXT).from(FEEDBACK_STEP)
                .join(WORKER).on(WORKER.ID.eq(FEEDBACK_STEP.STAFF_ID)).where(FEEDBACK_STEP.FEEDBACK_ID.in(cases)).orderBy(FEEDBACK_STEP.ID)
                .fetchGroups(FEEDBACK_STEP.FEEDBACK_ID, row -> new VoiceCase.Step(row.value2().toInstant(), row.value3(), VoiceCase.Deed.valueOf(row.value4()), row.value5()));
    }

    private static VoiceCase read(Record row, Map<Long, List<VoiceCase.Step>> steps) {
        long id = row.get(FEEDBACK.ID);
        Optional<VoiceCase.Party> owner = Optional.ofNullable(row.get(FEEDBACK.OWNER_ID))
                .map(each -> new VoiceCase.Party(new OwnerId(each), ownerName(row).map(OwnerName::spoken).orElse(""), phone(row.get(OWNER_PHONE.E164))));
        return new VoiceCase(id, Kind.valueOf(row.get(FEEDBACK.KIND)), row.get(FEEDBACK.AT).toInstant(), said(row, TAKER), owner,
                Optional.ofNullable(row.get(FEEDBACK.PET_ID)).map(each -> new VoiceCase.Animal(new PetId(each), row.get(PET.NAME))),
                Optional.ofNullable(row.get(FEEDBACK.SALE_ID)).map(each -> new VoiceCase.Bill(new SaleId(each), empty(row.get(DOCUMENT.NUMBER)), row.get(SALE.BUSINESS_DAY))),
                ThemeRepository.of(row), empty(row.get(FEEDBACK.TEXT)), Optional.ofNullable(row.get(FEEDBACK.SCORE)), empty(row.get(FEEDBACK.PLACE)),
                Optional.ofNullable(row.get(FEEDBACK.CASE_OWNER)).map(each -> new VoiceCase.Person(new StaffId(each), said(row, CHARGED))),
                Optional.ofNullable(row.get(FEEDBACK.DUE_ON)), Optional.ofNullable(row.get(FEEDBACK.CLOSED_AT)).map(each -> each.toInstant()),
                steps.getOrDefault(id, List.of()));
    }

    /// Empty where the row tells of nobody.
    static Optional<OwnerName> ownerName(Record row) {
        return Optional.ofNullable(row.get(OWNER.FIRST_NAME))
                .map(first -> new OwnerName(empty(row.get(OWNER.TITLE)), first, empty(row.get(OWNER.LAST_NAME)), empty(row.get(OWNER.NICKNAME))));
    }

    private static String said(Record row, Staff person) {
        return empty(row.get(person.DISPLAY_NAME));
    }

    private static String phone(String e164) {
        if (e164 == null) return "";
        return PhoneNumber.parse(e164) instanceof Outcome.Done<PhoneNumber>(PhoneNumber number) ? number.display() : e164;
    }

    private static String empty(String text) {
        return text == null ? "" : text;
    }
}
