package jaidee.loyalty;

import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Which missions a bill may move. A clinic without missions asks the tables nothing.
public final class MissionOutlooks {
    private final BonusRepository rows = new BonusRepository();

    /// Those asked on `day` that the owner can still fulfil, by the bills there are.
    public List<MissionOutlook> of(DSLContext ctx, OwnerId owner, LocalDate day) {
        List<Mission> asked = rows.missions(ctx, day);
        if (asked.isEmpty()) return List.of();
        List<BonusRepository.Completion> held = rows.completions(ctx, owner);
        List<MissionOutlook> outlooks = new ArrayList<>();
        for (Mission mission : asked) {
            Optional<LocalDate> before = Bonuses.lastDone(held, mission, Long.MAX_VALUE);
            if (before.isEmpty() || mission.terms().repeats())
                outlooks.add(new MissionOutlook(mission, rows.bills(ctx, mission, owner, day, before).stream()
                        .map(bill -> new MissionPolicy.Bill(bill.day(), bill.net())).toList()));
        }
        return outlooks;
    }
}
