package dateline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names tables and JSON give to the parts of an article, in our languages, and which of ours is meant by each. */
final class FieldNames {
    static final String ID = "id";
    static final String HTML = "html";

    private static final Map<String, List<String>> OTHERS = Map.ofEntries(
            Map.entry(ID, List.of("article_id", "external_id", "ід", "идентификатор", "기사id", "뉴스식별자", "뉴스 식별자")),
            Map.entry("guid", List.of("uuid", "uid", "unique_id")),
            Map.entry("url", List.of("link", "href", "permalink", "canonical_url", "article_url", "web_url", "news_url",
            "address", "адреса", "посилання",
                    "ссылка", "адрес", "링크", "주소", "원문주소", "기사링크", "기사url")),
            Map.entry("title", List.of("headline", "heading", "header", "news_title", "article_title", "заголовок",
            "назва", "название", "제목", "기사제목", "헤드라인")),
            Map.entry("lead", List.of("summary", "description", "abstract", "subtitle", "dek", "standfirst", "teaser",
            "excerpt", "анонс", "лід", "лид", "підзаголовок",
                    "подзаголовок", "опис", "описание", "요약", "부제", "부제목")),
            Map.entry("body", List.of("text", "content", "article", "article_body", "article_text", "full_text",
            "maintext", "main_text", "story", "plain_text",
                    "body_text", "текст", "зміст", "содержание", "본문", "내용", "기사본문", "기사내용")),
            Map.entry(HTML, List.of("body_html", "content_html", "html_body")),
            Map.entry("outlet", List.of("publisher", "publication", "newspaper", "site_name", "media", "media_name",
            "outlet_name", "видання", "издание", "змі", "сми",
                    "언론사", "매체", "매체명", "신문사")),
            Map.entry("source", List.of("agency", "feed", "collection", "джерело", "источник", "출처")),
            Map.entry("authors", List.of("author", "byline", "creator", "writer", "journalist", "reporter", "by",
            "автор", "автори", "авторы", "기자", "기자명", "기고자",
                    "작성자", "글쓴이", "저자")),
            Map.entry("section", List.of("category", "rubric", "desk", "рубрика", "розділ", "раздел", "категорія",
            "категория", "분류", "카테고리", "섹션", "분야",
                    "통합 분류1", "통합분류1")),
            Map.entry("language", List.of("lang", "мова", "язык", "언어")),
            Map.entry("published_at", List.of("published", "date", "pub_date", "publish_date", "date_published",
            "published_date", "published_time", "published_on",
                    "publication_date", "publish_time", "datetime", "date_time", "posted_at", "дата", "дата публікації",
                    "опубліковано", "дата публикации", "опубликовано",
                    "날짜", "일자", "작성일", "등록일", "게재일", "입력일", "보도일", "발행일", "작성일시", "입력일시")),
            Map.entry("updated_at", List.of("updated", "modified", "date_modified", "last_modified", "modified_at",
            "date_updated", "оновлено", "змінено", "обновлено",
                    "изменено", "수정일", "수정일시")));

    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        OTHERS.forEach((ours, others) -> {
            BY_NAME.put(ours, ours);
            BY_NAME.put(plain(ours), ours);
            others.forEach(other -> BY_NAME.putIfAbsent(plain(other), ours));
        });
    }

    private FieldNames() {}

    /** Our name for a field, however it writes its capitals, spaces and hyphens; null when it is none of ours. */
    static String ours(String name) {
        String exactly = BY_NAME.get(name);
        return exactly != null || isPlain(name) ? exactly : BY_NAME.get(plain(name));
    }

    /** Puts what a field holds where it belongs; the first that holds something counts. */
    static void put(Draft draft, String ours, String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        switch (ours) {
            case ID -> draft.id = kept(draft.id, value);
            case "guid" -> draft.guid = kept(draft.guid, value);
            case "url" -> draft.url = kept(draft.url, value);
            case "title" -> draft.title = kept(draft.title, value);
            case "lead" -> draft.lead = kept(draft.lead, value);
            case "body" -> draft.body = kept(draft.body, value);
            case HTML -> draft.body = kept(draft.body, HtmlText.of(value));
            case "outlet" -> draft.outlet = kept(draft.outlet, value);
            case "source" -> draft.source = kept(draft.source, value);
            case "authors" -> draft.bylines.add(value);
            case "section" -> draft.section = kept(draft.section, value);
            case "language" -> draft.languageAround = kept(draft.languageAround, value);
            case "published_at" -> draft.published = kept(draft.published, value);
            case "updated_at" -> draft.updated = kept(draft.updated, value);
            default -> throw new IllegalArgumentException(ours);
        }
    }

    private static String kept(String before, String now) {
        return before == null ? now : before;
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.:*-]+", "");
    }
}
