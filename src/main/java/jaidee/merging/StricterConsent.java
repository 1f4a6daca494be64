package jaidee.merging;

import jaidee.owners.Channel;
import jaidee.owners.Consent;
import jaidee.owners.ConsentAnswer;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Consents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What two owners who are one agreed to: who said no once, under whichever number, said no. A yes under the number that goes
/// is not taken over where nobody asked under the other; it can be asked for again.
final class StricterConsent {
    private StricterConsent() {
    }

    /// What has to be noted with the one who remains.
    static List<ConsentAnswer> refused(Consents kept, Consents gone) {
        List<ConsentAnswer> all = new ArrayList<>();
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            List<Channel> channels = Arrays.stream(Channel.values()).filter(channel -> saysNo(gone.holding(purpose, channel)) && !saysNo(kept.holding(purpose, channel))).toList();
            boolean everyWay = Arrays.stream(Channel.values()).allMatch(channel -> saysNo(gone.holding(purpose, channel)));
            if (channels.isEmpty()) continue;
            if (everyWay || !purpose.byChannel()) all.add(answer(gone, purpose, Optional.empty()));
            else channels.forEach(channel -> all.add(answer(gone, purpose, Optional.of(channel))));
        }
        return all;
    }

    private static boolean saysNo(Optional<Consent> answer) {
        return answer.filter(each -> !each.given()).isPresent();
    }

    private static ConsentAnswer answer(Consents gone, ConsentPurpose purpose, Optional<Channel> channel) {
        Consent.Through through = gone.history(purpose, channel).stream().filter(each -> !each.given()).map(Consent::through).findFirst().orElse(Consent.Through.SCREEN);
        return new ConsentAnswer(purpose, channel, false, through);
    }
}
