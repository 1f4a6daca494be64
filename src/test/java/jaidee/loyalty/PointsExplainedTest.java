package jaidee.loyalty;

import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.Item;
import jaidee.checkout.Basket;
import jaidee.checkout.Quote;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.kernel.Texts;
import jaidee.loyalty.EarnRule.Gives;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PointsExplainedTest {
    private static final Texts TH = Texts.of(Language.TH), EN = Texts.of(Language.EN);

    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
    void whateverTheRulesEveryBillIsExplainedToThePointOfTheLedger(@ForAll long seed) {
        Random dice = new Random(seed);
        try (Till till = new Till()) {
            PointsExplained explained = new PointsExplained(till.transactions);
            OwnerId owner = till.owner("สมหญิง");
            List<PetId> pets = List.of(till.pet(owner, "โมจิ", "DOG"), till.pet(owner, "ถุงเงิน", "CAT"));
            List<Item> items = till.catalogue.all().stream().filter(item -> item.price().isPositive()).toList();
            List<SaleId> sales = new ArrayList<>();
            Map<SaleId, EarnStory> told = new HashMap<>();
            for (int day = 0; day < 12; day++) {
                till.moveTo(Till.TODAY.plusDays(day));
                if (dice.nextInt(3) == 0) save(till, new RandomRules(dice, items, Till.TODAY.plusDays(day)).several(6));
                Basket basket = Basket.open(owner);
                for (int n = 1 + dice.nextInt(4); n > 0; n--)
                    basket = basket.with(items.get(dice.nextInt(items.size())), 1 + dice.nextInt(3), dice.nextBoolean() ? Optional.of(pets.get(dice.nextInt(2))) : Optional.empty());
                Points most = till.checkout.quote(basket).offer().orElseThrow().most();
                if (most.isPositive() && dice.nextBoolean()) basket = basket.withPoints(most);
                Quote quote = till.checkout.quote(basket);
                if (!quote.confirmable()) continue;
                SaleReceipt sold = till.sold(basket);
                EarnStory before = quote.story(Map.of()), after = explained.of(sold.id()).orElseThrow();
                assertThat(after.steps()).as("the counter tells what is told later").isEqualTo(before.steps());
                assertThat(after.leftOut()).isEqualTo(before.leftOut());
                assertThat(after.total()).isEqualTo(sold.points().orElseThrow().earned());
                sales.add(sold.id());
                told.put(sold.id(), after);
            }
            assertThat(sales).isNotEmpty();
            sales.forEach(sale -> {
                assertThat(explained.unexplained(sale)).isEmpty();
                assertThat(explained.of(sale)).as("later rules change nothing").contains(told.get(sale));
            });
        }
    }

    private static void save(Till till, List<EarnRule> rules) {
        Programme draft = till.programme.newest().withEarn(rules);
        if (!draft.sameRulesAs(till.programme.newest())) till.programme.save(draft, LocalDate.ofInstant(till.clock().instant(), Days.BANGKOK), "", till.allowed()).get();
    }

    @Test
    void whatEarnsNothingIsNamedWithItsReason() {
        try (Till till = new Till()) {
            OwnerId owner = till.owner("สมหญิง");
            Item food = till.item("FOOD-RX");
            List<EarnRule> rules = new ArrayList<>(till.programme.newest().earn());
            rules.add(new EarnRule("NOFOOD", new Bilingual("อาหารไม่ให้แต้ม", "No points for food"), new Gives.Nothing(),
                    new EarnRule.Lines(List.of(food.category()), List.of(), List.of(), List.of()), EarnRule.Bills.ALL));
            till.programme.save(till.programme.newest().withEarn(rules), Till.TODAY, "", till.allowed()).get();
            EarnStory story = till.checkout.quote(till.basket(owner, "EXAM", "FOOD-RX")).story(Map.of());
            assertThat(story.leftOut()).singleElement().satisfies(left -> {
                assertThat(left.what()).isEqualTo(food.name());
                assertThat(TH.get(left.why())).isEqualTo("ไม่ได้แต้ม ตามกฎ “อาหารไม่ให้แต้ม”");
            });
            assertThat(story.total()).isEqualTo(till.checkout.quote(till.basket(owner, "EXAM", "FOOD-RX")).points());
            assertThat(story.steps()).allSatisfy(step -> assertThat(step.workings()).isNotEmpty());
        }
    }

    @Test
    void theTierIsNamedThatMultiplied() {
        try (Till till = new Till()) {
            OwnerId owner = till.owner("สมหญิง");
            till.sold(Basket.open(owner).with(till.item("ECHO"), 9, Optional.empty()));
            SaleReceipt second = till.sold(till.basket(owner, "EXAM"));
            EarnStory story = new PointsExplained(till.transactions).of(second.id()).orElseThrow();
            assertThat(story.times()).extracting(Message::key).containsExactly("loyalty.story.times.tier");
            assertThat(TH.get(story.times().getFirst())).startsWith("ระดับ");
            assertThat(EN.get(story.times().getFirst())).contains("member");
        }
    }

    /// As the first release wrote them: no version, no tier, no headings beside the lines.
    @Test
    void billsFromBeforeThereWereVersionsAreExplainedByTheFirst() {
        try (Till till = new Till()) {
            OwnerId owner = till.owner("สมหญิง");
            PetId pet = till.pet(owner, "โมจิ", "DOG");
            till.sold(Basket.open(owner).with(till.item("ECHO"), 9, Optional.empty()));
            SaleReceipt sold = till.sold(Basket.open(owner).with(till.item("VAC-RAB"), 1, Optional.of(pet)).with(till.item("FOOD-RX"), 2, Optional.empty()));
            till.transactions.write(ctx -> {
                ctx.update(SALE).setNull(SALE.PROGRAMME_VERSION).setNull(SALE.TIER_CODE).execute();
                return ctx.update(SALE_LINE).setNull(SALE_LINE.CATEGORY_CODE).setNull(SALE_LINE.SPECIES).execute();
            });
            till.programme.save(till.programme.newest().withEarn(List.of()), Till.TODAY, "", till.allowed()).get();
            PointsExplained explained = new PointsExplained(till.transactions);
            EarnStory story = explained.of(sold.id()).orElseThrow();
            assertThat(story.version()).isEqualTo(1);
            assertThat(story.total()).isEqualTo(sold.points().orElseThrow().earned());
            assertThat(story.pets()).containsEntry(pet, "โมจิ");
            assertThat(story.times()).extracting(Message::key).containsExactly("loyalty.story.times.together");
            assertThat(explained.unexplained(sold.id())).isEmpty();
        }
    }
}
