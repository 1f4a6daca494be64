package jaidee.paper;

import java.util.List;

/// A rabies certificate. Every label stands in Thai and in English; the values as they are.
///
/// @param clinic   name in Thai, name in English, address, phone; empty ones are left out
/// @param title    in Thai, then in English; so are `law` and `declaration`
/// @param copy     the mark of a reprint, in both languages; empty on the original
/// @param animal   the columns of what is certified about the animal
/// @param given    what was given, by whom
/// @param foot     by whom and when it was printed
public record CertificatePaper(List<String> clinic, Pair title, Pair law, Entry number, Entry day, String copy, Pair ownerTitle, List<Entry> owner,
                               Pair animalTitle, List<Entry> animal, Pair givenTitle, List<Entry> given, Pair declaration,
                               Pair signature, List<String> vet, String foot) {
    public CertificatePaper {
        clinic = clinic.stream().filter(line -> !line.isEmpty()).toList();
        owner = List.copyOf(owner);
        animal = List.copyOf(animal);
        given = List.copyOf(given);
        vet = List.copyOf(vet);
    }

    public record Pair(String th, String en) {
    }

    /// @param value empty where it is to be written in by hand
    /// @param wide  takes a whole line
    public record Entry(Pair label, String value, boolean wide) {
    }
}
