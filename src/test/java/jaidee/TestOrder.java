package jaidee;

import jaidee.ui.FxTest;
import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.parallel.Execution;

/// Who goes first. There are two workers, and one takes the classes from the front, the other from the back: so the tests
/// that wait for processes of their own and all that need no window run on one, those with the window on the other.
public final class TestOrder implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(TestOrder::turn));
    }

    private static int turn(ClassDescriptor test) {
        if (test.isAnnotated(Execution.class)) return 0;
        return FxTest.class.isAssignableFrom(test.getTestClass()) ? 2 : 1;
    }
}
