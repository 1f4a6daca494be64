package jaidee.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.closing.ShiftReport;
import jaidee.kernel.Money;
import jaidee.paper.Sheet;
import jaidee.staff.Role;
import jaidee.till.CashShift;
import jaidee.till.Denomination;
import jaidee.till.PaymentMethod;
import jaidee.till.PromptPayCode;
import jaidee.ui.Route;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A clinic's day at the till, by keyboard and scanner only, with a receptionist who has to ask the manager for discounts,
/// refunds, voids and the month: from the float in the morning to the books in the evening.
class ADayAtTheTillTest extends TillStory {
    private static final Money FLOAT = Money.baht(2000), NOTE_MISSING = Money.baht(20);
    private static final String RABIES = "พิษสุนัข", BATH = "อาบน้ำแมว";

    private TillBooks books;

    @Test
    void fromTheFloatInTheMorningToTheMonthForTheAccountant() throws IOException {
        books = new TillBooks(desk.transactions());
        theReceptionistTakesTheDesk();
        theShiftIsOpenedWithItsFloat();
        String regular = books.cardsOfOwnersWithTwoPetsAndPoints().getFirst(), other = books.cardsOfOwnersWithTwoPetsAndPoints().getLast();

        aRegularIsRungUpWithADiscountAndPoints(regular);
        theBillWaitsWhileAWalkInPaysCash();
        String walkIn = books.newestNumber();
        String receipt = theRegularPaysHalfByPromptPayHalfInCash();
        aFullTaxInvoiceIsMadeOut();
        aDepositIsTakenAndUsed(other);
        oneLineOfTheFirstReceiptIsRefunded(receipt);
        theBillOfTheWalkInIsMadeVoid(walkIn);
        theDrawerIsOpenedWithoutASale();
        ShiftReport z = theDayIsClosedWithADifference();
        theReportIsPrintedAgainAsACopy();
        theMonthSaysWhatTheReportSays(z);
        everythingIsThereAfterARestart(z, receipt);
    }

    private void theReceptionistTakesTheDesk() {
        key(KeyCode.SHIFT, KeyCode.F10);
        enterPin(Role.RECEPTION);
    }

    private void theShiftIsOpenedWithItsFloat() {
        key(KeyCode.SHIFT, KeyCode.F6);
        key(KeyCode.F10);
        type("2000");
        key(KeyCode.ENTER);
        assertThat(books.openShift().openingFloat()).isEqualTo(FLOAT);
        assertThat(books.openShift().openedBySale()).isFalse();
        key(KeyCode.SHIFT, KeyCode.F1);
    }

    private void aRegularIsRungUpWithADiscountAndPoints(String card) {
        scanner.scan(card);
        key(KeyCode.ALT, KeyCode.DIGIT1);
        add(RABIES);
        key(KeyCode.ALT, KeyCode.DIGIT2);
        add(BATH);
        Money before = money("#due");
        key(KeyCode.CONTROL, KeyCode.F6);
        type("10%");
        key(KeyCode.TAB);
        key(KeyCode.RIGHT);
        key(KeyCode.ENTER);
        assertThat(money("#due")).as("nothing is given before the PIN").isEqualTo(before);
        enterPin(Role.MANAGER);
        Money discounted = money("#due");
        assertThat(discounted).isLessThan(before);
        key(KeyCode.F9);
        fill("#points", "100");
        key(KeyCode.ENTER);
        assertThat(money("#due")).isLessThan(discounted);
    }

    private void theBillWaitsWhileAWalkInPaysCash() {
        Money waiting = money("#due");
        key(KeyCode.CONTROL, KeyCode.F5);
        key(KeyCode.ENTER);
        add(BATH);
        key(KeyCode.F10);
        Money price = money("#missing");
        fill("#tendered", "1000");
        key(KeyCode.ENTER);
        assertThat(money("#given-back")).isEqualTo(Money.baht(1000).minus(price));
        key(KeyCode.ENTER);
        key(KeyCode.CONTROL, KeyCode.F3);
        key(KeyCode.ENTER);
        assertThat(money("#due")).isEqualTo(waiting);
    }

