// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperpreview.h"

#include "paperpainter.h"
#include "samplepapers.h"
#include "sheetlabel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kontor {

namespace {

constexpr int kWidth = 620;

} // namespace

PaperPreview::PaperPreview(const QJsonObject &settings, const QString &shopPath, const QByteArray &timeZone,
                           QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("How papers will look"));
    resize(kWidth + 80, 720);
    auto *column = new QVBoxLayout(this);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setAccessibleName(windowTitle());
    auto *pages = new QWidget(area);
    auto *sheets = new QVBoxLayout(pages);
    for (const Paper &paper : samplePapers(lookFor(settings, shopPath, timeZone)))
        sheets->addWidget(sheetLabel(paper, kWidth, pages), 0, Qt::AlignHCenter);
    sheets->addStretch(1);
    area->setWidget(pages);
    column->addWidget(area, 1);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace kontor
