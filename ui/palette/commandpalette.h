// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopworker.h"

#include <QDialog>
#include <QIcon>
#include <QTimer>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace kontor {

/// A record of the shop that the palette found.
struct FoundRecord {
    enum class Kind { Order, Article, Customer };
    Kind kind = Kind::Order;
    qint64 number = 0; ///< row number of orders and articles
    QString title;
    QString below;
};

/// Something the program does, by its name.
struct PaletteCommand {
    QString text;
    QString shortcut;
    QIcon icon;
    std::function<void()> run;
};

/// Opens anything by typing: commands by any of their letters, orders, goods and customers by the shop's own search.
/// What was opened lately comes first. Only the keyboard is needed.
class CommandPalette final : public QDialog
{
    Q_OBJECT
public:
    /// `shop` names the shop in the settings, for what was opened lately.
    CommandPalette(ShopWorker &worker, QString shop, std::vector<PaletteCommand> commands, QWidget *parent);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

signals:
    void recordChosen(const kontor::FoundRecord &record);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void typed();
    void ask();
    void show(const std::vector<FoundRecord> &records);
    void addGroup(const QString &title);
    void addCommands(const QString &text);
    void addRecord(size_t record);
    void choose(const QListWidgetItem *item);
    void step(int by);
    void fitList();
    void askRecent();
    void remember(const FoundRecord &record) const;

    ShopWorker &m_worker;
    QString m_shop;
    std::vector<PaletteCommand> m_commands;
    std::vector<FoundRecord> m_records;
    QLineEdit *m_field = nullptr;
    QListWidget *m_list = nullptr;
    QTimer m_typing;
    quint64 m_question = 0; ///< answers to older questions are dropped
};

} // namespace kontor

Q_DECLARE_METATYPE(kontor::FoundRecord)
