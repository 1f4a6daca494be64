package jaidee.loyalty;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A programme as it is kept: JSON by the names of its records. Money is in satang. What an older document does not
/// mention is read as absent, so that the records may grow.
final class ProgrammeText {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping()
            .registerTypeAdapter(Money.class, number(Money::satang, Money::satang))
            .registerTypeAdapter(Points.class, number(Points::of, Points::value))
            .registerTypeAdapter(ItemId.class, number(ItemId::new, ItemId::value))
            .registerTypeAdapter(PetId.class, number(PetId::new, PetId::value))
            .registerTypeAdapter(LocalDate.class, day())
            .registerTypeAdapterFactory(new MayBeAbsent())
            .registerTypeAdapterFactory(new OneOf())
            .create();

    private ProgrammeText() {
    }

    static String written(Programme programme) {
        JsonObject json = GSON.toJsonTree(programme).getAsJsonObject();
        json.remove("version");
        json.remove("from");
        return json.toString();
    }

    static Programme read(int version, LocalDate from, String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        json.getAsJsonArray("tiers").forEach(tier -> itemised(tier.getAsJsonObject()));
        return GSON.fromJson(json, Programme.class).as(version, from);
    }

    /// The first documents told the privileges of a tier in one sentence, parts of it between dots, its multiplier among them.
    private static void itemised(JsonObject tier) {
        if (!tier.has("privileges") || !tier.get("privileges").isJsonObject()) return;
        Bilingual said = GSON.fromJson(tier.remove("privileges"), Bilingual.class);
        String[] th = said.th().split(" · "), en = said.en().split(" · ");
        List<Privilege> each = IntStream.range(0, th.length).filter(i -> !th[i].isBlank() && !th[i].contains("×"))
                .mapToObj(i -> Privilege.always(tier.get("code").getAsString() + (i + 1), new Bilingual(th[i], i < en.length ? en[i] : th[i]))).toList();
        tier.add("privileges", GSON.toJsonTree(each));
    }

    private static <T> TypeAdapter<T> number(Function<Long, T> read, Function<T, Long> written) {
        return new TypeAdapter<T>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                out.value(written.apply(value));
            }

            @Override
            public T read(JsonReader in) throws IOException {
                return read.apply(in.nextLong());
            }
        };
    }

    private static TypeAdapter<LocalDate> day() {
        return new TypeAdapter<LocalDate>() {
            @Override
            public void write(JsonWriter out, LocalDate day) throws IOException {
                out.value(day == null ? null : day.toString());
            }

            @Override
            public LocalDate read(JsonReader in) throws IOException {
                if (in.peek() == JsonToken.NULL) {
                    in.nextNull();
                    return null;
                }
                return LocalDate.parse(in.nextString());
            }
        };
    }

    /// An `Optional` is its value, or nothing.
    private static final class MayBeAbsent implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked")
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class) return null;
            Type inside = ((ParameterizedType) type.getType()).getActualTypeArguments()[0];
            TypeAdapter<Object> value = (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(inside));
            return (TypeAdapter<T>) new TypeAdapter<Optional<Object>>() {
                @Override
                public void write(JsonWriter out, Optional<Object> optional) throws IOException {
                    if (optional == null || optional.isEmpty()) out.nullValue();
                    else value.write(out, optional.get());
                }

                @Override
                public Optional<Object> read(JsonReader in) throws IOException {
                    if (in.peek() != JsonToken.NULL) return Optional.of(value.read(in));
                    in.nextNull();
                    return Optional.empty();
                }
            };
        }
    }

    /// Of a sealed interface: which of its records stands under `is`.
    private static final class OneOf implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked")
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Class<? super T> raw = type.getRawType();
            if (!raw.isInterface() || !raw.isSealed()) return null;
            return new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, T value) throws IOException {
                    JsonObject json = gson.toJsonTree(value, value.getClass()).getAsJsonObject();
                    JsonObject named = new JsonObject();
                    named.addProperty("is", value.getClass().getSimpleName());
                    json.entrySet().forEach(each -> named.add(each.getKey(), each.getValue()));
                    gson.getAdapter(JsonElement.class).write(out, named);
                }

                @Override
                public T read(JsonReader in) throws IOException {
                    JsonObject json = gson.getAdapter(JsonElement.class).read(in).getAsJsonObject();
                    String is = json.get("is").getAsString();
                    Class<?> found = Arrays.stream(raw.getPermittedSubclasses()).filter(each -> each.getSimpleName().equals(is)).findFirst()
                            .orElseThrow(() -> new IllegalStateException("unknown rule " + is));
                    return (T) gson.fromJson(json, (Type) found);
                }
            };
        }
    }
}
