package jaidee.suggestions;

import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PET_ALERT;
import static jaidee.db.tables.Tables.DUE_OVERRIDE;
import static jaidee.db.tables.Tables.SUGGESTION_EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.catalogue.ServiceGroup;
import jaidee.db.Verification;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Species;
import jaidee.refunds.RefundDesk;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Suggestions on real books: what is offered to whom, what is never offered, what came of it.
class SuggestionDeskTest {
    private final Till till = new Till();
    private final SuggestionDesk desk = new SuggestionDesk(till.transactions, till.clock());
    private final SuggestionRules rules = new SuggestionRules(till.transactions, till.audit, till.clock());
    private final SuggestionPairs pairs = new SuggestionPairs(till.transactions, till.settings, till.clock());
    private final Authority manager = Authority.of(till.piyanut);
    private final OwnerId somying = till.owner("สมหญิง");
    private final PetId mochi = till.pet(somying, "โมจิ", "DOG");
    private SuggestionRule senior;

    @BeforeEach
    void anOldDogAndARule() {
        born(mochi, Till.TODAY.minusYears(9));
        senior = rules.add(rule("CHECKUP-SR", 84), manager).get();
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aRuleSpeaksToWhomItIsFor() {
        assertThat(offered()).containsExactly("CHECKUP-SR");
        Suggestion one = desk.visit(somying).byRules(List.of(), List.of()).getFirst();
        assertThat(one.pet()).isEqualTo(mochi);
        assertThat(one.says().arguments()).contains(new Bilingual("อายุมากแล้ว", "Not young any more"));
        assertThat(desk.visit(till.owner("วีระ")).byRules(List.of(), List.of())).isEmpty();
        assertThat(rules.reach(rule("CHECKUP-SR", 84))).isEqualTo(new SuggestionRules.Reach(1, 1, 1, List.of("โมจิ")));
        assertThat(rules.reach(rule("CHECKUP-SR", 120))).isEqualTo(new SuggestionRules.Reach(0, 0, 1, List.of()));
    }

    @Test
    void sickJokesAreNeverMade() {
        died();
        assertThat(offered()).as("it died").isEmpty();
        lives();
        alert("แพ้ยาในโปรแกรมตรวจสุขภาพ");
        assertThat(offered()).as("an allergy").isEmpty();
        endAlerts();
        vetSaysNo("CHECKUP-SR");
        assertThat(offered()).as("the vet said no").isEmpty();
        till.transactions.write(ctx -> ctx.deleteFrom(DUE_OVERRIDE).execute());
        assertThat(desk.visit(somying).byRules(List.of(line("CHECKUP-SR", mochi)), List.of())).as("on the bill").isEmpty();
        assertThat(desk.visit(somying).byRules(List.of(line("EUTH", mochi)), List.of())).as("a farewell").isEmpty();
        assertThat(desk.visit(somying).byRules(List.of(), List.of(new DeskVisit.Due(mochi, till.item("CHECKUP").id(), Set.of("CHECKUP-SR"))))).as("it is due").isEmpty();
        till.sold(basket("CHECKUP-SR"));
        assertThat(offered()).as("had it today").isEmpty();
        till.moveTo(Till.TODAY.plusMonths(12));
        assertThat(offered()).as("a year later").containsExactly("CHECKUP-SR");
    }

    @Test
    void declinedIsQuietForAsLongAsWasSaid() {
        desk.shown(moment("k"), List.of(offer()));
        desk.dismissed(moment("k"), offer(), Quiet.TODAY);
        assertThat(offered()).isEmpty();
        till.moveTo(Till.TODAY.plusDays(1));
        assertThat(offered()).containsExactly("CHECKUP-SR");
        desk.dismissed(moment("k"), offer(), Quiet.months(3));
        till.moveTo(Till.TODAY.plusDays(1).plusMonths(3));
        assertThat(offered()).isEmpty();
        till.moveTo(Till.TODAY.plusDays(2).plusMonths(3));
        assertThat(offered()).containsExactly("CHECKUP-SR");
        desk.dismissed(moment("k"), offer(), Quiet.EVER);
        till.moveTo(Till.TODAY.plusYears(3));
        assertThat(offered()).isEmpty();
        desk.restored(moment("k"), offer());
        assertThat(offered()).as("declined by mistake").containsExactly("CHECKUP-SR");
        assertThat(figures().total().dismissed()).isEqualTo(2);
    }

    @Test
    void whatWasPaidForIsCountedAndWhatWasGivenBackIsNot() {
        Basket bill = basket("CHECKUP-SR", "NAIL");
        desk.shown(moment(bill.key()), List.of(offer()));
        desk.shown(moment(bill.key()), List.of(offer()));
        desk.accepted(moment(bill.key()), offer());
        desk.accepted(moment(bill.key()), offer());
        assertThat(figures().total()).isEqualTo(new SuggestionFigures.Counts(1, 1, 0, 0, Money.ZERO));
        SaleReceipt sold = till.sold(bill);
        Money price = till.item("CHECKUP-SR").price();
        SuggestionFigures now = figures();
        assertThat(now.total()).isEqualTo(new SuggestionFigures.Counts(1, 1, 0, 1, price));
        assertThat(now.ofRule(senior.number())).isEqualTo(now.total());
        assertThat(now.byStaff()).containsOnlyKeys("มินต์");
        assertThat(now.byKind()).containsOnlyKeys(SuggestionKind.RULE);
        assertThat(sold.payable()).isEqualTo(price.plus(till.item("NAIL").price()));
        desk.accepted(moment("never paid"), offer());
        assertThat(figures().total().bills()).isEqualTo(1);
        Basket mistake = basket("CHECKUP-SR");
        desk.accepted(moment(mistake.key()), offer());
        RefundDesk refunds = new RefundDesk(till);
        refunds.done(refunds.wholly(till.sold(mistake).id()));
        assertThat(figures().total()).as("a bill that was made void never was").isEqualTo(new SuggestionFigures.Counts(1, 3, 0, 1, price));
        till.moveTo(Till.TODAY.plusDays(1));
        refunds.refundedWholly(sold);
        assertThat(figures().total().revenue()).as("given back").isEqualTo(Money.ZERO);
        assertThat(new SuggestionResults(till.transactions).between(Till.TODAY, Till.TODAY).total().revenue()).as("a day that is over stays as it was").isEqualTo(price);
        assertThat(new Verification(till.transactions, new SuggestionChecksRepository().invariants()).run())
                .allSatisfy(checked -> assertThat(checked.findings().violations()).as(checked.invariant().name()).isEmpty());
        till.transactions.write(ctx -> ctx.deleteFrom(SUGGESTION_EVENT).where(SUGGESTION_EVENT.OUTCOME.eq("SHOWN")).execute());
        assertThat(new Verification(till.transactions, new SuggestionChecksRepository().invariants()).run())
                .anySatisfy(checked -> assertThat(checked.findings().violations()).hasSize(3));
    }

    @Test
    void aRuleIsChangedInVersionsByWhoMay() {
        assertThat(rules.add(rule("CHECKUP", 12), Authority.of(till.mint)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        SuggestionRule changed = rules.change(senior, rule("CHECKUP", 96), manager).get();
        assertThat(changed.version()).isEqualTo(2);
        assertThat(rules.change(senior, rule("CHECKUP", 90), manager).refusal()).containsInstanceOf(SuggestionRefusal.Changed.class);
        assertThat(offered()).containsExactly("CHECKUP");
        rules.setActive(changed, false, manager).get();
        assertThat(offered()).isEmpty();
        assertThat(rules.versions(senior.number())).extracting(SuggestionRule::version).containsExactly(3, 2, 1);
        assertThat(rules.add(rule("CHECKUP", -1), manager).refusal()).isPresent();
        assertThat(rules.addReady(manager).get()).isEqualTo(6);
        assertThat(rules.all()).hasSize(7);
    }

    @Test
    void whatOwnersAlsoTookIsCountedFromTheBillsBefore() {
        for (int i = 0; i < 30; i++) {
            OwnerId other = till.owner("ลูกค้า" + i);
            PetId dog = till.pet(other, "หมา", "DOG");
            Basket bath = Basket.open(other).with(till.item(i < 20 ? "BATH-S" : "EXAM"), 1, Optional.of(dog));
            till.sold(i < 15 ? bath.with(till.item("TREAT"), 1, Optional.empty()).with(till.item("MED"), 1, Optional.of(dog)) : bath);
        }
        pairs.set(new PairTerms(10, 20, 120, 12), manager).get();
        pairs.countNow();
        assertThat(pairs.told()).as("today is not over").isEmpty();
        till.moveTo(Till.TODAY.plusDays(1));
        pairs.newDay();
        assertThat(pairs.told()).anySatisfy(told -> {
            assertThat(told.with().code()).isEqualTo("BATH-S");
            assertThat(told.item().code()).isEqualTo("TREAT");
            assertThat(told.percent()).isEqualTo(75);
        }).noneMatch(told -> told.item().code().equals("MED"));
        List<Suggestion> also = desk.visit(somying).alsoTook(List.of(line("BATH-S", mochi)), List.of());
        assertThat(also).extracting(one -> one.item().code()).containsExactly("TREAT");
        assertThat(also.getFirst().pet()).isEqualTo(mochi);
        assertThat(also.getFirst().says().arguments()).contains(75, 15, 20);
        assertThat(desk.visit(somying).alsoTook(List.of(line("BATH-S", mochi), line("TREAT", mochi)), List.of())).isEmpty();
        assertThat(desk.visit(somying).alsoTook(List.of(line("EXAM", mochi)), List.of())).isEmpty();
        assertThat(pairs.set(new PairTerms(1, 20, 120, 12), manager).refusal()).as("fewer than five is chance").isPresent();
    }

    @Test
    void neverMoreThanThreeAndAKeyPressedTwiceTakesNothingElse() {
        rules.addReady(manager).get();
        List<Suggestion> said = desk.visit(somying).byRules(List.of(), List.of());
        SuggestionSlots slots = SuggestionSlots.EMPTY.filled(said, List.of());
        assertThat(slots.shown()).hasSizeLessThanOrEqualTo(2);
        SuggestionSlots taken = slots.answered(0).filled(said, List.of());
        assertThat(taken.places().getFirst()).isEmpty();
        assertThat(taken.shown()).noneMatch(one -> one.sameAs(slots.shown().getFirst()));
        assertThat(taken.answered(0)).isEqualTo(taken);
        assertThat(taken.restored(0).shown()).contains(slots.shown().getFirst());
    }

    private SuggestionRule.Terms rule(String item, int fromMonths) {
        return new SuggestionRule.Terms(till.item(item).id(), new Bilingual("อายุมากแล้ว", "Not young any more"),
                new SuggestionRule.Animal(Set.of(Species.DOG), List.of(), Optional.of(fromMonths), Optional.empty(), Optional.empty(), Optional.empty()),
                new SuggestionRule.NotHad(Optional.of(ServiceGroup.CHECKUP), 12), Set.of(), Optional.empty(), Optional.empty());
    }

    private Offer offer() {
        return new Offer(SuggestionKind.RULE, mochi, till.item("CHECKUP-SR").id(), Optional.of(senior.id()), Optional.empty());
    }

    private SuggestionDesk.Moment moment(String bill) {
        return new SuggestionDesk.Moment(somying, bill, till.mint);
    }

    private SuggestionFigures figures() {
        return till.transactions.read(ctx -> SuggestionResults.figures(ctx, Till.TODAY, Till.TODAY.plusYears(4)));
    }

    private List<String> offered() {
        return desk.visit(somying).byRules(List.of(), List.of()).stream().map(one -> one.item().code()).toList();
    }

    private DeskVisit.OnBill line(String code, PetId pet) {
        return new DeskVisit.OnBill(till.item(code), Optional.of(pet));
    }

    private Basket basket(String... codes) {
        Basket basket = Basket.open(somying);
        for (String code : codes) basket = basket.with(till.item(code), 1, Optional.of(mochi));
        return basket;
    }

    private void born(PetId pet, LocalDate day) {
        till.transactions.write(ctx -> ctx.update(PET).set(PET.BIRTH_DATE, day).where(PET.ID.eq(pet.value())).execute());
    }

    private void died() {
        till.transactions.write(ctx -> ctx.update(PET).set(PET.STATUS, "DIED").where(PET.ID.eq(mochi.value())).execute());
    }

    private void lives() {
        till.transactions.write(ctx -> ctx.update(PET).set(PET.STATUS, "LIVING").where(PET.ID.eq(mochi.value())).execute());
    }

    private void alert(String text) {
        till.transactions.write(ctx -> ctx.insertInto(PET_ALERT).set(PET_ALERT.PET_ID, mochi.value()).set(PET_ALERT.KIND, "ALLERGY").set(PET_ALERT.TEXT, text)
                .set(PET_ALERT.NOTED_AT, till.clock().instant().atOffset(ZoneOffset.UTC)).execute());
    }

    private void endAlerts() {
        till.transactions.write(ctx -> ctx.update(PET_ALERT).set(PET_ALERT.ENDED_AT, till.clock().instant().atOffset(ZoneOffset.UTC)).execute());
    }

    private void vetSaysNo(String group) {
        till.transactions.write(ctx -> ctx.insertInto(DUE_OVERRIDE).set(DUE_OVERRIDE.PET_ID, mochi.value()).set(DUE_OVERRIDE.GROUP_CODE, group)
                .set(DUE_OVERRIDE.REASON, "ไม่เหมาะ").set(DUE_OVERRIDE.DECIDED_AT, till.clock().instant().atOffset(ZoneOffset.UTC))
                .set(DUE_OVERRIDE.DECIDED_BY, till.piyanut.value()).execute());
    }
}
