package jaidee.outreach.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.messages.FileFormat;
import jaidee.outreach.Bookings;
import jaidee.outreach.MessageBatch;
import jaidee.outreach.Outbox;
import jaidee.outreach.OutboxFiles;
import jaidee.outreach.OutboxPlan;
import jaidee.outreach.PostSheets;
import jaidee.owners.Channel;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What would go out today by the channel chosen, what is held back, and the batches that were broken off.
public final class OutboxModel {
    static final List<Channel> CHANNELS = List.of(Channel.SMS, Channel.LINE, Channel.POST);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");
    private static final int HISTORY = 200, BOOKED_AHEAD = 90;

    private record Seen(OutboxPlan plan, List<OutboxFiles.Unfinished> unfinished) {
    }

    private final Outbox outbox;
    private final OutboxFiles files;
    private final Bookings bookings;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest planning;
    private final Busy busy = new Busy();
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.SMS);
    private final ObjectProperty<FileFormat> format = new SimpleObjectProperty<>(FileFormat.CSV_BOM);
    private final ReadOnlyObjectWrapper<OutboxPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ObservableList<OutboxPlan.Ready> ready = FXCollections.observableArrayList();
    private final ObservableList<OutboxPlan.HeldBack> held = FXCollections.observableArrayList();
    private final ObservableList<OutboxFiles.Unfinished> unfinished = FXCollections.observableArrayList();

    public OutboxModel(Outbox outbox, OutboxFiles files, Bookings bookings, Approvals approvals, Background background, Notices notices, Clock clock) {
        this.outbox = outbox;
        this.files = files;
        this.bookings = bookings;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.planning = background.latest();
        channel.subscribe((before, now) -> load());
        format.subscribe((before, now) -> load());
    }

    ObjectProperty<Channel> channelProperty() {
        return channel;
    }

    ObjectProperty<FileFormat> formatProperty() {
        return format;
    }

    /// `null` until it was made for the first time.
    ReadOnlyObjectProperty<OutboxPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    ObservableList<OutboxPlan.Ready> ready() {
        return ready;
    }

    ObservableList<OutboxPlan.HeldBack> held() {
        return held;
    }

    /// Batches that were broken off, the newest first.
    ObservableList<OutboxFiles.Unfinished> unfinished() {
        return unfinished;
    }

    Busy busy() {
        return busy;
    }

    /// Something may go out and nothing is under way.
    BooleanBinding possible() {
        return Bindings.isNotEmpty(ready).and(busy.property().not());
    }

    void load() {
        Channel by = channel.get();
        Optional<FileFormat> as = by == Channel.POST ? Optional.empty() : Optional.of(format.get());
        planning.run(() -> new Seen(outbox.plan(today(), by, as), files.unfinished())).onSuccess(seen -> {
            plan.set(seen.plan());
            ready.setAll(seen.plan().ready());
            held.setAll(seen.plan().held());
            unfinished.setAll(seen.unfinished());
        });
    }

    /// A name that says what is in the file and when it was made.
    String suggestedName() {
        return suggested(channel.get(), format.get());
    }

    String suggested(Channel by, FileFormat as) {
        return "messages-" + by.name().toLowerCase(Locale.ROOT) + "-" + STAMP.format(LocalDateTime.ofInstant(clock.instant(), Days.BANGKOK)) + "." + as.ending();
    }

    void export(Path file) {
        Channel by = channel.get();
        FileFormat as = format.get();
        LocalDate day = today();
        deed("outbox.export", who -> background.write(() -> files.export(day, by, as, file, Optional.of(who))).during(busy)
                .onSuccess(outcome -> {
                    outcome.handle(made -> notices.done(Message.of("outbox.exported", made.batch().messages(), made.batch().parts(), made.batch().cost(),
                            file.getFileName().toString())), notices::refused);
                    load();
                }));
    }

    /// Reserves the letters and hands them on to be printed; they are out once `done` is run, off the FX thread.
    void post(BiConsumer<List<PostSheets.Letter>, Runnable> printing) {
        LocalDate day = today();
        deed("outbox.print", who -> background.write(() -> outbox.reserveLetters(day, who)).during(busy).onSuccess(outcome -> {
            outcome.handle(made -> print(made.batch(), who, printing), notices::refused);
            load();
        }));
    }

    private void print(MessageBatch batch, Authority who, BiConsumer<List<PostSheets.Letter>, Runnable> printing) {
        background.run(() -> outbox.letters(batch.id())).onSuccess(letters -> printing.accept(letters, () -> outbox.sent(batch.id(), Optional.of(who))));
    }

    /// Makes a batch once more, the same messages under the same numbers.
    ///
    /// @param file where; empty for letters
    void again(MessageBatch batch, Optional<Path> file, BiConsumer<List<PostSheets.Letter>, Runnable> printing) {
        deed("outbox.again", who -> {
            if (file.isEmpty()) background.write(() -> outbox.again(batch.id(), Optional.of(who))).during(busy).onSuccess(outcome -> {
                outcome.handle(now -> print(now, who, printing), notices::refused);
                load();
            });
            else background.write(() -> files.writeAgain(batch.id(), file.get(), Optional.of(who))).during(busy).onSuccess(outcome -> {
                outcome.handle(again -> notices.done(Message.of("outbox.written_again", again.id(), file.get().getFileName().toString())), notices::refused);
                load();
            });
        });
    }

    void giveUp(MessageBatch batch) {
        deed("outbox.give_up", who -> background.write(() -> files.giveUp(batch.id(), Optional.of(who))).during(busy).onSuccess(outcome -> {
            outcome.handle(gone -> notices.done(Message.of("outbox.given_up", gone.id())), notices::refused);
            load();
        }));
    }

    /// Writes what is booked in the weeks to come as a calendar file.
    void calendar(Path file, Language language) {
        LocalDate today = today();
        deed("outbox.calendar", who -> background.write(() -> bookings.write(today, today.plusDays(BOOKED_AHEAD), file, language, who)).during(busy)
                .onSuccess(outcome -> outcome.handle(count -> notices.done(Message.of("outbox.calendar.done", count, file.getFileName().toString())),
                        notices::refused)));
    }

    void history(Consumer<List<MessageBatch>> found) {
        background.run(() -> outbox.newest(HISTORY)).onSuccess(found::accept);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    private void deed(String key, Consumer<Authority> done) {
        if (!busy.property().get()) approvals.ask(Right.SEND_REMINDERS, Message.of(key), done);
    }
}
