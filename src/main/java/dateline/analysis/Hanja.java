package dateline.analysis;

import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.Set;

/**
 * Reads Hanja in Korean text as Hangul, in place: 尹대통령 is 윤대통령, 北 is 북.
 *
 * <p>A character is Korean when Hangul stands near it and no kana does, or when a short text is nothing but Hanja, as a
 * name typed into a search box. Chinese and Japanese text stays as it is.
 */
final class Hanja {
    /**
     * The 4,888 Hanja of KS X 1001 are ordered by reading, so a reading and how many characters have it is the whole
     * table. Characters are taken from Java's own EUC-KR charset.
     */
    private static final String READINGS = """
        가29각11간24갈10감20갑6강24개20객2갱4갹1거17건12걸4검7겁3게3격7견11결6겸6경45계24고39곡7곤10골3공16곶1과12곽4관17괄4광13괘3괴9\
        굉4교25구54국6군6굴4궁6권10궐5궤6귀6규15균7귤1극7근15글1금14급7긍4기64긴1길4김1끽1나15낙8난9날2남9납5낭7내6냉1녀1년3념4녕2노18녹6\
        논1농7뇌6뇨1누8눈1눌1뉴2늑2늠1능6니2닉2다2단20달5담17답5당11대16댁1덕2도40독10돈10돌2동17두11둔6득1등9라9락9란9랄2람10랍3랑8래4랭1\
        략2량13려18력7련12렬6렴5렵1령18례5로18록7론1롱7뢰8료12룡1루13류14륙3륜6률4륭1륵2름1릉6리26린9림5립4마8막6만19말7망12매14맥5맹6멱2\
        면11멸2명15몌1모24목7몰2몽3묘12무22묵2문12물3미19민13밀3박19반25발11방28배20백8번10벌4범9법2벽11변7별4병17보16복17본1볼1봉16\
        부43북1분19불5붕6비43빈14빙4사60삭4산12살5삼8삽4상31새3색5생5서30석15선32설13섬8섭4성18세9소37속9손6솔1송8쇄5쇠2수61숙12순27술4\
        숭3슬3습5승10시28식15신24실4심10십3쌍1씨1아18악14안10알4암8압4앙7애11액7앵4야11약9양31어10억5언6얼2엄6업2엔1여24역13연43열10\
        염15엽4영40예24오30옥5온6올1옹9와8완18왈1왕5왜4외5요38욕6용24우32욱9운13울3웅2원27월3위25유56육7윤13율5융5은7을1음6읍3응4의19\
        이38익8인24일9임11입5잉4자26작13잔5잠6잡1장37재17쟁4저28적25전41절8점9접3정55제23조46족4존2졸3종17좌5죄1주40죽2준19줄1중4즉1즐1\
        즙3증11지34직5진35질15짐2집7징3차15착7찬15찰5참10창22채12책4처4척15천19철10첨10첩10청8체10초27촉6촌4총10촬1최3추24축11춘3출3\
        충6췌4취14측5층1치24칙3친1칠3침9칩1칭2쾌1타14탁16탄10탈2탐4탑3탕5태14택3탱1터1토4통7퇴6투6특2틈1파16판9팔3패11팽4퍅1편10폄1평5폐10\
        포28폭6표14품2풍5피7필10핍2하14학5한14할2함12합7항17해18핵2행5향9허4헌4헐1험2혁4현21혈4혐1협12형20혜9호41혹3혼6홀3홍10화14확6\
        환17활5황24회20획2횡3효13후13훈10훙1훤4훼3휘8휴5휼3흉5흑1흔4흘4흠3흡4흥1희20힐1""";
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';
    private static final int KOREAN_WITHIN = 40;
    private static final int SHORT_TEXT = 8;
    private static final char[] READING = readings();
    private static final BitSet SINO_KOREAN = sinoKorean();
    /** Where 金 is the metal or money at the start of a word, not the surname. */
    private static final Set<String> METAL = Set.of("金利", "金融", "金額", "金屬", "金銀", "金賞", "金品", "金錢", "金庫");

    private Hanja() {
    }

