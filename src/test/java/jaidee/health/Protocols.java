package jaidee.health;

import jaidee.db.Database;
import jaidee.owners.Species;

/// The protocols as the migrations bring them.
final class Protocols {
    static final CareProtocol SHIPPED = shipped();

    private Protocols() {
    }

    static CareRule rule(ProtocolSet set, Species species, String group) {
        return SHIPPED.following(set == ProtocolSet.ANY ? ProtocolSet.TH_CLINIC : set).rule(species, group).orElseThrow();
    }

    private static CareProtocol shipped() {
        try (Database database = Database.inMemory()) {
            return database.transactions().read(new CareRuleRepository()::inForce);
        }
    }
}
