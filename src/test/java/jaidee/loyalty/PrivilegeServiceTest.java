package jaidee.loyalty;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.PET;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrivilegeServiceTest {
    private static final Privilege GIFT = privilege("GIFT", Privilege.Kind.GIFT, 1), BIRTHDAY = privilege("BIRTHDAY", Privilege.Kind.BIRTHDAY, 2),
            RIDE = privilege("RIDE", Privilege.Kind.SERVICE, 0), YEAR_END = privilege("YEAREND", Privilege.Kind.YEAR_END, 1);

    private final Till till = new Till();
    private final PrivilegeService privileges = new PrivilegeService(till.transactions, till.audit, till.ledger, till.clock());
    private final OwnerId owner = till.owner("สมหญิง");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aYearlyGiftIsGivenOnceAndAgainNextYear() {
        silverWith(GIFT);
        assertThat(privileges.waiting(owner)).singleElement().satisfies(words -> assertThat(words.key()).isEqualTo("loyalty.privilege.waiting"));
        MemberPrivileges after = privileges.use(owner, "GIFT", 0, till.mint).get();
        assertThat(after.offers().getFirst().uses()).singleElement().satisfies(use -> assertThat(use.day()).isEqualTo(Till.TODAY));
        assertThat(after.waiting()).isEmpty();
        assertThat(privileges.use(owner, "GIFT", 1, till.mint).refusal()).containsInstanceOf(PrivilegeRefusal.Had.class);
        till.moveTo(LocalDate.of(2027, 1, 1));
        assertThat(privileges.use(owner, "GIFT", 0, till.mint).isDone()).isTrue();
        assertThat(audited("privilege.used")).isEqualTo(2);
    }

    @Test
    void aDoubleClickCountsOnce() {
        silverWith(privilege("BATH", Privilege.Kind.GIFT, 3));
        assertThat(privileges.use(owner, "BATH", 0, till.mint).isDone()).isTrue();
        assertThat(privileges.use(owner, "BATH", 0, till.mint).refusal()).containsInstanceOf(PrivilegeRefusal.ChangedMeanwhile.class);
        assertThat(privileges.use(owner, "BATH", 1, till.mint).isDone()).isTrue();
        assertThat(privileges.of(owner).get().offers().getFirst().uses()).hasSize(2);
    }

    @Test
    void whatWasGivenByMistakeIsTakenBackOnTheSameDayWithAReason() {
        silverWith(GIFT);
        PrivilegeUse use = privileges.use(owner, "GIFT", 0, till.mint).get().offers().getFirst().uses().getFirst();
        assertThat(privileges.undo(owner, use, " ", till.mint).isDone()).isFalse();
        assertThat(privileges.undo(owner, use, "กดผิดคน", till.mint).get().offers().getFirst().free()).isTrue();
        assertThat(privileges.undo(owner, use, "กดผิดคน", till.mint).isDone()).isFalse();
        PrivilegeUse again = privileges.use(owner, "GIFT", 0, till.mint).get().offers().getFirst().uses().getFirst();
        till.moveTo(Till.TODAY.plusDays(1));
        assertThat(privileges.undo(owner, again, "กดผิดคน", till.mint).refusal()).containsInstanceOf(PrivilegeRefusal.TooLate.class);
        assertThat(audited("privilege.undone")).isEqualTo(1);
    }

    @Test
    void aBirthdayGiftIsFreeInTheMonthOfAPet() {
        silverWith(BIRTHDAY, YEAR_END, RIDE);
        PetId moji = till.pet(owner, "โมจิ", "DOG");
        assertThat(privileges.use(owner, "BIRTHDAY", 0, till.mint).refusal()).containsInstanceOf(PrivilegeRefusal.OutOfSeason.class);
        born(moji, LocalDate.of(2022, 11, 5));
        assertThat(privileges.use(owner, "BIRTHDAY", 0, till.mint).isDone()).isTrue();
        assertThat(privileges.use(owner, "YEAREND", 0, till.mint).refusal()).containsInstanceOf(PrivilegeRefusal.OutOfSeason.class);
        till.moveTo(LocalDate.of(2026, 12, 1));
        assertThat(privileges.use(owner, "YEAREND", 0, till.mint).isDone()).isTrue();
        assertThat(privileges.use(owner, "RIDE", 0, till.mint).isDone()).isTrue();
        assertThat(privileges.use(owner, "RIDE", 1, till.mint).isDone()).as("as often as it comes up").isTrue();
        assertThat(privileges.use(owner, "NONE", 0, till.mint).refusal()).containsInstanceOf(PrivilegeRefusal.NotTheirs.class);
    }

    @Test
    void whoIsLiftedDoesNotGetTheSameGiftTwice() {
        List<Tier> tiers = new ArrayList<>();
        for (Tier tier : till.programme.newest().tiers()) tiers.add(with(tier, List.of(GIFT)));
        save(till.programme.newest().withTiers(tiers));
        privileges.use(owner, "GIFT", 0, till.mint).get();
        till.sold(Basket.open(owner).with(till.item("ECHO"), 6, Optional.empty()));
        assertThat(till.ledger.standing(owner).tier().code()).isEqualTo("GOLD");
        assertThat(privileges.use(owner, "GIFT", 1, till.mint).refusal()).containsInstanceOf(PrivilegeRefusal.Had.class);
    }

    @Test
    void aManagerGivesAtLeastGoldUntilADay() {
        assertThat(privileges.giveTier(owner, "GOLD", Till.TODAY.plusDays(9), "เพื่อนคุณหมอ", Authority.of(till.mint)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        MemberPrivileges given = privileges.giveTier(owner, "GOLD", Till.TODAY.plusDays(9), "เพื่อนคุณหมอ", till.allowed()).get();
        assertThat(given.standing().tier().code()).isEqualTo("GOLD");
        assertThat(given.standing().given()).isTrue();
        assertThat(given.floor().orElseThrow().reason()).isEqualTo("เพื่อนคุณหมอ");
        SaleReceipt gold = till.sold(till.basket(owner, "EXAM"));
        assertThat(till.checkout.quote(till.basket(owner, "EXAM")).earned().multiplierPercent()).isEqualTo(125);
        assertThat(gold.lifted()).isEmpty();
        assertThat(till.sold(Basket.open(owner).with(till.item("ECHO"), 6, Optional.empty())).lifted()).as("is Gold already").isEmpty();
        assertThat(till.sold(Basket.open(owner).with(till.item("ECHO"), 12, Optional.empty())).lifted()).map(Tier::code).contains("VIP");
        assertThat(audited("tier.given")).isEqualTo(1);
    }

    @Test
    void aTierGivenByHandEndsWithItsDayOrWhenItIsEnded() {
        privileges.giveTier(owner, "VIP", Till.TODAY.plusDays(1), "ทดลอง", till.allowed()).get();
        privileges.giveTier(owner, "GOLD", Till.TODAY.plusDays(9), "ทดลอง", till.allowed()).get();
        assertThat(till.ledger.standing(owner).tier().code()).as("the newest stands").isEqualTo("GOLD");
        assertThat(privileges.giveTier(owner, "GOLD", Till.TODAY.minusDays(1), "ทดลอง", till.allowed()).refusal()).containsInstanceOf(PrivilegeRefusal.DayOver.class);
        assertThat(privileges.giveTier(owner, "NONE", Till.TODAY, "ทดลอง", till.allowed()).refusal()).containsInstanceOf(PrivilegeRefusal.NoSuchTier.class);
        till.moveTo(Till.TODAY.plusDays(9));
        assertThat(till.ledger.standing(owner).tier().code()).isEqualTo("GOLD");
        till.moveTo(Till.TODAY.plusDays(10));
        assertThat(till.ledger.standing(owner).tier().code()).isEqualTo("SILVER");
        till.moveTo(Till.TODAY.plusDays(9));
        assertThat(privileges.endTier(owner, "ครบแล้ว", till.allowed()).get().standing().tier().code()).isEqualTo("SILVER");
    }

    @Test
    void whoHeldATierThatWentKeepsTheOneBelowAndTheDeskGoesOn() {
        till.sold(Basket.open(owner).with(till.item("ECHO"), 6, Optional.empty()));
        Programme now = till.programme.newest();
        save(now.withTiers(List.of(now.tiers().get(0), now.tiers().get(2))));
        assertThat(till.ledger.standing(owner)).satisfies(standing -> {
            assertThat(standing.tier().code()).isEqualTo("SILVER");
            assertThat(standing.validUntil()).isEmpty();
        });
        SaleReceipt after = till.sold(till.basket(owner, "EXAM"));
        assertThat(after.points().orElseThrow().ahead()).as("told the way to VIP").hasSize(1);
        till.ledger.reviewAll();
        assertThat(privileges.of(owner).isDone()).isTrue();
        assertThat(till.programme.inForce().retired()).containsEntry("GOLD", "SILVER");
    }

    @Test
    void theFirstDocumentsAreReadWithTheirPrivilegesOneByOne() {
        Programme first = till.programme.version(1);
        assertThat(first.tiers().get(1).privileges()).extracting(each -> each.name().th()).containsExactly("จองคิวก่อน");
        assertThat(first.tiers().get(2).privileges()).extracting(each -> each.name().en()).containsExactly("own vet", "pick-up and delivery");
        assertThat(first.tiers()).extracting(Tier::colour).containsExactly(TierColour.SILVER, TierColour.GOLD, TierColour.VIOLET);
        assertThat(till.programme.faults(first)).isEmpty();
    }

    @Test
    void theReceiptTellsTheWayAndACopyTellsTheSame() {
        SaleReceipt sold = till.sold(Basket.open(owner).with(till.item("ECHO"), 5, Optional.empty()));
        assertThat(sold.points().orElseThrow().ahead()).singleElement().satisfies(words -> assertThat(words.key()).isEqualTo("loyalty.tier.missing"));
        till.sold(till.basket(owner, "EXAM"));
        SaleReceipt again = new SaleHistory(till.transactions, till.documents).receipt(sold.id());
        assertThat(again.points().orElseThrow().ahead()).isEqualTo(sold.points().get().ahead());
    }

    @Test
    void senselessTiersAreRefusedInWords() {
        Programme now = till.programme.newest();
        List<Tier> tiers = now.tiers();
        assertThat(faults(now.withTiers(tiers.subList(1, 3)))).isNotEmpty();
        assertThat(faults(now.withTiers(List.of(tiers.get(0), with(tiers.get(1), List.of(GIFT, GIFT)), tiers.get(2))))).isNotEmpty();
        assertThat(faults(now.withTierTerms(true, new TierTerms(120, 12, TierTerms.Year.CALENDAR)))).isNotEmpty();
        assertThat(faults(now.withTierTerms(false, new TierTerms(30, 6, TierTerms.Year.MEMBERSHIP)))).isEmpty();
        Tier gold = tiers.get(1);
        Tier senseless = new Tier("GOLD", 2, gold.name(), gold.colour(), gold.threshold(), 0, false, 125, 0, List.of(new CategoryPercent("GROOMING", 0)), List.of());
        assertThat(faults(now.withTiers(List.of(tiers.get(0), senseless, tiers.get(2))))).isNotEmpty();
    }

    private List<ProgrammeRefusal> faults(Programme draft) {
        return till.programme.faults(draft);
    }

    private void silverWith(Privilege... all) {
        Programme now = till.programme.newest();
        save(now.withTiers(List.of(with(now.tiers().get(0), List.of(all)), now.tiers().get(1), now.tiers().get(2))));
    }

    private void save(Programme draft) {
        Outcome<Programme> saved = till.programme.save(draft, Till.TODAY, "", till.allowed());
        assertThat(saved.refusal()).isEmpty();
        assertThat(till.programme.inForce()).isEqualTo(saved.get());
    }

    private static Tier with(Tier tier, List<Privilege> privileges) {
        return new Tier(tier.code(), tier.position(), tier.name(), tier.colour(), tier.threshold(), tier.visits(), tier.both(), tier.multiplierPercent(),
                tier.discountPercent(), tier.categories(), privileges);
    }

    private void born(PetId pet, LocalDate day) {
        till.transactions.write(ctx -> ctx.update(PET).set(PET.BIRTH_DATE, day).where(PET.ID.eq(pet.value())).execute());
    }

    private int audited(String kind) {
        return till.transactions.<Integer>read(ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq(kind)));
    }

    private static Privilege privilege(String code, Privilege.Kind kind, int times) {
        return new Privilege(code, new Bilingual("สิทธิ์ " + code, code), kind, kind == Privilege.Kind.GIFT ? Optional.of(Money.baht(300)) : Optional.empty(),
                times == 0 ? Optional.empty() : Optional.of(times), "");
    }
}
