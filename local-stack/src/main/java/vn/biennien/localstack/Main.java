package vn.biennien.localstack;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: the stack for development and for {@code ./run}. */
@Command(name = "local-stack", subcommands = StartCommand.class,
        description = "Real Kafka, PostgreSQL and Elasticsearch on this machine, without Docker.")
public final class Main {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    private Main() {
    }

    /** Exit status: 1 a server cannot start or has ended by itself, 2 wrong arguments; otherwise the signal's. */
    public static void main(String[] args) {
        // One of the libraries looks for a logger; that there is none is as it should be.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine program = new CommandLine(new Main());
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof StackException)) {
                throw failure;
            }
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(program.execute(args));
    }
}
