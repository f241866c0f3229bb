// SPDX-License-Identifier: GPL-3.0-or-later
#include "packdialog.h"

#include "icons.h"
#include "scanfilter.h"
#include "theme.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

enum PackColumn { PackArticle, PackBin, PackWanted, PackInside, PackAll, PackCount };
constexpr int kBesideButton = 8;
constexpr int kBesideBin = 28;
constexpr int kMostForBin = 160;
constexpr int kVerdictIcon = 16;

} // namespace

PackDialog::PackDialog(const OrderState &order, const PickPlaces &places, QWidget *parent)
    : FormDialog(parent), m_check(order, places)
{
    setHeading(tr("Pack order %1").arg(order.number), order.customerName);
    setAcceptText(tr("Close the box"));
    acceptButton()->setAutoDefault(false);
    acceptButton()->setDefault(false);
    resize(720, 480);
    m_code = new QLineEdit(this);
    m_code->setPlaceholderText(tr("Scan an article, or type its SKU and press Return"));
    m_code->setAccessibleName(tr("Scanned article"));
    body()->addWidget(m_code);
    buildVerdict();
    body()->addWidget(m_verdictBox);
    buildTable();
    body()->addWidget(m_table, 1);
    connect(m_code, &QLineEdit::returnPressed, this, [this] {
        const QString code = m_code->text();
        m_code->clear();
        if (!code.trimmed().isEmpty())
            scan(code);
    });
    connect(new ScanFilter(this), &ScanFilter::scanned, this, [this](const QString &code) { scan(code); });
    m_code->setFocus();
    review();
}

/// There from the beginning, or the table would jump at the first scan.
void PackDialog::buildVerdict()
{
    m_verdictBox = new QFrame(this);
    m_verdictBox->setObjectName(u"scanVerdict"_s);
    m_verdictIcon = new QLabel(m_verdictBox);
    m_verdictIcon->setFixedSize(kVerdictIcon, kVerdictIcon);
    m_verdict = new QLabel(m_verdictBox);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(m_verdictBox);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_verdictIcon, 0, Qt::AlignTop);
    row->addWidget(m_verdict, 1);
}

void PackDialog::buildTable()
{
    const std::vector<PackCheck::Line> &lines = m_check.lines();
    m_table = new QTableWidget(static_cast<int>(lines.size()), PackCount, this);
    m_table->setShowGrid(false);
    m_table->setAccessibleName(tr("What belongs in the box"));
    m_table->setHorizontalHeaderLabels({tr("Article"), tr("Bin"), tr("Wanted"), tr("In the box"), QString()});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(PackArticle, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (const int column : {PackWanted, PackInside})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const int column : {PackBin, PackWanted, PackInside}) {
        const int head = fontMetrics().horizontalAdvance(m_table->horizontalHeaderItem(column)->text());
        m_table->setColumnWidth(
            column,
            std::max(2 * head,
                     fontMetrics().horizontalAdvance(m_table->horizontalHeaderItem(column)->text()) + kBesideBin));
    }
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const PackCheck::Line &line = lines[static_cast<size_t>(row)];
        const QString sku = line.sku.isEmpty() || line.sku == line.title ? QString() : u"  ·  "_s + line.sku;
        m_table->setItem(row, PackArticle, new QTableWidgetItem(line.title + sku));
        m_table->setItem(row, PackBin, new QTableWidgetItem(line.bin));
        const int binRoom = std::min(fontMetrics().horizontalAdvance(line.bin) + kBesideBin, kMostForBin);
        m_table->setColumnWidth(PackBin, std::max(m_table->columnWidth(PackBin), binRoom));
        m_table->setItem(row, PackWanted, new QTableWidgetItem(QLocale().toString(line.wanted)));
        m_table->setItem(row, PackInside, new QTableWidgetItem);
        for (const int column : {PackWanted, PackInside})
            m_table->item(row, column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *all = new QPushButton(tr("All of it"), m_table);
        all->setProperty("link", true);
        all->setAutoDefault(false);
        all->setAccessibleName(tr("All of %1 is in the box", "article").arg(line.title));
        connect(all, &QPushButton::clicked, this, [this, row] { tickAll(row); });
        m_table->setCellWidget(row, PackAll, all);
        const QSize room = all->sizeHint() + QSize(2 * kBesideButton, kBesideButton);
        m_table->setColumnWidth(PackAll, room.width());
        m_table->setRowHeight(row, std::max(m_table->rowHeight(row), room.height()));
        showLine(row);
    }
}

