package dateline.ingest;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads the article in a mail, or in each mail of an mbox: its subject is the headline, its text the body; attachments are
 * read as what they are.
 */
final class MailReader implements ArticleReader {
    private static final String ANSWERED = "(?iu)^((re|fwd?|fw|відп|пересл|отв)\\s*:\\s*)+";

    private final Origin origin;

    MailReader(Origin origin) {
        this.origin = origin;
    }

    /** Whether a text begins with the headers of a mail. */
    static boolean isMail(String head) {
        List<String> lines = head.strip().lines().limit(60).takeWhile(line -> !line.isBlank()).toList();
        boolean wellFormed = !lines.isEmpty() && lines.stream().limit(8)
                .allMatch(line -> line.matches("([\\w-]+:.*|\\s+\\S.*|From .*)"));
        long known = lines.stream().filter(line ->
                line.matches("(?i)(from|to|subject|date|received|delivered-to|mime-version"
                + "|message-id|return-path|content-type|reply-to|x-[\\w-]+):.*")).count();
        return wellFormed && known >= 3;
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        Mails mails = new Mails(in);
        Mails.Mail mail = mails.next();
        if (mail == null) {
            intake.reject(new Rejection(1, null, "there is nothing in it"));
        }
        for (; mail != null; mail = mails.next()) {
            read(mail, intake);
        }
    }

    private void read(Mails.Mail mail, Intake intake) throws IOException {
        Message parsed;
        try {
            parsed = parse(mail.bytes());
        } catch (IllegalArgumentException damaged) {
            intake.reject(new Rejection(mail.line(), null, damaged.getMessage()));
            return;
        }
        read(parsed, mail.line(), intake);
    }

    private void read(Message mail, long line, Intake intake) throws IOException {
        Parts parts = new Parts();
        Article article;
        try {
            article = draft(mail, parts).article(origin);
        } catch (IllegalArgumentException notAnArticle) {
            intake.reject(new Rejection(line, null, notAnArticle.getMessage()));
            return;
        }
        intake.take(article, line);
        for (Message forwarded : parts.forwarded) {
            read(forwarded, line, intake);
        }
        for (Entity attachment : parts.attachments) {
            attached(attachment, intake);
        }
    }

    private static Message parse(byte[] bytes) {
        if (bytes == null) {
            throw new IllegalArgumentException("longer than " + (Mails.LONGEST >> 20) + " MB, the most a mail may have");
        }
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        try {
            return builder.parseMessage(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException broken) {
            throw new IllegalArgumentException("the mail is damaged", broken);
        }
    }

    private static Draft draft(Message mail, Parts parts) {
        parts.collect(mail);
        Draft draft = new Draft();
        draft.title = mail.getSubject() == null ? null : mail.getSubject().replaceFirst(ANSWERED, "").strip();
        draft.guid = mail.getMessageId();
        draft.body = parts.plain != null ? Crumbs.swept(parts.plain.strip()) : Crumbs.swept(HtmlText.of(parts.html));
        if (!draft.hasWords()) {
            throw new IllegalArgumentException("there is no subject and no text in the mail");
        }
        draft.published = mail.getHeader().getField("Date") == null ? null : mail.getHeader().getField("Date")
                .getBody();
        if (mail.getFrom() != null && !mail.getFrom().isEmpty()) {
            Mailbox from = mail.getFrom().get(0);
            draft.feed = from.getName() == null || from.getName().isBlank() ? from.getAddress() : from.getName();
        }
        return draft;
    }

    private void attached(Entity attachment, Intake intake) throws IOException {
        String name = Parts.name(attachment);
        Intake within = intake.within(name);
        try (InputStream content = ((SingleBody) attachment.getBody()).getInputStream()) {
            new AnyReader(origin, null).read(content, name, within);
        }
    }

    /** The texts of a mail, and what hangs on it that may be news. */
    private static final class Parts {
        /** Or is what news is sent in, and is named then, since it cannot be read. */
        private static final String MAY_BE_NEWS = "(?i).*\\.(xml|json|jsonl|ndjson|csv|tsv|html?|pdf|txt|nitf|eml|mbox"
                + "|rss|atom|warc|zip|tar|t?gz|bz2|xz|7z|rar|docx?|hwpx?|odt|rtf|xlsx?)";
        private final List<Entity> attachments = new ArrayList<>();
        /** Mails that hang on one with a text of its own. */
        private final List<Message> forwarded = new ArrayList<>();
        private String plain;
        private String html;

        void collect(Entity part) {
            if (part.getBody() instanceof Multipart parts) {
                parts.getBodyParts().forEach(this::collect);
            } else if (part.getBody() instanceof Message inner && plain == null && html == null) {
                collect(inner);
            } else if (part.getBody() instanceof Message inner) {
                forwarded.add(inner);
            } else if (part.getBody() instanceof SingleBody body) {
                boolean attached = "attachment".equalsIgnoreCase(part.getDispositionType());
                if (name(part) != null && name(part).matches(MAY_BE_NEWS)) {
                    attachments.add(part);
                } else if (!attached && part.getMimeType().equals("text/plain") && plain == null) {
                    plain = text(part, body);
                } else if (!attached && part.getMimeType().equals("text/html") && html == null) {
                    html = text(part, body);
                }
            }
        }

        /** Some programs write it beside the kind only, and some as they write a subject; null when there is none. */
        static String name(Entity part) {
            String name = part.getFilename();
            if (name == null && part.getHeader().getField("Content-Type") instanceof ContentTypeField kind) {
                name = kind.getParameter("name");
            }
            return name == null ? null : DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
        }

        private static String text(Entity part, SingleBody body) {
            try (InputStream in = body.getInputStream()) {
                String text = Encoding.decode(in.readAllBytes(), part.getCharset());
                return text.isBlank() ? null : text;
            } catch (IOException broken) {
                throw new IllegalArgumentException("the mail is damaged", broken);
            }
        }
    }
}
