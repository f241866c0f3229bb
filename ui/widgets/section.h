// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pilldelegate.h"

#include <QFrame>

class QGridLayout;
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
        QString pill; ///< empty: none
        Tone tone = Tone::Plain;
        bool isStrong = false;
    };
    /// Returns a place for buttons under the row; they go on in the next line where the width ends.
    FlowRow *add(const Entry &entry);
    /// A line between rows.
    void addRule();

    /// Text that can be selected and wraps.
    [[nodiscard]] static QLabel *label(const QString &text, const QString &role, QWidget *parent);

private:
    QGridLayout *m_grid = nullptr;
};

} // namespace kontor
