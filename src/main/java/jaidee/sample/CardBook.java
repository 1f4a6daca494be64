package jaidee.sample;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.MemberCardRecord;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// Member cards of the story. A few were lost and replaced: the old card points to the new one.
final class CardBook {
    /// Written once both cards are in the table.
    record Replacement(long lost, long by) {
    }

    private final BulkRows rows;
    private final DeskCalendar calendar;
    private final StaffRoom staff;
    private final CodeIssuer codes;
    private final List<Replacement> replacements = new ArrayList<>();

    CardBook(BulkRows rows, DeskCalendar calendar, StaffRoom staff, CodeIssuer codes) {
        this.rows = rows;
        this.calendar = calendar;
        this.staff = staff;
        this.codes = codes;
    }

    void issue(long owner, LocalDate joined, Dice dice) {
        LocalDate first = Enrolment.later(joined, calendar.first());
        OffsetDateTime at = calendar.byNow(DeskCalendar.at(first, 8, 50));
        long clerk = staff.reception(dice);
        MemberCardRecord card = card(owner, at, clerk);
        long id = rows.add(card);
        LocalDate lost = first.plusDays(dice.between(20, 500));
        if (!dice.chance(0.05) || !lost.isBefore(calendar.today())) return;
        OffsetDateTime ended = DeskCalendar.at(lost, 12, 10);
        card.setEndedAt(ended);
        card.setEndedBy(clerk);
        card.setEndReason(dice.chance(0.7) ? "LOST" : "DAMAGED");
        replacements.add(new Replacement(id, rows.add(card(owner, ended, clerk))));
    }

    List<Replacement> replacements() {
        return replacements;
    }

    private MemberCardRecord card(long owner, OffsetDateTime at, long clerk) {
        MemberCardRecord row = new MemberCardRecord();
        row.setOwnerId(owner);
        row.setToken(codes.issue(CodeKind.MEMBER).token());
        row.setIssuedAt(at);
        row.setIssuedBy(clerk);
        row.setPrintedAt(calendar.byNow(at.plusSeconds(40)));
        return row;
    }
}
