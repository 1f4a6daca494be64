package jaidee.health;

import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the clinic would give a pet next: of everything that falls due, the products that cover it, not the antigens one
/// by one.
public final class NextDose {
    /// Given so much before its day it is as good as on the day.
    public static final int SOON_DAYS = 14;

    private NextDose() {
    }

    /// A product to give, and what falls due that it covers, the earliest first.
    public record Offer(CareProduct product, List<CareDue> covers) {
        public Offer {
            covers = List.copyOf(covers);
        }

        public LocalDate on() {
            return covers.getFirst().on();
        }

        /// Only a vaccine can be late; a tablet is merely next.
        public boolean overdue(LocalDate today) {
            return covers.stream().anyMatch(due -> due.kind() == CareKind.VACCINE && due.on().isBefore(today));
        }
    }

    /// The fewest products for what is due by `today` or soon after, the most urgent first. Of products that cover as much
    /// it is the one that brings least of what is not due, then the one the pet got before, then the one with least in it.
    ///
    /// @param dues   of one pet
    /// @param never  groups that a vet said are not for this pet: no product that contains one is offered
    /// @param before products the pet got, the last one first
    public static List<Offer> offers(Species pet, List<CareDue> dues, Set<String> never, Collection<CareProduct> products,
                                     List<CareProductId> before, LocalDate today) {
        LocalDate until = today.plusDays(SOON_DAYS);
        List<CareDue> open = new ArrayList<>(dues.stream().filter(due -> !due.on().isAfter(until)).sorted(byDay()).toList());
        Set<String> later = new HashSet<>(dues.stream().filter(due -> due.on().isAfter(until)).map(CareDue::group).toList());
        List<Offer> offers = new ArrayList<>();
        while (!open.isEmpty()) {
            Optional<CareProduct> best = products.stream().filter(product -> product.active() && product.suits(pet) && product.groups().stream().noneMatch(never::contains) && covers(product, open) > 0)
                    .min(Comparator.<CareProduct>comparingInt(product -> -covers(product, open))
                            .thenComparingLong(product -> product.groups().stream().filter(later::contains).count())
                            .thenComparingInt(product -> before.contains(product.id()) ? before.indexOf(product.id()) : Integer.MAX_VALUE)
                            .thenComparingInt(product -> product.groups().size()).thenComparingLong(product -> product.id().value()));
            if (best.isEmpty()) break;
            List<CareDue> covered = open.stream().filter(due -> best.get().groups().contains(due.group())).toList();
            offers.add(new Offer(best.get(), covered));
            open.removeAll(covered);
        }
        offers.sort(Comparator.<Offer>comparingInt(offer -> offer.covers().getFirst().kind() == CareKind.VACCINE ? 0 : 1).thenComparing(Offer::on));
        return List.copyOf(offers);
    }

    /// Which of a series a dose of `groups` is now: the step that was due, of a core vaccine before all others.
    public static String step(Collection<String> groups, List<CareDue> dues) {
        return dues.stream().filter(due -> groups.contains(due.group()) && due.kind() == CareKind.VACCINE)
                .min(Comparator.comparing((CareDue due) -> !due.group().endsWith("-CORE")).thenComparing(CareDue::on))
                .map(due -> ofSeries(due.step())).orElse("");
    }

    /// A day by the certificate is that of a booster; a day set by the vet says nothing of the series.
    private static String ofSeries(String step) {
        return switch (step) {
            case "CERT" -> "B1Y";
            case "VET" -> "";
            default -> step;
        };
    }

    private static int covers(CareProduct product, List<CareDue> open) {
        return (int) open.stream().filter(due -> product.groups().contains(due.group())).count();
    }

    /// The next vaccine of a pet: what is due already, and the first day after `today`; before them whatever else it gets
    /// comes sooner.
    static List<CareDue> toldOnReceipt(List<CareDue> dues, LocalDate today) {
        List<CareDue> sorted = dues.stream().sorted(byDay()).toList();
        List<CareDue> told = new ArrayList<>();
        sorted.stream().filter(due -> due.kind() == CareKind.VACCINE && !due.on().isAfter(today)).findFirst().ifPresent(told::add);
        sorted.stream().filter(due -> due.kind() == CareKind.VACCINE && due.on().isAfter(today)).findFirst().ifPresent(told::add);
        sorted.stream().filter(due -> due.kind() != CareKind.VACCINE && due.everGiven() && due.on().isAfter(today)
                && told.stream().allMatch(vaccine -> !vaccine.on().isAfter(today) || due.on().isBefore(vaccine.on()))).findFirst().ifPresent(told::add);
        return told.stream().sorted(byDay()).toList();
    }

    static Comparator<CareDue> byDay() {
        return Comparator.comparing(CareDue::on).thenComparing(CareDue::kind).thenComparing(CareDue::group);
    }
}
