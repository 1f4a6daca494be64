package jaidee.sample;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.StaffRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The people who work at the sample clinic. All sign in with the same PIN, which the clinic tells on its first screen.
final class StaffRoom {
    record Colleague(long id, String name, String role, String licence) {
    }

    /// Of `SampleClinic.PIN`, made once: hashing takes half a second, and the same clinic must come out every time.
    private static final String PIN_HASH = "argon2id$32768,3$amFpZGVlLXNhbXBsZS0wMg==$omckX2l+zQnZdLeP/ksUyGtI7j1ch2gLaEqjKIKGgS4=";

    private final List<Colleague> all = new ArrayList<>();

    private StaffRoom() {
    }

    static StaffRoom hired(BulkRows rows, OffsetDateTime at) {
        StaffRoom room = new StaffRoom();
        for (Map<String, String> line : Lists.read("sample/staff.tsv")) {
            StaffRecord row = new StaffRecord();
            row.setDisplayName(line.get("display_name"));
            row.setRole(line.get("role"));
            row.setPinHash(PIN_HASH);
            row.setLicenceNo(line.get("licence_no").isEmpty() ? null : line.get("licence_no"));
            row.setActive(true);
            row.setCreatedAt(at);
            room.all.add(new Colleague(rows.add(row), line.get("display_name"), line.get("role"), row.getLicenceNo()));
        }
        return room;
    }

    long reception(Dice dice) {
        return some("RECEPTION", dice).id();
    }

    long assistant(Dice dice) {
        return some("ASSISTANT", dice).id();
    }

    long manager() {
        return all.stream().filter(one -> one.role().equals("MANAGER")).findFirst().orElseThrow().id();
    }

    Colleague vet(Dice dice) {
        return some("VET", dice);
    }

    private Colleague some(String role, Dice dice) {
        return dice.pick(all.stream().filter(one -> one.role().equals(role)).toList());
    }
}
