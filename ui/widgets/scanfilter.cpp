// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanfilter.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>
#include <tuple>
#include <utility>

namespace kontor {

namespace {

constexpr int kFastMs = 35; ///< the slowest scanners send a key each 20 ms; nobody types that evenly
constexpr int kSilenceMs = 150;
constexpr int kGrowthOfMachine = 3;

bool isPlain(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 32 && c.unicode() < 127; });
}

/// Without what methods put between syllables.
QString lettersOf(QString composed)
{
    return composed.remove(u'\'').remove(u' ');
}

} // namespace

ScanFilter::ScanFilter(QWidget *window, int least) : QObject(window), m_window(window), m_least(least)
{
    QElapsedTimer sinceNow;
    sinceNow.start();
    m_nowMs = [sinceNow] { return sinceNow.elapsed(); };
    m_silence.setSingleShot(true);
    m_silence.setInterval(kSilenceMs);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        // No Return came: somebody typed, and what was held back is theirs.
        if (auto *field = qobject_cast<QLineEdit *>(m_withoutMethod.data()))
            field->insert(m_code);
        forget();
    });
    qApp->installEventFilter(this);
}

/// Two keys are as far apart as they came, however late a busy window gets to them.
bool ScanFilter::isFast(quint64 stampMs)
{
    const qint64 nowMs = m_nowMs();
    const bool bothKnow = stampMs != 0 && m_lastStampMs != 0;
    const qint64 passedMs = bothKnow ? static_cast<qint64>(stampMs - m_lastStampMs) : nowMs - m_lastMs;
    m_lastMs = nowMs;
    m_lastStampMs = stampMs;
    return passedMs <= kFastMs;
}

bool ScanFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::InputMethod)
        return false;
    auto *focus = qobject_cast<QWidget *>(watched);
    if (!focus || focus->window() != m_window || focus != QApplication::focusWidget())
        return false;
    return event->type() == QEvent::KeyPress ? onKey(focus, *static_cast<QKeyEvent *>(event))
                                             : onInputMethod(focus, *static_cast<QInputMethodEvent *>(event));
}

/// A list that opens a cell at the first key hands that key on to it.
bool ScanFilter::isEcho(const QWidget *focus, const QKeyEvent &event)
{
    const bool isFirst = m_code.size() == 1 && m_code == event.text() && !m_hasEcho;
    const auto *list = qobject_cast<QAbstractItemView *>(m_focus.data());
    if (!isFirst || !list || focus == list || !list->isAncestorOf(focus))
        return false;
    m_hasEcho = true;
    return true;
}

bool ScanFilter::onKey(QWidget *focus, const QKeyEvent &event)
{
    if (isEcho(focus, event))
        return false;
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool fast = isFast(event.timestamp());
    if (isReturn && m_swallowReturn && fast) {
        m_swallowReturn = false;
        return true; // the one that ended the composition
    }
    m_swallowReturn = false;
    if (isReturn && event.modifiers() == Qt::NoModifier && fast && m_code.size() >= m_least) {
        finish();
        return true;
    }
    const bool isText = isPlain(event.text()) && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (!isText) {
        if (event.key() != Qt::Key_Shift)
            forget();
        return false;
    }
    if (!fast || m_code.isEmpty())
        begin(focus);
    m_code += event.text();
    if (!m_withoutMethod)
        return false; // the field may have it until the code is whole
    m_silence.start();
    return true;
}

bool ScanFilter::onInputMethod(QWidget *focus, const QInputMethodEvent &event)
{
    const bool fast = isFast(0);
    const QString before = std::exchange(m_composed, lettersOf(event.preeditString()));
    const QString committed = event.commitString();
    if (m_composed.isEmpty() && committed.isEmpty())
        return !m_withoutMethod.isNull(); // the end of what was put aside
    if (!fast && !m_withoutMethod) {
        begin(focus);
        m_byHand = m_composed.startsWith(before) ? before.size() : 0;
    }
    const QString grown = m_composed.mid(m_byHand);
    if (isPlain(grown) && grown.size() >= m_code.size()) {
        m_code = grown;
        if (m_withoutMethod)
            return true;
        if (++m_growth >= kGrowthOfMachine) {
            putAside(focus);
            return true;
        }
        return false;
    }
    if (isPlain(committed) && m_growth >= kGrowthOfMachine - 1 && fast && committed.size() >= m_least) {
        m_code = committed; // the method took the Return and gave the letters as they are
        finish();
        m_swallowReturn = true;
        return true;
    }
    return !m_withoutMethod.isNull();
}

void ScanFilter::begin(QWidget *focus)
{
    m_code.clear();
    m_growth = 0;
    m_byHand = 0;
    m_hasEcho = false;
    m_focus = focus;
    m_before.clear();
    m_place = -1;
    if (const auto *field = qobject_cast<QLineEdit *>(focus))
        m_before = field->text();
    else if (const auto *note = qobject_cast<QPlainTextEdit *>(focus))
        m_before = note->toPlainText();
    else if (const auto *number = qobject_cast<QSpinBox *>(focus))
        m_place = number->value();
    else if (const auto *box = qobject_cast<QComboBox *>(focus))
        std::tie(m_place, m_before) = std::pair(box->currentIndex(), box->currentText());
    else if (const auto *view = qobject_cast<QAbstractItemView *>(focus))
        m_place = view->currentIndex().row();
}

/// Whatever had the focus is as it was before the first key: letters leave fields, choose in lists and open cells.
void ScanFilter::takeOut()
{
    if (auto *field = qobject_cast<QLineEdit *>(m_focus.data()))
        field->setText(m_before);
    else if (auto *note = qobject_cast<QPlainTextEdit *>(m_focus.data()))
        note->setPlainText(m_before);
    else if (auto *number = qobject_cast<QSpinBox *>(m_focus.data()))
        number->setValue(m_place);
    else if (auto *box = qobject_cast<QComboBox *>(m_focus.data())) {
        box->setCurrentIndex(m_place);
        if (box->isEditable())
            box->setEditText(m_before);
    }
    auto *view = qobject_cast<QAbstractItemView *>(m_focus.data());
    if (!view)
        return;
    if (QWidget *cell = QApplication::focusWidget(); cell && cell != view && view->isAncestorOf(cell)) {
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(cell, &escape);
    }
    view->setCurrentIndex(view->model()->index(m_place, view->currentIndex().column()));
}

void ScanFilter::putAside(QWidget *focus)
{
    m_withoutMethod = focus;
    QGuiApplication::inputMethod()->reset();
    // The composition that is shown goes too; its letters are in the code.
    QInputMethodEvent nothing;
    QCoreApplication::sendEvent(focus, &nothing);
    focus->setAttribute(Qt::WA_InputMethodEnabled, false);
    QGuiApplication::inputMethod()->update(Qt::ImEnabled);
    m_silence.start();
}

void ScanFilter::giveBack()
{
    m_silence.stop();
    if (!m_withoutMethod)
        return;
    m_withoutMethod->setAttribute(Qt::WA_InputMethodEnabled, true);
    m_withoutMethod = nullptr;
    QGuiApplication::inputMethod()->update(Qt::ImEnabled);
}

void ScanFilter::forget()
{
    giveBack();
    m_code.clear();
    m_growth = 0;
}

void ScanFilter::finish()
{
    const QString code = m_code;
    const QString before = qobject_cast<QLineEdit *>(m_focus.data()) ? m_before : QString();
    takeOut();
    forget();
    emit scanned(code, before);
}

} // namespace kontor
