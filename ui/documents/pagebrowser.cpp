// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagebrowser.h"

#include "icons.h"
#include "sheetlabel.h"

#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

PageBrowser::PageBrowser(int pageWidth, QWidget *parent) : QWidget(parent), m_pageWidth(pageWidth)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setMinimumWidth(pageWidth + 40);
    area->setAccessibleName(tr("Preview"));
    m_holder = new QWidget(area);
    m_column = new QVBoxLayout(m_holder);
    m_column->addStretch(1);
    area->setWidget(m_holder);
    column->addWidget(area, 1);
    auto *row = new QHBoxLayout;
    m_back = turner(u"left"_s, tr("Page before"), -1);
    m_place = new QLabel(this);
    m_next = turner(u"right"_s, tr("Next page"), 1);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_place);
    row->addWidget(m_next);
    row->addStretch(1);
    column->addLayout(row);
    draw();
}

/// It stays enabled at both ends: one that was disabled would hand the focus on, and the next space print.
QToolButton *PageBrowser::turner(const QString &iconName, const QString &words, int step)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(words);
    button->setAccessibleName(words);
    connect(button, &QToolButton::clicked, this, [this, step] { turn(step); });
    return button;
}

void PageBrowser::setPapers(std::vector<Paper> papers)
{
    m_papers = std::move(papers);
    m_pages.clear();
    for (size_t paper = 0; paper < m_papers.size(); ++paper) {
        for (size_t page = 0; page < m_papers[paper].pages.size(); ++page)
            m_pages.push_back({paper, page});
    }
    m_current = 0;
    draw();
}

void PageBrowser::turn(int step)
{
    const int wanted = std::clamp(m_current + step, 0, std::max(0, pages() - 1));
    if (wanted == m_current)
        return;
    m_current = wanted;
    draw();
}

void PageBrowser::draw()
{
    delete m_sheet;
    m_sheet = nullptr;
    for (QWidget *each : std::initializer_list<QWidget *>{m_back, m_place, m_next})
        each->setVisible(pages() > 1);
    m_place->setText(
        tr("%1 of %2", "the page, of so many").arg(QLocale().toString(m_current + 1), QLocale().toString(pages())));
    if (m_pages.empty())
        return;
    const Place &place = m_pages[static_cast<size_t>(m_current)];
    const Paper &paper = m_papers[place.paper];
    const PaperPage &page = paper.pages[place.page];
    QStringList words;
    for (const TextMark &mark : page.texts)
        words << mark.text;
    m_sheet =
        framedSheet(sheetImage(page, paper.sizeMm(), m_pageWidth, devicePixelRatioF()), words.join(u' '), m_holder);
    m_column->insertWidget(0, m_sheet, 0, Qt::AlignHCenter);
}

} // namespace kontor
