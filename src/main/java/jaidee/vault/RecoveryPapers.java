package jaidee.vault;

import jaidee.kernel.Texts;
import jaidee.paper.KeyPaper;
import java.util.List;

/// The words around a recovery key on paper.
public final class RecoveryPapers {
    private RecoveryPapers() {
    }

    public static KeyPaper of(RecoveryKey key, Texts texts) {
        return new KeyPaper(texts.get("vault.paper.title"), texts.get("vault.paper.what"), key.groups(), key.text(),
                List.of(texts.get("vault.paper.how"), texts.get("vault.paper.where")));
    }
}
