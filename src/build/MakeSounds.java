import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Makes the two tones of the scanner: `java src/build/MakeSounds.java assets/sounds`.
public final class MakeSounds {
    private static final int RATE = 22_050;

    private record Tone(double hertz, int millis) {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        // a fifth upwards for yes, a low knock twice for no: told apart even through a noisy room
        write(folder.resolve("accepted.wav"), new Tone(880, 70), new Tone(1320, 110));
        write(folder.resolve("refused.wav"), new Tone(233, 130), new Tone(0, 60), new Tone(185, 200));
    }

    private static void write(Path file, Tone... tones) throws IOException {
        int samples = 0;
        for (Tone tone : tones) samples += tone.millis() * RATE / 1000;
        ByteBuffer wave = ByteBuffer.allocate(samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (Tone tone : tones) add(wave, tone);
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(wave.array()), format, samples)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    /// A sine with its octave, rising for 4 ms and dying away, so that nothing clicks.
    private static void add(ByteBuffer wave, Tone tone) {
        int samples = tone.millis() * RATE / 1000;
        for (int i = 0; i < samples; i++) {
            double second = (double) i / RATE;
            double angle = 2 * Math.PI * tone.hertz() * second;
            double rise = Math.min(1, second / 0.004);
            double fall = Math.pow(1 - (double) i / samples, 1.5);
            double sound = (Math.sin(angle) + 0.3 * Math.sin(2 * angle)) / 1.3;
            wave.putShort((short) (sound * rise * fall * 0.6 * Short.MAX_VALUE));
        }
    }
}
