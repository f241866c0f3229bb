// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QPushButton;

namespace kontor {

/// What the list is narrowed by, one chip each; pressing one takes it away. Hidden while there is none.
class FilterChips final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterChips(QWidget *parent = nullptr);
    void setChips(const QStringList &texts);
    [[nodiscard]] QStringList texts() const { return m_texts; }
    /// As if the chip were pressed.
    void remove(int chip);

signals:
    void removed(int chip);

private:
    QStringList m_texts;
    QHBoxLayout *m_row = nullptr;
    std::vector<QPushButton *> m_buttons;
};

} // namespace kontor
