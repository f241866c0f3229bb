// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "currentread.h"
#include "goodsmodel.h"
#include "tablepage.h"
#include "uicontext.h"

namespace kontor {

class CategoryPanel;
class GoodsDetail;
class GoodsFlow;
class PrintFlow;
class Thumbnails;

/// The Goods tab: what the shop sells, what it costs and how many there are.
class GoodsPage final : public TablePage
{
    Q_OBJECT
public:
    explicit GoodsPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    void newRecord() override;
    [[nodiscard]] GoodsDetail *detail() const { return m_detail; }
    [[nodiscard]] GoodsFlow *flow() const { return m_flow; }
    [[nodiscard]] CategoryPanel *categories() const { return m_categories; }
    void bulkEditSelected();
    void printSelected();

protected:
    void hideColumns() override;
    void sizeColumns() override;
    void retranslate() override;
    [[nodiscard]] bool isFiltered() const override;
    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString countText(int rows) const override;
    [[nodiscard]] EmptyState::Words emptyWords() const override;
    [[nodiscard]] EmptyState::Words noMatchWords() const override;
    [[nodiscard]] QueryVocabulary vocabulary() const override;
    [[nodiscard]] std::vector<TableView> builtInViews() const override;
    void filterChanged() override;
    void sortChosen(int column, Qt::SortOrder order) override;
    void currentChanged(qint64 number) override;
    void selectionSums(const QList<int> &positions) override;
    void fillContextMenu(QMenu &menu) override;

private:
    void buildBulkActions();
    void nameBulkActions();
    void buildList();
    void buildFlow();
    void onChanges(const Changes &changes);
    void readCounts();
    void readCurrent();
    void showCreated(const VariantId &variant);
    void buildPictures();
    void buildCategories();
    [[nodiscard]] QString chosenCategory() const; ///< empty: all
    void setSelectedArchived(bool archived);
    [[nodiscard]] QString cellText(const GoodsRow &row, int column) const;

    UiContext m_context;
    GoodsModel *m_model = nullptr;
    GoodsDetail *m_detail = nullptr;
    GoodsFlow *m_flow = nullptr;
    Thumbnails *m_thumbnails = nullptr;
    CategoryPanel *m_categories = nullptr;
    QAction *m_editMany = nullptr;
    QAction *m_archiveMany = nullptr;
    QAction *m_bringBackMany = nullptr;
    PrintFlow *m_printing = nullptr;
    QTimer m_counting;
    CurrentRead m_read{context().worker, this};
};

} // namespace kontor
