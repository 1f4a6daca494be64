package jaidee.checkout;

import jaidee.audit.AuditLog;
import jaidee.kernel.Money;
import jaidee.kernel.Refusal;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/// What people granted on a bill by hand, discounts and other prices: whether it makes sense, whether they may, and what
/// the log says of it.
final class Granted {
    private record Claim(Authority who, Right right) {
    }

    private Granted() {
    }

    /// What can't stand as it was typed.
    static List<Refusal> obstacles(Basket basket) {
        List<Refusal> found = new ArrayList<>();
        basket.discount().ifPresent(discount -> check(discount, found));
        for (BasketLine line : basket.lines()) {
            line.discount().ifPresent(discount -> check(discount, found));
            line.otherPrice().ifPresent(price -> {
                if (price.price().isNegative()) found.add(new CheckoutRefusal.DiscountOutOfRange());
                reason(price.reason(), found);
            });
        }
        return found;
    }

    private static void check(ManualDiscount discount, List<Refusal> found) {
        if (!discount.reduction().sensible()) found.add(new CheckoutRefusal.DiscountOutOfRange());
        reason(discount.reason(), found);
    }

    private static void reason(String reason, List<Refusal> found) {
        if (reason.isBlank()) found.add(new CheckoutRefusal.ReasonMissing());
        else if (reason.length() > ManualDiscount.REASON) found.add(new CheckoutRefusal.ReasonTooLong(ManualDiscount.REASON));
    }

    /// Why somebody who granted something may not do so (any more); empty when all may.
    static Optional<Refusal> refused(DSLContext ctx, Basket basket) {
        return claims(basket).stream().flatMap(claim -> Rights.check(ctx, claim.who(), claim.right()).refusal().stream()).findFirst();
    }

    private static Set<Claim> claims(Basket basket) {
        Set<Claim> claims = new LinkedHashSet<>();
        basket.discount().ifPresent(discount -> claims.add(new Claim(discount.granted(), Right.GIVE_DISCOUNT)));
        for (BasketLine line : basket.lines()) {
            line.discount().ifPresent(discount -> claims.add(new Claim(discount.granted(), Right.GIVE_DISCOUNT)));
            line.otherPrice().ifPresent(price -> claims.add(new Claim(price.granted(), Right.CHANGE_PRICE)));
        }
        return claims;
    }

    /// An entry in the log for each.
    static void note(DSLContext ctx, AuditLog audit, SaleId sale, String number, Quote quote) {
        for (AppliedDiscount discount : quote.discounts()) discount.manual().ifPresent(manual -> {
            Map<String, Object> detail = detail(number, manual.granted(), manual.reason());
            detail.put("discount", manual.reduction().written());
            detail.put("amount", discount.amount());
            discount.line().ifPresent(line -> detail.put("item", item(quote, line)));
            audit.append(ctx, manual.granted().by(), "sale.discounted", "SALE", sale.value(), detail);
        });
        for (QuoteLine line : quote.lines()) line.line().otherPrice().ifPresent(other -> {
            Map<String, Object> detail = detail(number, other.granted(), other.reason());
            Money listed = line.line().item().price();
            detail.put("item", item(quote, line.position()));
            detail.put("listed", listed);
            detail.put("price", other.price());
            audit.append(ctx, other.granted().by(), "sale.price_changed", "SALE", sale.value(), detail);
        });
    }

    private static Map<String, Object> detail(String number, Authority granted, String reason) {
        Map<String, Object> detail = new TreeMap<>(Map.of("number", number, "reason", reason));
        granted.approvedBy().map(StaffId::value).ifPresent(who -> detail.put("approved_by", who));
        return detail;
    }

    private static String item(Quote quote, int line) {
        return quote.lines().get(line - 1).line().item().code();
    }
}
