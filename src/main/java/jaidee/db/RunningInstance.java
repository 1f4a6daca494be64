package jaidee.db;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a second start on the same data folder asks the window that is open to come forward: a socket that is a file of
/// this computer (Windows 10, macOS and Linux have them), no network. Whoever has the folder's `Database` open listens.
public final class RunningInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningInstance.class);
    private static final String SOCKET = "jaidee.sock";
    private static final byte COME_FORWARD = 'F';
    // of 104 bytes that the narrowest system allows, with its closing zero
    private static final int LONGEST_PATH = 100;

    private final ServerSocketChannel server;
    private final Path socket;

    private RunningInstance(ServerSocketChannel server, Path socket) {
        this.server = server;
        this.socket = socket;
    }

    /// Runs `comeForward`, on a thread of its own, each time another start asks. Empty when this computer can't have such
    /// a socket; a second start then still says that the folder is open.
    public static Optional<RunningInstance> listen(Path folder, Runnable comeForward) {
        Path socket = socket(folder);
        try {
            // left behind by a process that was killed; the folder's lock says that it is gone
            Files.deleteIfExists(socket);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                server.bind(UnixDomainSocketAddress.of(socket));
            } catch (IOException e) {
                server.close();
                throw e;
            }
            RunningInstance running = new RunningInstance(server, socket);
            Thread.ofPlatform().daemon().name("jaidee-second-start").start(() -> running.answer(comeForward));
            return Optional.of(running);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("a second start can't ask for this window", e);
            return Optional.empty();
        }
    }

    /// Asks the window that has `folder` open to come forward.
    ///
    /// @return whether one heard it
    public static boolean askToComeForward(Path folder) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
            channel.write(ByteBuffer.wrap(new byte[]{COME_FORWARD}));
            return channel.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException | UnsupportedOperationException nobodyThere) {
            return false;
        }
    }

    private void answer(Runnable comeForward) {
        while (server.isOpen()) {
            try (SocketChannel asking = server.accept()) {
                ByteBuffer word = ByteBuffer.allocate(1);
                if (asking.read(word) != 1 || word.get(0) != COME_FORWARD) continue;
                comeForward.run();
                asking.write(ByteBuffer.wrap(new byte[]{COME_FORWARD}));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warn("answering a second start", e);
            }
        }
    }

    /// In the folder itself, or under a name made from it where temporary files lie when its path is too long.
    private static Path socket(Path folder) {
        Path inFolder = folder.toAbsolutePath().normalize().resolve(SOCKET);
        byte[] path = inFolder.toString().getBytes(StandardCharsets.UTF_8);
        if (path.length <= LONGEST_PATH) return inFolder;
        return Path.of(System.getProperty("java.io.tmpdir"), "jaidee-" + UUID.nameUUIDFromBytes(path) + ".sock");
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LOG.warn("closing", e);
        }
    }
}
