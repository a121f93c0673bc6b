package dateline.ingest;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stands between a reader and the world, and knows which failures were not the reader's. */
final class Witness {
    private Throwable seen;

    boolean saw(Throwable failure) {
        return failure == seen;
    }

    private RuntimeException note(RuntimeException failure) {
        seen = failure;
        return failure;
    }

    InputStream reading(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                try {
                    return super.read();
                } catch (RuntimeException failure) {
                    throw note(failure);
                }
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                try {
                    return super.read(bytes, from, length);
                } catch (RuntimeException failure) {
                    throw note(failure);
                }
            }
        };
    }

    Intake passingOn(Intake intake) {
        return new Intake() {
            @Override
            public void take(Article article, long line) {
                passing(() -> intake.take(article, line));
            }

            @Override
            public void replace(Article article, long line) {
                passing(() -> intake.replace(article, line));
            }

            @Override
            public void reject(Rejection rejection) {
                passing(() -> intake.reject(rejection));
            }

            @Override
            public void reject(Rejection rejection, String record) {
                passing(() -> intake.reject(rejection, record));
            }

            @Override
            public void at(long bytes, long line) {
                intake.at(bytes, line);
            }

            @Override
            public Intake within(String part) {
                return passingOn(intake.within(part));
            }
        };
    }

    private void passing(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            throw note(failure);
        }
    }
}
