// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>
#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;

namespace kontor {

class FlowRow;

/// A row of choices of which exactly one is chosen, each with a live count. Where the row is too narrow for all,
/// the last ones are left out and the chosen one always shows, or they go on in the next line.
class ChipRow final : public QWidget
{
    Q_OBJECT
public:
    /// What becomes of chips that there is no room for.
    enum class TooMany { LeaveOut, Wrap };
    explicit ChipRow(QWidget *parent = nullptr, TooMany tooMany = TooMany::LeaveOut);
    struct Chip {
        QString key;
        QString text;
    };
    /// The first chip is chosen until somebody chooses another; called again for another language or other chips.
    void setChips(const std::vector<Chip> &chips);
    /// Below 0: no count is shown.
    void setCount(const QString &key, qint64 count);
    [[nodiscard]] QString chosen() const { return m_chosen; }
    [[nodiscard]] QString first() const { return m_first; }
    [[nodiscard]] bool has(const QString &key) const { return m_order.contains(key); }
    void choose(const QString &key);
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chipChosen(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *make(const QString &key);
    void word(const QString &key);
    void fit();

    QButtonGroup *m_group = nullptr;
    QHBoxLayout *m_row = nullptr; ///< null: they wrap
    FlowRow *m_lines = nullptr;
    std::map<QString, QPushButton *> m_buttons;
    std::map<QString, QString> m_texts;
    std::map<QString, qint64> m_counts;
    QStringList m_order;
    QString m_first;
    QString m_chosen;
};

} // namespace kontor
