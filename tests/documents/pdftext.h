// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QString>

namespace kontor {

/// The words of a PDF that Qt wrote, read back from the file as a reader would that copies text out of it: through each
/// font's own table from glyphs to letters.
class PdfText
{
public:
    explicit PdfText(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        m_bytes = file.readAll();
        findObjects();
        for (auto it = m_objects.cbegin(); it != m_objects.cend(); ++it) {
            const QByteArray content = streamOf(it.value());
            if (content.contains("BT\n") || content.contains(" Tj") || content.contains(" TJ"))
                readPage(content);
        }
    }
    /// Without blanks, which are places and not letters; letters that are written together stand apart.
    [[nodiscard]] QString text() const { return plain(m_text); }
    [[nodiscard]] bool has(const QString &words) const { return text().contains(plain(words)); }
    [[nodiscard]] qsizetype pages() const
    {
        return m_bytes.count("/Type /Page\n") + m_bytes.count("/Type /Page ") + m_bytes.count("/Type/Page\n");
    }

private:
    [[nodiscard]] static QString plain(const QString &text)
    {
        static const QRegularExpression blanks(QStringLiteral("\\s+"));
        return text.normalized(QString::NormalizationForm_KC).remove(blanks);
    }
    void findObjects()
    {
        static const QRegularExpression head(QStringLiteral("(?:^|\\n)(\\d+) 0 obj"));
        const QString latin = QString::fromLatin1(m_bytes);
        auto it = head.globalMatch(latin);
        while (it.hasNext()) {
            const auto match = it.next();
            const qsizetype begin = match.capturedEnd();
            m_objects[match.captured(1).toInt()] = m_bytes.mid(begin, m_bytes.indexOf("endobj", begin) - begin);
        }
    }
    [[nodiscard]] static QByteArray streamOf(const QByteArray &object)
    {
        const qsizetype begin = object.indexOf("stream\n");
        if (begin < 0)
            return {};
        const QByteArray body = object.mid(begin + 7, object.lastIndexOf("endstream") - begin - 7);
        if (!object.left(begin).contains("FlateDecode"))
            return body;
        return qUncompress(QByteArray("\0\x10\0\0", 4) + body);
    }
    /// Glyph numbers of a font and the letters they stand for.
    [[nodiscard]] const QHash<int, QString> &lettersOf(int font)
    {
        if (m_letters.contains(font))
            return m_letters[font];
        QHash<int, QString> &letters = m_letters[font];
        static const QRegularExpression ref(QStringLiteral("/ToUnicode (\\d+) 0 R"));
        const auto found = ref.match(QString::fromLatin1(m_objects.value(font)));
        const QString map = QString::fromLatin1(streamOf(m_objects.value(found.captured(1).toInt())));
        static const QRegularExpression range(
            QStringLiteral("<([0-9a-fA-F]+)>\\s*<([0-9a-fA-F]+)>\\s*(\\[[^\\]]*\\]|<[0-9a-fA-F]+>)"));
        static const QRegularExpression hex(QStringLiteral("<([0-9a-fA-F]+)>"));
        const QString body = map.mid(map.indexOf(QStringLiteral("endcodespacerange")));
        for (auto it = range.globalMatch(body); it.hasNext();) {
            const auto match = it.next();
            int glyph = match.captured(1).toInt(nullptr, 16);
            const int last = match.captured(2).toInt(nullptr, 16);
            const bool isList = match.captured(3).startsWith(QChar(u'['));
            QStringList targets;
            for (auto each = hex.globalMatch(match.captured(3)); each.hasNext();)
                targets << unicodeOf(each.next().captured(1));
            for (int i = 0; glyph <= last; ++glyph, ++i) {
                if (isList)
                    letters[glyph] = targets.value(i);
                else
                    letters[glyph] = targets.value(0).isEmpty()
                        ? QString()
                        : QString(QChar(static_cast<char16_t>(targets.value(0).at(0).unicode() + i)));
            }
        }
        return letters;
    }
    [[nodiscard]] static QString unicodeOf(const QString &hex)
    {
        QString text;
        for (qsizetype i = 0; i + 4 <= hex.size(); i += 4)
            text += QChar(static_cast<char16_t>(hex.mid(i, 4).toUInt(nullptr, 16)));
        return text;
    }
    void readPage(const QByteArray &content)
    {
        static const QRegularExpression token(QStringLiteral("/F(\\d+) [-0-9.]+ Tf|<([0-9a-fA-F]+)>"));
        int font = 0;
        for (auto it = token.globalMatch(QString::fromLatin1(content)); it.hasNext();) {
            const auto match = it.next();
            if (!match.captured(1).isEmpty()) {
                font = match.captured(1).toInt();
                continue;
            }
            const QString glyphs = match.captured(2);
            for (qsizetype i = 0; i + 4 <= glyphs.size(); i += 4)
                m_text += lettersOf(font).value(glyphs.mid(i, 4).toInt(nullptr, 16));
        }
    }

    QByteArray m_bytes;
    QMap<int, QByteArray> m_objects;
    QHash<int, QHash<int, QString>> m_letters;
    QString m_text;
};

} // namespace kontor
