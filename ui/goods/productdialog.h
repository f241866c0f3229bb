// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "productentry.h"

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTableView;

namespace kontor {

class CodeCheck;
class MoneyEdit;
class OptionsEditor;
class VariantDrafts;
struct UiContext;

/// Everything about a product on one page, for a new one and for one that exists.
class ProductDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// `taxClasses`: those the shop has rates for.
    ProductDialog(const ProductEntry &entry, const QString &currency, const QStringList &taxClasses, QWidget *parent);

    [[nodiscard]] ProductEntry entry() const;
    /// Warns while typing about codes that another article has. Takes it over.
    void setCodeCheck(CodeCheck *check);
    [[nodiscard]] QLineEdit *skuField() const { return m_sku; }
    [[nodiscard]] QLineEdit *barcodeField() const { return m_barcode; }

protected:
    void review() override;

private:
    [[nodiscard]] QWidget *buildMain();
    [[nodiscard]] QWidget *buildSide(const QStringList &taxClasses);
    void buildSingle(QFormLayout *form);
    void buildVariants();
    void fill();
    void onOptions();
    [[nodiscard]] QString codeWarning() const;
    void showMany(bool many);
    [[nodiscard]] bool isNew() const { return !m_before.draft.id; }
    [[nodiscard]] bool hasMany() const;
    [[nodiscard]] VariantDraft single() const;
    [[nodiscard]] QStringList tags() const;
    [[nodiscard]] QStringList categories() const;

    ProductEntry m_before;
    QString m_currency;
    VariantDrafts *m_drafts = nullptr;
    CodeCheck *m_check = nullptr;
    QFormLayout *m_side = nullptr;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_description = nullptr;
    OptionsEditor *m_options = nullptr;
    QLabel *m_variantsTitle = nullptr;
    QTableView *m_variants = nullptr;
    MoneyEdit *m_price = nullptr;
    MoneyEdit *m_cost = nullptr;
    QLineEdit *m_sku = nullptr;
    QLineEdit *m_barcode = nullptr;
    QLabel *m_barcodeNote = nullptr;
    QSpinBox *m_stock = nullptr;
    QComboBox *m_policy = nullptr;
    QComboBox *m_status = nullptr;
    QComboBox *m_taxClass = nullptr;
    QLineEdit *m_category = nullptr;
    QLineEdit *m_tags = nullptr;
    QLineEdit *m_brand = nullptr;
};

/// An entry without an id is a new product. Nothing when the person changed their mind.
[[nodiscard]] std::optional<ProductEntry> askEditedProduct(const ProductEntry &entry, const UiContext &context,
                                                           const QStringList &taxClasses, QWidget *parent);

} // namespace kontor
