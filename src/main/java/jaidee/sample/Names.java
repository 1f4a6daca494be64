package jaidee.sample;

import jaidee.kernel.Language;
import jaidee.owners.Species;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Invented people and pets by name. First names and surnames are drawn apart, so nobody real is meant.
final class Names {
    private final List<String> women = column("names/first_female.tsv");
    private final List<String> men = column("names/first_male.tsv");
    private final List<String> surnames = column("names/surnames.tsv");
    private final List<String> nicknames = column("names/nicknames.tsv");
    private final List<String> foreigners = column("names/foreign.tsv");
    private final Map<Species, List<String>> pets = new EnumMap<>(Species.class);

    Names() {
        List<Map<String, String>> all = Lists.read("names/pets.tsv");
        for (Species species : Species.values())
            pets.put(species, all.stream().filter(line -> fits(line.get("species"), species)).map(line -> line.get("name")).toList());
    }

    Person person(Dice dice) {
        if (dice.chance(0.06)) return foreigner(dice);
        boolean woman = dice.chance(0.62);
        String title = dice.chance(0.75) ? "คุณ" : woman ? dice.pick(List.of("น.ส.", "นาง")) : "นาย";
        String last = dice.chance(0.85) ? dice.pick(surnames) : null;
        return new Person(title, dice.pick(woman ? women : men), last, dice.chance(0.6) ? dice.pick(nicknames) : null, Language.TH);
    }

    String pet(Species species, Dice dice) {
        return dice.pick(pets.get(species));
    }

    private Person foreigner(Dice dice) {
        String[] parts = dice.pick(foreigners).split(" ", 2);
        return new Person(null, parts[0], parts.length > 1 ? parts[1] : null, null, Language.EN);
    }

    private static boolean fits(String listed, Species species) {
        return listed.equals("ANY") || listed.equals(species.name());
    }

    private static List<String> column(String file) {
        return Lists.read(file).stream().map(line -> line.get("name")).toList();
    }
}
