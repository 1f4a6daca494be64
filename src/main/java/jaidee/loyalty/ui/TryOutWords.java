package jaidee.loyalty.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.loyalty.TryOutResult;
import java.util.ArrayList;
import java.util.List;

/// What came of a try-out, said in one sentence, and what to know about it.
final class TryOutWords {
    private TryOutWords() {
    }

    static Message sentence(TryOutResult tried) {
        return Message.of("loyalty.try.says", tried.bills(), tried.from(), tried.until(), points(tried.more()), cost(tried.costsMore()), tried.better(), tried.worse());
    }

    private static Message points(Points more) {
        if (more.isZero()) return Message.of("loyalty.try.says.points.same");
        return more.isPositive() ? Message.of("loyalty.try.says.points.more", more) : Message.of("loyalty.try.says.points.less", more.negated());
    }

    private static Message cost(Money more) {
        if (more.isZero()) return Message.of("loyalty.try.says.cost.same");
        return more.isPositive() ? Message.of("loyalty.try.says.cost.more", more.brief()) : Message.of("loyalty.try.says.cost.less", more.negated().brief());
    }

    static List<Message> notes(TryOutResult tried) {
        List<Message> notes = new ArrayList<>();
        for (Bilingual rule : tried.undated()) notes.add(Message.of("loyalty.try.undated", rule));
        notes.add(Message.of("loyalty.try.without"));
        return notes;
    }
}
