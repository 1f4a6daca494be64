package jaidee.sample;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.FeedbackRecord;
import jaidee.db.tables.tables.records.FeedbackStepRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What customers of the story say afterwards, and how complaints were answered.
final class Voices {
    private static final Map<String, Double> SHARES = Map.of("NPS", 0.05, "CSAT", 0.02, "PRAISE", 0.006, "SUGGESTION", 0.004,
            "COMPLAINT", 0.006);
    private static final List<String> KINDS = List.of("NPS", "CSAT", "PRAISE", "SUGGESTION", "COMPLAINT");
    private static final int ANSWER_WITHIN_DAYS = 3;

    private final BulkRows rows;
    private final DeskCalendar calendar;
    private final StaffRoom staff;
    private final Map<String, List<Map<String, String>>> lines;

    Voices(BulkRows rows, DeskCalendar calendar, StaffRoom staff) {
        this.rows = rows;
        this.calendar = calendar;
        this.staff = staff;
        this.lines = Lists.read("sample/voices.tsv").stream().collect(Collectors.groupingBy(line -> line.get("kind")));
    }

    void after(Sold sold, long owner, Dice dice) {
        for (String kind : KINDS) if (dice.chance(SHARES.get(kind))) say(kind, sold, owner, dice);
    }

    private void say(String kind, Sold sold, long owner, Dice dice) {
        Map<String, String> line = dice.pick(lines.get(kind), one -> one.get("low").compareTo("7") >= 0 ? 3 : 1);
        OffsetDateTime at = sold.at().plusMinutes(dice.between(5, 30));
        if (at.toInstant().isAfter(calendar.now())) return;
        boolean complaint = kind.equals("COMPLAINT"), worked = complaint || kind.equals("SUGGESTION");
        FeedbackRecord row = new FeedbackRecord();
        row.setOwnerId(owner);
        row.setSaleId(sold.sale());
        row.setKind(kind);
        row.setScore(line.get("low").isEmpty() ? null : dice.between(Integer.parseInt(line.get("low")),
                Integer.parseInt(line.get("high"))));
        row.setText(line.get("text").isEmpty() ? null : line.get("text"));
        row.setTheme(line.get("theme").isEmpty() ? null : line.get("theme"));
        row.setThemedOn(line.get("theme").isEmpty() ? null : sold.day());
        row.setAt(at);
        row.setTakenBy(sold.staff());
        row.setCaseOwner(complaint ? staff.manager() : null);
        row.setDueOn(complaint ? sold.day().plusDays(ANSWER_WITHIN_DAYS) : null);
        Optional<Work> work = worked ? work(line, sold, dice) : Optional.empty();
        row.setClosedAt(work.flatMap(Work::closed).orElse(null));
        long id = rows.add(row);
        if (!worked) return;
        step(id, at, sold.staff(), "OPEN", line.get("text"), row.getDueOn());
        work.ifPresent(done -> {
            step(id, done.answered(), staff.manager(), "ANSWERED", line.get("answer"), null);
            done.closed().ifPresent(closed -> step(id, closed, staff.manager(), "CLOSED", line.get("answer"), null));
        });
    }

    private record Work(OffsetDateTime answered, Optional<OffsetDateTime> closed) {
    }

    private Optional<Work> work(Map<String, String> line, Sold sold, Dice dice) {
        LocalDate answered = DeskCalendar.open(sold.day().plusDays(dice.between(1, ANSWER_WITHIN_DAYS)));
        if (line.get("answer").isEmpty() || !answered.isBefore(calendar.today())) return Optional.empty();
        OffsetDateTime told = DeskCalendar.at(answered, 11, dice.below(60));
        LocalDate closed = DeskCalendar.open(answered.plusDays(dice.between(1, 4)));
        return Optional.of(new Work(told, dice.chance(0.85) && closed.isBefore(calendar.today()) ? Optional.of(DeskCalendar.at(closed, 17, dice.below(60))) : Optional.empty()));
    }

    private void step(long feedback, OffsetDateTime at, long by, String status, String text, LocalDate due) {
        FeedbackStepRecord row = new FeedbackStepRecord();
        row.setFeedbackId(feedback);
        row.setAt(at);
        row.setStaffId(by);
        row.setStatus(status);
        row.setText(text);
        row.setDueOn(due);
        rows.add(row);
    }
}
