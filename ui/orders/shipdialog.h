// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "order.h"
#include "transportservice.h"

class QLineEdit;

namespace kontor {

class CarrierFields;
class LinesForm;
class OverrideBox;

/// Asks what goes into a parcel and who carries it.
class ShipDialog final : public FormDialog
{
    Q_OBJECT
public:
    ShipDialog(const OrderState &order, QWidget *parent);
    [[nodiscard]] std::optional<Shipment> value() const;
    [[nodiscard]] LinesForm *lines() const { return m_lines; }
    [[nodiscard]] OverrideBox *overrideBox() const { return m_override; }
    [[nodiscard]] QLineEdit *trackingField() const { return m_tracking; }

protected:
    void review() override;

private:
    std::vector<int> m_lineNumbers;
    qint64 m_open = 0;
    QString m_number;
    LinesForm *m_lines = nullptr;
    CarrierFields *m_carrier = nullptr;
    QLineEdit *m_tracking = nullptr;
    OverrideBox *m_override = nullptr;
};

} // namespace kontor
