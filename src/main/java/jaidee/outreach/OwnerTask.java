package jaidee.outreach;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.ReminderId;
import jaidee.owners.Channel;
import jaidee.owners.OwnerLine;
import jaidee.owners.PetLine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One owner on the work list, with all their pets that something is to be done about.
///
/// @param wrong     numbers that reach somebody else, E.164
/// @param refused   ways by which the owner does not want to be reminded
/// @param lines     the most urgent first
/// @param last      the newest attempt about any of them
/// @param attention what to know before calling: no consent, an open complaint
public record OwnerTask(OwnerLine owner, Optional<Channel> preferred, Set<String> wrong, Set<Channel> refused, List<Line> lines, Optional<Attempt> last,
                        List<Message> attention) {
    /// Steps that come within so many days are taken together with the one that is due: one call a week is enough.
    static final int TOGETHER_DAYS = 7;

    public OwnerTask {
        wrong = Set.copyOf(wrong);
        refused = Set.copyOf(refused);
        lines = List.copyOf(lines);
        attention = List.copyOf(attention);
    }

    /// @param what the care, the service a call follows, or a birthday
    /// @param call what a call after a service is about
    /// @param now  is taken together with what is due now
    public record Line(Reminder reminder, PetLine pet, Bilingual what, Optional<Call> call, boolean now) {
    }

    /// @param day after the service
    /// @param ask what to ask; may be empty
    public record Call(Bilingual after, int day, String ask) {
    }

    /// Nothing is known that forbids to remind the owner in this way.
    public boolean mayBeRemindedBy(Channel channel) {
        return !refused.contains(channel);
    }

    public OwnerId id() {
        return owner.id();
    }

    /// The lines of which a deed speaks unless others are chosen.
    public List<Line> now() {
        return lines.stream().filter(Line::now).toList();
    }

    /// As they were seen, for a `Contact`.
    public static Map<ReminderId, Integer> seen(List<Line> lines) {
        return lines.stream().collect(Collectors.toMap(line -> line.reminder().id(), line -> line.reminder().version()));
    }

    public Bucket bucket(LocalDate today) {
        return lines.stream().filter(line -> line.reminder().status() == ReminderStatus.OPEN).map(line -> Bucket.of(line.reminder(), today))
                .min(Comparator.naturalOrder()).orElse(Bucket.LATER);
    }

    /// When somebody is to do something next.
    public Optional<LocalDate> nextOn() {
        return lines.stream().flatMap(line -> line.reminder().nextOn().stream()).min(Comparator.naturalOrder());
    }

    /// The booking that comes first.
    public Optional<LocalDateTime> booked() {
        return lines.stream().flatMap(line -> line.reminder().bookedFor().stream()).min(Comparator.naturalOrder());
    }

    /// The first number that is not known to be wrong.
    public Optional<PhoneNumber> phone() {
        return owner.phones().stream().filter(phone -> !wrong.contains(phone.number())).findFirst();
    }

    /// Whether somebody can be reached if `phone` cannot.
    public boolean otherWayThan(PhoneNumber phone) {
        return !owner.lineId().isEmpty() || owner.phones().stream().anyMatch(each -> !each.number().equals(phone.number()) && !wrong.contains(each.number()));
    }
}
