package jaidee.vault;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.util.Map;
import java.util.Optional;

/// The recovery key of the clinic that is open, for a paper that was lost or is worn.
public final class RecoveryKeys {
    private final Transactions transactions;
    private final AuditLog audit;
    private final Optional<Vault> vault;

    /// @param vault of the data folder; empty for a clinic in memory
    public RecoveryKeys(Transactions transactions, AuditLog audit, Optional<Vault> vault) {
        this.transactions = transactions;
        this.audit = audit;
        this.vault = vault;
    }

    public boolean isLocked() {
        return vault.filter(Vault::isLocked).isPresent();
    }

    /// The key that was printed before, for the same paper once more. Refuses by `StaffRefusal` and `VaultRefusal`, and where the key
    /// file is not there. It is in the log that somebody has it.
    public Outcome<RecoveryKey> again(Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.CHANGE_SETTINGS)
                .then(_ -> vault.map(each -> each.paper(Optional.empty())).orElseGet(() -> Outcome.refused(new VaultRefusal.OtherState())))
                .map(key -> {
                    audit.append(ctx, authority.by(), "encryption.paper", "CLINIC", 1L, Map.of("approvedBy", authority.approvedBy().map(who -> String.valueOf(who.value())).orElse("")));
                    return key;
                }));
    }
}
