// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QMenu;
class QPushButton;

namespace kontor {

/// Buttons in one line, what matters most first. Those that do not fit stand in a menu at its end.
class ActionRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ActionRow(QWidget *parent);
    QPushButton *add(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QPushButton *moreButton() const { return m_more; }

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry {
        QPushButton *button = nullptr;
        QAction *inMenu = nullptr;
    };
    void arrange();
    [[nodiscard]] int widthOf(size_t count) const;
    [[nodiscard]] int tallest() const;

    std::vector<Entry> m_entries;
    QPushButton *m_more;
    QMenu *m_menu;
};

} // namespace kontor
