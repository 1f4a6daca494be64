package jaidee.origins;

import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.origins.OriginFigures.Row;
import jaidee.origins.OriginFigures.Tally;
import jaidee.origins.OriginFigures.Word;
import jaidee.owners.Source;
import jaidee.owners.SourceRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/// Where owners came from, and who recommended whom. Off the FX thread.
public final class OriginService {
    private final Transactions transactions;
    private final Clock clock;
    private final OriginRepository origins = new OriginRepository();
    private final SourceRepository sources = new SourceRepository();

    public OriginService(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Of owners new on these days, with what they did up to today.
    public OriginFigures figures(LocalDate from, LocalDate to) {
        return transactions.read(ctx -> figures(ctx, from, to, today()));
    }

    /// Of all owners since the first bill, with what they did up to today.
    public OriginFigures figures() {
        LocalDate today = today();
        return transactions.read(ctx -> figures(ctx, origins.begin(ctx).orElse(today), today, today));
    }

    /// Of owners new on these days, with what they did up to the last of them: of a month that is over it never changes.
    public OriginFigures figures(DSLContext ctx, LocalDate from, LocalDate to) {
        return figures(ctx, from, to, to);
    }

    private OriginFigures figures(DSLContext ctx, LocalDate from, LocalDate to, LocalDate upto) {
        Map<Long, LocalDate> fresh = origins.fresh(ctx, from, to);
        Map<Long, OriginRepository.Said> said = origins.said(ctx, fresh.keySet());
        Later later = new Later(fresh, upto);
        LocalDate last = earlier(upto, to.plusMonths(OriginFigures.MONTHS));
        origins.bills(ctx, from, last, later::bill);
        origins.back(ctx, from, last, later::back);
        Meaning meaning = new Meaning(sources.all(ctx));
        Map<Origin, List<Long>> byOrigin = new HashMap<>();
        fresh.keySet().forEach(owner -> byOrigin.computeIfAbsent(meaning.of(said.get(owner)), _ -> new ArrayList<>()).add(owner));
        Comparator<Row> order = Comparator.comparing((Row row) -> row.origin() instanceof Origin.NotAsked).thenComparing(row -> row.tally().fresh(), Comparator.reverseOrder())
                .thenComparing(row -> row.tally().revenue(), Comparator.reverseOrder()).thenComparing(row -> row.origin().toString());
        List<Row> rows = byOrigin.entrySet().stream().map(each -> new Row(each.getKey(), later.tally(each.getValue()))).sorted(order).toList();
        return new OriginFigures(from, to, upto, rows, later.tally(fresh.keySet()), meaning.others());
    }

    /// Everybody whom a recommendation joins.
    public Families families() {
        return Families.of(transactions.read(origins::acquaintances));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /// What new owners did after their first day.
    private static final class Later {
        private final Map<Long, LocalDate> fresh;
        private final LocalDate upto;
        private final Map<Long, Long> revenue = new HashMap<>();
        private final Map<Long, Boolean> again = new HashMap<>();

        Later(Map<Long, LocalDate> fresh, LocalDate upto) {
            this.fresh = fresh;
            this.upto = upto;
        }

        void bill(long owner, LocalDate day, long satang) {
            LocalDate first = fresh.get(owner);
            if (first == null) return;
            back(owner, day, satang);
            if (day.isAfter(first) && !day.isAfter(first.plusDays(OriginFigures.AGAIN_DAYS))) again.put(owner, true);
        }

        void back(long owner, LocalDate day, long satang) {
            LocalDate first = fresh.get(owner);
            if (first != null && day.isBefore(first.plusMonths(OriginFigures.MONTHS))) revenue.merge(owner, satang, Long::sum);
        }

        Tally tally(Iterable<Long> owners) {
            int count = 0, ripe = 0, came = 0;
            long satang = 0;
            for (long owner : owners) {
                count++;
                satang += revenue.getOrDefault(owner, 0L);
                if (fresh.get(owner).plusDays(OriginFigures.AGAIN_DAYS).isAfter(upto)) continue;
                ripe++;
                if (again.containsKey(owner)) came++;
            }
            return new Tally(count, ripe, came, Money.satang(satang));
        }
    }

    /// What is meant by what was said; each text is looked up once.
    private static final class Meaning {
        private final List<Source> all;
        private final Map<String, Origin> known = new HashMap<>();
        private final Map<String, Integer> others = new TreeMap<>();

        Meaning(List<Source> all) {
            this.all = all;
        }

        Origin of(OriginRepository.Said said) {
            if (said.recommended()) return all.stream().filter(each -> each.kind() == Source.Kind.FRIEND).findFirst().map(Meaning::listed).orElseGet(Origin.Other::new);
            if (said.source().isBlank()) return new Origin.NotAsked();
            Origin origin = known.computeIfAbsent(said.source(), text -> Source.meant(all, text).map(Meaning::listed).orElseGet(Origin.Other::new));
            if (origin instanceof Origin.Other) others.merge(said.source(), 1, Integer::sum);
            return origin;
        }

        private static Origin listed(Source source) {
            return new Origin.Listed(source.id(), source.name());
        }

        List<Word> others() {
            return others.entrySet().stream().map(each -> new Word(each.getKey(), each.getValue())).sorted(Comparator.comparing(Word::owners).reversed()).toList();
        }
    }
}
