package jaidee.ui.form;

import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import jaidee.kernel.DateInput;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;

/// A day typed in either era (`22/11/69`, `22112569`, `22/11/2026`, `วันนี้`, `+1y`). While it is typed the echo says how
/// it is understood; on leaving, it is written out and, when it cannot be read, refused. ↑ and ↓ go a day on and back.
public final class DateField extends TextField {
    private final DateInput.Field kind;
    private final Clock clock;
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Message> echo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>();
    private boolean reading;

    /// @param kind what the day is for: decides what two digits of a year mean and which days are taken
    public DateField(DateInput.Field kind, Clock clock) {
        this.kind = kind;
        this.clock = clock;
        textProperty().subscribe(this::read);
        day.subscribe(value -> {
            if (!reading) write(value);
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) leave();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
    }

    /// The day understood; `null` while nothing or nothing readable is typed.
    public ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    public LocalDate day() {
        return day.get();
    }

    /// `22 พ.ย. 2569 (2026)`, or a warning that asks for a second look.
    public ReadOnlyObjectProperty<Message> echoProperty() {
        return echo.getReadOnlyProperty();
    }

    /// Why the text cannot be taken, once the field was left; `null` when it can.
    public ReadOnlyObjectProperty<Message> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    private void read(String typed) {
        refusal.set(null);
        reading = true;
        switch (parse(typed)) {
            case Outcome.Done<DateInput>(DateInput input) -> {
                day.set(input.day());
                echo.set(input.unlikely() ? input.warning() : input.echo());
            }
            case Outcome.Refused<DateInput> _ -> {
                day.set(null);
                echo.set(null);
            }
        }
        reading = false;
    }

    private void leave() {
        if (getText().isBlank()) return;
        parse(getText()).handle(input -> write(input.day()), why -> refusal.set(why.message()));
    }

    private void step(KeyEvent event) {
        int days = switch (event.getCode()) {
            case UP -> 1;
            case DOWN -> -1;
            default -> 0;
        };
        if (days == 0) return;
        write((day.get() == null ? today() : day.get()).plusDays(days));
        event.consume();
    }

    private void write(LocalDate value) {
        setText(value == null ? "" : Days.numeric(value));
        end();
    }

    private Outcome<DateInput> parse(String typed) {
        return DateInput.parse(typed, kind, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Days.BANGKOK));
    }
}
