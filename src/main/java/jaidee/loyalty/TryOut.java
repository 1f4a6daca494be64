package jaidee.loyalty;

import jaidee.db.Transactions;
import jaidee.kernel.Days;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Tries a draft of the programme on the real sales of the last days, without touching anything: what it would have given,
/// what that costs, who gains and who loses. Reads some thousand bills at a time, so that the desk goes on beside it.
public final class TryOut {
    /// More rows in one answer than H2 keeps in memory would go through a file.
    private static final long PARCEL = 5_000;
    private static final int AHEAD = 3;

    private final Transactions transactions;
    private final Clock clock;
    private final ProgrammeRepository programmes = new ProgrammeRepository();
    private final TryOutRepository sales = new TryOutRepository();
    private final TryOutBonusRepository bonuses = new TryOutBonusRepository();

    public TryOut(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Told from the thread that runs the try-out.
    @FunctionalInterface
    public interface Progress {
        /// @param all numbers of bills, those of walk-ins and numbers without a bill among them
        void at(long done, long all);
    }

    /// Reckons every bill of members of the last `days` by the rules in force and by `draft`. To be called off the FX
    /// thread.
    ///
    /// @param days   today included
    /// @param wanted asked now and then; once it says no, the answer is empty
    public Optional<TryOutResult> run(Programme draft, int days, Progress progress, BooleanSupplier wanted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK), from = today.minusDays(days - 1L);
        Programme now = transactions.read(ctx -> programmes.on(ctx, today));
        TryOutRepository.Span span = transactions.read(ctx -> sales.span(ctx, from, today));
        TryOutRepository.Known known = transactions.read(ctx -> sales.known(ctx, from));
        TryOutTiers tiers = draft.tiers().equals(now.tiers()) ? TryOutTiers.same(now)
                : new TryOutTiers(now, draft, transactions.read(ctx -> sales.spends(ctx, today.minusMonths(12), today)),
                        transactions.read(ctx -> bonuses.floors(ctx, today)), today);
        TryOutBonuses.Known promised = transactions.read(ctx -> bonuses.known(ctx, now, draft, from, today));
        TryOutSums sums = new TryOutSums(now, draft, tiers, new TryOutBonuses(now, draft, promised, from), today, version -> transactions.read(ctx -> programmes.version(ctx, version)));
        progress.at(0, span.numbers());
        if (!reckoned(span, parcel -> transactions.read(ctx -> sales.parcel(ctx, parcel.after(), parcel.last(), from, today, known)), sums, progress, wanted))
            return Optional.empty();
        if (!wanted.getAsBoolean()) return Optional.empty();
        sums.friends();
        return Optional.of(transactions.read(ctx -> {
            Map<Long, TryOutRepository.Who> names = sales.names(ctx, sums.named());
            return sums.result(from, names, sales.outstanding(ctx), sales.owners(ctx));
        }));
    }

    private record Parcel(long after, long last) {
    }

    /// Goes through all bills in order; the next parcels are read while one is reckoned.
    ///
    /// @return false when it is no longer wanted
    private static boolean reckoned(TryOutRepository.Span span, Function<Parcel, List<TryOutRepository.Sold>> read, TryOutSums sums, Progress progress,
                                    BooleanSupplier wanted) {
        Queue<Parcel> parcels = new ArrayDeque<>();
        for (long done = 0; done < span.numbers(); done += PARCEL)
            parcels.add(new Parcel(span.first() - 1 + done, Math.min(span.first() - 1 + done + PARCEL, span.last())));
        Queue<Parcel> begun = new ArrayDeque<>();
        Queue<CompletableFuture<List<TryOutRepository.Sold>>> coming = new ArrayDeque<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (true) {
                while (coming.size() < AHEAD && !parcels.isEmpty()) {
                    Parcel next = parcels.remove();
                    begun.add(next);
                    coming.add(CompletableFuture.supplyAsync(() -> read.apply(next), readers));
                }
                if (coming.isEmpty()) return true;
                if (!wanted.getAsBoolean()) return false;
                coming.remove().join().forEach(sums::add);
                progress.at(begun.remove().last() - span.first() + 1, span.numbers());
            }
        }
    }
}
