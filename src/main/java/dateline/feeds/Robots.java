package dateline.feeds;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dateline.http.Fetched;
import dateline.http.Fetcher;
import dateline.http.Trouble.Code;
import dateline.http.Trouble;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the owners of a site allow programs to fetch, by its robots.txt (RFC 9309). Feeds are made for programs and are
 * not asked for; pages are.
 */
final class Robots {
    private static final List<String> NAMES = List.of("dateline");
    /** RFC 9309 §2.4: not to be kept for longer than a day. */
    private static final Duration KEPT = Duration.ofDays(1);
    /** A server in trouble is asked again sooner. */
    private static final Duration KEPT_IN_TROUBLE = Duration.ofMinutes(10);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private record Rules(BaseRobotRules rules, Instant until) {}

    private final Fetcher fetcher;
    private final Map<String, Rules> known = new ConcurrentHashMap<>();

    Robots(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** @throws Trouble unless the page may be fetched */
    void check(URI page) throws Trouble {
        BaseRobotRules rules = rules(page);
        if (!rules.isAllowed(page.toString())) {
            throw new Trouble(Code.ROBOTS, page.getHost() + " asks programs not to fetch this page (robots.txt).");
        }
        if (rules.getCrawlDelay() > 0) {
            Duration asked = Duration.ofMillis(rules.getCrawlDelay());
            fetcher.leaveAlone(page.getHost(), asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked);
        }
    }

    private BaseRobotRules rules(URI page) {
        String site = page.getScheme() + "://" + page.getRawAuthority();
        Rules rules = known.get(site);
        if (rules == null || Instant.now().isAfter(rules.until())) {
            BaseRobotRules fresh = fetch(site + "/robots.txt");
            rules = new Rules(fresh, Instant.now().plus(fresh.isDeferVisits() ? KEPT_IN_TROUBLE : KEPT));
            known.put(site, rules);
        }
        return rules.rules();
    }

    /** Without the file everything is allowed; with a server in trouble, nothing (RFC 9309 §2.3.1). */
    private BaseRobotRules fetch(String address) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        try {
            Fetched file = fetcher.fetch(URI.create(address), Fetched.Version.NONE);
            return parser.parseContent(address, file.body(), "text/plain", NAMES);
        } catch (Trouble trouble) {
            boolean absent = trouble.code() == Code.NOT_FOUND || trouble.code() == Code.GONE
                    || trouble.code() == Code.REFUSED;
            return parser.failedFetch(absent ? 404 : 503);
        }
    }
}
