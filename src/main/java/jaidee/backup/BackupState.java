package jaidee.backup;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How safe the clinic's data is, in a word for the line at the bottom of the window.
///
/// @param level  how much it matters
/// @param says   in a few words
public record BackupState(Level level, Message says) {
    /// Good, to be looked at, or something is wrong.
    public enum Level { GOOD, LOOK, WRONG }

    private static final Duration TOO_OLD = Duration.ofDays(3);

    /// @param runs   the newest first
    /// @param second whether a second place is chosen
    static BackupState of(List<BackupRun> runs, boolean second, Clock clock) {
        Instant now = clock.instant();
        Optional<BackupRun> good = runs.stream().filter(BackupRun::isGood).findFirst();
        if (runs.isEmpty()) return new BackupState(Level.LOOK, Message.of("backup.state.none"));
        if (runs.getFirst().trouble().isPresent()) return new BackupState(Level.WRONG, Message.of("backup.state.failed"));
        if (good.isEmpty()) return new BackupState(Level.LOOK, Message.of("backup.state.unproved"));
        LocalDate day = LocalDate.ofInstant(good.get().at(), Days.BANGKOK);
        if (good.get().at().isBefore(now.minus(TOO_OLD))) return new BackupState(Level.WRONG, Message.of("backup.state.old", day));
        if (second && runs.getFirst().copy().flatMap(BackupRun.Copy::trouble).isPresent()) return new BackupState(Level.LOOK, Message.of("backup.state.no_second"));
        boolean today = day.equals(LocalDate.ofInstant(now, Days.BANGKOK));
        return new BackupState(Level.GOOD, today ? Message.of("backup.state.today", time(good.get().at())) : Message.of("backup.state.good", day));
    }

    private static String time(Instant at) {
        return "%02d:%02d".formatted(at.atZone(Days.BANGKOK).getHour(), at.atZone(Days.BANGKOK).getMinute());
    }
}
