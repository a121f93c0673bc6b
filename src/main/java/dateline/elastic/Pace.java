package dateline.elastic;

/** How many articles the engine gets at once: half as many after it was too busy, ever more again while it is not. */
final class Pace {
    static final int MOST = 1000;
    static final int LEAST = 25;

    private int articles = MOST;

    synchronized int articles() {
        return articles;
    }

    synchronized void slower() {
        articles = Math.max(LEAST, articles / 2);
    }

    synchronized void faster() {
        articles = Math.min(MOST, articles + articles / 4);
    }
}
