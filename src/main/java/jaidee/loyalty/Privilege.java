package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/// Something that the members of a tier get besides points and percents. The same code in several tiers is the same
/// privilege: who is lifted within a year doesn't get it twice.
///
/// @param worth what it may cost the clinic; empty when nobody counts that
/// @param timesPerYear empty: as often as it comes up
/// @param note for the desk, what to do or to watch; may be empty
public record Privilege(String code, Bilingual name, Kind kind, Optional<Money> worth, Optional<Integer> timesPerYear, String note) {
    public Privilege {
        kind = kind == null ? Kind.SERVICE : kind;
        worth = worth == null ? Optional.empty() : worth;
        timesPerYear = timesPerYear == null ? Optional.empty() : timesPerYear;
        note = note == null ? "" : note;
    }

    public enum Kind {
        /// the desk does something: pick-up, own vet, priority
        SERVICE,
        /// given on any day
        GIFT,
        /// given in the month in which one of the pets was born
        BIRTHDAY,
        /// given in December
        YEAR_END;

        public Message named() {
            return Message.of("loyalty.privilege.kind." + name());
        }
    }

    /// Something the desk simply does, always.
    static Privilege always(String code, Bilingual name) {
        return new Privilege(code, name, Kind.SERVICE, Optional.empty(), Optional.empty(), "");
    }

    /// Whether its time is now.
    ///
    /// @param births months in which living pets of the owner were born, as far as is known
    public boolean inSeason(LocalDate day, List<Month> births) {
        return switch (kind) {
            case SERVICE, GIFT -> true;
            case BIRTHDAY -> births.contains(day.getMonth());
            case YEAR_END -> day.getMonth() == Month.DECEMBER;
        };
    }

    /// "ของขวัญวันเกิด มูลค่าไม่เกิน 300 บาท · ปีละ 1 ครั้ง"
    public Message sentence() {
        if (worth.isPresent() && timesPerYear.isPresent()) return Message.of("loyalty.privilege.worth_times", name, worth.get().brief(), timesPerYear.get());
        if (worth.isPresent()) return Message.of("loyalty.privilege.worth", name, worth.get().brief());
        if (timesPerYear.isPresent()) return Message.of("loyalty.privilege.times", name, timesPerYear.get());
        return Message.of("loyalty.privilege.always", name);
    }
}
