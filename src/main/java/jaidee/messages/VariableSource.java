package jaidee.messages;

import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// What a later feature knows of an owner, such as points and coupons. Asked only when a text has one of its variables.
public interface VariableSource {
    Set<Variable> knows();

    /// The values there are; those missing keep the message from being sent.
    Map<Variable, String> of(DSLContext ctx, OwnerId owner, Language language, LocalDate today);
}
