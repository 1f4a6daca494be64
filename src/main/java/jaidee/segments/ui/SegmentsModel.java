package jaidee.segments.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.segments.Condition;
import jaidee.segments.Join;
import jaidee.segments.Preview;
import jaidee.segments.Proposals;
import jaidee.segments.Segment;
import jaidee.segments.SegmentDefinition;
import jaidee.segments.SegmentExport.Purpose;
import jaidee.segments.SegmentWords;
import jaidee.segments.Vocabulary;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The segments with their counts, and the one that is being looked at or put together.
public final class SegmentsModel {
    static final int SHOWN = 50;
    private static final int OFFERS = 40;

    /// @param count empty until it is known
    record Counted(Segment segment, Optional<Integer> count) {
    }

    private final SegmentDesk desk;
    private final Background background;
    private final Notices notices;
    private final Latest counting, listing, proposing, rounds;
    private final Busy busy = new Busy(), reading = new Busy();
    private final Refusals refusals = new Refusals();
    private final ObservableList<Counted> segments = FXCollections.observableArrayList();
    private final ObservableList<Preview.Line> owners = FXCollections.observableArrayList();
    private final ObjectProperty<Segment> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<SegmentDefinition> draft = new ReadOnlyObjectWrapper<>(SegmentDefinition.EVERYBODY);
    private final ObjectProperty<Preview> preview = new SimpleObjectProperty<>();
    private final ObjectProperty<Vocabulary> vocabulary = new SimpleObjectProperty<>(new Vocabulary(Map.of()));
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private Optional<Proposals> proposals = Optional.empty();

