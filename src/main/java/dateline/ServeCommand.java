package dateline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the pages and the API until it is stopped. */
@Command(name = "serve", description = "Starts the server; with an engine of its own unless --elasticsearch names one.")
final class ServeCommand implements Runnable {
    @Mixin
    private ServerOptions options;

    @Override
    public void run() {
        options.serve(articles -> { });
    }
}
