// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chosenpane.h"
#include "goodsdetaildata.h"
#include "goodshistory.h"

#include <QTimeZone>

class QFormLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace kontor {

class PicturesPanel;
class PillLabel;
class StockTables;
class Thumbnails;

/// The pane beside the goods list: what an article is, where it lies and why, and what happened to it.
class GoodsDetail final : public ChosenPane
{
    Q_OBJECT
public:
    /// Amounts in the shop's currency, times in its zone.
    GoodsDetail(QString currency, const QTimeZone &zone, Thumbnails &thumbnails, QWidget *parent = nullptr);

    void showArticle(const GoodsDetailData &detail);
    /// Nothing is chosen.
    void clear();
    [[nodiscard]] const std::optional<GoodsDetailData> &shown() const { return m_data; }
    [[nodiscard]] PicturesPanel *pictures() const { return m_pictures; }
    /// 0 overview, 1 stock, 2 history, 3 pictures.
    void openTab(int tab);

signals:
    void editChosen();
    void receiveChosen();
    void adjustChosen();
    void countChosen();
    /// These facts of the article's history are to be taken back; `name` says what they were.
    void undoChosen(const std::vector<kontor::FactId> &facts, const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void retranslate() override;

private:
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildActions();
    [[nodiscard]] QWidget *buildOverview();
    [[nodiscard]] QWidget *buildHistory();
    void fill();
    void fillOverview();
    void fillHistory();
    void fillPicture();
    [[nodiscard]] QString stepHtml(const HistoryStep &step, size_t number) const;
    void setField(const QString &key, const QString &name, const QString &value);
    [[nodiscard]] QString marginText() const;

    QString m_currency;
    QTimeZone m_zone;
    Thumbnails &m_thumbnails;
    std::optional<GoodsDetailData> m_data;
    std::vector<HistoryStep> m_steps; ///< as the history shows them
    QLabel *m_picture = nullptr;
    PicturesPanel *m_pictures = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_variant = nullptr;
    QLabel *m_price = nullptr;
    PillLabel *m_status = nullptr;
    PillLabel *m_level = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_receive = nullptr;
    QPushButton *m_adjust = nullptr;
    QPushButton *m_count = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    QFormLayout *m_fields = nullptr;
    std::map<QString, std::pair<QLabel *, QLabel *>> m_fieldLabels;
    StockTables *m_tables = nullptr;
    QLabel *m_history = nullptr;
};

} // namespace kontor
