package jaidee.owners;

/// The wording that owners are shown when asked for consent. Each answer is kept with the version it was given to, so
/// a new wording gets a new version (PDPA s.19).
public final class PrivacyNotice {
    /// The wording that every clinic begins with.
    public static final String FIRST = "2569-1";

    private PrivacyNotice() {
    }
}
