// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QByteArray drawing(const QString &name)
{
    static QHash<QString, QByteArray> read;
    auto it = read.find(name);
    if (it == read.end()) {
        QFile file(u":/icons/%1.svg"_s.arg(name));
        it = read.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *it;
}

QColor textColor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    // Chosen rows keep the text's colour over a pale ground, and so does what is drawn on them.
    return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::ButtonText);
}

class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString name, QColor color) : m_name(std::move(name)), m_color(color) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = drawing(m_name);
        const QColor color = m_color.isValid() && mode != QIcon::Disabled ? m_color : textColor(mode);
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        const QColor color = m_color.isValid() && mode != QIcon::Disabled ? m_color : textColor(mode);
        const QString key = u"kontor/%1/%2/%3x%4"_s.arg(m_name, color.name()).arg(size.width()).arg(size.height());
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        drawn = QPixmap(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, drawn);
        return drawn;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new SvgIconEngine(*this); }
    [[nodiscard]] QString key() const override { return u"kontor"_s; }
    bool isNull() override { return drawing(m_name).isEmpty(); }

private:
    QString m_name;
    QColor m_color;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new SvgIconEngine(name, QColor()));
}

QIcon icon(const QString &name, const QColor &color)
{
    return QIcon(new SvgIconEngine(name, color));
}

} // namespace kontor
