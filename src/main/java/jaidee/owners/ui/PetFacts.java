package jaidee.owners.ui;

import jaidee.kernel.DateInput;
import jaidee.kernel.Microchip;
import jaidee.kernel.Texts;
import jaidee.owners.Identity;
import jaidee.owners.Lives;
import jaidee.owners.Ownership;
import jaidee.owners.PastVaccines;
import jaidee.owners.Pet;
import jaidee.owners.PetDetails;
import jaidee.owners.PetProfile;
import jaidee.owners.PetWords;
import jaidee.owners.Signed;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// What is known of a pet once and for all: numbers, birthday, how it lives, whose it was.
final class PetFacts extends Card {
    PetFacts(Kit kit, PetProfile profile, Supplier<PetWords.Lists> words, Deed edit) {
        super(kit.texts(), "owners.pet.details");
        beside(kit.buttons().quiet(edit, Feather.EDIT_2));
        Pet pet = profile.pet();
        PetDetails details = pet.details();
        Texts now = kit.texts().now();
        Facts facts = new Facts(kit.texts());
        facts.add("owners.pet.hn", pet.hn());
        details.birth().ifPresent(birth -> facts.add("owners.pet.birth", birth.estimated()
                ? now.get("kernel.age.about", DateInput.echo(birth.day())) : now.get(DateInput.echo(birth.day()))));
        facts.add("owners.pet_form.neutered", now.get(details.neutered().named()));
        facts.add("owners.pet_form.colour", words.get().shown(details.looks().colour(), now.language()));
        facts.add("owners.pet_form.marks", details.looks().marks());
        identity(facts, profile, now);
        if (details.upbringing().lives() != Lives.UNKNOWN) facts.add("owners.pet_form.lives", now.get(details.upbringing().lives().named()));
        if (details.upbringing().pastVaccines() != PastVaccines.UNKNOWN)
            facts.add("owners.pet_form.past_vaccines", now.get(details.upbringing().pastVaccines().named()));
        facts.add("owners.pet_form.note", details.note());
        profile.trace().photo().ifPresent(signed -> facts.add("owners.pet.photo", now.get(signed.said())));
        add(facts);
        if (profile.trace().owners().size() > 1) owners(kit, profile.trace().owners(), now);
    }

    private static void identity(Facts facts, PetProfile profile, Texts now) {
        Identity identity = profile.pet().details().identity();
        if (!identity.microchip().isEmpty()) {
            Microchip chip = new Microchip(identity.microchip());
            String told = chip.display() + "\n" + now.get(chip.originText());
            String implanted = identity.implantedOn().map(day -> "\n" + now.get("owners.pet.implanted", day)).orElse("");
            String signed = profile.trace().microchip().map(Signed::said).map(said -> "\n" + now.get("owners.pet.noted", now.get(said))).orElse("");
            facts.add("owners.pet.microchip", told + implanted + signed);
        }
        facts.add("owners.pet_form.registration", identity.registrationNo());
    }

    private void owners(Kit kit, List<Ownership> owners, Texts now) {
        Label heading = kit.texts().bind(new Label(), "owners.pet.owners");
        heading.getStyleClass().add("field-label-alone");
        add(heading);
        for (Ownership owner : owners.reversed()) {
            String span = owner.until().map(until -> now.get("owners.pet.owner_span", owner.since(), until))
                    .orElseGet(() -> now.get("owners.pet.owner_since", owner.since()));
            String signed = owner.noted().map(Signed::by).filter(by -> !by.isEmpty()).map(by -> " · " + now.get("owners.pet.noted", by)).orElse("");
            Label line = FactCards.line(Feather.USER, owner.owner() + "\n" + span + signed, "small");
            add(line);
        }
    }
}
