// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kontor {

/// One tab of the main window. Words are asked for anew after a change of language.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    /// Name of a drawing under resources/icons, without ".svg".
    [[nodiscard]] virtual QString iconName() const = 0;
    /// What "New" does here, for tooltips: "New order".
    [[nodiscard]] virtual QString newText() const = 0;
    virtual void newRecord() = 0;
    /// The keyboard goes there when the tab is shown.
    [[nodiscard]] virtual QWidget *entrance() = 0;
    /// Has rows to search and to read again.
    [[nodiscard]] virtual bool isList() const { return false; }
    virtual void focusSearch() { }
    /// Makes the record with this row number current, whatever was filtered before.
    virtual void showRecord(qint64 number) { Q_UNUSED(number) }
    /// Asks the list this, in query words.
    virtual void showQuery(const QString &query) { Q_UNUSED(query) }
    /// Reads everything again.
    virtual void refresh() { }

signals:
    /// How many records wait for somebody here; 0 hides the counter.
    void waitingChanged(qint64 count);
    /// One sentence about what just happened, shown for a few seconds.
    void noticed(const QString &sentence);
};

} // namespace kontor
