package dateline.search;

import java.util.List;

/**
 * One found article, as much of it as a list shows. What the article does not say is null.
 *
 * @param titleHtml the title as safe HTML, what matched marked with {@code <mark>}
 * @param fragmentsHtml passages around what matched, likewise; the beginning of the text when nothing in it did
 * @param publishedAt as the outlet wrote it
 * @param datePrecision {@code instant}, {@code day}, {@code month}, {@code year} or {@code none}
 * @param dateFlag {@code impossible} or {@code future} when the date must be doubted
 * @param score relevance; only in this order of magnitude, and null when sorted by date
 * @param copies how many other copies are folded into this hit
 * @param places where those copies stand, the first published first; 50 at most
 * @param why the spellings by which the names of the query were found in it; empty when none was widened
 */
public record Hit(String id, String url, String title, String titleHtml, List<String> fragmentsHtml, String outlet,
        String source, List<String> authors, String section, String language, String publishedAt,
        String datePrecision, String dateFlag, Double score, long copies, List<Place> places, List<Why> why) {}
