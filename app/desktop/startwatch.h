// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace kontor {

class Desk;
class TablePage;

/// Tells on standard output when the first rows of the first tab stood on the screen, and leaves. For measuring.
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
