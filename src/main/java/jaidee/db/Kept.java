package jaidee.db;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// What the transaction being written keeps in memory until its end, so as not to ask its own tables twice.
public final class Kept {
    private final Map<Object, Object> things = new HashMap<>();

    Kept() {
    }

    /// The thing kept by this transaction, made when it is asked for first; made anew each time when only reading.
    public static <T> T ask(DSLContext ctx, Class<T> thing, Supplier<T> made) {
        return ctx.configuration().data(Kept.class) instanceof Kept kept ? thing.cast(kept.things.computeIfAbsent(thing, _ -> made.get())) : made.get();
    }

    /// Has the transaction keep `thing` in the place of another of its kind.
    static void keep(DSLContext ctx, Object thing) {
        if (ctx.configuration().data(Kept.class) instanceof Kept kept) kept.things.put(thing.getClass(), thing);
    }

    /// What the transaction keeps of that kind.
    static <T> Optional<T> find(DSLContext ctx, Class<T> thing) {
        return ctx.configuration().data(Kept.class) instanceof Kept kept ? Optional.ofNullable(thing.cast(kept.things.get(thing))) : Optional.empty();
    }

    void seat(DSLContext ctx) {
        ctx.configuration().data(Kept.class, this);
    }

    void forget() {
        things.clear();
    }
}
