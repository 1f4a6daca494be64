package jaidee.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Goes from screen to screen and back. A screen that can be gone back or forward to is kept with what was typed in
/// it; the places of the rail are kept for good.
public final class Navigator {
    private static final int STEPS_KEPT = 30;

    private final Keys keys;
    private final ReadOnlyObjectWrapper<Route> route = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>();
    private final Deque<Route> before = new ArrayDeque<>();
    private final Deque<Route> after = new ArrayDeque<>();
    private final Map<Route, Screen> kept = new HashMap<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private Function<Route, Screen> maker;
    private Subscription screenKeys = Subscription.EMPTY;

    public Navigator(Keys keys) {
        this.keys = keys;
    }

    /// Says who makes the screens; apart from the constructor because screens want the navigator.
    public void serve(Function<Route, Screen> maker) {
        this.maker = maker;
        ready.set(true);
    }

    /// Whether there are screens to go to yet.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Route> routeProperty() {
        return route.getReadOnlyProperty();
    }

    /// The screen being shown.
    public ReadOnlyObjectProperty<Screen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    public void open(Route next) {
        if (route.get() != null && !route.get().equals(next)) before.push(route.get());
        while (before.size() > STEPS_KEPT) before.removeLast();
        after.clear();
        show(next);
    }

    /// One step back: inside the screen when it has one, else to the screen before.
    public void back() {
        if (screen.get() != null && screen.get().stepBack()) return;
        if (before.isEmpty()) return;
        after.push(route.get());
        show(before.pop());
    }

    public void forward() {
        if (after.isEmpty()) return;
        before.push(route.get());
        show(after.pop());
    }

    /// Forgets the screen being shown, its work being done, and opens `next` in its stead: going back leads past it.
    public void replace(Route next) {
        Route done = route.get();
        after.clear();
        before.removeIf(done::equals);
        show(next);
        if (!next.screen().equals(done.screen())) kept.remove(done.screen());
    }

    private void show(Route next) {
        screenKeys.unsubscribe();
        if (screen.get() != null) screen.get().onClose();
        Screen shown = kept.containsKey(next.screen()) ? kept.get(next.screen()) : maker.apply(next.screen());
        kept.put(next.screen(), shown);
        route.set(next);
        forgetUnreachable();
        shown.arrive(next);
        screen.set(shown);
        screenKeys = keys.add(shown.deeds());
        shown.onOpen();
        shown.focusFirst();
    }

    private void forgetUnreachable() {
        Set<Route> reachable = new HashSet<>();
        reachable.add(route.get().screen());
        before.forEach(each -> reachable.add(each.screen()));
        after.forEach(each -> reachable.add(each.screen()));
        kept.keySet().removeIf(each -> !each.equals(each.place()) && !reachable.contains(each));
    }
}
