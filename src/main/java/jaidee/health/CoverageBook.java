package jaidee.health;

import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.owners.Species;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;

/// How many pets were up to date with their vaccines at the ends of months. It is counted once for each month that has
/// ended, pet by pet as its book looked then, and stays: what is written down later about an earlier day changes it no more.
public final class CoverageBook implements AutoCloseable {
    private static final int PETS_AT_ONCE = 2000;

    private final Transactions transactions;
    private final Clock clock;
    private final CareRuleRepository rules = new CareRuleRepository();
    private final PetBookRepository books = new PetBookRepository();
    private final DueRepository dues = new DueRepository();
    private final CoverageRepository coverage = new CoverageRepository();
    private volatile boolean closed;

    public CoverageBook(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Of a month: as it was counted when it had ended, or as it is today while it runs. By species; empty without pets, and
    /// for a month that nobody has counted yet.
    public List<Coverage> of(DSLContext ctx, YearMonth month) {
        return month.equals(YearMonth.from(today())) ? coverage.now(ctx, today()) : coverage.kept(ctx, month);
    }

    /// Counts a month that has ended and was not counted yet. Seconds for a large clinic; off the FX thread.
    ///
    /// @param wanted asked now and then: false breaks it off, with nothing kept
    public void count(YearMonth month, BooleanSupplier wanted) {
        if (!month.isBefore(YearMonth.from(today())) || transactions.read(ctx -> !coverage.kept(ctx, month).isEmpty())) return;
        CareProtocol protocol = transactions.read(rules::inForce);
        Map<Species, Coverage> counted = new EnumMap<>(Species.class);
        long last = transactions.read(dues::lastPet);
        for (long done = 0; done < last; done += PETS_AT_ONCE) {
            if (!wanted.getAsBoolean()) return;
            long from = done + 1, to = Math.min(last, done + PETS_AT_ONCE);
            transactions.read(ctx -> books.asOf(ctx, from, to, month.atEndOfMonth())).forEach(book -> count(book, protocol, month.atEndOfMonth(), counted));
        }
        transactions.write(ctx -> {
            if (coverage.kept(ctx, month).isEmpty()) coverage.keep(ctx, month, List.copyOf(counted.values()), today());
            return null;
        });
    }

    /// Counts the month that ended last, at the first start after it.
    public void countLastMonth() {
        count(YearMonth.from(today()).minusMonths(1), () -> !closed);
    }

    /// The program ends: what is being counted is counted at the next start.
    @Override
    public void close() {
        closed = true;
    }

    private static void count(PetBook book, CareProtocol protocol, LocalDate day, Map<Species, Coverage> counted) {
        Species species = book.facts().species();
        List<KeptDue> vaccines = DuesOfPet.of(protocol.of(species), book).stream().filter(due -> due.kind() == CareKind.VACCINE).toList();
        if (vaccines.isEmpty()) return;
        int overdue = (int) vaccines.stream().filter(due -> due.due().on().isBefore(day)).count();
        counted.merge(species, new Coverage(species, 1, overdue == 0 ? 1 : 0, overdue), Coverage::plus);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
