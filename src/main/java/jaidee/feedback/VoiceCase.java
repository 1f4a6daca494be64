package jaidee.feedback;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something a customer said that is kept by itself, with everything that was done about it.
///
/// @param words  of the customer, or of whoever noted it
/// @param score  stars of a review, or the low score it began with
/// @param place  where a review was seen, else empty
/// @param charge who sees to it
/// @param due    until when it is to be answered and closed; empty where nothing needs to be done
/// @param closed the last time, empty while it is open
/// @param steps  the oldest first
public record VoiceCase(long id, Kind kind, Instant at, String takenBy, Optional<Party> owner, Optional<Animal> pet, Optional<Bill> bill,
                        Optional<Theme> theme, String words, Optional<Integer> score, String place, Optional<Person> charge,
                        Optional<LocalDate> due, Optional<Instant> closed, List<Step> steps) {
    public VoiceCase {
        steps = List.copyOf(steps);
    }

    /// @param phone as one says it; empty when there is none
    public record Party(OwnerId id, String name, String phone) {
    }

    public record Animal(PetId id, String name) {
    }

    public record Bill(SaleId id, String number, LocalDate day) {
    }

    public record Person(StaffId id, String name) {
    }

    /// How a case stands.
    public enum State {
        /// Nothing needs to be done.
        KEPT, OPEN, ANSWERED, CLOSED;

        public Message named() {
            return Message.of("feedback.state." + name());
        }
    }

    public enum Deed {
        OPEN, NOTED, ASSIGNED, ANSWERED, CLOSED, REOPENED;

        public Message named() {
            return Message.of("feedback.step." + name());
        }
    }

    /// One thing that was done.
    ///
    /// @param words what was answered, found or changed
    public record Step(Instant at, String by, Deed deed, String words) {
    }

    public State state() {
        if (closed.isPresent()) return State.CLOSED;
        if (due.isEmpty()) return State.KEPT;
        Deed last = steps.stream().map(Step::deed).filter(each -> each == Deed.ANSWERED || each == Deed.REOPENED).reduce(Deed.OPEN, (_, newer) -> newer);
        return last == Deed.ANSWERED ? State.ANSWERED : State.OPEN;
    }

    public boolean isOpen() {
        return closed.isEmpty() && due.isPresent();
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && due.get().isBefore(today);
    }
}
