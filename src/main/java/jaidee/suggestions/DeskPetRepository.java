package jaidee.suggestions;

import static jaidee.db.tables.Tables.CARE_PRODUCT;
import static jaidee.db.tables.Tables.DUE_OVERRIDE;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_ALERT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.SUGGESTION_EVENT;
import static jaidee.db.tables.Tables.VACCINATION;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.catalogue.Item;
import jaidee.catalogue.ServiceGroup;
import jaidee.db.tables.tables.Vaccination;
import jaidee.kernel.ItemId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Neutered;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The pets as rules ask of them, and what is behind them.
final class DeskPetRepository {
    private static final Vaccination LATER = VACCINATION.as("later");
    /// Neither withdrawn nor put right by another row.
    private static final Condition IN_THE_BOOK = VACCINATION.WITHDRAWN.isFalse()
            .and(notExists(selectOne().from(LATER).where(LATER.CORRECTS_ID.eq(VACCINATION.ID))));

    /// The living ones of an owner.
    List<DeskPet> ofOwner(DSLContext ctx, OwnerId owner) {
        return pets(ctx, PET.OWNER_ID.eq(owner.value()));
    }

    /// All living ones of some species; no species: of all.
    List<DeskPet> living(DSLContext ctx, Set<Species> species) {
        return pets(ctx, species.isEmpty() ? PET.SPECIES.isNotNull() : PET.SPECIES.in(species.stream().map(Species::name).toList()));
    }

    private static List<DeskPet> pets(DSLContext ctx, Condition which) {
        return ctx.select(PET.ID, PET.NAME, PET.SPECIES, PET.BREED, PET.BIRTH_DATE, PET.SEX, PET.NEUTERED).from(PET)
                .where(which).and(PET.STATUS.eq("LIVING")).orderBy(PET.ID).fetch(DeskPetRepository::pet);
    }

    private static DeskPet pet(Record row) {
        Boolean neutered = row.get(PET.NEUTERED);
        return new DeskPet(new PetId(row.get(PET.ID)), row.get(PET.NAME), Species.valueOf(row.get(PET.SPECIES)), Optional.ofNullable(row.get(PET.BREED)).orElse(""),
                Optional.ofNullable(row.get(PET.BIRTH_DATE)), Sex.valueOf(row.get(PET.SEX)),
                neutered == null ? Neutered.UNKNOWN : neutered ? Neutered.YES : Neutered.NO);
    }

    /// What is behind the pets of an owner, bills and books from `since` on. What the owner bought for no pet in particular
    /// counts for each of them.
    Map<PetId, PetPast> pasts(DSLContext ctx, OwnerId owner, List<PetId> pets, LocalDate since, LocalDate today, Map<ItemId, Item> items) {
        List<Long> ids = pets.stream().map(PetId::value).toList();
        Map<PetId, List<PetPast.Had>> had = had(ctx, ids, since, items);
        List<PetPast.Had> forAll = forNoneInParticular(ctx, owner, since);
        pets.forEach(pet -> had.computeIfAbsent(pet, _ -> new ArrayList<>()).addAll(forAll));
        Map<PetId, List<String>> allergies = allergies(ctx, ids);
        Map<PetId, Set<String>> never = never(ctx, ids);
        Map<PetId, Map<ItemId, LocalDate>> quiet = quiet(ctx, ids, today);
        return pets.stream().collect(Collectors.toMap(Function.identity(), pet -> new PetPast(had.getOrDefault(pet, List.of()),
                allergies.getOrDefault(pet, List.of()), never.getOrDefault(pet, Set.of()), quiet.getOrDefault(pet, Map.of()))));
    }

    private static Map<PetId, List<PetPast.Had>> had(DSLContext ctx, List<Long> pets, LocalDate since, Map<ItemId, Item> items) {
        Map<PetId, List<PetPast.Had>> had = new HashMap<>();
        ctx.select(SALE_LINE.PET_ID, SALE_LINE.ITEM_ID, SALE_LINE.SERVICE_GROUP, SALE.BUSINESS_DAY).from(SALE_LINE)
                .join(SALE).on(SALE.ID.eq(SALE_LINE.SALE_ID))
                .where(SALE_LINE.PET_ID.in(pets)).and(SALE.BUSINESS_DAY.ge(since)).and(SuggestionPairRepository.STANDS)
                .forEach(row -> had.computeIfAbsent(new PetId(row.value1()), _ -> new ArrayList<>())
                        .add(new PetPast.Had(new ItemId(row.value2()), ServiceGroup.valueOf(row.value3()), row.value4())));
        ctx.select(VACCINATION.PET_ID, CARE_PRODUCT.ITEM_ID, VACCINATION.GIVEN_ON).from(VACCINATION)
                .join(CARE_PRODUCT).on(CARE_PRODUCT.ID.eq(VACCINATION.PRODUCT_ID))
                .where(VACCINATION.PET_ID.in(pets)).and(VACCINATION.GIVEN_ON.ge(since)).and(CARE_PRODUCT.ITEM_ID.isNotNull()).and(IN_THE_BOOK)
                .forEach(row -> Optional.ofNullable(items.get(new ItemId(row.value2()))).ifPresent(item ->
                        had.computeIfAbsent(new PetId(row.value1()), _ -> new ArrayList<>()).add(new PetPast.Had(item.id(), item.group(), row.value3()))));
        return had;
    }

