// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "focusoutline.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <QPixmapCache>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

#include <utility>

using namespace Qt::StringLiterals;

static void initResources()
{
    Q_INIT_RESOURCE(kontor_resources);
}

namespace kontor {

namespace {

// clang-format off
const ThemeColors &light()
{
    static const ThemeColors colors{
        .window = 0xf6f7f9, .base = 0xffffff, .raised = 0xffffff, .rail = 0xf0f2f5, .text = 0x1b2027,
        .muted = 0x596273, .disabled = 0x7a828f,
        .line = 0xe0e4ea, .lineSoft = 0xeef0f3, .lineStrong = 0xc3c9d3, .field = 0x838c9a, .hover = 0xedf0f4, .hoverRow = 0xf6f8fa,
        .pressed = 0xe1e6ec, .scroll = 0xc3c9d3,
        .accent = 0x1f5fd0, .accentHover = 0x194fb0, .accentSoft = 0xe3edfd, .onAccent = 0xffffff,
        .good = 0x116b3a, .goodSoft = 0xdff4e7, .warn = 0x7d4e00, .warnSoft = 0xfdf0d2,
        .bad = 0xb3261e, .badSoft = 0xfde7e4, .violet = 0x6236b8, .violetSoft = 0xeee6fb};
    return colors;
}
const ThemeColors &dark()
{
    static const ThemeColors colors{
        .window = 0x16191e, .base = 0x1d2127, .raised = 0x262b33, .rail = 0x121519, .text = 0xe8ebf0,
        .muted = 0xa9b2c0, .disabled = 0x7d8899,
        .line = 0x323842, .lineSoft = 0x282d35, .lineStrong = 0x475060, .field = 0x6d7889, .hover = 0x2b313a, .hoverRow = 0x232830,
        .pressed = 0x333a44, .scroll = 0x475060,
        .accent = 0x6ea3ff, .accentHover = 0x8cb6ff, .accentSoft = 0x263a5c, .onAccent = 0x0c1526,
        .good = 0x6fd39a, .goodSoft = 0x1c3a2a, .warn = 0xf0c15e, .warnSoft = 0x41341a,
        .bad = 0xff8f85, .badSoft = 0x4a2523, .violet = 0xc0a3ff, .violetSoft = 0x362a52};
    return colors;
}
// clang-format on

const ThemeColors *g_colors = nullptr; // the look in force; set by the one Theme

QPalette paletteOf(const ThemeColors &c)
{
    QPalette p;
    for (const auto &[role, color] : {std::pair{QPalette::Window, c.window},
                                      {QPalette::WindowText, c.text},
                                      {QPalette::Base, c.base},
                                      {QPalette::AlternateBase, c.window},
                                      {QPalette::Text, c.text},
                                      {QPalette::Button, c.raised},
                                      {QPalette::ButtonText, c.text},
                                      {QPalette::BrightText, c.bad},
                                      {QPalette::ToolTipBase, c.raised},
                                      {QPalette::ToolTipText, c.text},
                                      {QPalette::PlaceholderText, c.muted},
                                      {QPalette::Highlight, c.accent},
                                      {QPalette::HighlightedText, c.onAccent},
                                      {QPalette::Link, c.accent},
                                      {QPalette::LinkVisited, c.violet},
                                      {QPalette::Light, c.raised},
                                      {QPalette::Midlight, c.hover},
                                      {QPalette::Mid, c.lineStrong},
                                      {QPalette::Dark, c.lineStrong},
                                      {QPalette::Shadow, c.line}})
        p.setColor(role, color);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, c.disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.pressed);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, c.disabled);
    return p;
}

