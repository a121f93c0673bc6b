package dateline.search;

/** The caller asked for something that cannot be asked: the message says what, in plain words. */
public final class BadParameter extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    public BadParameter(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** The name of the parameter at fault. */
    public String parameter() {
        return parameter;
    }
}
