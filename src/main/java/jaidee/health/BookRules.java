package jaidee.health;

import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.HashSet;

/// What may stand in a pet's book, and what is worth a second look.
public final class BookRules {
    static final int TEXT = 200, DOSE = 60, LOT = 60, SITE = 60, NAME = 120, LICENCE = 40, REASON = 300;
    /// More handed over at once is a slip of the finger.
    static final int MOST_DOSES = 999;
    /// A dose so soon after the one before does not count (WSAVA; see the engine).
    private static final int LEAST_GAP_DAYS = 14;

    private BookRules() {
    }

    /// Texts cleaned, or why they cannot be taken.
    static Outcome<NewEntry> cleaned(NewEntry typed) {
        return Limits.line("product", typed.text(), TEXT).then(text -> Limits.line("dose", typed.dose(), DOSE).then(dose ->
                Limits.line("lot", typed.lot().number(), LOT).then(lot -> Limits.line("expired", typed.expired(), REASON).then(expired ->
                        Limits.line("site", typed.site(), SITE).then(site -> Limits.line("vet", typed.vet().name(), NAME).then(vet ->
                                Limits.line("licence", typed.vet().licence(), LICENCE).then(licence ->
                                        Limits.line("outside", typed.outside(), TEXT).map(outside -> new NewEntry(typed.product(), text,
                                                typed.groups().stream().sorted().distinct().toList(), typed.on(), dose, new Lot(lot, typed.lot().expires()),
                                                expired, site, new Vet(typed.vet().id(), vet, licence), typed.certificate(), outside, typed.doses())))))))));
    }

    /// @param product of the clinic's list; empty for one that is not on it
    static Optional<Refusal> fault(NewEntry entry, Optional<CareProduct> product, BookRepository.Patient pet, LocalDate today) {
        if (product.isEmpty() && entry.text().isEmpty()) return Optional.of(new CareRefusal.NoProduct());
        if (product.isEmpty() && entry.groups().isEmpty()) return Optional.of(new CareRefusal.NoGroups());
        if (product.filter(known -> !known.suits(pet.species())).isPresent())
            return Optional.of(new CareRefusal.WrongSpecies(product.get().name(), product.get().species().orElseThrow(), pet.name()));
        if (entry.doses() < 1 || entry.doses() > MOST_DOSES) return Optional.of(new CareRefusal.TooMany());
        if (entry.on().isAfter(today)) return Optional.of(new CareRefusal.InTheFuture(entry.on()));
        // nobody knows an estimated birthday to the day, and an old book may prove it wrong
        Optional<LocalDate> born = pet.born().filter(_ -> !pet.estimated());
        if (born.filter(day -> entry.on().isBefore(day)).isPresent()) return Optional.of(new CareRefusal.BeforeBirth(born.get()));
        if (pet.diedOn().filter(day -> entry.on().isAfter(day)).isPresent()) return Optional.of(new CareRefusal.AfterDeath(pet.diedOn().get()));
        if (entry.lot().expiredOn(entry.on()) && entry.expired().isEmpty())
            return Optional.of(new CareRefusal.LotExpired(entry.lot().number(), entry.lot().expires().orElseThrow()));
        if (entry.certificate().filter(until -> !until.isAfter(entry.on())).isPresent()) return Optional.of(new CareRefusal.CertificateTooEarly());
        return Optional.empty();
    }

    /// What to say before it is saved; nothing of it refuses.
    ///
    /// @param book    of the pet
    /// @param groups  of the new entry
    /// @param instead the line it is to put right, which no longer counts
    public static List<Message> doubts(NewEntry entry, List<String> groups, List<BookEntry> book, Optional<Long> instead) {
        List<Message> doubts = new ArrayList<>();
        if (entry.lot().nearOn(entry.on())) doubts.add(Message.of("health.doubt.lot_near", entry.lot().expires().orElseThrow()));
        Set<String> same = new HashSet<>(groups);
        List<BookEntry> others = book.stream().filter(each -> each.stands() && !instead.equals(Optional.of(each.id()))
                && each.groups().stream().anyMatch(same::contains)).toList();
        Optional<BookEntry> twice = others.stream().filter(each -> each.on().equals(entry.on())).findFirst();
        if (twice.isPresent()) doubts.add(Message.of("health.doubt.same_day", twice.get().productName()));
        else others.stream().filter(each -> CareGroups.anyVaccine(groups) && each.vaccine() && each.on().isBefore(entry.on())
                        && each.on().isAfter(entry.on().minusDays(LEAST_GAP_DAYS))).findFirst()
                .ifPresent(each -> doubts.add(Message.of("health.doubt.too_soon", each.productName(), each.on(), LEAST_GAP_DAYS)));
        return List.copyOf(doubts);
    }
}
