// SPDX-License-Identifier: GPL-3.0-or-later
#include "optionseditor.h"

#include "icons.h"
#include "language.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr size_t MostOptions = 3;
constexpr int NameWidth = 128;
} // namespace

OptionsEditor::OptionsEditor(QWidget *parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_add = new QPushButton(icon(u"plus"_s), tr("Add an &option, such as size or colour"), this);
    m_add->setAutoDefault(false);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] { addOption(); });
}

void OptionsEditor::setOptions(const std::vector<ProductOption> &options)
{
    for (const ProductOption &option : options)
        addOption(option);
}

void OptionsEditor::addOption(const ProductOption &option)
{
    if (m_rows.size() >= MostOptions)
        return;
    Row row{new QWidget(this), nullptr, nullptr};
    row.name = new QLineEdit(option.name, row.widget);
    row.name->setPlaceholderText(m_rows.empty() ? tr("Size") : tr("Colour"));
    row.name->setAccessibleName(tr("Name of the option"));
    row.name->setFixedWidth(NameWidth);
    row.values = new QLineEdit(listText(option.values), row.widget);
    row.values->setPlaceholderText(m_rows.empty() ? tr("S, M, L") : tr("Red, blue"));
    row.values->setAccessibleName(tr("Values of the option, separated by commas"));
    auto *drop = new QToolButton(row.widget);
    drop->setIcon(icon(u"close"_s));
    drop->setToolTip(tr("Take this option away"));
    drop->setAccessibleName(drop->toolTip());
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(row.name);
    line->addWidget(row.values, 1);
    line->addWidget(drop);
    m_column->insertWidget(static_cast<int>(m_rows.size()), row.widget);
    connect(row.name, &QLineEdit::editingFinished, this, &OptionsEditor::changed);
    connect(row.values, &QLineEdit::textChanged, this, &OptionsEditor::changed);
    connect(drop, &QToolButton::clicked, this, [this, widget = row.widget] { remove(widget); });
    m_rows.push_back(row);
    m_add->setVisible(m_rows.size() < MostOptions);
    if (option.name.isEmpty())
        row.name->setFocus();
}

void OptionsEditor::remove(QWidget *widget)
{
    std::erase_if(m_rows, [widget](const Row &row) { return row.widget == widget; });
    m_add->setVisible(true);
    widget->hide();
    widget->deleteLater();
    emit changed();
}

std::vector<ProductOption> OptionsEditor::options() const
{
    std::vector<ProductOption> found;
    for (const Row &row : m_rows) {
        const QString typed = row.name->text().trimmed();
        const QString name = typed.isEmpty() ? row.name->placeholderText() : typed;
        const QStringList values = optionValues(row.values->text());
        if (!values.isEmpty())
            found.push_back({name, values});
    }
    return found;
}

} // namespace kontor
