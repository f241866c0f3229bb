// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pilldelegate.h"

#include <QFrame>

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace kontor {

class FlowRow;

/// A titled card of a detail pane: rows with words at the left and an amount at the right. All words begin at one edge,
/// all amounts and pills end at the other, and a line of words goes on up to what stands at the right of just this
/// line.
class Section final : public QFrame
{
    Q_OBJECT
public:
    explicit Section(const QString &title, QWidget *parent);

    struct Entry {
        QString icon;
        QString text;
        QString below;
        QString right;
        QString pill; ///< empty: none; at the right, or below the words where it is long
        Tone tone = Tone::Plain;
        bool isStrong = false;
    };
    /// Returns a place for buttons under the row; they go on in the next line where the width ends.
    FlowRow *add(const Entry &entry);
    /// Before the words of the row that was added last, in place of an icon.
    void lead(QWidget *widget);
    /// At the right end of that row, in the middle of its first line.
    void putAside(QWidget *widget);
    /// A line between rows.
    void addRule();

    /// Text that can be selected and wraps, and begins where the reading of the window does.
    [[nodiscard]] static QLabel *label(const QString &text, const QString &role, QWidget *parent);

private:
    QLayout *addHead(const Entry &entry, bool isPillAside);
    [[nodiscard]] bool isWide(const Entry &entry) const;
    void lower(int drop);

    struct Row {
        int place = 0; ///< of the grid
        QLabel *picture = nullptr;
        QLabel *words = nullptr;
        QBoxLayout *aside = nullptr;
        int drop = 0; ///< of its first line, to the middle of what is taller beside it
    };
    QGridLayout *m_grid = nullptr;
    Row m_last;
};

} // namespace kontor
