package jaidee.outreach.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.ReminderId;
import jaidee.outreach.Answer;
import jaidee.outreach.Attempt;
import jaidee.outreach.Bucket;
import jaidee.outreach.Contact;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.ReminderKind;
import jaidee.outreach.WorkFilter;
import jaidee.owners.Channel;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// The work list as it is worked through: one bucket at a time, one owner chosen, and after each deed the next one.
public final class WorkListModel {
    static final int PAGE = 100;

    private final WorkListDesk desk;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest asking;
    private final Latest askingHistory;
    private final Busy busy = new Busy();
    private final ObjectProperty<Bucket> bucket = new SimpleObjectProperty<>(Bucket.OVERDUE);
    private final ObjectProperty<WorkFilter> filter = new SimpleObjectProperty<>(WorkFilter.ALL);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Map<Bucket, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObservableList<OwnerTask> tasks = FXCollections.observableArrayList();
    private final ObservableList<OwnerTask> expected = FXCollections.observableArrayList();
    private final ObservableList<Attempt> history = FXCollections.observableArrayList();
    private final ObservableSet<ReminderId> left = FXCollections.observableSet();
    private final ObjectProperty<OwnerTask> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final DoneDeeds done = new DoneDeeds();
    private boolean choosing;

    public WorkListModel(WorkListDesk desk, Background background, Notices notices, Clock clock) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.asking = background.latest();
        this.askingHistory = background.latest();
        bucket.subscribe((before, now) -> reload(0));
        filter.subscribe((before, now) -> reload(0));
        typed.subscribe((before, now) -> reload(0));
        selected.subscribe(task -> {
            if (choosing) return;
            left.clear();
            showHistory(task);
        });
    }

    ObjectProperty<Bucket> bucketProperty() {
        return bucket;
    }

    public ObjectProperty<WorkFilter> filterProperty() {
        return filter;
    }

    /// An owner or pet to look for on the list; blank: the bucket.
    StringProperty typedProperty() {
        return typed;
    }

    /// How many owners are in each bucket, of the kind that is shown.
    ReadOnlyObjectProperty<Map<Bucket, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ObservableList<OwnerTask> tasks() {
        return tasks;
    }

    /// Who is booked for today.
    ObservableList<OwnerTask> expected() {
        return expected;
    }

    /// What was tried with the owner chosen, the newest first.
    ObservableList<Attempt> history() {
        return history;
    }

    ObjectProperty<OwnerTask> selectedProperty() {
        return selected;
    }

    /// The bucket has more owners than are in the list.
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// The list has been read at least once.
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// The deed that would be taken back next; `null` when there is none.
    ReadOnlyObjectProperty<DoneDeeds.Done> lastProperty() {
        return done.lastProperty();
    }

    Busy busy() {
        return busy;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    /// Someone is chosen and nothing is under way.
    BooleanBinding ready() {
        return Bindings.createBooleanBinding(() -> selected.get() != null && !busy.property().get(), selected, busy.property());
    }

    /// The lines a deed speaks of: those due now, or what was chosen.
    List<OwnerTask.Line> chosen() {
        OwnerTask task = selected.get();
        if (task == null) return List.of();
        return (task.now().isEmpty() ? task.lines() : task.now()).stream().filter(line -> !left.contains(line.reminder().id())).toList();
    }

    boolean isChosen(OwnerTask.Line line) {
        return chosen().contains(line);
    }

    /// Lines left out of the next deed.
    ObservableSet<ReminderId> left() {
        return left;
    }

    /// Leaves a line out of the next deed, or takes it in again.
    void toggle(int index) {
        OwnerTask task = selected.get();
        if (task == null || index >= task.lines().size()) return;
        ReminderId id = task.lines().get(index).reminder().id();
        if (!left.remove(id)) left.add(id);
    }

    /// Reads the list anew.
    public void load() {
        reload(Math.max(index(), 0));
    }

    /// Shows the work of another kind or bucket, from its top.
    void show(Bucket other) {
        if (!typed.get().isBlank()) typed.set("");
        if (filter.get() == WorkFilter.EXPECTED) filter.set(WorkFilter.ALL);
        bucket.set(other);
    }

    void loadMore() {
        if (!more.get() || busy.property().get()) return;
        LocalDate today = today();
        Bucket shown = bucket.get();
        WorkFilter of = filter.get();
        int offset = tasks.size();
        asking.run(() -> desk.list().page(today, shown, of, offset, PAGE + 1)).during(busy).onSuccess(next -> {
            more.set(next.size() > PAGE);
            tasks.addAll(next.stream().limit(PAGE).toList());
        });
    }

    private int index() {
        return tasks.indexOf(selected.get());
    }

    /// @param keep the place in the list that stays chosen
    private void reload(int keep) {
        LocalDate today = today();
        Bucket wanted = bucket.get();
        WorkFilter of = filter.get();
        String text = typed.get();
        int size = Math.max(PAGE, Math.min(tasks.size(), 5 * PAGE));
        asking.run(() -> ShownList.read(desk, new ShownList.Asked(today, wanted, of, text, size))).onSuccess(found -> show(found, keep));
    }

    private void show(ShownList found, int keep) {
        counts.set(found.counts());
        expected.setAll(found.expected());
        more.set(found.more());
        OwnerId before = selected.get() == null ? null : selected.get().id();
        choosing = true;
        tasks.setAll(found.tasks());
        choosing = false;
        loaded.set(true);
        boolean workedOff = found.tasks().isEmpty() && typed.get().isBlank() && bucket.get() == Bucket.OVERDUE && filter.get() != WorkFilter.EXPECTED
                && found.counts().getOrDefault(Bucket.TODAY, 0) > 0;
        if (workedOff) {
            bucket.set(Bucket.TODAY);
            return;
        }
        Optional<OwnerTask> same = tasks.stream().filter(task -> task.id().equals(before)).findFirst();
        OwnerTask next = tasks.isEmpty() ? null : same.orElseGet(() -> tasks.get(Math.min(keep, tasks.size() - 1)));
        selected.set(null);
        selected.set(next);
    }

    private void showHistory(OwnerTask task) {
        if (task == null) {
            askingHistory.forget();
            history.clear();
        } else askingHistory.run(() -> desk.list().history(task)).onSuccess(history::setAll);
    }

    void called(String note) {
        keep(new Answer.Called(), Channel.PHONE, note, chosen());
    }

    void noAnswer() {
        keep(new Answer.NoAnswer(), Channel.PHONE, "", chosen());
    }

    /// A message went out, kept elsewhere.
    void written(String deed) {
        OwnerTask task = selected.get();
        int place = index();
        if (task != null) done.add(new DoneDeeds.Done(deed, task.id(), done(new Answer.Sent(), task)));
        selected.set(null);
        reload(place);
    }

    /// @param kept    told once it is
    /// @param refused told why it is not
    void booked(LocalDateTime at, String note, Runnable kept, Consumer<Message> refused) {
        keep(new Answer.Booked(at), Optional.of(Channel.PHONE), note, chosen(), kept, refused);
    }

    void snoozed(LocalDate until, String note, Runnable kept, Consumer<Message> refused) {
        keep(new Answer.Snoozed(until), Optional.empty(), note, chosen(), kept, refused);
    }

    void declined(boolean forGood, String note) {
        keep(new Answer.Declined(forGood), Channel.PHONE, note, chosen());
    }

    void wrongNumber() {
        OwnerTask task = selected.get();
        boolean otherWay = task != null && task.phone().map(task::otherWayThan).orElse(true);
        keep(new Answer.WrongNumber(otherWay), Channel.PHONE, "", chosen());
    }

    /// What an owner said after a service.
    void well(boolean well, String note) {
        keep(well ? new Answer.Well() : new Answer.NotWell(), Channel.PHONE, note, calls());
    }

    /// Those of the chosen lines that are calls after a service.
    List<OwnerTask.Line> calls() {
        return chosen().stream().filter(line -> line.reminder().kind() == ReminderKind.AFTER_CARE).toList();
    }

    private void keep(Answer answer, Channel channel, String note, List<OwnerTask.Line> lines) {
        keep(answer, Optional.of(channel), note, lines, () -> {
        }, notices::refused);
    }

    private void keep(Answer answer, Optional<Channel> channel, String note, List<OwnerTask.Line> lines, Runnable kept, Consumer<Message> refused) {
        OwnerTask task = selected.get();
        if (task == null || busy.property().get()) return;
        Optional<PhoneNumber> phone = channel.filter(Channel.PHONE::equals).flatMap(_ -> task.phone());
        Contact contact = new Contact(UUID.randomUUID().toString(), OwnerTask.seen(lines), channel, phone, answer, note);
        int place = index();
        desk.approvals().ask(Right.SEND_REMINDERS, TaskWords.answer(answer), who -> background.write(() -> desk.followUps().record(contact, who)).during(busy)
                .onSuccess(outcome -> outcome.handle(key -> {
                    kept.run();
                    done.add(new DoneDeeds.Done(key, task.id(), done(answer, task)));
                    selected.set(null);
                    reload(place);
                }, why -> {
                    refused.accept(why.message());
                    reload(place);
                })));
    }

    private static Message done(Answer answer, OwnerTask task) {
        return Message.of("outreach.done", TaskWords.answer(answer), task.owner().name().spoken());
    }

    /// Takes the last deed back; again, the one before.
    void undo() {
        DoneDeeds.Done deed = done.lastProperty().get();
        if (deed == null || busy.property().get()) return;
        int place = Math.max(index(), 0);
        desk.approvals().ask(Right.SEND_REMINDERS, Message.of("ui.undo"), who -> background.write(() -> desk.followUps().undo(deed.key(), who)).during(busy)
                .onSuccess(outcome -> {
                    done.remove(deed);
                    outcome.handle(_ -> notices.done(Message.of("outreach.undone", deed.what())), notices::refused);
                    selected.set(tasks.stream().filter(task -> task.id().equals(deed.owner())).findFirst().orElse(selected.get()));
                    backTo(deed.owner(), place);
                }));
    }

    /// Shows the list again with this owner chosen, in whatever bucket they are now.
    private void backTo(OwnerId owner, int place) {
        LocalDate today = today();
        background.run(() -> desk.list().of(List.of(owner), today)).onSuccess(found -> {
            Optional<Bucket> there = found.stream().findFirst().map(task -> task.bucket(today)).filter(where -> typed.get().isBlank() && where != bucket.get()
                    && filter.get() != WorkFilter.EXPECTED);
            found.stream().findFirst().ifPresent(selected::set);
            if (there.isPresent()) bucket.set(there.get());
            else reload(place);
        });
    }

    /// The number is right after all.
    void numberIsRight() {
        OwnerTask task = selected.get();
        List<PhoneNumber> wrong = task == null ? List.of() : task.owner().phones().stream().filter(phone -> task.wrong().contains(phone.number())).toList();
        if (wrong.isEmpty()) return;
        desk.approvals().ask(Right.SEND_REMINDERS, Message.of("outreach.key.number_right"), who -> background.write(() ->
                desk.followUps().numberIsRight(task.id(), wrong.getFirst(), who)).during(busy).onSuccess(outcome -> {
                    outcome.refusal().ifPresent(notices::refused);
                    load();
                }));
    }
}
