package jaidee.loyalty;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jaidee.cases.Cases;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The worked cases of points, by category.
final class PointsCases {
    private static final List<Map<String, String>> ALL = Cases.of("points_cases");

    private PointsCases() {
    }

    /// What a case is to show: policy and input give exactly what is expected.
    interface Check {
        void of(JsonElement policy, JsonElement input, JsonElement expected);
    }

    static Stream<DynamicTest> each(String category, Check check) {
        List<Map<String, String>> cases = ALL.stream().filter(row -> row.get("category").equals(category)).toList();
        if (cases.isEmpty()) throw new IllegalStateException("no case of " + category);
        return cases.stream().map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("note"), () ->
                check.of(json(row, "policy_json"), json(row, "input_json"), json(row, "expected_json"))));
    }

    private static JsonElement json(Map<String, String> row, String column) {
        return JsonParser.parseString(row.get(column));
    }

    static ExpiryPolicy expiry(JsonObject json) {
        return switch (json.get("kind").getAsString()) {
            case "EOM_AFTER_MONTHS" -> new ExpiryPolicy.EndOfMonthAfter(json.get("months").getAsInt());
            case "YEAR_END" -> new ExpiryPolicy.YearEnd(json.get("years").getAsInt());
            case "NEVER" -> new ExpiryPolicy.Never();
            default -> throw new IllegalStateException("unknown expiry rule " + json);
        };
    }

    static RedeemTerms redeem(JsonObject json) {
        return new RedeemTerms(Points.of(json.get("min").getAsLong()), Points.of(json.get("step").getAsLong()),
                json.has("maxPct") ? json.get("maxPct").getAsInt() : 100, Money.satang(json.get("satangPerPointValue").getAsLong()),
                json.has("neg") ? RedeemTerms.Shortfall.valueOf(json.get("neg").getAsString()) : RedeemTerms.Shortfall.DEBT);
    }
}
