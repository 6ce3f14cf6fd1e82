package vn.biennien.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the stack, says where each server is, and stays until it is interrupted. */
@Command(name = "start", description = "Starts the servers and stays until Ctrl-C.")
final class StartCommand implements Callable<Void> {

    @Option(names = "--servers", split = ",", paramLabel = "SERVER", defaultValue = "kafka,postgres,elasticsearch",
            description = "Which servers: ${DEFAULT-VALUE}.")
    private List<Server> servers;

    @Option(names = "--ports", paramLabel = "PORTS", defaultValue = "well-known", converter = PortsConverter.class,
            description = "well-known (9092, 5432, 9200) or free. Default: ${DEFAULT-VALUE}.")
    private Ports ports;

    @Option(names = "--data", paramLabel = "DIR", description = "Keeps the data here. Without it, data goes at the end.")
    private Path data;

    @Option(names = "--elasticsearch-heap", paramLabel = "MIB", defaultValue = "1024",
            description = "Heap of Elasticsearch in MiB. Default: ${DEFAULT-VALUE}.")
    private int elasticsearchHeap;

    @Option(names = "--plugin", paramLabel = "ZIP",
            description = "Elasticsearch plugin to install. Default: the one built in analysis-vietnamese.")
    private Path plugin;

    @Option(names = "--out", paramLabel = "FILE",
            description = "Writes where the servers are to this file, as properties, once all are ready.")
    private Path out;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Void call() throws InterruptedException {
        StackBuilder builder = LocalStack.builder().ports(ports).data(data).elasticsearchHeap(elasticsearchHeap)
                .onProgress(this::say);
        if (plugin != null) {
            builder.plugin(plugin);
        }
        LocalStack stack = builder.start(servers);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "end of the stack"));
        tell(stack.configuration());
        say("Ready. Logs and data are in " + stack.data() + ". Ctrl-C ends it.");
        stack.watch();
        return null;
    }

    private void tell(Map<String, String> configuration) {
        String lines = configuration.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        spec.commandLine().getOut().print(lines);
        spec.commandLine().getOut().flush();
        if (out != null) {
            write(lines);
        }
    }

    private void write(String lines) {
        try {
            // Whoever waits for the file must not see half of it.
            Path unfinished = out.resolveSibling(out.getFileName() + ".new");
            Files.writeString(unfinished, lines, StandardCharsets.UTF_8);
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("Cannot write " + out + ": " + e, e);
        }
    }

    private void say(String message) {
        spec.commandLine().getErr().println(message);
    }

    private static final class PortsConverter implements CommandLine.ITypeConverter<Ports> {
        @Override
        public Ports convert(String value) {
            try {
                return Ports.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException("'" + value + "' is neither well-known nor free");
            }
        }
    }
}
