package dateline.mentions;

import dateline.analysis.Typography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the names in a text. Not for use by several threads at once. */
final class TextNames {
    private final Knowledge knowledge = new Knowledge();
    private final KoreanNames korean = new KoreanNames();

    List<Mention> find(String text, String language) {
        Typography clean = new Typography(text);
        List<Token> tokens = Tokens.of(clean.chars(), clean.length());
        boolean russian = isRussian(text, language);
        List<Found> found = new ArrayList<>(CapitalisedNames.find(new CasedText(tokens, knowledge, russian)));
        found.addAll(korean.find(tokens, clean.chars(),
            at -> Character.isIdeographic(text.charAt(clean.sourceOffset(at)))));
        found.sort(Comparator.comparingInt(one -> one.from));
        new KnownPhrases(tokens, knowledge).addTo(found);
        List<Mention> mentions = new ArrayList<>(found.size());
        new Consistency(tokens, knowledge, russian).settle(found);
        for (Found one : found) {
            Mention mention = mention(clean, tokens, one);
            // Half of a sign such as ㎏ or ㏂ has no place of its own.
            if (!one.weak && mention.end() > mention.start()) {
                mentions.add(mention);
            }
        }
        return mentions;
    }

    private static Mention mention(Typography clean, List<Token> tokens, Found found) {
        int start = tokens.get(found.from).start();
        Token last = tokens.get(found.to - 1);
        int end = found.lastLength > 0 ? last.start() + found.lastLength : last.start() + last.text().length();
        if (last.isInitial() && found.lastLength == 0 && clean.chars()[end] == '.') {
            end++;
        }
        return new Mention(clean.sourceOffset(start), clean.sourceOffset(end),
            new String(clean.chars(), start, end - start), found.kind, found.certain);
    }

    /** By the letters that only one of the two languages has, where the language is not told. */
    private static boolean isRussian(String text, String language) {
        if (language != null && !language.isEmpty()) {
            return language.equals("ru");
        }
        int russian = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case 'ы', 'э', 'ъ', 'ё' -> russian++;
                case 'і', 'ї', 'є', 'ґ' -> russian--;
                default -> { }
            }
        }
        return russian > 0;
    }
}
