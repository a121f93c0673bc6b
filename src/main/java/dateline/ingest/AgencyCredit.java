package dateline.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The news agency that a text names as where it comes from: in its dateline, its author line, or the note at its end.
 * An agency that is only quoted somewhere in between is none.
 */
final class AgencyCredit {
    /** As it is called in each script, then other ways to write that. */
    private static final List<List<String>> AGENCIES = List.of(
            List.of("Reuters", "Thomson Reuters"), List.of("Рейтер", "Reuters Україна"), List.of("로이터", "로이터통신",
            "로이터 통신"),
            List.of("AFP", "Agence France-Presse"), List.of("АФП"), List.of("AFP통신", "AFP 통신", "AFP=연합뉴스"),
            List.of("AP", "The Associated Press", "Associated Press"), List.of("AP통신", "AP 통신", "AP=연합뉴스"),
            List.of("Yonhap", "Yonhap News", "Yonhap News Agency"), List.of("연합뉴스"), List.of("뉴스1"), List.of("뉴시스"),
            List.of("Newsis"),
            List.of("KCNA", "Korean Central News Agency"), List.of("조선중앙통신"), List.of("ЦТАК"),
            List.of("Ukrinform"), List.of("Укрінформ"), List.of("Укринформ"),
            List.of("Interfax-Ukraine"), List.of("Інтерфакс-Україна"), List.of("Интерфакс-Украина"),
            List.of("UNIAN"), List.of("УНІАН"), List.of("УНИАН"), List.of("УНН"), List.of("РБК-Україна"),
            List.of("РБК-Украина"),
            List.of("TASS", "ITAR-TASS"), List.of("ТАСС", "ИТАР-ТАСС"), List.of("타스통신", "타스 통신"),
            List.of("RIA Novosti"), List.of("РИА Новости"), List.of("Interfax"), List.of("Интерфакс"),
            List.of("Інтерфакс"),
            List.of("Ritzau"), List.of("NTB"), List.of("Xinhua"), List.of("Kyodo", "Kyodo News"), List.of("dpa",
            "Deutsche Presse-Agentur"), List.of("EFE"), List.of("ANSA"),
            List.of("PA", "PA Media", "Press Association", "The Press Association"), List.of("AAP"), List.of("UPI"),
            List.of("PAP"), List.of("Belga"), List.of("Bloomberg"));
    private static final Map<String, String> BY_NAME = new LinkedHashMap<>();
    private static final String NAMES;
    /**
     * What an agency's name may stand in within brackets: (연합뉴스), (서울=연합뉴스), [서울=뉴시스], (Reuters), 【평양 10월
     * 23일발 조선중앙통신】.
     */
    private static final Pattern BRACKETS;
    /**
     * КИЇВ. 23 жовтня. УНН. · МОСКВА, 23 октября. /ТАСС/. · SAITAMA, Japan, Dec. 9 Kyodo - · МОСКВА, 23 окт — РИА
     * Новости.
     */
    private static final Pattern DATELINE;
    private static final Pattern END;
    private static final Pattern NOT_VERIFIED;
    private static final int DATELINE_LENGTH = 90;

    static {
        AGENCIES.forEach(names -> names.forEach(name -> BY_NAME.put(name.toLowerCase(Locale.ROOT), names.get(0))));
        NAMES = BY_NAME.keySet().stream().sorted((a, b) -> b.length() - a.length()).map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<agency>(?iu:", "))"));
        BRACKETS = Pattern.compile("^[^(\\[【]{0,60}[(\\[【](?:[^()\\[\\]]{0,30}(?:=|일발))?\\s*" + NAMES
                + "\\s*[)\\]】]");
        DATELINE = Pattern.compile("^\\p{Lu}[\\p{L} .,’'ʼ-]{1,40}[,.]?\\s+(?:\\p{L}{3,}\\.? \\d{1,2}"
                + "|\\d{1,2} \\p{L}{3,}\\.?)[.,]?\\s*[–—-]?\\s*/?"
                + NAMES + "/?\\s*(?:[.–—-]|\\s[–—-])");
        END = Pattern.compile("(?:^|.*[.!?…”\"»)\\]]\\s*)(?:[–—-]{1,2}\\s*|[(\\[/]\\s*|(?iu:source|джерело|источник|출처"
                + "|за матеріалами|по материалам)\\s*[:：]?\\s*|<?(?:저작권자\\s*)?(?:©|ⓒ|\\([cC]\\))\\s*(?:\\d{4}\\s*)?|^)"
                + NAMES + "\\s*(?:\\d{4})?[)\\]/]?(?:,\\s*무단.*)?\\.?$", Pattern.DOTALL);
        NOT_VERIFIED = Pattern.compile(NAMES + Outlets.COULD_NOT_VERIFY);
    }

    private AgencyCredit() {}

    static boolean isAgency(String name) {
        return BY_NAME.containsKey(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether an author line names an agency’s staff: “dpa correspondents”, “Press Association Political”. */
    static boolean isAgencyStaff(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return isAgency(lower) || BY_NAME.keySet().stream().anyMatch(agency -> lower.startsWith(agency + " "))
                && lower.split("\\s+").length <= 4;
    }

    /** As it is usually written; null when it is no agency. */
    static String named(String name) {
        return BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Null when none is named. */
    static String in(String text, List<String> bylines, List<String> authors) {
        String byline = Stream.concat(bylines.stream(), authors.stream()).map(AgencyCredit::inByline)
                .filter(agency -> agency != null).findFirst().orElse(null);
        List<String> paragraphs = text == null ? List.of()
                : Arrays.stream(text.split("\n")).map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (paragraphs.isEmpty()) {
            return byline;
        }
        return Xml.first(byline, inDateline(paragraphs.get(0)), inEnd(paragraphs.get(paragraphs.size() - 1)),
                inNote(paragraphs));
    }

    private static String inByline(String byline) {
        List<String> parts = new ArrayList<>(List.of(byline.split("[,/|·;()=]|\\s+[–—-]\\s+|\\bfor\\b")));
        return parts.stream().map(part -> BY_NAME.get(part.replaceFirst("(?i)^\\s*by\\s+", "").strip()
                .toLowerCase(Locale.ROOT)))
                .filter(agency -> agency != null).findFirst().orElse(null);
    }

    private static String inDateline(String paragraph) {
        String start = paragraph.substring(0, Math.min(paragraph.length(), DATELINE_LENGTH));
        return Xml.first(found(BRACKETS.matcher(start)), found(DATELINE.matcher(start)));
    }

    private static String inEnd(String paragraph) {
        return found(END.matcher(paragraph.substring(Math.max(0, paragraph.length() - 200))));
    }

    /** “Reuters could not independently verify …” is said by Reuters. */
    private static String inNote(List<String> paragraphs) {
        return paragraphs.stream().filter(Outlets::maySpeak).map(paragraph -> found(NOT_VERIFIED.matcher(paragraph)))
                .filter(agency -> agency != null).findFirst().orElse(null);
    }

    private static String found(Matcher matcher) {
        return matcher.find() ? BY_NAME.get(matcher.group("agency").toLowerCase(Locale.ROOT)) : null;
    }
}
