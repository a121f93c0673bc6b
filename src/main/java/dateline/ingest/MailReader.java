package dateline.ingest;

import dateline.article.Article;
import dateline.article.Intake;
import dateline.article.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
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
        Parts parts = new Parts();
        Article article;
        try {
            article = draft(parse(mail.bytes()), parts).article(origin);
        } catch (IllegalArgumentException notAnArticle) {
            intake.reject(new Rejection(mail.line(), null, notAnArticle.getMessage()));
            return;
        }
        intake.take(article, mail.line());
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
        Intake within = intake.within(attachment.getFilename());
        try (InputStream content = ((SingleBody) attachment.getBody()).getInputStream()) {
            new AnyReader(origin, null).read(content, attachment.getFilename(), within);
        }
    }

    /** The texts of a mail, and what hangs on it that may be news. */
    private static final class Parts {
        private static final String MAY_BE_NEWS = "(?i).*\\.(xml|json|jsonl|csv|tsv|html?|pdf|txt|zip|nitf|eml)";
        private final List<Entity> attachments = new ArrayList<>();
        private String plain;
        private String html;

        void collect(Entity part) {
            if (part.getBody() instanceof Multipart parts) {
                parts.getBodyParts().forEach(this::collect);
            } else if (part.getBody() instanceof Message inner) {
                collect(inner);
            } else if (part.getBody() instanceof SingleBody body) {
                boolean attached = "attachment".equalsIgnoreCase(part.getDispositionType());
                if (attached && part.getFilename() != null && part.getFilename().matches(MAY_BE_NEWS)) {
                    attachments.add(part);
                } else if (!attached && part.getMimeType().equals("text/plain") && plain == null) {
                    plain = text(part, body);
                } else if (!attached && part.getMimeType().equals("text/html") && html == null) {
                    html = text(part, body);
                }
            }
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
