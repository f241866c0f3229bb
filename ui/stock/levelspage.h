// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stocktablepage.h"

namespace kontor {

/// How many there are of every article, where, and what they are worth.
class LevelsPage final : public StockTablePage
{
    Q_OBJECT
public:
    explicit LevelsPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    /// Which rows: all places together, each place, or one place.
    [[nodiscard]] QComboBox *places() const { return m_places; }

protected:
    [[nodiscard]] StockFilter base() const override;
    void readCounts() override;
    void hideColumns() override;
    void retranslate() override;
    [[nodiscard]] bool isFiltered() const override;
    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString countText(int rows) const override;
    [[nodiscard]] EmptyState::Words emptyWords() const override;
    [[nodiscard]] EmptyState::Words noMatchWords() const override;
    [[nodiscard]] QueryVocabulary vocabulary() const override;
    [[nodiscard]] std::vector<TableView> builtInViews() const override;
    [[nodiscard]] QString allSums() const override;

private:
    void readPlaces();
    void fillPlaces();
    void placesChosen();

    QComboBox *m_places = nullptr;
    std::vector<std::pair<LocationId, QString>> m_locations;
    StockSums m_sums;
};

} // namespace kontor
