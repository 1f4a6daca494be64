package jaidee.stories;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.loyalty.LedgerEntry;
import jaidee.loyalty.Outstanding;
import jaidee.loyalty.OutstandingRepository;
import jaidee.loyalty.PointsBook;
import jaidee.loyalty.PointsLot;
import jaidee.loyalty.PointsPage;
import jaidee.refunds.RefundDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Whatever is done with points in whatever order: none come from nowhere, none get lost, and what was outstanding can be
/// told for every day of the past.
class PointsHistoriesTest {
    private static final int TRIES = 40;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void issuedLessSpentExpiredReversedAndDonatedIsOutstandingOnEveryDay(@ForAll("days") List<RandomDay.Deed> deeds) {
        try (RefundDesk desk = new RefundDesk()) {
            RandomDay day = new RandomDay(desk);
            deeds.forEach(deed -> deed.in(day));
            Map<LocalDate, Points> replayed = replay(desk);
            replayed.forEach((on, points) -> {
                Outstanding outstanding = desk.till.transactions.read(ctx -> new OutstandingRepository().on(ctx, on));
                assertThat(outstanding.points()).as("moved until %s", on).isEqualTo(points);
                assertThat(outstanding.adds()).as("%s", outstanding).isTrue();
                assertThat(outstanding.lapsed().isNegative()).isFalse();
            });
            PointsBook book = new PointsBook(desk.till.transactions, desk.till.clock());
            for (OwnerId owner : day.owners) agrees(book.page(owner).orElseThrow(), desk.till.ledger.standing(owner).balance());
            assertThat(desk.wrong()).isEmpty();
        }
    }

    /// Entry by entry, in the order of the days.
    private static Map<LocalDate, Points> replay(RefundDesk desk) {
        TreeMap<LocalDate, Long> moved = desk.till.transactions.read(ctx -> ctx.select(LEDGER_ENTRY.BUSINESS_DAY, LEDGER_ENTRY.POINTS).from(LEDGER_ENTRY)
                .fetch().stream().collect(Collectors.toMap(row -> row.value1(), row -> row.value2(), Long::sum, TreeMap::new)));
        Map<LocalDate, Points> until = new TreeMap<>();
        long sum = 0;
        for (Map.Entry<LocalDate, Long> each : moved.entrySet()) {
            sum += each.getValue();
            until.put(each.getKey(), Points.of(sum));
        }
        return until;
    }

    /// What stands after each entry follows from the one below; lots and balance say the same.
    private static void agrees(PointsPage page, Points balance) {
        assertThat(page.balance()).isEqualTo(balance);
        Points left = page.lots().stream().map(PointsLot::left).reduce(Points.ZERO, Points::plus);
        assertThat(left.minus(page.debt())).isEqualTo(page.balance());
        Points after = Points.ZERO;
        for (PointsPage.Row row : page.rows().reversed()) {
            after = after.plus(row.entry().points());
            assertThat(row.after()).isEqualTo(after);
            // what is taken without a debt is all from lots, and of those that lapse first
            if (row.entry().kind() != LedgerEntry.Kind.REDEEM && row.entry().kind() != LedgerEntry.Kind.DONATE) continue;
            List<LocalDate> days = row.parts().stream().map(part -> part.expiresOn().orElse(LocalDate.MAX)).toList();
            assertThat(days).isSorted();
            assertThat(row.parts().stream().map(PointsPage.Part::points).reduce(Points.ZERO, Points::plus)).isEqualTo(row.entry().points());
        }
    }

    @Provide
    Arbitrary<List<RandomDay.Deed>> days() {
        Arbitrary<Map<Integer, Integer>> lines = Arbitraries.maps(Arbitraries.integers().between(0, 7), Arbitraries.integers().between(1, 3))
                .ofMinSize(1).ofMaxSize(2);
        Arbitrary<RandomDay.Deed> sell = Combinators.combine(Arbitraries.integers().between(0, 1), lines, Arbitraries.just(0),
                Arbitraries.of(true, false), Arbitraries.just(false), Arbitraries.just(0)).as(RandomDay.Sell::new);
        Arbitrary<RandomDay.Deed> refund = Combinators.combine(Arbitraries.integers().between(0, 9), Arbitraries.integers().between(1, 2),
                Arbitraries.of(true, false)).as(RandomDay.Refund::new);
        Arbitrary<RandomDay.Deed> give = Combinators.combine(who(), Arbitraries.integers().between(1, 100)).as(RandomDay.Give::new);
        Arbitrary<RandomDay.Deed> adjust = Combinators.combine(who(), Arbitraries.integers().between(-200, 400)).as(RandomDay.Adjust::new);
        Arbitrary<RandomDay.Deed> donate = Combinators.combine(who(), Arbitraries.integers().between(1, 100)).as(RandomDay.Donate::new);
        Arbitrary<RandomDay.Deed> back = who().map(RandomDay.TakeBack::new);
        Arbitrary<RandomDay.Deed> pass = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.integers().between(1, 40)),
                Tuple.of(1, Arbitraries.integers().between(360, 900))).map(RandomDay.Pass::new);
        return Arbitraries.frequencyOf(Tuple.of(6, sell), Tuple.of(3, refund), Tuple.of(2, give), Tuple.of(2, adjust), Tuple.of(2, donate),
                Tuple.of(2, back), Tuple.of(2, pass)).list().ofMinSize(2).ofMaxSize(14);
    }

    private static Arbitrary<Integer> who() {
        return Arbitraries.integers().between(0, 1);
    }
}
