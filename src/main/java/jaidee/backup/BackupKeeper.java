package jaidee.backup;

import jaidee.audit.AuditLog;
import jaidee.db.BackupFile;
import jaidee.db.BackupManifest;
import jaidee.db.BackupManifest.Kind;
import jaidee.db.BackupRefusal;
import jaidee.db.Database;
import jaidee.db.Invariant;
import jaidee.db.Progress;
import jaidee.db.Proof;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the backups of an open clinic while everybody goes on, proves them by restoring them beside the data, copies them to
/// the second place and lets old ones go. Works on the thread of the caller, which must not be that of the window; one
/// work at a time.
public final class BackupKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupKeeper.class);
    /// A folder of this computer, a stick or the network; empty while none is chosen.
    private static final Setting<String> SECOND = Setting.text("backups.second_place", "");
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);
    private static final int LOOKED_BACK = 30, LONGEST_TROUBLE = 2000;
    private static final String PROVING = "proving";

    private final Database database;
    private final Transactions transactions;
    private final Function<Database, List<Invariant>> checks;
    private final AuditLog audit;
    private final SettingsService settings;
    private final Clock clock;
    private final BackupRunRepository runs = new BackupRunRepository();
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean ending;

    /// @param database of a folder, not one in memory
    /// @param checks   all rules of the books
    public BackupKeeper(Database database, Function<Database, List<Invariant>> checks, AuditLog audit, SettingsService settings, Clock clock) {
        this.database = database;
        this.transactions = database.transactions();
        this.checks = checks;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /// Makes a backup, proves it, copies it. Refuses by `BackupRefusal` and `StaffRefusal`; that it failed is kept in any case.
    public Outcome<BackupRun> make(Authority by, Progress progress) {
        Outcome<Authority> allowed = transactions.read(ctx -> Rights.check(ctx, by, Right.BACK_UP));
        return allowed.then(_ -> make(Kind.BY_HAND, by.by(), true, progress));
    }

    /// The same for a scheduled job, in nobody's name, and with a copy in `place` when there is one.
    public Outcome<BackupRun> make(Optional<Path> place, Progress progress) {
        Outcome<BackupRun> made = make(Kind.BY_HAND, null, true, progress);
        return made.then(run -> place.isEmpty() ? made : broughtTo(place.get(), run, progress));
    }

    private Outcome<BackupRun> broughtTo(Path place, BackupRun run, Progress progress) {
        try {
            Files.createDirectories(place);
            folder(run, place).bring(database.folder().backups().resolve(run.file().orElseThrow()), () -> watched(progress).goesOn(Progress.Step.COPYING_AWAY, 0, 0));
            return Outcome.done(run);
        } catch (IOException e) {
            LOG.warn("backup: to {}", place, e);
            return Outcome.refused(new BackupRefusal.Unreachable(place, String.valueOf(e.getMessage())));
        }
    }

    /// Does what the hour asks for: a backup when today has none yet or the till was closed since the last, the proof of one that was
    /// made as the program ended, the copy that a stick was missing for. Empty when nothing was to be done.
    public Optional<Outcome<BackupRun>> whenDue() {
        List<BackupRun> newest = newest(LOOKED_BACK);
        Optional<Kind> due = due(newest);
        if (due.isPresent()) return Optional.of(make(due.get(), null, true, Progress.UNWATCHED));
        Optional<BackupRun> unfinished = newest.stream().findFirst().filter(run -> run.file().isPresent() && run.trouble().isEmpty())
                .filter(run -> run.proved().isEmpty() || second().isPresent() && !run.isCopied() && copyIsWorthTrying(run));
        return unfinished.map(run -> alone(() -> finish(run, Progress.UNWATCHED)));
    }

    /// As the program ends: a backup of what was sold since the last. It is proved when the program starts again.
    public void atTheEnd() {
        List<BackupRun> newest = newest(1);
        long journal = transactions.read(runs::journal);
        if (newest.isEmpty() || newest.getFirst().trouble().isPresent() || newest.getFirst().journal() < journal) make(Kind.CLOSING, null, false, Progress.UNWATCHED);
    }

    /// What is going on is given up at the next step: nothing half-made stays.
    @Override
    public void close() {
        ending = true;
        working.lock();
        working.unlock();
        ending = false;
    }

    private Optional<Kind> due(List<BackupRun> newest) {
        if (newest.isEmpty()) return Optional.of(Kind.DAILY);
        BackupRun last = newest.getFirst();
        if (last.trouble().isPresent()) return last.at().isAfter(clock.instant().minus(AGAIN_AFTER)) ? Optional.empty() : Optional.of(Kind.DAILY);
        if (transactions.read(runs::lastClosing).filter(closed -> closed.isAfter(last.at())).isPresent()) return Optional.of(Kind.CLOSING);
        return day(last.at()).equals(day(clock.instant())) ? Optional.empty() : Optional.of(Kind.DAILY);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Days.BANGKOK);
    }

    /// A place that is not there is looked for again and again; one that failed, after an hour.
    private boolean copyIsWorthTrying(BackupRun run) {
        return second().filter(Files::isDirectory).isPresent() && (run.copy().isEmpty() || !Files.exists(second().orElseThrow().resolve(run.file().orElseThrow())));
    }

    private Outcome<BackupRun> make(Kind kind, StaffId by, boolean proved, Progress progress) {
        return alone(() -> {
            Outcome<BackupFile> file = database.backUp(database.folder().backups(), kind, clock, watched(progress));
            if (file instanceof Outcome.Refused<BackupFile>(Refusal why)) return failed(kind, by, why);
            BackupFile made = file.get();
            BackupRun run = kept(new BackupRun(0, kind, clock.instant(), Optional.of(made.path().getFileName().toString()), size(made.path()),
                    made.manifest().map(BackupManifest::journal).map(BackupManifest.Head::number).orElse(0L), Optional.empty(), 0, Optional.empty(), Optional.empty()), by);
            return proved ? finish(run, progress) : Outcome.done(copied(run, progress));
        });
    }

    private Outcome<BackupRun> failed(Kind kind, StaffId by, Refusal why) {
        if (!(why instanceof BackupRefusal.Cancelled)) kept(new BackupRun(0, kind, clock.instant(), Optional.empty(), 0, 0, Optional.empty(), 0, Optional.of(words(why.message())), Optional.empty()), by);
        return Outcome.refused(why);
    }

    /// Proves it and copies it, as far as that is still to be done, then lets old ones go.
    private Outcome<BackupRun> finish(BackupRun run, Progress progress) {
        Path file = database.folder().backups().resolve(run.file().orElseThrow());
        Outcome<BackupRun> proved = run.isGood() ? Outcome.done(run) : proved(run, file, progress);
        if (!proved.isDone()) return proved;
        BackupRun whole = copied(proved.get(), progress);
        thin(whole);
        return Outcome.done(whole);
    }

    private Outcome<BackupRun> proved(BackupRun run, Path file, Progress progress) {
        Outcome<Proof> proof = BackupFile.look(file).then(found -> database.prove(found, database.folder().path().resolve(PROVING), checks, clock, watched(progress)));
        if (proof instanceof Outcome.Refused<Proof>(BackupRefusal.Cancelled why)) return Outcome.refused(why);
        Optional<Bilingual> trouble = proof.refusal().map(Refusal::message).or(() -> Optional.of(proof.get()).filter(found -> !found.isGood())
                .map(found -> Message.of("backup.trouble.not_clean", String.join("; ", found.violations().isEmpty() ? found.foreign() : found.violations())))).map(BackupKeeper::words);
        BackupRun looked = trouble.map(run::withTrouble).orElseGet(() -> run.withProof(clock.instant(), proof.get().checked()));
        BackupRun kept = transactions.write(ctx -> {
            audit.append(ctx, null, looked.isGood() ? "backups.proved" : "backups.not_proved", "BACKUP", looked.id(), Map.of("file", looked.file().orElseThrow(), "checked", looked.checked(),
                    "trouble", looked.trouble().map(Bilingual::en).orElse("")));
            return runs.update(ctx, looked);
        });
        return proof.isDone() || kept.trouble().isEmpty() ? Outcome.done(kept) : Outcome.refused(proof.refusal().orElseThrow());
    }

    private BackupRun copied(BackupRun run, Progress progress) {
        Optional<Path> second = second();
        if (second.isEmpty() || run.isCopied()) return run;
        BackupRun.Copy copy;
        try {
            bring(run, second.get(), progress);
            copy = new BackupRun.Copy(second.get().toString(), Optional.of(clock.instant()), Optional.empty());
        } catch (IOException e) {
            LOG.warn("backup: the second place {}", second.get(), e);
            copy = new BackupRun.Copy(second.get().toString(), Optional.empty(), Optional.of(words(new BackupRefusal.Unreachable(second.get(), String.valueOf(e.getMessage())).message())));
        }
        BackupRun whole = run.withCopy(copy);
        return transactions.write(ctx -> runs.update(ctx, whole));
    }

    /// All that the second place lacks of the newest, those made before an update among them.
    private void bring(BackupRun run, Path second, Progress progress) throws IOException {
        BackupFolder there = folder(run, second);
        List<BackupFolder.Kept> here = folder(run, database.folder().backups()).all().stream().sorted(Comparator.comparing(BackupFolder.Kept::made).reversed()).toList();
        Set<BackupFolder.Kept> wanted = Generations.kept(here, BackupFolder.Kept::made);
        BooleanSupplier goesOn = () -> watched(progress).goesOn(Progress.Step.COPYING_AWAY, 0, 0);
        for (BackupFolder.Kept each : here) if (wanted.contains(each) && !there.has(each.name())) there.bring(each.file(), goesOn);
    }

    private void thin(BackupRun newest) {
        Set<String> spared = newest(LOOKED_BACK).stream().filter(BackupRun::isGood).findFirst().flatMap(BackupRun::file).stream().collect(Collectors.toSet());
        try {
            folder(newest, database.folder().backups()).thin(spared);
            if (newest.isCopied()) folder(newest, second().orElseThrow()).thin(spared);
        } catch (IOException e) {
            LOG.warn("backup: letting old ones go", e);
        }
    }

    private static BackupFolder folder(BackupRun run, Path path) {
        return BackupFolder.of(path, run.file().orElseThrow());
    }

    private BackupRun kept(BackupRun run, StaffId by) {
        return transactions.write(ctx -> {
            BackupRun kept = runs.insert(ctx, run, by);
            audit.append(ctx, by, run.file().isPresent() ? "backups.made" : "backups.failed", "BACKUP", kept.id(), Map.of("kind", run.kind().name(), "file", run.file().orElse(""),
                    "bytes", run.bytes(), "trouble", run.trouble().map(Bilingual::en).orElse("")));
            return kept;
        });
    }

    private Outcome<BackupRun> alone(java.util.function.Supplier<Outcome<BackupRun>> work) {
        if (!working.tryLock()) return Outcome.refused(new BackupRefusal.Busy());
        try {
            return work.get();
        } finally {
            working.unlock();
        }
    }

    private Progress watched(Progress progress) {
        return (step, done, all) -> !ending && progress.goesOn(step, done, all);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Bilingual words(Message message) {
        return new Bilingual(shortened(Texts.of(Language.TH).get(message)), shortened(Texts.of(Language.EN).get(message)));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TROUBLE ? text.substring(0, LONGEST_TROUBLE) : text;
    }

    /// What became of the newest backups.
    public List<BackupRun> newest(int most) {
        return transactions.read(ctx -> runs.newest(ctx, most));
    }

    public BackupState state() {
        return BackupState.of(newest(LOOKED_BACK), second().isPresent(), clock);
    }

    /// The folder that every backup is copied to, besides the one beside the data.
    public Optional<Path> second() {
        try {
            return Optional.of(settings.value(SECOND)).filter(text -> !text.isBlank()).map(Path::of);
        } catch (InvalidPathException otherSystem) {
            return Optional.empty();
        }
    }

    /// From now on copies go there; nowhere when empty. Refuses a folder that is not there, can't be written, or lies where the
    /// data itself lies: it would be lost with it. Asks for the right CHANGE_SETTINGS: all the clinic knows goes there.
    public Outcome<Optional<Path>> copyTo(Optional<Path> place, Authority by) {
        Optional<Path> absolute = place.map(path -> path.toAbsolutePath().normalize());
        if (absolute.isPresent()) {
            Path data = database.folder().path(), chosen = absolute.get();
            if (chosen.startsWith(data) || !Files.isDirectory(chosen) || !Files.isWritable(chosen)) return Outcome.refused(new SecondPlaceRefused(chosen, chosen.startsWith(data)));
        }
        return settings.set(by.by(), SECOND, absolute.map(Path::toString).orElse(""), ctx -> Rights.check(ctx, by, Right.CHANGE_SETTINGS)).map(_ -> absolute);
    }

    /// The folder beside the data, where every backup lies first.
    public Path beside() {
        return database.folder().backups();
    }
}
