package jaidee.transfer;

import static jaidee.db.tables.Tables.IMPORT_RUN;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_OWNERSHIP;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.LedgerEntryRecord;
import jaidee.db.tables.tables.records.MemberCardRecord;
import jaidee.db.tables.tables.records.VaccinationGroupRecord;
import jaidee.db.tables.tables.records.VaccinationRecord;
import jaidee.health.CareProductRepository;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.StaffId;
import jaidee.loyalty.ExpiryPolicy;
import jaidee.loyalty.OpeningPointsRepository;
import jaidee.loyalty.ProgrammeRepository;
import jaidee.owners.IntakeRepository;
import jaidee.owners.OwnerName;
import jaidee.owners.Species;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.transfer.ImportPlan.Animal;
import jaidee.transfer.ImportPlan.Given;
import jaidee.transfer.ImportPlan.Household;
import jaidee.transfer.KnownRows.Basis;
import jaidee.transfer.KnownRows.Known;
import jaidee.transfer.KnownRows.KnownPet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Lists on their way into the tables, and what the tables know of whom they name.
final class ImportRepository {
    private static final List<Table<?>> PARENTS_FIRST =
            List.of(OWNER, OWNER_PHONE, MEMBER_CARD, PET, PET_OWNERSHIP, VACCINATION, VACCINATION_GROUP, LEDGER_ENTRY, POINTS_LOT);
    private static final int TOLD_AFTER = 500;

    private final OpeningPointsRepository opening = new OpeningPointsRepository();

    /// @param books whether what pets were given matters
    KnownRows known(DSLContext ctx, boolean books) {
        Map<Long, Known> owners = new HashMap<>();
        Map<String, Known> byNumber = new HashMap<>();
        ctx.select(OWNER.ID, OWNER.NAME_KEY1, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.MEMBER_NO).from(OWNER)
                .where(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull()).forEach(row -> {
                    Known one = new Known(new OwnerId(row.value1()), row.value2(), name(row.value3(), row.value4(), row.value5()) + " (" + row.value6() + ")");
                    owners.put(row.value1(), one);
                    byNumber.put(row.value6(), one);
                });
        Map<String, List<Known>> byPhone = new HashMap<>();
        ctx.select(OWNER_PHONE.E164, OWNER_PHONE.OWNER_ID).from(OWNER_PHONE).orderBy(OWNER_PHONE.OWNER_ID)
                .forEach(row -> Optional.ofNullable(owners.get(row.value2())).ifPresent(one -> byPhone.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(one)));
        Map<OwnerId, List<KnownPet>> pets = new HashMap<>();
        Set<String> chips = new HashSet<>();
        ctx.select(PET.ID, PET.NAME_KEY1, PET.SPECIES, PET.OWNER_ID, PET.MICROCHIP).from(PET).orderBy(PET.ID).forEach(row -> {
            pets.computeIfAbsent(new OwnerId(row.value4()), _ -> new ArrayList<>()).add(new KnownPet(new PetId(row.value1()), row.value2(), Species.valueOf(row.value3())));
            if (row.value5() != null) chips.add(row.value5());
        });
        Set<String> given = !books ? Set.of() : ctx.select(VACCINATION.PET_ID, VACCINATION.GIVEN_ON, VACCINATION.PRODUCT_TEXT).from(VACCINATION)
                .fetchSet(row -> KnownRows.given(new PetId(row.value1()), row.value2().toString(), row.value3()));
        Set<OwnerId> opened = opening.brought(ctx).stream().map(OwnerId::new).collect(Collectors.toSet());
        return new KnownRows(byPhone, owners.values().stream().collect(Collectors.groupingBy(Known::nameKey)), byNumber, pets, chips, given, opened,
                new CareProductRepository().all(ctx), basis(ctx));
    }

    /// Whether a plan made before is still right.
    Basis basis(DSLContext ctx) {
        return new Basis(last(ctx, OWNER, OWNER.ID), last(ctx, PET, PET.ID), last(ctx, VACCINATION, VACCINATION.ID),
                String.valueOf(newest(ctx, OWNER, OWNER.CHANGED_AT)) + newest(ctx, PET, PET.CHANGED_AT) + last(ctx, IMPORT_RUN, IMPORT_RUN.ID));
    }

