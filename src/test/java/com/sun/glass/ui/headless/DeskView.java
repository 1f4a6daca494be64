package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;

/// Mouse events as a real window sends them: not synthesised, with held keys and the dragging button.
final class DeskView extends HeadlessView {
    @Override
    protected void notifyMouse(int type, int button, int x, int y, int screenX, int screenY, int modifiers,
                               boolean popupTrigger, boolean synthesized) {
        boolean right = button == MouseEvent.BUTTON_RIGHT;
        int all = modifiers | DeskRobot.heldModifiers();
        if (type == MouseEvent.DRAG)
            all |= right ? KeyEvent.MODIFIER_BUTTON_SECONDARY : KeyEvent.MODIFIER_BUTTON_PRIMARY;
        super.notifyMouse(type, button, x, y, screenX, screenY, all, right && type == MouseEvent.DOWN, false);
    }

    // the stock robot passes (screen, window) where (local, screen) is meant
    @Override
    protected void notifyScroll(int x, int y, int screenX, int screenY, double deltaX, double deltaY, int modifiers,
                                int lines, int chars, int defaultLines, int defaultChars,
                                double xMultiplier, double yMultiplier) {
        super.notifyScroll(x - screenX, y - screenY, x, y, deltaX, deltaY, modifiers, lines, chars, defaultLines,
                defaultChars, xMultiplier, yMultiplier);
    }
}