    public SegmentsModel(SegmentDesk desk, Background background, Notices notices) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.counting = background.latest();
        this.listing = background.latest();
        this.proposing = background.latest();
        this.rounds = background.latest();
    }

    ObservableList<Counted> segments() {
        return segments;
    }

    /// The first of the segment shown.
    ObservableList<Preview.Line> owners() {
        return owners;
    }

    /// `null` while a new one is put together.
    ObjectProperty<Segment> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<SegmentDefinition> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// `null` until it was counted for the first time.
    ObjectProperty<Preview> previewProperty() {
        return preview;
    }

    ObjectProperty<Vocabulary> vocabularyProperty() {
        return vocabulary;
    }

    /// The condition being edited; -1 for none.
    IntegerProperty selectedProperty() {
        return selected;
    }

    Busy busy() {
        return busy;
    }

    /// While the tables are read for the first time, or anew.
    Busy reading() {
        return reading;
    }

    Refusals refusals() {
        return refusals;
    }

    SegmentDesk desk() {
        return desk;
    }

    boolean isChanged() {
        return chosen.get() == null ? !draft.get().conditions().isEmpty() : !chosen.get().definition().equals(draft.get());
    }

    SegmentWords words(Texts texts) {
        return new SegmentWords(texts, vocabulary.get());
    }

    /// Whoever may see reports sees them: what was changed since the screen was open is read, then everything counted anew.
    public void load() {
        desk.approvals().ask(Right.SEE_REPORTS, Message.of("segments.page"), _ -> read());
    }

    private void read() {
        background.run(() -> {
            desk.counts().refresh();
            return desk.counts().vocabulary();
        }).onSuccess(known -> {
            vocabulary.set(known);
            background.run(() -> new Proposals(known)).onSuccess(made -> proposals = Optional.of(made));
            list(Optional.ofNullable(chosen.get()).map(Segment::id).map(id -> id.value()));
        });
    }

    private void list(Optional<Long> then) {
        listing.run(desk.book()::all).onSuccess(all -> {
            segments.setAll(all.stream().map(each -> new Counted(each, countOf(each))).toList());
            if (chosen.get() == null && draft.get().conditions().isEmpty() && !all.isEmpty()) choose(all.getFirst());
            else then.flatMap(id -> all.stream().filter(each -> each.id().value() == id).findFirst()).filter(_ -> !isChanged()).ifPresentOrElse(this::stay, this::count);
            countAll();
        });
    }

    private Optional<Integer> countOf(Segment segment) {
        return segments.stream().filter(each -> each.segment().equals(segment)).findFirst().flatMap(Counted::count);
    }

    /// One after another, so that the first are there soon and a question asked meanwhile waits for one of them at most. A new
    /// round ends the one before.
    private void countAll() {
        countNext(List.copyOf(segments), 0);
    }

    private void countNext(List<Counted> all, int next) {
        if (next == all.size()) return;
        Segment segment = all.get(next).segment();
        rounds.run(() -> desk.counts().count(segment.definition())).during(reading).onSuccess(count -> {
            for (int i = 0; i < segments.size(); i++)
                if (segments.get(i).segment().equals(segment)) segments.set(i, new Counted(segment, Optional.of(count)));
            countNext(all, next + 1);
        });
    }

    void choose(Segment segment) {
        chosen.set(segment);
        selected.set(-1);
        change(segment.definition());
    }

    /// The same again, as it is now.
    private void stay(Segment segment) {
        if (!segment.definition().equals(draft.get())) choose(segment);
        else {
            chosen.set(segment);
            count();
        }
    }

    /// Begins a new one.
    void begin(SegmentDefinition definition) {
        chosen.set(null);
        selected.set(-1);
        change(definition);
    }

    /// @return its place
    int add(Condition condition, Join join) {
        change(join.put(draft.get(), condition));
        return follow(condition);
    }

    /// To the next alternative.
    int offer(int index) {
        Condition condition = draft.get().conditions().get(index);
        change(draft.get().offered(index));
        return follow(condition);
    }

    /// It leaves out, or has to hold.
    int except(int index) {
        Condition condition = draft.get().conditions().get(index);
        change(draft.get().excepted(index));
        return follow(condition);
    }

    /// Where the condition stands now is what is being edited.
    private int follow(Condition condition) {
        List<Condition> all = draft.get().conditions();
        for (int i = 0; i < all.size(); i++) if (all.get(i) == condition) selected.set(i);
        return selected.get();
    }

    void change(int index, Condition condition) {
        if (!draft.get().conditions().get(index).equals(condition)) change(draft.get().with(index, condition));
    }

    void drop(int index) {
        SegmentDefinition before = draft.get();
        Condition gone = before.conditions().get(index);
        change(before.without(index));
        selected.set(Math.min(index, draft.get().conditions().size() - 1));
        notices.undoable(Message.of("segments.condition.dropped", new Bilingual(words(Texts.of(Language.TH)).of(gone), words(Texts.of(Language.EN)).of(gone))), () -> change(before));
    }

    void turn(int index) {
        change(index, draft.get().conditions().get(index).turned());
    }

    private void change(SegmentDefinition definition) {
        refusals.clear();
        draft.set(definition);
        count();
    }

    /// The newest question wins.
    private void count() {
        SegmentDefinition asked = complete(draft.get());
        counting.run(() -> desk.counts().preview(asked, SHOWN)).during(reading).onSuccess(found -> {
            preview.set(found);
            owners.setAll(found.first());
            if (desk.counts().isStale()) background.run(desk.counts()::refresh).onSuccess(_ -> counting.run(() -> desk.counts().preview(asked, SHOWN)).onSuccess(again -> {
                preview.set(again);
                owners.setAll(again.first());
            }));
        });
    }

    /// Without what has nothing chosen yet.
    private static SegmentDefinition complete(SegmentDefinition definition) {
        return definition.keeping(each -> !isOpen(each));
    }

    static boolean isOpen(Condition condition) {
        return switch (condition) {
            case Condition.Among among -> among.values().isEmpty() && !among.trait().anyWhenEmpty();
            case Condition.Between between -> between.least().isEmpty() && between.most().isEmpty();
            case Condition.Since _, Condition.Fact _ -> false;
        };
    }

    interface Offered {
        void show(List<Proposals.Proposal> found);
    }

    void propose(String typed, Offered offered) {
        proposals.ifPresent(known -> proposing.run(() -> known.of(Join.read(typed).rest(), OFFERS)).onSuccess(offered::show));
    }

    void save(Optional<Segment> as, String name, Runnable saved) {
        SegmentDefinition definition = draft.get();
        desk.approvals().ask(Right.SEE_REPORTS, Message.of("segments.save"), who -> background.write(() -> desk.book().save(as.map(Segment::id), name, definition, who))
                .during(busy).onSuccess(outcome -> outcome.handle(segment -> {
                    notices.done(Message.of("segments.saved", segment.name()));
                    chosen.set(segment);
                    saved.run();
                    list(Optional.of(segment.id().value()));
                }, why -> refusals.show(why))));
    }

    void rename(Segment segment, String name, Runnable saved) {
        desk.approvals().ask(Right.SEE_REPORTS, Message.of("segments.rename"), who -> background.write(() -> desk.book().rename(segment.id(), name, who))
                .during(busy).onSuccess(outcome -> outcome.handle(renamed -> {
                    notices.done(Message.of("segments.saved", renamed.name()));
                    saved.run();
                    list(Optional.of(renamed.id().value()));
                }, why -> refusals.show(why))));
    }

    void remove(Segment segment) {
        desk.approvals().ask(Right.SEE_REPORTS, Message.of("segments.remove"), who -> background.write(() -> desk.book().remove(segment.id(), who)).during(busy)
                .onSuccess(outcome -> outcome.handle(_ -> {
                    begin(SegmentDefinition.EVERYBODY);
                    list(Optional.empty());
                    notices.undoable(Message.of("segments.removed", segment.name()), () -> background.write(() -> desk.book().restore(segment.id(), who))
                            .onSuccess(back -> back.handle(restored -> {
                                chosen.set(restored);
                                draft.set(restored.definition());
                                list(Optional.of(restored.id().value()));
                            }, notices::refused)));
                }, notices::refused)));
    }

    void export(Path file, String name, Purpose purpose, Language language) {
        SegmentDefinition definition = complete(draft.get());
        desk.approvals().ask(Right.SEE_REPORTS, Message.of("segments.export"), who -> background.write(() -> desk.export().write(file, name, definition, purpose, language, who))
                .during(busy).onSuccess(outcome -> outcome.handle(count -> notices.done(Message.of("segments.exported", count, file.getFileName().toString())), notices::refused)));
    }
}
