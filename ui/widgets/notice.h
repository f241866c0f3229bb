// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace kontor {

/// A sentence in the flow of a screen: what went wrong, and what to do. Hidden while there is nothing to say.
class Notice final : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Error, Warning, Info };
    explicit Notice(QWidget *parent = nullptr);
    void say(Kind kind, const QString &sentence);
    void clear();
    [[nodiscard]] QString sentence() const;
    void setClosable(bool closable);

private:
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace kontor
