// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedsincedialog.h"

#include "actortext.h"
#include "goodswords.h"
#include "section.h"
#include "texttable.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr QSize Size(720, 360);
constexpr size_t MostRows = 1000;
} // namespace

ChangedSinceDialog::ChangedSinceDialog(const std::vector<ChangedSince> &changes, const QString &currency,
                                       QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Changed since"));
    auto *model = new TextTableModel(this);
    model->setHeads({tr("Record"), tr("Field"), tr("You had set"), tr("It is now"), tr("Who"), tr("When")});
    std::vector<QStringList> rows;
    for (const ChangedSince &change : changes) {
        if (rows.size() >= MostRows)
            break;
        rows.push_back({change.name, goodsFieldWord(change.field), goodsValueText(change.field, change.ours, currency),
                        goodsValueText(change.field, change.now, currency), actorText(change.actor),
                        QLocale().toString(QDateTime::fromMSecsSinceEpoch(change.atMs), QLocale::ShortFormat)});
    }
    model->setRows(std::move(rows));
    m_table = makeTextTable(model, windowTitle(), this);
    fitColumns(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(Section::label(windowTitle(), u"title"_s, this));
    column->addWidget(Section::label(
        tr("Somebody has set these fields again since. They stay as they are; change them by hand if you want to."),
        u"muted"_s, this));
    column->addWidget(m_table, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // the style would add one of its own
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(Size);
}

} // namespace kontor
