package dateline.article;

import java.util.List;

/**
 * What became of the records of an intake.
 *
 * @param updated articles that were there already, with other content
 * @param unchanged articles that were there already, just the same
 */
public record IntakeReport(long indexed, long updated, long unchanged, List<Rejection> rejected) {}
