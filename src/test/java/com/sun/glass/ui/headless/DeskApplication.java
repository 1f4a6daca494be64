package com.sun.glass.ui.headless;

import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The headless platform of JavaFX 26 with a screen of a real size (`-Ddesk.width`, `-Ddesk.height`) and a mouse that
/// behaves: the stock one is 1000 × 1000, fails when a window crosses its edge, and loses right click, Ctrl+click and
/// wheel. It leans on internals of JavaFX: look at it again whenever `javafx.version` changes.
public final class DeskApplication extends HeadlessApplication {
    static final int WIDTH = Integer.getInteger("desk.width", 1920);
    static final int HEIGHT = Integer.getInteger("desk.height", 1080);

    private final HeadlessWindowManager windows = new HeadlessWindowManager();
    private Screen[] screens;
    private DeskRobot robot;

    @Override
    protected Screen[] staticScreen_getScreens() {
        if (screens == null) {
            screens = new Screen[] {new Screen(0, 32, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT,
                    96, 96, 1f, 1f, 1f, 1f)};
            frameBuffer = ByteBuffer.allocate(WIDTH * HEIGHT * Integer.BYTES).order(ByteOrder.nativeOrder());
        }
        return screens;
    }

    @Override
    public Window createWindow(Window owner, Screen screen, int styleMask) {
        DeskWindow window = new DeskWindow(windows, owner, screen, frameBuffer, styleMask);
        if (robot != null) {
            robot.windowAdded(window);
            window.setRobot(robot);
        }
        return window;
    }

    @Override
    public View createView() {
        return new DeskView();
    }

    @Override
    public GlassRobot createRobot() {
        robot = new DeskRobot(this);
        return robot;
    }
}
