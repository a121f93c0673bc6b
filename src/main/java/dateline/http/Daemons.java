package dateline.http;

import java.util.concurrent.ThreadFactory;

/**
 * Threads that work in the background and do not keep the program from ending.
 *
 * @param name of each, for those who look at a running program
 */
public record Daemons(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
