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
        CommandLine program = new CommandLine(new Main());
        program.setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(Program.run(program, args));
    }
}
