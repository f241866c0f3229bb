// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QInputMethodEvent;
class QKeyEvent;

namespace kontor {

/// Hears a barcode scanner in one window, whatever has the focus there: keys faster than any hand, then Return.
/// What the scanner typed is taken out again of whatever had the focus. An input method in between is put aside for
/// the rest of the code, so that it neither swallows nor doubles it.
class ScanFilter final : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as the window. Codes shorter than `least` are taken for typing.
    explicit ScanFilter(QWidget *window, int least = 6);
    /// Milliseconds of a clock that only goes forward; asked where an event does not know when it came.
    void setClock(std::function<qint64()> nowMs) { m_nowMs = std::move(nowMs); }

signals:
    /// `before` is what stood in the focused field before the first key: "3*" sets a quantity.
    void scanned(const QString &code, const QString &before);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool onKey(QWidget *focus, const QKeyEvent &event);
    [[nodiscard]] bool onInputMethod(QWidget *focus, const QInputMethodEvent &event);
    [[nodiscard]] bool isEcho(const QWidget *focus, const QKeyEvent &event);
    void begin(QWidget *focus);
    void forget();
    void finish();
    void putAside(QWidget *focus);
    void giveBack();
    void takeOut();
    /// Fast enough for a machine since the last key. `stampMs`: when the event came; 0: it does not know.
    [[nodiscard]] bool isFast(quint64 stampMs);

    QWidget *m_window;
    int m_least;
    std::function<qint64()> m_nowMs;
    qint64 m_lastMs = 0;
    quint64 m_lastStampMs = 0;
    QString m_code;
    QString m_before; ///< what stood in m_focus, when that is a field
    int m_place = -1; ///< which entry of m_focus was chosen, when that is a list
    QPointer<QWidget> m_focus; ///< at the first key
    QPointer<QWidget> m_withoutMethod; ///< its input method is put aside
    QString m_composed; ///< by the input method, so far
    qsizetype m_byHand = 0; ///< how much of it was there before the scanner began
    int m_growth = 0; ///< fast steps of a composition
    bool m_swallowReturn = false;
    bool m_hasEcho = false; ///< the first key came twice
    QTimer m_silence;
};

} // namespace kontor
