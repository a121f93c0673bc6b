package dateline.ingest;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The address of an article without what only says how somebody came there, so that one article has one address. */
final class CanonicalUrl {
    private static final Pattern TRACKING =
            Pattern.compile("(?i)(utm_\\w+|at_(medium|campaign|custom\\w*|link\\w*|format|ptr\\w*|bbc\\w*)|"
            + "ns_(mchannel|source|campaign|linkname|fee)|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|ysclid|twclid"
            + "|ttclid|igsh(id)?|"
            + "mc_[ce]id|_g[al]|_openstat|ocid|ncid|cmpid|cmp|icid|ito|ref_src|ref_url|share_\\w+|smid|smtyp|"
            + "traffic_source|wt_?mc|xtor|spm|mkt_tok|__twitter_impression|guccounter|guce_\\w+|sh)=.*");
    /** These mean something on many sites, and only with these values how somebody came. */
    private static final Pattern FROM_FEED = Pattern.compile(
            "(?i)(from|ref|referrer|partner|emc|source|src|output|feature|mod|cmp|rss)="
            + "(rss\\w*|feed\\w*|rssowlmlink|twitter|facebook|telegram|tg|fb|share|newsletter|rss_.*|pls_.*)");

    private CanonicalUrl() {}

    /**
     * Without tracking parameters and fragment, its host in small letters. What is no web address is left as it is.
     *
     * @param written possibly relative; null for none
     * @param base what a relative address is relative to; null when not known
     */
    static String of(String written, String base) {
        String url = CleanText.of(written);
        if (url == null || url.isBlank()) {
            return base == null ? null : of(base, null);
        }
        String whole = resolved(url.strip().replace("&amp;", "&"), base);
        return whole.matches("(?i)https?://[^/?#]+.*") ? canonical(whole) : whole;
    }

    private static String resolved(String url, String base) {
        if (url.startsWith("//")) {
            return "https:" + url;
        }
        try {
            return base == null || url.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? url : URI.create(base).resolve(url)
                    .toString();
        } catch (IllegalArgumentException notAnAddress) {
            return url;
        }
    }

    private static String canonical(String url) {
        String withoutFragment = url.contains("#!") ? url : url.replaceFirst("#.*", "");
        int path = endOfHost(withoutFragment);
        String host = withoutFragment.substring(0, path).toLowerCase(Locale.ROOT)
                .replaceFirst("^(http://[^/]*):80$", "$1").replaceFirst("^(https://[^/]*):443$", "$1");
        String rest = withoutFragment.substring(path);
        int question = rest.indexOf('?');
        return question < 0 ? host + rest : host + rest.substring(0, question) + query(rest.substring(question + 1));
    }

    private static int endOfHost(String url) {
        int at = url.indexOf("://") + 3;
        while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String query(String query) {
        String kept = Arrays.stream(query.split("&")).filter(part -> !part.isEmpty())
                .filter(part -> !TRACKING.matcher(part).matches() && !FROM_FEED.matcher(part).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
