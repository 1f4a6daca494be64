package jaidee.segments;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.max;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.owners.OwnerName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// The owners of a segment as a list shows them.
final class PreviewRepository {
    private static final int AT_ONCE = 1_000;

    /// In the order given.
    ///
    /// @param owners with the pets to show; where there are none, all that live
    List<Preview.Line> lines(DSLContext ctx, Map<OwnerId, List<PetId>> owners) {
        List<Preview.Line> all = new ArrayList<>();
        List<OwnerId> ids = List.copyOf(owners.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) some(ctx, ids.subList(from, Math.min(from + AT_ONCE, ids.size())), owners, all);
        return all;
    }

    private static void some(DSLContext ctx, List<OwnerId> ids, Map<OwnerId, List<PetId>> owners, List<Preview.Line> all) {
        List<Long> numbers = ids.stream().map(OwnerId::value).toList();
        Map<Long, String> names = new HashMap<>();
        ctx.select(OWNER.ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME).from(OWNER).where(OWNER.ID.in(numbers))
                .forEach(row -> names.put(row.value1(), new OwnerName(text(row.value2()), row.value3(), text(row.value4()), text(row.value5())).full()));
        Map<Long, String> phones = new HashMap<>();
        ctx.select(OWNER_PHONE.OWNER_ID, OWNER_PHONE.E164, OWNER_PHONE.EXTENSION, OWNER_PHONE.KIND).from(OWNER_PHONE).where(OWNER_PHONE.OWNER_ID.in(numbers))
                .fetch().sortAsc(OWNER_PHONE.OWNER_ID)
                .forEach(row -> phones.putIfAbsent(row.value1(), new PhoneNumber(row.value2(), text(row.value3()), PhoneNumber.Kind.valueOf(row.value4())).display()));
        Map<Long, LocalDate> visits = ctx.select(SALE.OWNER_ID, max(SALE.BUSINESS_DAY)).from(SALE).where(SALE.OWNER_ID.in(numbers)).groupBy(SALE.OWNER_ID)
                .fetchMap(SALE.OWNER_ID, max(SALE.BUSINESS_DAY));
        Map<Long, Map<Long, String>> pets = new HashMap<>();
        ctx.select(PET.OWNER_ID, PET.ID, PET.NAME).from(PET).where(PET.OWNER_ID.in(numbers)).and(PET.STATUS.eq("LIVING")).fetch().sortAsc(PET.ID)
                .forEach(row -> pets.computeIfAbsent(row.value1(), _ -> new java.util.LinkedHashMap<>()).put(row.value2(), row.value3()));
        for (OwnerId id : ids) {
            Map<Long, String> living = pets.getOrDefault(id.value(), Map.of());
            List<String> shown = !owners.get(id).isEmpty() ? owners.get(id).stream().map(pet -> living.getOrDefault(pet.value(), "")).filter(name -> !name.isEmpty()).toList() : List.copyOf(living.values());
            all.add(new Preview.Line(id, names.getOrDefault(id.value(), ""), phones.getOrDefault(id.value(), ""), shown, Optional.ofNullable(visits.get(id.value()))));
        }
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
