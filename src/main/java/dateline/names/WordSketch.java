package dateline.names;

/**
 * The sounds of a word in ten coarse classes, vowels among them, to tell in some nanoseconds that two words are unlike:
 * four bits a sound, the first sixteen sounds. Between two sketches the sounds are counted that differ.
 */
final class WordSketch {
    private static final int MOST = 16;
    /** See {@link #isNear}: of the pairs of words that are one name, 995 in 1,000 are as near as this or nearer. */
    private static final int NEAR_IN_ONE_SCRIPT = -1;
    private static final int NEAR_IN_TWO = 3;
    /** The class of each letter, from 1; other letters are not heard. */
    private static final byte[] CLASSES = new byte[0x3200];

    static {
        String[] classes = {"bpfvбпфвㅂㅃㅍᆸ", "tdтдㄷㄸㅌᆮ", "kcqgкгㄱㄲㅋᆨ", "szjсзжшщчцㅅㅆㅈㅉㅊ", "mмㅁᆷ", "nнㄴᆫᆼ", "lrлрㄹᆯ",
            "aeаеєэяㅏㅐㅑㅒㅔㅖㅘㅙㅚㅝㅞ", "ouwоуёюㅗㅜㅛㅠㅓㅕ", "iyиіїыйㅟㅣㅢ"};
        for (int i = 0; i < classes.length; i++) {
            for (char letter : classes[i].toCharArray()) {
                CLASSES[letter] = (byte) (i + 1);
            }
        }
    }

    private static final int SIBILANT = CLASSES['s'];
    private static final int FIRST_VOWEL = CLASSES['a'];

    /** For each class the sounds of the word that are of it. */
    private final int[] places = new int[1 << 4];
    private final int length;

    WordSketch(long sounds) {
        int count = 0;
        for (long left = sounds; left != 0; left >>>= 4) {
            places[(int) left & 15] |= 1 << count++;
        }
        length = count;
    }

    /** @param symbols of a word, see {@link Letters#symbols} */
    static long of(String symbols) {
        long sounds = 0;
        int count = 0;
        int last = 0;
        if (!symbols.isEmpty() && "ㅘㅙㅝㅞㅟ".indexOf(symbols.charAt(0)) >= 0) { // Wyatt is 와이엇
            sounds = CLASSES['v'];
            last = CLASSES['v'];
            count = 1;
        }
        for (int i = 0; i < symbols.length() && count < MOST; i++) {
            int sound = sound(symbols, i);
            if (sound > 0 && sound != last) {
                sounds |= (long) sound << 4 * count++;
                last = sound;
            }
            if (symbols.charAt(i) == 'x' && count < MOST) {
                sounds |= (long) SIBILANT << 4 * count++;
                last = SIBILANT;
            }
        }
        return sounds;
    }

    private static int sound(String symbols, int at) {
        char letter = symbols.charAt(at);
        char next = letter(symbols, at + 1);
        return switch (letter) {
            case 'c' -> at == 1 && symbols.charAt(0) == 'm' ? CLASSES['k']
                : "eiyhzs".indexOf(next) >= 0 ? SIBILANT : CLASSES[letter];
            case 't', 'd', 'д' -> "szjжз".indexOf(next) >= 0 ? 0 : CLASSES[letter]; // one sound with the next
            case 'e' -> next == 'o' || next == 'u' || next == SoundTable.END && at > 2 ? 0 : CLASSES[letter];
            case 'y', 'w' -> letter == 'w' && at == 0 ? CLASSES['v'] : isVowel(next) ? 0 : CLASSES[letter]; // Wiese
            case 'g', 'г' -> letter == 'g' && next == 'n' ? 0
                : at > 0 && "nн".indexOf(symbols.charAt(at - 1)) >= 0 && !isVowel(next) ? 0 // Young is 영
                : next == 'e' && letter(symbols, at + 2) == SoundTable.END ? SIBILANT : CLASSES[letter];
            case 'р' -> isVowel(next) || next == 'ь' && isVowel(letter(symbols, at + 2)) ? CLASSES[letter] : 0; // Дарья
            case 'r' -> isVowel(next)
                && !(next == 'e' && letter(symbols, at + 2) == SoundTable.END) ? CLASSES[letter] : 0;
            case 'ㄹ' -> next == 'ㅡ' && at > 0 ? 0 : CLASSES[letter];
            default -> letter < CLASSES.length ? CLASSES[letter] : 0;
        };
    }

    private static char letter(String symbols, int at) {
        return at < symbols.length() ? symbols.charAt(at) : SoundTable.END;
    }

    private static boolean isVowel(char letter) {
        return letter < CLASSES.length && CLASSES[letter] >= FIRST_VOWEL;
    }

    /** How many sounds must be changed, left out or put in to make the other word of this one (Myers 1999). */
    int differences(long sounds) {
        int more = -1;
        int less = 0;
        int differences = length;
        int last = 1 << length - 1;
        for (long left = sounds; left != 0; left >>>= 4) {
            int same = places[(int) left & 15];
            int down = same | less;
            int across = (same & more) + more ^ more | same;
            int up = less | ~(across | more);
            int same2 = more & across;
            differences += (up & last) != 0 ? 1 : (same2 & last) != 0 ? -1 : 0;
            up = up << 1 | 1;
            more = same2 << 1 | ~(down | up);
            less = up & down;
        }
        return differences;
    }

    /** Whether a word may be a spelling of this one; only too many rather than too few are. */
    boolean isNear(long sounds, boolean oneScript) {
        return isNear(sounds, near(oneScript));
    }

    /** What may differ between spellings of a word, see {@link #isNear(long, int)}. */
    static int near(boolean oneScript) {
        return oneScript ? NEAR_IN_ONE_SCRIPT : NEAR_IN_TWO;
    }

    /** @param more four times the sounds that may differ beside half of the sounds */
    boolean isNear(long sounds, int more) {
        int other = 16 - Long.numberOfLeadingZeros(sounds) / 4;
        return length == 0 || 4 * Math.abs(length - other) <= length + other + more
            && 4 * differences(sounds) <= length + other + more;
    }
}
