package jaidee.health;

import static jaidee.db.tables.Tables.CARE_PRODUCT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import jaidee.db.Rows;
import jaidee.db.tables.tables.records.VaccinationGroupRecord;
import jaidee.db.tables.tables.records.VaccinationRecord;
import jaidee.kernel.ItemId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.owners.PetStatus;
import jaidee.owners.Species;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The pets' books in their tables: written line by line, never changed.
final class BookRepository {
    /// How far back one looks for the last lots of a product and for who gave something last.
    private static final int LAST_OF_PRODUCT = 60, LAST_OF_ALL = 400;

    /// @param born   the day, also an estimated one
    /// @param diedOn empty while it lives, as far as is known
    record Patient(PetId id, String name, Species species, OwnerId owner, Optional<LocalDate> born, boolean estimated, Optional<LocalDate> diedOn) {
    }

    /// @param reason of a correction; empty for an addition to what was missing
    record NewRow(PetId pet, NewEntry entry, String productName, List<String> groups, Optional<SaleId> sale, Optional<Long> corrects,
                  String reason, Instant at, StaffId staff) {
    }

    Optional<Patient> pet(DSLContext ctx, PetId id) {
        return Optional.ofNullable(pets(ctx, List.of(id)).get(id));
    }

    Map<PetId, Patient> pets(DSLContext ctx, Collection<PetId> ids) {
        return ctx.select(PET.ID, PET.NAME, PET.SPECIES, PET.OWNER_ID, PET.BIRTH_DATE, PET.BIRTH_ESTIMATED, PET.STATUS, PET.STATUS_ON)
                .from(PET).where(PET.ID.in(ids.stream().map(PetId::value).toList()))
                .fetch(row -> new Patient(new PetId(row.value1()), row.value2(), Species.valueOf(row.value3()), new OwnerId(row.value4()),
                        Optional.ofNullable(row.value5()), row.value6(), row.value7().equals(PetStatus.DIED.name())
                        ? Optional.of(row.value8() == null ? LocalDate.EPOCH : row.value8()) : Optional.empty()))
                .stream().collect(Collectors.toMap(Patient::id, Function.identity()));
    }

    long insert(DSLContext ctx, NewRow one) {
        return insert(ctx, List.of(one)).getFirst();
    }

