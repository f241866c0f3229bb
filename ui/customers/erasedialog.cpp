// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasedialog.h"

#include "language.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kEraseDialogWidth = 520;
constexpr int kMostNamed = 5;

} // namespace

EraseDialog::EraseDialog(const QString &name, const ErasurePlan &plan, QWidget *parent)
    : FormDialog(parent), m_name(name.simplified())
{
    setHeading(tr("Erase %1 for good", "name of a customer").arg(m_name),
               plan.waits ? tr("It cannot be undone. It happens on every desk as soon as the server has heard of it.")
                          : tr("It cannot be undone."));
    setAcceptText(tr("Erase for good"));
    setRejectText(tr("Keep everything"));
    setDangerous(true);
    setMinimumWidth(kEraseDialogWidth);
    m_going << tr("Name, e-mail, phone, note and addresses")
            << tr("Name, address and messages on %Ln order(s)", nullptr, plan.orders)
            << tr("%Ln entries in the histories", nullptr, plan.personalFacts);
    if (plan.pictures > 0)
        m_going << tr("%Ln picture(s) shown as evidence", nullptr, plan.pictures);
    m_staying << tr("The orders themselves: numbers, goods, days and amounts, so that the books stay right");
    if (plan.invoices > 0)
        m_staying << tr("%Ln invoice number(s), as the law wants them kept", nullptr, plan.invoices);
    if (plan.openNotes > 0)
        m_staying << tr("%Ln note(s) of an earlier Kontor: hidden, but still in the log", nullptr, plan.openNotes);
    m_staying << tr("Tracking numbers, references of payments, reasons that were typed, and names of tags");
    addList(tr("What goes"), m_going);
    addList(tr("What remains"), m_staying);
    if (!plan.openOrders.isEmpty())
        addOpenOrders(plan.openOrders);
    addNameField();
    review();
}

void EraseDialog::addList(const QString &caption, const QStringList &lines)
{
    auto *head = new QLabel(caption, this);
    head->setProperty("role", u"heading"_s);
    body()->addWidget(head);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const QString &line : lines) {
        auto *label = new QLabel(line, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(u"•"_s, this), row, 0, Qt::AlignTop);
        grid->addWidget(label, row, 1);
    }
    body()->addLayout(grid);
}

void EraseDialog::addOpenOrders(const QStringList &numbers)
{
    const QString more = numbers.size() > kMostNamed ? u" …"_s : QString();
    const auto count = static_cast<int>(numbers.size());
    m_evenOpen = new QCheckBox(tr("Erase although the order(s) are open", nullptr, count), this);
    auto *why = new QLabel(tr("Still open: %1. Without name and address the order(s) cannot be sent or paid back.",
                              "numbers of orders", count)
                               .arg(listText(numbers.mid(0, kMostNamed)) + more),
                           this);
    why->setWordWrap(true);
    body()->addWidget(why);
    body()->addWidget(m_evenOpen);
    connect(m_evenOpen, &QCheckBox::toggled, this, &EraseDialog::review);
}

void EraseDialog::addNameField()
{
    auto *ask = new QLabel(tr("Type “%1” to go on:", "name of a customer").arg(m_name), this);
    ask->setWordWrap(true);
    m_typed = new QLineEdit(this);
    ask->setBuddy(m_typed);
    m_typed->setAccessibleName(ask->text());
    body()->addWidget(ask);
    body()->addWidget(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &EraseDialog::review);
}

void EraseDialog::review()
{
    const bool isAllowed = !m_evenOpen || m_evenOpen->isChecked();
    setProblem({}, isAllowed && m_typed->text().simplified() == m_name);
}

std::optional<OpenOrders> EraseDialog::value() const
{
    if (!isSound())
        return std::nullopt;
    return m_evenOpen ? OpenOrders::Allow : OpenOrders::Block;
}

} // namespace kontor
