// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chosenpane.h"
#include "pilldelegate.h"

#include <QTimeZone>

#include <vector>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace kontor {

class FlowRow;
class PillLabel;
class TextTableModel;

/// Beside a list of papers the one that is chosen: its head, what can be done with it, and its lines.
class DocumentPane : public ChosenPane
{
    Q_OBJECT
public:
    void clear(); ///< nothing is chosen

protected:
    DocumentPane(const QTimeZone &zone, QWidget *parent);
    /// All words, then fill().
    void retranslate() override = 0;
    virtual void forget() = 0; ///< what was shown

    QPushButton *addButton(const QString &iconName); ///< none where it is empty
    /// Below the lines.
    QLabel *addSum();
    void setWords(const QString &whenNothing, const QString &nameOfLines, const QStringList &heads);
    void setHead(const QString &title, const QStringList &below, const QString &state, Tone tone);
    /// The first column of a line: the article, and below it what is not empty and says more.
    [[nodiscard]] static QString articleText(const QString &title, QStringList below);
    void setLines(std::vector<QStringList> rows);
    void showDocument();
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

private:
    QTimeZone m_zone;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_below = nullptr;
    PillLabel *m_state = nullptr;
    QWidget *m_actions = nullptr;
    FlowRow *m_buttons = nullptr;
    TextTableModel *m_lines = nullptr;
    QTableView *m_linesView = nullptr;
};

} // namespace kontor
