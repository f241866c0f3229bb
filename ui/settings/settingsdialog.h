// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "listrows.h"
#include "shop.h"
#include "shoprules.h"
#include "theme.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableWidget;

namespace kontor {

class MoneyEdit;
class PaperSettings;
class PickBox;

/// What the dialog starts from.
struct SettingsSeen {
    ShopRules rules;
    std::vector<std::pair<LocationId, QString>> locations;
    QString path = {}; ///< of the shop file: its pictures lie beside it
};

/// The rules of the shop, its places, and how the program looks and speaks here. Returns a value; whoever opened it
/// writes. Cannot be accepted while something is wrong; the page where it is wrong comes to the front.
class SettingsDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Value {
        ShopRules rules;
        QStringList newLocations;
        std::vector<std::pair<LocationId, QString>> renamedLocations;
        QString language;
        Look look = Look::System;
    };
    enum class Group { Shop, Taxes, Orders, Reordering, Shipping, Refunds, Places, Papers, Numbering, Desks, Look };

    SettingsDialog(const SettingsSeen &seen, const ShopInfo &info, Look look, QWidget *parent);
    [[nodiscard]] Value value() const;
    void showGroup(Group group);

    // For tests: the fields by name.
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] QLineEdit *taxField() const { return m_tax; }
    [[nodiscard]] QTableWidget *classTable() const { return m_classes; }
    [[nodiscard]] PaperSettings *paperFields() const { return m_papers; }
    [[nodiscard]] QSpinBox *handlingField() const { return m_handlingDays; }
    [[nodiscard]] QComboBox *serviceField() const { return m_service; }
    [[nodiscard]] QSpinBox *leadField() const { return m_leadDays; }
    [[nodiscard]] QSpinBox *leadSigmaField() const { return m_leadSigmaDays; }
    [[nodiscard]] QSpinBox *coverField() const { return m_coverDays; }
    [[nodiscard]] QSpinBox *deadField() const { return m_deadDays; }
    [[nodiscard]] QTableWidget *locationTable() const { return m_locations; }

signals:
    // Somebody wants to see another dialog; this one stays as it is.
    void desksWanted();
    void carriersWanted();

protected:
    void review() override;

private:
    QFormLayout *addGroup(const QString &icon, const QString &title, const QString &below);
    void buildShop(const ShopInfo &info);
    void buildTaxes();
    void buildOrders();
    void buildReordering();
    void buildShipping();
    void buildRefunds(const QString &currency);
    void buildLocations();
    void buildPapers(const ShopInfo &info);
    void buildNumbering(const ShopInfo &info);
    void buildDesks();
    void buildLook(Look look);
    QTableWidget *addTable(QFormLayout *form, const QStringList &heads, const QString &add);
    QPushButton *addWay(QFormLayout *form, const QString &drawing, const QString &text);
    void addClass(const QString &name, const QString &rate);
    QSpinBox *addDays(QFormLayout *form, const QString &label, qint64 days);
    /// Where it is wrong and what to do; no sentence: all is well.
    [[nodiscard]] std::pair<Group, QString> firstProblem() const;
    [[nodiscard]] QString taxProblem() const;
    [[nodiscard]] QString locationProblem() const;

    SettingsSeen m_seen;
    QString m_currency;
    QListWidget *m_groups = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLineEdit *m_name = nullptr;
    PickBox *m_country = nullptr;
    QCheckBox *m_taxIncluded = nullptr;
    QLineEdit *m_tax = nullptr;
    QLineEdit *m_shippingTax = nullptr;
    QTableWidget *m_classes = nullptr;
    QSpinBox *m_paymentHours = nullptr;
    QSpinBox *m_refundDays = nullptr;
    MoneyEdit *m_refundLimit = nullptr;
    QLineEdit *m_restockingFee = nullptr;
    QComboBox *m_returnPayer = nullptr;
    QCheckBox *m_autoApprove = nullptr;
    QSpinBox *m_deliveryDays = nullptr;
    QSpinBox *m_shippingDays = nullptr;
    QSpinBox *m_handlingDays = nullptr;
    QComboBox *m_service = nullptr;
    QSpinBox *m_leadDays = nullptr;
    QSpinBox *m_leadSigmaDays = nullptr;
    QSpinBox *m_coverDays = nullptr;
    QSpinBox *m_deadDays = nullptr;
    PaperSettings *m_papers = nullptr;
    QSpinBox *m_threshold = nullptr;
    QCheckBox *m_movingCost = nullptr;
    QTableWidget *m_locations = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_look = nullptr;
};

} // namespace kontor
