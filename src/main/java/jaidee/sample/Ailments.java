package jaidee.sample;

import static jaidee.sample.PlannedVisit.Wish.one;

import jaidee.owners.Species;
import jaidee.sample.PlannedVisit.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What stands on the bill for what a pet is brought for, by the codes of the catalogue.
final class Ailments {
    private Ailments() {
    }

    static List<Wish> illness(SamplePet pet, LocalDate day, Dice dice) {
        if (!pet.vaccinated()) return of(one("EXAM-EXO"), sometimes(0.4, "FECAL", dice), sometimes(0.6, "MED", dice));
        boolean dog = pet.is(Species.DOG), rains = DeskCalendar.illness(day) > 1.1;
        List<Wish> bill = switch (dice.below(dog && rains ? 8 : 7)) {
            case 0, 1 -> of(one("EXAM"), sometimes(0.5, "FECAL", dice), sometimes(pet.yearsOld(day) < 1 ? 0.4 : 0, "CPV-TEST", dice),
                    sometimes(0.5, "SCF", dice), new Wish("INJ", dice.between(1, 2)), one("MED"), sometimes(0.12, "FOOD-RX", dice));
            case 2, 3 -> of(one("EXAM"), one("SKIN"), one("MED"), sometimes(0.5, "SHAMPOO", dice), sometimes(0.35, "INJ", dice),
                    sometimes(0.3, "COLLAR", dice));
            case 4 -> of(one("EXAM"), one("EARCYTO"), new Wish("MED", dice.between(1, 2)));
            case 5 -> of(one("EXAM"), one("WOUND"), sometimes(0.3, "SUTURE", dice), one("INJ"), sometimes(0.7, "COLLAR", dice),
                    one("MED"));
            case 6 -> dog
                    ? of(one("EXAM"), one("XRAY1"), sometimes(0.6, "XRAY2", dice), new Wish("MED", dice.between(1, 3)))
                    : of(one("EXAM"), one("URINE"), sometimes(0.5, "US", dice), one("MED"), sometimes(0.5, "FOOD-RX", dice));
            default -> of(one("EXAM"), one("BLOODPAR"), one("CBC"), sometimes(0.5, "CHEM", dice), new Wish("MED", dice.between(1, 3)),
                    sometimes(0.5, "FLEA-SPOT", dice));
        };
        return bill;
    }

    static List<Wish> followUp(Dice dice) {
        return of(one("EXAM-RE"), sometimes(0.5, "MED", dice), sometimes(0.2, "INJ", dice), sometimes(0.15, "WOUND", dice));
    }

    static List<Wish> chronic(Dice dice) {
        return of(one("EXAM-RE"), new Wish("MED", dice.between(2, 4)), sometimes(0.3, "CBC", dice), sometimes(0.3, "CHEM", dice),
                sometimes(0.3, "FOOD-RX", dice));
    }

    /// Days in the ward: the few large bills of a month.
    static List<Wish> hospital(SamplePet pet, Dice dice) {
        int days = dice.between(2, 7);
        if (!pet.vaccinated()) return of(one("EXAM-NIGHT"), new Wish("IPD", Math.min(days, 3)), one("MED"));
        return of(one("EXAM-NIGHT"), new Wish("IPD", days), new Wish("IVF", days), one("CBC"), one("CHEM"), one("XRAY1"),
                sometimes(0.6, "US", dice), sometimes(0.4, "ICU", dice), new Wish("INJ", days), sometimes(0.2, "ECHO", dice),
                new Wish("MED", dice.between(1, 3)));
    }

    static List<Wish> neutering(SamplePet pet, Dice dice) {
        String code = pet.is(Species.CAT) ? pet.female() ? "NEUT-FC" : "NEUT-MC"
                : "NEUT-" + (pet.female() ? "FD" : "MD") + (pet.largerThan(20) ? "-L" : pet.largerThan(10) ? "-M" : "-S");
        return of(one(code), sometimes(0.7, "CBC", dice), one("COLLAR"), one("MED"));
    }

    static List<Wish> dental(double age, Dice dice) {
        List<Wish> bill = of(one("CBC"), sometimes(0.6, "CHEM", dice), one("DENTAL"), one("MED"));
        if (age > 7 && dice.chance(0.5)) bill.add(new Wish("TOOTH-EX", dice.between(1, 4)));
        return bill;
    }

    static List<Wish> grooming(SamplePet pet, Dice dice) {
        boolean trimmed = pet.breed().wantsGrooming() && dice.chance(0.7);
        String size = pet.is(Species.CAT) ? "-C" : pet.largerThan(18) ? "-L" : pet.largerThan(9) ? "-M" : "-S";
        String code = (trimmed ? "GROOM" : "BATH") + size;
        return of(one(code), sometimes(0.25, "NAIL", dice), sometimes(0.15, "ANAL", dice), sometimes(0.08, "SPA", dice),
                sometimes(0.1, "TREAT", dice));
    }

    static List<Wish> boarding(SamplePet pet, int nights, Dice dice) {
        String code = pet.is(Species.CAT) ? "BOARD-C" : pet.largerThan(12) ? "BOARD-DL" : "BOARD-DS";
        List<Wish> bill = of(new Wish(code, nights));
        if (pet.is(Species.DOG) && dice.chance(0.4)) bill.add(one(pet.largerThan(18) ? "BATH-L" : "BATH-S"));
        return bill;
    }

    /// What goes home against fleas, ticks and heartworm.
    static List<Wish> parasites(SamplePet pet, Dice dice) {
        if (pet.is(Species.CAT)) return of(sometimes(0.3, "FLEA-SPOT", dice));
        return of(switch (dice.below(8)) {
            case 0 -> one("FLEA-CHEW1");
            case 1 -> one("FLEA-CHEW3");
            case 2 -> new Wish("HW-MONTH", dice.between(1, 3));
            default -> null;
        });
    }

    /// Over the counter, for a household with this pet.
    static List<Wish> shopping(Species species, Dice dice) {
        if (species == Species.CAT) return of(sometimes(0.6, "FOOD-DRY", dice), cans(0.5, dice), sometimes(0.5, "LITTER", dice),
                sometimes(0.2, "TREAT", dice), sometimes(0.08, "TOY", dice));
        if (species == Species.DOG) return of(sometimes(0.6, "FOOD-DRY", dice), cans(0.3, dice), sometimes(0.35, "TREAT", dice),
                sometimes(0.25, "FLEA-CHEW1", dice), sometimes(0.2, "HW-MONTH", dice), sometimes(0.12, "SUPP", dice),
                sometimes(0.1, "TOY", dice));
        return of(sometimes(0.4, "TREAT", dice), sometimes(0.3, "SUPP", dice), sometimes(0.3, "TOY", dice));
    }

    private static Wish cans(double chance, Dice dice) {
        return dice.chance(chance) ? new Wish("FOOD-CAN", dice.between(3, 12)) : null;
    }

    private static Wish sometimes(double chance, String item, Dice dice) {
        return dice.chance(chance) ? one(item) : null;
    }

    private static List<Wish> of(Wish... wishes) {
        List<Wish> bill = new ArrayList<>();
        for (Wish wish : wishes) if (wish != null) bill.add(wish);
        return bill;
    }
}
