package jaidee.closing;

import jaidee.documents.DocumentKind;
import jaidee.kernel.Money;
import jaidee.till.CashShift;
import jaidee.till.PaymentMethod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A month as an accountant reads it: every document with its VAT, the days, the shifts, the deposits.
///
/// @param rows     in the order of the day and their numbers
/// @param deposits taken and given back; they are no sales until a bill uses them
public record MonthBook(YearMonth month, List<Row> rows, List<Row> deposits, List<CashShift> shifts) {
    public enum State {
        COUNTS, VOIDED, REPLACED;

        String key() {
            return "closing.export.state." + name();
        }
    }

    /// @param buyer     of a full tax invoice, else the owner; empty for a walk-in
    /// @param refersTo  the number this corrects or stands in place of; may be empty
    /// @param parts     all nothing for a document that is void or replaced, negative for money given back
    public record Row(LocalDate day, String number, DocumentKind kind, String buyer, String taxId, String branch, Parts parts,
                      Map<PaymentMethod, Money> tenders, State state, String refersTo, String zNumber) {
    }

    /// @param total base, VAT and exempt together
    public record Parts(Money base, Money vat, Money exempt, Money total, Money rounding) {
        static final Parts NOTHING = new Parts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        Parts plus(Parts other) {
            return new Parts(base.plus(other.base), vat.plus(other.vat), exempt.plus(other.exempt), total.plus(other.total),
                    rounding.plus(other.rounding));
        }

        Parts negated() {
            return new Parts(base.negated(), vat.negated(), exempt.negated(), total.negated(), rounding.negated());
        }
    }

    /// @param documents that count
    public record Sum(int documents, Parts parts, Map<PaymentMethod, Money> tenders) {
    }

    public Sum sum() {
        return sum(rows);
    }

    public Map<LocalDate, Sum> byDay() {
        Map<LocalDate, List<Row>> days = new TreeMap<>();
        rows.forEach(row -> days.computeIfAbsent(row.day(), day -> new ArrayList<>()).add(row));
        Map<LocalDate, Sum> sums = new TreeMap<>();
        days.forEach((day, ofDay) -> sums.put(day, sum(ofDay)));
        return sums;
    }

    /// The ways of paying that occur in the month, in their order.
    public List<PaymentMethod> methods() {
        return List.of(PaymentMethod.values()).stream().filter(method -> rows.stream().anyMatch(row -> row.tenders().containsKey(method))
                || deposits.stream().anyMatch(row -> row.tenders().containsKey(method))).toList();
    }

    static Sum sum(List<Row> rows) {
        Map<PaymentMethod, Money> tenders = new EnumMap<>(PaymentMethod.class);
        rows.forEach(row -> row.tenders().forEach((method, money) -> tenders.merge(method, money, Money::plus)));
        return new Sum((int) rows.stream().filter(row -> row.state() == State.COUNTS).count(),
                rows.stream().map(Row::parts).reduce(Parts.NOTHING, Parts::plus), tenders);
    }
}
