package jaidee.segments;

import static jaidee.db.tables.Tables.BREED;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_SOURCE;
import static org.jooq.impl.DSL.count;

import jaidee.catalogue.ServiceGroup;
import jaidee.figures.Rfm;
import jaidee.health.CareKind;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.loyalty.ProgrammeRepository;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Neutered;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.segments.Vocabulary.Choice;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableField;

/// Reads what can be chosen: the words of the program, and those of the clinic in its tables.
final class VocabularyRepository {
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    Vocabulary read(DSLContext ctx, LocalDate today) {
        EnumMap<Trait, List<Choice>> all = new EnumMap<>(Trait.class);
        all.put(Trait.SPECIES, words(Species.values(), Species::named));
        all.put(Trait.BREED, breeds(ctx));
        all.put(Trait.SEX, words(Sex.values(), Sex::named));
        all.put(Trait.NEUTERED, words(Neutered.values(), each -> Message.of("segments.neutered." + each)));
        all.put(Trait.OVERDUE, words(CareKind.values(), VocabularyRepository::care));
        all.put(Trait.DUE, words(CareKind.values(), VocabularyRepository::care));
        all.put(Trait.BIRTHDAY, months());
        all.put(Trait.TIER, programmes.on(ctx, today).tiers().stream().map(tier -> new Choice(tier.code(), tier.name())).toList());
        List<Choice> designs = ctx.selectFrom(COUPON_DESIGN).where(COUPON_DESIGN.REPLACED.isFalse()).orderBy(COUPON_DESIGN.CODE)
                .fetch(row -> new Choice(row.getCode(), new Bilingual(row.getNameTh(), row.getNameEn())));
        all.put(Trait.COUPON, designs);
        all.put(Trait.COUPON_USED, designs);
        all.put(Trait.TOOK, services(ctx));
        all.put(Trait.SOURCE, sources(ctx));
        all.put(Trait.CONSENT, words(ConsentPurpose.values(), ConsentPurpose::named));
        all.put(Trait.CHANNEL, words(Channel.values(), Channel::named));
        all.put(Trait.PLACE, places(ctx));
        all.put(Trait.RFM, words(Rfm.Segment.values(), each -> Message.of("segments.rfm." + each)));
        return Vocabulary.of(all);
    }

    private static Message care(CareKind kind) {
        return Message.of("segments.care." + kind);
    }

    private static <E extends Enum<E>> List<Choice> words(E[] values, Function<E, Message> named) {
        return Arrays.stream(values).map(value -> new Choice(value.name(), said(named.apply(value)))).toList();
    }

    private static Bilingual said(Message message) {
        return new Bilingual(Texts.of(Language.TH).get(message), Texts.of(Language.EN).get(message));
    }

    private static List<Choice> months() {
        List<Choice> months = new ArrayList<>(List.of(new Choice(PetTests.THIS_MONTH, said(Message.of("segments.month.this")))));
        for (Month month : Month.values())
            months.add(new Choice(Integer.toString(month.getValue()), new Bilingual(month.getDisplayName(TextStyle.FULL_STANDALONE, Language.TH.locale()),
                    month.getDisplayName(TextStyle.FULL_STANDALONE, Language.EN.locale()))));
        return months;
    }

    /// Two lines, Thai and English: a record of a pet may have either.
    private static List<Choice> breeds(DSLContext ctx) {
        Map<String, Choice> all = new LinkedHashMap<>();
        ctx.selectFrom(BREED).orderBy(BREED.QUICK_PICK.desc(), BREED.ID).forEach(row -> {
            String code = row.getNameTh() + "\n" + row.getNameEn();
            all.putIfAbsent(code, new Choice(code, new Bilingual(row.getNameTh(), row.getNameEn())));
        });
        return List.copyOf(all.values());
    }

    private static List<Choice> services(DSLContext ctx) {
        Stream<Choice> groups = Arrays.stream(ServiceGroup.values()).map(group -> new Choice(OwnerTests.GROUP + group, said(group.named())));
        Stream<Choice> items = ctx.select(ITEM.ID, ITEM.NAME_TH, ITEM.NAME_EN).from(ITEM).orderBy(ITEM.CODE)
                .fetch(row -> new Choice(OwnerTests.ITEM + row.value1(), new Bilingual(row.value2(), row.value3()))).stream();
        return Stream.concat(groups, items).toList();
    }

    /// Those of the clinic's list, then what was written of owners and stands on no list.
    private static List<Choice> sources(DSLContext ctx) {
        Map<String, String> meant = FactsRepository.sources(ctx);
        List<Choice> all = new ArrayList<>(ctx.selectFrom(OWNER_SOURCE).orderBy(OWNER_SOURCE.POSITION)
                .fetch(row -> new Choice(OwnerTests.SOURCE + row.getId(), new Bilingual(row.getNameTh(), row.getNameEn()))));
        for (Choice choice : written(ctx, OWNER.SOURCE)) if (!meant.containsKey(OwnerTests.folded(choice.code()))) all.add(choice);
        return all;
    }

    private static List<Choice> places(DSLContext ctx) {
        Map<String, Choice> all = new LinkedHashMap<>();
        for (TableField<?, String> field : List.of(OWNER.PROVINCE, OWNER.DISTRICT, OWNER.SUBDISTRICT))
            for (Choice choice : written(ctx, field)) all.putIfAbsent(OwnerTests.folded(choice.code()), choice);
        return List.copyOf(all.values());
    }

    /// What people wrote, the most usual first; what differs in case or spaces alone is one.
    private static List<Choice> written(DSLContext ctx, TableField<?, String> field) {
        Map<String, Choice> all = new LinkedHashMap<>();
        ctx.select(field, count()).from(OWNER).where(field.isNotNull()).and(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull()).groupBy(field)
                .orderBy(count().desc(), field).forEach(row -> {
                    String word = row.value1().strip();
                    if (!word.isEmpty()) all.putIfAbsent(OwnerTests.folded(word), new Choice(word, new Bilingual(word, word)));
                });
        return List.copyOf(all.values());
    }
}
