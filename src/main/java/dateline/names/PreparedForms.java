package dateline.names;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Forms of the lexicon that were compared of late, ready to be compared again. A form is taken out and put back, so that
 * one thread has it at a time.
 */
final class PreparedForms {
    private static final int MOST = 1 << 12;

    private final AtomicReferenceArray<Numbered> forms = new AtomicReferenceArray<>(MOST);

    private record Numbered(int form, Prepared prepared) {}

    /** Null if it is not there, or in another's hands. */
    Prepared take(int form) {
        Numbered there = forms.getAndSet(form % MOST, null);
        return there != null && there.form == form ? there.prepared : null;
    }

    /** Takes the place of another form, if there is one. */
    void put(int form, Prepared prepared) {
        forms.set(form % MOST, new Numbered(form, prepared));
    }
}