    private static List<PetPast.Had> forNoneInParticular(DSLContext ctx, OwnerId owner, LocalDate since) {
        return ctx.select(SALE_LINE.ITEM_ID, SALE_LINE.SERVICE_GROUP, SALE.BUSINESS_DAY).from(SALE).join(SALE_LINE).on(SALE_LINE.SALE_ID.eq(SALE.ID))
                .where(SALE.OWNER_ID.eq(owner.value())).and(SALE.BUSINESS_DAY.ge(since)).and(SALE_LINE.PET_ID.isNull()).and(SuggestionPairRepository.STANDS)
                .fetch(row -> new PetPast.Had(new ItemId(row.value1()), ServiceGroup.valueOf(row.value2()), row.value3()));
    }

    private static Map<PetId, List<String>> allergies(DSLContext ctx, List<Long> pets) {
        Map<PetId, List<String>> allergies = new HashMap<>();
        ctx.select(PET_ALERT.PET_ID, PET_ALERT.TEXT).from(PET_ALERT).where(PET_ALERT.PET_ID.in(pets)).and(PET_ALERT.KIND.eq("ALLERGY"))
                .and(PET_ALERT.ENDED_AT.isNull())
                .forEach(row -> allergies.computeIfAbsent(new PetId(row.value1()), _ -> new ArrayList<>()).add(row.value2()));
        return allergies;
    }

    private static Map<PetId, Set<String>> never(DSLContext ctx, List<Long> pets) {
        Map<PetId, Set<String>> never = new HashMap<>();
        ctx.select(DUE_OVERRIDE.PET_ID, DUE_OVERRIDE.GROUP_CODE).from(DUE_OVERRIDE).where(DUE_OVERRIDE.PET_ID.in(pets))
                .and(DUE_OVERRIDE.ENDED_AT.isNull()).and(DUE_OVERRIDE.DUE_ON.isNull())
                .forEach(row -> never.computeIfAbsent(new PetId(row.value1()), _ -> new HashSet<>()).add(row.value2()));
        return never;
    }

    private static Map<PetId, Map<ItemId, LocalDate>> quiet(DSLContext ctx, List<Long> pets, LocalDate today) {
        Map<PetId, Map<ItemId, LocalDate>> quiet = new HashMap<>();
        ctx.select(SUGGESTION_EVENT.PET_ID, SUGGESTION_EVENT.ITEM_ID, SUGGESTION_EVENT.QUIET_UNTIL, SUGGESTION_EVENT.OUTCOME).from(SUGGESTION_EVENT)
                .where(SUGGESTION_EVENT.PET_ID.in(pets)).and(SUGGESTION_EVENT.OUTCOME.in("DISMISSED", "RESTORED"))
                .and(SUGGESTION_EVENT.QUIET_UNTIL.isNull().or(SUGGESTION_EVENT.QUIET_UNTIL.ge(today))).orderBy(SUGGESTION_EVENT.ID)
                .forEach(row -> {
                    Map<ItemId, LocalDate> ofPet = quiet.computeIfAbsent(new PetId(row.value1()), _ -> new HashMap<>());
                    ItemId item = new ItemId(row.value2());
                    if (row.value4().equals("RESTORED")) ofPet.remove(item);
                    else ofPet.merge(item, Optional.ofNullable(row.value3()).orElse(LocalDate.MAX), (one, other) -> one.isAfter(other) ? one : other);
                });
        return quiet;
    }

    /// Pets, of all, that had what the rule asks for since the day after `lastDay`.
    Set<Long> had(DSLContext ctx, SuggestionRule.Terms rule, LocalDate lastDay) {
        Condition sold = rule.notHad().group().map(group -> SALE_LINE.SERVICE_GROUP.eq(group.name())).orElseGet(() -> SALE_LINE.ITEM_ID.eq(rule.item().value()));
        Condition given = rule.notHad().group().map(group -> ITEM.SERVICE_GROUP.eq(group.name()))
                .orElseGet(() -> ITEM.ID.eq(rule.item().value()));
        return Stream.concat(ctx.selectDistinct(SALE_LINE.PET_ID).from(SALE).join(SALE_LINE).on(SALE_LINE.SALE_ID.eq(SALE.ID))
                        .where(sold).and(SALE_LINE.PET_ID.isNotNull()).and(SALE.BUSINESS_DAY.gt(lastDay)).and(SuggestionPairRepository.STANDS).fetch(SALE_LINE.PET_ID).stream(),
                ctx.selectDistinct(VACCINATION.PET_ID).from(VACCINATION).join(CARE_PRODUCT).on(CARE_PRODUCT.ID.eq(VACCINATION.PRODUCT_ID))
                        .join(ITEM).on(ITEM.ID.eq(CARE_PRODUCT.ITEM_ID))
                        .where(given).and(VACCINATION.GIVEN_ON.gt(lastDay)).and(IN_THE_BOOK).fetch(VACCINATION.PET_ID).stream()).collect(Collectors.toSet());
    }
}
