package jaidee.owners.ui;

import jaidee.kernel.Texts;
import jaidee.owners.Consent;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.OwnerProfile;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.feather.Feather;

/// What an owner agreed to, one line a purpose with who noted it when; single channels and what was said before open by key.
final class ConsentCard extends Card {
    ConsentCard(Kit kit, OwnerProfileModel model, OwnerProfile profile, Deed open) {
        super(kit.texts(), "owners.profile.consents");
        if (!profile.notAsked().isEmpty()) beside(new Pill(kit.texts().of("owners.profile.not_asked", profile.notAsked().size()), Tone.LOOK));
        add(new ConsentRows(kit.texts(), purpose -> answer(model, profile, purpose), purpose -> note(profile, purpose, kit.texts().now())),
                kit.buttons().quiet(open, Feather.SLIDERS));
    }

    private static ObjectProperty<Boolean> answer(OwnerProfileModel model, OwnerProfile profile, ConsentPurpose purpose) {
        ObjectProperty<Boolean> answer = new SimpleObjectProperty<>(profile.consents().ofAll(purpose).map(Consent::given).orElse(null));
        answer.subscribe((was, is) -> {
            if (is != null) model.answer(purpose, is);
        });
        return answer;
    }

    private static String note(OwnerProfile profile, ConsentPurpose purpose, Texts now) {
        Optional<String> signed = profile.consents().ofAll(purpose).map(each -> now.get(each.signed().said()));
        String apart = purpose.byChannel() ? profile.consents().apart(purpose).stream().map(each -> now.get(each.named())).collect(Collectors.joining(", ")) : "";
        return Stream.concat(signed.stream(), apart.isEmpty() ? Stream.empty() : Stream.of(now.get("owners.consent.apart", apart)))
                .collect(Collectors.joining("\n"));
    }
}