void PackDialog::showLine(int row)
{
    const PackCheck::Line &line = m_check.lines()[static_cast<size_t>(row)];
    const QString inside = QLocale().toString(line.ticked);
    m_table->item(row, PackInside)->setText(inside);
    m_table->item(row, PackInside)
        ->setIcon(line.ticked == line.wanted ? icon(u"check"_s, Theme::colors().good) : QIcon());
}

void PackDialog::say(const QString &sentence, bool isGood)
{
    m_verdict->setText(sentence);
    m_verdict->setProperty("role", isGood ? u"scan-good"_s : u"scan-bad"_s);
    const ThemeColors &c = Theme::colors();
    const QIcon drawing = isGood ? icon(u"check"_s, c.good) : icon(u"close"_s, c.bad);
    m_verdictIcon->setPixmap(
        sentence.isEmpty() ? QPixmap() : drawing.pixmap(QSize(kVerdictIcon, kVerdictIcon), devicePixelRatioF()));
    m_verdictBox->setProperty("tone", sentence.isEmpty() ? QString() : isGood ? u"good"_s : u"bad"_s);
    m_verdictBox->style()->unpolish(m_verdictBox);
    m_verdictBox->style()->polish(m_verdictBox);
}

void PackDialog::scan(const QString &code)
{
    const PackCheck::Outcome outcome = m_check.scan(code);
    const int row = m_check.lastRow();
    if (row >= 0) {
        showLine(row);
        m_table->selectRow(row);
    }
    switch (outcome) {
    case PackCheck::Outcome::Ticked:
        say(m_check.lines()[static_cast<size_t>(row)].title, true);
        break;
    case PackCheck::Outcome::Complete:
        say(tr("Everything is in the box. Close it."), true);
        acceptButton()->setFocus(Qt::OtherFocusReason);
        break;
    case PackCheck::Outcome::WrongArticle:
        say(tr("%1 does not belong to this order. Take it out.", "scanned code").arg(code.trimmed()), false);
        break;
    case PackCheck::Outcome::TooMany:
        say(tr("One %1 too many. Take it out.", "article").arg(m_check.lines()[static_cast<size_t>(row)].title), false);
        break;
    }
    if (outcome == PackCheck::Outcome::WrongArticle || outcome == PackCheck::Outcome::TooMany) {
        QApplication::beep();
        emit refused(code);
    }
    review();
}

void PackDialog::tickAll(int row)
{
    m_check.setTicked(row, m_check.lines()[static_cast<size_t>(row)].wanted);
    showLine(row);
    say({}, true);
    m_code->setFocus(Qt::OtherFocusReason);
    review();
}

/// Return in the field is a code, not the end.
void PackDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !acceptButton()->hasFocus())
        return event->accept();
    FormDialog::keyPressEvent(event);
}

void PackDialog::review()
{
    const int inside = static_cast<int>(m_check.ticked());
    const int rest = static_cast<int>(m_check.wanted()) - inside;
    setTotal(tr("In the box"), tr("%Ln unit(s)", nullptr, inside));
    setProblem({}, inside > 0);
    if (inside > 0 && rest > 0)
        setHint(tr("%Ln unit(s) stay for another parcel.", nullptr, rest));
}

std::optional<std::vector<ParcelLine>> PackDialog::value() const
{
    return result() == Accepted ? std::optional(m_check.contents()) : std::nullopt;
}

} // namespace kontor
