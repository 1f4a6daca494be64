package jaidee.transfer;

/// Told how far an import has come, and asked whether it is still wanted.
@FunctionalInterface
public interface ImportProgress {
    /// Nobody watches, and it goes on to its end.
    ImportProgress UNWATCHED = (done, all) -> true;

    /// @return false when it is to be given up: nothing of it stays
    boolean goesOn(long done, long all);
}
