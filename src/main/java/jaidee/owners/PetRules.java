package jaidee.owners;

import jaidee.kernel.Microchip;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.ThaiText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a pet's details must keep to. Used by the form while typing and by the service before storing.
public final class PetRules {
    public static final int NAME = 200;
    public static final int WORD = 120;
    public static final int MARKS = 300;
    public static final int ALERT = 500;
    public static final int REGISTRATION = 40;

    private PetRules() {
    }

    public static PetDetails cleaned(PetDetails typed) {
        Looks looks = typed.looks();
        return new PetDetails(OwnerRules.cleanLine(typed.name()), typed.species(), typed.sex(), typed.neutered(), typed.birth(),
                new Looks(OwnerRules.cleanLine(looks.breed()), OwnerRules.cleanLine(looks.colour()), OwnerRules.cleanLine(looks.marks())),
                cleaned(typed.identity()), typed.upbringing(), ThaiText.cleanLines(typed.note()));
    }

    /// Everything that is wrong with cleaned details, but for a microchip that another pet has.
    public static List<Refusal> faults(PetDetails details, LocalDate today) {
        List<Refusal> faults = new ArrayList<>();
        if (details.name().isEmpty()) faults.add(new OwnersRefusal.NameMissing("petName"));
        OwnerRules.tooLong("petName", details.name(), NAME).ifPresent(faults::add);
        OwnerRules.tooLong("breed", details.looks().breed(), WORD).ifPresent(faults::add);
        OwnerRules.tooLong("colour", details.looks().colour(), WORD).ifPresent(faults::add);
        OwnerRules.tooLong("marks", details.looks().marks(), MARKS).ifPresent(faults::add);
        OwnerRules.tooLong("petNote", details.note(), OwnerRules.NOTE).ifPresent(faults::add);
        details.birth().map(Birth::day).filter(day -> day.isAfter(today))
                .ifPresent(day -> faults.add(new OwnersRefusal.BornInFuture(day)));
        if (!details.microchip().isEmpty())
            Microchip.parse(details.microchip()).refusal().ifPresent(faults::add);
        identityFaults(details, today, faults);
        return faults;
    }

    private static void identityFaults(PetDetails details, LocalDate today, List<Refusal> faults) {
        Identity identity = details.identity();
        OwnerRules.tooLong("registrationNo", identity.registrationNo(), REGISTRATION).ifPresent(faults::add);
        identity.implantedOn().ifPresent(day -> {
            boolean unborn = details.birth().map(birth -> !birth.estimated() && day.isBefore(birth.day())).orElse(false);
            if (day.isAfter(today) || unborn) faults.add(new OwnersRefusal.ImplantedImpossibly(day));
            else if (identity.microchip().isEmpty()) faults.add(new OwnersRefusal.ImplantedWhat());
        });
    }

    private static Identity cleaned(Identity typed) {
        return new Identity(digits(OwnerRules.cleanLine(typed.microchip())), typed.implantedOn(), OwnerRules.cleanLine(typed.registrationNo()));
    }

    /// As stored, when it is a number of a chip; else as typed, to be refused.
    private static String digits(String microchip) {
        return Microchip.parse(microchip) instanceof Outcome.Done<Microchip>(Microchip chip) ? chip.digits() : microchip;
    }
}
