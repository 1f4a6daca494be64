package jaidee.feedback.ui;

import jaidee.feedback.Theme;
import jaidee.feedback.VoiceCase;
import jaidee.kernel.DateInput;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import jaidee.staff.Right;
import jaidee.staff.StaffMember;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.layout.VBox;

/// What can be done with the case that is open, each asked for in a panel of its own.
final class CaseDeeds {
    private static final double WIDTH = 520;

    private final CasesModel model;
    private final Kit kit;
    private final UiTexts texts;

    CaseDeeds(CasesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    void note() {
        new CaseForm(model, kit, noted -> {
            model.chosenProperty().set(noted);
            model.load();
        }).open();
    }

    void answer() {
        words("feedback.answer", "feedback.answer.words", "feedback.answered", (each, words) -> model.desk().cases().answer(each.id(), words, me()));
    }

    void add() {
        words("feedback.add", "feedback.add.words", "feedback.added", (each, words) -> model.desk().cases().add(each.id(), words, me()));
    }

    private void words(String titleKey, String labelKey, String doneKey, BiFunction<VoiceCase, String, Outcome<VoiceCase>> deed) {
        VoiceCase each = model.chosenProperty().get();
        WordsPanel.open(kit, titleKey, labelKey, typed -> model.change(() -> deed.apply(each, typed.words()), Message.of(doneKey), typed.panel()::close, why -> {
            typed.refusals().show(why);
            if (why.field().isEmpty()) kit.notices().refused(why);
        }));
    }

    void close() {
        VoiceCase each = model.chosenProperty().get();
        model.asCloser(each, by -> WordsPanel.open(kit, "feedback.close", "feedback.close.words", typed -> model.change(() -> model.desk().cases().close(each.id(), typed.words(), by),
                Message.of("feedback.closed"), typed.panel()::close, why -> {
                    typed.refusals().show(why);
                    if (why.field().isEmpty()) kit.notices().refused(why);
                })));
    }

    void reopen() {
        VoiceCase each = model.chosenProperty().get();
        LocalDate due = model.today().plusDays(model.desk().dueDays().get());
        words("feedback.reopen", "feedback.reopen.words", "feedback.reopened", (_, words) -> model.desk().cases().reopen(each.id(), words, due, me()));
    }

    /// Who sees to it, and until when.
    void assign() {
        VoiceCase each = model.chosenProperty().get();
        kit.background().run(model.desk().around()::people).onSuccess(all -> {
            ChoiceChips<StaffMember> charge = new ChoiceChips<>(all, one -> texts.with(_ -> one.name()));
            charge.valueProperty().set(all.stream().filter(one -> each.charge().filter(who -> who.id().equals(one.id())).isPresent()).findFirst().orElse(null));
            charge.setPrefWrapLength(WIDTH);
            DateField due = new DateField(DateInput.Field.LAST_DAY, kit.clock());
            due.dayProperty().set(each.due().orElse(null));
            Refusals refusals = new Refusals();
            VBox content = new VBox(12, new Field(texts, "feedback.form.charge", charge).refusing(refusals.of("charge")), new Field(texts, "feedback.form.due", due).refusing(refusals.of("due")));
            content.setPrefWidth(WIDTH);
            Panel panel = kit.dialogs().panel(Message.of("feedback.assign"), content).focusing(charge);
            panel.offerPrimary(Deed.of("feedback.form.save", "F12", () -> {
                refusals.clear();
                Optional<StaffId> who = Optional.ofNullable(charge.valueProperty().get()).map(StaffMember::id);
                model.change(() -> model.desk().cases().assign(each.id(), who, Optional.ofNullable(due.day()), me()), Message.of("feedback.assigned"), panel::close, refusals::show);
            })).open();
        });
    }

    /// What it was about.
    void theme() {
        VoiceCase each = model.chosenProperty().get();
        kit.background().run(() -> model.desk().cases().themes().stream().filter(Theme::active).toList()).onSuccess(all -> {
            ChoiceChips<Theme> chips = new ChoiceChips<>(all, one -> texts.with(now -> one.name().in(now.language())));
            chips.valueProperty().set(each.theme().filter(all::contains).orElse(all.isEmpty() ? null : all.getFirst()));
            chips.setPrefWrapLength(WIDTH);
            Panel panel = kit.dialogs().panel(Message.of("feedback.theme"), new VBox(chips)).focusing(chips);
            panel.offerPrimary(Deed.of("feedback.form.save", "Enter", () -> model.change(() -> model.desk().cases().theme(each.id(), chips.valueProperty().get().code(), me()),
                    Message.of("feedback.themed"), panel::close, kit.notices()::refused)).when(chips.valueProperty().isNotNull())).open();
        });
    }

    /// Everything of the last twelve months as a spreadsheet.
    void export() {
        model.desk().approvals().ask(Right.SEE_REPORTS, Message.of("feedback.export"), by -> {
            LocalDate to = model.today(), from = to.minusMonths(12).plusDays(1);
            Optional<Path> file = kit.files().save("feedback.export", texts.get("feedback.export.name") + " " + to + ".xlsx");
            Language language = texts.language();
            file.ifPresent(path -> kit.background().run(() -> model.desk().file().write(from, to, path, language, by))
                    .onSuccess(outcome -> outcome.handle(lines -> kit.notices().done(Message.of("feedback.export.done", lines)), kit.notices()::refused)));
        });
    }

    private StaffId me() {
        return model.desk().me().get();
    }
}
