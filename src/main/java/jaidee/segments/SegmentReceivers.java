package jaidee.segments;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.rewards.CouponReceivers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The segments as groups that coupons can be given to: of each, whoever belongs to it when they are given.
public final class SegmentReceivers implements Supplier<List<CouponReceivers>> {
    private final SegmentBook book;
    private final SegmentRepository rows = new SegmentRepository();

    public SegmentReceivers(SegmentBook book) {
        this.book = book;
    }

    @Override
    public List<CouponReceivers> get() {
        return book.all().stream().map(this::of).toList();
    }

    public CouponReceivers of(Segment segment) {
        return new CouponReceivers(Optional.of(segment.id().value()), new Bilingual(name(segment, Language.TH), name(segment, Language.EN)), SegmentText.written(segment.definition()),
                (ctx, day) -> Optional.of(rows.owners(ctx, segment.definition(), day)));
    }

    private static String name(Segment segment, Language language) {
        return new SegmentWords(Texts.of(language), new Vocabulary(Map.of())).name(segment);
    }
}
