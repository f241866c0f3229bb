// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace kontor {

/// Articles with a quantity field each, and where asked a second one, a choice and an amount: what the dialogs of an
/// order are made of. Tab walks down the fields.
class LinesForm final : public QWidget
{
    Q_OBJECT
public:
    struct Choice {
        QString text;
        int value = 0;
    };
    struct Row {
        QString title;
        QString below; ///< SKU
        QString of; ///< "of 3"
        qint64 most = 0;
        qint64 qty = 0;
        std::vector<Choice> choices; ///< none: no field
    };
    struct Heads {
        QString article;
        QString qty;
        QString choice;
        QString amount;
        QString second = {}; ///< of units that count apart; empty: not asked
    };
    LinesForm(const Heads &heads, const std::vector<Row> &rows, QWidget *parent);

    [[nodiscard]] int count() const { return static_cast<int>(m_fields.size()); }
    [[nodiscard]] qint64 qty(int row) const;
    void setQty(int row, qint64 qty);
    [[nodiscard]] qint64 second(int row) const;
    void setSecond(int row, qint64 qty);
    [[nodiscard]] int choice(int row) const;
    void setAmount(int row, const QString &text);
    [[nodiscard]] qint64 units() const; ///< the second ones, too

signals:
    void changed();

private:
    struct Fields {
        QSpinBox *qty = nullptr;
        QSpinBox *second = nullptr;
        QComboBox *choice = nullptr;
        QLabel *amount = nullptr;
    };
    void addHeads(const Heads &heads);
    void addRow(const Heads &heads, const Row &row);
    [[nodiscard]] QSpinBox *numberField(const QString &head, const Row &row, qint64 value);

    QGridLayout *m_grid = nullptr;
    std::vector<Fields> m_fields;
};

} // namespace kontor
