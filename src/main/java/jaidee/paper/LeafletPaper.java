package jaidee.paper;

import java.awt.Color;
import java.util.List;

/// The members' programme on one page, for owners, in the wanted language. What does not fit is left out from the end of its
/// list, and `rest` says that there is more.
///
/// @param phone    may be empty
/// @param earn     how points are earned, the most important first
/// @param worth    what they are worth and how long they live
/// @param tiers    from the lowest; none: no part about them
/// @param rewards  what they can be given for
/// @param extras   birthday, recommending, partners
/// @param more     whom to ask; `rest` instead of it where something was left out
/// @param since    from when this holds
public record LeafletPaper(String clinic, String phone, String title, String slogan, Part earn, Part worth, String tiersTitle, List<Tier> tiers,
                           String rewardsTitle, List<Reward> rewards, Part extras, String more, String rest, String since) {
    public LeafletPaper {
        tiers = List.copyOf(tiers);
        rewards = List.copyOf(rewards);
    }

    public record Part(String title, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        Part first(int most) {
            return new Part(title, lines.subList(0, Math.min(most, lines.size())));
        }
    }

    /// @param reached how one comes to it
    public record Tier(String name, Color color, String reached, List<String> brings) {
        public Tier {
            brings = List.copyOf(brings);
        }
    }

    /// @param points as "300 แต้ม"
    public record Reward(String name, String points) {
    }
}
