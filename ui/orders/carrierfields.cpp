// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrierfields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kCarrierKey = "ship/carrier"_L1;

/// Those this program knows by name, in the order offered.
const QStringList &knownCarriers()
{
    static const QStringList carriers{u"DHL"_s,  u"DPD"_s,      u"FedEx"_s,    u"GLS"_s,      u"UPS"_s,
                                      u"USPS"_s, u"顺丰速运"_s, u"中通快递"_s, u"圆通速递"_s, u"中国邮政"_s};
    return carriers;
}

} // namespace

CarrierFields::CarrierFields(QFormLayout *form, QWidget *dialog) : QObject(dialog)
{
    m_carrier = new QComboBox(dialog);
    m_carrier->setEditable(true);
    m_carrier->addItems(knownCarriers());
    m_carrier->setCurrentText(QSettings().value(kCarrierKey).toString());
    m_carrier->lineEdit()->setPlaceholderText(tr("Who carries it"));
    form->addRow(tr("&Carrier"), m_carrier);
    m_service = new QLineEdit(dialog);
    m_service->setPlaceholderText(tr("Standard, express …"));
    form->addRow(tr("&Service"), m_service);
    connect(m_carrier, &QComboBox::editTextChanged, this, &CarrierFields::carrierChanged);
}

void CarrierFields::offer(const QStringList &names)
{
    const QString chosen = m_carrier->currentText();
    QStringList all = names + knownCarriers();
    all.removeDuplicates();
    m_carrier->clear();
    m_carrier->addItems(all);
    m_carrier->setCurrentText(chosen);
}

void CarrierFields::setCarrier(const QString &name)
{
    m_carrier->setCurrentText(name);
}

QString CarrierFields::carrier() const
{
    return m_carrier->currentText().trimmed();
}

QString CarrierFields::service() const
{
    return m_service->text().trimmed();
}

void CarrierFields::remember() const
{
    QSettings().setValue(kCarrierKey, carrier());
}

} // namespace kontor