    static void read(char[] text, int length) {
        boolean nothingElse = isShortHan(text, length);
        for (int from = 0; from < length; from++) {
            if (isHan(text[from])) {
                int end = from + 1;
                while (end < length && isHan(text[end])) {
                    end++;
                }
                if (nothingElse || isKorean(text, from, end, length)) {
                    readRun(text, from, end);
                }
                from = end;
            }
        }
    }

    private static boolean isShortHan(char[] text, int length) {
        boolean han = length <= SHORT_TEXT;
        for (int i = 0; i < length && han; i++) {
            han = isHan(text[i]) || !Character.isLetter(text[i]);
        }
        return han;
    }

    private static boolean isHan(char c) {
        return c >= FIRST && c <= LAST;
    }

    private static boolean isKorean(char[] text, int from, int end, int length) {
        boolean hangul = false;
        for (int i = Math.max(0, from - KOREAN_WITHIN); i < Math.min(length, end + KOREAN_WITHIN); i++) {
            if (text[i] >= 'ぁ' && text[i] <= 'ヿ' && text[i] != '・') {
                return false;
            }
            hangul |= Hangul.isSyllable(text[i]);
        }
        return hangul;
    }

    private static void readRun(char[] text, int from, int end) {
        boolean startsWord = from == 0 || !Hangul.isSyllable(text[from - 1]);
        boolean surnameKim = startsWord && text[from] == '金' && (end - from == 1 || end - from == 3)
            && !(end - from == 3 && METAL.contains(new String(text, from, 2)));
        // Backwards, since 不 is read by what follows; 率 is read by what precedes and waits for a second look.
        for (int i = end - 1; i >= from; i--) {
            text[i] = reading(text, i, end);
        }
        for (int i = from; i < end; i++) {
            if (text[i] == '率') {
                text[i] = i > 0 && Hangul.isSyllable(text[i - 1]) && takesRyul(text[i - 1]) ? '률' : '율';
            }
        }
        if (surnameKim) {
            text[from] = '김';
        } else if (startsWord) {
            text[from] = Hangul.asFirstOfWord(text[from]);
        }
    }

    /** The character itself when KS X 1001 does not have it. */
    private static char reading(char[] text, int i, int end) {
        return switch (text[i]) {
            case '金' -> i + 1 < end && (text[i + 1] == '포' || text[i + 1] == '해' || text[i + 1] == '천') ? '김' : '금';
            case '不' -> i + 1 < end && "ㄷㅈ".indexOf(Hangul.initial(text[i + 1])) >= 0 ? '부' : '불';
            case '率' -> '率';
            default -> READING[text[i] - FIRST] == 0 ? text[i] : READING[text[i] - FIRST];
        };
    }

    /** 성공률 but 비율, 환율: 율 follows a vowel or ㄴ. */
    private static boolean takesRyul(char before) {
        return Hangul.hasFinal(before) && Hangul.finalOf(before) != 'ㄴ';
    }

    /** Whether each syllable is the reading of some Hanja: 재단 is, 로프 is not. */
    static boolean isSinoKorean(String word) {
        return word.chars().allMatch(SINO_KOREAN::get);
    }

    private static BitSet sinoKorean() {
        BitSet syllables = new BitSet();
        for (char reading : READING) {
            syllables.set(reading);
            syllables.set(Hangul.asFirstOfWord(reading));
        }
        return syllables;
    }

    private static char[] readings() {
        char[] readings = new char[LAST - FIRST + 1];
        String hanja = hanjaInOrder();
        for (int at = 0, hanjaAt = 0; at < READINGS.length(); ) {
            char reading = READINGS.charAt(at++);
            int count = 0;
            while (at < READINGS.length() && Character.isDigit(READINGS.charAt(at))) {
                count = count * 10 + READINGS.charAt(at++) - '0';
            }
            for (int end = hanjaAt + count; hanjaAt < end; hanjaAt++) {
                if (isHan(hanja.charAt(hanjaAt))) {
                    readings[hanja.charAt(hanjaAt) - FIRST] = reading;
                }
            }
        }
        return readings;
    }

    private static String hanjaInOrder() {
        byte[] bytes = new byte[2 * 52 * 94];
        int at = 0;
        for (int row = 0xCA; row <= 0xFD; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                bytes[at++] = (byte) row;
                bytes[at++] = (byte) cell;
            }
        }
        return new String(bytes, Charset.forName("EUC-KR"));
    }
}
