package jaidee.segments;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.OWNER_SOURCE;
import static jaidee.db.tables.Tables.OWNER_SOURCE_WORD;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_WEIGHT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.Rows;
import jaidee.db.tables.tables.PetWeight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.TableField;

/// Reads the facts, some thousands of rows at a time: H2 puts the answer to a question about more of them on the disk first.
final class FactsRepository {
    static final int PARCEL = 25_000;

    private final TakenRepository taken = new TakenRepository();
    private final BillFactsRepository bills = new BillFactsRepository();
    private final MemberFactsRepository members = new MemberFactsRepository();

    /// @param needs  to read
    /// @param before read earlier, whose bills are continued; may be null
    /// @param same   nothing was written since: what was read before is kept, and only what is missing read
    Facts read(DSLContext ctx, Needs needs, Facts before, boolean same, LocalDate today) {
        Set<Part> all = EnumSet.noneOf(Part.class);
        all.addAll(needs.parts());
        if (all.contains(Part.DUES) || all.contains(Part.WEIGHTS)) all.add(Part.PETS);
        if (all.contains(Part.RETURNS)) all.add(Part.BILLS);
        Set<Part> wanted = EnumSet.noneOf(Part.class);
        wanted.addAll(all);
        if (same) wanted.removeAll(before.needs().parts());
        People people = same ? before.people() : people(ctx);
        Pets pets = wanted.contains(Part.PETS) ? pets(ctx, people) : same ? before.pets() : null;
        Bills known = before == null ? Bills.NONE : before.bills();
        Bills sold = wanted.contains(Part.BILLS) ? bills.read(ctx, people, known) : known;
        Reading reading = new Reading(wanted, same ? before : null);
        return new Facts(new Needs(all, needs.taken()), people, pets, reading.of(Part.DUES, () -> dues(ctx, pets), Facts::dues),
                reading.of(Part.WEIGHTS, () -> grams(ctx, pets), Facts::grams), sold,
                reading.of(Part.BILLS, () -> bills.visits(ctx, people, sold), Facts::visits),
                taken.read(ctx, needs.taken(), sold, known, before == null ? Map.of() : before.taken()),
                reading.of(Part.RETURNS, () -> bills.returned(ctx, sold), Facts::returned),
                reading.of(Part.POINTS, () -> members.points(ctx, people), Facts::points),
                reading.of(Part.TIERS, () -> members.tiers(ctx, people, today), Facts::tiers),
                reading.of(Part.COUPONS, () -> members.coupons(ctx, people), Facts::coupons),
                reading.of(Part.CONSENTS, () -> members.consents(ctx, people), Facts::consents),
                reading.of(Part.VOICE, () -> members.complained(ctx, people), Facts::open),
                reading.of(Part.VOICE, () -> members.nps(ctx, people), Facts::nps));
    }

    /// What is wanted is read, the rest is as it was.
    private record Reading(Set<Part> wanted, Facts before) {
        <T> T of(Part part, Supplier<T> read, Function<Facts, T> kept) {
            return wanted.contains(part) ? read.get() : before == null ? null : kept.apply(before);
        }
    }

    /// Reads a table by parcels of its numbers.
    interface Parcel {
        void read(long after, long upTo);
    }

    static void parcels(DSLContext ctx, TableField<?, Long> number, long after, Parcel parcel) {
        long last = ctx.select(coalesce(max(number), inline(0L))).from(number.getTable()).fetchSingle().value1();
        for (long from = after; from < last; from += PARCEL) parcel.read(from, Math.min(from + PARCEL, last));
    }

