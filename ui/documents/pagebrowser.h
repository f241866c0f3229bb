// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper.h"

#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace kontor {

/// Papers, one page at a time; each page is drawn when it is looked at, so that a thousand cost no more than one.
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
    /// The picture of the page that is looked at; nothing when there is none.
    [[nodiscard]] QLabel *sheet() const { return m_sheet; }

private:
    struct Place {
        size_t paper = 0;
        size_t page = 0;
    };
    [[nodiscard]] QToolButton *turner(const QString &iconName, const QString &words, int step);
    void turn(int step);
    void draw();

    int m_pageWidth;
    std::vector<Paper> m_papers;
    std::vector<Place> m_pages;
    int m_current = 0;
    QWidget *m_holder = nullptr;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_sheet = nullptr;
    QToolButton *m_back = nullptr;
    QLabel *m_place = nullptr;
    QToolButton *m_next = nullptr;
};

} // namespace kontor
