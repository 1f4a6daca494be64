package jaidee.ui;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// Makes JavaFX set Thai properly: lines break between words, wrapped text is drawn once. To be prepared before the
/// first text is measured.
public final class ThaiOnScreen {
    private ThaiOnScreen() {
    }

    /// The default locale becomes `th` for both languages of the program: JavaFX takes its line breaks from it. Not
    /// `th-TH`, the default of a Thai Windows: that one makes `Calendar` and `SimpleDateFormat` count Buddhist years.
    public static void prepare() {
        Locale.setDefault(Locale.of("th"));
        if (System.getProperty("os.name").startsWith("Linux")) mendWrappedText();
    }

    // On Linux JavaFX keeps the UTF-8 copy of a text run by the run itself and goes on using it after the run was
    // split for wrapping: each line then also draws the rest of its paragraph (JavaFX 21 to 26 alike). The map put in
    // its place notices the split. Where a later JavaFX has no such map, nothing is done.
    private static void mendWrappedText() {
        try {
            Field shared = Class.forName("com.sun.javafx.text.GlyphLayoutManager").getDeclaredField("REUSABLE_INSTANCE");
            shared.setAccessible(true);
            Object layout = shared.get(null);
            Field copies = layout.getClass().getDeclaredField("runUtf8");
            copies.setAccessible(true);
            Method length = Class.forName("com.sun.javafx.text.TextRun").getMethod("getLength");
            copies.set(layout, new CopiesOfRuns(length));
        } catch (ReflectiveOperationException | RuntimeException changed) {
            LoggerFactory.getLogger(ThaiOnScreen.class).warn("wrapped Thai text is left as JavaFX draws it: {}", changed.toString());
        }
    }

    private static final class CopiesOfRuns extends LinkedHashMap<Object, Long> {
        private final transient Method length;
        private final transient Map<Object, Integer> lengths = new IdentityHashMap<>();
        private final transient List<Long> outdated = new ArrayList<>();

        CopiesOfRuns(Method length) {
            this.length = length;
        }

        @Override
        public synchronized Long get(Object run) {
            Long copy = super.get(run);
            if (copy == null || lengths.get(run) == lengthOf(run)) return copy;
            outdated.add(copy);
            super.remove(run);
            return null;
        }

        @Override
        public synchronized Long put(Object run, Long copy) {
            lengths.put(run, lengthOf(run));
            return super.put(run, copy);
        }

        // JavaFX frees the native memory of all values at once: those replaced have to be among them
        @Override
        public synchronized Collection<Long> values() {
            List<Long> all = new ArrayList<>(super.values());
            all.addAll(outdated);
            return all;
        }

        @Override
        public synchronized void clear() {
            super.clear();
            lengths.clear();
            outdated.clear();
        }

        private int lengthOf(Object run) {
            try {
                return (int) length.invoke(run);
            } catch (ReflectiveOperationException gone) {
                throw new IllegalStateException(gone);
            }
        }
    }
}
