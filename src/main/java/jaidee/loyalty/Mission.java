package jaidee.loyalty;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import java.time.LocalDate;
import java.util.Optional;

/// Something members are asked to do for points, in one version. A change makes a new version; what was fulfilled before
/// stays as it was.
///
/// @param id     of this version
/// @param code   the same in all versions
/// @param active still asked
public record Mission(long id, String code, int version, Terms terms, boolean active) {
    /// @param group   only bills with a service of this kind count; empty: all
    /// @param repeats may be fulfilled again, by bills after the day on which it was
    /// @param from    first day whose bills count
    /// @param until   last day
    public record Terms(Bilingual name, MissionPolicy policy, Optional<ServiceGroup> group, boolean repeats, LocalDate from, Optional<LocalDate> until) {
    }

    public Bilingual name() {
        return terms.name();
    }

    public MissionPolicy policy() {
        return terms.policy();
    }

    /// All it asks for and brings, in one sentence made from its settings.
    public Message says() {
        MissionPolicy policy = terms.policy();
        Message what = terms.group().map(group -> Message.of("missions.says.service", group.named())).orElseGet(() -> Message.of("missions.says.visit"));
        Message least = policy.least().isPositive() ? Message.of("missions.says.least", policy.least().brief()) : Message.of("missions.says.any");
        return policy.kind() == MissionPolicy.Kind.VISITS
                ? Message.of("missions.says.visits", what, policy.needed(), policy.windowDays(), least, policy.points())
                : Message.of("missions.says.months", what, policy.needed(), least, policy.points());
    }

    /// How far an owner has come.
    ///
    /// @param done how many of what is needed
    public record Stand(Mission mission, int done) {
        public int missing() {
            return Math.max(0, mission.policy().needed() - done);
        }

        /// "อาบน้ำครบ 3 ครั้ง: อีก 1 ครั้ง รับ 150 แต้ม"
        public Message says() {
            String key = mission.policy().kind() == MissionPolicy.Kind.VISITS ? "missions.stand.visits" : "missions.stand.months";
            return Message.of(key, mission.name(), missing(), mission.policy().points());
        }
    }
}
