// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kGraspWidth = 120; ///< so much of the title bar must show to be caught with a mouse
constexpr int kGraspHeight = 40;

} // namespace

QRect placeOnScreens(const QRect &wanted, const std::vector<QRect> &screens)
{
    if (screens.empty())
        return wanted;
    const QRect bar(wanted.left(), wanted.top(), wanted.width(), kGraspHeight);
    for (const QRect &screen : screens) {
        const QRect seen = screen.intersected(bar);
        if (seen.width() >= std::min(kGraspWidth, wanted.width()) && seen.height() >= kGraspHeight / 2)
            return wanted;
    }
    const QRect &screen = screens.front();
    QRect placed(QPoint(0, 0), wanted.size().boundedTo(screen.size()));
    placed.moveCenter(screen.center());
    return placed;
}

void restoreWindowPlace(QWidget &window, const QString &key)
{
    const QSettings settings;
    window.restoreGeometry(settings.value(key).toByteArray());
    std::vector<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens.push_back(screen->availableGeometry());
    const QRect placed = placeOnScreens(window.geometry(), screens);
    if (placed != window.geometry() && !window.isMaximized() && !window.isFullScreen())
        window.setGeometry(placed);
}

void saveWindowPlace(const QWidget &window, const QString &key)
{
    QSettings().setValue(key, window.saveGeometry());
}

} // namespace kontor
