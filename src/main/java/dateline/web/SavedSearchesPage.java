package dateline.web;

import dateline.search.SavedSearch;
import java.time.ZoneId;
import java.util.List;

/** What the page of saved searches shows. */
public record SavedSearchesPage(Wording wording, List<Row> rows, ZoneId newsroom) {

    /** A search and its addresses. */
    public record Row(SavedSearch search, SavedSearchRoutes.Entry entry) {

        public String permalink() {
            return entry.permalink();
        }

        public String feed(String kind) {
            return entry.feeds().get(kind);
        }

        /** Where it tells, without what may be secret in the address. */
        public String webhookHost() {
            return search.webhook() == null ? null : search.webhook().getHost();
        }
    }

    public String created(Row row) {
        return wording.moment(row.search().createdAt().atZone(newsroom));
    }
}
