package jaidee.rewards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/// What a coupon asks of the pet it is used for: species, breed, age on the day of the bill.
final class PetTerms {
    private static final int YEAR = 12;

    private PetTerms() {
    }

    /// The first of the three that no pet on the bill meets.
    static Optional<CouponRefusal> refuses(Coupon coupon, Visit visit) {
        CouponDesign design = coupon.design();
        List<Visit.Line> kind = visit.lines().stream().filter(line -> species(design, line)).toList();
        if (kind.isEmpty() && !design.terms().species().isEmpty()) return Optional.of(new CouponRefusal.OtherSpecies(species(design.terms())));
        List<Visit.Line> bred = kind.stream().filter(line -> breed(design, line)).toList();
        if (bred.isEmpty() && !design.terms().animal().breeds().isEmpty())
            return Optional.of(new CouponRefusal.OtherBreed(breeds(design.terms().animal())));
        if (!design.terms().animal().asksAge() || bred.stream().anyMatch(line -> age(design, line, visit.day()))) return Optional.empty();
        boolean unknown = bred.stream().anyMatch(line -> line.species().isPresent() && line.born().isEmpty());
        Message ages = ages(design.terms().animal());
        return Optional.of(unknown ? new CouponRefusal.AgeUnknown(ages) : new CouponRefusal.OtherAge(ages));
    }

    static boolean species(CouponDesign design, Visit.Line line) {
        return design.terms().species().isEmpty() || line.species().filter(design.terms().species()::contains).isPresent();
    }

    static boolean breed(CouponDesign design, Visit.Line line) {
        List<Bilingual> wanted = design.terms().animal().breeds();
        return wanted.isEmpty() || line.breed().map(String::strip)
                .filter(breed -> wanted.stream().anyMatch(one -> one.th().equalsIgnoreCase(breed) || one.en().equalsIgnoreCase(breed))).isPresent();
    }

    /// Whole months on the day; a pet of which nobody knows when it was born has no age.
    static boolean age(CouponDesign design, Visit.Line line, LocalDate day) {
        CouponDesign.Animal animal = design.terms().animal();
        if (!animal.asksAge()) return true;
        if (line.born().isEmpty()) return false;
        long months = Period.between(line.born().get(), day).toTotalMonths();
        return animal.fromMonths().map(from -> months >= from).orElse(true) && animal.underMonths().map(under -> months < under).orElse(true);
    }

    /// All that are wanted, in the order in which a clinic names them: "สุนัขและแมว".
    static Message species(CouponDesign.Terms terms) {
        return Listing.of(CouponDesign.SPECIES.stream().filter(terms.species()::contains).map(code -> Message.of("rewards.species." + code)).toList());
    }

    static Message breeds(CouponDesign.Animal animal) {
        return Listing.of(animal.breeds());
    }

    /// As "under 1 year", "from 7 years", "from 2 to under 6 months".
    static Message ages(CouponDesign.Animal animal) {
        Optional<Message> from = animal.fromMonths().map(PetTerms::said), under = animal.underMonths().map(PetTerms::said);
        if (from.isPresent() && under.isPresent()) return Message.of("rewards.age.between", from.get(), under.get());
        return from.isPresent() ? Message.of("rewards.age.from", from.get()) : Message.of("rewards.age.under", under.orElseThrow());
    }

    private static Message said(int months) {
        return months % YEAR == 0 ? Message.of("rewards.age.years", months / YEAR) : Message.of("rewards.age.months", months);
    }
}
