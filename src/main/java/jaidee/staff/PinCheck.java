package jaidee.staff;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;

/// Proves by PIN that somebody is who they say. One try after the other, whoever asks: at the sign-in, for an approval, for a
/// new PIN. Wrong tries are noted in the log and have to wait, by the clock of the computer and by one that nobody can set.
final class PinCheck {
    private static final String STAFF = "STAFF";
    /// A pause that was begun before the program was started begins anew then, but lasts no longer than this.
    private static final Duration AFTER_START = Duration.ofMinutes(1);

    private final StaffRepository people = new StaffRepository();
    private final Map<StaffId, Long> lastWrong = new HashMap<>();
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final LongSupplier nanos;
    private final long started;
    private final PinHash hashes;

    /// @param nanos a clock that only runs forward
    PinCheck(Transactions transactions, AuditLog audit, Clock clock, LongSupplier nanos, PinHash hashes) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.hashes = hashes;
    }

    /// @param proved the word of the log for a right PIN
    synchronized Outcome<StaffMember> prove(StaffId id, String typedPin, String proved, Map<String, Object> detail) {
        Optional<StaffMember> found = transactions.read(ctx -> people.find(ctx, id));
        Optional<String> hash = transactions.read(ctx -> people.pinHash(ctx, id));
        if (found.filter(StaffMember::active).isEmpty() || hash.isEmpty())
            return Outcome.refused(new StaffRefusal.MayNotSignIn(found.map(StaffMember::name).orElse("?")));
        Duration pause = pause(id, transactions.read(ctx -> tries(ctx, id)));
        if (pause.isPositive()) return Outcome.refused(new StaffRefusal.TooManyTries(pause.plusMillis(999).toSeconds()));
        Pin pin = Pin.typed(typedPin);
        boolean right = PinHash.matches(hash.get(), pin);
        Optional<String> renewed = right && hashes.isOutdated(hash.get()) ? Optional.of(hashes.of(pin)) : Optional.empty();
        SignInTries after = transactions.write(ctx -> {
            renewed.ifPresent(better -> people.setPinHash(ctx, id, better));
            if (right && proved.equals(SignInTries.RIGHT)) people.signedIn(ctx, id, clock.instant());
            audit.append(ctx, right ? id : null, right ? proved : SignInTries.WRONG, STAFF, id.value(), right ? detail : Map.of());
            return tries(ctx, id);
        });
        if (right) return Outcome.done(found.get());
        lastWrong.put(id, nanos.getAsLong());
        return Outcome.refused(after.left() > 0 ? new StaffRefusal.PinWrong(after.left())
                : new StaffRefusal.TooManyTries(pause(id, after).plusMillis(999).toSeconds()));
    }

    /// By the clock that nobody can set, from the last wrong try. Of tries before the program was started only the
    /// computer's clock knows; set ahead it brings a minute's wait, set back it keeps nobody out for longer than the pause.
    private Duration pause(StaffId id, SignInTries tries) {
        Duration whole = tries.whole();
        Duration passed = Duration.ofNanos(nanos.getAsLong() - lastWrong.getOrDefault(id, started));
        if (lastWrong.containsKey(id)) return left(whole, passed);
        Duration byClock = Duration.between(tries.last(), clock.instant());
        if (byClock.isNegative()) return left(whole, passed);
        Duration anew = whole.compareTo(AFTER_START) < 0 ? whole : AFTER_START;
        return Collections.max(List.of(left(anew, passed), left(whole, byClock)));
    }

    private static Duration left(Duration whole, Duration passed) {
        Duration left = whole.minus(passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private SignInTries tries(DSLContext ctx, StaffId id) {
        return SignInTries.in(audit.about(ctx, STAFF, id.value(), SignInTries.LOOKED_AT));
    }
}
