// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace kontor {

/// Papers, one page at a time; each page is drawn when it is looked at, so that a thousand cost no more than one. A
/// page is seen whole at first, and never larger than it is; Ctrl and the wheel, or the buttons, bring it nearer.
class PageBrowser final : public QWidget
{
    Q_OBJECT
public:
    PageBrowser(int pageWidth, QWidget *parent);
    /// Shows the first page of the first of them.
    void setPapers(std::vector<Paper> papers);
    [[nodiscard]] int pages() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] QLabel *placeLabel() const { return m_place; } ///< "3 of 12"
    [[nodiscard]] QToolButton *backButton() const { return m_back; }
    [[nodiscard]] QToolButton *nextButton() const { return m_next; }
    [[nodiscard]] QToolButton *fitButton() const { return m_fit; }
    [[nodiscard]] QToolButton *fullButton() const { return m_full; }
    [[nodiscard]] QToolButton *smallerButton() const { return m_smaller; }
    [[nodiscard]] QToolButton *largerButton() const { return m_larger; }
    [[nodiscard]] QScrollArea *area() const { return m_area; }
    /// The picture of the page that is looked at; nothing when there is none.
    [[nodiscard]] QLabel *sheet() const { return m_sheet; }
    /// How large the page is shown; 1: as on paper.
    [[nodiscard]] double scale() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place {
        size_t paper = 0;
        size_t page = 0;
    };
    [[nodiscard]] QHBoxLayout *buildRow();
    [[nodiscard]] QToolButton *tool(const QString &iconName, const QString &words);
    void turn(int step);
    void zoom(int step);
    void setZoom(std::optional<double> wanted);
    [[nodiscard]] QSizeF fullSize() const;
    void draw();

    std::vector<Paper> m_papers;
    std::vector<Place> m_pages;
    int m_current = 0;
    std::optional<double> m_zoom; ///< empty: as much as there is room for
    int m_wheel = 0; ///< what it was turned since the last step
    QTimer m_fitting; ///< once after all that happens to the window at a time
    QScrollArea *m_area = nullptr;
    QWidget *m_holder = nullptr;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_sheet = nullptr;
    QToolButton *m_back = nullptr;
    QLabel *m_place = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_smaller = nullptr;
    QLabel *m_percent = nullptr;
    QToolButton *m_larger = nullptr;
    QToolButton *m_fit = nullptr;
    QToolButton *m_full = nullptr;
};

} // namespace kontor
