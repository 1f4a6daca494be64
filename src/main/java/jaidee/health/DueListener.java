package jaidee.health;

import jaidee.kernel.PetId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// Follows the dues inside the transaction that changed them.
@FunctionalInterface
public interface DueListener {
    /// @param now all dues of the pet from now on; none when it isn't living any more
    void changed(DSLContext ctx, PetId pet, List<CareDue> now);

    /// Of many pets at once, after a change of the protocols.
    default void changed(DSLContext ctx, Map<PetId, List<CareDue>> now) {
        now.forEach((pet, dues) -> changed(ctx, pet, dues));
    }
}
