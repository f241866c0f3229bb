// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "importtour.h"

#include <QObject>

#include <deque>
#include <functional>

namespace kontor {

/// Walks through every tab and dialog of an open shop without a mouse and writes a picture of each, in every look
/// and language. Prints each path; finished() tells how many could not be written.
class Tour final : public QObject
{
    Q_OBJECT
public:
    Tour(Desk &desk, Theme &theme, QString folder);
    /// `enrich`: the shop is ours; orders in states the demo lacks are added first.
    void start(bool enrich);

signals:
    /// A tab or dialog is on the screen, with everything asked for it answered.
    void standsAt(const QString &name, QWidget *top);
    void finished(int failures);

private:
    using Step = std::function<void()>;
    void plan(Look look, const QString &language);
    void planToday();
    void planOrders();
    void planDialogs();
    void planGoods();
    void planImports();
    void planWelcome();
    void planWords();
    void planShell();
    void planEntry();
    void addStates();
    void next();
    /// Whatever was asked of the shop so far has been answered and drawn.
    void settle(int rounds, Step then);
    void picture(const QString &name);
    void step(Step act);
    void queue(const QString &chip);
    void shoot(const QString &name);
    [[nodiscard]] class OrdersPage *orders() const;

    Desk &m_desk;
    Theme &m_theme;
    QString m_folder;
    QString m_suffix; ///< "light-en-100"
    std::deque<Step> m_steps;
    int m_failures = 0;
    ImportTour m_imports;
};

} // namespace kontor
