// SPDX-License-Identifier: GPL-3.0-or-later
#include "enoughroom.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QLineEdit>
#include <QScreen>

#include <algorithm>

namespace kontor {

namespace {

constexpr int kFieldPad = 28; // edges, padding and the caret
constexpr int kLeadingIcon = 24;

class EnoughRoom final : public QObject
{
public:
    explicit EnoughRoom(QDialog *dialog) : QObject(dialog), m_dialog(dialog) { dialog->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Polish || event->type() == QEvent::LanguageChange)
            widenFields();
        // Later: the layout has not read its parts anew yet.
        if (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest)
            QMetaObject::invokeMethod(
                this, [this] { grow(); }, Qt::QueuedConnection);
        return false;
    }

private:
    void widenFields()
    {
        for (QLineEdit *field : m_dialog->findChildren<QLineEdit *>()) {
            if (field->placeholderText().isEmpty() || field->minimumWidth() == field->maximumWidth())
                continue;
            const int icon = field->actions().isEmpty() ? 0 : kLeadingIcon;
            const int words = field->fontMetrics().horizontalAdvance(field->placeholderText());
            field->setMinimumWidth(std::max(field->minimumWidth(), words + kFieldPad + icon));
        }
    }
    void grow()
    {
        QLayout *layout = m_dialog->layout();
        if (!layout || !m_dialog->isVisible())
            return;
        const QRect screen = m_dialog->screen()->availableGeometry();
        const QSize most = screen.size() - (m_dialog->frameSize() - m_dialog->size());
        const int width = std::clamp(layout->totalMinimumSize().width(), m_dialog->width(),
                                     std::max(m_dialog->width(), most.width()));
        const int need =
            layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
        const int height = std::clamp(need, m_dialog->height(), std::max(m_dialog->height(), most.height()));
        if (QSize(width, height) == m_dialog->size())
            return;
        m_dialog->resize(width, height);
        const QRect whole(m_dialog->pos(), m_dialog->frameSize()); // the buttons stand at its lower edge
        m_dialog->move(std::clamp(whole.x(), screen.x(), std::max(screen.x(), screen.right() + 1 - whole.width())),
                       std::clamp(whole.y(), screen.y(), std::max(screen.y(), screen.bottom() + 1 - whole.height())));
    }

    QDialog *m_dialog;
};

} // namespace

void keepEnoughRoom(QDialog *dialog)
{
    new EnoughRoom(dialog);
}

} // namespace kontor
