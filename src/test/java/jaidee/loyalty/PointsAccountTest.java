package jaidee.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PointsAccountTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final RedeemTerms TERMS =
            new RedeemTerms(Points.of(10), Points.of(10), 50, jaidee.kernel.Money.satang(10), RedeemTerms.Shortfall.DEBT);

    @TestFactory
    Stream<DynamicTest> everyWorkedCase() {
        return PointsCases.each("LEDGER", (policy, input, expected) -> {
            Story story = new Story(PointsCases.redeem(policy.getAsJsonObject()));
            for (JsonElement event : input.getAsJsonObject().getAsJsonArray("events")) story.happens(event.getAsJsonObject());
            story.comesTo(LocalDate.parse(input.getAsJsonObject().get("asOf").getAsString()));
            story.isAs(expected.getAsJsonObject());
        });
    }

    /// One account living through the events of a case, told by the names the case gives its lots.
    private static final class Story {
        private final RedeemTerms terms;
        private final List<String> names = new ArrayList<>();
        private final Map<String, List<LotPart>> consumed = new TreeMap<>();
        private final Map<String, Long> expired = new TreeMap<>();
        private final List<String> rejected = new ArrayList<>();
        private final Map<String, String> received = new TreeMap<>();
        private PointsAccount account = PointsAccount.EMPTY;
        private Points writtenOff = Points.ZERO;

        Story(RedeemTerms terms) {
            this.terms = terms;
        }

        void happens(JsonObject event) {
            LocalDate day = LocalDate.parse(event.get("d").getAsString());
            comesTo(day);
            Points points = event.has("pts") ? Points.of(event.get("pts").getAsLong()) : Points.ZERO;
            String id = event.has("id") ? event.get("id").getAsString() : "";
            switch (event.get("t").getAsString()) {
                case "EARN" -> earn(event, points, day);
                case "REDEEM" -> take(id, account.redeem(points, day, terms));
                case "DONATE" -> take(id, account.give(points, day));
                case "TRANSFER" -> transfer(id, points, day);
                case "REFUND_EARN" -> {
                    PointsAccount.Change change = account.reverse(lot(event.get("lot").getAsString()), points, day, terms.shortfall());
                    writtenOff = writtenOff.plus(change.writtenOff());
                    account = change.after();
                }
                case "REFUND_REDEEM" -> giveBack(id, day);
                default -> throw new IllegalStateException(event.toString());
            }
        }

        private void earn(JsonObject event, Points points, LocalDate day) {
            names.add(event.get("lot").getAsString());
            Optional<LocalDate> expires = event.get("exp").isJsonNull() ? Optional.empty()
                    : Optional.of(LocalDate.parse(event.get("exp").getAsString()));
            account = account.earn(PointsLot.fresh(names.size(), points, day, expires)).after();
        }

        private void take(String id, Outcome<PointsAccount.Change> outcome) {
            outcome.handle(change -> {
                consumed.put(id, change.parts());
                account = change.after();
            }, refusal -> rejected.add(id + ":" + switch ((LedgerRefusal) refusal) {
                case LedgerRefusal.NotEnough n -> "INSUFFICIENT";
                case LedgerRefusal.InDebt d -> "DEBT";
                case LedgerRefusal.TooFew f -> "BELOW_MIN";
                case LedgerRefusal.NotInSteps s -> "NOT_STEP";
                default -> throw new AssertionError(refusal);
            }));
        }

        private void transfer(String id, Points points, LocalDate day) {
            PointsAccount before = account;
            take(id, account.give(points, day));
            for (LotPart part : consumed.get(id))
                received.put(id + "/" + name(part.lot()), "{\"pts\":%d,\"exp\":\"%s\"}".formatted(-part.points().value(),
                        before.lot(part.lot()).expiresOn().orElseThrow()));
        }

        private void giveBack(String id, LocalDate day) {
            PointsAccount.Change change = account.giveBack(consumed.get(id), day, names.size() + 1);
            for (PointsLot added : change.added()) names.add(name(consumed.get(id).getFirst().lot()) + "*");
            account = change.after();
        }

        void comesTo(LocalDate day) {
            PointsAccount.Change change = account.lapse(day);
            change.parts().forEach(part -> expired.merge(name(part.lot()), -part.points().value(), Long::sum));
            account = change.after();
        }

        void isAs(JsonObject wanted) {
            assertThat(account.balance().value()).as("balance").isEqualTo(wanted.get("balance").getAsLong());
            assertThat(lots()).as("lots").isEqualTo(longs(wanted.getAsJsonObject("lots")));
            assertThat(expired).as("expired").isEqualTo(longs(wanted.getAsJsonObject("expired")));
            assertThat(consumed.keySet()).isEqualTo(wanted.getAsJsonObject("consumed").keySet());
            consumed.forEach((id, parts) -> assertThat(byName(parts)).as(id).isEqualTo(longs(wanted.getAsJsonObject("consumed").getAsJsonObject(id))));
            assertThat(rejected).as("rejected").isEqualTo(wanted.getAsJsonArray("rejected").asList().stream().map(JsonElement::getAsString).toList());
            assertThat(account.debt().value()).as("debt").isEqualTo(wanted.has("debt") ? wanted.get("debt").getAsLong() : 0);
            assertThat(writtenOff.value()).as("written off").isEqualTo(wanted.has("writeoff") ? wanted.get("writeoff").getAsLong() : 0);
            if (wanted.has("received")) wanted.getAsJsonObject("received").entrySet()
                    .forEach(e -> assertThat(received.get(e.getKey())).isEqualTo(e.getValue().toString()));
            if (wanted.has("graceExpiry")) wanted.getAsJsonObject("graceExpiry").entrySet().forEach(e ->
                    assertThat(account.lot(lot(e.getKey())).expiresOn()).contains(LocalDate.parse(e.getValue().getAsString())));
        }

        private Map<String, Long> lots() {
            Map<String, Long> left = new TreeMap<>();
            account.lots().forEach(lot -> left.put(name(lot.id()), lot.left().value()));
            return left;
        }

        private Map<String, Long> byName(List<LotPart> parts) {
            Map<String, Long> named = new TreeMap<>();
            parts.forEach(part -> named.put(name(part.lot()), -part.points().value()));
            return named;
        }

        private String name(long lot) {
            return names.get((int) lot - 1);
        }

        private long lot(String name) {
            return names.indexOf(name) + 1L;
        }

        private static Map<String, Long> longs(JsonObject json) {
            Map<String, Long> all = new TreeMap<>();
            json.entrySet().forEach(entry -> all.put(entry.getKey(), entry.getValue().getAsLong()));
            return all;
        }
    }

    @Property
    void whateverHappensTheBalanceIsTheSumOfWhatCameAndWent(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9_999) Integer> deeds) {
        PointsAccount account = PointsAccount.EMPTY;
        long sum = 0;
        Map<Long, Points> reversible = new LinkedHashMap<>();
        Map<Integer, List<LotPart>> redeemed = new HashMap<>();
        for (int i = 0; i < deeds.size(); i++) {
            int n = deeds.get(i);
            LocalDate day = DAY.plusDays(i);
            PointsAccount.Change lapsed = account.lapse(day);
            sum += lapsed.moved().value();
            account = lapsed.after();
            switch (n % 5) {
                case 0, 1 -> {
                    Points points = Points.of(n % 300 + 1);
                    account = account.earn(PointsLot.fresh(i + 1L, points, day, Optional.of(day.plusDays(n % 30)))).after();
                    reversible.put(i + 1L, points);
                    sum += points.value();
                }
                case 2 -> {
                    Outcome<PointsAccount.Change> outcome = account.redeem(Points.of((n % 40 + 1) * 10L), day, TERMS);
                    if (outcome.isDone()) {
                        sum += outcome.get().moved().value();
                        redeemed.put(i, outcome.get().parts());
                        account = outcome.get().after();
                    }
                }
                case 3 -> {
                    Optional<Long> lot = reversible.keySet().stream().findFirst();
                    if (lot.isPresent()) {
                        long before = account.balance().value();
                        account = account.reverse(lot.get(), reversible.remove(lot.get()), day, RedeemTerms.Shortfall.DEBT).after();
                        sum += account.balance().value() - before;
                    }
                }
                default -> {
                    Optional<Integer> back = redeemed.keySet().stream().findFirst();
                    if (back.isPresent()) {
                        List<LotPart> parts = redeemed.remove(back.get());
                        account = account.giveBack(parts, day, 1000L + i).after();
                        sum -= parts.stream().mapToLong(part -> part.points().value()).sum();
                    }
                }
            }
            assertThat(account.balance().value()).isEqualTo(sum);
            assertThat(account.lots()).allMatch(lot -> !lot.left().isNegative() && lot.left().compareTo(lot.points()) <= 0);
            assertThat(account.debt().isNegative()).isFalse();
        }
    }
}
