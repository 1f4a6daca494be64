package jaidee.privacy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import java.math.BigDecimal;

/// All that is held on an owner as JSON, which other programs can read (PDPA s.31): a list for each part, ISO days, baht with two
/// decimals, words of the tables as they stand there.
final class HeldJson {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();
    private static final String FORMAT = "jaidee-personal-data-1";

    private HeldJson() {
    }

    /// @param texts for sentences, which the tables keep without a language
    static String written(HeldData data, String clinic, Texts texts) {
        JsonObject all = new JsonObject();
        all.addProperty("format", FORMAT);
        all.addProperty("clinic", clinic);
        all.addProperty("writtenAt", data.at().toString());
        all.addProperty("memberNo", data.memberNo());
        for (HeldPart part : data.parts()) all.add(part.name(), rows(part, texts));
        return GSON.toJson(all);
    }

    private static JsonArray rows(HeldPart part, Texts texts) {
        JsonArray rows = new JsonArray();
        part.rows().forEach(row -> {
            JsonObject one = new JsonObject();
            for (int i = 0; i < row.size(); i++) one.add(part.columns().get(i).name(), value(row.get(i), texts));
            rows.add(one);
        });
        return rows;
    }

    private static JsonElement value(Object value, Texts texts) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case Money money -> new JsonPrimitive(BigDecimal.valueOf(money.satang(), 2));
            case Points points -> new JsonPrimitive(points.value());
            case Number number -> new JsonPrimitive(number);
            case Boolean flag -> new JsonPrimitive(flag);
            case HeldCode code -> new JsonPrimitive(code.code());
            case Message message -> new JsonPrimitive(texts.get(message));
            case Bilingual name -> new JsonPrimitive(name.in(texts.language()));
            default -> new JsonPrimitive(value.toString());
        };
    }
}
