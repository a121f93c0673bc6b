package dateline.search;

import java.util.List;

/**
 * Articles over time.
 *
 * @param interval {@code hour}, {@code day}, {@code week}, {@code month} or {@code year}
 * @param undated articles without a date
 * @param undatedToggle the address of the search for undated articles only, or back
 * @param imprecise articles whose date is less exact than the interval, so that no one bar can have them
 */
public record DateHistogram(String interval, String timeZone, long undated, String undatedToggle, long imprecise,
        List<Bucket> buckets) {

    /**
     * One bar.
     *
     * @param from its first day (or hour), as a {@code from} parameter
     * @param to its last, as a {@code to} parameter
     * @param toggle the address of the search within this bar
     */
    public record Bucket(String from, String to, long count, String toggle) {}
}
