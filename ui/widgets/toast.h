// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace kontor {

/// One sentence over the bottom of a window that leaves by itself. Errors stay until they are closed. A plain sentence
/// waits behind one that offers Undo or tells an error; offers and errors come at once, and what they cover comes back.
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
    /// A plain sentence in the place of an offer that it makes void.
    static void replace(QWidget *near, const QString &sentence);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }
    /// How many wait behind this one.
    [[nodiscard]] int waiting() const { return static_cast<int>(m_waiting.size()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Message {
        QString sentence;
        Tone tone = Tone::Good;
        QString action; ///< empty: none
        QPointer<QObject> context;
        std::function<void()> act;
        [[nodiscard]] bool isUrgent() const { return tone == Tone::Bad || !action.isEmpty(); }
    };
    explicit Toast(QWidget *window);
    [[nodiscard]] static Toast *over(QWidget *window);
    void take(const Message &message, bool atOnce);
    void say(const Message &message);
    void setAction(const Message &message);
    void next();
    void place();
    void drawIcons();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
    QTimer m_leave;
    Message m_shown;
    std::deque<Message> m_waiting;
};

} // namespace kontor
