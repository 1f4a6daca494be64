package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import javafx.scene.input.KeyCode;

/// Remembers which of Ctrl, Shift, Alt and Command are held, so that a click can know of them.
final class DeskRobot extends HeadlessRobot {
    private static int held;

    DeskRobot(HeadlessApplication application) {
        super(application);
    }

    static int heldModifiers() {
        return held;
    }

    @Override
    public void keyPress(KeyCode code) {
        held |= modifier(code);
        super.keyPress(code);
    }

    @Override
    public void keyRelease(KeyCode code) {
        held &= ~modifier(code);
        super.keyRelease(code);
    }

    private static int modifier(KeyCode code) {
        return switch (code) {
            case CONTROL -> KeyEvent.MODIFIER_CONTROL;
            case SHIFT -> KeyEvent.MODIFIER_SHIFT;
            case ALT -> KeyEvent.MODIFIER_ALT;
            case COMMAND, META -> KeyEvent.MODIFIER_COMMAND;
            default -> KeyEvent.MODIFIER_NONE;
        };
    }
}
