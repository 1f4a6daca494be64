package jaidee.closing;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.till.CashShift;
import java.util.List;
import java.util.Optional;

/// The drawer as it is now. What should lie in it is not told: it is counted blind.
///
/// @param left      in the drawer by the last count, offered as the next float
/// @param movements of the open shift, the newest first
/// @param bills     of the open shift
/// @param held      bills that are put aside; they post nothing and wait for the next shift
/// @param warning   about the clock
public record DrawerState(Optional<CashShift> open, Money left, List<Movement> movements, int bills, int held,
                          Optional<Message> warning) {
    public DrawerState {
        movements = List.copyOf(movements);
    }
}
