package jaidee.paper;

import jaidee.kernel.Outcome;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands raw bytes to a printer and says plainly when it does not take them. What the printer makes of them, whether it
/// has paper for instance, it does not tell.
///
/// @param connecting how long a printer may take to answer
/// @param sending    how long it may take to swallow everything
record RawLink(Duration connecting, Duration sending) {
    static final RawLink USUAL = new RawLink(Duration.ofSeconds(3), Duration.ofSeconds(20));
    private static final Logger LOG = LoggerFactory.getLogger(RawLink.class);

    /// @return the address
    Outcome<String> send(RawAddress address, byte[] bytes) {
        try {
            return switch (address) {
                case RawAddress.Network network -> overNetwork(network, bytes);
                case RawAddress.Device device -> toDevice(device, bytes);
                case RawAddress.Queue queue -> toQueue(queue, bytes);
            };
        } catch (IOException e) {
            LOG.warn("receipt printer {} does not answer: {}", address.written(), e.toString());
            return Outcome.refused(new PaperRefusal.PrinterSilent(address.written()));
        }
    }

    private Outcome<String> overNetwork(RawAddress.Network address, byte[] bytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), (int) connecting.toMillis());
            return within(address, () -> {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
            });
        }
    }

    private Outcome<String> toDevice(RawAddress.Device address, byte[] bytes) throws IOException {
        // never created: a file where a device is meant would swallow receipts unseen
        if (!Files.exists(address.path())) throw new IOException("no such device");
        return within(address, () -> Files.write(address.path(), bytes, StandardOpenOption.WRITE));
    }

    private Outcome<String> toQueue(RawAddress.Queue address, byte[] bytes) throws IOException {
        var printer = Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(each -> each.getName().equals(address.name())).findFirst().orElseThrow(() -> new IOException("no such printer"));
        try {
            printer.createPrintJob().print(new SimpleDoc(bytes, DocFlavor.BYTE_ARRAY.AUTOSENSE, null), null);
            return Outcome.done(address.written());
        } catch (PrintException e) {
            throw new IOException(e);
        }
    }

    private interface Sending {
        void send() throws IOException;
    }

    /// A printer without paper stops reading, and writing to it would wait for ever.
    private Outcome<String> within(RawAddress address, Sending sending) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        Thread.ofVirtual().name("receipt-printer").start(() -> {
            try {
                sending.send();
                sent.complete(null);
            } catch (IOException e) {
                sent.completeExceptionally(e);
            }
        });
        try {
            sent.get(this.sending.toMillis(), TimeUnit.MILLISECONDS);
            return Outcome.done(address.written());
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("receipt printer {} stopped listening", address.written(), e);
            return Outcome.refused(new PaperRefusal.PrinterStuck(address.written()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.refused(new PaperRefusal.PrinterStuck(address.written()));
        }
    }
}
