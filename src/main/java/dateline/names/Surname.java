package dateline.names;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes from a person's name the part that is written alone later: Зеленського from Володимира Зеленського. */
public final class Surname {
    private Surname() {}

    /** The surname as written in the name; empty for a name of one part, and where none can be told. */
    public static Optional<String> of(String text) {
        List<String> written = words(text);
        List<String> words = withoutGeneration(written);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.size() == 1 && written.size() > 1) {
            return Optional.of(words.get(0)); // Елизавета of Елизавета II
        }
        String first = words.get(0);
        if (Script.of(text) == Script.HANGUL && (words.size() == 1 || isKorean(words))) {
            return korean(words);
        }
        if (words.size() == 1) {
            return Optional.empty();
        }
        String last = words.get(words.size() - 1);
        if (text.contains(",")) {
            return Optional.of(first);
        }
        return Optional.of(startsWithSurname(text, first, last) ? first : last);
    }

    private static List<String> withoutGeneration(List<String> words) {
        return IntStream.range(0, words.size())
            .filter(i -> i == 0 || Generation.of(words.get(i).replaceAll("(?<=..)\\.$", ""), i == words.size() - 1)
                == Generation.UNSAID)
            .mapToObj(words::get).toList();
    }

    /** 김 정은, but not 장 르누아르. */
    private static boolean isKorean(List<String> words) {
        return KoreanSurnames.hangul(words.get(0)) >= 0 && words.stream().skip(1).mapToInt(String::length).sum() <= 2;
    }

    /** 김 of 김정은; two syllables alone may be anything. */
    private static Optional<String> korean(List<String> words) {
        if (words.size() > 1) {
            return Optional.of(words.get(0));
        }
        String name = words.get(0);
        int length = KoreanSurnames.length(name);
        int given = name.length() - length;
        return length > 0 && given == 2 ? Optional.of(name.substring(0, length)) : Optional.empty();
    }

    private static boolean startsWithSurname(String text, String first, String last) {
        Script script = Script.of(text);
        String begins = Letters.fold(first, script);
        if (KoreanSurnames.isListed(begins) && Name.parse(text).isKorean()) {
            return true;
        }
        String ends = Letters.fold(last, script);
        if (script == Script.HANGUL && isJapanese(begins) && isJapanese(ends) && !isGiven(begins, script)) {
            return SlavicEnding.of(Hangul.symbols(ends), script) == SlavicEnding.OTHER; // 마리나 오시포바 is no Japanese
        }
        return ends.length() < 2 && script != Script.HANGUL || last.endsWith(".")
            || Patronymic.is(ends, script) && words(text).size() > 2
            || isGiven(ends, script) && !isGiven(begins, script);
    }

    /** Whether all syllables are those of Japanese, whose names Korean writes as they are, the surname first. */
    private static boolean isJapanese(String hangul) {
        return hangul.chars().allMatch(c -> isJapanese((char) c));
    }

    private static boolean isJapanese(char syllable) {
        String vowels = "ㅅㅆㅈㅊ".indexOf(Hangul.onset(syllable)) >= 0 ? "ㅏㅣㅜㅔㅗㅑㅠㅛㅡ"
            : Hangul.onset(syllable) == 'ㅇ' ? "ㅏㅣㅜㅔㅗㅑㅠㅛㅘ" : "ㅏㅣㅜㅔㅗㅑㅠㅛ";
        return vowels.indexOf(Hangul.vowel(syllable)) >= 0 && "-ㄴㄷ".indexOf(Hangul.coda(syllable)) >= 0;
    }

    private static boolean isGiven(String folded, Script script) {
        return script != Script.CYRILLIC ? Groups.GIVEN_NAMES.of(folded).length > 0
            : Inflection.lemmas(folded).stream().anyMatch(lemma -> Groups.GIVEN_NAMES.of(lemma.text()).length > 0);
    }

    private static List<String> words(String text) {
        return Arrays.stream(Letters.clean(text).split("[\\s,]+"))
            .filter(word -> word.chars().anyMatch(Character::isLetter)).toList();
    }
}
