package dateline.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The names in an author line, without “By”, 기자, «Автор:», addresses, and whoever only edited or took the picture. */
final class Byline {
    private static final int LONGEST = 200;
    private static final Pattern NOT_AN_AUTHOR = Pattern.compile("(?iu)\\s*((edited|editing|photos?|photographs?|video|"
            + "compiled|translated|illustrations?|graphics?)(?: by|\\s*:)|editors?\\b|редактор|відредагував|фото|перевод"
            + "|переклад|편집|사진|영상|그래픽).*");
    private static final Pattern BEFORE =
            Pattern.compile("(?iu)^\\s*(by|byline|words by|text by|text:|written by|published by|posted by|reporting by|reported by"
            + "|story by|from|(опубл[иі]кова\\p{L}+|опублікував|опублікувала|текст|автори?|авторка|авторы|підготува\\p{L}+|подготови\\p{L}+|журналіст\\p{L}*|кореспондент\\p{L}*"
            + "|корреспондент\\p{L}*)\\s*:?|"
            + "글\\s*[·ㆍ/&,]\\s*사진|글|글쓴이|기자\\s*[:=]|취재)[\\s:：–—-]+");
    private static final Pattern EMAIL =
            Pattern.compile("[(<\\[]?(?:mailto:)?[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+[)>\\]]?|\\s@\\w+");
    private static final Pattern KOREAN_ROLE =
            Pattern.compile("\\s*(수습|선임|전문|객원|인턴|시민)?\\s*(기자|특파원|논설위원|위원|통신원|선임기자|앵커|PD|에디터)(?=[\\s,·/;=]|$)\\s*=?");
    /** Behind a comma: журналістка; correspondent in Kyiv; CNN. */
    private static final Pattern WHAT_SHE_IS = Pattern.compile("\\p{Ll}{4}.*|[A-Z]{2,4}");
    private static final Pattern KOREAN_NAME = Pattern.compile("[가-힣]{2,4}");
    private static final Pattern ROLE =
            Pattern.compile("(?iu),?\\s*(staff (writer|reporter)|correspondent|special correspondent|contributor|"
            + "reporter|(senior|chief) [\\w ]{0,20}(editor|correspondent|reporter|writer)|in [A-ZА-ЯІЇЄҐ][\\p{L} ]+"
            + "|(for|(спеціально |специально )?для) \\p{L}[\\p{L} ’'-]+)$");
    /** What was written where: {@code 도쿄=박정은 특파원}. */
    private static final Pattern KOREAN_PLACE = Pattern.compile("^[가-힣·\\s]{1,15}=\\s*(?=[가-힣])");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:;|·|ㆍ|•|\\||\\s/\\s|\\s+(?:and|та|і|й|и|및)\\s+|\\s&\\s|\\n)\\s*");

    private Byline() {}

    /** Of one who is named alone; null when it is no name. */
    static String name(String written) {
        if (written == null || written.length() > LONGEST || written.matches("(?i)\\s*https?://.*")
                || NOT_AN_AUTHOR.matcher(written).matches()) {
            return null;
        }
        String name = KOREAN_ROLE.matcher(EMAIL.matcher(written).replaceAll(" ")).replaceAll(" ");
        name = ROLE.matcher(name.replaceAll("\\s+", " ").strip()).replaceFirst("");
        name = BEFORE.matcher(name).replaceFirst("").replaceAll("^[\\s,:;=/–—-]+|[\\s,:;=/–—-]+$", "");
        return name.isEmpty() || AgencyCredit.isAgencyStaff(name) ? null : name;
    }

    /** All in an author line, such as {@code By Anna Hai and Ihor Kit}. */
    static List<String> names(String line) {
        if (line == null || line.length() > LONGEST || NOT_AN_AUTHOR.matcher(line).matches()) {
            return List.of();
        }
        String bare = BEFORE.matcher(EMAIL.matcher(line).replaceAll(" ")).replaceFirst("")
                .replaceFirst("^\\([^)]*=[^)]*\\)", "");
        bare = KOREAN_PLACE.matcher(bare).replaceFirst("");
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(bare)) {
            commas(part).stream().map(Byline::name).filter(name -> name != null && isName(name)).forEach(names::add);
        }
        return names;
    }

    /**
     * Some print a subtitle where the author stands: names are short, and their words are capitalised, but for a “van
     * der”.
     */
    private static boolean isName(String name) {
        String[] words = name.split("\\s+");
        long small = Arrays.stream(words).filter(word -> word.length() > 3 && Character.isLowerCase(word.charAt(0)))
                .count();
        return words.length <= 6 && (small == 0 || words.length == 1) && name.chars().noneMatch(Character::isDigit);
    }

    /** “Anna Hai, Ihor Kit” are two, “Hai, Anna” is one. */
    private static List<String> commas(String part) {
        List<String> all = Arrays.stream(part.split("[,，、]")).map(String::strip).filter(one -> !one.isEmpty()).toList();
        List<String> between = IntStream.range(0, all.size())
                .filter(i -> i == 0 || !WHAT_SHE_IS.matcher(all.get(i)).matches()).mapToObj(all::get).toList();
        boolean separate = between.stream().allMatch(one -> one.contains(" ") || AgencyCredit.isAgencyStaff(one)
                || KOREAN_NAME.matcher(one).matches());
        return separate ? between : List.of(String.join(", ", between));
    }
}
