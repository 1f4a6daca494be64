package jaidee.messages;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import jaidee.kernel.Days;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;

/// Booked dates as a calendar file (RFC 5545): times as UTC, so that every calendar shows the hour of the clinic, an alarm a
/// day before, half an hour each. Lines are folded here, by octets: the library folds by characters, and three octets are
/// one Thai letter.
public final class CalendarFile {
    private static final String PRODUCT = "-//Jaidee//Jaidee//TH";
    private static final int OCTETS = 75;
    private static final int MINUTES = 30;

    private CalendarFile() {
    }

    /// @param place the name of the clinic
    public static byte[] of(List<Appointment> appointments, String place) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(Method.publish());
        appointments.forEach(each -> calendar.addEvent(event(each, place)));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Appointment appointment, String place) {
        VEvent event = new VEvent();
        event.setUid(appointment.key() + "@jaidee");
        event.setSequence(appointment.version());
        event.setDateTimeStamp(Date.from(appointment.changed()));
        event.setDateStart(date(appointment.at()));
        event.setDateEnd(date(appointment.at().plusMinutes(MINUTES)));
        event.setSummary(appointment.title());
        if (!appointment.note().isEmpty()) event.setDescription(appointment.note());
        event.setLocation(place);
        event.setStatus(appointment.cancelled() ? Status.cancelled() : Status.confirmed());
        if (!appointment.cancelled()) event.addAlarm(VAlarm.display(new Trigger(Duration.builder().prior(true).days(1).build(), Related.START),
                appointment.title()));
        return event;
    }

    private static Date date(LocalDateTime at) {
        return Date.from(at.atZone(Days.BANGKOK).toInstant());
    }

    /// No line is longer than 75 octets, and none begins within a letter.
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        for (String line : text.split("\r\n")) {
            int octets = 0;
            for (int c : line.codePoints().toArray()) {
                int takes = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
                if (octets + takes > OCTETS) {
                    out.append("\r\n ");
                    octets = 1;
                }
                out.appendCodePoint(c);
                octets += takes;
            }
            out.append("\r\n");
        }
        return out.toString();
    }
}
