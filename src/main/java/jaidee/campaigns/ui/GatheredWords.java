package jaidee.campaigns.ui;

import jaidee.campaigns.CampaignDraft;
import jaidee.campaigns.Gathered;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Who would be in a draft and what it would cost, in sentences.
final class GatheredWords {
    private GatheredWords() {
    }

    /// In one line, for who is still typing.
    static String brief(Texts now, Outcome<Gathered> counted) {
        if (counted == null) return now.get("campaigns.counting");
        return switch (counted) {
            case Outcome.Done<Gathered>(Gathered it) -> now.get("campaigns.gathered", it.members(), it.reachable().size(), it.control(), it.written());
            case Outcome.Refused<Gathered>(var why) -> now.get(why.message());
        };
    }

    static List<String> all(Texts now, Gathered it, CampaignDraft draft) {
        List<String> all = new ArrayList<>();
        all.add(now.get("campaigns.gathered.members", it.members()));
        if (!it.leftOut().isEmpty()) all.add(now.get("campaigns.gathered.left_out", it.leftOut().size(), it.reasons().entrySet().stream()
                .map(each -> now.get(each.getKey().named()) + " " + each.getValue()).collect(Collectors.joining(" · "))));
        all.add(it.control() == 0 ? now.get("campaigns.gathered.no_control") : now.get("campaigns.gathered.control", it.control(), draft.controlPercent()));
        all.add(now.get("campaigns.gathered.written", it.written()));
        if (it.later() > 0) all.add(now.get("campaigns.gathered.later", it.later()));
        all.add(now.get("campaigns.gathered.cost", it.messages(), it.parts()));
        if (draft.design().isPresent()) all.add(it.coupons().map(most -> now.get("campaigns.gathered.coupons", it.written(), most))
                .orElseGet(() -> now.get("campaigns.gathered.coupons_open", it.written())));
        return all;
    }

    /// When what happens.
    static List<Message> days(CampaignDraft draft) {
        List<Message> days = new ArrayList<>(List.of(Message.of("campaigns.says.sent", draft.days().sendFrom(), draft.days().sendUntil())));
        draft.design().flatMap(_ -> draft.days().couponUntil()).ifPresent(last -> days.add(Message.of("campaigns.says.coupon", last)));
        days.add(Message.of("campaigns.says.measured", draft.days().measuredUntil()));
        return days;
    }
}
