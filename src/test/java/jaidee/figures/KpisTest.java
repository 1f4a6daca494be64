package jaidee.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jaidee.cases.Cases;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class KpisTest {
    @TestFactory
    Stream<DynamicTest> everyWorkedCase() {
        return Cases.of("kpi_cases").stream().map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("kpi") + " " + row.get("note"), () -> {
            JsonObject input = JsonParser.parseString(row.get("input_json")).getAsJsonObject();
            String expected = row.get("expected");
            if (expected.startsWith("{")) assertThat(figures(row.get("kpi"), input)).isEqualTo(JsonParser.parseString(expected).getAsJsonObject().asMap()
                    .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().getAsString())));
            else assertThat(figure(row.get("kpi"), input)).isEqualTo(expected);
        }));
    }

    private static String figure(String kpi, JsonObject in) {
        return switch (kpi) {
            case "CRR" -> said(Kpis.retention(number(in, "start"), number(in, "end"), number(in, "new")));
            case "CHURN" -> said(Kpis.churn(number(in, "start"), number(in, "end"), number(in, "new")));
            case "REPEAT_VISIT_RATE" -> said(Kpis.repeatVisitRate(bills(in)));
            case "ARPU" -> baht(Kpis.revenuePerOwner(bills(in)));
            case "AVG_TICKET" -> baht(Kpis.averageBill(bills(in)));
            case "VISIT_FREQ" -> said(Kpis.visitFrequency(bills(in)));
            case "CLV_SIMPLE" -> Kpis.lifetimeValue(money(in, "avgTicket"), decimal(in, "visitsPerYear"), decimal(in, "years"), decimal(in, "marginPct")).inBaht().toPlainString();
            case "CLV_CHURN" -> baht(Kpis.lifetimeValueByChurn(money(in, "annualRevenue"), decimal(in, "marginPct"), decimal(in, "churnPct")));
            case "PARETO" -> said(Kpis.paretoShare(stream(in.getAsJsonArray("spend")).map(each -> Money.baht(each.getAsBigDecimal())).toList()));
            case "POINTS_LIABILITY" -> Kpis.pointsLiability(Points.of(number(in, "outstanding")), Money.satang(number(in, "satangPerPoint")), decimal(in, "redeemPct"))
                    .inBaht().toPlainString();
            case "REDEMPTION_RATE" -> said(Kpis.rate(number(in, "redeemed"), number(in, "issued")));
            case "BREAKAGE_RATE" -> said(Kpis.rate(number(in, "expired"), number(in, "issued")));
            case "COUPON_REDEMPTION" -> said(Kpis.rate(number(in, "used"), number(in, "issued")));
            case "NPS" -> said(Kpis.netPromoterScore(scores(in)));
            case "CSAT" -> said(Kpis.satisfaction(scores(in)));
            case "VACCINE_COMPLIANCE" -> said(Kpis.vaccineCompliance(stream(in.getAsJsonArray("pets")).map(JsonElement::getAsJsonObject)
                    .map(pet -> new Kpis.Schedule(pet.get("status").getAsString().equals("ACTIVE"),
                            stream(pet.getAsJsonArray("dues")).map(due -> LocalDate.parse(due.getAsString())).toList())).toList(), day(in, "asOf")));
            case "NO_SHOW_RATE" -> said(Kpis.noShowRate(number(in, "noShow"), number(in, "booked"), number(in, "cancelledInTime")));
            case "GROWTH_MOM" -> said(Kpis.growth(decimal(in, "this"), decimal(in, "last")));
            case "LOYALTY_ROI" -> said(Kpis.returnOn(money(in, "incrementalRevenue"), decimal(in, "marginPct"), money(in, "rewardCost").plus(money(in, "otherCost"))));
            default -> throw new IllegalStateException("unknown figure " + kpi);
        };
    }

    private static Map<String, String> figures(String kpi, JsonObject in) {
        if (kpi.equals("COUPON_LIFT")) {
            Kpis.Lift lift = Kpis.lift(number(in, "treated"), number(in, "treatedBuy"), number(in, "control"), number(in, "controlBuy"));
            return Map.of("liftPP", said(lift.points()), "liftPct", said(lift.percent()));
        }
        List<Rfm.Owner> owners = in.getAsJsonObject("customers").entrySet().stream().map(each -> {
            JsonObject of = each.getValue().getAsJsonObject();
            return new Rfm.Owner(each.getKey(), day(of, "last"), (int) number(of, "visits"), money(of, "spend"));
        }).toList();
        return Rfm.scores(owners).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().toString()));
    }

    private static List<Kpis.Bill> bills(JsonObject in) {
        LocalDate from = day(in, "from"), until = day(in, "to");
        return stream(in.getAsJsonArray("bills")).map(JsonElement::getAsJsonArray)
                .map(bill -> new Kpis.Bill(bill.get(0).getAsString(), LocalDate.parse(bill.get(1).getAsString()), Money.baht(bill.get(2).getAsBigDecimal()).satang()))
                .filter(bill -> !bill.day().isBefore(from) && !bill.day().isAfter(until)).toList();
    }

    private static List<Integer> scores(JsonObject in) {
        return stream(in.getAsJsonArray("scores")).map(JsonElement::getAsInt).toList();
    }

    private static Stream<JsonElement> stream(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static long number(JsonObject in, String name) {
        return in.get(name).getAsLong();
    }

    private static BigDecimal decimal(JsonObject in, String name) {
        return in.get(name).getAsBigDecimal();
    }

    private static Money money(JsonObject in, String name) {
        return Money.baht(decimal(in, name));
    }

    private static LocalDate day(JsonObject in, String name) {
        return LocalDate.parse(in.get(name).getAsString());
    }

    private static String said(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("N/A");
    }

    private static String baht(Optional<Money> money) {
        return money.map(each -> each.inBaht().toPlainString()).orElse("N/A");
    }

    @Property(tries = 200)
    void scoresFollowTheValuesAndEqualsShareOne(@ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 40) Integer> visits) {
        LocalDate day = LocalDate.of(2026, 11, 21);
        List<Rfm.Owner> owners = IntStream.range(0, visits.size())
                .mapToObj(i -> new Rfm.Owner("" + i, day.minusDays(visits.get(i)), visits.get(i), Money.baht(100 - visits.get(i)))).toList();
        Map<String, Rfm.Score> scores = Rfm.scores(owners);
        for (int i = 0; i < owners.size(); i++) for (int j = 0; j < owners.size(); j++) {
            Rfm.Score one = scores.get("" + i), other = scores.get("" + j);
            if (visits.get(i) > visits.get(j)) assertThat(one.frequency()).isGreaterThanOrEqualTo(other.frequency());
            if (visits.get(i).equals(visits.get(j))) assertThat(one).isEqualTo(other);
            assertThat(one.recency()).isBetween(1, 5);
        }
        assertThat(scores.values()).extracting(Rfm.Score::frequency).contains(5);
    }

    @Property(tries = 200)
    void theBestFifthBringsAtLeastAFifth(@ForAll @Size(min = 1, max = 80) List<@IntRange(min = 1, max = 100_000) Integer> spent) {
        BigDecimal share = Kpis.paretoShare(spent.stream().map(each -> Money.satang(each)).toList()).orElseThrow();
        assertThat(share).isBetween(new BigDecimal("19.9"), new BigDecimal("100.0"));
        long best = spent.stream().sorted((a, b) -> b - a).limit((spent.size() + 4) / 5).mapToLong(Integer::longValue).sum();
        assertThat(share.doubleValue()).isCloseTo(100.0 * best / LongStream.of(spent.stream().mapToLong(Integer::longValue).toArray()).sum(), Offset.offset(0.051));
    }
}
