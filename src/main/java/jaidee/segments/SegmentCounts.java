package jaidee.segments;

import jaidee.db.Transactions;
import jaidee.figures.Rfm;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who belongs to segments now, answered from what is held in memory. What a question needs is read when it is asked for the
/// first time; afterwards an answer takes milliseconds, and what changed in the tables since is read when `refresh` is called,
/// or at once where that is quick. Waits for the tables: off the FX thread.
public final class SegmentCounts {
    /// Reading anew that takes no longer is done before every answer.
    private static final long QUICK_NANOS = 60_000_000;

    private final Transactions transactions;
    private final Clock clock;
    private final FactsRepository facts = new FactsRepository();
    private final PreviewRepository lines = new PreviewRepository();
    private final VocabularyRepository words = new VocabularyRepository();
    private final Object reading = new Object();
    private volatile Kept kept;
    private volatile long forgotten;

    /// @param stamp how often something had been committed before it was read
    /// @param took  nanoseconds to read all of it
    private record Kept(Scores scores, long stamp, long took) {
    }

    public SegmentCounts(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What can be chosen for conditions.
    public Vocabulary vocabulary() {
        return transactions.read(ctx -> words.read(ctx, today()));
    }

    public int count(SegmentDefinition definition) {
        return matching(definition).count();
    }

    /// By number.
    public List<OwnerId> owners(SegmentDefinition definition) {
        return matching(definition).owners();
    }

    /// @param most owners to show
    public Preview preview(SegmentDefinition definition, int most) {
        Scores scores = scores(Needs.of(definition.conditions()));
        Matching matching = new Matching(definition, scores);
        Map<OwnerId, List<PetId>> first = new LinkedHashMap<>();
        int[] count = new int[2];
        boolean pets = definition.ofPets().findAny().isPresent();
        matching.forEach(place -> {
            count[0]++;
            List<PetId> fitting = pets ? matching.pets(place) : List.of();
            count[1] += fitting.size();
            if (first.size() < most) first.put(new OwnerId(scores.facts().people().ids()[place]), fitting);
        });
        return new Preview(count[0], count[1], transactions.read(ctx -> lines.lines(ctx, first)));
    }

    /// All of them as they are shown, for a file.
    List<Preview.Line> lines(SegmentDefinition definition) {
        return preview(definition, Integer.MAX_VALUE).first();
    }

    public RfmGrid grid() {
        Scores scores = scores(Needs.of(Part.BILLS));
        int[][] owners = new int[RfmGrid.SCORES + 1][RfmGrid.SCORES + 1];
        long[][] spent = new long[RfmGrid.SCORES + 1][RfmGrid.SCORES + 1];
        int all = 0;
        long sum = 0;
        for (int place = 0; place < scores.facts().people().size(); place++) {
            Optional<Rfm.Score> score = scores.of(place);
            if (score.isEmpty()) continue;
            long satang = scores.spent(place);
            owners[score.get().recency()][score.get().frequency()]++;
            spent[score.get().recency()][score.get().frequency()] += satang;
            all++;
            sum += satang;
        }
        List<RfmGrid.Cell> cells = new ArrayList<>();
        for (int r = RfmGrid.SCORES; r > 0; r--)
            for (int f = 1; f <= RfmGrid.SCORES; f++) cells.add(new RfmGrid.Cell(r, f, owners[r][f], Money.satang(spent[r][f])));
        return new RfmGrid(cells, all, Money.satang(sum));
    }

    /// Whether something was written since what is held was read.
    public boolean isStale() {
        Kept now = kept;
        return now != null && !isCurrent(now);
    }

    private boolean isCurrent(Kept now) {
        return now.stamp() == transactions.commits() && now.scores().today().equals(today());
    }

    /// To be called after a commit that gave bills to another owner: what was read before is not continued.
    public void forget() {
        forgotten = transactions.commits();
    }

    /// Reads what changed since; nothing when nothing did. Questions asked meanwhile are answered by what was there before.
    public void refresh() {
        synchronized (reading) {
            if (isStale()) read(kept.scores().facts().needs());
        }
    }

    private Matching matching(SegmentDefinition definition) {
        return new Matching(definition, scores(Needs.of(definition.conditions())));
    }

    private Scores scores(Needs needs) {
        Kept now = kept;
        if (now != null && now.scores().facts().needs().has(needs)) {
            if (now.took() < QUICK_NANOS) refresh();
            return kept.scores();
        }
        synchronized (reading) {
            if (kept == null) read(needs);
            else if (!kept.scores().facts().needs().has(needs)) read(kept.scores().facts().needs().and(needs));
            return kept.scores();
        }
    }

    private void read(Needs needs) {
        long begun = System.nanoTime(), before = transactions.commits();
        Kept known = kept;
        LocalDate today = today();
        boolean same = known != null && isCurrent(known) && known.stamp() >= forgotten;
        Facts now = transactions.read(ctx -> facts.read(ctx, needs, known == null || known.stamp() < forgotten ? null : known.scores().facts(), same, today));
        kept = new Kept(new Scores(now, today), before, System.nanoTime() - begun + (same ? known.took() : 0));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
