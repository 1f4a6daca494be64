package jaidee.messages.ui;

import jaidee.kernel.DayList;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Texts;
import jaidee.kernel.TimeInput;
import jaidee.messages.Composing;
import jaidee.messages.ContactTerms;
import jaidee.messages.Variable;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import jaidee.ui.Busy;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// How often and when the clinic writes to owners, what an SMS costs, and the way to the texts.
public final class SendingCard extends Card {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm");

    private final SettingsService settings;
    private final Approvals approvals;
    private final Kit kit;
    private final MoneyField price = new MoneyField();
    private final Map<Setting<Long>, TextField> hours = new LinkedHashMap<>();
    private final Map<Setting<Long>, NumberField> numbers = new LinkedHashMap<>();
    private final TextField holidays = new TextField();
    private final Map<Setting<String>, TextField> wayOut = new LinkedHashMap<>();
    private final Refusals refusals = new Refusals();
    private final Busy busy = new Busy();

    public SendingCard(SettingsService settings, Approvals approvals, Kit kit) {
        super(kit.texts(), "messages.sending");
        this.settings = settings;
        this.approvals = approvals;
        this.kit = kit;
        price.setId("part-price");
        price.moneyProperty().set(Money.satang(settings.value(ContactTerms.PART_SATANG)));
        GridPane grid = new GridPane(12, 8);
        grid.add(new Field(kit.texts(), "messages.sending.price", price).refusing(refusals.of("price")), 0, 0);
        grid.add(number("messages.sending.per_item", ContactTerms.PER_ITEM), 1, 0);
        grid.add(hour("messages.sending.from", ContactTerms.FROM), 0, 1);
        grid.add(hour("messages.sending.until", ContactTerms.UNTIL), 1, 1);
        grid.add(hour("messages.sending.holiday_from", ContactTerms.HOLIDAY_FROM), 0, 2);
        grid.add(hour("messages.sending.holiday_until", ContactTerms.HOLIDAY_UNTIL), 1, 2);
        grid.add(number("messages.sending.gap", ContactTerms.MARKETING_GAP), 0, 3);
        grid.add(number("messages.sending.most", ContactTerms.MARKETING_MOST), 1, 3);
        grid.add(number("messages.sending.mourning", ContactTerms.MOURNING_DAYS), 0, 4);
        holidays.setText(DayList.kept(settings.value(ContactTerms.HOLIDAYS)).shown());
        holidays.setId("free-days");
        Label hint = kit.texts().bind(new Label(), "messages.sending.hint");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        HBox row = new HBox(8, kit.buttons().of(Deed.of("messages.open", () -> kit.navigator().open(new Route.Templates())), Feather.EDIT_3), Card.gap(),
                kit.buttons().of(Deed.of("settings.save", this::save).when(busy.property().not())));
        row.setAlignment(Pos.CENTER_LEFT);
        add(grid, new Field(kit.texts(), "messages.sending.holidays", holidays).refusing(refusals.of("holidays")), hint,
                optout(Language.TH, Composing.OPTOUT_TH), optout(Language.EN, Composing.OPTOUT_EN), row);
    }

    // while it is empty the program’s own words stand in the messages: they are shown in the empty field
    private Field optout(Language language, Setting<String> setting) {
        TextField field = new TextField(settings.value(setting));
        field.setId(setting.key().replace('.', '-'));
        field.setPromptText(Texts.of(language).get("messages.said.optout", Variable.PHONE.written()));
        wayOut.put(setting, field);
        return new Field(kit.texts(), "messages.sending.optout." + language, field).refusing(refusals.of(setting.key()));
    }

    private Field hour(String key, Setting<Long> setting) {
        TextField field = new TextField(WRITTEN.format(LocalTime.ofSecondOfDay(settings.value(setting) * 60)));
        hours.put(setting, field);
        return new Field(kit.texts(), key, field).refusing(refusals.of(setting.key()));
    }

    private Field number(String key, Setting<Long> setting) {
        NumberField field = new NumberField(0);
        field.numberProperty().set(BigDecimal.valueOf(settings.value(setting)));
        numbers.put(setting, field);
        return new Field(kit.texts(), key, field).refusing(refusals.of(setting.key()));
    }

    private void save() {
        refusals.clear();
        Map<Setting<Long>, Long> wanted = new LinkedHashMap<>();
        hours.forEach((setting, field) -> minute(field.getText()).ifPresentOrElse(minute -> wanted.put(setting, minute),
                () -> refusals.show(setting.key(), Message.of("messages.sending.no_time"))));
        numbers.forEach((setting, field) -> {
            if (field.numberProperty().get() == null) refusals.show(setting.key(), Message.of("kernel.text.missing"));
            else wanted.put(setting, field.numberProperty().get().longValue());
        });
        if (price.money() == null) refusals.show("price", Message.of("kernel.text.missing"));
        Optional<DayList> free = DayList.typed(holidays.getText(), LocalDate.now(kit.clock().withZone(Days.BANGKOK)));
        if (free.isEmpty()) refusals.show("holidays", Message.of("messages.sending.no_days"));
        wayOut.forEach((setting, field) -> {
            if (field.getText().replace(Variable.PHONE.written(), "").matches(".*[{}].*"))
                refusals.show(setting.key(), Message.of("messages.sending.optout_place", Variable.PHONE.written()));
        });
        ContactTerms.neverOpen(wanted).forEach(setting -> refusals.show(setting.key(), Message.of("messages.sending.never_open")));
        if (refusals.any()) return;
        wanted.put(ContactTerms.PART_SATANG, price.money().satang());
        Map<Setting<String>, String> said = new LinkedHashMap<>();
        said.put(ContactTerms.HOLIDAYS, free.get().written());
        wayOut.forEach((setting, field) -> said.put(setting, field.getText().strip()));
        approvals.ask(Right.CHANGE_SETTINGS, Message.of("messages.sending"), who -> kit.background().write(() -> store(wanted, said, who)).during(busy)
                .onSuccess(outcome -> outcome.handle(_ -> {
                    holidays.setText(free.get().shown());
                    kit.notices().done(Message.of("settings.saved"));
                }, kit.notices()::refused)));
    }

    private Outcome<Void> store(Map<Setting<Long>, Long> wanted, Map<Setting<String>, String> said, Authority who) {
        for (Map.Entry<Setting<Long>, Long> each : wanted.entrySet()) {
            Outcome<Long> set = settings.set(who.by(), each.getKey(), each.getValue(), ctx -> Rights.check(ctx, who, Right.CHANGE_SETTINGS));
            if (!set.isDone()) return Outcome.refused(set.refusal().orElseThrow());
        }
        for (Map.Entry<Setting<String>, String> each : said.entrySet()) {
            Outcome<String> set = settings.set(who.by(), each.getKey(), each.getValue(), ctx -> Rights.check(ctx, who, Right.CHANGE_SETTINGS));
            if (!set.isDone()) return Outcome.refused(set.refusal().orElseThrow());
        }
        return Outcome.done(null);
    }

    private static Optional<Long> minute(String typed) {
        return TimeInput.parse(typed).map(time -> (long) time.toSecondOfDay() / 60);
    }
}
