package jaidee.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EarnPolicyTest {
    private static final EarnPolicy POLICY = new EarnPolicy(2000);

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
            EarnPolicy earn = new EarnPolicy(policy.getAsJsonObject().get("satangPerPoint").getAsLong());
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
        String said = POLICY.earned(lines, Money.ZERO, 100, 100).reasons().stream()
                .map(reason -> Texts.of(Language.TH).get(reason.why()) + " " + reason.points()).collect(Collectors.joining(" + "));
        assertThat(said).isEqualTo("วัคซีน 50 + ยอดชำระ 82");
    }

    @Test
    void pointsOfServicesCountForEachUnitAndAreKeptByPet() {
        EarnPolicy.Line two = new EarnPolicy.Line(ServiceGroup.VACCINE, Optional.of(new PetId(1)), 2, Points.of(50), Money.baht(1000), true);
        EarnPolicy.Line other = new EarnPolicy.Line(ServiceGroup.VACCINE, Optional.of(new PetId(2)), 1, Points.of(50), Money.baht(500), true);
        assertThat(POLICY.earned(List.of(two, other), Money.ZERO, 100, 100).services()).containsExactly(
                new EarnPolicy.ServicePoints(ServiceGroup.VACCINE, Optional.of(new PetId(1)), Points.of(100)),
                new EarnPolicy.ServicePoints(ServiceGroup.VACCINE, Optional.of(new PetId(2)), Points.of(50)));
    }

    @Property
    void splittingABillNeverEarnsMoreFromSpending(@ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 5_000_000) Long> nets) {
        Points together = POLICY.earned(nets.stream().map(net -> line(ServiceGroup.FOOD, 1, 0, net)).toList(), Money.ZERO, 100, 100).spend();
        Points apart = nets.stream().map(net -> spend(POLICY, net)).reduce(Points.ZERO, Points::plus);
        assertThat(apart).isLessThanOrEqualTo(together);
        assertThat(together.value() - apart.value()).isLessThan(nets.size());
    }

    @Property
    void theReasonsAddUpToTheWhole(@ForAll @Size(max = 12) List<@LongRange(min = 0, max = 5_000_000) Long> nets, @ForAll boolean gold) {
        List<EarnPolicy.Line> lines = nets.stream().map(net -> line(ServiceGroup.values()[(int) (net % 18)], 1 + (int) (net % 3), net % 60, net)).toList();
        EarnPolicy.Earned earned = POLICY.earned(lines, Money.ZERO, gold ? 125 : 100, 100);
        assertThat(earned.reasons().stream().map(EarnReason::points).reduce(Points.ZERO, Points::plus)).isEqualTo(earned.total());
    }

    private static EarnPolicy.Earned earned(JsonObject policy, JsonObject input) {
        List<EarnPolicy.Line> lines = new ArrayList<>();
        for (JsonElement element : input.getAsJsonArray("lines")) {
            JsonObject line = element.getAsJsonObject();
            JsonElement each = policy.getAsJsonObject("svc").get(line.get("code").getAsString());
            boolean excluded = line.has("cat") && policy.getAsJsonArray("excluded").contains(line.get("cat"));
            lines.add(new EarnPolicy.Line(ServiceGroup.OTHER, Optional.empty(), 1, Points.of(each == null ? 0 : each.getAsLong()),
                    Money.satang(line.get("net").getAsLong()), !excluded));
        }
        return new EarnPolicy(policy.get("satangPerPoint").getAsLong()).earned(lines, Money.satang(number(input, "paidByPoints", 0)),
                (int) number(policy, "tierMult", 100), (int) number(policy, "campaignMult", 100));
    }

    private static Points spend(EarnPolicy policy, long net) {
        return policy.earned(List.of(line(ServiceGroup.FOOD, 1, 0, net)), Money.ZERO, 100, 100).spend();
    }

    private static EarnPolicy.Line line(ServiceGroup group, int quantity, long each, long net) {
        return new EarnPolicy.Line(group, Optional.empty(), quantity, Points.of(each), Money.satang(net), true);
    }

    private static long number(JsonObject json, String name, long otherwise) {
        return json.has(name) ? json.get(name).getAsLong() : otherwise;
    }

    private static Points points(JsonObject json, String name) {
        return Points.of(json.get(name).getAsLong());
    }
}
