package dateline.web;

/**
 * A link with what it says.
 *
 * @param current whether it leads to what is shown already
 */
public record Link(String label, String address, boolean current) {}
