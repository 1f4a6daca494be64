package jaidee.app;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.Database;
import jaidee.settings.ClinicDetails;
import jaidee.staff.FirstStart;
import jaidee.staff.StaffMember;
import jaidee.ui.TestKit;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done in somebody's name is in the log. Every deed of every service is tried with whatever fits its types; those
/// that came about must have left an entry.
class DeedsInTheLogTest {
    /// What only looks, or is asked here for nothing: an empty list of lines, a setting that is so already.
    private static final Set<String> NO_DEEDS = Set.of("Dashboard.", "LogBook.", "SuggestionResults.between[", "CareBook.complete[List]", "CareBook.record[PetId,List]", "SettingsService.set");

    @TempDir
    Path folder;

    @Test
    void eachDeedThatCameAboutLeftAnEntry() {
        try (Database database = Database.inMemory()) {
            Services services = new Services(database, TestKit.CLOCK);
            StaffMember manager = services.setup.open(new FirstStart(new ClinicDetails("คลินิกใจดี", "Jaidee", "กรุงเทพฯ", "021234567", "", false, ""), "ปิยะนุช", "2581")).get().manager();
            Map<String, Object> silent = new TreeMap<>();
            Map<String, Object> told = new TreeMap<>();
            new DeedsPastTheWindow(services, folder).all().forEach((name, deed) -> {
                int before = entries(database);
                Object came = deed.as(manager.id());
                if (!came.equals("done")) return;
                if (entries(database) > before) told.put(name, came);
                else if (NO_DEEDS.stream().noneMatch(name::startsWith)) silent.put(name, came);
            });
            assertThat(silent.keySet()).isEmpty();
            assertThat(told).hasSizeGreaterThan(20);
        }
    }

    private static int entries(Database database) {
        return database.transactions().read(ctx -> ctx.fetchCount(AUDIT_ENTRY));
    }
}
