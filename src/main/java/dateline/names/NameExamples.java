package dateline.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Spellings of known names, from which the sound tables are learned. */
public final class NameExamples {
    private final SoundLearner hangulLatin = new SoundLearner(false).rules("hangul-latin.tsv");
    private final SoundLearner hangulCyrillic = new SoundLearner(false).rules("hangul-cyrillic.tsv");
    private final SoundLearner cyrillicLatin = new SoundLearner(false).rules("cyrillic-latin.tsv");
    private final SoundLearner latinLatin = new SoundLearner(true).rules("latin-latin.tsv");
    private final SoundLearner cyrillicCyrillic = new SoundLearner(true).rules("cyrillic-cyrillic.tsv");

    private final KoreanLearner korean = new KoreanLearner();

    /** Adds the spellings of one name, in any scripts. */
    public void add(List<String> forms, double weight) {
        List<Name> names = forms.stream().map(Name::parse).filter(name -> !name.parts().isEmpty()).toList();
        int[] counts = new int[9];
        for (int pass = 0; pass < 2; pass++) {
            for (Name a : names) {
                for (Name b : names) {
                    int pair = a.script().ordinal() * 3 + b.script().ordinal();
                    if (pass == 0 && a.script() == Script.HANGUL && b.script() == Script.LATIN && isKorean(a)) {
                        korean.example(a, b);
                    }
                    SoundLearner learner = a == b ? null : learner(a, b);
                    if (learner == null) {
                        continue;
                    }
                    if (pass == 0) {
                        counts[pair]++;
                    } else {
                        learner.example(symbols(a), symbols(b), weight / Math.sqrt(counts[pair]));
                    }
                }
            }
        }
    }

    private SoundLearner learner(Name a, Name b) {
        if (isKorean(a) || isKorean(b) || a.script() == Script.OTHER || b.script() == Script.OTHER) {
            return null;
        }
        if (a.script() == Script.HANGUL) {
            return b.script() == Script.LATIN ? hangulLatin : b.script() == Script.CYRILLIC ? hangulCyrillic : null;
        }
        if (a.script() == Script.CYRILLIC) {
            return b.script() == Script.LATIN ? cyrillicLatin
                : b.script() == Script.CYRILLIC && a.text().compareTo(b.text()) < 0 ? cyrillicCyrillic : null;
        }
        return b.script() == Script.LATIN && a.text().compareTo(b.text()) < 0 ? latinLatin : null;
    }

    private static boolean isKorean(Name name) {
        return name.script() == Script.HANGUL && name.parts().size() == 1
            && name.parts().get(0).folded().length() <= 3 && name.isKorean();
    }

    private static List<String> symbols(Name name) {
        List<String> out = new ArrayList<>();
        for (Part part : name.parts()) {
            if (part.role() != Part.Role.PARTICLE) {
                out.add(Letters.symbols(part.letters(), name.script()) + SoundTable.END);
            }
        }
        return out;
    }

    /** Learns every table and writes it into the folder. */
    public void learn(Path folder) {
        write(folder, "sounds-korean.tsv", korean.learn());
        write(folder, "sounds-hangul-latin.tsv", hangulLatin.learn());
        write(folder, "sounds-hangul-cyrillic.tsv", hangulCyrillic.learn());
        write(folder, "sounds-cyrillic-latin.tsv", cyrillicLatin.learn());
        write(folder, "sounds-latin-latin.tsv", latinLatin.learn());
        write(folder, "sounds-cyrillic-cyrillic.tsv", cyrillicCyrillic.learn());
    }

    private static void write(Path folder, String file, List<String> rows) {
        List<String> lines = new ArrayList<>();
        lines.add("# Learned letter costs (natural logarithm; - is no letter, $ the end of a part)."
            + " Written by NameLearning.");
        lines.addAll(rows);
        System.err.println(file + ": " + (lines.size() - 1) + " rows");
        try {
            Files.write(folder.resolve(file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
