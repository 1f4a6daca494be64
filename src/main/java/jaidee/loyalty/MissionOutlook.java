package jaidee.loyalty;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A mission that an owner can still fulfil, and the bills that count for it so far.
public record MissionOutlook(Mission mission, List<MissionPolicy.Bill> bills) {
    // more than these nobody reads while paying
    private static final int TOLD = 2;

    /// What a bill makes of it.
    ///
    /// @param fulfilled with this bill
    /// @param moved     the bill counts for it
    /// @param missing   visits or months
    /// @param says      for the owner: how far they are and until when, or that it is done
    public record After(boolean fulfilled, boolean moved, int missing, Message says) {
    }

    /// What a bill of `net` made on `day` moves, fulfilled ones first, and what is one step away after it; a few at most.
    ///
    /// @param groups of the services on the bill
    public static List<After> told(List<MissionOutlook> outlooks, LocalDate day, Money net, Set<ServiceGroup> groups) {
        return outlooks.stream().flatMap(outlook -> outlook.after(day, net, groups).stream())
                .sorted(Comparator.comparing((After after) -> !after.fulfilled()).thenComparing(after -> !after.moved()).thenComparing(After::missing))
                .limit(TOLD).toList();
    }

    private Optional<After> after(LocalDate day, Money net, Set<ServiceGroup> groups) {
        MissionPolicy policy = mission.policy();
        boolean moved = net.compareTo(policy.least()) >= 0 && mission.terms().group().map(groups::contains).orElse(true);
        List<MissionPolicy.Bill> all = moved ? Stream.concat(bills.stream(), Stream.of(new MissionPolicy.Bill(day, net))).toList() : bills;
        MissionPolicy.Progress progress = policy.progress(all, day);
        if (progress.doneOn().isPresent())
            return Optional.of(new After(true, moved, 0, Message.of("missions.ahead.done", mission.name(), policy.points())));
        int missing = policy.needed() - progress.progress();
        return policy.inReach(all, day, mission.terms().until()).filter(_ -> moved || missing == 1 && progress.progress() > 0)
                .map(until -> new After(false, moved, missing, Message.of(policy.kind() == MissionPolicy.Kind.VISITS ? "missions.ahead.visits" : "missions.ahead.months",
                        mission.name(), progress.progress(), policy.needed(), until, policy.points())));
    }
}
