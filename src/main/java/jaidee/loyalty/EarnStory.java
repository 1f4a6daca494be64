package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Why a bill brings its points, line by line: which rule gave how many and how they were reckoned, what multiplied them,
/// what the bill brought besides, and what earned nothing and why.
///
/// @param day       of the bill
/// @param version   of the programme that it was reckoned by
/// @param since     when that version began
/// @param times     what the points from spending were multiplied by, when they were
/// @param besides   what missions, birthdays and friends brought with this bill
/// @param takenBack by refunds of it
/// @param credited  the points really go to somebody's account
/// @param pets      names of those in the steps
public record EarnStory(LocalDate day, int version, LocalDate since, List<Step> steps, List<Message> times, List<Besides> besides,
                        List<LeftOut> leftOut, Points takenBack, boolean credited, Map<PetId, String> pets) {
    public EarnStory {
        steps = List.copyOf(steps);
        times = List.copyOf(times);
        besides = List.copyOf(besides);
        leftOut = List.copyOf(leftOut);
        pets = Map.copyOf(pets);
    }

    /// @param key  tells the ledger's entry from the others of the bill
    /// @param rule by its name in that version
    /// @param why  as it stands in the ledger and on the receipt
    public record Step(String key, Bilingual rule, Message why, Optional<PetId> pet, Points points, List<Message> workings) {
    }

    public record Besides(Message why, Points points) {
    }

    /// @param what a line of the bill
    public record LeftOut(Bilingual what, Message why) {
    }

    /// What the rules gave.
    public Points byRules() {
        return steps.stream().map(Step::points).reduce(Points.ZERO, Points::plus);
    }

    /// All that the bill brought, before refunds.
    public Points total() {
        return besides.stream().map(Besides::points).reduce(byRules(), Points::plus);
    }

    /// What is left of it after refunds.
    public Points left() {
        return total().minus(takenBack);
    }
}
