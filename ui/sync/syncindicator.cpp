// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncindicator.h"

#include "errortext.h"
#include "icons.h"
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
    connect(this, &QToolButton::clicked, this, &SyncIndicator::syncWanted);
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

void SyncIndicator::say(const QString &text, const QString &iconName, bool isLoud)
{
    setText(text);
    setAccessibleName(text);
    setIcon(isLoud ? kontor::icon(iconName, Theme::colors().warn) : kontor::icon(iconName));
}

QString SyncIndicator::offlineText() const
{
    const QLocale locale;
    const QDateTime since = QDateTime::fromMSecsSinceEpoch(m_standing.sinceMs);
    const bool isToday = since.date() == QDate::currentDate();
    const QString when =
        isToday ? locale.toString(since.time(), QLocale::ShortFormat) : locale.toString(since, QLocale::ShortFormat);
    if (m_standing.sinceMs == 0)
        return m_standing.pending == 0 ? tr("Offline")
                                       : tr("%Ln change(s) waiting, offline", nullptr, int(m_standing.pending));
    return m_standing.pending == 0
        ? tr("Offline since %1", "a time").arg(when)
        : tr("%Ln change(s) waiting, offline since %1", "a time", int(m_standing.pending)).arg(when);
}

void SyncIndicator::retranslate()
{
    using enum SyncStanding::Kind;
    const QLocale locale;
    setToolTip(m_standing.kind == Stopped ? errorText(m_standing.code, m_standing.message) : tr("Share and fetch now"));
    switch (m_standing.kind) {
    case Alone:
    case Connecting:
        say(tr("Looking for the server…"), u"saved"_s, false);
        break;
    case InStep:
        say(tr("Everything is saved and shared"), u"saved"_s, false);
        break;
    case Busy:
        if (m_standing.total > 0)
            say(tr("Getting %1 of %2", "amounts of data")
                    .arg(locale.formattedDataSize(m_standing.done), locale.formattedDataSize(m_standing.total)),
                u"import"_s, false);
        else
            say(tr("Sharing %Ln change(s)…", nullptr, int(m_standing.pending)), u"export"_s, false);
        break;
    case Offline:
        say(offlineText(), u"clock"_s, m_standing.pending > 0);
        break;
    case Stopped:
        say(tr("Not shared: %1", "what stands in the way").arg(errorText(m_standing.code, m_standing.message)),
            u"warning"_s, true);
        break;
    }
}

} // namespace kontor
