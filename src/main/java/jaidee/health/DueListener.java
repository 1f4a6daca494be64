package jaidee.health;

import jaidee.kernel.PetId;
import java.util.Collection;
import org.jooq.DSLContext;

/// Follows the dues inside the transaction that changed them.
@FunctionalInterface
public interface DueListener {
    /// @param pets of which a due may have changed; one, or many after a change of the protocols
    void changed(DSLContext ctx, Collection<PetId> pets);
}
