package jaidee.sample;

import static jaidee.db.tables.Tables.COUPON;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.CouponRecord;
import jaidee.db.tables.tables.records.CouponRedemptionRecord;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.CouponState;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Coupons of the story: given by the designs' own terms with sales and by hand, used once or left to expire.
final class CouponBook {
    private final BulkRows rows;
    private final List<CouponDesign> designs;
    private final CodeIssuer codes;
    private final AuditBook audit;
    private final Map<CouponDesignId, Integer> given = new HashMap<>();

    CouponBook(BulkRows rows, List<CouponDesign> designs, CodeIssuer codes, AuditBook audit) {
        this.rows = rows;
        this.designs = designs.stream().filter(CouponDesign::active).toList();
        this.codes = codes;
        this.audit = audit;
    }

    /// The coupon a bill of `net` brings: that of the highest amount reached which may still be given.
    void giveWithSale(Account account, Sold sold, Money net) {
        designs.stream().filter(design -> design.issue().fromSale().filter(from -> net.compareTo(from) >= 0).isPresent())
                .sorted(Comparator.comparing((CouponDesign design) -> design.issue().fromSale().orElseThrow()).reversed())
                .filter(design -> mayBeGiven(design, account, sold.day())).findFirst()
                .ifPresent(design -> give(design, account, sold.day(), sold.at(), sold.staff(), sold.sale()));
    }

    /// One of the designs that are given by hand, if there is one.
    void giveByHand(Account account, LocalDate day, OffsetDateTime at, long staff, Dice dice) {
        List<CouponDesign> byHand = designs.stream().filter(design -> design.issue().fromSale().isEmpty()
                && !design.terms().firstVisitOnly() && mayBeGiven(design, account, day)).toList();
        if (!byHand.isEmpty()) give(dice.pick(byHand), account, day, at, staff, null);
    }

    void use(Coupon coupon, Account account, Sold sold, Money discount) {
        CouponRedemptionRecord row = new CouponRedemptionRecord();
        row.setCouponId(coupon.id().value());
        row.setTurn(0);
        row.setSaleId(sold.sale());
        row.setAt(sold.at());
        row.setStaffId(sold.staff());
        row.setDiscountSatang(discount.satang());
        rows.add(row);
        account.coupons.remove(coupon);
        audit.note(sold.at(), sold.staff(), "coupon.redeemed", "COUPON", coupon.id().value(),
                Map.of("design", coupon.design().code(), "sale", sold.sale(), "discount", discount));
    }

    private boolean mayBeGiven(CouponDesign design, Account account, LocalDate day) {
        CouponDesign.Issue issue = design.issue();
        boolean over = issue.validUntil().filter(day::isAfter).isPresent()
                || issue.most().filter(most -> given.getOrDefault(design.id(), 0) >= most).isPresent();
        boolean enough = issue.mostPerOwner().filter(most -> account.givenOf(design) >= most).isPresent();
        return !over && !enough;
    }

    private void give(CouponDesign design, Account account, LocalDate day, OffsetDateTime at, long staff, Long sale) {
        LocalDate from = design.issue().validFrom().filter(day::isBefore).orElse(day);
        String token = codes.issue(CodeKind.COUPON).token();
        CouponRecord row = new CouponRecord();
        row.setDesignId(design.id().value());
        row.setToken(token);
        row.setOwnerId(account.owner);
        row.setIssuedAt(at);
        row.setIssuedBy(staff);
        row.setIssuedSaleId(sale);
        row.setValidFrom(from);
        row.setLastDay(lastDay(design, from));
        CouponId id = new CouponId(rows.nextId(COUPON));
        rows.add(row);
        account.given(new Coupon(id, design, token, Optional.of(new OwnerId(account.owner)), day, from, row.getLastDay(),
                new CouponState.Waiting()));
        given.merge(design.id(), 1, Integer::sum);
        audit.note(at, staff, "coupon.issued", "COUPON", id.value(), Map.of("design", design.code()));
    }

    private static LocalDate lastDay(CouponDesign design, LocalDate from) {
        Optional<LocalDate> counted = design.issue().validDays().map(from::plusDays);
        Optional<LocalDate> end = design.issue().validUntil();
        LocalDate last = counted.isEmpty() || end.isPresent() && end.get().isBefore(counted.get()) ? end.orElseThrow() : counted.get();
        return last.isBefore(from) ? from : last;
    }
}
