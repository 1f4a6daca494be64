package jaidee.loyalty;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import jaidee.cases.Cases;
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
}
