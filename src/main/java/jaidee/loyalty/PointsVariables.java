package jaidee.loyalty;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.messages.Variable;
import jaidee.messages.VariableSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// Points in messages: what an owner has, and what lapses next.
public record PointsVariables(LedgerService ledger) implements VariableSource {
    @Override
    public Set<Variable> knows() {
        return Set.of(Variable.POINTS, Variable.EXPIRING, Variable.EXPIRY_BE);
    }

    @Override
    public Map<Variable, String> of(DSLContext ctx, OwnerId owner, Language language, LocalDate today) {
        Standing standing = ledger.standing(ctx, owner, today);
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.put(Variable.POINTS, standing.balance().toString());
        standing.expiring().ifPresent(expiring -> {
            values.put(Variable.EXPIRING, expiring.points().toString());
            values.put(Variable.EXPIRY_BE, Days.shortText(expiring.lastDay(), language));
        });
        return values;
    }
}
