package dateline.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Takes out of a text what the page around it left there: calls to subscribe, lists of other stories, tags, buttons.
 */
final class Crumbs {
    /** Lines that are never part of an article. */
    private static final Pattern LINE = Pattern.compile("(?iu)"
            + "(join|follow|find|like|watch) us (on|in) (telegram|twitter|x|facebook|google news|whatsapp|instagram"
            + "|youtube|linkedin|social media).{0,60}"
            + "|follow our (coverage|reporting).{0,120}@\\w+.?"
            + "|(subscribe|sign up)( now| here| today)?( to| for)? .{0,80}(newsletter|channel|updates|inbox|telegram"
            + "|free).{0,60}"
            + "|(you can also )?(highlight|select) (the|any) (text|typo|error).{0,60}ctrl.{0,20}"
            + "|(spotted|found|noticed) (a|an) (mistake|typo|error).{0,120}"
            + "|real time analytics|advertisement|sponsored( content)?|story continues below( advertisement)?"
            + "|article continues (after|below).{0,30}"
            + "|(share|print|email|comments?|tweet|save|listen to (this )?article|share this (article|story|page)"
            + "|copy link|skip to (main )?content)"
            + "|(read|see|watch) (more|also|next)\\s*:.{0,200}|expanded coverage\\s*:?|click here to .{0,80}"
            + "|loading\\s*(\\.\\.\\.|…)|all rights reserved\\.?"
            + "|the post .{1,250} (appeared first on|first appeared on) .{1,100}"
            + "|(підпис(уйтесь|уйтеся|атися|івайтеся)|підпишіться|приєднуйтес[ья]|долучайтес[ья]|стежте за нами"
            + "|читайте нас) .{0,40}(telegram|телеграм|канал|facebook|youtube|розсилк|viber|instagram|нами|на нас"
            + "|соцмереж).{0,80}"
            + "|(подпис(ывайтесь|аться)|подпишитесь|присоединяйтесь|следите за нами|читайте нас) .{0,40}(telegram"
            + "|телеграм|канал|facebook|youtube|рассылк|viber|instagram|соцсет).{0,80}"
            + "|(читайте|дивіться|слухайте) також\\s*[:.].{0,200}|(читайте|смотрите|слушайте) также\\s*[:.].{0,200}"
            + "|реклама|поділитися|поделиться|роздрукувати|коментарі|комментарии"
            + "|(якщо|если) .{0,60}(помилку|ошибку).{0,80}ctrl.{0,20}|(знайшли|помітили|побачили) помилку.{0,140}"
            + "|(нашли|заметили) ошибку.{0,140}"
            + "|.{0,60}무단\\s?(전재|복제|배포).{0,60}|.{0,10}(ⓒ|저작권자).{0,80}|(기사\\s?)?제보(하기|는|\\s?[:：]).{0,80}|.{0,30}(카카오톡"
            + "|네이버).{0,30}(구독|친구\\s?추가|채널).{0,60}(?<!다\\.)"
            + "|구독하기|공유하기|글자\\s?크기.{0,30}|인쇄하기|본문\\s?(바로가기|듣기)|(좋아요|댓글).{0,20}(?<!다\\.)|.{0,30}기사\\s?원문.{0,20}"
            + "|▶.{0,80}(구독|제보|바로\\s?가기|클릭|보기|카카오|네이버|유튜브|텔레그램|다운로드|관련\\s?기사|이벤트).{0,40}(?<!다\\.)");
    /** Headings above a list of other stories. */
    private static final Pattern OTHERS =
            Pattern.compile("(?iu)(related (stories|articles|news|coverage|content|topics)|more (stories"
            + "|on this( story| topic)?|from .{1,40}|news)|read (more|also|next)|see also"
            + "|most (read|popular|viewed)|recommended( for you)?|you (may|might) also (like|be interested in).{0,20}"
            + "|trending( now)?|latest news|top stories|don.t miss"
            + "|(читайте|дивіться) також|схожі (новини|статті|матеріали)|(новини|матеріали|статті) (за|по|на) тем(ою|і"
            + "|у)|пов.язані (новини|матеріали|теми)|останні новини|популярн[еі]( новини)?|більше новин|вибір редакції"
            + "|(читайте|смотрите) также|похожие (новости|статьи|материалы)|(новости|материалы) по теме|по теме"
            + "|последние новости|популярное|ещё по теме"
            + "|관련\\s?(기사|뉴스)|(많이|함께|이 시각)\\s?(본|볼만한)?\\s?(뉴스|기사)|주요\\s?뉴스|추천\\s?(기사|뉴스)|인기\\s?(기사|뉴스))\\s*:?");
    /** Headings of what stands below an article, down to its end. */
    private static final Pattern BELOW =
            Pattern.compile("(?iu)(tags?|topics?|keywords?|filed under|теги|тег|теми|мітки|ключові слова|темы|метки"
            + "|ключевые слова|태그|키워드)\\s*:?");
    /** Who took a picture. */
    private static final Pattern CREDIT =
            Pattern.compile("(?iu)((.{2,40}( via |/))?(getty images|afp|reuters|ap|epa|shutterstock)"
            + "|(photo|photo by|image|фото|사진)\\s*[:=/©].{2,60})");
    private static final int LONGEST_HEADLINE = 160;
    private static final int MOST_OTHERS = 12;
    private static final int MOST_BELOW = 8;

