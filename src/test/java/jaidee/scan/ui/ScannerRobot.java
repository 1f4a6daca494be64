package jaidee.scan.ui;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.util.WaitForAsyncUtils;
import jaidee.scan.KedmaneeKeys;
import jaidee.ui.Quiet;

/// A scanner on the desk of a test, and the hands of a person beside it. It presses keys as a USB scanner does and its
/// `clock` is what the scan filter must be wired with: it passes 8 ms from key to key while the scanner works and 150 ms
/// while anybody else types, however fast the test runs.
///
/// ```java
/// ScannerRobot scanner = new ScannerRobot(stage::getScene);
/// new KeyboardScanner(scanner.clock(), seen::add).listenAt(stage);
/// scanner.underThai().scan("JM.7K3QZ9D2A8FHX");
/// ```
public final class ScannerRobot {
    private static final long SCANNER = TimeUnit.MILLISECONDS.toNanos(8);
    private static final long PERSON = TimeUnit.MILLISECONDS.toNanos(150);

    private final Supplier<Scene> scene;
    private final AtomicLong nanos = new AtomicLong(1);
    private volatile long step = PERSON;
    private UnaryOperator<String> layout = UnaryOperator.identity();
    private KeyCode end = KeyCode.ENTER;

    public ScannerRobot(Supplier<Scene> scene) {
        this.scene = scene;
    }

    /// The time as the scan filter is to see it; from any thread.
    public LongSupplier clock() {
        return () -> nanos.addAndGet(step);
    }

    /// The time as the scan filter is to see it where nothing is scanned: the hands of a test are as fast as a scanner.
    public static LongSupplier ofAPerson() {
        AtomicLong nanos = new AtomicLong(1);
        return () -> nanos.addAndGet(PERSON);
    }

    /// The system's keyboard is American.
    public ScannerRobot underEnglish() {
        layout = UnaryOperator.identity();
        return this;
    }

    /// The system's keyboard is Thai: Thai characters arrive, without key codes.
    public ScannerRobot underThai() {
        layout = KedmaneeKeys::pressed;
        return this;
    }

    /// The system's keyboard is Thai and CapsLock is on.
    public ScannerRobot underThaiWithCapsLock() {
        layout = keys -> KedmaneeKeys.pressed(KedmaneeKeys.otherLevel(keys));
        return this;
    }

    /// The system's keyboard is American and CapsLock is on.
    public ScannerRobot underEnglishWithCapsLock() {
        layout = keys -> keys.toLowerCase(Locale.ROOT);
        return this;
    }

    public ScannerRobot endingWith(KeyCode terminator) {
        end = terminator;
        return this;
    }

    /// Scans into whatever has the focus, and waits until all is done that follows at once.
    public void scan(String text) {
        burst(text, true);
    }

    /// As a scanner does that is set to send neither Enter nor Tab.
    public void scanWithoutEnd(String text) {
        burst(text, false);
    }

    private void burst(String text, boolean ended) {
        step = SCANNER;
        try {
            onFx(() -> {
                for (char c : layout.apply(text).toCharArray()) press(KeyCode.UNDEFINED, String.valueOf(c));
                if (ended) press(end, end == KeyCode.TAB ? "\t" : "\r");
            });
        } finally {
            step = PERSON;
        }
    }

    /// Types as a person does.
    public void type(String text) {
        onFx(() -> {
            for (char c : text.toCharArray()) press(KeyCode.UNDEFINED, String.valueOf(c));
        });
    }

    /// Presses Enter or Tab as a person does.
    public void pressEnd() {
        onFx(() -> press(end, end == KeyCode.TAB ? "\t" : "\r"));
    }

    private void onFx(Runnable keys) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, keys);
        Quiet.settle();
    }

    private void press(KeyCode code, String character) {
        KeyCode key = switch (character) {
            case " " -> KeyCode.SPACE;
            case "\r" -> KeyCode.ENTER;
            default -> code;
        };
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, character, key);
        fire(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, character, key);
    }

    private void fire(EventType<KeyEvent> type, String character, String text, KeyCode code) {
        EventTarget target = scene.get().getFocusOwner() == null ? scene.get() : scene.get().getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, character, text, code, false, false, false, false));
    }
}
