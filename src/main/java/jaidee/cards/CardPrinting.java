package jaidee.cards;

import jaidee.kernel.Language;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.paper.CardPaper;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import java.util.Optional;

/// What stands on a printed member card: the clinic and the code, nothing about the owner.
public final class CardPrinting {
    private final ClinicService clinics;

    public CardPrinting(ClinicService clinics) {
        this.clinics = clinics;
    }

    /// The card's face in the language of its owner.
    public CardPaper paper(MemberCard card, Language language) {
        Optional<Clinic> clinic = clinics.clinic();
        Texts texts = Texts.of(language);
        return new CardPaper(clinic.map(each -> each.name(language)).orElse(""),
                clinic.flatMap(each -> phone(each, language)).orElse(""),
                texts.get("cards.paper.title"), texts.get("cards.paper.hint"), card.code().text(), card.code().readable());
    }

    private static Optional<String> phone(Clinic clinic, Language language) {
        return clinic.phone().isEmpty() ? Optional.empty() : Optional.of(PhoneNumber.parse(clinic.phone()).get().display(language));
    }
}
