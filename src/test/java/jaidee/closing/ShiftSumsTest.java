package jaidee.closing;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.documents.DocumentKind;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import jaidee.till.CashCount;
import jaidee.till.CashShift;
import jaidee.till.PaymentMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever happens in a shift, its figures add up to one another.
class ShiftSumsTest {
    private static final Instant AT = Instant.parse("2026-11-22T07:00:00Z");

    @Property(tries = 300)
    void theFiguresOfAnyShiftAddUp(@ForAll Random random) {
        ShiftFacts facts = facts(random);
        ShiftReport report = ShiftReport.of(facts);
        Money payable = report.sales().payable(), back = report.refunds().amount().plus(report.voids().amount());
        assertThat(sum(report.taken().stream().map(ShiftReport.Tendered::in).toList())).isEqualTo(payable);
        assertThat(sum(report.taken().stream().map(ShiftReport.Tendered::back).toList())).isEqualTo(back);
        assertThat(sum(report.staff().stream().map(ShiftReport.ByStaff::payable).toList())).isEqualTo(payable);
        assertThat(sum(report.staff().stream().map(ShiftReport.ByStaff::refunded).toList())).isEqualTo(back);
        assertThat(report.sales().gross().minus(report.sales().discount()).plus(report.sales().rounding())).isEqualTo(payable);
        assertThat(report.vat().base().plus(report.vat().vat()).plus(report.vat().exempt())).isEqualTo(payable.minus(report.sales().rounding()).minus(back));
        assertThat(report.check().matched().size() + report.check().unmatched().size()).isEqualTo(report.sales().members());
        assertThat(report.cash().expected()).isEqualTo(drawer(facts));
        assertThat(ShiftReport.of(facts)).isEqualTo(report);
    }

    /// Note by note, as a person would who watched the drawer all day.
    private static Money drawer(ShiftFacts facts) {
        Money drawer = facts.shift().openingFloat();
        for (ShiftFacts.Tender tender : facts.tenders())
            if (tender.method() == PaymentMethod.CASH) drawer = tender.back() ? drawer.minus(tender.amount()) : drawer.plus(tender.amount());
        for (Movement movement : facts.movements()) drawer = drawer.plus(movement.kind().signed(movement.amount()));
        for (ShiftFacts.Deposit deposit : facts.deposits()) if (deposit.method() == PaymentMethod.CASH) drawer = drawer.plus(deposit.amount());
        return drawer;
    }

    private static ShiftFacts facts(Random random) {
        List<ShiftFacts.Bill> bills = new ArrayList<>();
        List<ShiftFacts.Tender> tenders = new ArrayList<>();
        List<ShiftFacts.Refund> refunds = new ArrayList<>();
        List<ShiftFacts.Entry> entries = new ArrayList<>();
        List<ShiftFacts.Paper> papers = new ArrayList<>();
        for (int i = 1; i <= random.nextInt(12); i++) {
            ShiftFacts.Bill bill = bill(i, random);
            bills.add(bill);
            papers.add(new ShiftFacts.Paper(DocumentKind.ABB_TAX_INVOICE, bill.number(), true, random.nextInt(6) == 0));
            Money first = Money.satang(random.nextInt((int) bill.payable().satang() + 1));
            tenders.add(new ShiftFacts.Tender(method(random), first, false));
            tenders.add(new ShiftFacts.Tender(method(random), bill.payable().minus(first), false));
            bill.owner().ifPresent(owner -> entries.add(new ShiftFacts.Entry(bill.id().value(), "EARN_SPEND",
                    random.nextInt(4) == 0 ? Points.of(1 + random.nextInt(9)) : bill.pointsSaid().orElseThrow(), Optional.of(bill.id()), false, owner, "x", AT)));
            if (random.nextInt(3) == 0) refund(bill, random, refunds, tenders);
        }
        List<Movement> movements = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) movements.add(new Movement(MovementKind.values()[random.nextInt(3)], Money.baht(1 + random.nextInt(500)), "x", AT, "มินต์"));
        List<ShiftFacts.Deposit> deposits = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) deposits.add(new ShiftFacts.Deposit(method(random), Money.baht(random.nextInt(2000) - 500)));
        CashShift shift = new CashShift(new ShiftId(1), LocalDate.of(2026, 11, 22), AT, "มินต์", Money.baht(random.nextInt(5000)), false, true, Optional.empty());
        return new ShiftFacts(shift, CashCount.NONE, bills, tenders, refunds, List.of(), 0, movements, deposits, papers, entries);
    }

    private static ShiftFacts.Bill bill(int number, Random random) {
        Money net = Money.satang(random.nextInt(1_000_000)), rounding = Money.satang(-Math.min(random.nextInt(25), net.satang()));
        Money exempt = Money.satang(random.nextInt((int) net.satang() + 1)), vat = Money.satang(net.minus(exempt).satang() * 7 / 107), discount = Money.satang(random.nextInt(9000));
        Optional<OwnerId> owner = random.nextBoolean() ? Optional.of(new OwnerId(1 + random.nextInt(3))) : Optional.empty();
        return new ShiftFacts.Bill(new SaleId(number), "AB6911-%05d".formatted(number), AT, owner, "x", random.nextBoolean() ? "มินต์" : "ฝน",
                net.plus(discount), discount, net, vat, exempt, rounding, net.plus(rounding), Optional.of(Points.of(10 + random.nextInt(90))), Points.ZERO);
    }

    private static void refund(ShiftFacts.Bill bill, Random random, List<ShiftFacts.Refund> refunds, List<ShiftFacts.Tender> tenders) {
        Money net = Money.satang(random.nextInt((int) bill.net().satang() + 1)), vat = Money.satang(net.satang() * 7 / 107);
        refunds.add(new ShiftFacts.Refund(bill.id(), random.nextBoolean(), net, vat, Money.ZERO, net, random.nextBoolean() ? "มินต์" : "วี"));
        tenders.add(new ShiftFacts.Tender(method(random), net, true));
    }

    private static PaymentMethod method(Random random) {
        return PaymentMethod.values()[random.nextInt(4)];
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
