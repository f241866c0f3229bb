// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draftlines.h"

#include <QTableView>

namespace kontor {

/// The lines of a paper that is made up: the article takes the room that is left, the other columns are typed into by
/// keyboard alone, and the Delete key takes a line away.
class DraftTable final : public QTableView
{
    Q_OBJECT
public:
    /// `name`: for screen readers. `nothing` stands in the table until there is a line.
    DraftTable(DraftLinesBase *lines, const QString &name, const QString &nothing, QWidget *parent);
    /// Makes a column wide enough for this; at first all are for quantities.
    void makeRoom(int column, const QString &widest);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addNothing(const QString &nothing);

    DraftLinesBase *m_lines;
};

} // namespace kontor
