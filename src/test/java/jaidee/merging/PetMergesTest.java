package jaidee.merging;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_ALERT;
import static jaidee.db.tables.Tables.PET_WEIGHT;
import static jaidee.db.tables.Tables.VACCINATION;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.SaleChecksRepository;
import jaidee.checkout.Till;
import jaidee.db.Invariant;
import jaidee.db.Verification;
import jaidee.db.tables.DefaultSchema;
import jaidee.health.CareDues;
import jaidee.health.DueChecksRepository;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.loyalty.LedgerChecksRepository;
import jaidee.owners.AlertKind;
import jaidee.owners.AlertService;
import jaidee.owners.Neutered;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerSearch;
import jaidee.owners.Pet;
import jaidee.owners.PetChecksRepository;
import jaidee.owners.PetDetails;
import jaidee.owners.PetService;
import jaidee.owners.Profiles;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.owners.WeightService;
import jaidee.search.SearchIndex;
import jaidee.staff.Authority;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A pet that stands in the books twice.
class PetMergesTest {
    private static final String CHIP = "764098100000001", ANOTHER = "764098100000019";
    private static final List<Invariant> BOOKS = Stream.of(new PetChecksRepository().invariants(), new SaleChecksRepository().invariants(), new LedgerChecksRepository().invariants(),
            new DueChecksRepository().invariants()).flatMap(List::stream).toList();
    private static final Till TILL = new Till();
    private static final OwnerChanges CHANGES = new OwnerChanges(TILL.transactions);
    private static final PetService PETS = new PetService(TILL.transactions, TILL.audit, CHANGES, TILL.clock());
    private static final PetMerges MERGES = new PetMerges(TILL.transactions, TILL.audit, CHANGES, PETS, TILL.clock());
    private static final Authority BY = Authority.of(TILL.piyanut);
    private OwnerId somying;
    private Pet moji, again;

    static {
        new CareDues(TILL.transactions, CHANGES, TILL.clock());
    }

    @AfterAll
    static void close() {
        TILL.close();
    }

    @BeforeEach
    void twoThatAreOne() {
        TILL.moveTo(Till.TODAY);
        somying = TILL.owner("สมหญิง");
        moji = PETS.add(somying, PetDetails.of("โมจิ", Species.DOG), TILL.piyanut).get();
        again = PETS.add(somying, new PetDetails("โมจิ", Species.DOG, Sex.MALE, Neutered.YES, Optional.empty(), moji.details().looks(), "", "กลัวฝน"), TILL.piyanut).get();
    }

