// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shop.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kontor {

class PickBox;

/// The few things a shop is founded with. Currency and time zone follow the country until a person picks them.
class CreateShopForm final : public QWidget
{
    Q_OBJECT
public:
    explicit CreateShopForm(QWidget *parent = nullptr);

    /// The setup as it stands; complete once isComplete().
    [[nodiscard]] ShopSetup setup() const;
    /// Where the shop file will lie: beside the documents under the shop's name, unless a person chose another place.
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isComplete() const;
    void setShopName(const QString &name);
    void setFolder(const QString &folder);
    void focusFirst();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillLists();
    void followCountry(const QString &country);
    void chooseFile();
    void showPath();
    [[nodiscard]] QString problem() const;

    QFormLayout *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    PickBox *m_country = nullptr;
    PickBox *m_currency = nullptr;
    PickBox *m_zone = nullptr;
    QLabel *m_fixedNote = nullptr;
    QLineEdit *m_desk = nullptr;
    QLabel *m_deskNote = nullptr;
    QLabel *m_fileLabel = nullptr;
    QLineEdit *m_file = nullptr;
    QPushButton *m_browse = nullptr;
    QLabel *m_problem = nullptr;
    QString m_folder;
    QString m_chosenFile;
    bool m_currencyPicked = false;
    bool m_zonePicked = false;
};

} // namespace kontor
