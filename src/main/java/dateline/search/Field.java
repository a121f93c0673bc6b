package dateline.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of an article that a query can name: {@code title:word}. */
public enum Field {
    TITLE("title", "headline", "заголовок", "назва", "제목"),
    AUTHOR("author", "by", "автор", "저자", "기자"),
    OUTLET("outlet", "видання", "издание", "매체", "언론사"),
    SOURCE("source", "джерело", "источник", "출처"),
    LANGUAGE("lang", "language", "мова", "язык", "언어"),
    SECTION("section", "рубрика", "розділ", "섹션"),
    NAME("name", "ім'я", "імя", "имя", "이름"),
    DATE("date", "дата", "날짜"),
    BEFORE("before", "до", "이전"),
    AFTER("after", "після", "после", "이후");

    /** As they may be typed. */
    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /** The field of this name, in any of our languages, in capitals or not. */
    static Optional<Field> of(String typed) {
        String name = Signs.word(typed);
        return Stream.of(values()).filter(field -> field.names.stream().map(Signs::word).anyMatch(name::equals))
                .findFirst();
    }

    /** Its first name. */
    public String word() {
        return names.get(0);
    }

    /** Whether it is running text, in which a name may stand in any spelling. */
    public boolean isText() {
        return this == TITLE || this == NAME;
    }

    /** Whether its value is a date. */
    boolean isDate() {
        return this == DATE || this == BEFORE || this == AFTER;
    }
}
