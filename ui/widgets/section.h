// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pilldelegate.h"

#include <QFrame>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace kontor {

class FlowRow;

/// A titled card of a detail pane: rows with words at the left and an amount at the right, in aligned columns.
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
    /// At the right end of that row.
    void putAside(QWidget *widget);
    /// A line between rows.
    void addRule();

    /// Text that can be selected and wraps.
    [[nodiscard]] static QLabel *label(const QString &text, const QString &role, QWidget *parent);

private:
    QGridLayout *m_grid = nullptr;
    QHBoxLayout *m_aside = nullptr; ///< at the right end of the last row
    int m_last = 0; ///< row of the grid
};

} // namespace kontor