    private Crumbs() {}

    /**
     * The text without them; null when nothing else is in it. Paragraphs are lines; empty lines between them may count.
     */
    static String swept(String text) {
        if (text == null) {
            return null;
        }
        String clean = String.join("\n", swept(text.lines().map(String::strip).toList())).strip();
        return clean.isEmpty() ? null : clean.replaceAll("\n{3,}", "\n\n");
    }

    /**
     * Of a text that was copied from a page, also the captions of pictures, where they name the agency that took them, and a
     * link to another story between two paragraphs. Nothing tells such a link from a heading but that other things of
     * the page were copied too, that it is the only one, and that the article does not speak of what it promises.
     */
    static List<String> sweptOfCopied(List<String> lines) {
        List<String> swept = swept(lines);
        List<String> kept = withoutCaptions(swept);
        List<Integer> between = IntStream.range(2, kept.size()).filter(i -> isHeadlineBetweenParagraphs(kept, i)).boxed()
                .toList();
        if (swept.size() < lines.size() && between.size() == 1 && isOfSomethingElse(kept, between.get(0))) {
            kept.remove(between.get(0).intValue());
        }
        return kept;
    }

    /** Whether every other word of a line, at least, is in no other line. */
    private static boolean isOfSomethingElse(List<String> lines, int at) {
        Set<String> others = new HashSet<>();
        IntStream.range(0, lines.size()).filter(i -> i != at).forEach(i -> others.addAll(words(lines.get(i))));
        List<String> own = words(lines.get(at));
        return own.stream().filter(word -> !others.contains(word)).count() * 2 >= own.size();
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 3)
                .toList();
    }

    private static List<String> withoutCaptions(List<String> lines) {
        List<String> kept = new ArrayList<>(lines);
        for (int i = kept.size() - 2; i > 2; i--) {
            if (isCredit(kept.get(i)) && kept.get(i + 1).isEmpty() && kept.get(i - 2).isEmpty()
                    && !kept.get(i - 1).isEmpty() && !isParagraph(kept.get(i - 1))) {
                kept.subList(i - 1, i + 1).clear();
                i--;
            }
        }
        return kept;
    }

    private static boolean isCredit(String line) {
        return line.length() < 80 && (AgencyCredit.isAgency(line) || CREDIT.matcher(line).matches());
    }

    private static boolean isHeadlineBetweenParagraphs(List<String> lines, int at) {
        return isTitleCase(lines.get(at)) && isParagraph(neighbour(lines, at, -1)) && isParagraph(neighbour(lines, at, 1));
    }

    /** The next line that is not empty; empty when there is none. */
    private static String neighbour(List<String> lines, int at, int step) {
        int next = at + step;
        while (next >= 0 && next < lines.size() && lines.get(next).isEmpty()) {
            next += step;
        }
        return next < 0 || next >= lines.size() ? "" : lines.get(next);
    }

    /** As English headlines are written; headings are shorter. */
    private static boolean isTitleCase(String line) {
        List<String> words = Arrays.stream(line.split("\\s+")).filter(word -> word.length() > 3).toList();
        return line.length() <= LONGEST_HEADLINE && !isParagraph(line) && line.split("\\s+").length >= 7
                && words.stream().allMatch(word -> word.matches("['“‘\"(]?(\\p{Lu}.*|\\d.*)"));
    }

    static List<String> swept(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() <= 300 && OTHERS.matcher(line).matches()) {
                i = endOfOthers(lines, i) - 1;
            } else if (BELOW.matcher(line).matches() && onlyShortLinesFollow(lines, i)) {
                break;
            } else if (line.isEmpty() || line.length() > 300 || !LINE.matcher(line).matches()) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** Where the article goes on after a list of others: at a wider gap, else at what reads as a paragraph. */
    private static int endOfOthers(List<String> lines, int heading) {
        int others = 0;
        int empty = 0;
        for (int i = heading + 1; i < lines.size() && others < MOST_OTHERS; i++) {
            String line = lines.get(i);
            if (line.isEmpty()) {
                empty++;
                continue;
            }
            if (empty > 1 && others > 0 || isParagraph(line)) {
                return i;
            }
            empty = 0;
            others++;
        }
        return others < MOST_OTHERS ? lines.size() : heading + 1;
    }

    private static boolean isParagraph(String line) {
        return line.length() > LONGEST_HEADLINE || line.matches(".*[.!…。]['”\"»’)]*");
    }

    private static boolean onlyShortLinesFollow(List<String> lines, int heading) {
        List<String> rest = lines.subList(heading + 1, lines.size()).stream().filter(line -> !line.isEmpty()).toList();
        return rest.size() <= MOST_BELOW && rest.stream().noneMatch(Crumbs::isParagraph);
    }
}
