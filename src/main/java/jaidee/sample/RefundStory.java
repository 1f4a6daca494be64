package jaidee.sample;

import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.deposits.DepositService;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.refunds.RefundChoice;
import jaidee.refunds.RefundKind;
import jaidee.refunds.RefundPreview;
import jaidee.refunds.RefundService;
import jaidee.refunds.SoldLine;
import jaidee.scan.CodeIssuer;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;

/// Money that went back on the last day of the story, by the service that gives it back at a real desk: some lines of
/// goods, a few whole bills, and the last bill of the day made void.
final class RefundStory {
    private static final int DAYS = 14, PARTLY = 4, WHOLLY = 2;
    private static final List<String> REASONS = List.of("สินค้าชำรุดหรือหมดอายุ", "ลูกค้าเปลี่ยนใจ", "ลงรายการผิด", "ไม่พอใจบริการ");
    private static final String TWICE = "คิดเงินซ้ำ";

    private final Transactions transactions;
    private final RefundService refunds;
    private final Instant now;
    private final Dice dice;
    private final long seed;
    private Money left = Money.ZERO;

    RefundStory(Transactions transactions, Clock clock, long seed) {
        this.transactions = transactions;
        this.now = clock.instant();
        this.seed = seed;
        Clock stopped = Clock.fixed(now, Days.BANGKOK);
        AuditLog audit = new AuditLog(stopped);
        CodeIssuer codes = new CodeIssuer(Dice.of(seed, "refund codes", 0));
        this.dice = Dice.of(seed, "refunds", 0);
        this.refunds = new RefundService(transactions, audit, new SettingsService(transactions, audit, stopped),
                new DepositService(transactions, audit, codes, stopped), codes, stopped);
    }

    /// Nothing when the drawer is not open, and never more than half of what was taken that day: it may be early.
    void tell() {
        if (!transactions.<Boolean>read(ctx -> ctx.fetchExists(CASH_SHIFT, CASH_SHIFT.CLOSED_AT.isNull()))) return;
        LocalDate today = LocalDate.ofInstant(now, Days.BANGKOK);
        left = takenToday(today);
        Condition goods = exists(selectOne().from(SALE_LINE).where(SALE_LINE.SALE_ID.eq(SALE.ID)).and(SALE_LINE.PET_ID.isNull()));
        Condition lately = SALE.BUSINESS_DAY.between(today.minusDays(DAYS), today.minusDays(1)).and(SALE.NET_SATANG.gt(0L));
        sales(lately.and(goods), PARTLY).forEach(this::someGoods);
        sales(lately.and(SALE.NET_SATANG.lt(150_000L)), WHOLLY).forEach(sale -> undo(sale, RefundKind.REFUND, remaining(sale), dice.pick(REASONS)));
        sales(SALE.BUSINESS_DAY.eq(today), 1).forEach(sale -> undo(sale, RefundKind.VOID, remaining(sale), TWICE));
    }

    private Money takenToday(LocalDate today) {
        return transactions.read(ctx -> Money.satang(ctx.select(coalesce(sum(SALE.NET_SATANG), BigDecimal.ZERO)).from(SALE).where(SALE.BUSINESS_DAY.eq(today))
                .fetchSingle().value1().longValueExact() / 2));
    }

    /// The newest that nothing came back of.
    private List<SaleId> sales(Condition which, int most) {
        return transactions.read(ctx -> ctx.select(SALE.ID).from(SALE).where(which)
                .and(notExists(selectOne().from(REFUND).where(REFUND.SALE_ID.eq(SALE.ID))))
                .orderBy(SALE.ID.desc()).limit(most).fetch(row -> new SaleId(row.value1())));
    }

    private void someGoods(SaleId sale) {
        refunds.bill(sale).lines().stream().filter(line -> line.goods().pet().isEmpty()).findFirst()
                .ifPresent(line -> undo(sale, RefundKind.REFUND, Map.of(line.position(), 1), dice.pick(REASONS)));
    }

    private Map<Integer, Integer> remaining(SaleId sale) {
        return refunds.bill(sale).lines().stream().collect(Collectors.toMap(SoldLine::position, SoldLine::remaining));
    }

    private void undo(SaleId sale, RefundKind kind, Map<Integer, Integer> quantities, String reason) {
        RefundPreview seen = refunds.preview(RefundChoice.of(sale, kind, quantities));
        String key = UUID.nameUUIDFromBytes(("refund " + seed + " " + sale.value()).getBytes(StandardCharsets.UTF_8)).toString();
        if (!seen.confirmable() || kind == RefundKind.REFUND && seen.money().minus(left).isPositive()) return;
        if (kind == RefundKind.REFUND) left = left.minus(seen.money());
        refunds.confirm(key, seen, reason, new Authority(of("RECEPTION"), Optional.of(of("MANAGER"))));
    }

    private StaffId of(String role) {
        return transactions.read(ctx -> ctx.select(STAFF.ID).from(STAFF).where(STAFF.ROLE.eq(role)).orderBy(STAFF.ID).limit(1)
                .fetchSingle(row -> new StaffId(row.value1())));
    }
}
