// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shop.h"
#include "shopfileform.h"

namespace kontor {

class PickBox;

/// The few things a shop is founded with. Currency and time zone follow the country until a person picks them, the
/// file's name follows the shop's.
class CreateShopForm final : public ShopFileForm
{
    Q_OBJECT
public:
    explicit CreateShopForm(QWidget *parent = nullptr);

    /// The setup as it stands; complete once isComplete().
    [[nodiscard]] ShopSetup setup() const;
    [[nodiscard]] bool isComplete() const override;
    void setShopName(const QString &name);
    void focusFirst() override;

protected:
    void retranslate() override;
    [[nodiscard]] QString usualName() const override;
    [[nodiscard]] QString problem() const override;

private:
    void build();
    void fillLists();
    void propose();
    void followCountry(const QString &country);

    QLineEdit *m_name = nullptr;
    PickBox *m_country = nullptr;
    PickBox *m_currency = nullptr;
    PickBox *m_zone = nullptr;
    QLabel *m_fixedNote = nullptr;
    QLabel *m_deskNote = nullptr;
    bool m_countryPicked = false;
    bool m_currencyPicked = false;
    bool m_zonePicked = false;
};

} // namespace kontor
