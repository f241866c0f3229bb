// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "privacyservice.h"

#include <optional>

class QCheckBox;
class QLineEdit;

namespace kontor {

/// Says plainly what goes for good and what remains, and has the name typed before anything is erased.
class EraseDialog final : public FormDialog
{
    Q_OBJECT
public:
    EraseDialog(const QString &name, const ErasurePlan &plan, QWidget *parent);
    [[nodiscard]] std::optional<OpenOrders> value() const;
    [[nodiscard]] QLineEdit *nameField() const { return m_typed; }
    [[nodiscard]] QCheckBox *evenOpen() const { return m_evenOpen; }
    [[nodiscard]] const QStringList &going() const { return m_going; }
    [[nodiscard]] const QStringList &staying() const { return m_staying; }

protected:
    void review() override;

private:
    void addList(const QString &caption, const QStringList &lines);
    void addOpenOrders(const QStringList &numbers);
    void addNameField();

    QString m_name;
    QStringList m_going;
    QStringList m_staying;
    QLineEdit *m_typed = nullptr;
    QCheckBox *m_evenOpen = nullptr; ///< null: no order is open
};

} // namespace kontor
