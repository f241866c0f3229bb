// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paymentrows.h"
#include "uicontext.h"

#include <QDialog>
#include <QTimeZone>

class QComboBox;
class QLabel;
class QTableView;

namespace kontor {

class TextTableModel;

/// What came through each channel in a period, what went back, what the channels kept, and what is left. Only shows.
class LedgerDialog final : public QDialog
{
    Q_OBJECT
public:
    LedgerDialog(const UiContext &context, QWidget *parent);
    [[nodiscard]] QComboBox *periodField() const { return m_period; }
    [[nodiscard]] QTableView *table() const { return m_table; }

signals:
    /// Somebody wants to see the payments behind a row, in query words.
    void rowsWanted(const QString &query);

private:
    void build();
    void fillPeriods();
    void read();
    void show(const std::vector<ChannelSums> &sums);
    void leaveRoomForNames();
    void lead(int row);

    UiContext m_context;
    QTimeZone m_zone;
    QComboBox *m_period = nullptr;
    QTableView *m_table = nullptr;
    TextTableModel *m_model = nullptr;
    QLabel *m_nothing = nullptr;
    std::vector<ChannelSums> m_sums;
    quint64 m_reading = 0; ///< answers about an earlier period are dropped
};

} // namespace kontor
