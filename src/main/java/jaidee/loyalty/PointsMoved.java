package jaidee.loyalty;

import jaidee.kernel.OwnerId;
import org.jooq.DSLContext;

/// Is told of owners whose points came or went otherwise than by a bill, within the transaction that moved them.
@FunctionalInterface
public interface PointsMoved {
    PointsMoved NOBODY = (ctx, owner) -> {
    };

    void moved(DSLContext ctx, OwnerId owner);
}
