// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopfileform.h"
#include "shopjoiner.h"

namespace kontor {

/// What is needed to join a shop: where its server is, the code, the desk's name, the file. An invitation that was
/// copied as a whole may be pasted into either of the first two fields.
class JoinShopForm final : public ShopFileForm
{
    Q_OBJECT
public:
    explicit JoinShopForm(QWidget *parent = nullptr);

    /// As it stands; complete once isComplete(). The password is not asked for here.
    [[nodiscard]] JoinWish wish() const;
    [[nodiscard]] bool isComplete() const override;
    void focusFirst() override;

    // For tests: the fields by name.
    [[nodiscard]] QLineEdit *addressField() const { return m_address; }
    [[nodiscard]] QLineEdit *codeField() const { return m_code; }

protected:
    void retranslate() override;
    [[nodiscard]] QString usualName() const override;
    [[nodiscard]] QString problem() const override;

private:
    void takeInvitation(const QString &pasted);

    QLineEdit *m_address = nullptr;
    QLineEdit *m_code = nullptr;
    QLabel *m_codeNote = nullptr;
};

} // namespace kontor
