package jaidee.messages;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:32:00Z");
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 24, 10, 30);
    private static final String LONG = "น้องโมจิและน้องถุงเงิน วัคซีนรวม; วัคซีนพิษสุนัขบ้า, ตรวจสุขภาพประจำปี \\ คุณสมหญิง ใจงาม 🐶🐱 ".repeat(3).strip();

    @Test
    void aCalendarReadsWhatWasWritten() {
        byte[] file = CalendarFile.of(List.of(appointment(LONG, 0, false)), "คลินิกใจดี");
        ICalendar calendar = Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(LONG);
        assertThat(event.getDescription().getValue()).isEqualTo("คุณสมหญิง\n081-234-5678");
        assertThat(event.getUid().getValue()).isEqualTo("booking-12@jaidee");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-24T03:30:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-24T04:00:00Z"));
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getAlarms().getFirst().getTrigger().getDuration()).hasToString("-P1D");
        assertThat(calendar.validate(calendar.getVersion())).hasToString("");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoneBeginsWithinALetter() {
        String text = new String(CalendarFile.of(List.of(appointment(LONG, 0, false)), "คลินิกใจดี"), StandardCharsets.UTF_8);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD").contains("DTSTART:20261124T033000Z", "TRIGGER;RELATED=START:-P1D", "\\;", "\\,", "\\\\");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(Character.isLowSurrogate(line.charAt(line.startsWith(" ") ? 1 : 0))).isFalse();
        });
    }

    @Test
    void aChangeKeepsTheKeyAndACancelledOneHasNoAlarm() {
        String text = new String(CalendarFile.of(List.of(appointment("น้องโมจิ", 3, true)), "คลินิกใจดี"), StandardCharsets.UTF_8);
        assertThat(text).contains("UID:booking-12@jaidee\r\n", "SEQUENCE:3\r\n", "STATUS:CANCELLED\r\n").doesNotContain("VALARM");
    }

    private static Appointment appointment(String title, int version, boolean cancelled) {
        return new Appointment("booking-12", version, title, "คุณสมหญิง\n081-234-5678", AT, cancelled, NOW);
    }
}
