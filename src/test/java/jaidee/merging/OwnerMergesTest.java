package jaidee.merging;

import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_OWNERSHIP;
import static jaidee.db.tables.Tables.PRIVILEGE_USE;
import static jaidee.db.tables.Tables.REFERRAL;
import static jaidee.db.tables.Tables.TIER_FLOOR;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.db.tables.DefaultSchema;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Refusal;
import jaidee.owners.Channel;
import jaidee.owners.Consent;
import jaidee.owners.ConsentAnswer;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Consents;
import jaidee.owners.Contact;
import jaidee.owners.Owner;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerName;
import jaidee.owners.OwnerService;
import jaidee.owners.PetService;
import jaidee.owners.Profiles;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.StaffRefusal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two owners in the books who are one person, and may turn out to be two.
class OwnerMergesTest {
    private static final Till TILL = new Till();
    private static final OwnerChanges CHANGES = new OwnerChanges(TILL.transactions);
    private static final OwnerService OWNERS = new OwnerService(TILL.transactions, TILL.audit, CHANGES, new PetService(TILL.transactions, TILL.audit, CHANGES, TILL.clock()), TILL.clock());
    private static final OwnerMerges MERGES = new OwnerMerges(TILL.transactions, TILL.audit, CHANGES, OWNERS, TILL.ledger, TILL.clock());
    private static final Authority BY = Authority.of(TILL.piyanut);
    private OwnerId noi, noy;

    @AfterAll
    static void close() {
        TILL.close();
    }

    @BeforeEach
    void twoWhoAreOne() {
        TILL.moveTo(Till.TODAY);
        noi = TILL.owner("น้อย");
        noy = TILL.owner("น้อย");
    }

