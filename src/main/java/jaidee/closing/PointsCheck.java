package jaidee.closing;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The points of a shift held against its bills. A bill and the ledger agree when the ledger has for it exactly what the
/// bill said it brings and what was spent on it.
///
/// @param matched   bills of members whose points agree
/// @param unmatched bills whose points don't agree, and points earned for a bill that isn't of this shift
/// @param manual    points moved by hand, without a bill: corrections, transfers, gifts, partners
public record PointsCheck(List<Line> matched, List<Line> unmatched, List<Line> manual) {
    private static final Set<String> EARNED = Set.of("EARN_SPEND", "EARN_SERVICE");
    private static final Set<String> BY_ITSELF = Set.of("EARN_BONUS", "EXPIRE");

    /// @param sale   empty for points without a bill
    /// @param what   the number of the bill, or what was done by hand
    /// @param said   by the bill: what it brings less what was spent on it; by hand: nothing
    /// @param ledger has
    public record Line(Optional<SaleId> sale, OwnerId owner, String ownerName, Message what, Instant at, Points said, Points ledger) {
    }

    static PointsCheck of(List<ShiftFacts.Bill> bills, List<ShiftFacts.Entry> entries) {
        Map<SaleId, Points> earned = new HashMap<>(), spent = new HashMap<>();
        for (ShiftFacts.Entry entry : entries) {
            if (entry.sale().isEmpty() || entry.ofRefund()) continue;
            if (EARNED.contains(entry.kind())) earned.merge(entry.sale().get(), entry.points(), Points::plus);
            if (entry.kind().equals("REDEEM")) spent.merge(entry.sale().get(), entry.points(), Points::plus);
        }
        List<Line> matched = new ArrayList<>(), unmatched = new ArrayList<>(), manual = new ArrayList<>();
        for (ShiftFacts.Bill bill : bills) {
            if (bill.owner().isEmpty()) continue;
            Points has = earned.getOrDefault(bill.id(), Points.ZERO), used = spent.getOrDefault(bill.id(), Points.ZERO);
            Points said = bill.pointsSaid().orElse(has);
            boolean agrees = said.equals(has) && bill.pointsSpent().equals(used.negated());
            (agrees ? matched : unmatched).add(new Line(Optional.of(bill.id()), bill.owner().get(), bill.ownerName(),
                    Message.of("closing.points.bill", bill.number()), bill.at(), said.minus(bill.pointsSpent()), has.plus(used)));
        }
        Set<SaleId> ofShift = bills.stream().map(ShiftFacts.Bill::id).collect(java.util.stream.Collectors.toSet());
        for (ShiftFacts.Entry entry : entries) {
            boolean elsewhere = !entry.ofRefund() && EARNED.contains(entry.kind()) && entry.sale().filter(ofShift::contains).isEmpty();
            boolean byHand = entry.sale().isEmpty() && !entry.ofRefund() && !EARNED.contains(entry.kind()) && !BY_ITSELF.contains(entry.kind());
            if (elsewhere) unmatched.add(line(entry));
            else if (byHand) manual.add(line(entry));
        }
        return new PointsCheck(List.copyOf(matched), List.copyOf(unmatched), List.copyOf(manual));
    }

    private static Line line(ShiftFacts.Entry entry) {
        return new Line(entry.sale(), entry.owner(), entry.ownerName(), Message.of("closing.points.kind." + entry.kind()), entry.at(),
                Points.ZERO, entry.points());
    }
}
