// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace kontor {

/// A pane beside a list that shows what is chosen there, and a sentence while nothing is.
class ChosenPane : public QWidget
{
    Q_OBJECT
protected:
    explicit ChosenPane(QWidget *parent);
    void changeEvent(QEvent *event) override;

    /// All words, anew; the sentence, too.
    virtual void retranslate() = 0;
    void setNothing(const QString &sentence);
    void showNothing();
    void showInside();
    /// The parent of everything that is shown of what is chosen.
    [[nodiscard]] QWidget *inside() const { return m_inside; }

private:
    QStackedWidget *m_stack;
    QLabel *m_nothing;
    QWidget *m_inside;
};

} // namespace kontor