    /// @param rows each of another pet or product
    /// @return the number of each
    List<Long> insert(DSLContext ctx, List<NewRow> rows) {
        Map<List<Long>, Long> numbers = new HashMap<>();
        Rows.insert(ctx, VACCINATION, rows.stream().map(BookRepository::row).toList(), VACCINATION.PET_ID, VACCINATION.PRODUCT_ID, VACCINATION.ID)
                .forEach(row -> numbers.put(Arrays.asList(row.get(VACCINATION.PET_ID), row.get(VACCINATION.PRODUCT_ID)), row.get(VACCINATION.ID)));
        List<Long> inOrder = rows.stream().map(row -> numbers.get(Arrays.asList(row.pet().value(), product(row)))).toList();
        List<VaccinationGroupRecord> groups = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) for (String group : rows.get(i).groups()) {
            VaccinationGroupRecord part = new VaccinationGroupRecord();
            part.setVaccinationId(inOrder.get(i));
            part.setGroupCode(group);
            groups.add(part);
        }
        Rows.insert(ctx, VACCINATION_GROUP, groups);
        return inOrder;
    }

    private static Long product(NewRow row) {
        return row.entry().product().map(CareProductId::value).orElse(null);
    }

    private static VaccinationRecord row(NewRow one) {
        NewEntry entry = one.entry();
        VaccinationRecord row = new VaccinationRecord();
        row.setPetId(one.pet().value());
        row.setProductId(product(one));
        row.setProductText(one.productName());
        row.setGivenOn(entry.on());
        row.setDoseLabel(some(entry.dose()));
        row.setLot(some(entry.lot().number()));
        row.setLotExpiresOn(entry.lot().expires().orElse(null));
        row.setExpiredReason(some(entry.expired()));
        row.setSite(some(entry.site()));
        row.setVetId(entry.vet().id().map(StaffId::value).orElse(null));
        row.setVetName(some(entry.vet().name()));
        row.setVetLicenceNo(some(entry.vet().licence()));
        row.setCertificateUntil(entry.certificate().orElse(null));
        row.setOutsideSource(some(entry.outside()));
        row.setDoses(entry.doses());
        row.setSaleId(one.sale().map(SaleId::value).orElse(null));
        row.setCorrectsId(one.corrects().orElse(null));
        row.setReason(some(one.reason()));
        row.setRecordedAt(one.at().atOffset(ZoneOffset.UTC));
        row.setRecordedBy(one.staff().value());
        return row;
    }

    /// Every line of a pet's book with how it ended, the newest day first; a line to which only something was added
    /// is not told twice.
    List<BookEntry> of(DSLContext ctx, PetId pet) {
        return entries(ctx, VACCINATION.PET_ID.eq(pet.value()));
    }

    /// What was sold with a bill and stands.
    List<BookEntry> of(DSLContext ctx, SaleId sale) {
        return entries(ctx, VACCINATION.SALE_ID.eq(sale.value())).stream().filter(BookEntry::stands).toList();
    }

    /// The line as it stands; empty once it was put right or withdrawn.
    Optional<BookEntry> standing(DSLContext ctx, long entry) {
        Optional<Long> pet = ctx.select(VACCINATION.PET_ID).from(VACCINATION).where(VACCINATION.ID.eq(entry)).fetchOptional(VACCINATION.PET_ID);
        return pet.flatMap(id -> of(ctx, new PetId(id)).stream().filter(each -> each.id() == entry && each.stands()).findFirst());
    }

    private List<BookEntry> entries(DSLContext ctx, Condition which) {
        Map<Long, List<String>> groups = ctx.select(VACCINATION_GROUP.VACCINATION_ID, VACCINATION_GROUP.GROUP_CODE)
                .from(VACCINATION).join(VACCINATION_GROUP).on(VACCINATION_GROUP.VACCINATION_ID.eq(VACCINATION.ID)).where(which)
                .orderBy(VACCINATION_GROUP.VACCINATION_ID, VACCINATION_GROUP.GROUP_CODE)
                .fetchGroups(VACCINATION_GROUP.VACCINATION_ID, VACCINATION_GROUP.GROUP_CODE);
        Map<Long, Record> rows = new LinkedHashMap<>();
        Map<Long, Record> after = new HashMap<>();
        ctx.select(VACCINATION.asterisk(), STAFF.DISPLAY_NAME, CARE_PRODUCT.ITEM_ID).from(VACCINATION)
                .leftJoin(STAFF).on(STAFF.ID.eq(VACCINATION.RECORDED_BY))
                .leftJoin(CARE_PRODUCT).on(CARE_PRODUCT.ID.eq(VACCINATION.PRODUCT_ID))
                .where(which).orderBy(VACCINATION.GIVEN_ON.desc(), VACCINATION.ID.desc())
                .forEach(row -> {
                    if (!row.get(VACCINATION.WITHDRAWN)) rows.put(row.get(VACCINATION.ID), row);
                    if (row.get(VACCINATION.CORRECTS_ID) != null) after.put(row.get(VACCINATION.CORRECTS_ID), row);
                });
        List<BookEntry> entries = new ArrayList<>();
        for (Record row : rows.values()) {
            Optional<Record> ended = Optional.ofNullable(after.get(row.get(VACCINATION.ID)));
            boolean onlyAddedTo = ended.filter(by -> !by.get(VACCINATION.WITHDRAWN) && by.get(VACCINATION.REASON) == null).isPresent();
            if (!onlyAddedTo) entries.add(entry(row, groups.getOrDefault(row.get(VACCINATION.ID), List.of()), ended));
        }
        return List.copyOf(entries);
    }

    private static BookEntry entry(Record row, List<String> groups, Optional<Record> ended) {
        BookEntry.State state = ended.isEmpty() ? BookEntry.State.STANDS
                : ended.get().get(VACCINATION.WITHDRAWN) ? BookEntry.State.WITHDRAWN : BookEntry.State.CORRECTED;
        Vet vet = new Vet(Optional.ofNullable(row.get(VACCINATION.VET_ID)).map(StaffId::new), text(row.get(VACCINATION.VET_NAME)),
                text(row.get(VACCINATION.VET_LICENCE_NO)));
        return new BookEntry(row.get(VACCINATION.ID), new PetId(row.get(VACCINATION.PET_ID)),
                Optional.ofNullable(row.get(VACCINATION.PRODUCT_ID)).map(CareProductId::new), row.get(VACCINATION.PRODUCT_TEXT),
                Optional.ofNullable(row.get(CARE_PRODUCT.ITEM_ID)).map(ItemId::new), groups, row.get(VACCINATION.GIVEN_ON),
                text(row.get(VACCINATION.DOSE_LABEL)), new Lot(text(row.get(VACCINATION.LOT)), Optional.ofNullable(row.get(VACCINATION.LOT_EXPIRES_ON))),
                text(row.get(VACCINATION.EXPIRED_REASON)), text(row.get(VACCINATION.SITE)), vet,
                Optional.ofNullable(row.get(VACCINATION.CERTIFICATE_UNTIL)), text(row.get(VACCINATION.OUTSIDE_SOURCE)),
                Optional.ofNullable(row.get(VACCINATION.SALE_ID)).map(SaleId::new), row.get(VACCINATION.DOSES), CareGroups.anyVaccine(groups),
                trace(row), state, ended.map(BookRepository::trace));
    }

    private static BookEntry.Trace trace(Record row) {
        return new BookEntry.Trace(text(row.get(STAFF.DISPLAY_NAME)), row.get(VACCINATION.RECORDED_AT).toInstant(), text(row.get(VACCINATION.REASON)));
    }

    /// The last lots used of a product here, the newest first, each once; those whose day is past by `today` are left out.
    List<Lot> lastLots(DSLContext ctx, CareProductId product, LocalDate today, int most) {
        Set<String> seen = new HashSet<>();
        return ctx.select(VACCINATION.LOT, VACCINATION.LOT_EXPIRES_ON, VACCINATION.OUTSIDE_SOURCE).from(VACCINATION)
                .where(VACCINATION.PRODUCT_ID.eq(product.value())).orderBy(VACCINATION.PRODUCT_ID, VACCINATION.ID.desc()).limit(LAST_OF_PRODUCT)
                .fetch().stream().filter(row -> row.value1() != null && row.value3() == null && seen.add(row.value1()))
                .map(row -> new Lot(row.value1(), Optional.ofNullable(row.value2()))).filter(lot -> !lot.expiredOn(today)).limit(most).toList();
    }

    /// The products each pet got, the last one first.
    Map<PetId, List<CareProductId>> lastProducts(DSLContext ctx, List<PetId> pets) {
        Map<PetId, List<CareProductId>> all = new HashMap<>();
        if (pets.isEmpty()) return all;
        ctx.select(VACCINATION.PET_ID, VACCINATION.PRODUCT_ID, max(VACCINATION.GIVEN_ON)).from(VACCINATION)
                .where(VACCINATION.PET_ID.in(pets.stream().map(PetId::value).toList())).and(VACCINATION.PRODUCT_ID.isNotNull())
                .and(VACCINATION.WITHDRAWN.isFalse()).groupBy(VACCINATION.PET_ID, VACCINATION.PRODUCT_ID)
                .orderBy(max(VACCINATION.GIVEN_ON).desc(), VACCINATION.PRODUCT_ID)
                .forEach(row -> all.computeIfAbsent(new PetId(row.value1()), _ -> new ArrayList<>()).add(new CareProductId(row.value2())));
        return all;
    }

    /// Who gave a vaccine last, and where on the body.
    Optional<LastGiven> lastGiven(DSLContext ctx) {
        return ctx.select(VACCINATION.VET_ID, VACCINATION.SITE).from(VACCINATION)
                .where(VACCINATION.ID.gt(select(max(VACCINATION.ID).minus(LAST_OF_ALL)).from(VACCINATION)))
                .and(VACCINATION.VET_ID.isNotNull()).and(VACCINATION.OUTSIDE_SOURCE.isNull()).and(VACCINATION.LOT.isNotNull())
                .orderBy(VACCINATION.ID.desc()).limit(1)
                .fetchOptional(row -> new LastGiven(new StaffId(row.value1()), text(row.value2())));
    }

    record LastGiven(StaffId vet, String site) {
    }

    private static String some(String text) {
        return text.isEmpty() ? null : text;
    }

    static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
