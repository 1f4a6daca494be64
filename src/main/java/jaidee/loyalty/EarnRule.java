package jaidee.loyalty;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One rule of how points are earned, by name: what it gives, for which lines of a bill, on which bills.
///
/// @param code never changes, up to 12 letters and digits; the ledger's entries carry it
public record EarnRule(String code, Bilingual name, Gives gives, Lines lines, Bills bills) {
    public EarnRule {
        lines = lines == null ? Lines.ALL : lines;
        bills = bills == null ? Bills.ALL : bills;
    }

    /// What a rule gives for the lines it is for.
    public sealed interface Gives {
        /// One point for every `satangPerPoint` really paid, once for the whole bill.
        ///
        /// @param instead of every rule of this kind after it, for the lines it is for; otherwise it comes on top
        record PerSpending(long satangPerPoint, boolean instead) implements Gives {
        }

        /// The points that stand in the price list beside each service.
        record OfPriceList() implements Gives {
        }

        /// So many for each unit that is paid for.
        record EachUnit(Points points) implements Gives {
        }

        /// So many once for the bill.
        record Once(Points points) implements Gives {
        }

        /// Points from spending times `percent`/100: 200 is × 2. What several rules and the tier add to × 1 adds up.
        record Times(int percent) implements Gives {
        }

        /// No points at all, whatever other rules say.
        record Nothing() implements Gives {
        }
    }

    /// For which lines. Where a list is empty, all are meant; the lists hold together, and one of each suffices.
    ///
    /// @param species codes of the pets a line is for
    public record Lines(List<String> categories, List<ItemId> items, List<ServiceGroup> groups, List<String> species) {
        public static final Lines ALL = new Lines(List.of(), List.of(), List.of(), List.of());

        public Lines {
            categories = list(categories);
            items = list(items);
            groups = list(groups);
            species = list(species);
        }

        boolean has(EarnPolicy.Line line) {
            return any(categories, line.category()) && any(items, line.item()) && any(groups, line.group())
                    && (species.isEmpty() || line.species().filter(species::contains).isPresent());
        }
    }

    /// On which bills.
    ///
    /// @param tiers   codes of the tiers of the owner; empty: of everybody
    /// @param days    of the week; empty: every day
    /// @param from    first day, itself included
    /// @param until   last day, itself included
    /// @param minimum of what is really paid for the lines the rule is for
    public record Bills(List<String> tiers, List<DayOfWeek> days, Optional<LocalDate> from, Optional<LocalDate> until, Money minimum) {
        public static final Bills ALL = new Bills(List.of(), List.of(), Optional.empty(), Optional.empty(), Money.ZERO);

        public Bills {
            tiers = list(tiers);
            days = list(days);
            from = from == null ? Optional.empty() : from;
            until = until == null ? Optional.empty() : until;
            minimum = minimum == null ? Money.ZERO : minimum;
        }

        boolean has(EarnPolicy.Bill bill) {
            return (tiers.isEmpty() || bill.tier().filter(tiers::contains).isPresent()) && any(days, bill.day().getDayOfWeek())
                    && from.filter(bill.day()::isBefore).isEmpty() && until.filter(bill.day()::isAfter).isEmpty();
        }
    }

    public static EarnRule perSpending(String code, Bilingual name, long satangPerPoint) {
        return new EarnRule(code, name, new Gives.PerSpending(satangPerPoint, false), Lines.ALL, Bills.ALL);
    }

    public static EarnRule ofPriceList(String code, Bilingual name) {
        return new EarnRule(code, name, new Gives.OfPriceList(), Lines.ALL, Bills.ALL);
    }

    private static <T> boolean any(List<T> wanted, T is) {
        return wanted.isEmpty() || wanted.contains(is);
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
