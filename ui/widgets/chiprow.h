// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>
#include <vector>

class QButtonGroup;
class QPushButton;

namespace kontor {

/// A row of filters of which exactly one is chosen, each with a live count.
class ChipRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);
    struct Chip {
        QString key;
        QString text;
    };
    /// The first chip is chosen until somebody chooses another; called again for another language.
    void setChips(const std::vector<Chip> &chips);
    /// Below 0: no count is shown.
    void setCount(const QString &key, qint64 count);
    [[nodiscard]] QString chosen() const { return m_chosen; }
    void choose(const QString &key);
    void chooseFirst() { choose(m_first); }

signals:
    void chipChosen(const QString &key);

private:
    void word(const QString &key);

    QButtonGroup *m_group = nullptr;
    std::map<QString, QPushButton *> m_buttons;
    std::map<QString, QString> m_texts;
    std::map<QString, qint64> m_counts;
    QString m_first;
    QString m_chosen;
};

} // namespace kontor
