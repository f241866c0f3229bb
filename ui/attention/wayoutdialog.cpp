// SPDX-License-Identifier: GPL-3.0-or-later
#include "wayoutdialog.h"

#include "attentionwords.h"
#include "moneytext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

bool isAboutArticles(const OpenCase &open)
{
    return open.kind == CaseKind::DuplicateSku || open.kind == CaseKind::DuplicateBarcode;
}

bool needsUnits(WayOut way)
{
    return way == WayOut::Split || way == WayOut::Substitute || way == WayOut::CancelUnits || way == WayOut::OrderMore;
}

} // namespace

bool WayOutDialog::isNeededFor(WayOut way)
{
    return needsUnits(way) || way == WayOut::Attach || way == WayOut::ChangeCode || way == WayOut::Archive
        || way == WayOut::CancelOrder;
}

WayOutDialog::WayOutDialog(const OpenCase &open, WayOut way, QWidget *parent) : FormDialog(parent), m_case(open)
{
    const QString verb = wayText(open, way).remove(u'…');
    setHeading(verb, caseText(open));
    setAcceptText(way == WayOut::Attach ? tr("Attach to the order") : verb);
    const bool takesAway = way == WayOut::CancelOrder || way == WayOut::CancelUnits;
    if (takesAway)
        setRejectText(tr("Keep the order")); // "Cancel" beside it would be what it keeps from
    setDangerous(takesAway);
    setMinimumWidth(460);
    m_form = new QFormLayout;
    m_form->setVerticalSpacing(8);
    body()->addLayout(m_form);
    if (!open.records.empty() && way != WayOut::OrderMore)
        m_record = choose(isAboutArticles(open) ? tr("&Article") : tr("&Order"));
    if (way == WayOut::Attach) {
        m_order = type(tr("Order &number"), true);
        if (open.amountMinor != 0) {
            m_amount = type(tr("&Worth in the order's currency"), false);
            m_amount->setAlignment(Qt::AlignRight);
        }
    }
    if (way == WayOut::Substitute)
        m_article = type(tr("&SKU of the other article"), true);
    if (way == WayOut::ChangeCode)
        m_text = type(tr("&New code"), true);
    if (way == WayOut::OrderMore)
        m_text = type(tr("&Supplier"), false);
    if (way == WayOut::CancelUnits || way == WayOut::CancelOrder)
        m_text = type(tr("&Reason"), true);
    if (needsUnits(way)) {
        m_units = new QSpinBox(this);
        m_units->setRange(1, 1'000'000);
        m_units->setAlignment(Qt::AlignRight);
        m_units->setValue(static_cast<int>(std::clamp<qint64>(open.units, 1, 1'000'000)));
        m_form->addRow(tr("&Units"), m_units);
    }
    review();
}

QComboBox *WayOutDialog::choose(const QString &label)
{
    auto *box = new QComboBox(this);
    for (const CaseRecord &record : m_case.records) {
        const QString words =
            record.name.isEmpty() ? record.number : tr("%1 · %2", "number, name").arg(record.number, record.name);
        box->addItem(words, isAboutArticles(m_case) ? record.id.toString() : record.number);
    }
    m_form->addRow(label, box);
    return box;
}

QLineEdit *WayOutDialog::type(const QString &label, bool isRequired)
{
    auto *field = new QLineEdit(this);
    m_form->addRow(label, field);
    connect(field, &QLineEdit::textChanged, this, &WayOutDialog::review);
    if (isRequired)
        m_required.push_back(field);
    return field;
}

void WayOutDialog::review()
{
    const bool isComplete =
        std::ranges::none_of(m_required, [](const QLineEdit *field) { return field->text().trimmed().isEmpty(); });
    const bool isAmount = !m_amount || m_amount->text().trimmed().isEmpty()
        || amountFromText(m_amount->text(), m_case.currency).has_value();
    setProblem(isAmount ? QString() : tr("That is no amount."), isComplete && isAmount);
}

std::optional<WayOutDialog::Value> WayOutDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    Value value;
    if (m_record)
        (isAboutArticles(m_case) ? value.article : value.order) = m_record->currentData().toString();
    if (m_order)
        value.order = m_order->text().trimmed();
    if (m_article)
        value.article = m_article->text().trimmed();
    if (m_text)
        value.text = m_text->text().trimmed();
    if (m_units)
        value.units = m_units->value();
    if (m_amount && !m_amount->text().trimmed().isEmpty())
        value.amountMinor = amountFromText(m_amount->text(), m_case.currency);
    return value;
}

} // namespace kontor
