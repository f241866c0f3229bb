// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

/// A piece of a source file and the line (from 1) it starts on.
struct SourcePiece {
    int line = 0;
    QString text;
};

/// A C++ file taken apart just far enough that words in comments and texts are not taken for code.
class SourceText
{
public:
    explicit SourceText(QString text);

    /// What stands between the quotes or brackets of each #include.
    [[nodiscard]] const std::vector<SourcePiece> &includes() const { return m_includes; }
    /// What stands between the quotes of each text; neighbours that the compiler joins are joined.
    [[nodiscard]] const std::vector<SourcePiece> &literals() const { return m_literals; }
    /// The lines with comments and the insides of texts left out.
    [[nodiscard]] const std::vector<SourcePiece> &code() const { return m_code; }

private:
    void readAll();
    void readOne();
    [[nodiscard]] bool at(QStringView word) const { return QStringView(m_text).mid(m_pos).startsWith(word); }
    [[nodiscard]] bool isRawText() const;
    [[nodiscard]] bool isDigitSeparator() const;
    void skipTo(QStringView end);
    void readInclude();
    void readRawText();
    void readQuoted(QChar quote);
    void keepLiteral(int line, const QString &text);
    void keepCode(QChar c);

    QString m_text;
    qsizetype m_pos = 0;
    int m_line = 1;
    bool m_joins = false; ///< nothing but space since the last text
    std::vector<SourcePiece> m_includes;
    std::vector<SourcePiece> m_literals;
    std::vector<SourcePiece> m_code;
};
