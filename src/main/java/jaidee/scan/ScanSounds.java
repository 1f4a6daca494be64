package jaidee.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.BufferedInputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A short tone for a scan that was accepted and another for one that was refused, so that eyes can stay with the
/// animal. Played on a thread of its own; a computer that cannot play is silent.
public final class ScanSounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScanSounds.class);

    private final ExecutorService player =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("sounds").factory());
    private final BooleanSupplier wanted;

    /// @param wanted asked before every sound; from any thread
    public ScanSounds(BooleanSupplier wanted) {
        this.wanted = wanted;
    }

    public void accepted() {
        play("accepted.wav");
    }

    public void refused() {
        play("refused.wav");
    }

    private void play(String file) {
        if (wanted.getAsBoolean() && !player.isShutdown()) player.execute(() -> sound(file));
    }

    private static void sound(String file) {
        try (AudioInputStream tone = open(file)) {
            Clip clip = AudioSystem.getClip();
            clip.addLineListener(event -> {
                if (event.getType() == LineEvent.Type.STOP) clip.close();
            });
            clip.open(tone);
            clip.start();
        } catch (LineUnavailableException | IllegalArgumentException noDevice) {
            // AudioSystem answers "no such line" with the unchecked one
            LOG.debug("no sound: {}", noDevice.getMessage());
        } catch (IOException | UnsupportedAudioFileException broken) {
            LOG.warn("the sound {} cannot be read", file, broken);
        }
    }

    static AudioInputStream open(String file) throws IOException, UnsupportedAudioFileException {
        InputStream bytes = ScanSounds.class.getResourceAsStream("/jaidee/assets/sounds/" + file);
        if (bytes == null) throw new IOException("missing in the program: " + file);
        return AudioSystem.getAudioInputStream(new BufferedInputStream(bytes));
    }

    @Override
    public void close() {
        player.shutdown();
    }
}