    @Test
    void everyColumnThatNamesAPetIsDecidedUpon() {
        Set<String> named = new HashSet<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables())
            for (ForeignKey<?, ?> key : table.getReferences())
                if (key.getKey().getTable().equals(PET)) named.add(table.getName() + "." + key.getFields().getFirst().getName());
        Set<String> decided = new HashSet<>();
        Stream.concat(PetMergeRepository.PLAIN.stream(), Stream.of(PetMergeRepository.OVERRIDES, PetMergeRepository.PHOTOS)).forEach(each -> decided.add(each.table() + "." + each.pet().getName()));
        // worked out anew, or staying with the one that goes
        decided.addAll(List.of("CARE_DUE.PET_ID", "REMINDER.PET_ID", "SALE_LINE.PET_ID", "LEDGER_ENTRY.PET_ID", "SALE_NEXT_DUE.PET_ID", "PET_OWNERSHIP.PET_ID", "SEEN_PET.PET_ID",
                "PET_MERGE.GONE_ID", "PET_MERGE.KEPT_ID"));
        assertThat(named).isEqualTo(decided);
    }

    @Test
    void bothBooksAreOneAndTakenBackEveryRowIsAsItWas() {
        vaccinated(moji.id());
        TILL.moveTo(Till.TODAY.plusDays(1));
        vaccinated(again.id());
        new WeightService(TILL.transactions, TILL.audit, CHANGES, TILL.clock()).weigh(again.id(), Till.TODAY, 4200, TILL.piyanut).get();
        new AlertService(TILL.transactions, TILL.audit, CHANGES, TILL.clock()).add(again.id(), AlertKind.BEHAVIOUR, "กัด", TILL.piyanut).get();
        PETS.edit(again.id(), pet(again).version(), chipped(pet(again), CHIP), TILL.piyanut).get();
        Map<String, List<String>> before = rows();

        long merge = merge(moji, again);

        assertThat(wrong()).isEmpty();
        Pet now = pet(moji);
        assertThat(now.details().sex()).isEqualTo(Sex.MALE);
        assertThat(now.details().microchip()).isEqualTo(CHIP);
        assertThat(now.details().note()).isEqualTo("กลัวฝน");
        assertThat(PETS.find(again.id()).orElseThrow().id()).isEqualTo(moji.id());
        assertThat(countOf(VACCINATION, VACCINATION.PET_ID.eq(moji.id().value()))).isEqualTo(2);
        assertThat(countOf(PET_WEIGHT, PET_WEIGHT.PET_ID.eq(moji.id().value()))).isEqualTo(1);
        assertThat(countOf(PET_ALERT, PET_ALERT.PET_ID.eq(moji.id().value()))).isEqualTo(1);
        assertThat(countOf(CARE_DUE, CARE_DUE.PET_ID.eq(again.id().value()))).isZero();
        assertThat(profiles().of(somying).orElseThrow().pets()).hasSize(1);
        assertThat(MERGES.undo(merge, BY).isDone()).isTrue();
        Map<String, List<String>> after = rows();
        before.forEach((table, were) -> assertThat(after.get(table)).as(table).isEqualTo(were));
        assertThat(wrong()).isEmpty();
    }

    @Test
    void theOldNumberFindsTheOneThatRemains() {
        OwnerSearch search = new OwnerSearch(TILL.transactions, new SearchIndex(Runnable::run), CHANGES, List.of(new MergedTerms(TILL.transactions)));
        merge(moji, again);
        search.load();
        assertThat(search.find(again.hn(), 3)).extracting(hit -> hit.pet().orElseThrow()).containsExactly(moji.id());
    }

    @Test
    void twoAnimalsStayTwo() {
        Pet cat = PETS.add(somying, PetDetails.of("โมจิ", Species.CAT), TILL.piyanut).get();
        Pet elsewhere = PETS.add(TILL.owner("วีระ"), PetDetails.of("โมจิ", Species.DOG), TILL.piyanut).get();
        Pet chipped = PETS.add(somying, new PetDetails("โมจิ", Species.DOG, Sex.MALE, Neutered.YES, Optional.empty(), moji.details().looks(), CHIP.replace("01", "27"), ""), TILL.piyanut).get();
        assertThat(refused(moji, moji)).isInstanceOf(PetMergeRefusal.Oneself.class);
        assertThat(refused(moji, cat)).isInstanceOf(PetMergeRefusal.TwoKinds.class);
        assertThat(refused(moji, elsewhere)).isInstanceOf(PetMergeRefusal.OfTwoOwners.class);
        PETS.edit(moji.id(), pet(moji).version(), chipped(pet(moji), ANOTHER), TILL.piyanut).get();
        assertThat(refused(pet(moji), chipped)).isInstanceOf(PetMergeRefusal.TwoChips.class);
        PETS.died(chipped.id(), Till.TODAY, TILL.piyanut).get();
        assertThat(refused(again, pet(chipped))).isInstanceOf(PetMergeRefusal.OneDied.class);
        TILL.sold(Basket.open(somying).with(TILL.item("GROOM-S"), 1, Optional.of(moji.id())).with(TILL.item("NAIL"), 1, Optional.of(again.id())));
        assertThat(refused(pet(moji), again)).isInstanceOf(PetMergeRefusal.OnOneBill.class);
    }

    @Test
    void oneThatWentLeadsOnThroughAChainThatIsTakenBackFromItsEnd() {
        Pet third = PETS.add(somying, PetDetails.of("โมจิ", Species.DOG), TILL.piyanut).get();
        long first = merge(moji, again), second = merge(third, pet(moji));
        assertThat(PETS.find(again.id()).orElseThrow().id()).isEqualTo(third.id());
        assertThat(MERGES.undo(first, BY).refusal().orElseThrow()).isInstanceOf(MergeRefusal.MergedSince.class);
        assertThat(refused(third, again)).isInstanceOf(PetMergeRefusal.NotThere.class);
        MERGES.undo(second, BY).get();
        MERGES.undo(first, BY).get();
        assertThat(PETS.find(again.id()).orElseThrow().id()).isEqualTo(again.id());
        assertThat(MERGES.undo(first, BY).refusal().orElseThrow()).isInstanceOf(MergeRefusal.UndoneAlready.class);
    }

    @Test
    void aDayLaterItIsTooLateAndWhatSomebodyChangedSinceStays() {
        long merge = merge(moji, again);
        PETS.edit(moji.id(), pet(moji).version(), new PetDetails("โมจิจัง", Species.DOG, Sex.MALE, Neutered.YES, Optional.empty(), moji.details().looks(), "", "กลัวฝน"), TILL.piyanut).get();
        TILL.moveTo(Till.TODAY.plusDays(2));
        assertThat(MERGES.undo(merge, BY).refusal().orElseThrow()).isInstanceOf(MergeRefusal.TooLate.class);
        TILL.moveTo(Till.TODAY);
        MERGES.undo(merge, BY).get();
        assertThat(pet(moji).name()).isEqualTo("โมจิจัง");
        assertThat(pet(moji).details().note()).isEmpty();
        assertThat(pet(again).details().note()).isEqualTo("กลัวฝน");
    }

    private void vaccinated(PetId pet) {
        TILL.sold(Basket.open(somying).with(TILL.item("VAC-RAB"), 1, Optional.of(pet)));
    }

    private static PetDetails chipped(Pet pet, String chip) {
        PetDetails old = pet.details();
        return new PetDetails(old.name(), old.species(), old.sex(), old.neutered(), old.birth(), old.looks(), chip, old.note());
    }

    private static Profiles profiles() {
        return new Profiles(TILL.transactions, List.of(), List.of());
    }

    private static Pet pet(Pet pet) {
        return PETS.find(pet.id()).orElseThrow();
    }

    private static PetMergeWish wish(Pet kept, Pet gone) {
        return new PetMergeWish(kept.id(), pet(kept).version(), gone.id(), pet(gone).version(), Set.of());
    }

    private static long merge(Pet kept, Pet gone) {
        return MERGES.merge(wish(kept, gone), BY).get();
    }

    private static Refusal refused(Pet kept, Pet gone) {
        return MERGES.merge(wish(kept, gone), BY).refusal().orElseThrow();
    }

    private static int countOf(Table<?> table, Condition which) {
        return TILL.transactions.<Integer>read(ctx -> ctx.fetchCount(table, which));
    }

    private static List<String> wrong() {
        return new Verification(TILL.transactions, BOOKS).run().stream()
                .flatMap(checked -> checked.findings().violations().stream().map(each -> checked.invariant().name() + ": " + each)).toList();
    }

    /// Every row of every table, but for the log, the merges themselves, and the counts of changes.
    private static Map<String, List<String>> rows() {
        Set<String> left = Set.of("AUDIT_ENTRY", "PET_MERGE", "PET_MERGE_ROW");
        return TILL.transactions.read(ctx -> {
            Map<String, List<String>> all = new TreeMap<>();
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                if (left.contains(table.getName())) continue;
                List<Field<?>> fields = Stream.of(table.fields()).<Field<?>>map(field -> field).filter(field -> !field.equals(PET.VERSION) && !field.equals(PET.CHANGED_AT)).toList();
                List<String> rows = new ArrayList<>();
                for (Record row : ctx.select(fields).from(table)) rows.add(row.intoList().toString());
                rows.sort(null);
                all.put(table.getName(), rows);
            }
            return all;
        });
    }
}
