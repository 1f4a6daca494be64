package jaidee.messages;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Pets, care and days as one says them in a sentence: `น้องโมจิ (วัคซีนพิษสุนัขบ้า) และน้องถุงเงิน (วัคซีนรวม)`.
final class MatterWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Language language;
    private final Texts texts;

    private MatterWords(Language language) {
        this.language = language;
        this.texts = Texts.of(language);
    }

    static Map<Variable, String> of(List<Matter> matters, boolean namesCare, LocalDate today, Language language) {
        return new MatterWords(language).values(matters, namesCare, today);
    }

    private Map<Variable, String> values(List<Matter> matters, boolean namesCare, LocalDate today) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        if (matters.isEmpty()) return values;
        Map<String, Set<String>> pets = new LinkedHashMap<>();
        Set<String> care = new LinkedHashSet<>();
        for (Matter matter : matters) {
            Set<String> its = pets.computeIfAbsent(called(matter.petName()), _ -> new LinkedHashSet<>());
            if (namesCare) matter.care().map(this::brief).ifPresent(name -> {
                its.add(name);
                care.add(name);
            });
        }
        values.put(Variable.PET, joined(List.copyOf(pets.keySet())));
        values.put(Variable.PETS, joined(pets.entrySet().stream().map(pet -> pet.getValue().isEmpty() ? pet.getKey()
                : pet.getKey() + " (" + joined(List.copyOf(pet.getValue())) + ")").toList()));
        values.put(Variable.VACCINE, joined(List.copyOf(care)));
        List<LocalDate> due = matters.stream().map(Matter::due).distinct().sorted().toList();
        values.put(Variable.DUE_BE, due.size() == 1 ? Days.shortText(due.getFirst(), language) : span(due.getFirst(), due.getLast()));
        values.put(Variable.DAYS, Long.toString(Math.abs(ChronoUnit.DAYS.between(today, due.getFirst()))));
        booked(matters).ifPresent(at -> {
            values.put(Variable.APPT_DATE, Days.shortText(at.toLocalDate(), language));
            values.put(Variable.APPT_TIME, TIME.format(at));
        });
        return values;
    }

    private static Optional<LocalDateTime> booked(List<Matter> matters) {
        return matters.stream().flatMap(matter -> matter.booked().stream()).sorted().findFirst();
    }

    /// Without what stands in brackets behind it: the diseases a vaccine is against make a message long and frighten.
    private String brief(Bilingual care) {
        String name = care.in(language).strip(), brief = name.replaceFirst("\\s*\\([^()]*\\)$", "");
        return brief.isEmpty() ? name : brief;
    }

    private String span(LocalDate from, LocalDate to) {
        String year = from.getYear() == to.getYear() ? Days.shortText(from, language).replaceFirst(" \\d+$", "") : Days.shortText(from, language);
        return year + " - " + Days.shortText(to, language);
    }

    private String called(String pet) {
        String before = texts.get("messages.said.pet", "");
        return pet.startsWith(before) ? pet : before + pet;
    }

    private String joined(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        String last = names.getLast(), before = String.join(", ", names.subList(0, names.size() - 1));
        return texts.get(names.size() > 2 || before.endsWith(")") ? "messages.said.and_more" : "messages.said.and", before, last);
    }
}
