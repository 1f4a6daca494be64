package jaidee.outreach;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.messages.Appointment;
import jaidee.messages.CalendarFile;
import jaidee.messages.WholeFile;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Booked dates for a calendar: one entry an owner and time, always under the same key, so that a calendar that has it moves
/// it, and takes it out when the booking fell away.
public final class Bookings {
    private final Transactions transactions;
    private final AuditLog audit;
    private final WorkList list;
    private final Clock clock;
    private final BookingRepository bookings = new BookingRepository();

    public Bookings(Transactions transactions, AuditLog audit, WorkList list, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.list = list;
        this.clock = clock;
    }

    /// Everything booked from one day to another, and what was booked there and is not any more.
    public List<Appointment> between(LocalDate from, LocalDate to, Language language) {
        Instant now = clock.instant();
        List<Appointment> all = new ArrayList<>(list.expected(from, to, 0, Integer.MAX_VALUE).stream()
                .flatMap(task -> of(task, from, to, language, now)).toList());
        transactions.read(ctx -> bookings.fallenAway(ctx, from, to)).forEach(gone -> all.add(new Appointment(key(gone.reminder()), gone.version(),
                Texts.of(language).get("outbox.calendar.cancelled"), "", gone.at(), true, now)));
        return all;
    }

    /// Writes them as a calendar file. Needs the right to send reminders, for it takes names and phones out of the program.
    ///
    /// @return how many there are
    public Outcome<Integer> write(LocalDate from, LocalDate to, Path file, Language language, Authority who) {
        return transactions.read(ctx -> Rights.check(ctx, who, Right.SEND_REMINDERS)).then(may -> {
            List<Appointment> all = between(from, to, language);
            String place = transactions.read(ctx -> ClinicService.within(ctx).map(clinic -> clinic.name(language)).orElse(""));
            try {
                WholeFile.write(file, CalendarFile.of(all, place), "ics");
            } catch (IOException failed) {
                return Outcome.refused(new OutboxRefusal.FileNotWritten(file));
            }
            return transactions.attempt(ctx -> {
                audit.append(ctx, who.by(), "bookings.exported", "CALENDAR", null, Map.of("from", from.toString(), "to", to.toString(), "bookings", all.size()));
                return Outcome.done(all.size());
            });
        });
    }

    private static Stream<Appointment> of(OwnerTask task, LocalDate from, LocalDate to, Language language, Instant now) {
        return task.lines().stream().filter(line -> line.reminder().bookedFor().isPresent())
                .filter(line -> !line.reminder().bookedFor().get().toLocalDate().isBefore(from) && !line.reminder().bookedFor().get().toLocalDate().isAfter(to))
                .collect(Collectors.groupingBy(line -> line.reminder().bookedFor().get())).entrySet().stream().map(booked -> {
                    List<OwnerTask.Line> lines = booked.getValue();
                    long first = lines.stream().mapToLong(line -> line.reminder().id().value()).min().orElseThrow();
                    int version = lines.stream().mapToInt(line -> line.reminder().version()).max().orElseThrow();
                    String what = lines.stream().map(line -> line.what().in(language)).distinct().collect(Collectors.joining(", "));
                    String note = task.owner().name().titled() + task.phone().map(PhoneNumber::display).map(phone -> "\n" + phone).orElse("");
                    return new Appointment(key(first), version, OwnerLetters.pets(lines) + " – " + what, note, booked.getKey(), false, now);
                });
    }

    private static String key(long reminder) {
        return "booking-" + reminder;
    }
}
