package jaidee.merging;

import jaidee.kernel.PhoneNumber;
import jaidee.kernel.ThaiText;
import jaidee.owners.Channel;
import jaidee.owners.Contact;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerName;
import jaidee.owners.PostalAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What one owner tells who was told of twice, and what is left of it when they turn out to be two.
final class MergedDetails {
    private MergedDetails() {
    }

    /// @param fromGone where the one that goes is right; where only one of them told anything, that holds
    static OwnerDetails of(OwnerDetails kept, OwnerDetails gone, Set<OwnerField> fromGone) {
        Set<OwnerField> theirs = EnumSet.noneOf(OwnerField.class);
        for (OwnerField field : OwnerField.values())
            if (!field.of(gone).isEmpty() && (fromGone.contains(field) || field.of(kept).isEmpty())) theirs.add(field);
        Function<OwnerField, OwnerDetails> right = field -> theirs.contains(field) ? gone : kept;
        OwnerName name = right.apply(OwnerField.NAME).name();
        List<PhoneNumber> phones = new ArrayList<>(kept.contact().phones());
        gone.contact().phones().stream().filter(phone -> !phones.contains(phone)).forEach(phones::add);
        Contact contact = new Contact(phones, right.apply(OwnerField.LINE_ID).contact().lineId(), right.apply(OwnerField.EMAIL).contact().email(),
                right.apply(OwnerField.ADDRESS).contact().address(), right.apply(OwnerField.LANGUAGE).contact().language(),
                right.apply(OwnerField.CHANNEL).contact().preferred());
        return new OwnerDetails(new OwnerName(name.title(), name.first(), name.last(), right.apply(OwnerField.NICKNAME).name().nickname()), contact,
                right.apply(OwnerField.SOURCE).source(), joined(kept.note(), gone.note()));
    }

    private static String joined(String kept, String gone) {
        if (gone.isEmpty() || kept.equals(gone)) return kept;
        return kept.isEmpty() ? gone : ThaiText.cleanLines(kept + "\n" + gone);
    }

    /// What was told before, but for what somebody changed since.
    static OwnerDetails before(OwnerDetails before, OwnerDetails after, OwnerDetails now) {
        Back back = new Back(before, after, now);
        OwnerName name = new OwnerName(back.of(each -> each.name().title()), back.of(each -> each.name().first()), back.of(each -> each.name().last()),
                back.of(each -> each.name().nickname()));
        PostalAddress address = back.of(each -> each.contact().address());
        Optional<Channel> preferred = back.of(each -> each.contact().preferred());
        return new OwnerDetails(name, new Contact(back.phones(), back.of(each -> each.contact().lineId()), back.of(each -> each.contact().email()), address,
                back.of(each -> each.contact().language()), preferred), back.of(OwnerDetails::source), back.of(OwnerDetails::note));
    }

    private record Back(OwnerDetails before, OwnerDetails after, OwnerDetails now) {
        <T> T of(Function<OwnerDetails, T> part) {
            return part.apply(Objects.equals(part.apply(now), part.apply(after)) ? before : now);
        }

        List<PhoneNumber> phones() {
            List<PhoneNumber> old = before.contact().phones(), made = after.contact().phones(), today = now.contact().phones();
            return today.equals(made) ? old : today.stream().filter(phone -> old.contains(phone) || !made.contains(phone)).toList();
        }
    }
}
