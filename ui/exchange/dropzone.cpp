// SPDX-License-Identifier: GPL-3.0-or-later
#include "dropzone.h"

#include "icons.h"
#include "theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSide = 40;

QString firstFile(const QMimeData *data)
{
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            return url.toLocalFile();
    return {};
}

QLabel *centred(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setProperty("role", role);
    return label;
}

} // namespace

DropZone::DropZone(QWidget *parent) : QFrame(parent)
{
    setAcceptDrops(true);
    auto *picture = new QLabel(this);
    picture->setPixmap(icon(u"import"_s, Theme::colors().muted).pixmap(QSize(IconSide, IconSide), devicePixelRatio()));
    picture->setAlignment(Qt::AlignCenter);
    auto *choose = new QPushButton(tr("&Choose a file…"), this);
    choose->setDefault(true);
    connect(choose, &QPushButton::clicked, this, &DropZone::ask);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(picture);
    column->addSpacing(8);
    column->addWidget(centred(tr("Drop a table here"), u"title"_s, this));
    column->addWidget(centred(tr("CSV files from Shopify, WooCommerce, Taobao or a spreadsheet, in any encoding.\n"
                                 "Nothing is written before you have seen what each row would do."),
                              u"muted"_s, this));
    column->addSpacing(8);
    column->addWidget(choose, 0, Qt::AlignCenter);
    column->addStretch();
}

void DropZone::ask()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose the table to import"), QString(),
                                                      tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty())
        emit chosen(path);
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (firstFile(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_over = true;
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    update();
}

void DropZone::dropEvent(QDropEvent *event)
{
    m_over = false;
    update();
    const QString path = firstFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    emit chosen(path);
}

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = Theme::colors();
    painter.setPen(QPen(m_over ? colors.accent : colors.lineStrong, m_over ? 2 : 1, Qt::DashLine));
    painter.setBrush(m_over ? colors.accentSoft : colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace kontor
