package jaidee.outreach;

import jaidee.health.CareDues;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.owners.Species;
import java.util.Optional;

/// What a reminder is about, in the words of the desk.
public final class CareNames {
    private final CareDues dues;

    public CareNames(CareDues dues) {
        this.dues = dues;
    }

    Bilingual of(Reminder reminder, Species species, Optional<OwnerTask.Call> call) {
        return switch (reminder.kind()) {
            case AFTER_CARE -> call.map(OwnerTask.Call::after).orElseGet(() -> both("outreach.kind.AFTER_CARE"));
            case BIRTHDAY -> both("outreach.kind.BIRTHDAY");
            case POINTS_ENDING -> both("outreach.kind.POINTS_ENDING");
            case CAMPAIGN -> both("outreach.kind.CAMPAIGN");
            default -> dues.name(species, reminder.group());
        };
    }

    private static Bilingual both(String key) {
        return new Bilingual(Texts.of(Language.TH).get(key), Texts.of(Language.EN).get(key));
    }
}
