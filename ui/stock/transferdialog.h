// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "inventoryservice.h"
#include "stockdialog.h"
#include "transferdraftmodel.h"
#include "uicontext.h"

class QCheckBox;
class QComboBox;
class QTableView;

namespace kontor {

class GoodsPicker;

/// What goes from one location to another, beside what the books have at its source. Nothing leaves before it is
/// accepted.
class TransferDialog final : public FormDialog
{
    Q_OBJECT
public:
    TransferDialog(const UiContext &context, const Locations &locations, QWidget *parent);

    struct Draft {
        LocationId from;
        std::optional<LocationId> to; ///< empty: a location that is to be made
        QString toName;
        std::vector<StockLine> lines;
        bool isOverride = false; ///< although the books have fewer
    };
    [[nodiscard]] Draft draft() const;
    [[nodiscard]] TransferDraftModel *lines() const { return m_lines; }
    [[nodiscard]] GoodsPicker *picker() const { return m_goods; }
    [[nodiscard]] QComboBox *from() const { return m_from; }
    [[nodiscard]] QComboBox *to() const { return m_to; }
    [[nodiscard]] QCheckBox *overrideBox() const { return m_override; }

protected:
    void review() override;

private:
    void buildPlaces(const Locations &locations);
    void buildTable();
    void take(const VariantId &variant, std::optional<qint64> qty);
    void readAgain();
    [[nodiscard]] LocationId source() const;
    [[nodiscard]] QString placeProblem() const;
    [[nodiscard]] bool isMoreThanThere() const;

    UiContext m_context;
    QString m_said;
    QComboBox *m_from = nullptr;
    QComboBox *m_to = nullptr;
    GoodsPicker *m_goods = nullptr;
    TransferDraftModel *m_lines = nullptr;
    QTableView *m_table = nullptr;
    QCheckBox *m_override = nullptr;
};

} // namespace kontor
