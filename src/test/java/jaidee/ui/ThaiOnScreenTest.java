package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.text.BreakIterator;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ThaiOnScreenTest extends FxTest {
    private static final int WIDTH = 480;
    private static final String FIRST = "น้องโมจิแพ้ยาเพนิซิลลิน";
    private static final String SECOND = "โปรดใส่ตะกร้อก่อนตรวจทุกครั้ง";

    @Test
    void wrappedThaiIsDrawnOnce() {
        show(kit -> new VBox(wrapped(FIRST + " " + SECOND)));
        BufferedImage image = Screenshots.image(stage.getScene());

        assertThat(ink(image, 0, WIDTH)).isPositive();
        assertThat(ink(image, WIDTH, image.getWidth())).as("the rest of the paragraph, past the edge").isZero();
    }

    @Test
    void linesBreakBetweenThaiWords() {
        BreakIterator breaks = BreakIterator.getLineInstance();
        breaks.setText("น้ำอาบน้ำ");

        assertThat(breaks.following(0)).isEqualTo("น้ำ".length());
        assertThat(Locale.getDefault()).isEqualTo(Locale.of("th"));
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setStyle("-fx-font-size: 32px");
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        return label;
    }

    private static int ink(BufferedImage image, int fromX, int toX) {
        int ground = image.getRGB(image.getWidth() - 1, image.getHeight() - 1), ink = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = fromX; x < toX; x++) if (image.getRGB(x, y) != ground) ink++;
        return ink;
    }
}
