// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace kontor {

class Notice;

/// A pane beside a list: cards in a column that scrolls, built anew whenever what they show has changed. Whoever
/// pressed a button in it goes on with what comes next there.
class DetailPane : public QWidget
{
    Q_OBJECT
public:
    explicit DetailPane(QWidget *parent);
    /// A refusal, beside what it is about.
    void complain(const QString &sentence);

protected:
    /// Below what scrolls, always in sight.
    void addFoot(QWidget *foot);
    /// After show(): `isSame` keeps the place that was scrolled to, and what was complained of.
    void rebuild(bool isSame);
    /// Fills column() with what belongs there; nothing while nothing is shown.
    virtual void build() = 0;
    /// What screen readers call the whole.
    [[nodiscard]] virtual QString paneName() const = 0;
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// The parent of everything in the column.
    [[nodiscard]] QWidget *content() const { return m_content; }
    [[nodiscard]] QScrollArea *area() const { return m_area; }

    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool hasTheHand() const;

    Notice *m_notice = nullptr;
    QScrollArea *m_area = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace kontor
