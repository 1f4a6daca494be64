package jaidee.till;

import jaidee.kernel.Money;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;

/// Notes and coins by how many there are of each; what there is none of is left out.
public record CashCount(Map<Denomination, Integer> pieces) {
    /// More of one kind is a slip of the finger, or a barcode scanned into the field.
    public static final int MOST = 9_999;
    public static final CashCount NONE = new CashCount(Map.of());

    public CashCount {
        EnumMap<Denomination, Integer> kept = new EnumMap<>(Denomination.class);
        for (Entry<Denomination, Integer> each : pieces.entrySet()) if (each.getValue() != 0) kept.put(each.getKey(), each.getValue());
        pieces = java.util.Collections.unmodifiableMap(kept);
    }

    public int of(Denomination denomination) {
        return pieces.getOrDefault(denomination, 0);
    }

    public Money total() {
        return pieces.entrySet().stream().map(each -> each.getKey().value().times(each.getValue())).reduce(Money.ZERO, Money::plus);
    }

    /// No number is negative or beyond what anybody has in a drawer.
    public boolean plausible() {
        return pieces.values().stream().allMatch(number -> number > 0 && number <= MOST);
    }
}
