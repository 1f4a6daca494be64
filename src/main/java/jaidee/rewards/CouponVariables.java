package jaidee.rewards;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.messages.Variable;
import jaidee.messages.VariableSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// The coupon of an owner that ends first, in messages. Its code is not told: that is on the paper.
public final class CouponVariables implements VariableSource {
    private final CouponRepository coupons = new CouponRepository();

    @Override
    public Set<Variable> knows() {
        return Set.of(Variable.COUPON, Variable.COUPON_EXPIRY);
    }

    @Override
    public Map<Variable, String> of(DSLContext ctx, OwnerId owner, Language language, LocalDate today) {
        return coupons.of(ctx, owner).stream().filter(coupon -> coupon.waiting(today)).min(Comparator.comparing(Coupon::lastDay))
                .map(coupon -> Map.of(Variable.COUPON, coupon.design().name().in(language),
                        Variable.COUPON_EXPIRY, Days.shortText(coupon.lastDay(), language))).orElse(Map.of());
    }
}
