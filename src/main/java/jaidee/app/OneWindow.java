package jaidee.app;

import java.time.Clock;
import java.util.Optional;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.DatabaseRefusal;
import jaidee.db.RunningInstance;
import jaidee.kernel.Outcome;
import jaidee.vault.KeyFiles;
import jaidee.vault.Vault;

/// Opens the data for one window alone: a second start asks the window that has it open to come forward.
final class OneWindow implements AutoCloseable {
    private final boolean givesWay;
    private volatile Runnable comeForward = () -> { };
    private Optional<RunningInstance> listening = Optional.empty();
    private boolean otherCame;

    /// @param givesWay whether another window with the same data is brought forward
    OneWindow(boolean givesWay) {
        this.givesWay = givesWay;
    }

    /// What to do when another start asks.
    void onSecondStart(Runnable forward) {
        comeForward = forward;
    }

    /// Not on the FX thread.
    Outcome<Database> open(DataFolder folder, Clock clock) {
        return open(folder, clock, Optional.empty());
    }

    /// @param typed the recovery key of a locked clinic whose key file is not there
    synchronized Outcome<Database> open(DataFolder folder, Clock clock, Optional<String> typed) {
        close();
        Outcome<Database> outcome = new Vault(folder, clock, KeyFiles.ofThisUser()).open(typed);
        if (outcome.isDone()) listening = RunningInstance.listen(folder.path(), () -> comeForward.run());
        otherCame = givesWay && outcome.refusal().filter(DatabaseRefusal.AlreadyOpen.class::isInstance).isPresent()
                && RunningInstance.askToComeForward(folder.path());
        return outcome;
    }

    /// Whether the last `open` was refused and the other window came forward instead: this one has nothing left to do.
    synchronized boolean otherCame() {
        return otherCame;
    }

    @Override
    public synchronized void close() {
        listening.ifPresent(RunningInstance::close);
        listening = Optional.empty();
    }
}
