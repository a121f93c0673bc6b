package dateline;

import dateline.elastic.Articles;
import dateline.elastic.Engine;
import dateline.search.NameForm;
import dateline.search.WidenedName;
import dateline.web.SearchAddress;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the spellings by which the names in a query are searched. */
@Command(name = "names", description = "Shows the spellings to which the names in a query are widened: articles with it,"
        + " score, rule.")
final class NamesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "QUERY", description = "As in the search box, or the address of a search.")
    private String query;

    @Mixin
    private EngineOptions options;

    @Override
    public void run() {
        try (Engine engine = options.open()) {
            Articles articles = options.articles(engine);
            articles.awaitNames();
            print(articles.names(SearchAddress.read(query, options.timeZone())), spec.commandLine().getOut());
        }
    }

    static void print(List<WidenedName> names, PrintWriter out) {
        if (names.isEmpty()) {
            out.println("No name in it is spelled otherwise in the articles.");
        }
        for (WidenedName name : names) {
            out.println(name.typed());
            for (NameForm form : name.forms()) {
                out.printf(Locale.ROOT, "%8d  %.2f  %s  (%s)%s%n", form.count(), form.score(), form.text(), form.rule(),
                        form.dropped() ? "  left out" : "");
            }
        }
        out.flush();
    }
}
