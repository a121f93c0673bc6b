package dateline.web;

/**
 * What is wrong with a request, for its caller: one line of the contract's errors.
 *
 * @param code the kind of mistake, one word for programs
 * @param message one plain sentence or two, in English
 * @param parameter the parameter at fault; null when it is none
 */
record Problem(int status, String code, String message, String parameter) {

    /** The form in which it is sent to programs. */
    record Body(Problem.Error error) {}

    record Error(String code, String message, String parameter) {}

    Body body() {
        return new Body(new Error(code, message, parameter));
    }

    /** Ends a request with this problem. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Refusal(int status, String code, String message) {
            super(message, null, false, false);
            problem = new Problem(status, code, message, null);
        }

        Problem problem() {
            return problem;
        }
    }
}
