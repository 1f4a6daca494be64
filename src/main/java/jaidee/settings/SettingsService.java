package jaidee.settings;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.util.Map;
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
        String text = setting.write(value);
        if (text.length() > LONGEST || setting.read(text).isEmpty())
            return Outcome.refused(new SettingRefused(setting.key(), text));
        if (value.equals(value(setting)) && stored.containsKey(setting.key())) return Outcome.done(value);
        return transactions.attempt(ctx -> allowed.apply(ctx).then(_ -> {
            settings.put(ctx, setting.key(), text, by);
            audit.append(ctx, by, "setting.changed", "SETTING", null,
                    Map.of("key", setting.key(), "before", setting.write(value(setting)), "after", text));
            transactions.afterCommit(() -> stored.put(setting.key(), text));
            return Outcome.done(value);
        }));
    }
}
