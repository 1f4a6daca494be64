package jaidee.owners;

import jaidee.kernel.PhoneNumber;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an edit changed, for the log: each part that is different, as it was and as it is.
final class Changes {
    private Changes() {
    }

    static <R extends Record> Map<String, Object> between(R before, R after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        collect("", before, after, changes);
        return changes;
    }

    /// Something new, each part that is said.
    static Map<String, Object> of(Record added) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (RecordComponent part : added.getClass().getRecordComponents()) {
            Object is = value(part, added);
            if (is instanceof Record inner && !isPlain(inner) && !(inner instanceof PhoneNumber)) said.putAll(of(inner));
            else said.put(part.getName(), written(is));
        }
        return said;
    }

    private static void collect(String at, Record before, Record after, Map<String, Object> changes) {
        for (RecordComponent part : before.getClass().getRecordComponents()) {
            Object was = value(part, before), is = value(part, after);
            if (Objects.equals(was, is)) continue;
            String name = at + part.getName();
            if (was instanceof Record inner && is instanceof Record now && !isPlain(inner)) collect(name + ".", inner, now, changes);
            else changes.put(name, written(was) + " → " + written(is));
        }
    }

    private static boolean isPlain(Record value) {
        return value instanceof Birth;
    }

    private static String written(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.map(Changes::written).orElse("");
            case Collection<?> several -> several.stream().map(Changes::written).collect(Collectors.joining(", "));
            case PhoneNumber phone -> phone.display();
            default -> value.toString();
        };
    }

    private static Object value(RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
