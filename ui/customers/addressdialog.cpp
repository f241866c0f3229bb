// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressdialog.h"

#include "language.h"
#include "postaladdress.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kAddressDialogWidth = 440;

/// Addresses from other shops call their parts otherwise: the first name that is there counts.
QString keyIn(const QJsonObject &parts, const QStringList &names)
{
    for (const QString &name : names) {
        if (!parts.value(name).toString().isEmpty())
            return name;
    }
    return names.first();
}

struct AddressRow {
    QString caption;
    QStringList names; ///< the first one is Kontor's
};

/// As addresses are written: in Chinese from the country down to the door, elsewhere from the door up.
void orderAsWritten(std::vector<AddressRow> &rows)
{
    if (QLocale(currentUiLanguage()).language() != QLocale::Chinese)
        return;
    static const QStringList kOrder{u"company"_s, u"country"_s, u"region"_s, u"city"_s,
                                    u"street"_s,  u"line2"_s,   u"zip"_s};
    std::ranges::sort(rows, {}, [](const AddressRow &row) { return kOrder.indexOf(row.names.first()); });
}

} // namespace

AddressDialog::AddressDialog(const QJsonObject &parts, QWidget *parent) : FormDialog(parent), m_parts(parts)
{
    setHeading(parts.isEmpty() ? tr("New address") : tr("Address"), {});
    setAcceptText(tr("Save"));
    setMinimumWidth(kAddressDialogWidth);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    std::vector<AddressRow> rows = {{tr("&Company"), {u"company"_s}},
                                    {tr("&Street and number"), {u"street"_s, u"line1"_s, u"address1"_s}},
                                    {tr("&Address line 2"), {u"line2"_s, u"address2"_s}},
                                    {tr("&Postcode"), {u"zip"_s, u"postal_code"_s, u"postcode"_s}},
                                    {tr("C&ity"), {u"city"_s}},
                                    {tr("&Region"), {u"region"_s, u"province"_s}},
                                    {tr("Coun&try"), {u"country"_s}}};
    orderAsWritten(rows);
    for (const auto &[caption, names] : rows) {
        const QString key = keyIn(parts, names);
        auto *field = new QLineEdit(parts.value(key).toString(), this);
        form->addRow(caption, field);
        connect(field, &QLineEdit::textChanged, this, &AddressDialog::review);
        m_fields.push_back({key, names.first(), field});
    }
    body()->addLayout(form);
    review();
}

QLineEdit *AddressDialog::field(const QString &part) const
{
    const auto found = std::ranges::find(m_fields, part, &Part::name);
    return found == m_fields.end() ? nullptr : found->field;
}

void AddressDialog::review()
{
    const auto isFilled = [](const Part &part) { return !part.field->text().trimmed().isEmpty(); };
    setProblem({}, std::ranges::any_of(m_fields, isFilled));
}

std::optional<QJsonObject> AddressDialog::value() const
{
    if (!isSound())
        return std::nullopt;
    QJsonObject address = m_parts;
    for (const Part &part : m_fields) {
        const QString text = part.field->text().simplified();
        text.isEmpty() ? address.remove(part.key) : void(address.insert(part.key, text));
    }
    return address;
}

} // namespace kontor
