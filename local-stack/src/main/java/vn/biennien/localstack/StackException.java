package vn.biennien.localstack;

/** Why the stack cannot run, in one sentence that a person can act on. */
public final class StackException extends RuntimeException {

    /** @param message which server, why, and where its log is if it has one */
    public StackException(String message) {
        super(message);
    }

    /** As above, with what caused it. */
    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
