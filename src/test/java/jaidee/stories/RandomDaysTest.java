package jaidee.stories;

import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;

import jaidee.checkout.Till;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.refunds.RefundDesk;
import jaidee.till.PaymentMethod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;

/// Sales, refunds, bills made void, points handed on, nights, years and closed shifts in any order: the books balance.
/// Each try is a sequence of about ten such deeds; jqwik shrinks one that fails. A clinic in memory serves some tries, with
/// new owners for each.
class RandomDaysTest {
    private static final int TRIES = 120;
    private static final int TRIES_OF_A_CLINIC = 12;

    private static RefundDesk desk;
    private static int tries;
    private static int sold;
    private static int undone;

    /// Ends with a look at whether anything happened at all.
    @AfterContainer
    static void end() {
        close();
        assertThat(sold).isGreaterThan(tries);
        assertThat(undone).isGreaterThan(tries / 2);
    }

    private static void close() {
        if (desk != null) desk.close();
        desk = null;
    }

    /// `-Djaidee.days=5000`: both properties on that many more.
    @Example
    void asManyMoreAsAreAskedFor() {
        var generator = days().generator(TRIES, false);
        Random random = new Random();
        for (int n = Integer.getInteger("jaidee.days", 0); n > 0; n--) {
            List<RandomDay.Deed> deeds = generator.next(random).value();
            if (n % 2 == 0) theBooksBalanceWhateverHappens(deeds);
            else refundingEverythingGivesBackExactlyTheStart(deeds);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void theBooksBalanceWhateverHappens(@ForAll("days") List<RandomDay.Deed> deeds) {
        RandomDay day = lived(deeds);

        assertThat(desk.wrong()).isEmpty();
        assertThat(tender(day.sales)).isEqualTo(withoutZeros(day.taken));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void refundingEverythingGivesBackExactlyTheStart(@ForAll("days") List<RandomDay.Deed> deeds) {
        RandomDay day = lived(deeds);

        assertThat(day.refundEverything()).as("bills of which something stays sold").isEmpty();

        assertThat(desk.wrong()).isEmpty();
        assertThat(tender(day.sales)).isEmpty();
        assertThat(sums(day.sales, SALE.NET_SATANG)).isEqualTo(sums(day.sales, REFUND.NET_SATANG));
        assertThat(sums(day.sales, SALE.VAT_SATANG)).isEqualTo(sums(day.sales, REFUND.VAT_SATANG));
        assertThat(day.used).isEmpty();
        if (day.aged) return;
        Points left = day.owners.stream().map(owner -> desk.till.ledger.standing(owner).balance()).reduce(Points.ZERO, Points::plus);
        assertThat(left).isEqualTo(Points.ZERO);
        if (!day.transferred) assertThat(day.owners).allSatisfy(owner -> {
            assertThat(desk.till.ledger.standing(owner).balance()).isEqualTo(Points.ZERO);
            assertThat(desk.till.ledger.standing(owner).spent()).isEqualTo(Money.ZERO);
        });
    }

    @Provide
    Arbitrary<List<RandomDay.Deed>> days() {
        Arbitrary<Map<Integer, Integer>> lines = Arbitraries.maps(Arbitraries.integers().between(0, 7), Arbitraries.integers().between(1, 3))
                .ofMinSize(1).ofMaxSize(3);
        Arbitrary<RandomDay.Deed> sell = Combinators.combine(Arbitraries.integers().between(0, 2), lines, Arbitraries.of(0, 0, 5, 10),
                Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.integers().between(0, 2)).as(RandomDay.Sell::new);
        Arbitrary<RandomDay.Deed> refund = Combinators.combine(Arbitraries.integers().between(0, 9), Arbitraries.integers().between(1, 2),
                Arbitraries.of(true, false)).as(RandomDay.Refund::new);
        Arbitrary<RandomDay.Deed> give = Combinators.combine(Arbitraries.integers().between(0, 1), Arbitraries.integers().between(1, 100))
                .as(RandomDay.Give::new);
        Arbitrary<RandomDay.Deed> pass = Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.integers().between(1, 40)),
                Tuple.of(1, Arbitraries.integers().between(360, 900))).map(RandomDay.Pass::new);
        Arbitrary<RandomDay.Deed> close = Arbitraries.create(RandomDay.CloseShift::new);
        return Arbitraries.frequencyOf(Tuple.of(8, sell), Tuple.of(4, refund), Tuple.of(2, give), Tuple.of(2, pass), Tuple.of(1, close))
                .list().ofMinSize(1).ofMaxSize(16);
    }

    private static RandomDay lived(List<RandomDay.Deed> deeds) {
        RandomDay day = new RandomDay(clinic());
        deeds.forEach(deed -> deed.in(day));
        sold += day.sales.size();
        undone += day.undone;
        return day;
    }

    private static RefundDesk clinic() {
        if (tries++ % TRIES_OF_A_CLINIC == 0) {
            close();
            desk = new RefundDesk(new Till(true));
        }
        return desk;
    }

    /// What the books say came in less what went back, by the way of paying; nothing is left out.
    private static Map<PaymentMethod, Money> tender(List<SaleId> sales) {
        Map<PaymentMethod, Money> tender = new EnumMap<>(PaymentMethod.class);
        desk.till.transactions.<Integer>read(ctx -> {
            ctx.selectFrom(PAYMENT).where(PAYMENT.SALE_ID.in(ids(sales)))
                    .forEach(row -> tender.merge(PaymentMethod.valueOf(row.getMethod()), Money.satang(row.getSatang()), Money::plus));
            ctx.select(REFUND_PAYMENT.METHOD, REFUND_PAYMENT.SATANG).from(REFUND_PAYMENT).join(REFUND).on(REFUND.ID.eq(REFUND_PAYMENT.REFUND_ID))
                    .where(REFUND.SALE_ID.in(ids(sales)))
                    .forEach(row -> tender.merge(PaymentMethod.valueOf(row.value1()), Money.satang(-row.value2()), Money::plus));
            return tender.size();
        });
        return withoutZeros(tender);
    }

    private static Map<PaymentMethod, Money> withoutZeros(Map<PaymentMethod, Money> tender) {
        Map<PaymentMethod, Money> rest = new EnumMap<>(PaymentMethod.class);
        tender.forEach((method, money) -> Optional.of(money).filter(some -> !some.isZero()).ifPresent(some -> rest.put(method, some)));
        return rest;
    }

    private static long sums(List<SaleId> sales, TableField<?, Long> amount) {
        Condition these = amount.getTable().equals(SALE) ? SALE.ID.in(ids(sales)) : REFUND.SALE_ID.in(ids(sales));
        return desk.till.transactions.<Long>read((DSLContext ctx) -> ctx.select(sum(amount)).from(amount.getTable()).where(these)
                .fetchOptional(0, Long.class).orElse(0L));
    }

    private static List<Long> ids(List<SaleId> sales) {
        return sales.stream().map(SaleId::value).toList();
    }
}
