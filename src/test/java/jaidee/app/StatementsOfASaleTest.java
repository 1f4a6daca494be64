package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jaidee.checkout.Basket;
import jaidee.checkout.Payment;
import jaidee.checkout.Quote;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.db.Database;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How often a bill asks the database, with everything connected as in the program: each statement is a part of what the
/// customer waits for. Who needs one more finds one that can go.
class StatementsOfASaleTest {
    private static final String[] ITEMS = {"VAC-8IN1", "VAC-RAB", "GROOM-S"};
    private static final int QUOTED = 6, SOLD = 46;

    private final Database database = Database.inMemory();
    private final Till till = new Till(database);
    private final Services desk = new Services(database, till.clock());
    private final OwnerId somying = till.owner("สมหญิง");
    private final PetId mochi = till.pet(somying, "โมจิ", "DOG");

    /// A regular's dog in the middle of its series, with reminders of it, on a day that has seen a bill.
    @BeforeEach
    void visitBefore() {
        sold(basket());
        till.moveTo(Till.TODAY.plusDays(28));
        OwnerId other = till.owner("วีระ");
        till.pet(other, "ถุงเงิน", "CAT");
        desk.checkout.confirm(Basket.open(other).with(till.item("GROOM-S"), 1, Optional.empty()), Till.cash(till.item("GROOM-S").price()), till.mint).get();
        desk.checkout.quote(basket());
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aBillOfThreeItemsAsksFewTimes() {
        Basket basket = basket();
        count(true);
        Quote quote = desk.checkout.quote(basket);
        Map<String, Long> quoting = counted();
        count(true);
        SaleReceipt receipt = desk.checkout.confirm(basket, List.of(Payment.cash(quote.cashDue())), till.mint).get();
        Map<String, Long> selling = counted();
        assertThat(sum(quoting)).as("statements of a quote:\n%s", told(quoting)).isLessThanOrEqualTo(QUOTED);
        assertThat(sum(selling)).as("statements of a sale:\n%s", told(selling)).isLessThanOrEqualTo(SOLD);
        assertThat(receipt.next()).isNotEmpty();
        assertThat(desk.checkout.confirm(basket, List.of(), till.mint).get()).as("as the books have it").isEqualTo(receipt);
    }

    private SaleReceipt sold(Basket basket) {
        return desk.checkout.confirm(basket, List.of(Payment.cash(desk.checkout.quote(basket).cashDue())), till.mint).get();
    }

    private Basket basket() {
        Basket basket = Basket.open(somying);
        for (String code : ITEMS) basket = basket.with(till.item(code), 1, Optional.of(mochi));
        return basket;
    }

    /// From nothing again.
    private void count(boolean on) {
        till.transactions.write(ctx -> {
            ctx.execute("SET QUERY_STATISTICS FALSE");
            ctx.execute("SET QUERY_STATISTICS_MAX_ENTRIES 500");
            return ctx.execute("SET QUERY_STATISTICS " + on);
        });
    }

    /// As H2 counts them, without the ends of transactions, which are this test's as well.
    private Map<String, Long> counted() {
        Map<String, Long> counted = till.transactions.read(ctx -> new TreeMap<>(ctx.fetch("SELECT SQL_STATEMENT, EXECUTION_COUNT FROM INFORMATION_SCHEMA.QUERY_STATISTICS")
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, Long.class))));
        counted.keySet().removeIf(sql -> sql.startsWith("SET ") || sql.equals("COMMIT") || sql.equals("ROLLBACK"));
        count(false);
        return counted;
    }

    private static long sum(Map<String, Long> counted) {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String told(Map<String, Long> counted) {
        return counted.entrySet().stream().map(each -> each.getValue() + " x " + each.getKey()).collect(Collectors.joining("\n"));
    }
}
