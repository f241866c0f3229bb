// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace kontor {

/// One sentence over the bottom of a window that leaves by itself; the latest replaces the one before.
/// Errors stay until they are closed.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Good, Bad };

    /// Shows it over the window of `near`.
    static void tell(QWidget *near, const QString &sentence, Tone tone = Tone::Good);
    [[nodiscard]] QString sentence() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Toast(QWidget *window);
    void say(const QString &sentence, Tone tone);
    void place();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_close = nullptr;
    QTimer m_leave;
};

} // namespace kontor
