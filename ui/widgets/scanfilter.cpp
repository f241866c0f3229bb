// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanfilter.h"

#include <QApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

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

} // namespace

ScanFilter::ScanFilter(QWidget *window, int least) : QObject(window), m_window(window), m_least(least)
{
    m_last.start();
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

bool ScanFilter::isFast()
{
    return m_last.restart() <= kFastMs;
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

bool ScanFilter::onKey(QWidget *focus, const QKeyEvent &event)
{
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool fast = isFast();
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
    const bool fast = isFast();
    const QString composed = event.preeditString();
    const QString committed = event.commitString();
    if (composed.isEmpty() && committed.isEmpty())
        return !m_withoutMethod.isNull(); // the end of what was put aside
    if (!fast && !m_withoutMethod) {
        begin(focus);
        m_growth = 0;
    }
    if (isPlain(composed) && composed.size() >= m_code.size()) {
        m_code = composed;
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
    m_focus = focus;
    const auto *field = qobject_cast<QLineEdit *>(focus);
    m_hasBefore = field != nullptr;
    m_before = field ? field->text() : QString();
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
    m_hasBefore = false;
}

void ScanFilter::finish()
{
    const QString code = m_code;
    const QString before = m_before;
    if (auto *field = qobject_cast<QLineEdit *>(m_focus.data()); field && m_hasBefore)
        field->setText(before);
    forget();
    emit scanned(code, before);
}

} // namespace kontor