    private static OffsetDateTime newest(DSLContext ctx, Table<?> table, Field<OffsetDateTime> field) {
        return ctx.select(DSL.max(field)).from(table).fetchSingle().value1();
    }

    private static long last(DSLContext ctx, Table<?> table, Field<Long> id) {
        return Objects.requireNonNullElse(ctx.select(DSL.max(id)).from(table).fetchSingle().value1(), 0L);
    }

    long lastPet(DSLContext ctx) {
        return last(ctx, PET, PET.ID);
    }

    /// Everything that a plan brings, and what of it went where.
    ///
    /// @param pets of owners who were known, whose books changed
    record Written(long run, Set<PetId> pets, boolean whole) {
    }

    /// @param from where vaccinations are said to come from
    Written write(DSLContext ctx, ImportPlan plan, Optional<StaffId> staff, String from, Instant now, LocalDate today, ImportProgress progress) {
        Long by = staff.map(StaffId::value).orElse(null);
        BulkRows rows = new BulkRows(ctx, PARENTS_FIRST, () -> { });
        Set<String> numbers = plan.households().stream().map(Household::memberNo).filter(number -> !number.isEmpty()).collect(Collectors.toSet());
        IntakeRepository intake = new IntakeRepository(ctx, numbers, today, now);
        Writing writing = new Writing(rows, intake, new ProgrammeRepository().on(ctx, today).expiry(), from, now, today, by);
        long run = ctx.insertInto(IMPORT_RUN).set(row(plan, rows, by, now)).returningResult(IMPORT_RUN.ID).fetchSingle().value1();
        long firstOwner = rows.nextId(OWNER);
        int done = 0, all = plan.households().size();
        for (Household household : plan.households()) {
            if (done % TOLD_AFTER == 0 && !progress.goesOn(done, all)) return new Written(run, Set.of(), false);
            writing.put(run, household);
            rows.relieve();
            done++;
        }
        rows.flush();
        if (rows.nextId(OWNER) > firstOwner && last(ctx, OWNER, OWNER.ID) != rows.nextId(OWNER) - 1) throw new IllegalStateException("numbers of rows went astray");
        return new Written(run, writing.changed, progress.goesOn(all, all));
    }

    private static Map<Field<?>, Object> row(ImportPlan plan, BulkRows rows, Long by, Instant now) {
        ImportPlan.Counts counts = plan.counts();
        Map<Field<?>, Object> row = new HashMap<>();
        row.put(IMPORT_RUN.AT, now.atOffset(ZoneOffset.UTC));
        row.put(IMPORT_RUN.MADE_BY, by);
        row.put(IMPORT_RUN.FILE_NAME, plan.table().name().substring(0, Math.min(300, plan.table().name().length())));
        row.put(IMPORT_RUN.FILE_HASH, plan.table().hash());
        row.put(IMPORT_RUN.OWNERS, counts.owners());
        row.put(IMPORT_RUN.PETS, counts.pets());
        row.put(IMPORT_RUN.VACCINATIONS, counts.vaccinations());
        row.put(IMPORT_RUN.POINTS, counts.points());
        row.put(IMPORT_RUN.LEFT_OUT, plan.badLines().size());
        row.put(IMPORT_RUN.FIRST_OWNER, rows.nextId(OWNER));
        row.put(IMPORT_RUN.FIRST_PET, rows.nextId(PET));
        row.put(IMPORT_RUN.FIRST_VACCINATION, rows.nextId(VACCINATION));
        row.put(IMPORT_RUN.FIRST_ENTRY, rows.nextId(LEDGER_ENTRY));
        row.put(IMPORT_RUN.ENTRIES, (int) plan.households().stream().filter(each -> each.points().isPositive()).count());
        return row;
    }

    /// The rows of one household after the other.
    private final class Writing {
        private final BulkRows rows;
        private final IntakeRepository intake;
        private final ExpiryPolicy expiry;
        private final String from;
        private final OffsetDateTime at;
        private final LocalDate today;
        private final Long by;
        private final CodeIssuer codes = new CodeIssuer();
        private final Set<PetId> changed = new HashSet<>();

