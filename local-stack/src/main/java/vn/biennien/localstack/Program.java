package vn.biennien.localstack;

import picocli.CommandLine;

/** Runs a command line whose failures with the stack are told in one sentence. */
public final class Program {

    private Program() {
    }

    /**
     * Runs it to its end.
     *
     * @return the exit status: 1 if something could not start, 2 for wrong arguments, otherwise what the program says
     */
    public static int run(CommandLine program, String... args) {
        // One of the libraries looks for a logger; that there is none is as it should be.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        program.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof StackException)) {
                throw failure;
            }
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return program.execute(args);
    }
}
