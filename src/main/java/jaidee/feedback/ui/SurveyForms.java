package jaidee.feedback.ui;

import jaidee.feedback.Kind;
import jaidee.feedback.Round;
import jaidee.feedback.RoundDraft;
import jaidee.feedback.SurveyBook;
import jaidee.feedback.VoiceSettings;
import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks for a round of questions, and how often customers are asked at all.
public final class SurveyForms {
    private static final double WIDTH = 560;
    private static final int TARGET = 100, DAYS = 30;

    private final SettingsService settings;
    private final Approvals approvals;
    private final Kit kit;
    private final UiTexts texts;

    public SurveyForms(SettingsService settings, Approvals approvals, Kit kit) {
        this.settings = settings;
        this.approvals = approvals;
        this.kit = kit;
        this.texts = kit.texts();
    }

    void round(SurveysModel model, Optional<Round> before) {
        Refusals refusals = new Refusals();
        TextField name = new TextField(before.map(Round::name).orElse(""));
        ChoiceChips<Kind> kind = new ChoiceChips<>(Kind.QUESTIONS, each -> texts.of(each.named().key()));
        kind.valueProperty().set(before.map(Round::kind).orElse(Kind.NPS));
        TextField questionTh = new TextField(before.map(each -> each.question().th()).orElse(SurveyBook.standing(Kind.NPS).th()));
        TextField questionEn = new TextField(before.map(each -> each.question().en()).orElse(SurveyBook.standing(Kind.NPS).en()));
        if (before.isEmpty()) kind.valueProperty().addListener((_, _, now) -> {
            questionTh.setText(SurveyBook.standing(now).th());
            questionEn.setText(SurveyBook.standing(now).en());
        });
        DateField first = new DateField(DateInput.Field.REPORT, kit.clock()), last = new DateField(DateInput.Field.REPORT, kit.clock());
        first.dayProperty().set(before.map(Round::first).orElse(model.today()));
        last.dayProperty().set(before.map(Round::last).orElse(model.today().plusDays(DAYS - 1)));
        NumberField target = new NumberField(0);
        target.numberProperty().set(BigDecimal.valueOf(before.map(Round::target).orElse(TARGET)));
        VBox content = new VBox(12, new Field(texts, "surveys.form.name", name).required().refusing(refusals.of("name")), kind,
                new Field(texts, "surveys.form.question_th", questionTh).required().refusing(refusals.of("questionTh")),
                new Field(texts, "surveys.form.question_en", questionEn).refusing(refusals.of("questionEn")),
                new HBox(16, new Field(texts, "surveys.form.first", first).required(), new Field(texts, "surveys.form.last", last).required().refusing(refusals.of("last")),
                        new Field(texts, "surveys.form.target", target).required().refusing(refusals.of("target"))));
        content.setPrefWidth(WIDTH + 80);
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "surveys.change" : "surveys.add"), content).focusing(name);
        panel.offerPrimary(Deed.of("feedback.form.save", "F12", () -> approvals.ask(Right.EDIT_RULES, Message.of("surveys.add"), by -> {
            refusals.clear();
            RoundDraft draft = new RoundDraft(before.map(Round::id), name.getText(), kind.valueProperty().get(), questionTh.getText(), questionEn.getText(), first.day(), last.day(),
                    whole(target).map(Long::intValue).orElse(0));
            kit.background().write(() -> model.surveys().save(draft, by)).onSuccess(outcome -> outcome.handle(saved -> {
                panel.close();
                kit.notices().done(Message.of("surveys.form.saved", saved.name()));
                model.chosenProperty().set(Optional.of(saved));
                model.load();
            }, why -> {
                refusals.show(why);
                if (why.field().isEmpty()) kit.notices().refused(why);
            }));
        }))).open();
    }

    void settings() {
        ChoiceChips<VoiceSettings.Asks> asks = new ChoiceChips<>(List.of(VoiceSettings.Asks.values()), each -> texts.of("surveys.settings.asks." + each));
        asks.valueProperty().set(settings.value(VoiceSettings.ASKS));
        NumberField every = number(VoiceSettings.EVERY), peace = number(VoiceSettings.PEACE_DAYS), due = number(VoiceSettings.DUE_DAYS);
        VBox content = new VBox(12, new Field(texts, "surveys.settings.asks", asks), new Field(texts, "surveys.settings.every", every), new Field(texts, "surveys.settings.peace", peace),
                new Field(texts, "surveys.settings.due", due));
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("surveys.settings"), content).focusing(asks);
        panel.offerPrimary(Deed.of("feedback.form.save", "F12", () -> approvals.ask(Right.CHANGE_SETTINGS, Message.of("surveys.settings"), by -> kit.background().write(() ->
                set(VoiceSettings.ASKS, Optional.of(asks.valueProperty().get()), by).then(_ -> set(VoiceSettings.EVERY, whole(every), by))
                        .then(_ -> set(VoiceSettings.PEACE_DAYS, whole(peace), by)).then(_ -> set(VoiceSettings.DUE_DAYS, whole(due), by)))
                .onSuccess(outcome -> outcome.handle(_ -> {
                    panel.close();
                    kit.notices().done(Message.of("surveys.settings.saved"));
                }, _ -> kit.notices().refused(Message.of("surveys.settings.wrong"))))))).open();
    }

    private <T> Outcome<T> set(Setting<T> setting, Optional<T> value, Authority by) {
        return settings.set(by.by(), setting, value.orElse(setting.standard()), ctx -> Rights.check(ctx, by, Right.CHANGE_SETTINGS));
    }

    private NumberField number(Setting<Long> setting) {
        NumberField field = new NumberField(0);
        field.numberProperty().set(BigDecimal.valueOf(settings.value(setting)));
        return field;
    }

    private static Optional<Long> whole(NumberField field) {
        return Optional.ofNullable(field.numberProperty().get()).map(BigDecimal::longValue);
    }
}
