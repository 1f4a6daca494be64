package jaidee.loyalty;

import jaidee.kernel.Points;
import java.time.LocalDate;

/// The points of all owners as they stood at the end of a day: what came and went since the beginning, and what the clinic
/// owed then.
///
/// @param issued   earned, and come from partners
/// @param spent    on bills and rewards, and gone to partners, less what refunds gave back
/// @param expired  taken out because their day had passed
/// @param reversed taken back by refunds of the bills that brought them
/// @param donated  to foundations
/// @param adjusted by hand, given less taken; handing on in a family comes to nothing
/// @param held     in the lots of that evening
/// @param owed     by owners who had less than nothing
/// @param lapsed   of `held`: their last day was over, they were only not taken out yet
public record Outstanding(LocalDate day, Points issued, Points spent, Points expired, Points reversed, Points donated, Points adjusted,
                          Points held, Points owed, Points lapsed) {
    /// What all balances come to.
    public Points points() {
        return issued.minus(spent).minus(expired).minus(reversed).minus(donated).plus(adjusted);
    }

    /// What could be spent from the next morning on: what the clinic owes its members.
    public Points usable() {
        return held.minus(lapsed);
    }

    /// Whether the lots say the same as the movements; anything else is a fault of the program.
    public boolean adds() {
        return points().equals(held.minus(owed));
    }
}
