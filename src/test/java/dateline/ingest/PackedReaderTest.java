package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Mail, PDF, web archives, zip, tar, gzip, bzip2 and xz. */
class PackedReaderTest {

    @Test
    void readsMail() throws IOException {
        Collected read = Sample.read("mail.eml");
        assertThat(read.rejections).isEmpty();
        assertThat(read.articles).extracting(Article::title, Article::body, Article::source, Article::publishedAt,
                Article::language).containsExactly(
                tuple("Міст відкрили", "Мер відкрив міст.\n\nВін тримається – «нарешті».", "Прес-служба міста",
                "2024-10-23T09:15:00+03:00", "uk"),
                tuple("Bridge opened", "It held.", null, null, "en"));
    }

    @Test
    void whatHangsOnAMailIsReadHoweverItIsPut() {
        String part = "--B\r\nContent-Type: %s\r\nContent-Disposition: %s\r\n\r\n%s\r\n";
        String mail = "From: a@b.example\r\nSubject: Press kit\r\nDate: Wed, 23 Oct 2024 09:15:00 +0300\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n"
                + "--B\r\nContent-Type: text/plain\r\n\r\nSee the table.\r\n"
                + part.formatted("text/csv; name=\"a.csv\"", "inline; filename=\"a.csv\"", "title,body\r\nA,Text a")
                + part.formatted("text/plain; name=\"" + inKorean("보도자료.txt") + "\"", "attachment",
                        "Headline\r\n\r\nText.")
                + part.formatted("application/x-hwp", "attachment; filename=\"" + inKorean("보도자료.hwp") + "\"",
                        "HWP Document File V3.00")
                + part.formatted("image/png", "attachment; filename=\"logo.png\"", "PNG") + "--B--\r\n";
        Collected read = any(mail.getBytes(StandardCharsets.UTF_8));
        assertThat(read.titles()).containsExactly("Press kit", "A", "Headline");
        assertThat(read.reasons()).containsExactly(
                "1: this is an HWP document, which cannot be read");
    }

    private static String inKorean(String name) {
        return "=?EUC-KR?B?" + Base64.getEncoder().encodeToString(name.getBytes(Charset.forName("EUC-KR"))) + "?=";
    }

    @Test
    void aMailThatHangsOnOneWithATextIsAnArticleOfItsOwn() {
        String mail = """
                From: a@b.example
                Subject: Fwd: Bridge
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/plain

                %s
                --B
                Content-Type: message/rfc822

                From: Desk <desk@courier.example>
                Subject: Bridge opened
                Date: Tue, 22 Oct 2024 09:15:00 +0300

                The mayor opened the bridge.
                --B--
                """;
        assertThat(any(mail.formatted("For your information").getBytes(StandardCharsets.UTF_8)).articles)
                .extracting(Article::title, Article::body, Article::source, Article::publishedAt).containsExactly(
                tuple("Bridge", "For your information", "a@b.example", null),
                tuple("Bridge opened", "The mayor opened the bridge.", "Desk", "2024-10-22T09:15:00+03:00"));
        assertThat(any(mail.formatted("").getBytes(StandardCharsets.UTF_8)).articles)
                .extracting(Article::title, Article::body).containsExactly(tuple("Bridge", "The mayor opened the bridge."));
    }

