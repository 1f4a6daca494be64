package jaidee.settings;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.DSLContext;

/// The settings of the program. Reading one costs nothing and may be done anywhere: all are kept in memory, as they were
/// last committed.
public final class SettingsService {
    private static final int LONGEST = 4000;

    private final Transactions transactions;
    private final AuditLog audit;
    private final SettingsRepository settings;
    private final Map<String, String> stored;
    private Guard guard = (ctx, by, setting) -> Outcome.done(setting);

    /// Says who may change which setting; within the transaction that changes it.
    public interface Guard {
        Outcome<?> check(DSLContext ctx, StaffId by, Setting<?> setting);
    }

    public SettingsService(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.settings = new SettingsRepository(clock);
        this.stored = new ConcurrentHashMap<>(transactions.read(settings::all));
    }

    /// From now on `guard` is asked wherever nobody else says who may.
    public void guardedBy(Guard guard) {
        this.guard = guard;
    }

    public <T> T value(Setting<T> setting) {
        String text = stored.get(setting.key());
        return text == null ? setting.standard() : setting.read(text).orElse(setting.standard());
    }

    /// Sets it for everybody from now on; refuses what lies outside the setting's limits.
    ///
    /// @param by null before anybody has signed in
    public <T> Outcome<T> set(StaffId by, Setting<T> setting, T value) {
        return set(by, setting, value, ctx -> guard.check(ctx, by, setting));
    }

    /// The same where not everybody may: what `allowed` refuses, inside the transaction that sets it, changes nothing.
    public <T> Outcome<T> set(StaffId by, Setting<T> setting, T value, Function<DSLContext, ? extends Outcome<?>> allowed) {
        return setAll(by, Map.of(setting, value), allowed).map(_ -> value);
    }

    /// Several at once: all of them, or none where one is refused.
    public <T> Outcome<Map<Setting<T>, T>> setAll(StaffId by, Map<Setting<T>, T> values, Function<DSLContext, ? extends Outcome<?>> allowed) {
        if (values.keySet().stream().allMatch(each -> values.get(each).equals(value(each)) && stored.containsKey(each.key()))) return Outcome.done(values);
        return transactions.attempt(ctx -> {
            Outcome<?> may = allowed.apply(ctx);
            if (may.refusal().isPresent()) return Outcome.refused(may.refusal().get());
            for (Setting<T> each : values.keySet()) {
                Optional<Refusal> why = put(ctx, by, each, values.get(each)).refusal();
                if (why.isPresent()) return Outcome.refused(why.get());
            }
            return Outcome.done(values);
        });
    }

    private <T> Outcome<T> put(DSLContext ctx, StaffId by, Setting<T> setting, T value) {
        String text = setting.write(value);
        if (text.length() > LONGEST || setting.read(text).isEmpty()) return Outcome.refused(new SettingRefused(setting.key(), text));
        if (value.equals(value(setting)) && stored.containsKey(setting.key())) return Outcome.done(value);
        settings.put(ctx, setting.key(), text, by);
        audit.append(ctx, by, "setting.changed", "SETTING", null, Map.of("key", setting.key(), "before", setting.write(value(setting)), "after", text));
        transactions.afterCommit(() -> stored.put(setting.key(), text));
        return Outcome.done(value);
    }
}
