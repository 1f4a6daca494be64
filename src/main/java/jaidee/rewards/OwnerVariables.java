package jaidee.rewards;

import jaidee.loyalty.LedgerService;
import jaidee.loyalty.PointsVariables;
import jaidee.messages.VariableSource;
import java.util.List;

/// All that messages can tell an owner besides what is due: points, what of them expires, the coupon that ends first. The window
/// and the command that runs unattended take it from here, so that one text says the same in both.
public final class OwnerVariables {
    private OwnerVariables() {
    }

    public static List<VariableSource> of(LedgerService ledger) {
        return List.of(new PointsVariables(ledger), new CouponVariables());
    }
}
