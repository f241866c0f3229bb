// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QInputMethodEvent;
class QKeyEvent;

namespace kontor {

/// Hears a barcode scanner in one window, whatever has the focus there: keys faster than any hand, then Return.
/// What the scanner typed is taken out of the field again. An input method in between is put aside for the rest of
/// the code, so that it neither swallows nor doubles it.
class ScanFilter final : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as the window. Codes shorter than `least` are taken for typing.
    explicit ScanFilter(QWidget *window, int least = 6);

signals:
    /// `before` is what stood in the focused field before the first key: "3*" sets a quantity.
    void scanned(const QString &code, const QString &before);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool onKey(QWidget *focus, const QKeyEvent &event);
    [[nodiscard]] bool onInputMethod(QWidget *focus, const QInputMethodEvent &event);
    void begin(QWidget *focus);
    void forget();
    void finish();
    void putAside(QWidget *focus);
    void giveBack();
    /// Fast enough for a machine since the last key.
    [[nodiscard]] bool isFast();

    QWidget *m_window;
    int m_least;
    QElapsedTimer m_last;
    QString m_code;
    QString m_before; ///< of the field that had the focus
    bool m_hasBefore = false;
    QPointer<QWidget> m_focus;
    QPointer<QWidget> m_withoutMethod; ///< its input method is put aside
    int m_growth = 0; ///< fast steps of a composition
    bool m_swallowReturn = false;
    QTimer m_silence;
};

} // namespace kontor
