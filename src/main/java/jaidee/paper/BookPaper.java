package jaidee.paper;

import java.util.List;
import java.util.Optional;

/// A page of a pet's vaccination book, in the wanted language and as it is to be read.
///
/// @param clinic  name and phone of the clinic, on one line each
/// @param pet     its name, large
/// @param facts   what it is recognised by; those without a value are left out
/// @param photo   a JPEG
/// @param columns heads of the five columns: day, vaccine, lot, vet, next time
/// @param dues    what comes next; may be empty
/// @param page    as "หน้า", before the number of a page where there are several
/// @param foot    small line at the end: by whom and when it was printed
public record BookPaper(List<String> clinic, String title, String pet, List<Fact> facts, Optional<byte[]> photo, List<String> columns,
                        List<Row> rows, String dueTitle, List<Due> dues, String page, String foot) {
    public BookPaper {
        clinic = List.copyOf(clinic);
        facts = facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        dues = List.copyOf(dues);
    }

    public record Fact(String label, String value) {
    }

    /// @param given   for what: "1 · ไข้หัด พาร์โว", or empty
    /// @param outside where it was given when not here, as "ฉีดที่อื่น: คลินิกบ้านสวน", or empty
    /// @param lot     lot and expiry, a line each
    /// @param vet     name and licence, a line each
    public record Row(String day, String vaccine, String given, String outside, List<String> lot, List<String> vet, String next) {
        public Row {
            lot = List.copyOf(lot);
            vet = List.copyOf(vet);
        }
    }

    /// @param late it was due before today
    public record Due(String what, String day, boolean late) {
    }
}
