package jaidee.checkout;

import jaidee.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/// The bills of one day.
///
/// @param bills  of the day in all
/// @param paid   by all of them that were not made void
/// @param givenBack on this day, for bills of any day
/// @param newest the newest first; not all of a very busy day
public record BillDay(LocalDate day, int bills, Money paid, Money givenBack, List<BillLine> newest) {
    public BillDay {
        newest = List.copyOf(newest);
    }

    public boolean more() {
        return bills > newest.size();
    }
}
