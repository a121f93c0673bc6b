package dateline.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who published an article, where that can be told without being said: by the address, or by the text's own words. */
final class Outlets {
    /** What only the newsroom that writes can say of itself. */
    static final String COULD_NOT_VERIFY =
            "(?: (?:(?:has|have) not been able to|(?:could|can|did|was|were)(?: ?not|n[’']t)(?: been)?(?: able to)?"
            + "|(?:was|were|is|are|has been|have been) unable to)"
            + "(?: immediately| yet)? (?:independently |immediately )?(?:independently )?(?:verify|confirm|authenticate)"
            + "| (?:не може|не могла|не міг|не змогла|не зміг|наразі не може|поки не може"
            + "|не має можливості) незалежно (?:перевірити|підтвердити|верифікувати)"
            + "| (?:не может|не могла|не смогла|не смог|не имеет возможности) независимо (?:проверить|подтвердить"
            + "|верифицировать)"
            + "|(?:은|는) (?:이 |해당 |이를 |영상을 |주장을 )*독(?:립|자)적으로 (?:검증|확인)하지 못)";
    /** One to five capitalised words: Radio Free Asia, Kyiv Post, HNGN, The Guardian. */
    private static final String NAME =
            "(?<name>(?:The )?\\p{Lu}[\\p{L}\\d.’']*(?:[ -](?:of |and "
            + "|& )?\\p{Lu}[\\p{L}\\d.’']*){0,4}(?: [\\p{IsCyrillic}&&\\p{Ll}]{4,})?|[가-힣A-Z0-9]{2,12})";
    private static final Pattern SPEAKING = Pattern.compile("(?:^|[.!?,:;”\"»] |\\n|\\bHowever, |\\bbut )"
            + NAME + COULD_NOT_VERIFY);
    /** Those who could not verify, and are no newsroom. */
    private static final Pattern NOBODY =
            Pattern.compile("(?iu)(it|he|she|they|we|i|this|that|and|but|also|experts?|officials?|journalists?"
            + "|reporters?|we also|the (\\w+ )?"
            + "(agency|newspaper|channel|outlet|news agency|bbc's? team|report|government|ministry|un|us|police)|він"
            + "|вона|ми|воно|вони|он|она|мы|они|본지|우리"
            + "|.*(редакці|видання|журналіст|агентств|редакци|издани|журналист|також|наразі|поки|досі|також|также"
            + "|пока).*)");
    private static final List<String> MAY_SPEAK = List.of("verify", "confirm", "authenticate", "незалежно",
            "независимо", "독립적으로", "독자적으로");
    private static final Map<String, String> BY_DOMAIN = load();

    private Outlets() {}

    /** By the host of an article's address; null when it is not one of the few known. */
    static String at(String url) {
        String host = host(url);
        while (host != null && !host.isEmpty()) {
            if (BY_DOMAIN.containsKey(host)) {
                return BY_DOMAIN.get(host);
            }
            int dot = host.indexOf('.');
            host = dot < 0 ? null : host.substring(dot + 1);
        }
        return null;
    }

    /** A name without what rights departments put around it, and known by its domain; null when nothing is left. */
    static String plain(String written) {
        if (written == null) {
            return null;
        }
        String name = written.replaceFirst("(?iu)^\\s*(copyright|©|\\(c\\)|ⓒ|저작권자)[\\s:©ⓒ()c]*", "")
                .replaceFirst("^[\\s,.–—-]*(19|20)\\d{2}([–-]\\d{2,4})?\\b[\\s,.–—:-]*", "")
                .replaceFirst("(?iu)[\\s,.;:–—-]*\\b(all rights reserved|alle rechte vorbehalten|alle auteursrechten"
                + "|está expresamente prohibida|all copyrights"
                        + "|усі права захищені|все права защищены|무단\\s?전재).*$", "").replaceFirst("[\\s,;:–—-]+$", "")
                        .strip();
        String byDomain = name.matches("(www\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+") ? at("https://" + name) : null;
        return byDomain != null ? byDomain : name.isEmpty() ? null : name;
    }

    /** Whether a text may say that something could not be verified; asked before looking closely, as most do not. */
    static boolean maySpeak(String text) {
        return text != null && MAY_SPEAK.stream().anyMatch(text::contains);
    }

    /** By what only it can say of itself in a text; null when nobody does, or several do. */
    static String speakingIn(String text) {
        if (!maySpeak(text)) {
            return null;
        }
        Set<String> names = new LinkedHashSet<>();
        Matcher speaking = SPEAKING.matcher(text);
        while (speaking.find()) {
            String name = speaking.group("name");
            if (!NOBODY.matcher(name).matches() && !AgencyCredit.isAgency(name.replaceFirst("^The ", ""))) {
                names.add(name);
            }
        }
        return names.size() == 1 ? names.iterator().next() : null;
    }

    /** Null when there is none. */
    static String host(String url) {
        try {
            String host = url == null ? null : URI.create(url.replaceFirst("[?#].*", "")).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static Map<String, String> load() {
        Map<String, String> outlets = new HashMap<>();
        try (InputStream in = Outlets.class.getResourceAsStream("/dateline/ingest/outlets.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t")).forEach(row -> outlets.put(row[0], row[1]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(outlets);
    }
}
