package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The points of one owner as the desk reads them out.
///
/// @param balance less than nothing: owed after a refund
/// @param usable  that can be spent today
/// @param lots    with points left, those that lapse next first
/// @param rows    every entry, the newest first
public record PointsPage(OwnerId owner, String name, String memberNo, LocalDate today, Points balance, Points usable, List<PointsLot> lots,
                         List<Row> rows) {
    public PointsPage {
        lots = List.copyOf(lots);
        rows = List.copyOf(rows);
    }

    /// @param after     what the owner had then
    /// @param bill      its number, where a bill brought or took them
    /// @param person    who did it; empty for what the program did by itself
    /// @param approved  who answered for it besides, as far as there was somebody
    /// @param presented the carer whose card was shown instead of the owner's
    /// @param parts     of lots, in the order in which they were touched
    public record Row(LedgerEntry entry, Points after, LocalDate day, Optional<String> bill, String person, List<String> approved,
                      Optional<String> presented, List<Part> parts) {
        public Row {
            approved = List.copyOf(approved);
            parts = List.copyOf(parts);
        }

        /// The parts with those together that lapse on one day.
        public List<Part> byLastDay() {
            Map<Optional<LocalDate>, Points> sums = new LinkedHashMap<>();
            parts.forEach(part -> sums.merge(part.expiresOn(), part.points(), Points::plus));
            return sums.entrySet().stream().map(each -> new Part(each.getValue(), each.getKey())).toList();
        }
    }

    /// Points that came into a lot or went from it.
    public record Part(Points points, Optional<LocalDate> expiresOn) {
        /// "120 แต้มที่ใช้ได้ถึง 31 มี.ค. 2570"
        public Message said() {
            Points size = points.isNegative() ? points.negated() : points;
            return expiresOn.map(day -> Message.of("loyalty.page.part", size, day)).orElse(Message.of("loyalty.page.part_lasting", size));
        }
    }

    /// What of all that happened is looked at.
    public enum Look {
        ALL, EARNED, SPENT, LAPSED, HANDED_ON, OTHER;

        public boolean shows(LedgerEntry.Kind kind) {
            return this == ALL || this == of(kind);
        }

        private static Look of(LedgerEntry.Kind kind) {
            return switch (kind) {
                case EARN_SPEND, EARN_SERVICE, EARN_BONUS, EARN_REVERSED -> EARNED;
                case REDEEM, REDEEM_RETURNED -> SPENT;
                case EXPIRE -> LAPSED;
                case TRANSFER_IN, TRANSFER_OUT -> HANDED_ON;
                case DONATE, ADJUST, WRITE_OFF, PARTNER_IN, PARTNER_OUT -> OTHER;
            };
        }

        public String key() {
            return "loyalty.page.look." + name();
        }
    }

    /// What is owed; nothing for most.
    public Points debt() {
        return balance.isNegative() ? balance.negated() : Points.ZERO;
    }

    public List<Row> rows(Look look) {
        return rows.stream().filter(row -> look.shows(row.entry().kind())).toList();
    }
}
