package jaidee.owners;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Mutation;
import jaidee.kernel.Outcome;
import jaidee.scan.BadPicturesTest;
import jaidee.scan.Pictures;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class BadPhotosTest {
    private static final List<byte[]> GOOD = BadPicturesTest.everyKind(Pictures.qr("moji", 40));

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void aSpoiledPhotoIsKeptSmallOrRefused(@ForAll long seed) {
        switch (PhotoService.small(Mutation.of(GOOD, seed))) {
            case Outcome.Done<byte[]>(byte[] jpeg) -> assertThat(jpeg.length).isBetween(1, PhotoShrinking.MOST_BYTES);
            case Outcome.Refused<byte[]>(var why) -> assertThat(why).isInstanceOf(OwnersRefusal.class);
        }
    }
}