    @Test
    void readsEachMailOfAnMbox() {
        String mails = """
                From desk@courier.example Wed Oct 23 09:15:00 2024
                From: Desk <desk@courier.example>
                Subject: Bridge opened
                Date: Wed, 23 Oct 2024 09:15:00 +0300
                Message-ID: <1@courier.example>

                The mayor opened the bridge.

                >From the river it looks new.
                From here, nobody knows.

                From now on it is 10:30 toll, he said in 2024.

                From - Thu Oct 24 10:00:00 2024
                From: Прес-служба <press@misto.example>
                Subject: Second
                Message-ID: <2@misto.example>

                Міст тримається.

                From 17@xxx Fri Oct 25 10:00:00 +0000 2024
                From: nobody@courier.example
                Date: Fri, 25 Oct 2024 10:00:00 +0300
                Message-ID: <3@courier.example>

                """;
        Collected read = any(mails.getBytes(StandardCharsets.UTF_8));
        assertThat(read.articles).extracting(Article::title, Article::body, Article::source).containsExactly(
                tuple("Bridge opened", "The mayor opened the bridge.\n\nFrom the river it looks new.\nFrom here, nobody knows."
                        + "\n\nFrom now on it is 10:30 toll, he said in 2024.", "Desk"),
                tuple("Second", "Міст тримається.", "Прес-служба"));
        assertThat(read.lines).containsExactly(1L, 14L);
        assertThat(read.reasons()).containsExactly("21: there is no subject and no text in the mail");
        assertThat(any(mails.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)).titles()).hasSize(2);
    }

    @Test
    void anOverlongMailCostsNoOther() {
        byte[] head = "From a@b.example Wed Oct 23 09:15:00 2024\nFrom: a@b.example\nTo: c@d.example\nSubject: %s\n\nText\n\n"
                .formatted("One").getBytes(StandardCharsets.UTF_8);
        Collected read = any(join(head, head, new byte[Mails.LONGEST], "\n\n".getBytes(StandardCharsets.UTF_8), head));
        assertThat(read.lines).containsExactly(1L, 17L);
        assertThat(read.reasons()).containsExactly("8: longer than 32 MB, the most a mail may have");
    }

    @Test
    void readsPdf() throws IOException {
        Collected read = any(pdf("Bridge opened in Poltava", "", "The mayor opened the bridge on Mon-",
                "day and said that it would", "hold.", "", "It held."));
        assertThat(read.rejections).isEmpty();
        assertThat(read.articles).extracting(Article::title, Article::body)
                .containsExactly(tuple("Bridge opened in Poltava",
                "The mayor opened the bridge on Monday and said that it would hold.\n\nIt held."));
    }

    @Test
    void readsColumnsOfAPdfOneAfterTheOther() throws IOException {
        PDDocument document = document("Bridge opened in Poltava, and the mayor was the first to walk across the river");
        try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0),
                PDPageContentStream.AppendMode.APPEND, true)) {
            column(content, 72, "The mayor opened the bridge on", "Monday and said that it would", "hold for years,"
                    + " at least.");
            column(content, 320, "People sang until the evening", "and walked home by the new", "bridge, which held.");
        }
        assertThat(any(saved(document)).articles).extracting(Article::body).containsExactly(
                "The mayor opened the bridge on Monday and said that it would hold for years, at least.\n\n"
                + "People sang until the evening and walked home by the new bridge, which held.");
    }

    private static void column(PDPageContentStream content, float x, String... lines) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.setLeading(14);
        content.newLineAtOffset(x, 640);
        for (String line : lines) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    @Test
    void saysWhyAPdfCannotBeRead() throws IOException {
        assertThat(any(pdf()).reasons()).containsExactly("1: the PDF has no text in it, only pictures");
        assertThat(any("%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8)).reasons())
                .containsExactly("1: the PDF is damaged");
        assertThat(any(locked()).reasons()).containsExactly("1: the PDF is protected by a password");
    }

    @Test
    void readsWebArchives() throws IOException {
        String page = "<html lang=en><title>Bridge</title><h1>Bridge opened</h1><p>The mayor opened the "
                + "bridge.</p><p>It held.</p></html>";
        byte[] archive = join(warc("warcinfo", null, "software: x\r\n"), warc("request", "https://courier.example/1",
                "GET /1 HTTP/1.1\r\n\r\n"),
                warc("response", "https://courier.example/1?utm_source=x",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page),
                warc("response", "https://courier.example/gone",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<h1>Gone</h1>"),
                warc("response", "https://courier.example/a.png",
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxyz"),
                warc("response", "https://courier.example/rss",
                "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n"
                        + "<rss><channel><item><title>Second</title></item></channel></rss>"));
        assertThat(any(archive).articles).extracting(Article::title, Article::url).containsExactly(
                tuple("Bridge opened", "https://courier.example/1"), tuple("Second", "https://courier.example/rss"));
        assertThat(any(gzip(archive)).titles()).containsExactly("Bridge opened", "Second");
        assertThat(any(java.util.Arrays.copyOf(archive, 900)).rejections).isNotEmpty();
    }

    @Test
    void pagesOfAWebArchiveAreReadHoweverTheServerPackedThem() throws IOException {
        byte[] page = "<html><h1>Bridge opened</h1><p>The mayor opened the bridge.</p><p>It held.</p></html>"
                .getBytes(StandardCharsets.UTF_8);
        Collected read = any(join(answer("gzip", gzip(page)), answer("GZip, identity", gzip(page)), answer("gzip", page),
                answer("deflate", new DeflaterInputStream(new ByteArrayInputStream(page)).readAllBytes()),
                answer("deflate", new DeflaterInputStream(new ByteArrayInputStream(page), new Deflater(9, true))
                        .readAllBytes()),
                answer("zstd", page), answer("br", page),
                answer("br", Base64.getDecoder().decode("G3cAoKwOzJNdYZzQxE7tvdQvYmhwkieJKsvc6BLEhafk8tInBgRUOXAplU9PJtcJ"
                        + "3W1sPN3ViHCW0DsciCQwRpphdEC/UNVJeLWz2GKXkdFeuGJbp0BkJQ=="))));
        assertThat(read.titles()).containsExactly("Bridge opened", "Bridge opened", "Bridge opened", "Bridge opened",
                "Bridge opened", "Bridge packed by br");
        assertThat(read.reasons()).containsExactly(
                "1: the record cannot be read: it is packed by zstd, which is not known here",
                "1: the page is damaged: its content cannot be unpacked");
    }

    private static byte[] answer(String packing, byte[] body) {
        String header = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + packing + "\r\n\r\n";
        return warc("response", "https://courier.example/1", join(header.getBytes(StandardCharsets.UTF_8), body));
    }

    @Test
    void aDamagedRecordOfAWebArchiveHidesNoneBehindIt() throws IOException {
        byte[] broken = gzip(page(2));
        java.util.Arrays.fill(broken, 60, 80, (byte) 0);
        assertThat(any(join(gzip(page(1)), broken, gzip(page(3)), gzip(page(4)))).titles())
                .containsExactly("Page 1", "Page 3", "Page 4");
        String noLength = new String(page(2), StandardCharsets.UTF_8).replace("Content-Length: ", "Content-Length: x");
        Collected plain = any(join(page(1), noLength.getBytes(StandardCharsets.UTF_8), page(3)));
        assertThat(plain.titles()).containsExactly("Page 1", "Page 3");
        assertThat(plain.reasons())
                .containsExactly("1: the archive is damaged at record 2: it does not say how long it is");
        Collected cut = any(java.util.Arrays.copyOf(join(page(1), page(2)), 2 * page(1).length - 40));
        assertThat(cut.reasons()).last().asString().endsWith("at record 3: it breaks off in the middle");
    }

    @Test
    void theHeaderOfARecordHasAnEnd() {
        byte[] endless = join("WARC/1.0\r\nWARC-Type: ".getBytes(StandardCharsets.UTF_8), new byte[100_000],
                "\r\n".getBytes(StandardCharsets.UTF_8), page(1));
        Collected read = any(endless);
        assertThat(read.reasons()).containsExactly("1: the archive is damaged at record 1: its header is too long");
        assertThat(read.titles()).containsExactly("Page 1");
    }

    private static byte[] page(int number) {
        return warc("response", "https://courier.example/" + number,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html lang=en><title>Page " + number
                        + "</title><h1>Page " + number
                        + "</h1><p>The mayor opened the bridge on Monday.</p><p>It held.</p></html>");
    }

    @Test
    void readsZipEntriesAsWhatTheyAre() throws IOException {
        Named read = named(zip("a/feed.rss", "<rss><channel><item><title>One</title></item><item/></channel></rss>",
                "b.jsonl", "{\"title\":\"Two\"}\nno\n",
                "__MACOSX/x", "x", ".hidden", "x", "inner.zip", new String(zip("c.txt", "Three"),
                StandardCharsets.ISO_8859_1)), "news.zip");
        assertThat(read.titles).containsExactly("One", "Two", "Three");
        assertThat(read.rejections).containsExactly("news.zip/a/feed.rss:1: an article needs a title or a body",
                "news.zip/b.jsonl:2: not JSON from “no” on");
    }

    @Test
    void readsTarsPackedByGzip() throws IOException {
        assertThat(any(gzip(tar("news/a.txt", "Перша", "news/b.csv", "title,body\nДруга,x\n"))).titles())
                .containsExactly("Перша", "Друга");
        assertThat(any(gzip("{\"title\":\"A\"}\n".getBytes(StandardCharsets.UTF_8))).titles()).containsExactly("A");
    }

    @Test
    void readsWhatIsPackedByBzip2AndXz() throws IOException {
        byte[] files = tar("news/a.txt", "Перша", "news/b.csv", "title,body\nДруга,x\n");
        for (byte[] packed : List.of(bzip2(files), xz(files))) {
            assertThat(any(packed).titles()).containsExactly("Перша", "Друга");
        }
        byte[] one = "{\"title\":\"A\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] two = "{\"title\":\"B\"}\n".getBytes(StandardCharsets.UTF_8);
        assertThat(any(join(bzip2(one), bzip2(two))).titles()).containsExactly("A", "B");
        assertThat(any(join(xz(one), xz(two))).titles()).containsExactly("A", "B");
        byte[] cut = xz(files);
        assertThat(any(java.util.Arrays.copyOf(cut, cut.length - 30)).reasons()).last().asString()
                .startsWith("1: the archive is damaged; what follows was not read: ");
    }

    @Test
    void damagedArchivesAreNamedAndWhatWasReadCounts() throws IOException {
        byte[] whole = gzip(tar("a.txt", "A", "b.txt", "long ".repeat(9000)));
        Collected read = any(java.util.Arrays.copyOf(whole, whole.length - 20));
        assertThat(read.titles()).contains("A");
        assertThat(read.rejections).isNotEmpty();
        assertThat(any("PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8)).rejections).hasSize(1);
    }

    @Test
    void whatStandsBeforeTheDamageIsRead() throws IOException {
        byte[] lines = "{\"title\":\"A\"}\n{\"title\":\"B\"}\n".repeat(200).getBytes(StandardCharsets.UTF_8);
        byte[] whole = gzip(lines);
        Collected cut = any(java.util.Arrays.copyOf(whole, whole.length - 12));
        assertThat(cut.titles()).startsWith("A", "B").hasSizeGreaterThan(10);
        assertThat(cut.reasons()).last().asString()
                .isEqualTo("1: the archive is damaged; what follows was not read: it breaks off in the middle");
        Collected more = any(join(gzip("One\n\nText.".getBytes(StandardCharsets.UTF_8)), "more".getBytes(
                StandardCharsets.UTF_8)));
        assertThat(more.titles()).containsExactly("One");
        assertThat(more.reasons())
                .containsExactly("1: more stands behind the end of the packed file; it was not read");
    }

    @Test
    void linksInATarAreNamed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry link = new TarArchiveEntry("passwords.txt", TarArchiveEntry.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertThat(any(out.toByteArray()).reasons()).containsExactly("1: it is a link or a device, not a file");
    }

    @Test
    void namesInAZipMayBeInTheCharacterSetOfTheirCountry() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, java.nio.charset.Charset.forName("x-windows-949"))) {
            zip.putNextEntry(new ZipEntry("국회 소식.jsonl"));
            zip.write("5".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(named(out.toByteArray(), "a.zip").rejections)
                .containsExactly("a.zip/국회 소식.jsonl:1: an article must be an object in braces { }, not a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-windows-949", "UTF-8"})
    void namesInATarToo(String charset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, charset)) {
            TarArchiveEntry entry = new TarArchiveEntry("국회 소식.jsonl");
            entry.setSize(1);
            tar.putArchiveEntry(entry);
            tar.write('5');
            tar.closeArchiveEntry();
        }
        assertThat(named(out.toByteArray(), "a.tar").rejections)
                .containsExactly("a.tar/국회 소식.jsonl:1: an article must be an object in braces { }, not a number");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                for (int j = 0; j < 10; j++) {
                    zip.write(nothing);
                }
            }
        }
        assertThat(any(bomb.toByteArray()).reasons()).last().asString()
                .endsWith("it unpacks to more than 100 times its size, as a trap does; the rest was not read");
    }

    @Test
    void archivesWithinArchivesHaveAnEnd() throws IOException {
        byte[] packed = "Title".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 6; i++) {
            packed = gzip(packed);
        }
        assertThat(any(packed).reasons()).containsExactly("1: archives are packed in archives more than 4 times");
    }

    private static Collected any(byte[] content) {
        return Sample.any(content, "a");
    }

    private static byte[] pdf(String... lines) throws IOException {
        try (PDDocument document = document(lines)) {
            return saved(document);
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = document("Secret")) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static PDDocument document(String... lines) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = 700;
            for (String line : lines) {
                if (!line.isEmpty()) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, y);
                    content.showText(line);
                    content.endText();
                }
                y -= line.isEmpty() ? 28 : 14;
            }
        }
        return document;
    }

    private static byte[] warc(String type, String target, String block) {
        return warc(type, target, block.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] warc(String type, String target, byte[] bytes) {
        String header = "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:f569983a-ef8c-4e62-b347-295b227c3e51>\r\n"
                + "WARC-Date: 2024-10-23T09:15:00Z\r\n" + (target == null ? "" : "WARC-Target-URI: " + target + "\r\n")
                + "Content-Type: " + (type.equals("warcinfo") ? "application/warc-fields" : "application/http;msgtype="
                + type)
                + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        return join(header.getBytes(StandardCharsets.UTF_8), bytes, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] bzip2(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream packed = new BZip2CompressorOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] xz(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XZOutputStream packed = new XZOutputStream(out, new LZMA2Options())) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    /** Names and contents by turns; contents that are archives have a byte in each character. */
    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(entries[i].endsWith(".zip") ? StandardCharsets.ISO_8859_1
                        : StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                byte[] content = entries[i + 1].getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(entries[i]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static Named named(byte[] content, String name) throws IOException {
        Named named = new Named(name, new ArrayList<>(), new ArrayList<>());
        new AnyReader(Origin.UNKNOWN, null).read(new ByteArrayInputStream(content), name, named);
        return named;
    }

    /** Keeps the names of the parts. */
    private record Named(String name, List<String> titles, List<String> rejections) implements Intake {
        @Override
        public Intake within(String part) {
            return new Named(name + "/" + part, titles, rejections);
        }

        @Override
        public void take(Article article, long line) {
            titles.add(article.title());
        }

        @Override
        public void reject(Rejection rejection) {
            rejections.add(name + ":" + rejection.line() + ": " + rejection.reason());
        }
    }
}
