package jaidee.loyalty;

import jaidee.kernel.Days;
import jaidee.kernel.Points;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;

/// What the programme of a new clinic has besides the rules that every clinic began with: points for the birthdays of
/// pets. Brought by the first start, in its transaction; clinics that are open already decide for themselves.
public final class ProgrammeSeed {
    /// A hundred for each pet, three pets of an owner at most.
    public static final BirthdayPolicy BIRTHDAY = new BirthdayPolicy(Points.of(100), 3);

    private final Clock clock;
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    public ProgrammeSeed(Clock clock) {
        this.clock = clock;
    }

    public void bring(DSLContext ctx) {
        Programme first = programmes.version(ctx, programmes.newest(ctx));
        if (first.birthday().isPresent()) return;
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        programmes.insert(ctx, first.withBirthday(Optional.of(BIRTHDAY)).as(programmes.nextVersion(ctx), today), "", clock.instant(), null);
    }
}
