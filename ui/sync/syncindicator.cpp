// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncindicator.h"

#include "errortext.h"
#include "icons.h"
#include "sizetext.h"
#include "theme.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kontor {

SyncIndicator::SyncIndicator(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &SyncIndicator::desksWanted);
    retranslate();
}

void SyncIndicator::setStanding(const SyncStanding &standing)
{
    m_standing = standing;
    retranslate();
    emit standingChanged(standing);
}

void SyncIndicator::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &SyncIndicator::retranslate, Qt::QueuedConnection);
}

QString SyncIndicator::offlineText(const SyncStanding &standing)
{
    const QLocale locale;
    const QDateTime since = QDateTime::fromMSecsSinceEpoch(standing.sinceMs);
    const bool isToday = since.date() == QDate::currentDate();
    const QString when =
        isToday ? locale.toString(since.time(), QLocale::ShortFormat) : locale.toString(since, QLocale::ShortFormat);
    if (standing.sinceMs == 0)
        return standing.pending == 0 ? tr("Offline")
                                     : tr("%Ln change(s) waiting, offline", nullptr, int(standing.pending));
    return standing.pending == 0
        ? tr("Offline since %1", "a time").arg(when)
        : tr("%Ln change(s) waiting, offline since %1", "a time", int(standing.pending)).arg(when);
}

QString SyncIndicator::textOf(const SyncStanding &standing)
{
    using enum SyncStanding::Kind;
    switch (standing.kind) {
    case Alone:
        return tr("Everything is saved on this desk");
    case Connecting:
        return tr("Looking for the server…");
    case InStep:
        return tr("Everything is saved and shared");
    case Busy:
        if (standing.total > 0 && standing.done >= standing.total)
            return tr("Putting the shop together…");
        return standing.total > 0
            ? tr("Getting %1 of %2", "amounts of data").arg(sizeText(standing.done), sizeText(standing.total))
            : tr("Sharing %Ln change(s)…", nullptr, int(standing.pending));
    case Offline:
        return offlineText(standing);
    case Stopped:
        return tr("Not shared: %1", "what stands in the way").arg(errorText(standing.code, standing.message));
    }
    Q_UNREACHABLE();
}

QIcon SyncIndicator::iconOf(const SyncStanding &standing)
{
    using enum SyncStanding::Kind;
    const bool isLoud = standing.kind == Stopped || (standing.kind == Offline && standing.pending > 0);
    const QString name = standing.kind == Stopped ? u"warning"_s
        : standing.kind == Offline                ? u"clock"_s
        : standing.kind != Busy                   ? u"saved"_s
        : standing.total > 0                      ? u"import"_s
                                                  : u"export"_s;
    return isLoud ? kontor::icon(name, Theme::colors().warn) : kontor::icon(name);
}

void SyncIndicator::retranslate()
{
    setToolTip(tr("Desks and sharing"));
    setText(textOf(m_standing));
    setAccessibleName(text());
    setIcon(iconOf(m_standing));
}

} // namespace kontor
