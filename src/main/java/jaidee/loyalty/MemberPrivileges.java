package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The privileges of an owner by the tier of today, and what was had of them in this year.
///
/// @param name  of the owner, as one says it
/// @param day   of today
/// @param tiers    of the programme, from the lowest
/// @param yearFrom first day of the year they are counted in
/// @param floor    what a manager gave, when it has not ended
public record MemberPrivileges(OwnerId owner, String name, LocalDate day, Standing standing, List<Tier> tiers, LocalDate yearFrom, Optional<TierFloor> floor, List<Offer> offers) {
    public MemberPrivileges {
        tiers = List.copyOf(tiers);
        offers = List.copyOf(offers);
    }

    /// @param inSeason its time is now
    /// @param uses     of this year, the newest first
    public record Offer(Privilege privilege, boolean inSeason, List<PrivilegeUse> uses) {
        public Offer {
            uses = List.copyOf(uses);
        }

        public boolean left() {
            return privilege.timesPerYear().filter(most -> uses.size() >= most).isEmpty();
        }

        /// Can be given now.
        public boolean free() {
            return inSeason && left();
        }

        /// "ของขวัญวันเกิด ยังไม่ได้รับ", or how often it can be had still; empty for what is simply done or can't be had now.
        public Optional<Message> waiting() {
            if (!free() || privilege.timesPerYear().isEmpty()) return Optional.empty();
            int left = privilege.timesPerYear().get() - uses.size();
            return Optional.of(uses.isEmpty() && left == 1 ? Message.of("loyalty.privilege.waiting", privilege.name())
                    : Message.of("loyalty.privilege.waiting_times", privilege.name(), left));
        }
    }

    /// What the desk offers today: counted ones that are free.
    public List<Message> waiting() {
        return offers.stream().flatMap(offer -> offer.waiting().stream()).toList();
    }
}
