// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopimporter.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTableView;

namespace kontor {

class TextTableModel;

/// The imports of this shop, newest first; each can be taken back while nothing builds on it.
class ImportsList final : public QDialog
{
    Q_OBJECT
public:
    explicit ImportsList(const UiContext &context, QWidget *parent = nullptr);

    /// Takes back the chosen import without asking.
    void undoChosen();
    void askUndo();
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QListWidget *inTheWay() const { return m_inTheWay; }

signals:
    /// The list is read, or an import was taken back or refused.
    void settled();

private:
    void read();
    void showBatches(const std::vector<BatchRow> &batches);
    void onUndone(const Result<bool> &undone);
    void updateButtons();
    [[nodiscard]] const BatchRow *chosen() const;

    UiContext m_context;
    ShopImporter m_source;
    std::vector<BatchRow> m_batches;
    TextTableModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_words = nullptr;
    QListWidget *m_inTheWay = nullptr; ///< what builds on an import that cannot be taken back
    QPushButton *m_undo = nullptr;
};

} // namespace kontor
