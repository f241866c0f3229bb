// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace kontor {

class Desk;
class TablePage;

/// Goes to the first tab that is a list, tells on standard output when its first rows stood on the screen, and
/// leaves. For measuring.
class StartWatch final : public QObject
{
    Q_OBJECT
public:
    explicit StartWatch(Desk &desk);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch();
    void leave();

    Desk &m_desk;
    TablePage *m_page = nullptr;
    bool m_painted = false;
};

} // namespace kontor
