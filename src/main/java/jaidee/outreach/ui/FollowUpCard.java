package jaidee.outreach.ui;

import jaidee.kernel.DayList;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.outreach.FollowUpRules;
import jaidee.outreach.OutreachSettings;
import jaidee.outreach.Steps;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Card;
import jaidee.ui.Kit;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.TextField;

/// When and how often owners are reached out to: the steps around a due day, tries, closed days, birthdays. What is set
/// here holds for every reminder from its next change on.
public final class FollowUpCard extends Card {
    private final SettingsService settings;
    private final FollowUpRules rules;
    private final Approvals approvals;
    private final Kit kit;

    public FollowUpCard(SettingsService settings, FollowUpRules rules, Approvals approvals, Kit kit) {
        super(kit.texts(), "outreach.settings.title");
        this.settings = settings;
        this.rules = rules;
        this.approvals = approvals;
        this.kit = kit;
        ChoiceChips<Boolean> birthdays = new ChoiceChips<>(List.of(true, false), each -> kit.texts().of(each ? "outreach.rules.on" : "outreach.rules.off"));
        birthdays.valueProperty().set(settings.value(OutreachSettings.BIRTHDAYS));
        Refusals birthdaysRefused = new Refusals();
        birthdays.valueProperty().subscribe((before, now) -> keep(OutreachSettings.BIRTHDAYS, now, birthdaysRefused));
        add(text("outreach.settings.steps", OutreachSettings.STEPS, Function.identity(), typed -> Steps.parse(typed).map(Steps::text)),
                text("outreach.settings.tries", OutreachSettings.TRIES, Object::toString, FollowUpCard::number),
                text("outreach.settings.weekdays", OutreachSettings.CLOSED_WEEKDAYS, Function.identity(), FollowUpCard::weekdays),
                text("outreach.settings.holidays", OutreachSettings.HOLIDAYS, kept -> DayList.kept(kept).shown(), this::holidays, "outreach.settings.no_days"),
                new Field(kit.texts(), "outreach.settings.birthdays", birthdays).refusing(birthdaysRefused.of("")),
                text("outreach.settings.birthday_ahead", OutreachSettings.BIRTHDAY_AHEAD, Object::toString, FollowUpCard::number));
    }

    private <T> Field text(String key, Setting<T> setting, Function<T, String> shown, Function<String, Optional<T>> reader) {
        return text(key, setting, shown, reader, "outreach.refused.days_unreadable");
    }

    private <T> Field text(String key, Setting<T> setting, Function<T, String> shown, Function<String, Optional<T>> reader, String unreadable) {
        TextField field = new TextField(shown.apply(settings.value(setting)));
        field.setId(setting.key().replace('.', '-'));
        Refusals refusals = new Refusals();
        ReadOnlyObjectProperty<Message> refusal = refusals.of("");
        Runnable keep = () -> {
            refusals.clear();
            Optional<T> read = reader.apply(field.getText());
            if (read.isEmpty()) refusals.show("", Message.of(unreadable));
            else {
                field.setText(shown.apply(read.get()));
                keep(setting, read.get(), refusals);
            }
        };
        field.setOnAction(event -> keep.run());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) keep.run();
        });
        return new Field(kit.texts(), key, field).refusing(refusal);
    }

    private <T> void keep(Setting<T> setting, T value, Refusals refusals) {
        if (value == null || value.equals(settings.value(setting))) return;
        refusals.clear();
        approvals.ask(Right.CHANGE_SETTINGS, Message.of("outreach.settings.title"), authority -> kit.background().write(() -> rules.set(setting, value, authority))
                .onSuccess(outcome -> outcome.refusal().ifPresent(why -> refusals.show("", why.message()))));
    }

    private static Optional<Long> number(String typed) {
        return typed.strip().matches("\\d{1,3}") ? Optional.of(Long.valueOf(typed.strip())) : Optional.empty();
    }

    private Optional<String> holidays(String typed) {
        return DayList.typed(typed, LocalDate.now(kit.clock().withZone(Days.BANGKOK))).map(DayList::written);
    }

    /// Numbers from 1 (Monday) to 7.
    private static Optional<String> weekdays(String typed) {
        return Stream.of(typed.strip().split("[,;\\s]+")).allMatch(part -> part.isEmpty() || part.matches("[1-7]")) ? Optional.of(typed.strip()) : Optional.empty();
    }
}