        Writing(BulkRows rows, IntakeRepository intake, ExpiryPolicy expiry, String from, Instant now, LocalDate today, Long by) {
            this.rows = rows;
            this.intake = intake;
            this.expiry = expiry;
            this.from = from;
            this.at = now.atOffset(ZoneOffset.UTC);
            this.today = today;
            this.by = by;
        }

        void put(long run, Household household) {
            long owner = household.known().map(OwnerId::value).orElseGet(() -> enrol(household));
            if (household.points().isPositive()) {
                LedgerEntryRecord entry = opening.entry(owner, "IMPORT:" + run + ":" + owner, household.points(), at.toInstant(), today, by);
                rows.add(opening.lot(owner, rows.add(entry), household.points(), today, expiry.expiresOn(today)));
            }
            for (Animal pet : household.pets()) put(owner, pet);
        }

        private long enrol(Household household) {
            long owner = rows.add(intake.owner(household.details(), household.memberNo()));
            List<PhoneNumber> phones = household.details().contact().phones();
            for (int i = 0; i < phones.size(); i++) rows.add(intake.phone(owner, i, phones.get(i)));
            MemberCardRecord card = new MemberCardRecord();
            card.setOwnerId(owner);
            card.setToken(codes.issue(CodeKind.MEMBER).token());
            card.setIssuedAt(at);
            card.setIssuedBy(by);
            rows.add(card);
            return owner;
        }

        private void put(long owner, Animal animal) {
            animal.known().ifPresent(changed::add);
            long pet = animal.known().map(PetId::value).orElseGet(() -> {
                long fresh = rows.add(intake.pet(owner, animal.details(), by));
                rows.add(intake.ownership(fresh, owner));
                return fresh;
            });
            for (Given given : animal.given()) {
                VaccinationRecord row = new VaccinationRecord();
                row.setPetId(pet);
                row.setProductId(given.product().orElse(null));
                row.setProductText(given.text());
                row.setGivenOn(given.on());
                row.setLot(given.lot().isEmpty() ? null : given.lot());
                row.setOutsideSource(from);
                row.setRecordedAt(at);
                row.setRecordedBy(by);
                row.setDoses(1);
                row.setWithdrawn(false);
                long vaccination = rows.add(row);
                for (String group : given.groups()) {
                    VaccinationGroupRecord part = new VaccinationGroupRecord();
                    part.setVaccinationId(vaccination);
                    part.setGroupCode(group);
                    rows.add(part);
                }
            }
        }
    }

    /// The newest first.
    List<ImportRun> runs(DSLContext ctx) {
        return ctx.select(IMPORT_RUN.asterisk(), STAFF.DISPLAY_NAME).from(IMPORT_RUN).leftJoin(STAFF).on(STAFF.ID.eq(IMPORT_RUN.MADE_BY))
                .orderBy(IMPORT_RUN.ID.desc()).fetch(ImportRepository::run);
    }

    Optional<ImportRun> run(DSLContext ctx, long id) {
        return runs(ctx).stream().filter(run -> run.id() == id).findFirst();
    }

    private static ImportRun run(Record row) {
        return new ImportRun(row.get(IMPORT_RUN.ID), row.get(IMPORT_RUN.AT).toInstant(), Optional.ofNullable(row.get(STAFF.DISPLAY_NAME)), row.get(IMPORT_RUN.FILE_NAME),
                new ImportPlan.Counts(row.get(IMPORT_RUN.OWNERS), row.get(IMPORT_RUN.PETS), row.get(IMPORT_RUN.VACCINATIONS), row.get(IMPORT_RUN.POINTS), 0),
                row.get(IMPORT_RUN.LEFT_OUT), Optional.ofNullable(row.get(IMPORT_RUN.UNDONE_AT)).map(OffsetDateTime::toInstant),
                Objects.requireNonNullElse(row.get(IMPORT_RUN.KEPT), 0));
    }

    static String name(String title, String first, String last) {
        return new OwnerName(Objects.requireNonNullElse(title, ""), first, Objects.requireNonNullElse(last, ""), "").titled();
    }
}