    private static People people(DSLContext ctx) {
        Column ids = new Column(), merged = new Column(), referrers = new Column(), gone = new Column();
        List<String> source = new ArrayList<>(), channel = new ArrayList<>();
        List<String[]> places = new ArrayList<>();
        UnaryOperator<String> once = words();
        Map<String, String> meant = sources(ctx), known = new HashMap<>();
        parcels(ctx, OWNER.ID, 0, (after, upTo) -> Rows.each(ctx.select(OWNER.ID, OWNER.MERGED_INTO, OWNER.ERASED_AT.isNotNull(), OWNER.REFERRER_ID, OWNER.SOURCE,
                OWNER.PREFERRED_CHANNEL, OWNER.SUBDISTRICT, OWNER.DISTRICT, OWNER.PROVINCE).from(OWNER).where(OWNER.ID.gt(after)).and(OWNER.ID.le(upTo)).orderBy(OWNER.ID), row -> {
                    ids.add(row.getLong(1));
                    merged.add(row.getLong(2));
                    gone.add(row.getBoolean(3) || merged.get(merged.size() - 1) != 0 ? 1 : 0);
                    referrers.add(row.getLong(4));
                    source.add(known.computeIfAbsent(once.apply(row.getString(5)), said -> meant.getOrDefault(OwnerTests.folded(said), said)));
                    channel.add(once.apply(row.getString(6)));
                    places.add(new String[] {once.apply(row.getString(7)), once.apply(row.getString(8)), once.apply(row.getString(9))});
                }));
        long[] numbers = ids.longs(new long[0]);
        int[] home = new int[numbers.length], referrer = new int[numbers.length], referred = new int[numbers.length];
        boolean[] left = new boolean[numbers.length];
        for (int i = 0; i < numbers.length; i++) left[i] = gone.get(i) == 1;
        for (int i = 0; i < numbers.length; i++) home[i] = home(numbers, merged, i);
        for (int i = 0; i < numbers.length; i++) {
            int by = referrers.get(i) == 0 ? -1 : Arrays.binarySearch(numbers, referrers.get(i));
            referrer[i] = by < 0 ? -1 : home[by];
            if (referrer[i] >= 0 && !left[i]) referred[referrer[i]]++;
        }
        boolean[] phone = new boolean[numbers.length];
        Rows.each(ctx.selectDistinct(OWNER_PHONE.OWNER_ID).from(OWNER_PHONE), row -> {
            int place = Arrays.binarySearch(numbers, row.getLong(1));
            if (place >= 0) phone[place] = true;
        });
        return new People(numbers, left, home, referrer, referred, source.toArray(String[]::new), channel.toArray(String[]::new), places.toArray(String[][]::new), phone);
    }

    /// What a word means that the clinic's list of sources knows: `SOURCE:3`.
    static Map<String, String> sources(DSLContext ctx) {
        Map<String, String> meant = new HashMap<>();
        ctx.select(OWNER_SOURCE_WORD.WORD, OWNER_SOURCE_WORD.SOURCE_ID).from(OWNER_SOURCE_WORD).forEach(row -> meant.put(OwnerTests.folded(row.value1()), OwnerTests.SOURCE + row.value2()));
        ctx.select(OWNER_SOURCE.ID, OWNER_SOURCE.NAME_TH, OWNER_SOURCE.NAME_EN).from(OWNER_SOURCE).forEach(row -> {
            meant.put(OwnerTests.folded(row.value2()), OwnerTests.SOURCE + row.value1());
            meant.put(OwnerTests.folded(row.value3()), OwnerTests.SOURCE + row.value1());
        });
        return meant;
    }

    /// A chain of merged owners ends at the one who is there; it can't be longer than there are owners.
    private static int home(long[] ids, Column merged, int place) {
        int at = place;
        for (int steps = 0; merged.get(at) != 0 && steps < ids.length; steps++) {
            int next = Arrays.binarySearch(ids, merged.get(at));
            if (next < 0) return place;
            at = next;
        }
        return at;
    }

    private record Animal(int owner, long id, String species, String breed, int born, boolean guessed, String sex, byte neutered) {
    }

    private static Pets pets(DSLContext ctx, People people) {
        List<Animal> all = new ArrayList<>();
        UnaryOperator<String> once = words();
        parcels(ctx, PET.ID, 0, (after, upTo) -> Rows.each(ctx.select(PET.OWNER_ID, PET.ID, PET.SPECIES, PET.BREED, PET.BIRTH_DATE, PET.BIRTH_ESTIMATED, PET.SEX, PET.NEUTERED)
                .from(PET).where(PET.ID.gt(after)).and(PET.ID.le(upTo)).and(PET.STATUS.eq(inline("LIVING"))).orderBy(PET.ID), row -> {
                    int owner = people.place(row.getLong(1));
                    if (owner >= 0) all.add(new Animal(people.home()[owner], row.getLong(2), once.apply(row.getString(3)), once.apply(row.getString(4)), born(row), row.getBoolean(6),
                            once.apply(row.getString(7)), neutered(row)));
                }));
        int n = people.size();
        int[] from = new int[n + 1];
        for (Animal each : all) from[each.owner() + 1]++;
        for (int i = 0; i < n; i++) from[i + 1] += from[i];
        int[] next = Arrays.copyOf(from, n);
        Animal[] ordered = new Animal[all.size()];
        for (Animal each : all) ordered[next[each.owner()]++] = each;
        int count = ordered.length;
        long[] ids = new long[count];
        String[] species = new String[count], breed = new String[count], sex = new String[count];
        int[] born = new int[count];
        boolean[] guessed = new boolean[count];
        byte[] neutered = new byte[count];
        for (int i = 0; i < count; i++) {
            ids[i] = ordered[i].id();
            species[i] = ordered[i].species();
            breed[i] = ordered[i].breed();
            born[i] = ordered[i].born();
            guessed[i] = ordered[i].guessed();
            sex[i] = ordered[i].sex();
            neutered[i] = ordered[i].neutered();
        }
        return new Pets(from, ids, species, breed, born, guessed, sex, neutered);
    }

