package jaidee.messages.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.messages.Composed;
import jaidee.messages.ContactTerms;
import jaidee.messages.Examples;
import jaidee.messages.Examples.Example;
import jaidee.messages.MessageKind;
import jaidee.messages.MessageTemplate;
import jaidee.messages.TemplateBook;
import jaidee.messages.TemplateText;
import jaidee.settings.SettingsService;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The texts being written, one occasion at a time, in both languages, with what an owner of today would read. What is typed
/// for one occasion stays while another is looked at.
public final class TemplatesModel {
    private final TemplateBook book;
    private final Examples examples;
    private final SettingsService settings;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Latest looking;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ObjectProperty<MessageKind> kind = new SimpleObjectProperty<>(MessageKind.VACCINE_DUE);
    private final Map<Language, StringProperty> typed = new EnumMap<>(Language.class);
    private final Map<MessageKind, Map<Language, String>> drafts = new EnumMap<>(MessageKind.class);
    private final ReadOnlyObjectWrapper<Map<MessageKind, Map<Language, MessageTemplate>>> saved = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObservableList<Example> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Example> example = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding changed;

    public TemplatesModel(TemplateBook book, Examples examples, SettingsService settings, Approvals approvals, Background background, Notices notices) {
        this.book = book;
        this.examples = examples;
        this.settings = settings;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.looking = background.latest();
        for (Language language : Language.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.subscribe(_ -> refusals.clear(language.name()));
            typed.put(language, text);
        }
        this.changed = Bindings.createBooleanBinding(this::isChanged, typed.get(Language.TH), typed.get(Language.EN), saved, kind);
        kind.subscribe((before, now) -> {
            if (before != null) keepDraft(before);
            show(now);
        });
    }

    ObjectProperty<MessageKind> kindProperty() {
        return kind;
    }

    StringProperty typed(Language language) {
        return typed.get(language);
    }

    ReadOnlyObjectProperty<Map<MessageKind, Map<Language, MessageTemplate>>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// The owner the text is tried on; `null` when nobody is written to today.
    ReadOnlyObjectProperty<Example> exampleProperty() {
        return example.getReadOnlyProperty();
    }

    BooleanBinding changed() {
        return changed;
    }

    Busy busy() {
        return busy;
    }

    Refusals refusals() {
        return refusals;
    }

    /// What the owner of the example would read.
    ObjectBinding<Composed> preview(Language language) {
        return Bindings.createObjectBinding(() -> TemplateText.of(typed.get(language).get())
                .filled(example.get() == null ? Map.of() : example.get().values().get(language)), typed.get(language), example);
    }

    Money partPrice() {
        return Money.satang(settings.value(ContactTerms.PART_SATANG));
    }

    void load() {
        background.run(book::current).during(busy).onSuccess(now -> {
            saved.set(now);
            show(kind.get());
        });
    }

    /// Tries the text on the next owner of today, or the one before.
    void step(int by) {
        if (shown.isEmpty()) return;
        int at = Math.floorMod(shown.indexOf(example.get()) + by, shown.size());
        example.set(shown.get(at));
    }

    void save() {
        if (busy.property().get()) return;
        refusals.clear();
        MessageKind saving = kind.get();
        Map<Language, String> bodies = Map.of(Language.TH, typed.get(Language.TH).get(), Language.EN, typed.get(Language.EN).get());
        boolean wrong = false;
        for (Language language : Language.values()) {
            var refusal = TemplateBook.wrong(saving, language, bodies.get(language));
            refusal.ifPresent(why -> refusals.show(language.name(), why.message()));
            wrong |= refusal.isPresent();
        }
        if (wrong) return;
        approvals.ask(Right.EDIT_RULES, Message.of("messages.save"), who -> background.write(() -> book.save(saving, bodies, who)).during(busy)
                .onSuccess(outcome -> outcome.handle(now -> {
                    Map<MessageKind, Map<Language, MessageTemplate>> all = new EnumMap<>(saved.get());
                    all.put(saving, now);
                    drafts.remove(saving);
                    saved.set(all);
                    show(kind.get());
                    notices.done(Message.of("messages.saved", saving.named()));
                }, refusals::show)));
    }

    /// Puts the texts back as they were saved.
    void reset() {
        drafts.remove(kind.get());
        fill(Map.of());
    }

    void versions(Language language, Consumer<List<MessageTemplate>> found) {
        MessageKind of = kind.get();
        background.run(() -> book.versions(of, language)).onSuccess(found::accept);
    }

    private void show(MessageKind now) {
        refusals.clear();
        fill(drafts.getOrDefault(now, Map.of()));
        looking.run(() -> examples.of(now)).onSuccess(found -> {
            shown.setAll(found);
            example.set(found.isEmpty() ? null : found.getFirst());
        });
    }

    private void fill(Map<Language, String> draft) {
        typed.forEach((language, text) -> text.set(draft.getOrDefault(language, saved(language))));
    }

    private void keepDraft(MessageKind of) {
        Map<Language, String> draft = new EnumMap<>(Language.class);
        typed.forEach((language, text) -> draft.put(language, text.get()));
        if (!saved.get().isEmpty()) drafts.put(of, draft);
    }

    private String saved(Language language) {
        Map<Language, MessageTemplate> texts = saved.get().get(kind.get());
        return texts == null ? "" : texts.get(language).body();
    }

    private boolean isChanged() {
        return !saved.get().isEmpty() && typed.entrySet().stream().anyMatch(each -> !each.getValue().get().equals(saved(each.getKey())));
    }
}
