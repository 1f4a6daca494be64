package jaidee.checkout.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.loyalty.Tier;
import jaidee.till.PayCode;
import java.util.List;
import java.util.Optional;

/// What the customer sees on the screen that is turned to them. No phone, no note, no alert, no family name, no reason
/// of a discount: whoever stands in the queue reads it too.
public sealed interface CustomerSight {
    /// Title and first name; empty for a walk-in.
    String name();

    /// Nothing is on the bill.
    record Welcome(String name) implements CustomerSight {
    }

    /// @param points empty where nothing is earned
    /// @param ahead  what will be missing to the next tier
    /// @param paying the money for it is being taken
    /// @param code   to be scanned with the customer's phone; empty unless the desk shows one
    record Bill(String name, List<Line> lines, Money gross, List<Discount> discounts, Money total,
                Optional<Message> points, List<Message> ahead, boolean paying, Optional<PayCode> code) implements CustomerSight {
        public Bill {
            lines = List.copyOf(lines);
            discounts = List.copyOf(discounts);
        }
    }

    /// @param change given back; nothing where nothing was
    /// @param lifted the tier the owner reached with this bill
    /// @param ahead  what is missing to the next one
    record Thanks(String name, Money paid, Money change, Optional<Earned> earned, Optional<Tier> lifted, List<Message> ahead) implements CustomerSight {
    }

    /// @param pet empty for what is for none in particular
    record Line(String pet, Bilingual item, int quantity, Money amount) {
    }

    record Discount(Bilingual label, Money amount) {
    }

    record Earned(Points points, Points balance) {
    }
}
