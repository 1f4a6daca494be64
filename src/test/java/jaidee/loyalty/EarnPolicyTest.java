package jaidee.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Allocation;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.loyalty.EarnRule.Gives;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EarnPolicyTest {
    private static final EarnPolicy POLICY = Rules.of(2000);
    private static final Bilingual NAME = Rules.NAME;

    @TestFactory
    Stream<DynamicTest> everyWorkedCase() {
        return PointsCases.each("EARN", (policy, input, expected) -> {
            EarnPolicy.Earned earned = earned(policy.getAsJsonObject(), input.getAsJsonObject());
            JsonObject wanted = expected.getAsJsonObject();
            assertThat(earned.base()).isEqualTo(points(wanted, "base"));
            assertThat(earned.spend()).isEqualTo(points(wanted, "spend"));
            assertThat(earned.service()).isEqualTo(points(wanted, "service"));
            assertThat(earned.total()).isEqualTo(points(wanted, "total"));
        });
    }

    @TestFactory
    Stream<DynamicTest> aPartialRefundTakesBackTheDifferenceOfTheNewSum() {
        return PointsCases.each("PARTIAL_REFUND", (policy, input, expected) -> {
            EarnPolicy earn = Rules.of(policy.getAsJsonObject().get("satangPerPoint").getAsLong());
            long net = input.getAsJsonObject().get("net").getAsLong(), refund = input.getAsJsonObject().get("refund").getAsLong();
            Points before = spend(earn, net), after = spend(earn, net - refund);
            assertThat(before).isEqualTo(points(expected.getAsJsonObject(), "before"));
            assertThat(after).isEqualTo(points(expected.getAsJsonObject(), "after"));
            assertThat(before.minus(after)).isEqualTo(points(expected.getAsJsonObject(), "reverse"));
        });
    }

    @Test
    void everyPointHasItsReasonInWords() {
        List<EarnPolicy.Line> lines = List.of(line(ServiceGroup.VACCINE, 1, 50, 65_000), line(ServiceGroup.FOOD, 2, 0, 100_000));
        String said = POLICY.earned(lines, bill(100, 100)).reasons().stream()
                .map(reason -> Texts.of(Language.TH).get(reason.why()) + " " + reason.points()).collect(Collectors.joining(" + "));
        assertThat(said).isEqualTo("วัคซีน 50 + ยอดชำระ 82");
    }

    @Test
    void pointsOfServicesCountForEachUnitAndAreKeptByPet() {
        EarnPolicy.Line two = line(ServiceGroup.VACCINE, Optional.of(new PetId(1)), 2, 50, 100_000);
        EarnPolicy.Line other = line(ServiceGroup.VACCINE, Optional.of(new PetId(2)), 1, 50, 50_000);
        EarnPolicy.Earned earned = POLICY.earned(List.of(two, other), bill(100, 100));
        assertThat(earned.of("SERVICE:VACCINE:1")).isEqualTo(Points.of(100));
        assertThat(earned.of("SERVICE:VACCINE:2")).isEqualTo(Points.of(50));
        assertThat(earned.service()).isEqualTo(Points.of(150));
    }

    /// A basket known from another loyalty engine's tests: 12 of red goods, 100 of blue, 40 for the delivery.
    @Test
    void rulesAddUpAsAManagerWouldReckonThem() {
        List<EarnPolicy.Line> basket = List.of(goods(123, "RED", 1200), goods(0, "BLUE", 10_000), goods(1, "DELIVERY", 4000));
        EarnRule four = rule("A", new Gives.PerSpending(25, false), EarnRule.Lines.ALL), ten = rule("B", new Gives.PerSpending(10, false), EarnRule.Lines.ALL);
        EarnRule bonus = rule("C", new Gives.EachUnit(Points.of(100)), items(123));
        assertThat(total(basket, four)).isEqualTo(608);
        assertThat(total(basket, four, rule("X", new Gives.Nothing(), items(0)))).isEqualTo(208);
        assertThat(total(basket, four, rule("X", new Gives.Nothing(), categories("RED")))).isEqualTo(560);
        assertThat(total(basket, four, rule("X", new Gives.Nothing(), categories("RED", "DELIVERY")))).isEqualTo(400);
        assertThat(total(basket, four, ten)).isEqualTo(2128);
        assertThat(total(basket, four, bonus)).isEqualTo(708);
        assertThat(total(basket, four, rule("M", new Gives.Times(300), categories("RED")))).isEqualTo(704);
        assertThat(total(basket, rule("E", new Gives.PerSpending(100, false), EarnRule.Lines.ALL), rule("F", new Gives.PerSpending(50, true), items(0)))).isEqualTo(352);
        assertThat(total(basket, rule("F", new Gives.PerSpending(50, true), items(0)), rule("E", new Gives.PerSpending(100, false), EarnRule.Lines.ALL))).isEqualTo(252);
    }

    @Test
    void aRuleHoldsOnItsBillsOnly() {
        List<EarnPolicy.Line> basket = List.of(goods(1, "BATH", 50_000));
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        for (EarnRule.Bills bills : List.of(bills(List.of("GOLD"), List.of(), null, null, 0), bills(List.of(), List.of(DayOfWeek.WEDNESDAY), null, null, 0),
                bills(List.of(), List.of(), wednesday, wednesday, 0), bills(List.of(), List.of(), null, null, 50_000)))
            assertThat(total(basket, new EarnRule("A", NAME, new Gives.Once(Points.of(7)), EarnRule.Lines.ALL, bills))).as(bills.toString()).isEqualTo(7);
        for (EarnRule.Bills bills : List.of(bills(List.of("VIP"), List.of(), null, null, 0), bills(List.of(), List.of(DayOfWeek.MONDAY), null, null, 0),
                bills(List.of(), List.of(), wednesday.plusDays(1), null, 0), bills(List.of(), List.of(), null, wednesday.minusDays(1), 0),
                bills(List.of(), List.of(), null, null, 50_001)))
            assertThat(total(basket, new EarnRule("A", NAME, new Gives.Once(Points.of(7)), EarnRule.Lines.ALL, bills))).as(bills.toString()).isZero();
    }

    @Test
    void everyPartSaysHowItWasReckoned() {
        EarnPolicy policy = new EarnPolicy(List.of(EarnRule.ofPriceList("SERVICE", NAME), EarnRule.perSpending("SPEND", NAME, 2000),
                rule("WED", new Gives.Times(200), new EarnRule.Lines(List.of(), List.of(), List.of(ServiceGroup.GROOM), List.of()))));
        List<EarnPolicy.Line> lines = List.of(line(ServiceGroup.VACCINE, 2, 50, 130_000), line(ServiceGroup.GROOM, 1, 0, 75_000));
        EarnPolicy.Earned earned = policy.earned(lines, bill(125, 100));
        assertThat(earned.parts().stream().flatMap(part -> part.workings().stream()).map(Texts.of(Language.TH)::get)).containsExactly(
                "วัคซีน 50 แต้ม × 2", "1,300.00 บาท ÷ 20 บาทต่อแต้ม × 1.25", "750.00 บาท ÷ 20 บาทต่อแต้ม × 2.25");
        assertThat(earned.spend()).isEqualTo(Points.of((130_000L * 125 + 75_000L * 225) / 200_000));
    }

    @Property
    void splittingABillNeverEarnsMoreFromSpending(@ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 5_000_000) Long> nets) {
        Points together = POLICY.earned(nets.stream().map(net -> line(ServiceGroup.FOOD, 1, 0, net)).toList(), bill(100, 100)).spend();
        Points apart = nets.stream().map(net -> spend(POLICY, net)).reduce(Points.ZERO, Points::plus);
        assertThat(apart).isLessThanOrEqualTo(together);
        assertThat(together.value() - apart.value()).isLessThan(nets.size());
    }

    @Property
    void theReasonsAddUpToTheWhole(@ForAll @Size(max = 12) List<@LongRange(min = 0, max = 5_000_000) Long> nets, @ForAll boolean gold) {
        List<EarnPolicy.Line> lines = nets.stream().map(net -> line(ServiceGroup.values()[(int) (net % 18)], 1 + (int) (net % 3), net % 60, net)).toList();
        EarnPolicy.Earned earned = POLICY.earned(lines, bill(gold ? 125 : 100, 100));
        assertThat(earned.reasons().stream().map(EarnReason::points).reduce(Points.ZERO, Points::plus)).isEqualTo(earned.total());
    }

    private static EarnPolicy.Earned earned(JsonObject policy, JsonObject input) {
        List<EarnPolicy.Line> lines = new ArrayList<>();
        for (JsonElement element : input.getAsJsonArray("lines")) {
            JsonObject line = element.getAsJsonObject();
            JsonElement each = policy.getAsJsonObject("svc").get(line.get("code").getAsString());
            boolean excluded = line.has("cat") && policy.getAsJsonArray("excluded").contains(line.get("cat"));
            lines.add(new EarnPolicy.Line(new ItemId(lines.size()), line.has("cat") ? line.get("cat").getAsString() : "", ServiceGroup.OTHER, Optional.empty(),
                    Optional.empty(), 1, Points.of(each == null ? 0 : each.getAsLong()), Money.satang(line.get("net").getAsLong()), Money.ZERO, !excluded));
        }
        return Rules.of(policy.get("satangPerPoint").getAsLong()).earned(paid(lines, Money.satang(number(input, "paidByPoints", 0))),
                bill((int) number(policy, "tierMult", 100), (int) number(policy, "campaignMult", 100)));
    }

    /// What points pay is shared over the lines as the till does it.
    private static List<EarnPolicy.Line> paid(List<EarnPolicy.Line> lines, Money byPoints) {
        List<Money> shares = Allocation.split(byPoints, lines.stream().map(EarnPolicy.Line::net).toList());
        return IntStream.range(0, lines.size()).mapToObj(i -> {
            EarnPolicy.Line line = lines.get(i);
            return new EarnPolicy.Line(line.item(), line.category(), line.group(), line.pet(), line.species(), line.quantity(), line.each(),
                    line.net().minus(shares.get(i)), shares.get(i), line.earnsOnSpend());
        }).toList();
    }

    private static long total(List<EarnPolicy.Line> lines, EarnRule... rules) {
        return new EarnPolicy(List.of(rules)).earned(lines, bill(100, 100)).total().value();
    }

    private static EarnRule rule(String code, Gives gives, EarnRule.Lines lines) {
        return new EarnRule(code, NAME, gives, lines, EarnRule.Bills.ALL);
    }

    private static EarnRule.Lines items(long id) {
        return new EarnRule.Lines(List.of(), List.of(new ItemId(id)), List.of(), List.of());
    }

    private static EarnRule.Lines categories(String... codes) {
        return new EarnRule.Lines(List.of(codes), List.of(), List.of(), List.of());
    }

    private static EarnRule.Bills bills(List<String> tiers, List<DayOfWeek> days, LocalDate from, LocalDate until, long minimum) {
        return new EarnRule.Bills(tiers, days, Optional.ofNullable(from), Optional.ofNullable(until), Money.satang(minimum));
    }

    private static EarnPolicy.Line goods(long item, String category, long net) {
        return new EarnPolicy.Line(new ItemId(item), category, ServiceGroup.GOODS, Optional.empty(), Optional.empty(), 1, Points.ZERO, Money.satang(net),
                Money.ZERO, true);
    }

    private static EarnPolicy.Bill bill(int tierPercent, int campaignPercent) {
        return new EarnPolicy.Bill(LocalDate.of(2026, 11, 25), Optional.of("GOLD"), tierPercent, campaignPercent);
    }

    private static Points spend(EarnPolicy policy, long net) {
        return policy.earned(List.of(line(ServiceGroup.FOOD, 1, 0, net)), bill(100, 100)).spend();
    }

    private static EarnPolicy.Line line(ServiceGroup group, int quantity, long each, long net) {
        return line(group, Optional.empty(), quantity, each, net);
    }

    private static EarnPolicy.Line line(ServiceGroup group, Optional<PetId> pet, int quantity, long each, long net) {
        return new EarnPolicy.Line(new ItemId(group.ordinal()), group.name(), group, pet, pet.map(_ -> "DOG"), quantity, Points.of(each), Money.satang(net),
                Money.ZERO, true);
    }

    private static long number(JsonObject json, String name, long otherwise) {
        return json.has(name) ? json.get(name).getAsLong() : otherwise;
    }

    private static Points points(JsonObject json, String name) {
        return Points.of(json.get(name).getAsLong());
    }
}
