package jaidee.loyalty;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a bill earns by the rules of its day, in their order. Services give the points of the price list for each unit
/// that is paid for, unmultiplied. Spending gives points for what was really paid after all discounts and without the part
/// paid by points, floored once a rule for the whole bill; the multipliers of tier, coupon and rules add up. Lines that a
/// rule gives nothing for earn nothing.
public record EarnPolicy(List<EarnRule> rules) {
    public EarnPolicy {
        rules = List.copyOf(rules);
    }

    /// A line of the bill as earning sees it.
    ///
    /// @param category     code of its heading in the price list
    /// @param species      code, of the pet it is for
    /// @param each         points of the price list
    /// @param net          after all discounts, coupons and points
    /// @param byPoints     the part that points paid
    /// @param earnsOnSpend false for gift cards, deposits and donations
    public record Line(ItemId item, String category, ServiceGroup group, Optional<PetId> pet, Optional<String> species, int quantity,
                       Points each, Money net, Money byPoints, boolean earnsOnSpend) {
        boolean paidFor() {
            return net.plus(byPoints).isPositive();
        }
    }

    /// The bill around the lines.
    ///
    /// @param tier            of the owner when it was made; empty for a walk-in
    /// @param tierPercent     125 for × 1.25
    /// @param campaignPercent of the best coupon that multiplies; 100 when there is none
    public record Bill(LocalDate day, Optional<String> tier, int tierPercent, int campaignPercent) {
        int percent() {
            return 100 + (tierPercent - 100) + (campaignPercent - 100);
        }
    }

    public enum Kind {
        SERVICE, SPEND, BONUS
    }

    /// Points that come to the ledger as one entry.
    ///
    /// @param key      what tells it from the others of the bill
    /// @param rule     code of the rule it comes from
    /// @param why      in words an owner understands
    /// @param workings how it was reckoned, step by step
    public record Part(Kind kind, String key, String rule, Message why, Optional<PetId> pet, Points points, List<Message> workings) {
        public Part {
            workings = List.copyOf(workings);
        }
    }

    /// @param base              points from spending before multipliers
    /// @param multiplierPercent of tier and coupon together: 100 for none
    public record Earned(List<Part> parts, Points base, int multiplierPercent) {
        public static final Earned NOTHING = new Earned(List.of(), Points.ZERO, 100);

        public Earned {
            parts = List.copyOf(parts);
        }

        /// The same with parts that come from elsewhere than the rules.
        public Earned with(List<Part> more) {
            if (more.isEmpty()) return this;
            List<Part> all = new ArrayList<>(parts);
            all.addAll(more);
            return new Earned(all, base, multiplierPercent);
        }

        public Points of(Kind kind) {
            return parts.stream().filter(part -> part.kind() == kind).map(Part::points).reduce(Points.ZERO, Points::plus);
        }

        public Points spend() {
            return of(Kind.SPEND);
        }

        public Points service() {
            return of(Kind.SERVICE);
        }

        public Points total() {
            return parts.stream().map(Part::points).reduce(Points.ZERO, Points::plus);
        }

        /// What the part with this key gives; nothing when there is none.
        public Points of(String key) {
            return parts.stream().filter(part -> part.key().equals(key)).map(Part::points).findFirst().orElse(Points.ZERO);
        }

        /// One for each thing that gave points, those of several pets together.
        public List<EarnReason> reasons() {
            List<EarnReason> reasons = new ArrayList<>();
            for (Part part : parts) {
                int same = -1;
                for (int i = 0; i < reasons.size(); i++) if (reasons.get(i).why().equals(part.why())) same = i;
                if (same < 0) reasons.add(new EarnReason(part.why(), part.points()));
                else reasons.set(same, new EarnReason(part.why(), reasons.get(same).points().plus(part.points())));
            }
            return reasons;
        }
    }

    public Earned earned(List<Line> lines, Bill bill) {
        return new Earning(saying(bill), lines, bill, true).earned();
    }

    /// The rules that have a say on such a bill, in their order.
    List<EarnRule> saying(Bill bill) {
        List<EarnRule> saying = new ArrayList<>(rules.size());
        for (EarnRule rule : rules) if (rule.bills().has(bill)) saying.add(rule);
        return saying;
    }

    /// The same parts without their workings, for those who go through many bills.
    ///
    /// @param saying as `saying` has them
    static List<Part> parts(List<EarnRule> saying, List<Line> lines, Bill bill) {
        return new Earning(saying, lines, bill, false).earned().parts();
    }
}
