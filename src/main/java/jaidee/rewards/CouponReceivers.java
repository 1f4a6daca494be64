package jaidee.rewards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// A group of owners who get a coupon each. Who belongs is asked when they are counted and again when they are given. Only
/// owners who agreed to be told of offers are ever among them.
///
/// @param segment its number; empty for everybody
/// @param said    what it asks, as it is kept with the batch and in the log
public record CouponReceivers(Optional<Long> segment, Bilingual name, String said, Owners owners) {
    /// Finds them.
    public interface Owners {
        /// @return empty for everybody, else those who belong
        Optional<List<OwnerId>> on(DSLContext ctx, LocalDate day);
    }

    public static CouponReceivers everybody() {
        String key = "rewards.batch.everybody";
        return new CouponReceivers(Optional.empty(), new Bilingual(Texts.of(Language.TH).get(key), Texts.of(Language.EN).get(key)), "[]", (_, _) -> Optional.empty());
    }
}