    /// @return the code on the receipt
    private String theRegularPaysHalfByPromptPayHalfInCash() {
        key(KeyCode.F10);
        Money cash = Money.baht(money("#missing").inBaht().intValue() / 2), online = money("#missing").minus(cash);
        key(KeyCode.F6);
        fill("#tendered", online.inBaht().toPlainString());
        assertThat(codesOnScreen()).singleElement().satisfies(code -> {
            assertThat(PromptPayCode.check(code)).isEqualTo(PromptPayCode.Check.VALID);
            assertThat(code).contains("54%02d".formatted(online.inBaht().toPlainString().length()) + online.inBaht().toPlainString());
        });
        key(KeyCode.ENTER);
        assertThat(text("#problem")).as("the program claims nothing about money").isNotEmpty();
        assertThat(visibleText()).contains("ตรวจสอบยอดเงินเข้าแล้ว");
        key(KeyCode.F10);
        assertThat(text("#checked")).contains(books.openShift().openedBy());
        key(KeyCode.ENTER);
        assertThat(money("#missing")).isEqualTo(cash);
        key(KeyCode.F5);
        key(KeyCode.ENTER);
        assertThat(lookup("#given-back").tryQuery()).isPresent();
        key(KeyCode.F11);
        Sheet receipt = printed();
        assertThat(codeOn(receipt)).startsWith("JR.");
        return codeOn(receipt);
    }

    private void aFullTaxInvoiceIsMadeOut() {
        key(KeyCode.CONTROL, KeyCode.F9);
        fill("#buyer-name", "บริษัท ใจงาม จำกัด");
        fill("#buyer-address", "1 ถนนสุขุมวิท กรุงเทพฯ 10110");
        fill("#buyer-tax-id", "0105550000007");
        key(KeyCode.ENTER);
        assertThat(wordsOn(printed()).replace("-", "")).contains("0105550000007");
        key(KeyCode.ENTER);
        assertThat(route().place()).isEqualTo(new Route.Checkout());
    }

    private void aDepositIsTakenAndUsed(String card) {
        scanner.scan(card);
        key(KeyCode.CONTROL, KeyCode.F11);
        fill("#amount", "200");
        key(KeyCode.ENTER);
        assertThat(codeOn(printed())).startsWith("JR.");
        assertThat(money("#balance")).isEqualTo(Money.baht(200));
        key(KeyCode.SHIFT, KeyCode.F1);
        add(BATH);
        key(KeyCode.F10);
        key(KeyCode.F9);
        key(KeyCode.ENTER);
        assertThat(money("#missing")).isGreaterThan(Money.ZERO);
        key(KeyCode.F5);
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        assertThat(books.depositsLeft()).isEqualTo(Money.ZERO);
    }

    private void oneLineOfTheFirstReceiptIsRefunded(String receipt) {
        scanner.scan(receipt);
        assertThat(route()).isInstanceOf(Route.ReceiptView.class);
        key(KeyCode.F8);
        Money whole = money("#amount");
        key(KeyCode.F6);
        key(KeyCode.F5);
        key(KeyCode.ENTER);
        assertThat(money("#amount")).isGreaterThan(Money.ZERO).isLessThan(whole);
        assertThat(lookup("#summary .label").queryAll()).as("what will happen is told before").isNotEmpty();
        key(KeyCode.F7);
        type("ฉีดไม่ได้ น้องป่วย");
        int before = books.refunds();
        key(KeyCode.F10);
        assertThat(books.refunds()).as("not without the PIN").isEqualTo(before);
        enterPin(Role.MANAGER);
        assertThat(books.refunds()).isEqualTo(before + 1);
        key(KeyCode.F11);
        assertThat(wordsOn(printed())).contains(books.newestNumber());
        key(KeyCode.ENTER);
        assertThat(route()).isInstanceOf(Route.ReceiptView.class);
    }

    private void theBillOfTheWalkInIsMadeVoid(String number) {
        key(KeyCode.SHIFT, KeyCode.F1);
        key(KeyCode.SHIFT, KeyCode.F5);
        assertThat(route()).as("the places of the rail are reached from the counter too").isEqualTo(new Route.Receipts());
        key(KeyCode.F4);
        type(number);
        key(KeyCode.ENTER);
        assertThat(text("#number")).isEqualTo(number);
        key(KeyCode.SHIFT, KeyCode.DELETE);
        type("คิดเงินผิดคน");
        int before = books.refunds();
        key(KeyCode.F10);
        enterPin(Role.MANAGER);
        assertThat(books.refunds()).isEqualTo(before + 1);
        key(KeyCode.ENTER);
        assertThat(text("#number")).as("it keeps its number").isEqualTo(number);
    }

    private void theDrawerIsOpenedWithoutASale() {
        key(KeyCode.CONTROL, KeyCode.F10);
        key(KeyCode.RIGHT);
        key(KeyCode.ENTER);
        assertThat(books.report(books.openShift()).cash().opened()).isOne();
    }

