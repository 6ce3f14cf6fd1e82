package vn.biennien.localstack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same for several things at once. */
final class SideBySide {

    private SideBySide() {
    }

    /**
     * Returns when all are done.
     *
     * @throws RuntimeException the first failure, with the others suppressed in it
     */
    static <T> void run(Collection<T> things, Consumer<T> action) {
        if (things.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(things.size());
        try {
            List<CompletableFuture<Void>> all = things.stream()
                    .map(thing -> CompletableFuture.runAsync(() -> action.accept(thing), threads))
                    .toList();
            List<RuntimeException> failures = new ArrayList<>();
            for (CompletableFuture<Void> each : all) {
                try {
                    each.join();
                } catch (CompletionException e) {
                    failures.add((RuntimeException) e.getCause());
                }
            }
            if (!failures.isEmpty()) {
                RuntimeException first = failures.get(0);
                failures.subList(1, failures.size()).forEach(first::addSuppressed);
                throw first;
            }
        } finally {
            threads.shutdown();
        }
    }
}
