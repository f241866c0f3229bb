// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stocktablepage.h"

namespace kontor {

/// What is oversold, out or low somewhere, since when, and what to do about it; where it is asked for, what will run
/// out and what does not move at all.
class WarningsPage final : public StockTablePage
{
    Q_OBJECT
public:
    explicit WarningsPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

protected:
    [[nodiscard]] StockFilter base() const override;
    void readCounts() override;
    void hideColumns() override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString countText(int rows) const override;
    [[nodiscard]] EmptyState::Words emptyWords() const override;
    [[nodiscard]] EmptyState::Words noMatchWords() const override;
    [[nodiscard]] QueryVocabulary vocabulary() const override;
    [[nodiscard]] std::vector<TableView> builtInViews() const override;

private:
    void nameBulkActions();
    void readSoon();

    std::vector<QAction *> m_bulk;
};

} // namespace kontor