    private ShiftReport theDayIsClosedWithADifference() {
        CashShift shift = books.openShift();
        Money there = books.report(shift).cash().expected().minus(NOTE_MISSING);
        key(KeyCode.SHIFT, KeyCode.F6);
        key(KeyCode.F10);
        assertThat(visibleText()).as("counted blind").doesNotContain(books.report(shift).cash().expected().toString());
        Money counted = count(there);
        key(KeyCode.F10);
        assertThat(money("#difference")).isEqualTo(counted.minus(books.report(shift).cash().expected()));
        key(KeyCode.F10);
        assertThat(books.openShift()).as("a difference wants a note").isEqualTo(shift);
        fill("#note", "ทอนเกินหนึ่งครั้ง");
        key(KeyCode.ENTER);
        assertThat(wordsOn(printed())).contains("(Z)").doesNotContain("สำเนา");
        return books.report(books.lastClosed());
    }

    /// @return what was counted: coins below 25 satang do not exist
    private Money count(Money there) {
        Money rest = there;
        for (Denomination each : Denomination.values()) {
            long pieces = rest.satang() / each.value().satang();
            if (pieces > 0) fill("#pieces-" + each.name(), String.valueOf(pieces));
            rest = rest.minus(each.value().times(pieces));
        }
        assertThat(money("#counted")).isEqualTo(there.minus(rest));
        return there.minus(rest);
    }

    private void theReportIsPrintedAgainAsACopy() {
        assertThat(route()).isInstanceOf(Route.ShiftView.class);
        key(KeyCode.F11);
        assertThat(wordsOn(printed())).contains("(Z)").contains("สำเนา");
    }

    private void theMonthSaysWhatTheReportSays(ShiftReport z) throws IOException {
        key(KeyCode.SHIFT, KeyCode.F6);
        key(KeyCode.F9);
        key(KeyCode.F10);
        enterPin(Role.MANAGER);
        CashShift.Closing closing = z.shift().closing().orElseThrow();
        Spreadsheet month = Spreadsheet.read(file());
        Spreadsheet.Row shift = month.sheet("รายกะ").stream().filter(row -> row.text("เลขที่ปิดกะ").equals(closing.number())).findFirst().orElseThrow();
        assertThat(shift.number("เงินสดที่ควรมี")).isEqualByComparingTo(z.cash().expected().inBaht());
        assertThat(shift.number("นับได้")).isEqualByComparingTo(closing.counted().inBaht());
        assertThat(shift.number("ส่วนต่าง")).isEqualByComparingTo(closing.difference().inBaht());
        assertThat(shift.text("หมายเหตุ")).isEqualTo("ทอนเกินหนึ่งครั้ง");
        List<Spreadsheet.Row> documents = month.sheet("เอกสาร").stream().filter(row -> row.text("เลขที่ปิดกะ").equals(closing.number())).toList();
        assertThat(sum(documents, "มูลค่าที่เสียภาษี")).isEqualByComparingTo(z.vat().base().inBaht());
        assertThat(sum(documents, "ภาษีมูลค่าเพิ่ม")).isEqualByComparingTo(z.vat().vat().inBaht());
        assertThat(sum(documents, "ยกเว้นภาษี")).isEqualByComparingTo(z.vat().exempt().inBaht());
        for (ShiftReport.Tendered each : z.taken())
            assertThat(sum(documents, kit.texts().get(each.method().named()))).as(each.method().name()).isEqualByComparingTo(each.left().inBaht());
    }

    private static BigDecimal sum(List<Spreadsheet.Row> rows, String column) {
        return rows.stream().map(row -> row.number(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void everythingIsThereAfterARestart(ShiftReport z, String receipt) {
        closeTheProgram();
        openTheProgram();
        books = new TillBooks(desk.transactions());
        assertThat(books.wrong(desk.database(), kit.clock())).isEmpty();
        assertThat(books.report(books.lastClosed())).isEqualTo(z);
        assertThat(z.taken()).extracting(ShiftReport.Tendered::method)
                .containsExactlyInAnyOrder(PaymentMethod.CASH, PaymentMethod.PROMPTPAY, PaymentMethod.DEPOSIT);
        for (ShiftReport.Tendered each : z.taken()) assertThat(each.left()).isEqualTo(books.left(z.shift(), each.method()));
        assertThat(books.balancesThatAreNotTheirEntries()).isEmpty();
        assertThat(books.gapsInNumbers()).isEmpty();
        scanner.scan(receipt);
        assertThat(route()).isInstanceOf(Route.ReceiptView.class);
    }
}