QString styleSheet(const ThemeColors &c, bool isDark)
{
    QFile file(u":/theme/kontor.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char *, QColor> words[] = {{"window", c.window},
                                                     {"base", c.base},
                                                     {"raised", c.raised},
                                                     {"rail", c.rail},
                                                     {"text", c.text},
                                                     {"muted", c.muted},
                                                     {"disabled", c.disabled},
                                                     {"line", c.line},
                                                     {"lineSoft", c.lineSoft},
                                                     {"hover", c.hover},
                                                     {"lineStrong", c.lineStrong},
                                                     {"field", c.field},
                                                     {"hoverRow", c.hoverRow},
                                                     {"pressed", c.pressed},
                                                     {"scroll", c.scroll},
                                                     {"accent", c.accent},
                                                     {"onAccent", c.onAccent},
                                                     {"accentHover", c.accentHover},
                                                     {"accentSoft", c.accentSoft},
                                                     {"good", c.good},
                                                     {"goodSoft", c.goodSoft},
                                                     {"warn", c.warn},
                                                     {"warnSoft", c.warnSoft},
                                                     {"bad", c.bad},
                                                     {"badSoft", c.badSoft}};
    for (const auto &[word, color] : words)
        sheet.replace(u"@%1@"_s.arg(QLatin1String(word)), color.name());
    sheet.replace(u"@title@"_s, u"%1pt"_s.arg(QApplication::font().pointSizeF() * 1.45));
    return sheet.replace(u"@mode@"_s, isDark ? u"dark"_s : u"light"_s);
}

/// The system's font with a Chinese face behind it. Where the system has none of its own, a face made for screens: a
/// Latin one first, whose quotes are as narrow as the words between them, or a Chinese one, whose quotes are as wide.
QFont applicationFont(QFont font)
{
    const QStringList installed = QFontDatabase::families();
    const QStringList bare = {u"DejaVu Sans"_s, u"Sans Serif"_s, u"Sans"_s, u"Helvetica"_s};
    QStringList families;
    if (bare.contains(font.family()) || !installed.contains(font.family()))
        families = QLocale().language() == QLocale::Chinese
            ? QStringList{u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s}
            : QStringList{u"Inter"_s, u"Noto Sans"_s, u"Segoe UI"_s, u"Noto Sans CJK SC"_s};
    families += font.family();
    families += {u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s, u"PingFang SC"_s, u"Source Han Sans SC"_s};
    families.removeIf([&](const QString &family) { return !installed.contains(family); });
    families.removeDuplicates();
    if (!families.isEmpty())
        font.setFamilies(families);
    if (font.pointSizeF() < 10)
        font.setPointSizeF(10);
    return font;
}

bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
#endif
}

} // namespace

Theme::Theme(Look look, QObject *parent) : QObject(parent), m_look(look), m_systemIsDark(systemIsDark())
{
    initResources();
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    m_systemFont = QApplication::font();
    QApplication::setFont(applicationFont(m_systemFont));
    qApp->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        m_systemIsDark = systemIsDark();
        apply();
    });
#endif
    apply();
}

void Theme::setLook(Look look)
{
    m_look = look;
    apply();
}

bool Theme::isDark() const
{
    return m_look == Look::Dark || (m_look == Look::System && m_systemIsDark);
}

const ThemeColors &Theme::colors()
{
    return g_colors ? *g_colors : light();
}

/// Before widgets hear of the new language, so that they measure its words in its font. Every table and every tree that
/// is shown for the first time gets its outline of the focus.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        if (auto *view = qobject_cast<QAbstractItemView *>(watched))
            FocusOutline::giveTo(view);
    }
    if (watched == qApp && event->type() == QEvent::LanguageChange) {
        const QFont font = applicationFont(m_systemFont);
        if (font != QApplication::font())
            QApplication::setFont(font);
    }
    return false;
}

void Theme::apply()
{
    g_colors = isDark() ? &dark() : &light();
    QPixmapCache::clear();
    QApplication::setPalette(paletteOf(*g_colors));
    qApp->setStyleSheet(styleSheet(*g_colors, isDark()));
    emit changed();
}

Look Theme::savedLook()
{
    const QString look = QSettings().value(u"look"_s).toString();
    return look == u"dark" ? Look::Dark : look == u"light" ? Look::Light : Look::System;
}

void Theme::saveLook(Look look)
{
    QSettings().setValue(u"look"_s, look == Look::Dark ? u"dark"_s : look == Look::Light ? u"light"_s : u"system"_s);
}

} // namespace kontor
