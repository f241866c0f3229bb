// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartquestions.h"
#include "page.h"
#include "refundqueue.h"
#include "todayfigures.h"
#include "uicontext.h"

#include <QTimer>
#include <QTimeZone>

#include <map>

class QAction;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace kontor {

class ChartTile;
class FigureTile;
class Section;
struct Sparkline;

/// What a new shop does first.
enum class StartTask { Goods, Taxes, Order, Payment, Shipment, Backup };

/// The first tab: what waits, how the day goes beside others, what a new shop still lacks, what happened last, and how
/// the last weeks went.
class TodayPage final : public Page
{
    Q_OBJECT
public:
    explicit TodayPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    void newRecord() override;
    [[nodiscard]] QWidget *entrance() override;

    [[nodiscard]] const TodayFigures &figures() const { return m_figures; }
    [[nodiscard]] FigureTile *tile(const QString &key) const;
    /// One of the small charts; null where nothing was sold yet.
    [[nodiscard]] ChartTile *chart(const QString &key) const;
    /// The list a tile leads to, as if it were pressed.
    void follow(const QString &key);
    [[nodiscard]] QAction *backUpCommand() const { return m_backUp; }
    /// Writes a copy of the shop, as a job, and remembers when.
    void backUp(const QString &path);

signals:
    void queueChosen(kontor::OrderQueue queue);
    void warningsChosen(); ///< the places that run low
    void orderChosen(const QString &number);
    void refundsChosen(const std::vector<kontor::RefundQueue> &queues); ///< any of them
    void chartChosen(kontor::Figure figure, kontor::PeriodPreset period);
    void attentionChosen(); ///< the list of what a person must decide
    void taskChosen(kontor::StartTask task);
    void newOrderWanted();
    void read(); ///< the figures on the screen are those of the shop

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Tile;
    void readSoon();
    void readNow();
    void rebuild();
    void addHead();
    void addTiles();
    [[nodiscard]] static QString warnedText(const WarningCounts &warnings);
    void addDays(QVBoxLayout *column);
    void addByItself(QVBoxLayout *column);
    bool addStart(QVBoxLayout *column);
    void addTask(Section *card, StartTask task, bool isDone);
    void addActivity(QVBoxLayout *column);
    void addTrends(QVBoxLayout *column);
    [[nodiscard]] ChartTile *revenueTile(QWidget *parent) const;
    [[nodiscard]] ChartTile *ordersTile(QWidget *parent) const;
    [[nodiscard]] ChartTile *bestTile(QWidget *parent) const;
    [[nodiscard]] ChartTile *paymentsTile(QWidget *parent) const;
    /// `figures`: now and before.
    [[nodiscard]] static ChartTile *trendTile(QWidget *parent, const QString &caption,
                                              const std::pair<QString, QString> &figures,
                                              const std::optional<double> &change, const Sparkline &line);
    void begin(StartTask task);
    void askBackUp();
    [[nodiscard]] bool isDone(StartTask task) const;
    [[nodiscard]] QString settingsKey(const QString &name) const;

    UiContext m_context;
    QTimeZone m_zone;
    QAction *m_backUp = nullptr;
    TodayFigures m_figures;
    bool m_isRead = false;
    bool m_isStale = true;
    bool m_isReading = false;
    QTimer m_soon;
    QTimer m_midnight; ///< the day and what is late move on without a change
    QScrollArea *m_area = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::map<QString, FigureTile *> m_tiles;
    std::map<QString, ChartTile *> m_charts;
};

} // namespace kontor
