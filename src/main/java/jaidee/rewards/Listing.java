package jaidee.rewards;

import jaidee.kernel.Message;
import java.util.List;

/// Several things as one says them: "สุนัขและแมว", "สุนัข แมว และกระต่าย".
final class Listing {
    private Listing() {
    }

    /// @param things at least one: what the arguments of a message may be
    static Message of(List<?> things) {
        if (things.size() == 2) return Message.of("rewards.list.two", things.getFirst(), things.getLast());
        Message all = Message.of("rewards.list.one", things.getFirst());
        for (int i = 1; i < things.size() - 1; i++) all = Message.of("rewards.list.more", all, things.get(i));
        return things.size() == 1 ? all : Message.of("rewards.list.last", all, things.getLast());
    }
}
