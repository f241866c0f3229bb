// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchwords.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <memory>
#include <unicode/translit.h>

namespace kontor {

namespace {

constexpr char32_t replacementCharacter = 0xFFFD;
constexpr char32_t kanaVoicedMark = 0x3099;
constexpr char32_t kanaSemiVoicedMark = 0x309A;
constexpr char32_t kanaLengthMark = 0x30FC;

/// Reads the code point at `at` and moves behind it. A lone surrogate reads as U+FFFD.
char32_t nextCodePoint(QStringView text, qsizetype &at)
{
    const QChar first = text.at(at++);
    if (!first.isSurrogate())
        return first.unicode();
    if (first.isHighSurrogate() && at < text.size() && text.at(at).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(at++));
    return replacementCharacter;
}

void append(QString &text, char32_t codePoint)
{
    if (QChar::requiresSurrogates(codePoint)) {
        text += QChar(QChar::highSurrogate(codePoint));
        text += QChar(QChar::lowSurrogate(codePoint));
    } else {
        text += QChar(static_cast<char16_t>(codePoint));
    }
}

/// Accents (of a kana they are part of the letter) and characters nobody sees or types.
bool isDropped(char32_t codePoint)
{
    if (codePoint == kanaVoicedMark || codePoint == kanaSemiVoicedMark)
        return false;
    return QChar::isMark(codePoint) || QChar::category(codePoint) == QChar::Other_Format;
}

/// The letters that Unicode does not decompose but that are typed without their stroke.
QStringView strokelessForm(char32_t codePoint)
{
    switch (codePoint) {
    case U'ß':
    case U'ẞ':
        return u"ss";
    case U'ı':
        return u"i";
    case U'ø':
    case U'Ø':
        return u"o";
    case U'ł':
    case U'Ł':
        return u"l";
    case U'đ':
    case U'Đ':
    case U'ð':
    case U'Ð':
        return u"d";
    case U'ħ':
    case U'Ħ':
        return u"h";
    case U'ŧ':
    case U'Ŧ':
        return u"t";
    case U'þ':
    case U'Þ':
        return u"th";
    case U'æ':
    case U'Æ':
        return u"ae";
    case U'œ':
    case U'Œ':
        return u"oe";
    default:
        return {};
    }
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

QString foldAscii(const QString &text)
{
    const auto isUpper = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    if (std::ranges::none_of(text, isUpper))
        return text;
    QString folded = text;
    for (QChar &c : folded) {
        if (isUpper(c))
            c = QChar(static_cast<char16_t>(c.unicode() | 0x20));
    }
    return folded;
}

/// Compatibility forms taken apart, and only the letters kept of what has marks or strokes.
QString withoutMarks(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString bare;
    bare.reserve(decomposed.size());
    for (qsizetype at = 0; at < decomposed.size();) {
        const char32_t codePoint = nextCodePoint(decomposed, at);
        if (isDropped(codePoint))
            continue;
        if (const QStringView form = strokelessForm(codePoint); !form.isEmpty())
            bare += form;
        else
            append(bare, codePoint);
    }
    return bare;
}

enum class Sort : unsigned char { Gap, Letter, Cjk };

Sort sortOf(char32_t codePoint)
{
    if (!QChar::isLetterOrNumber(codePoint))
        return Sort::Gap;
    if (codePoint < 0x1100)
        return Sort::Letter;
    switch (QChar::script(codePoint)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return Sort::Cjk;
    default:
        return codePoint == kanaLengthMark ? Sort::Cjk : Sort::Letter;
    }
}

/// A run of letters of one sort in a folded text. `starts` are the offsets of its code points in it,
/// and the offset behind the last one.
struct Word {
    QStringView text;
    Sort sort;
    QVarLengthArray<qsizetype, 32> starts;

    qsizetype length() const { return starts.size() - 1; }
    QStringView letters(qsizetype from, qsizetype count) const
    {
        return text.sliced(starts[from], starts[from + count] - starts[from]);
    }
};

/// Calls visit(word, offset) for each word of a folded text. Where a word ends depends on nothing but
/// its own letters and the next one; the property in the header rests on that.
template <class Visit>
void forEachWord(QStringView folded, Visit visit)
{
    qsizetype at = 0;
    while (at < folded.size()) {
        const qsizetype start = at;
        const Sort sort = sortOf(nextCodePoint(folded, at));
        if (sort == Sort::Gap)
            continue;
        Word word{{}, sort, {0}};
        qsizetype end = at;
        word.starts.append(end - start);
        while (at < folded.size() && sortOf(nextCodePoint(folded, at)) == sort) {
            end = at;
            word.starts.append(end - start);
        }
        word.text = folded.sliced(start, end - start);
        at = end;
        visit(word, start);
    }
}

QString token(QChar kind, QStringView letters)
{
    QString result;
    result.reserve(letters.size() + 1);
    result += kind;
    result += letters;
    return result;
}

/// Every run of `count` letters of the word as a token.
void appendRuns(QStringList &tokens, QChar kind, const Word &word, qsizetype count)
{
    for (qsizetype from = 0; from + count <= word.length(); ++from)
        tokens += token(kind, word.letters(from, count));
}

void appendWordTokens(QStringList &tokens, const Word &word)
{
    if (word.sort == Sort::Cjk) {
        appendRuns(tokens, u'c', word, 1);
        appendRuns(tokens, u'b', word, 2);
        return;
    }
    tokens += token(u'w', word.text);
    tokens += token(u'p', word.letters(0, 1));
    if (word.length() >= 2)
        tokens += token(u'p', word.letters(0, 2));
    appendRuns(tokens, u't', word, 3);
}

/// What the word of a term tells about the words of a text that contains the term: all of its runs,
/// and, where the term itself shows a word's beginning or both of its ends, these too.
void appendTermTokens(QStringList &tokens, const Word &word, bool beginsWord, bool endsWord)
{
    if (word.sort == Sort::Cjk) {
        appendRuns(tokens, word.length() == 1 ? u'c' : u'b', word, word.length() == 1 ? 1 : 2);
        return;
    }
    appendRuns(tokens, u't', word, 3);
    if (beginsWord && endsWord)
        tokens += token(u'w', word.text);
    else if (beginsWord)
        tokens += token(u'p', word.letters(0, std::min<qsizetype>(word.length(), 2)));
}

/// One or two letters that are not CJK and nothing else: such a term is looked for at word beginnings.
bool isShortTerm(QStringView term)
{
    qsizetype letters = 0;
    for (qsizetype at = 0; at < term.size();) {
        if (sortOf(nextCodePoint(term, at)) != Sort::Letter || ++letters > 2)
            return false;
    }
    return letters > 0;
}

/// Whether the index keeps every token of such a term apart from all others. Only letters that no tokenizer, of
/// whatever age, folds or splits.
bool isDecidedByTokens(QStringView term)
{
    const auto isLatin = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); };
    const auto isHan = [](QChar c) { return c >= u'\u4E00' && c <= u'\u9FA5'; };
    return (term.size() <= 3 && std::ranges::all_of(term, isLatin))
        || (term.size() <= 2 && std::ranges::all_of(term, isHan));
}

template <class Visit>
void forEachTerm(QStringView folded, Visit visit)
{
    for (qsizetype at = 0; at < folded.size();) {
        const qsizetype start = at;
        while (at < folded.size() && !folded.at(at).isSpace())
            ++at;
        if (at > start)
            visit(folded.sliced(start, at - start));
        ++at;
    }
}

bool beginsSomeWord(QStringView folded, QStringView term)
{
    bool found = false;
    forEachWord(folded, [&](const Word &word, qsizetype) {
        found = found || (word.sort == Sort::Letter && word.text.startsWith(term));
    });
    return found;
}

void sortOnce(QStringList &tokens)
{
    std::ranges::sort(tokens);
    tokens.erase(std::ranges::unique(tokens).begin(), tokens.end());
}

/// First pinyin letters of single Han characters, remembered.
class Pinyin
{
public:
    Pinyin()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_latin.reset(icu::Transliterator::createInstance("Han-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    }

    /// Null when it has no reading.
    QChar initial(char32_t han)
    {
        if (const auto known = m_initials.constFind(han); known != m_initials.constEnd())
            return *known;
        return *m_initials.insert(han, read(han));
    }

private:
    QChar read(char32_t han) const
    {
        if (!m_latin)
            return {};
        icu::UnicodeString reading(static_cast<UChar32>(han));
        m_latin->transliterate(reading);
        const QChar first = QChar(reading.charAt(0));
        return first >= u'a' && first <= u'z' ? first : QChar();
    }

    std::unique_ptr<icu::Transliterator> m_latin;
    QHash<char32_t, QChar> m_initials;
};

} // namespace

QString foldText(const QString &text)
{
    if (isAscii(text))
        return foldAscii(text);
    return withoutMarks(text).toCaseFolded().normalized(QString::NormalizationForm_C);
}

QStringList indexTokens(const QString &text)
{
    QStringList tokens;
    const QString folded = foldText(text);
    tokens.reserve(folded.size() + 8);
    forEachWord(folded, [&](const Word &word, qsizetype) { appendWordTokens(tokens, word); });
    sortOnce(tokens);
    return tokens;
}

QStringList queryTokens(const QString &query)
{
    QStringList tokens;
    const QString folded = foldText(query);
    forEachTerm(folded, [&](QStringView term) {
        if (isShortTerm(term)) {
            tokens += token(u'p', term);
            return;
        }
        forEachWord(term, [&](const Word &word, qsizetype offset) {
            appendTermTokens(tokens, word, offset > 0, offset + word.text.size() < term.size());
        });
    });
    sortOnce(tokens);
    return tokens;
}

bool tokensDecide(const QString &query)
{
    bool decide = true;
    const QString folded = foldText(query);
    forEachTerm(folded, [&](QStringView term) { decide = decide && isDecidedByTokens(term); });
    return decide;
}

bool matchesQuery(const QString &text, const QString &query)
{
    const QString folded = foldText(text);
    const QString foldedQuery = foldText(query);
    bool matches = true;
    forEachTerm(foldedQuery, [&](QStringView term) {
        matches = matches && (isShortTerm(term) ? beginsSomeWord(folded, term) : folded.contains(term));
    });
    return matches;
}

QString pinyinInitials(const QString &text)
{
    if (isAscii(text))
        return {};
    thread_local Pinyin pinyin;
    QString initials;
    const QString folded = foldText(text);
    for (qsizetype at = 0; at < folded.size();) {
        const char32_t codePoint = nextCodePoint(folded, at);
        if (QChar::script(codePoint) != QChar::Script_Han)
            continue;
        if (const QChar initial = pinyin.initial(codePoint); !initial.isNull())
            initials += initial;
    }
    return initials;
}

} // namespace kontor
