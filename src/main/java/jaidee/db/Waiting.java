package jaidee.db;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/// Waiting for work on another thread without letting an interruption reach it.
final class Waiting {
    private Waiting() {
    }

    /// The work's answer or its exception, as if it had run here; an interruption meanwhile is kept for the caller.
    static <T> T forAnswer(ExecutorService thread, Callable<T> work) {
        Future<T> answer;
        try {
            answer = thread.submit(work);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the database is closed", e);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrapped(e.getCause());
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) throw error;
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
