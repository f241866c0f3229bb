// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"

#include <QJsonObject>

#include <optional>
#include <vector>

class QLineEdit;

namespace kontor {

/// Asks for an address in its parts. Parts it has no field for are kept.
class AddressDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// Empty parts: a new address.
    AddressDialog(const QJsonObject &parts, QWidget *parent);
    [[nodiscard]] std::optional<QJsonObject> value() const;
    /// "company", "street", "line2", "zip", "city", "region" or "country".
    [[nodiscard]] QLineEdit *field(const QString &part) const;

protected:
    void review() override;

private:
    struct Part {
        QString key; ///< under which the address has it
        QString name; ///< what Kontor calls it
        QLineEdit *field = nullptr;
    };
    QJsonObject m_parts;
    std::vector<Part> m_fields;
};

} // namespace kontor
