// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

namespace kontor {

enum class Look { System, Light, Dark };

/// Colours with a meaning. Every text colour has a contrast of at least 4.5 : 1 on every ground it stands on, a field's
/// edge and words that cannot be pressed 3 : 1; tests/ui/tst_theme.cpp measures them.
struct ThemeColors {
    QColor window, base, raised, rail, text, muted, disabled;
    QColor line, lineSoft, lineStrong, field, hover, hoverRow, pressed, scroll;
    QColor accent, accentHover, accentSoft, onAccent;
    QColor good, goodSoft, warn, warnSoft, bad, badSoft, violet, violetSoft;
};

/// The look of the program: Fusion, our palette in light and dark, one style sheet. Made once per program
/// after QApplication; widgets ask colors() when they paint and are repainted on a change.
class Theme final : public QObject
{
    Q_OBJECT
public:
    /// Remembers the palette and the font the system came with and applies `look`.
    explicit Theme(Look look, QObject *parent = nullptr);

    void setLook(Look look);
    [[nodiscard]] Look look() const { return m_look; }
    [[nodiscard]] bool isDark() const;
    /// Colours of the look in force.
    [[nodiscard]] static const ThemeColors &colors();

    /// Read from and kept in the settings of this user.
    [[nodiscard]] static Look savedLook();
    static void saveLook(Look look);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed();

private:
    void apply();

    Look m_look;
    bool m_systemIsDark = false;
    QFont m_systemFont;
};

} // namespace kontor
