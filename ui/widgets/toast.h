// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
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
    /// The same with a button, such as Undo, that is there while the sentence is. `act` runs once, if at all,
    /// and not after `context` is gone.
    static void offer(QWidget *near, const QString &sentence, const QString &action, QObject *context,
                      std::function<void()> act);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Toast(QWidget *window);
    [[nodiscard]] static Toast *over(QWidget *window);
    void say(const QString &sentence, Tone tone);
    void setAction(const QString &action, QObject *context, std::function<void()> act);
    void place();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
    QTimer m_leave;
};

} // namespace kontor
