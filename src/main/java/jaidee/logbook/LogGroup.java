package jaidee.logbook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What kind of deed an entry of the log tells of. The longest beginning of its word decides, but whatever was exported or
/// printed left the program and belongs together.
public enum LogGroup {
    MONEY("sale.", "payment.", "held.", "document.", "shift.", "cash.", "deposit."),
    POINTS("points.", "coupon.", "coupon_batch.", "reward.", "privilege.", "tier.", "friend.", "donations.", "partner."),
    CLIENTS("owner.", "pet.", "carer.", "consent.", "card.", "alert.", "photo.", "weight.", "phone.", "request.", "notice.", "retention.", "breach."),
    HEALTH("care.", "certificate.", "book."),
    CONTACT("reminder.", "batch.", "message.", "list.", "campaign.", "voice.", "standard.reopened", "bookings."),
    RULES("item.", "care_product.", "care.protocol", "programme.", "mission.", "coupon_design.", "reward.added", "reward.changed", "reward.ended", "reward.resumed",
            "suggestion.", "goal.", "partner.saved", "foundation.", "source.", "setting.", "clinic.", "vat.", "template.", "call_rule.", "segment.", "standard.",
            "voice.round_saved", "voice.theme_saved"),
    PEOPLE("person.", "role."),
    OUT("books.", "report.", "origins.", "coupon_results."),
    SAFETY("backups.", "log.", "encryption.", "import.", "transfer.");

    private static final List<String> TAKEN_OUT = List.of(".exported", ".printed", ".copied", ".slip_printed");

    private final List<String> beginnings;

    LogGroup(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /// Empty for a word that none of this version’s services writes.
    public static Optional<LogGroup> of(String action) {
        if (TAKEN_OUT.stream().anyMatch(action::endsWith)) return Optional.of(OUT);
        return Arrays.stream(values()).filter(group -> group.length(action) > 0).max(Comparator.comparingInt(group -> group.length(action)));
    }

    private int length(String action) {
        return beginnings.stream().filter(action::startsWith).mapToInt(String::length).max().orElse(0);
    }

    public String named() {
        return "log.group." + name();
    }
}
