package jaidee.outreach;

import jaidee.kernel.OwnerId;
import jaidee.messages.MessageKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one owner could be written to about on a day, what matters most first. Only one of them goes out a day.
///
/// @param wrongNumbers phones that reach somebody else
record OwnerLetters(OwnerId owner, Set<String> wrongNumbers, List<Letter> letters) {
    /// @param sort empty for care, where the text follows from the lines that may be written about
    record Letter(Optional<MessageKind> sort, List<OwnerTask.Line> lines) {
        Letter(MessageKind sort, List<OwnerTask.Line> lines) {
            this(Optional.of(sort), lines);
        }

        static Letter care(Stream<OwnerTask.Line> lines) {
            return new Letter(Optional.empty(), lines.filter(line -> line.reminder().kind().isCare()).toList());
        }

        MessageKind kind(LocalDate day) {
            return kind(lines, day);
        }

        /// @param some those of its lines that it comes down to
        MessageKind kind(List<OwnerTask.Line> some, LocalDate day) {
            return sort.orElseGet(() -> kindOf(some, day));
        }
    }

    /// Of a batch. Calls after a service stay calls, and who is booked is written to by `ofBooked` only.
    static OwnerLetters ofDue(OwnerTask task) {
        List<OwnerTask.Line> open = task.now();
        return of(task, List.of(Letter.care(open.stream()),
                new Letter(MessageKind.BIRTHDAY, kind(open, ReminderKind.BIRTHDAY)),
                new Letter(MessageKind.POINTS_ENDING, kind(open, ReminderKind.POINTS_ENDING))), campaigns(open));
    }

    /// To remind of the booking itself.
    static OwnerLetters ofBooked(OwnerTask task, LocalDate day) {
        return of(task, List.of(new Letter(MessageKind.BOOKED, task.lines().stream()
                .filter(line -> line.reminder().bookedFor().filter(at -> at.toLocalDate().equals(day)).isPresent()).toList())), List.of());
    }

    /// Of what somebody chose at the desk: all of it as far as it is of one sort.
    static OwnerLetters ofChosen(OwnerTask task, List<OwnerTask.Line> chosen) {
        List<OwnerTask.Line> booked = chosen.stream().filter(line -> line.reminder().status() == ReminderStatus.BOOKED).toList();
        List<OwnerTask.Line> open = chosen.stream().filter(line -> line.reminder().status() == ReminderStatus.OPEN).toList();
        OwnerLetters all = of(task, List.of(Letter.care(open.stream()),
                new Letter(MessageKind.BOOKED, booked), new Letter(MessageKind.AFTER_CARE, kind(open, ReminderKind.AFTER_CARE)),
                new Letter(MessageKind.BIRTHDAY, kind(open, ReminderKind.BIRTHDAY)),
                new Letter(MessageKind.POINTS_ENDING, kind(open, ReminderKind.POINTS_ENDING))), campaigns(open));
        return new OwnerLetters(all.owner(), all.wrongNumbers(), all.letters().stream().limit(1).toList());
    }

    /// The text that fits all of `lines`, which are care.
    private static MessageKind kindOf(List<OwnerTask.Line> lines, LocalDate day) {
        if (lines.stream().allMatch(line -> line.reminder().urgency() == Urgency.NO_SHOW)) return MessageKind.NO_SHOW;
        Set<MessageKind> kinds = lines.stream().map(line -> kindOf(line.reminder(), day)).collect(Collectors.toSet());
        return kinds.size() == 1 ? kinds.iterator().next() : MessageKind.GENERAL;
    }

    private static MessageKind kindOf(Reminder reminder, LocalDate day) {
        return switch (reminder.kind()) {
            case VACCINE -> reminder.due().isBefore(day) ? MessageKind.VACCINE_OVERDUE : MessageKind.VACCINE_DUE;
            case PARASITE -> MessageKind.PARASITE;
            case CHECKUP, DENTAL, WEIGHT -> MessageKind.CHECKUP;
            case AFTER_CARE -> MessageKind.AFTER_CARE;
            case BIRTHDAY -> MessageKind.BIRTHDAY;
            case POINTS_ENDING -> MessageKind.POINTS_ENDING;
            case CAMPAIGN -> MessageKind.CAMPAIGN;
            case OTHER -> MessageKind.GENERAL;
        };
    }

    static String pets(List<OwnerTask.Line> lines) {
        return lines.stream().map(line -> line.pet().name()).distinct().collect(Collectors.joining(", "));
    }

    /// One for each campaign, for each says something else.
    private static List<Letter> campaigns(List<OwnerTask.Line> open) {
        return kind(open, ReminderKind.CAMPAIGN).stream().map(line -> new Letter(MessageKind.CAMPAIGN, List.of(line))).toList();
    }

    private static OwnerLetters of(OwnerTask task, List<Letter> letters, List<Letter> campaigns) {
        return new OwnerLetters(task.id(), task.wrong(), Stream.concat(letters.stream(), campaigns.stream()).filter(letter -> !letter.lines().isEmpty()).toList());
    }

    private static List<OwnerTask.Line> kind(List<OwnerTask.Line> lines, ReminderKind kind) {
        return lines.stream().filter(line -> line.reminder().kind() == kind).toList();
    }
}
