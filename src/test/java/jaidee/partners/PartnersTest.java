package jaidee.partners;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;

import jaidee.checkout.Till;
import jaidee.db.Verification;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import jaidee.loyalty.LedgerChecksRepository;
import jaidee.loyalty.LedgerRefusal;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnersTest {
    private static final YearMonth NOVEMBER = YearMonth.from(Till.TODAY);
    private static final Terms TERMS = new Terms(new Exchange(Points.of(100), Points.of(50), Money.baht(10)),
            new Exchange(Points.of(40), Points.of(80), Money.baht(8)), Optional.empty(), 90);

    private final Till till = new Till();
    private final Authority manager = Authority.of(till.piyanut);
    private final PartnerService partners = new PartnerService(till.transactions, till.audit, new CodeIssuer(new Random(1)), till.clock());
    private final ExchangeService exchange = new ExchangeService(till.transactions, till.audit, new CodeIssuer(new Random(2)), till.clock());
    private final SettlementService settlements = new SettlementService(till.transactions, till.audit, till.clock());
    private int earned;
    private final OwnerId somying = till.owner("สมหญิง"), weera = till.owner("วีระ");

    @AfterEach
    void theBooksHold() {
        assertThat(new Verification(till.transactions, Stream.of(new LedgerChecksRepository().invariants(), new PartnerChecksRepository().invariants())
                .flatMap(List::stream).toList()).run()).allMatch(checked -> checked.findings().isClean());
        till.close();
    }

    @Test
    void pointsLeaveInWholeBlocksAsNumberedVouchersOnceForAForm() {
        Partner shop = saved(TERMS);
        earned(somying, 350);
        List<Voucher> sheets = spend("k1", shop, 3).get();
        assertThat(spend("k1", shop, 3).get()).isEqualTo(sheets);
        assertThat(balance(somying)).isEqualTo(Points.of(50));
        assertThat(sheets).extracting(Voucher::numbered).containsExactly("000001", "000002", "000003");
        assertThat(sheets).allMatch(sheet -> sheet.theirs().equals(Points.of(50)) && sheet.value().equals(Money.baht(10))
                && sheet.lastDay().equals(Till.TODAY.plusDays(90)));
        assertThat(spend("k2", shop, 1).refusal()).containsInstanceOf(LedgerRefusal.NotEnough.class);
        assertThat(spend("k3", shop, 0).refusal()).containsInstanceOf(PartnerRefusal.NoBlocks.class);
        assertThat(till.ledger.history(somying, 1).getFirst().why().key()).isEqualTo("partners.reason.out");
    }

    @Test
    void aVoucherOfThePartnerBringsItsPointsOnceAndAsALotOfItsOwn() {
        Partner shop = saved(TERMS);
        earned(somying, 10);
        List<Voucher> sheets = partners.batch(shop.id(), 5, manager).get();
        partners.save(draft(shop, new Terms(TERMS.out(), new Exchange(Points.of(1), Points.of(80), Money.ZERO), Optional.empty(), 90)), manager).get();
        String code = sheets.getFirst().code().readable();
        assertThat(exchange.earn(code, somying, till.assistant("แนน")).refusal().orElseThrow()).isInstanceOf(StaffRefusal.Missing.class);
        Voucher used = exchange.earn(code, somying, till.mint).get();
        assertThat(used.used()).hasValueSatisfying(turn -> assertThat(turn.owner()).contains("สมหญิง"));
        assertThat(balance(somying)).as("by the exchange it was printed with").isEqualTo(Points.of(50));
        Refusal again = exchange.earn(code, weera, till.mint).refusal().orElseThrow();
        assertThat(Texts.of(Language.TH).get(again.message())).contains("000001", "สมหญิง", "มินต์", "22 พ.ย. 2569");
        assertThat(balance(weera)).isEqualTo(Points.ZERO);
        List<String> kinds = till.transactions.read(ctx -> ctx.select(LEDGER_ENTRY.KIND).from(POINTS_LOT)
                .join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(POINTS_LOT.ENTRY_ID)).where(POINTS_LOT.OWNER_ID.eq(somying.value()))
                .orderBy(POINTS_LOT.ID).fetch(LEDGER_ENTRY.KIND));
        assertThat(kinds).hasSize(2).endsWith("PARTNER_IN");
    }

    @Test
    void aClockThatRanAheadAndCameBackLapsesWhatCameBackMeanwhile() {
        Partner shop = saved(TERMS);
        earned(somying, 300);
        spend("k", shop, 1).get();
        till.moveTo(Till.TODAY.plusYears(5));
        till.ledger.newDay();
        assertThat(balance(somying)).isEqualTo(Points.ZERO);
        till.moveTo(Till.TODAY);
        partners.annul(shop.id(), 1, 1, "ลูกค้าทำหาย", manager).get();
        assertThat(balance(somying)).isEqualTo(Points.of(100));
        till.moveTo(Till.TODAY.plusYears(5));
        till.ledger.newDay();
        assertThat(balance(somying)).isEqualTo(Points.ZERO);
    }

    @Test
    void whatIsNoVoucherOfOursIsRefusedInPlainWords() {
        Partner shop = saved(TERMS);
        earned(somying, 100);
        Voucher out = spend("k", shop, 1).get().getFirst();
        List<Voucher> in = partners.batch(shop.id(), 2, manager).get();
        assertThat(refused("0812345678")).isInstanceOf(PartnerRefusal.NoCode.class);
        assertThat(refused(new CodeIssuer(new Random(99)).issue(CodeKind.PARTNER).text())).isInstanceOf(PartnerRefusal.Unknown.class);
        assertThat(refused(out.code().text())).isEqualTo(new PartnerRefusal.OtherWay(Way.OUT, "เพ็ทแลนด์"));
        assertThat(exchange.returned(in.getFirst().code().text(), till.mint).refusal()).contains(new PartnerRefusal.OtherWay(Way.IN, "เพ็ทแลนด์"));
        partners.annul(shop.id(), in.getFirst().number(), in.getFirst().number(), "ร้านทำหาย", manager).get();
        assertThat(refused(in.getFirst().code().text())).isInstanceOf(PartnerRefusal.VoidedBefore.class);
        till.moveTo(Till.TODAY.plusDays(91));
        assertThat(refused(in.getLast().code().text())).isEqualTo(new PartnerRefusal.TooLate("000003", Till.TODAY.plusDays(90)));
    }

    @Test
    void lostSheetsAreMadeVoidAndAnOwnersPointsGoBackToTheirLots() {
        Partner shop = saved(TERMS);
        earned(somying, 60);
        earned(somying, 250);
        List<Voucher> sheets = spend("k", shop, 3).get();
        exchange.returned(sheets.get(1).code().text(), till.mint).get();
        assertThat(partners.annul(shop.id(), 1, 3, "ลูกค้าทำหาย", Authority.of(till.mint)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        assertThat(partners.annul(shop.id(), 1, 3, " ", manager).isDone()).isFalse();
        assertThat(partners.annul(shop.id(), 1, 3, "ลูกค้าทำหาย", manager).get()).isEqualTo(new PartnerService.VoidDone(2, 1));
        assertThat(partners.annul(shop.id(), 1, 3, "อีกครั้ง", manager).refusal()).containsInstanceOf(PartnerRefusal.NothingToVoid.class);
        assertThat(balance(somying)).isEqualTo(Points.of(210));
        long taken = till.transactions.read(ctx -> ctx.select(sum(LOT_ALLOCATION.POINTS)).from(LOT_ALLOCATION).fetchSingle().value1().longValueExact());
        assertThat(taken).as("only the voucher that came back holds points").isEqualTo(-100);
    }

    @Test
    void anOwnerExchangesNoMoreThanAMonthAllowsEachWay() {
        Partner shop = saved(new Terms(TERMS.out(), TERMS.in(), Optional.of(Points.of(100)), 90));
        earned(somying, 500);
        spend("k1", shop, 1).get();
        assertThat(spend("k2", shop, 1).refusal()).contains(new PartnerRefusal.OverLimit(Points.of(100), Points.of(100)));
        List<Voucher> sheets = partners.batch(shop.id(), 3, manager).get();
        exchange.earn(sheets.get(0).code().text(), somying, till.mint).get();
        exchange.earn(sheets.get(1).code().text(), somying, till.mint).get();
        assertThat(exchange.earn(sheets.get(2).code().text(), somying, till.mint).refusal()).contains(new PartnerRefusal.OverLimit(Points.of(100), Points.of(80)));
        till.moveTo(NOVEMBER.plusMonths(1).atDay(1));
        assertThat(spend("k3", shop, 1).isDone()).isTrue();
    }

    @Test
    void aMonthIsSettledOnceAndWhatComesLateStandsInTheNext(@TempDir Path folder) throws IOException {
        Partner shop = saved(TERMS);
        earned(somying, 300);
        List<Voucher> out = spend("k", shop, 3).get();
        List<Voucher> in = partners.batch(shop.id(), 2, manager).get();
        exchange.returned(out.get(0).code().text(), till.mint).get();
        exchange.returned(out.get(1).code().text(), till.mint).get();
        exchange.earn(in.get(0).code().text(), weera, till.mint).get();
        assertThat(settlements.settle(shop.id(), NOVEMBER, manager).refusal()).contains(new PartnerRefusal.MonthNotOver(NOVEMBER));
        till.moveTo(NOVEMBER.plusMonths(1).atDay(3));
        assertThat(settlements.settle(shop.id(), NOVEMBER, Authority.of(till.mint)).isDone()).isFalse();
        Settlement settled = settlements.settle(shop.id(), NOVEMBER, manager).get();
        assertThat(settled.toThem()).isEqualTo(Money.baht(20));
        assertThat(settled.toUs()).isEqualTo(Money.baht(8));
        assertThat(settled.net()).isEqualTo(Money.baht(12));
        assertThat(settlements.settle(shop.id(), NOVEMBER, manager).refusal()).containsInstanceOf(PartnerRefusal.SettledBefore.class);
        exchange.returned(out.get(2).code().text(), till.mint).get();
        assertThat(settlements.of(shop.id(), NOVEMBER)).isEqualTo(settled);
        assertThat(settlements.of(shop.id(), NOVEMBER.plusMonths(1)).toThem()).isEqualTo(Money.baht(10));
        Path file = folder.resolve("a.xlsx");
        assertThat(settlements.write(shop.id(), NOVEMBER, file, Language.TH, manager).get()).isEqualTo(3);
        assertThat(Files.size(file)).isGreaterThan(1000);
        assertThat(settlements.write(shop.id(), NOVEMBER, folder.resolve("none").resolve("a.xlsx"), Language.TH, manager).refusal())
                .containsInstanceOf(SettlementService.FileNotWritten.class);
    }

    @Test
    void otherTermsMakeAVersionAndWhatMakesNoSenseIsRefused() {
        Partner shop = saved(TERMS);
        assertThat(shop.version()).isEqualTo(1);
        assertThat(partners.save(draft(shop, TERMS), manager).get().version()).isEqualTo(1);
        assertThat(partners.save(draft(shop, new Terms(TERMS.out(), TERMS.in(), Optional.empty(), 30)), manager).get().version()).isEqualTo(2);
        assertThat(partners.save(new PartnerDraft(Optional.empty(), "เพ็ทแลนด์", "", "", true, TERMS), manager).refusal())
                .contains(new PartnerRefusal.NameTaken("เพ็ทแลนด์", "name"));
        Terms nothing = new Terms(new Exchange(Points.ZERO, Points.of(1), Money.ZERO), TERMS.in(), Optional.empty(), 90);
        assertThat(partners.save(draft(shop, nothing), manager).refusal()).contains(new PartnerRefusal.NotABlock("OUT"));
        assertThat(partners.save(draft(shop, TERMS), Authority.of(till.mint)).isDone()).isFalse();
        Partner idle = partners.save(new PartnerDraft(Optional.of(shop.id()), shop.name(), "", "", false, TERMS), manager).get();
        assertThat(partners.batch(idle.id(), 1, manager).refusal()).contains(new PartnerRefusal.NotActive("เพ็ทแลนด์"));
        earned(somying, 100);
        assertThat(spend("k", idle, 1).refusal()).contains(new PartnerRefusal.NotActive("เพ็ทแลนด์"));
    }

    /// Whatever is done in whatever order, points are neither made nor lost: what vouchers hold, came in and the owners have
    /// is always what there was.
    @Test
    void pointsAreConservedOverRandomExchanges() {
        Partner shop = saved(TERMS);
        earned(somying, 2_000);
        List<Voucher> in = partners.batch(shop.id(), 30, manager).get();
        Random dice = new Random(5);
        long brought = 0;
        for (int i = 0; i < 60; i++) {
            switch (dice.nextInt(4)) {
                case 0 -> spend("k" + dice.nextInt(30), shop, 1 + dice.nextInt(3));
                case 1 -> {
                    if (exchange.earn(in.get(dice.nextInt(30)).code().text(), somying, till.mint).isDone()) brought += 40;
                }
                case 2 -> partners.vouchers(shop.id(), Way.OUT, 50).stream().skip(dice.nextInt(5)).findFirst()
                        .ifPresent(sheet -> exchange.returned(sheet.code().text(), till.mint));
                default -> {
                    int first = 1 + dice.nextInt(60);
                    partners.annul(shop.id(), first, first + dice.nextInt(3), "หาย", manager);
                }
            }
            long held = partners.vouchers(shop.id(), Way.OUT, 500).stream().filter(sheet -> sheet.voided().isEmpty()).mapToLong(sheet -> sheet.ours().value()).sum();
            assertThat(balance(somying).value() + held).isEqualTo(2_000 + brought);
        }
    }

    private Outcome<List<Voucher>> spend(String key, Partner shop, int blocks) {
        return exchange.spend(new ExchangeService.Spending(key, somying, shop.id(), blocks, till.mint));
    }

    private Refusal refused(String code) {
        return exchange.earn(code, somying, till.mint).refusal().orElseThrow();
    }

    private Partner saved(Terms terms) {
        return partners.save(new PartnerDraft(Optional.empty(), "เพ็ทแลนด์", "คุณเอก", "0812345678", true, terms), manager).get();
    }

    private static PartnerDraft draft(Partner partner, Terms terms) {
        return new PartnerDraft(Optional.of(partner.id()), partner.name(), partner.contact(), partner.phone(), partner.active(), terms);
    }

    private void earned(OwnerId owner, int points) {
        till.transactions.write(ctx -> {
            long entry = ctx.insertInto(LEDGER_ENTRY).set(LEDGER_ENTRY.OWNER_ID, owner.value()).set(LEDGER_ENTRY.IDEMPOTENCY_KEY, "T" + earned++)
                    .set(LEDGER_ENTRY.KIND, "EARN_SPEND").set(LEDGER_ENTRY.POINTS, (long) points).set(LEDGER_ENTRY.AT, till.clock().instant().atOffset(ZoneOffset.UTC))
                    .set(LEDGER_ENTRY.BUSINESS_DAY, Till.TODAY).set(LEDGER_ENTRY.REASON_KEY, "loyalty.reason.spent").set(LEDGER_ENTRY.REASON_ARGUMENTS, "[]")
                    .returningResult(LEDGER_ENTRY.ID).fetchSingle().value1();
            return ctx.insertInto(POINTS_LOT).set(POINTS_LOT.OWNER_ID, owner.value()).set(POINTS_LOT.ENTRY_ID, entry).set(POINTS_LOT.POINTS, (long) points)
                    .set(POINTS_LOT.EARNED_ON, Till.TODAY).set(POINTS_LOT.EXPIRES_ON, Till.TODAY.plusYears(2).plusDays(earned)).execute();
        });
    }

    private Points balance(OwnerId owner) {
        return till.ledger.standing(owner).balance();
    }
}
