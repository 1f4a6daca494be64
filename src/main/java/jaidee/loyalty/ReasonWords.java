package jaidee.loyalty;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The arguments of a ledger entry's reason as they are kept: JSON that says what each one is, so that the sentence can
/// be made again in any language.
public final class ReasonWords {
    private ReasonWords() {
    }

    public static String written(Message message) {
        JsonArray all = new JsonArray();
        message.arguments().forEach(argument -> all.add(element(argument)));
        return all.toString();
    }

    /// Several sentences, in their order.
    public static String written(List<Message> messages) {
        JsonArray all = new JsonArray();
        messages.forEach(message -> all.add(element(message)));
        return all.toString();
    }

    /// What `written` made of several sentences.
    public static List<Message> readAll(String written) {
        List<Message> all = new ArrayList<>();
        JsonParser.parseString(written).getAsJsonArray().forEach(element -> all.add((Message) argument(element.getAsJsonObject())));
        return List.copyOf(all);
    }

    /// What `written` made of one.
    public static Message read(String key, String arguments) {
        List<Object> all = new ArrayList<>();
        JsonParser.parseString(arguments).getAsJsonArray().forEach(element -> all.add(argument(element.getAsJsonObject())));
        return new Message(key, all);
    }

    private static JsonElement element(Object argument) {
        JsonObject json = new JsonObject();
        switch (argument) {
            case Money money -> json.addProperty("satang", money.satang());
            case Points points -> json.addProperty("points", points.value());
            case LocalDate day -> json.addProperty("day", day.toString());
            case Bilingual name -> {
                json.addProperty("th", name.th());
                json.addProperty("en", name.en());
            }
            case Message message -> {
                json.addProperty("key", message.key());
                json.add("with", JsonParser.parseString(written(message)));
            }
            case Integer number -> json.addProperty("number", number);
            case Long number -> json.addProperty("number", number);
            default -> json.addProperty("text", argument.toString());
        }
        return json;
    }

    private static Object argument(JsonObject json) {
        if (json.has("satang")) return Money.satang(json.get("satang").getAsLong());
        if (json.has("points")) return Points.of(json.get("points").getAsLong());
        if (json.has("day")) return LocalDate.parse(json.get("day").getAsString());
        if (json.has("th")) return new Bilingual(json.get("th").getAsString(), json.get("en").getAsString());
        if (json.has("key")) return read(json.get("key").getAsString(), json.get("with").toString());
        if (json.has("number")) return json.get("number").getAsLong();
        return json.get("text").getAsString();
    }
}