    @Test
    void everyColumnThatNamesAnOwnerIsDecidedUpon() {
        Set<String> named = new HashSet<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables())
            for (ForeignKey<?, ?> key : table.getReferences())
                if (key.getKey().getTable().equals(OWNER)) named.add(table.getName() + "." + key.getFields().getFirst().getName());
        Set<String> decided = new HashSet<>();
        Stream.concat(MergeRowsRepository.PLAIN.stream(), Stream.of(MergeRowsRepository.MESSAGES, MergeRowsRepository.FLOORS, MergeRowsRepository.USES,
                        MergeRowsRepository.RECOMMENDERS, MergeRowsRepository.REFERRERS, MergeRowsRepository.REFEREES, MergeRowsRepository.BUYERS, MergeRowsRepository.SLIPS))
                .forEach(each -> decided.add(each.table() + "." + each.owner().getName()));
        // written anew, moved by its day, or staying with the one that goes
        decided.addAll(List.of("OWNER_PHONE.OWNER_ID", "PET_OWNERSHIP.OWNER_ID", "CONSENT_EVENT.OWNER_ID", "CAMPAIGN_MEMBER.OWNER_ID", "OWNER_MERGE.GONE_ID", "OWNER_MERGE.KEPT_ID",
                "OWNER_APART.ONE_ID", "OWNER_APART.OTHER_ID"));
        assertThat(named).isEqualTo(decided);
    }

    @Test
    void bothPhonesAndBothNotesStayAndTheRestIsChosen() {
        tell(noi, new OwnerDetails(new OwnerName("คุณ", "น้อย", "ใจงาม", ""), Contact.of(phone("0812345678")), "เพื่อน", "ชอบโทร"));
        tell(noy, new OwnerDetails(new OwnerName("คุณ", "น้อย", "ใจดี", "หนู"), Contact.of(phone("0812345678"), phone("0899999999")), "", "มีหมาดุ"));

        merge(noi, noy, OwnerField.NAME);

        OwnerDetails told = owner(noi).details();
        assertThat(told.name()).isEqualTo(new OwnerName("คุณ", "น้อย", "ใจดี", "หนู"));
        assertThat(told.contact().phones()).containsExactly(phone("0812345678"), phone("0899999999"));
        assertThat(told.note()).isEqualTo("ชอบโทร\nมีหมาดุ");
        assertThat(told.source()).isEqualTo("เพื่อน");
    }

    @Test
    void whatSomebodyChangedSinceStaysWhenItIsTakenBack() {
        tell(noi, new OwnerDetails(OwnerName.of("น้อย", "ใจงาม"), Contact.of(phone("0812345678")), "", ""));
        tell(noy, new OwnerDetails(OwnerName.of("น้อย", "ใจดี"), Contact.of(phone("0899999999")), "", "มีหมาดุ"));
        long merge = merge(noi, noy, OwnerField.NAME);
        OwnerDetails now = owner(noi).details();
        tell(noi, new OwnerDetails(now.name(), Contact.of(phone("0812345678"), phone("0899999999"), phone("0811111111")), "", now.note()));

        undo(merge);

        OwnerDetails told = owner(noi).details();
        assertThat(told.name().last()).isEqualTo("ใจงาม");
        assertThat(told.note()).isEmpty();
        assertThat(told.contact().phones()).containsExactly(phone("0812345678"), phone("0811111111"));
        assertThat(owner(noy).details().contact().phones()).containsExactly(phone("0899999999"));
    }

    @Test
    void theOneThatWentLeadsOnThroughAWholeChain() {
        OwnerId third = TILL.owner("น้อย");
        PetId pet = TILL.pet(noy, "โมจิ", "DOG");
        TILL.transactions.write(ctx -> ctx.insertInto(PET_OWNERSHIP).set(PET_OWNERSHIP.PET_ID, pet.value()).set(PET_OWNERSHIP.OWNER_ID, noy.value()).set(PET_OWNERSHIP.SINCE, Till.TODAY).execute());
        long first = merge(noi, noy);
        long second = merge(third, noi);

        assertThat(OWNERS.find(noy).orElseThrow().id()).isEqualTo(third);
        assertThat(mergedInto(noy)).isEqualTo(third.value());
        assertThat(new Profiles(TILL.transactions, List.of(), List.of()).of(third).orElseThrow().formerNumbers()).as("on the profile of the one that remains")
                .containsExactly(number(noi), number(noy));
        assertThat(refused(first)).isInstanceOf(MergeRefusal.MergedSince.class);
        undo(second);
        assertThat(mergedInto(noy)).isEqualTo(noi.value());
        undo(first);
        assertThat(mergedInto(noy)).isNull();
        assertThat(OWNERS.find(noy).orElseThrow().id()).isEqualTo(noy);
        assertThat(values(PET_OWNERSHIP.OWNER_ID, PET_OWNERSHIP.PET_ID.eq(pet.value())))
                .containsExactly(noy.value());
    }

    @Test
    void twelvePetsOfEachAreTwentyFourAndTwelveAgain() {
        List<Long> ofOne = pets(noi, 12), ofOther = pets(noy, 12);
        long merge = merge(noi, noy);
        assertThat(values(PET.ID, PET.OWNER_ID.eq(noi.value()))).containsAll(ofOne).containsAll(ofOther).hasSize(24);
        undo(merge);
        assertThat(values(PET.ID, PET.OWNER_ID.eq(noi.value()))).containsExactlyInAnyOrderElementsOf(ofOne);
        assertThat(values(PET.ID, PET.OWNER_ID.eq(noy.value()))).containsExactlyInAnyOrderElementsOf(ofOther);
    }

    private static List<Long> pets(OwnerId owner, int many) {
        return IntStream.range(0, many).mapToObj(n -> TILL.pet(owner, "ตัวที่ " + n, n % 2 == 0 ? "DOG" : "CAT").value()).toList();
    }

    @Test
    void ofManyWhoMergeThemAtOnceEachItsOwnWayOneDoes() throws Exception {
        MergeWish one = wish(noi, noy), other = wish(noy, noi);
        try (ExecutorService desks = Executors.newFixedThreadPool(4)) {
            List<Future<Outcome<Long>>> all = IntStream.range(0, 8).mapToObj(n -> desks.submit(() -> MERGES.merge(n % 2 == 0 ? one : other, BY))).toList();
            int done = 0;
            for (Future<Outcome<Long>> each : all) if (each.get().isDone()) done++;
            assertThat(done).isOne();
        }
        assertThat(Stream.of(noi, noy).filter(each -> mergedInto(each) == null)).hasSize(1);
    }

    @Test
    void nobodyIsMergedWithThemselvesWithSomebodyGoneOrOnAnOldPicture() {
        OwnerId third = TILL.owner("น้อย"), erased = TILL.owner("น้อย");
        MergeWish old = wish(third, noi);
        merge(noi, noy);
        TILL.transactions.write(ctx -> ctx.update(OWNER).set(OWNER.ERASED_AT, TILL.clock().instant().atOffset(ZoneOffset.UTC)).where(OWNER.ID.eq(erased.value())).execute());

        assertThat(refused(wish(noi, noi))).isInstanceOf(MergeRefusal.Oneself.class);
        assertThat(refused(new MergeWish(third, 1, noy, 1, Set.of()))).isInstanceOf(MergeRefusal.NotThere.class);
        assertThat(refused(new MergeWish(noi, 2, erased, 1, Set.of()))).isInstanceOf(MergeRefusal.NotThere.class);
        assertThat(refused(new MergeWish(noi, 2, new OwnerId(99_999), 1, Set.of()))).isInstanceOf(MergeRefusal.NotThere.class);
        assertThat(refused(old)).isInstanceOf(MergeRefusal.ChangedMeanwhile.class);
        assertThat(MERGES.merge(wish(third, noi), Authority.of(TILL.mint)).refusal()).contains(new StaffRefusal.Missing("มินต์", Right.MERGE_OWNERS));
    }

    @Test
    void aDayLaterItIsTooLateAlsoByAClockThatWasSetBack() {
        long merge = merge(noi, noy);
        TILL.moveTo(Till.TODAY.plusDays(2));
        assertThat(refused(merge)).isInstanceOf(MergeRefusal.TooLate.class);
        OWNERS.consent(noi, ConsentPurpose.PHOTO, true, TILL.piyanut).get();
        TILL.moveTo(Till.TODAY);
        assertThat(refused(merge)).isInstanceOf(MergeRefusal.TooLate.class);
    }

    @Test
    void whatIsKeptForTakingItBackIsForgottenADayLater() {
        long merge = merge(noi, noy);
        TILL.moveTo(Till.TODAY.plusDays(2));
        MERGES.newDay();
        TILL.moveTo(Till.TODAY);
        assertThat(refused(merge)).isInstanceOf(MergeRefusal.TooLate.class);
    }

    @Test
    void itIsTakenBackOnce() {
        long merge = merge(noi, noy);
        undo(merge);
        assertThat(refused(merge)).isInstanceOf(MergeRefusal.UndoneAlready.class);
        assertThat(MERGES.of(noy)).extracting(OwnerMerge::undone).containsExactly(true);
    }

    @Test
    void whoSaidNoOnceSaidNo() {
        OWNERS.consent(noi, ConsentPurpose.MARKETING, true, TILL.mint).get();
        OWNERS.consent(noy, new ConsentAnswer(ConsentPurpose.MARKETING, Optional.of(Channel.SMS), false, Consent.Through.PHONE), TILL.piyanut).get();
        OWNERS.consent(noy, ConsentPurpose.PHOTO, false, TILL.piyanut).get();
        OWNERS.consent(noy, ConsentPurpose.PARTNER, true, TILL.piyanut).get();

        long merge = merge(noi, noy);

        var said = consents(noi);
        assertThat(said.holding(ConsentPurpose.MARKETING, Channel.SMS).orElseThrow().given()).isFalse();
        assertThat(said.holding(ConsentPurpose.MARKETING, Channel.LINE).orElseThrow().given()).isTrue();
        assertThat(said.ofAll(ConsentPurpose.PHOTO).orElseThrow().given()).isFalse();
        assertThat(said.asked(ConsentPurpose.PARTNER)).isFalse();
        undo(merge);
        assertThat(values(CONSENT_EVENT.ID, CONSENT_EVENT.OWNER_ID.eq(noi.value()))).hasSize(1);
    }

    @Test
    void bothCardsGoOnWorking() {
        card(noi, "MERGED0000001" + noi.value());
        card(noy, "MERGED0000002" + noi.value());
        merge(noi, noy);
        assertThat(values(MEMBER_CARD.TOKEN, MEMBER_CARD.OWNER_ID.eq(noi.value()).and(MEMBER_CARD.ENDED_AT.isNull())))
                .hasSize(2);
    }

    @Test
    void ofTwoPromisedTiersTheBetterStandsAndPrivilegesOfTheYearCountTogether() {
        floor(noi, "GOLD");
        floor(noy, "VIP");
        use(noi, 1);
        use(noy, 1);
        use(noy, 2);
        long merge = merge(noi, noy);

        assertThat(values(TIER_FLOOR.TIER_CODE, TIER_FLOOR.OWNER_ID.eq(noi.value()).and(TIER_FLOOR.STANDING.isTrue())))
                .containsExactly("VIP");
        assertThat(uses(noi)).containsExactlyInAnyOrder(1, 2, 3);
        undo(merge);
        assertThat(uses(noi)).containsExactly(1);
        assertThat(uses(noy)).containsExactly(1, 2);
        assertThat(values(TIER_FLOOR.TIER_CODE, TIER_FLOOR.OWNER_ID.eq(noi.value()).and(TIER_FLOOR.STANDING.isTrue())))
                .containsExactly("GOLD");
    }

    @Test
    void aDayOfTwoMessagesStaysTheDayOfOne() {
        message(noi, Till.TODAY.minusDays(3));
        message(noy, Till.TODAY.minusDays(3));
        message(noy, Till.TODAY.minusDays(2));
        long merge = merge(noi, noy);

        assertThat(values(MESSAGE.ON_DAY, MESSAGE.OWNER_ID.eq(noi.value())))
                .containsExactlyInAnyOrder(Till.TODAY.minusDays(3), null, Till.TODAY.minusDays(2));
        undo(merge);
        assertThat(values(MESSAGE.ON_DAY, MESSAGE.OWNER_ID.eq(noy.value())))
                .containsExactlyInAnyOrder(Till.TODAY.minusDays(3), Till.TODAY.minusDays(2));
    }

    @Test
    void nobodyRecommendsThemself() {
        TILL.transactions.write(ctx -> {
            ctx.insertInto(REFERRAL).set(REFERRAL.REFERRER_ID, noy.value()).set(REFERRAL.REFEREE_ID, noi.value()).set(REFERRAL.NOTED_ON, Till.TODAY).execute();
            return ctx.update(OWNER).set(OWNER.REFERRER_ID, noy.value()).where(OWNER.ID.eq(noi.value())).execute();
        });
        long merge = merge(noi, noy);
        assertThat(referrer(noi)).isNull();
        undo(merge);
        assertThat(referrer(noi)).isEqualTo(noy.value());
    }

    private static <T> List<T> values(TableField<?, T> field, Condition which) {
        return TILL.transactions.read(ctx -> ctx.select(field).from(field.getTable()).where(which).fetch(field));
    }

    private static Long referrer(OwnerId owner) {
        return TILL.transactions.read(ctx -> ctx.select(OWNER.REFERRER_ID).from(OWNER).where(OWNER.ID.eq(owner.value())).fetchSingle().value1());
    }

    private static Long mergedInto(OwnerId owner) {
        return TILL.transactions.read(ctx -> ctx.select(OWNER.MERGED_INTO).from(OWNER).where(OWNER.ID.eq(owner.value())).fetchSingle().value1());
    }

    private static List<Integer> uses(OwnerId owner) {
        return TILL.transactions.read(ctx -> ctx.select(PRIVILEGE_USE.NTH).from(PRIVILEGE_USE).where(PRIVILEGE_USE.OWNER_ID.eq(owner.value())).orderBy(PRIVILEGE_USE.ID).fetch(PRIVILEGE_USE.NTH));
    }

    private static Consents consents(OwnerId owner) {
        return TILL.transactions.read(ctx -> OwnerService.consents(ctx, List.of(owner)).get(owner));
    }

    private static void floor(OwnerId owner, String tier) {
        TILL.transactions.write(ctx -> ctx.insertInto(TIER_FLOOR).set(TIER_FLOOR.OWNER_ID, owner.value()).set(TIER_FLOOR.TIER_CODE, tier).set(TIER_FLOOR.LAST_DAY, Till.TODAY.plusYears(1))
                .set(TIER_FLOOR.REASON, "ลูกค้าเก่า").set(TIER_FLOOR.GIVEN_AT, now()).set(TIER_FLOOR.GIVEN_BY, TILL.piyanut.value()).set(TIER_FLOOR.STANDING, true).execute());
    }

    private static void use(OwnerId owner, int nth) {
        TILL.transactions.write(ctx -> ctx.insertInto(PRIVILEGE_USE).set(PRIVILEGE_USE.OWNER_ID, owner.value()).set(PRIVILEGE_USE.PRIVILEGE_CODE, "GIFT").set(PRIVILEGE_USE.TIER_CODE, "VIP")
                .set(PRIVILEGE_USE.NAME_TH, "ของขวัญ").set(PRIVILEGE_USE.NAME_EN, "Gift").set(PRIVILEGE_USE.YEAR_FROM, LocalDate.of(2026, 1, 1)).set(PRIVILEGE_USE.NTH, nth)
                .set(PRIVILEGE_USE.ON_DAY, Till.TODAY).set(PRIVILEGE_USE.AT, now()).set(PRIVILEGE_USE.STAFF_ID, TILL.mint.value()).set(PRIVILEGE_USE.STANDING, true).execute());
    }

    private static void message(OwnerId owner, LocalDate day) {
        TILL.transactions.write(ctx -> ctx.insertInto(MESSAGE).set(MESSAGE.OWNER_ID, owner.value()).set(MESSAGE.PURPOSE, "REMINDER").set(MESSAGE.CHANNEL, "SMS").set(MESSAGE.BODY, "สวัสดี")
                .set(MESSAGE.STATUS, "SENT").set(MESSAGE.CREATED_AT, now()).set(MESSAGE.SENT_AT, now()).set(MESSAGE.ON_DAY, day).execute());
    }

    private static void card(OwnerId owner, String token) {
        TILL.transactions.write(ctx -> ctx.insertInto(MEMBER_CARD).set(MEMBER_CARD.OWNER_ID, owner.value()).set(MEMBER_CARD.TOKEN, token).set(MEMBER_CARD.ISSUED_AT, now()).execute());
    }

    private static OffsetDateTime now() {
        return TILL.clock().instant().atOffset(ZoneOffset.UTC);
    }

    private static String number(OwnerId owner) {
        return TILL.transactions.read(ctx -> ctx.select(OWNER.MEMBER_NO).from(OWNER).where(OWNER.ID.eq(owner.value())).fetchSingle(OWNER.MEMBER_NO));
    }

    private static PhoneNumber phone(String typed) {
        return PhoneNumber.parse(typed).get();
    }

    private static Owner owner(OwnerId id) {
        return OWNERS.find(id).orElseThrow();
    }

    private static void tell(OwnerId id, OwnerDetails details) {
        OWNERS.edit(id, owner(id).version(), details, TILL.piyanut).get();
    }

    private static MergeWish wish(OwnerId kept, OwnerId gone, OwnerField... fromGone) {
        return new MergeWish(kept, owner(kept).version(), gone, owner(gone).version(), Set.of(fromGone));
    }

    private static long merge(OwnerId kept, OwnerId gone, OwnerField... fromGone) {
        return MERGES.merge(wish(kept, gone, fromGone), BY).get();
    }

    private static void undo(long merge) {
        MERGES.undo(merge, BY).get();
    }

    private static Refusal refused(MergeWish wish) {
        return MERGES.merge(wish, BY).refusal().orElseThrow();
    }

    private static Refusal refused(long merge) {
        return MERGES.undo(merge, BY).refusal().orElseThrow();
    }
}
