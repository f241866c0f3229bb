// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace kontor {

/// Who carries a parcel, and how fast: two rows of a form, with the carrier of last time filled in.
class CarrierFields final : public QObject
{
    Q_OBJECT
public:
    /// The rows belong to `dialog`.
    CarrierFields(QFormLayout *form, QWidget *dialog);

    /// The shop's own carriers come first.
    void offer(const QStringList &names);
    [[nodiscard]] QString carrier() const;
    void setCarrier(const QString &name);
    [[nodiscard]] QString service() const;
    /// The next dialog begins with this carrier.
    void remember() const;

signals:
    void carrierChanged();

private:
    QComboBox *m_carrier = nullptr;
    QLineEdit *m_service = nullptr;
};

} // namespace kontor
