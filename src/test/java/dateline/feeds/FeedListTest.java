package dateline.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedListTest {
    @TempDir
    Path folder;
    private Path file;
    private FeedList list;
    private int writes;

    @BeforeEach
    void makeList() {
        file = folder.resolve("feeds.yml");
        list = new FeedList(file);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000L + writes++)));
    }

    @Test
    void isEmptyWithoutAFile() {
        assertThat(list.feeds()).isEmpty();
        assertThat(list.complaints()).isEmpty();
    }

    @Test
    void readsAllThatCanBeSaidOfAFeed() throws IOException {
        write("""
                - url: https://example.org/rss
                  outlet: Вечірній Дніпро
                  source: Our feeds
                  language: uk
                  every: 2h
                  full-text: true
                - https://example.net/atom
                """);
        assertThat(list.feeds()).containsExactly(
                new Feed(URI.create("https://example.org/rss"), "Вечірній Дніпро", "Our feeds", "uk", Duration.ofHours(2), true),
                Feed.at(URI.create("https://example.net/atom")));
        assertThat(list.complaints()).isEmpty();
    }

    @Test
    void namesTheWrongEntriesAndKeepsTheOthers() throws IOException {
        write("""
                - url: https://example.org/rss
                - url: example.org
                - url: https://example.org/b
                  evry: 2h
                - url: https://example.org/c
                  every: 5 seconds
                - outlet: Nobody
                # two more
                - url: https://example.org/d
                  language: Ukrainian
                - url: https://example.org/e
                  outlet: [Courier]
                """);
        assertThat(list.feeds()).extracting(Feed::url).containsExactly(URI.create("https://example.org/rss"));
        assertThat(list.complaints()).map(complaint -> complaint.substring(file.toString().length())).containsExactly(
                ", line 2: a feed needs an address like https://example.org/rss, not example.org.",
                ", line 3: there is no “evry”, only every, full-text, language, outlet, source, url.",
                ", line 5: “every” is a time like 15m, 2h or 1d, not 5 seconds.",
                ", line 7: a feed needs an address like https://example.org/rss.",
                ", line 9: “language” must be a code such as uk or en, not “Ukrainian”.",
                ", line 11: “outlet” is text, not a list and no entry of its own.");
    }

    @Test
    void readsWhatEditorsMake() throws IOException {
        write("\uFEFF# only a comment so far\n");
        assertThat(list.feeds()).isEmpty();
        assertThat(list.complaints()).isEmpty();
        write("\uFEFF- https://example.org/rss\r\n- url: https://новини.укр/стрічка?мова=укр\r\n  language: uk-UA\r\n");
        assertThat(list.complaints()).isEmpty();
        assertThat(list.feeds()).extracting(feed -> feed.url().getHost())
                .containsExactly("example.org", "xn--b1amarcd.xn--j1amh");
        assertThat(list.feeds().get(1).language()).isEqualTo("uk");
        Files.write(file, "- url: https://example.org/rss\n  outlet: Вечір\n".getBytes("windows-1251"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_600_000_000L)));
        assertThat(list.complaints()).containsExactly(file
                + " cannot be read: it is not UTF-8; save it as that. The feeds before go on.");
        assertThat(list.feeds()).hasSize(2);
    }

    @Test
    void keepsTheFeedsItHadWhenTheFileBreaks() throws IOException {
        write("- url: https://example.org/rss\n");
        list.feeds();
        write("- url: [\n");
        assertThat(list.feeds()).hasSize(1);
        assertThat(list.complaints()).singleElement().asString().contains("line ");
        write("url: https://example.org/rss\n");
        assertThat(list.complaints()).singleElement().asString().contains("must be a list");
    }

    @Test
    void writesWhatItReads() throws IOException {
        Feed feed = new Feed(URI.create("https://example.org/rss"), "평양일보", null, "ko", Duration.ofMinutes(90), true);
        list.put(feed);
        list.put(Feed.at(URI.create("https://example.org/two")));
        assertThat(new FeedList(file).feeds()).containsExactly(feed, Feed.at(URI.create("https://example.org/two")));
        assertThat(list.remove(feed.id())).isTrue();
        assertThat(list.remove(feed.id())).isFalse();
        assertThat(new FeedList(file).feeds()).hasSize(1);
    }

    @Test
    void doesNotWriteOverAFileWithMistakes() throws IOException {
        write("- url: https://example.org/rss\n- url: nonsense\n");
        assertThatThrownBy(() -> list.put(Feed.at(URI.create("https://example.org/two"))))
                .isInstanceOf(IOException.class).hasMessageContaining("line 2");
        assertThat(file).content().contains("nonsense");
    }
}
