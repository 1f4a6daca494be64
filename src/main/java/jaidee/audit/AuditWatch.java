package jaidee.audit;

/// Told how far a check of the log has come, and asked whether it is still wanted.
@FunctionalInterface
public interface AuditWatch {
    AuditWatch UNWATCHED = (checked, all) -> true;

    /// @return false when it is to be given up
    boolean goesOn(long checked, long all);
}
