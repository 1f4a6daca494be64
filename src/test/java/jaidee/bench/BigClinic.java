package jaidee.bench;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.search.Household;
import jaidee.search.Household.Entry;
import jaidee.search.SearchField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Households of invented people and pets, the same for the same seed: common names are common, as in a real clinic.
final class BigClinic {
    private static final List<String> FIRST = joined(names("first_female"), names("first_male")), LAST = names("surnames"),
            NICK = names("nicknames"), FOREIGN = names("foreign"), PETS = names("pets");
    private final SplittableRandom random;
    private long nextPet = 1;

    BigClinic(long seed) {
        random = new SplittableRandom(seed);
    }

    List<Household> households(int owners, int pets) {
        List<Household> all = new ArrayList<>(owners);
        for (int i = 0; i < owners; i++) all.add(household(i + 1, (int) ((long) (i + 1) * pets / owners - (long) i * pets / owners)));
        return all;
    }

    private Household household(long owner, int pets) {
        List<Entry> entries = new ArrayList<>();
        boolean foreign = random.nextInt(12) == 0;
        entries.add(Entry.of(SearchField.OWNER_NAME, foreign ? any(FOREIGN) : any(FIRST) + " " + any(LAST)));
        if (random.nextBoolean()) entries.add(Entry.of(SearchField.NICKNAME, any(NICK)));
        entries.add(Entry.of(SearchField.PHONE, phone()));
        entries.add(Entry.of(SearchField.MEMBER_NO, String.format(Locale.ROOT, "M%06d", owner)));
        for (int i = 0; i < pets; i++) {
            PetId pet = new PetId(nextPet++);
            entries.add(Entry.of(SearchField.PET_NAME, pet, petName()));
            if (random.nextInt(5) < 3)
                entries.add(Entry.of(SearchField.MICROCHIP, pet, "764" + String.format(Locale.ROOT, "%012d", random.nextLong(1_000_000_000_000L))));
        }
        return new Household(new OwnerId(owner), 20_000 + random.nextInt(1500), entries);
    }

    private String phone() {
        String digits = "0" + "689".charAt(random.nextInt(3)) + (1 + random.nextInt(9)) + String.format(Locale.ROOT, "%07d", random.nextInt(10_000_000));
        return digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
    }

    private String petName() {
        String name = PETS.get((int) (PETS.size() * Math.pow(random.nextDouble(), 2)));
        return random.nextInt(4) == 0 ? name + any(NICK) : name;
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static List<String> names(String list) {
        try (InputStream file = PhoneNumber.class.getResourceAsStream("/jaidee/assets/names/" + list + ".tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t")[0]).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
