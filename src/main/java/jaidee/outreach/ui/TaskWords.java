package jaidee.outreach.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.outreach.Answer;
import jaidee.outreach.Attempt;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.ReminderKind;
import jaidee.outreach.ReminderStatus;
import jaidee.outreach.Urgency;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The work list in words.
final class TaskWords {
    private final Texts now;
    private final LocalDate today;

    TaskWords(Texts now, LocalDate today) {
        this.now = now;
        this.today = today;
    }

    /// `น้องโมจิ`
    String pet(OwnerTask.Line line) {
        return now.get("documents.paper.pet", line.pet().name());
    }

    /// `วัคซีนพิษสุนัขบ้า`, `โทรวันที่ 1 หลังทำหมันแมว`
    String what(OwnerTask.Line line) {
        String what = line.what().in(now.language());
        return line.call().map(call -> now.get("outreach.line.call", call.day(), what)).orElse(what);
    }

    /// Since when or until when: `เลย 12 วัน`, `วันนี้`, `อีก 3 วัน`, and what stands above that.
    String when(OwnerTask.Line line) {
        if (line.reminder().urgency() == Urgency.NOT_WELL) return now.get("outreach.line.not_well");
        if (line.reminder().urgency() == Urgency.NO_SHOW) return now.get("outreach.line.no_show");
        if (line.reminder().status() == ReminderStatus.BOOKED) return now.get("outreach.line.booked", line.reminder().bookedFor().orElseThrow());
        long days = ChronoUnit.DAYS.between(today, line.reminder().due());
        if (days == 0) return now.get("outreach.line.today");
        return days > 0 ? now.get("outreach.line.in", days) : now.get(line.reminder().kind() == ReminderKind.BIRTHDAY ? "outreach.line.ago" : "outreach.line.overdue", -days);
    }

    /// Whether a vaccine is past its day, a pet is not well, or somebody did not come: this alone is red.
    boolean late(OwnerTask.Line line) {
        return line.reminder().urgency() != Urgency.USUAL || line.reminder().status() == ReminderStatus.OPEN && line.reminder().kind() == ReminderKind.VACCINE && line.reminder().due().isBefore(today);
    }

    String line(OwnerTask.Line line) {
        return pet(line) + " " + what(line) + " " + when(line);
    }

    /// `ไม่รับสาย เมื่อวาน มินต์`
    String attempt(Attempt attempt) {
        String by = attempt.by().isEmpty() ? "" : " · " + attempt.by();
        return now.get(answer(attempt.answer())) + " · " + day(attempt.day()) + by + (attempt.note().isEmpty() ? "" : " · " + attempt.note());
    }

    /// `ไม่รับสาย`
    static Message answer(Answer answer) {
        return switch (answer) {
            case Answer.Called() -> Message.of("outreach.answer.called");
            case Answer.NoAnswer() -> Message.of("outreach.answer.no_answer");
            case Answer.Sent() -> Message.of("outreach.answer.sent");
            case Answer.Booked(var at) -> Message.of("outreach.answer.booked", at);
            case Answer.Declined(boolean forGood) -> Message.of(forGood ? "outreach.answer.declined_for_good" : "outreach.answer.declined");
            case Answer.WrongNumber(var _) -> Message.of("outreach.answer.wrong_number");
            case Answer.Snoozed(var until) -> Message.of("outreach.answer.snoozed", until);
            case Answer.Well() -> Message.of("outreach.answer.well");
            case Answer.NotWell() -> Message.of("outreach.answer.not_well");
            case Answer.NoShow() -> Message.of("outreach.answer.no_show");
            case Answer.Came() -> Message.of("outreach.answer.came");
        };
    }

    /// When somebody is to do something next.
    String next(OwnerTask task) {
        Optional<LocalDate> next = task.nextOn();
        if (next.isEmpty()) return "";
        if (!next.get().isAfter(today)) return now.get("outreach.next.now");
        return next.get().equals(today.plusDays(1)) ? now.get("outreach.next.tomorrow") : day(next.get());
    }

    /// `วันนี้`, `เมื่อวาน`, else the day.
    String day(LocalDate day) {
        if (day.equals(today)) return now.get("outreach.day.today");
        if (day.equals(today.minusDays(1))) return now.get("outreach.day.yesterday");
        return Days.shortText(day, now.language());
    }
}
