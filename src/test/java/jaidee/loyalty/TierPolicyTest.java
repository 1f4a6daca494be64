package jaidee.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TierPolicyTest {
    private static final List<String> NAMES = List.of("SILVER", "GOLD", "VIP");

    @TestFactory
    Stream<DynamicTest> everyWorkedCase() {
        return PointsCases.each("TIER", (policy, input, expected) -> {
            TierPolicy tiers = new TierPolicy(tiers(policy.getAsJsonObject().getAsJsonArray("thresholds")),
                    policy.getAsJsonObject().get("soft").getAsBoolean(), TierTerms.USUAL);
            List<TierPolicy.Spend> spends = new ArrayList<>();
            for (JsonElement each : input.getAsJsonObject().getAsJsonArray("spend"))
                spends.add(new TierPolicy.Spend(day(each.getAsJsonArray().get(0)), Money.satang(each.getAsJsonArray().get(1).getAsLong())));
            LocalDate asOf = day(input.getAsJsonObject().get("asOf"));

            List<TierPolicy.Step> steps = lived(tiers, spends, asOf);
            TierPolicy.Held held = steps.isEmpty() ? tiers.lowest() : steps.getLast().held();

            JsonObject wanted = expected.getAsJsonObject();
            assertThat(held.tier().code()).isEqualTo(wanted.get("tier").getAsString());
            assertThat(held.validUntil().map(LocalDate::toString).orElse(null))
                    .isEqualTo(wanted.get("validUntil").isJsonNull() ? null : wanted.get("validUntil").getAsString());
            assertThat(TierPolicy.spentInYear(spends, asOf)).isEqualTo(Money.satang(wanted.get("windowSpend").getAsLong()));
            assertThat(steps.stream().filter(step -> step.direction() != TierPolicy.Direction.RENEW)
                    .map(step -> "[\"%s\",\"%s\",\"%s\"]".formatted(step.day(), step.direction(), step.held().tier().code())))
                    .containsExactlyElementsOf(wanted.getAsJsonArray("log").asList().stream().map(JsonElement::toString).toList());
        });
    }

    /// As the program lives it: reviews that are due before each sale, then the sale; at last the reviews up to today.
    private static List<TierPolicy.Step> lived(TierPolicy tiers, List<TierPolicy.Spend> spends, LocalDate asOf) {
        List<TierPolicy.Step> steps = new ArrayList<>();
        for (int i = 0; i < spends.size(); i++) {
            LocalDate day = spends.get(i).day();
            List<TierPolicy.Spend> soFar = spends.subList(0, i + 1);
            steps.addAll(tiers.reviews(held(tiers, steps), soFar, day));
            tiers.rise(held(tiers, steps), soFar, day).ifPresent(steps::add);
        }
        steps.addAll(tiers.reviews(held(tiers, steps), spends, asOf));
        return steps;
    }

    private static TierPolicy.Held held(TierPolicy tiers, List<TierPolicy.Step> steps) {
        return steps.isEmpty() ? tiers.lowest() : steps.getLast().held();
    }

    private static List<Tier> tiers(JsonArray thresholds) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < thresholds.size(); i++)
            tiers.add(new Tier(NAMES.get(i), i + 1, new Bilingual(NAMES.get(i), NAMES.get(i)), Money.satang(thresholds.get(i).getAsLong()),
                    100, 0));
        return tiers;
    }

    private static LocalDate day(JsonElement json) {
        return LocalDate.parse(json.getAsString());
    }
}