    private static int born(ResultSet row) throws SQLException {
        LocalDate day = row.getObject(5, LocalDate.class);
        return day == null ? Pets.UNBORN : (int) day.toEpochDay();
    }

    private static byte neutered(ResultSet row) throws SQLException {
        boolean done = row.getBoolean(8);
        return row.wasNull() ? (byte) -1 : done ? (byte) 1 : 0;
    }

    private static Dues dues(DSLContext ctx, Pets pets) {
        Map<Long, Integer> places = places(pets);
        Column pet = new Column(), day = new Column();
        List<String> kinds = new ArrayList<>();
        UnaryOperator<String> once = words();
        parcels(ctx, CARE_DUE.PET_ID, 0, (after, upTo) -> Rows.each(ctx.select(CARE_DUE.PET_ID, CARE_DUE.KIND, CARE_DUE.DUE_ON).from(CARE_DUE)
                .where(CARE_DUE.PET_ID.gt(after)).and(CARE_DUE.PET_ID.le(upTo)), row -> {
                    Integer place = places.get(row.getLong(1));
                    if (place == null) return;
                    pet.add(place);
                    kinds.add(once.apply(row.getString(2)));
                    day.add(row.getObject(3, LocalDate.class).toEpochDay());
                }));
        int[] from = new int[pets.size() + 1];
        for (int i = 0; i < pet.size(); i++) from[(int) pet.get(i) + 1]++;
        for (int i = 0; i < pets.size(); i++) from[i + 1] += from[i];
        int[] next = Arrays.copyOf(from, pets.size()), days = new int[pet.size()];
        String[] kind = new String[pet.size()];
        for (int i = 0; i < pet.size(); i++) {
            int at = next[(int) pet.get(i)]++;
            kind[at] = kinds.get(i);
            days[at] = (int) day.get(i);
        }
        return new Dues(from, kind, days);
    }

    /// Of the last weighing that holds: one that was put right or taken back is another row's business.
    private static int[] grams(DSLContext ctx, Pets pets) {
        Map<Long, Integer> places = places(pets);
        int[] grams = new int[pets.size()];
        int[] weighed = new int[pets.size()];
        Arrays.fill(weighed, Integer.MIN_VALUE);
        PetWeight later = PET_WEIGHT.as("later");
        parcels(ctx, PET_WEIGHT.ID, 0, (after, upTo) -> Rows.each(ctx.select(PET_WEIGHT.PET_ID, PET_WEIGHT.WEIGHED_ON, PET_WEIGHT.GRAMS).from(PET_WEIGHT)
                .where(PET_WEIGHT.ID.gt(after)).and(PET_WEIGHT.ID.le(upTo)).and(PET_WEIGHT.WITHDRAWN.isFalse())
                .and(notExists(selectOne().from(later).where(later.CORRECTS_ID.eq(PET_WEIGHT.ID)))).orderBy(PET_WEIGHT.ID), row -> {
                    Integer place = places.get(row.getLong(1));
                    int day = (int) row.getObject(2, LocalDate.class).toEpochDay();
                    if (place == null || day < weighed[place]) return;
                    weighed[place] = day;
                    grams[place] = row.getInt(3);
                }));
        return grams;
    }

    private static Map<Long, Integer> places(Pets pets) {
        Map<Long, Integer> places = new HashMap<>(pets.size() * 2);
        for (int i = 0; i < pets.size(); i++) places.put(pets.ids()[i], i);
        return places;
    }

    /// The same word is kept once.
    static UnaryOperator<String> words() {
        Map<String, String> known = new HashMap<>();
        return word -> word == null || word.isBlank() ? "" : known.computeIfAbsent(word.strip(), each -> each);
    }
}
