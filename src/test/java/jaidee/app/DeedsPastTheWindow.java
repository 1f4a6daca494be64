package jaidee.app;

import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.scan.Frame;
import jaidee.settings.Setting;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;

/// Every deed of every service that is done in somebody's name, called as an attacker would who writes a window of their
/// own: with whatever fits the types. What right it asks for shows before anything else is looked at.
final class DeedsPastTheWindow {
    private final List<Object> services = new ArrayList<>();
    private final Path folder;
    private Money amount = Money.ZERO;

    /// @param folder where a file that is written nevertheless would lie
    DeedsPastTheWindow(Services all, Path folder, Object... more) {
        this.folder = folder;
        for (Field field : Services.class.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) services.add(read(field, all));
        }
        services.addAll(List.of(more));
    }

    /// All that take the name of a person, as `Class.method[Parameters]`.
    Map<String, Deed> all() {
        Map<String, Deed> deeds = new TreeMap<>();
        for (Object service : services) {
            if (!service.getClass().getName().startsWith("jaidee.")) continue;
            Arrays.stream(service.getClass().getDeclaredMethods()).filter(DeedsPastTheWindow::isDeed).sorted(Comparator.comparing(Method::toString))
                    .forEach(method -> deeds.put(service.getClass().getSimpleName() + "." + method.getName()
                            + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).filter(name -> !name.equals("StaffId") && !name.equals("Authority")).toList().toString().replace(" ", ""), new Deed(service, method)));
        }
        return deeds;
    }

    private static boolean isDeed(Method method) {
        List<Class<?>> asked = List.of(method.getParameterTypes());
        return Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !asked.contains(DSLContext.class)
                && (asked.contains(StaffId.class) || asked.contains(Authority.class));
    }

    /// One deed of one service.
    final class Deed {
        private final Object service;
        private final Method method;

        private Deed(Object service, Method method) {
            this.service = service;
            this.method = method;
        }

        /// What came of it in the name of `who`; a fault is told as a text.
        Object as(StaffId who) {
            Object came = as(who, Money.ZERO);
            return isRight(came) ? came : as(who, Money.baht(1));
        }

        private Object as(StaffId who, Money sum) {
            amount = sum;
            Object[] arguments = Arrays.stream(method.getGenericParameterTypes()).map(type -> type == StaffId.class ? who : type == Authority.class ? Authority.of(who) : some(type, 0)).toArray();
            try {
                Object came = method.invoke(service, arguments);
                return came instanceof Outcome<?> outcome ? outcome.refusal().map(Object.class::cast).orElse("done") : "answered " + came;
            } catch (InvocationTargetException e) {
                return "fault " + e.getCause();
            } catch (IllegalAccessException | IllegalArgumentException e) {
                return "not called: " + e;
            }
        }
    }

    private Object some(Type type, int deep) {
        Class<?> raw = type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : type instanceof Class<?> plain ? plain : Object.class;
        if (raw == Optional.class) return Optional.empty();
        if (raw == List.class || raw == Collection.class) return List.of();
        if (raw == Map.class) return Map.of();
        if (raw == Set.class) return Set.of();
        if (raw == String.class || raw == Object.class) return "1";
        if (raw == long.class || raw == Long.class) return 1L;
        if (raw == int.class || raw == Integer.class) return 1;
        if (raw == boolean.class || raw == Boolean.class) return true;
        if (raw == byte[].class) return picture();
        if (raw == BigDecimal.class) return BigDecimal.ONE;
        if (raw == Path.class) return folder.resolve("taken.xlsx");
        if (raw == LocalDate.class) return LocalDate.of(2026, 11, 22);
        if (raw == YearMonth.class) return YearMonth.of(2026, 10);
        if (raw == Instant.class) return Instant.parse("2026-11-22T03:00:00Z");
        if (raw == Money.class) return amount;
        if (raw == Frame.class) return new Frame(8, 8, new int[64]);
        if (raw == Setting.class) return Setting.text("bill.any", "");
        if (raw == Points.class) return Points.of(1);
        if (raw == PhoneNumber.class) return PhoneNumber.parse("0812345678").get();
        if (raw == Supplier.class) return (Supplier<?>) Optional::empty;
        if (raw.isEnum()) return raw.getEnumConstants()[0];
        if (raw.isRecord() && deep < 6) return record(raw, deep);
        if (raw.isSealed() && deep < 6) return Arrays.stream(raw.getPermittedSubclasses()).map(each -> some(each, deep + 1)).filter(Objects::nonNull).findFirst().orElse(null);
        if (raw.isInterface()) return Proxy.newProxyInstance(raw.getClassLoader(), new Class<?>[] {raw},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? Boolean.FALSE : null);
        return null;
    }

    private static boolean isRight(Object came) {
        return came instanceof StaffRefusal.Missing || came instanceof StaffRefusal.NotHere;
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Object record(Class<?> type, int deep) {
        RecordComponent[] parts = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(parts).map(part -> some(part.getGenericType(), deep + 1)).toArray());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Object read(Field field, Services all) {
        try {
            field.setAccessible(true);
            return field.get(all);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
