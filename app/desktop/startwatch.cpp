// SPDX-License-Identifier: GPL-3.0-or-later
#include "startwatch.h"

#include "desk.h"
#include "tablepage.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Memory of this program in kB; 0 where the system does not tell.
qint64 residentKb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

StartWatch::StartWatch(Desk &desk) : QObject(&desk), m_desk(desk)
{
    connect(&desk, &Desk::opened, this, &StartWatch::watch);
}

void StartWatch::watch()
{
    int index = 0;
    while (!(m_page = qobject_cast<TablePage *>(m_desk.window()->page(index))))
        ++index; // the first tab is none
    m_desk.window()->showPage(index);
    m_page->table()->viewport()->installEventFilter(this);
}

bool StartWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (m_painted || event->type() != QEvent::Paint) // later the page is being taken down
        return QObject::eventFilter(watched, event);
    const QAbstractItemModel *model = m_page->table()->model();
    m_painted = model->rowCount() > 0 && model->index(0, 0).data().toString() != u"…"_s;
    if (m_painted)
        QTimer::singleShot(0, this, &StartWatch::leave); // after the painting
    return QObject::eventFilter(watched, event);
}

void StartWatch::leave()
{
    QTextStream(stdout) << u"rows on the screen, %1 kB\n"_s.arg(residentKb()) << Qt::flush;
    QApplication::exit(0);
}

} // namespace kontor
