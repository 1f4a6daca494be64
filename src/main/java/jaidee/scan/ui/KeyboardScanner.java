package jaidee.scan.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import jaidee.scan.BurstDetector;
import jaidee.scan.ScanSource;
import jaidee.scan.ScannedText;

/// Hears a scanner that types like a keyboard, wherever the focus is. What it typed into a field is taken out again, and
/// its Enter or Tab presses no button. A person who types is not disturbed.
///
/// Reads typed characters, not key codes: under a Thai layout those are wrong or missing.
public final class KeyboardScanner {
    /// Twice without a character makes the silence that ends a scan: after a moment in which the window was busy, the
    /// first look comes before the characters that waited meanwhile.
    private static final Duration LOOK = Duration.millis(50);

    private final BurstDetector detector = new BurstDetector();
    private final LongSupplier nanos;
    private final Predicate<ScannedText> certain;
    private final Consumer<ScannedText> onScan;
    private final PauseTransition look = new PauseTransition(LOOK);
    private FieldBefore before = FieldBefore.NONE;
    private boolean typedSinceLook;
    private KeyCode swallowed = KeyCode.UNDEFINED;
    /// A key is on its way to its control; an editable list sends it on to its field as if it were a new one.
    private boolean passing;

    /// @param nanos  a clock that only runs forward, `System::nanoTime`
    /// @param onScan called on the FX thread
    public KeyboardScanner(LongSupplier nanos, Consumer<ScannedText> onScan) {
        this(nanos, text -> true, onScan);
    }

    /// @param certain whether a text can only have come from a scanner. While a field has the focus, everything else stays
    ///                in it: a window that was busy for a moment hands over in one go what a person typed meanwhile
    public KeyboardScanner(LongSupplier nanos, Predicate<ScannedText> certain, Consumer<ScannedText> onScan) {
        this.nanos = nanos;
        this.certain = certain;
        this.onScan = onScan;
        look.setOnFinished(event -> lookForSilence());
    }

    /// Listens before everybody else in the window, its pop-ups included, until the subscription ends.
    public Subscription listenAt(Window window) {
        EventDispatcher usual = window.getEventDispatcher();
        EventDispatcher listening = (event, rest) -> {
            if (!(event instanceof KeyEvent key) || passing) return usual.dispatchEvent(event, rest);
            if (isTakenAway(key, window)) return null;
            passing = true;
            try {
                return usual.dispatchEvent(event, rest);
            } finally {
                passing = false;
            }
        };
        window.setEventDispatcher(listening);
        return () -> {
            look.stop();
            if (window.getEventDispatcher() == listening) window.setEventDispatcher(usual);
        };
    }

    private boolean isTakenAway(KeyEvent event, Window window) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) return typed(event, window);
        if (event.getEventType() == KeyEvent.KEY_PRESSED) return pressed(event);
        return released(event.getCode());
    }

    private boolean typed(KeyEvent event, Window window) {
        String characters = event.getCharacter();
        if (swallowed != KeyCode.UNDEFINED && characters.chars().allMatch(Character::isISOControl)) return true;
        if (event.isShortcutDown() || event.isMetaDown()) return false;
        for (char character : characters.toCharArray()) {
            if (Character.isISOControl(character)) continue;
            boolean first = detector.typed(character, nanos.getAsLong());
            if (first) before = FieldBefore.of(window.getScene() == null ? null : window.getScene().getFocusOwner());
            typedSinceLook = true;
            if (first) look.playFromStart();
        }
        return false;
    }

    private boolean pressed(KeyEvent event) {
        KeyCode key = event.getCode();
        swallowed = KeyCode.UNDEFINED;
        boolean ours = switch (key) {
            case ENTER, TAB -> isEndOfScan(nanos.getAsLong());
            // a focused button would take it for a click
            case SPACE -> detector.isRunning(nanos.getAsLong());
            default -> false;
        };
        if (ours) swallowed = key;
        return ours;
    }

    private boolean isEndOfScan(long now) {
        if (detector.isEcho(now)) return true;
        return detector.terminated(now).map(this::recognised).orElse(false);
    }

    private boolean released(KeyCode key) {
        boolean ours = key == swallowed && key != KeyCode.UNDEFINED;
        if (ours) swallowed = KeyCode.UNDEFINED;
        return ours;
    }

    private void lookForSilence() {
        if (!typedSinceLook) detector.silent(nanos.getAsLong()).ifPresent(this::recognised);
        typedSinceLook = false;
        if (detector.isWaiting()) look.playFromStart();
    }

    private boolean recognised(String text) {
        look.stop();
        ScannedText scanned = new ScannedText(text, ScanSource.KEYBOARD);
        FieldBefore field = before;
        before = FieldBefore.NONE;
        Optional<Runnable> wanted = ScannedInto.deed(field.field(), field.focus(), scanned.meaning());
        if (field.field() != null && wanted.isEmpty() && !certain.test(scanned)) return false;
        field.restore();
        wanted.ifPresentOrElse(Runnable::run, () -> onScan.accept(scanned));
        return true;
    }

    /// What had the focus; if it is a field, as it was before the first character of a scan.
    private record FieldBefore(Node focus, TextInputControl field, String text, int anchor, int caret) {
        static final FieldBefore NONE = new FieldBefore(null, null, "", 0, 0);

        static FieldBefore of(Node focused) {
            TextInputControl field = switch (focused) {
                case TextInputControl input -> input;
                case ComboBox<?> combo when combo.isEditable() -> combo.getEditor();
                case DatePicker picker -> picker.getEditor();
                case Spinner<?> spinner -> spinner.getEditor();
                case null, default -> null;
            };
            return field == null ? new FieldBefore(focused, null, "", 0, 0) : new FieldBefore(focused, field, field.getText(), field.getAnchor(), field.getCaretPosition());
        }

        void restore() {
            if (field == null || field.textProperty().isBound()) return;
            field.setText(text);
            field.selectRange(anchor, caret);
        }
    }
}
