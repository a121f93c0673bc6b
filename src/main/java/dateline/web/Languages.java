package dateline.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The languages a page can be read in, as links that come back to it. */
public record Languages(String code, String label, String address, boolean current) {

    /** @param here the page's own address */
    public static List<Languages> links(Wording now, String here) {
        String back = here.equals("/") ? "" : "?back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
        return Wording.all().stream().map(wording -> new Languages(wording.language(), wording.text("name"),
                "/language/" + wording.language() + back, wording == now)).toList();
    }
}
