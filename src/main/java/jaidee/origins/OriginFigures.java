package jaidee.origins;

import jaidee.figures.Kpis;
import jaidee.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where the new owners of some days came from, and what became of them.
///
/// An owner is new on the day of the first paid bill ever. Somebody whom another owner recommended came by a friend, whatever
/// else was said.
///
/// @param to    the last day on which one could be new
/// @param upto  what they did afterwards is counted to this day, itself included
/// @param rows  those that brought somebody, the most first; those nobody asked come last
/// @param words what was said that means no source of the list, the most frequent first
public record OriginFigures(LocalDate from, LocalDate to, LocalDate upto, List<Row> rows, Tally all, List<Word> words) {
    /// Within so many days a second visit counts as coming again.
    public static final int AGAIN_DAYS = 90;
    /// Of so many months, from the first bill on, the revenue is counted.
    public static final int MONTHS = 12;

    public record Row(Origin origin, Tally tally) {
    }

    /// @param owners new ones who said so
    public record Word(String text, int owners) {
    }

    /// @param fresh   new owners
    /// @param ripe    of them, those whose 90 days are over
    /// @param again   of these, who came on another day within the 90
    /// @param revenue of their first 12 months, as far as they have gone; refunds taken off
    public record Tally(int fresh, int ripe, int again, Money revenue) {
        /// Who came again, in per cent of those who had the time to.
        public Optional<BigDecimal> againRate() {
            return Kpis.rate(again, ripe);
        }

        /// Of all new owners, in per cent.
        public Optional<BigDecimal> shareOf(Tally all) {
            return Kpis.rate(fresh, all.fresh());
        }

        /// Revenue of each new owner.
        public Optional<Money> each() {
            return fresh == 0 ? Optional.empty() : Optional.of(Money.satang(Math.round((double) revenue.satang() / fresh)));
        }
    }

    /// Of how many it is known, in per cent of all new ones.
    public Optional<BigDecimal> askedRate() {
        return Kpis.rate(all.fresh() - notAsked(), all.fresh());
    }

    public int notAsked() {
        return rows.stream().filter(row -> row.origin() instanceof Origin.NotAsked).mapToInt(row -> row.tally().fresh()).sum();
    }
}
