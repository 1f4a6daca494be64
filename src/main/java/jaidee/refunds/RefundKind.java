package jaidee.refunds;

import jaidee.staff.Right;

/// How a bill is undone.
public enum RefundKind {
    /// Money back for all or a part of it, with a paper of its own.
    REFUND(Right.REFUND),
    /// The bill should never have been: on its own day it is declared void and keeps its number.
    VOID(Right.VOID_SALE);

    private final Right right;

    RefundKind(Right right) {
        this.right = right;
    }

    /// What it takes to do it.
    public Right right() {
        return right;
    }
}
