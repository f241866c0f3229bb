// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagebrowser.h"

#include "icons.h"
#include "sheetlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QtMath>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr double kSheetMmPerInch = 25.4;
constexpr int kAroundSheet = 8; // on all sides
constexpr int kSheetFrame = 4; // both of its lines, and what rounding adds
constexpr double kLeastFit = 0.1;
constexpr std::array kZoomSteps{0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0};
constexpr double kSameZoom = 0.005;

} // namespace

PageBrowser::PageBrowser(int pageWidth, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setMinimumWidth(pageWidth + 40);
    m_area->setAccessibleName(tr("Preview"));
    m_area->viewport()->installEventFilter(this);
    m_holder = new QWidget(m_area);
    m_column = new QVBoxLayout(m_holder);
    m_column->setContentsMargins(kAroundSheet, kAroundSheet, kAroundSheet, kAroundSheet);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_area->setWidget(m_holder);
    column->addWidget(m_area, 1);
    column->addLayout(buildRow());
    m_fitting.setSingleShot(true);
    m_fitting.setInterval(0);
    connect(&m_fitting, &QTimer::timeout, this, &PageBrowser::draw);
    draw();
}

QHBoxLayout *PageBrowser::buildRow()
{
    m_back = tool(u"left"_s, tr("Page before"));
    m_place = new QLabel(this);
    m_next = tool(u"right"_s, tr("Next page"));
    m_smaller = tool(u"minus"_s, tr("Smaller"));
    m_percent = new QLabel(this);
    m_percent->setAlignment(Qt::AlignCenter);
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(tr("%1%").arg(QLocale().toString(300))));
    m_larger = tool(u"plus"_s, tr("Larger"));
    m_fit = tool({}, tr("The whole page"));
    m_fit->setText(tr("Fit"));
    m_fit->setCheckable(true);
    m_full = tool({}, tr("As large as on paper"));
    m_full->setText(tr("%1%").arg(QLocale().toString(100)));
    m_smaller->setShortcut(QKeySequence(QKeySequence::ZoomOut));
    m_larger->setShortcut(QKeySequence(QKeySequence::ZoomIn));
    connect(m_back, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turn(1); });
    connect(m_smaller, &QToolButton::clicked, this, [this] { zoom(-1); });
    connect(m_larger, &QToolButton::clicked, this, [this] { zoom(1); });
    connect(m_fit, &QToolButton::clicked, this, [this] { setZoom({}); });
    connect(m_full, &QToolButton::clicked, this, [this] { setZoom(1.0); });
    auto *row = new QHBoxLayout;
    for (QWidget *each : std::initializer_list<QWidget *>{m_back, m_place, m_next})
        row->addWidget(each);
    row->addStretch(1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_smaller, m_percent, m_larger, m_fit, m_full})
        row->addWidget(each);
    return row;
}

/// It stays enabled at both ends: one that was disabled would hand the focus on, and the next space print.
QToolButton *PageBrowser::tool(const QString &iconName, const QString &words)
{
    auto *button = new QToolButton(this);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

void PageBrowser::setPapers(std::vector<Paper> papers)
{
    const bool areAlike = !m_papers.empty() && !papers.empty() && m_papers.front().sizeMm() == papers.front().sizeMm();
    if (!areAlike)
        m_zoom.reset();
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

void PageBrowser::zoom(int step)
{
    const double now = scale();
    if (step > 0) {
        const auto next = std::ranges::find_if(kZoomSteps, [now](double each) { return each > now + kSameZoom; });
        return setZoom(next == kZoomSteps.end() ? kZoomSteps.back() : *next);
    }
    double smaller = std::min(now, kZoomSteps.front());
    for (const double each : kZoomSteps)
        smaller = each < now - kSameZoom ? each : smaller;
    setZoom(smaller);
}

void PageBrowser::setZoom(std::optional<double> wanted)
{
    m_zoom = wanted;
    draw();
}

/// Of the page that is looked at, in the pixels of a screen.
QSizeF PageBrowser::fullSize() const
{
    const Place &place = m_pages[static_cast<size_t>(m_current)];
    return m_papers[place.paper].sizeMm() * (logicalDpiX() / kSheetMmPerInch);
}

double PageBrowser::scale() const
{
    if (m_zoom || m_pages.empty())
        return m_zoom.value_or(1);
    const QSizeF full = fullSize();
    constexpr int kBeside = 2 * kAroundSheet + kSheetFrame;
    const QSize room = m_area->maximumViewportSize() - QSize(kBeside, kBeside);
    return std::clamp(std::min(room.width() / full.width(), room.height() / full.height()), kLeastFit, 1.0);
}

bool PageBrowser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !m_zoom)
        m_fitting.start();
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    auto *wheel = static_cast<QWheelEvent *>(event);
    if (!wheel->modifiers().testFlag(Qt::ControlModifier) || m_pages.empty())
        return QWidget::eventFilter(watched, event);
    m_wheel += wheel->angleDelta().y(); // of a touchpad only a little each time
    if (const int steps = m_wheel / QWheelEvent::DefaultDeltasPerStep; steps != 0) {
        m_wheel -= steps * QWheelEvent::DefaultDeltasPerStep;
        zoom(steps);
    }
    wheel->accept();
    return true;
}

void PageBrowser::draw()
{
    for (QWidget *each : std::initializer_list<QWidget *>{m_back, m_place, m_next})
        each->setVisible(pages() > 1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_smaller, m_percent, m_larger, m_fit, m_full})
        each->setVisible(pages() > 0);
    m_place->setText(
        tr("%1 of %2", "the page, of so many").arg(QLocale().toString(m_current + 1), QLocale().toString(pages())));
    if (m_pages.empty()) {
        delete m_sheet;
        m_sheet = nullptr;
        return;
    }
    const double shown = scale();
    m_percent->setText(tr("%1%").arg(QLocale().toString(qRound(100 * shown))));
    m_fit->setChecked(!m_zoom);
    const Place &place = m_pages[static_cast<size_t>(m_current)];
    const Paper &paper = m_papers[place.paper];
    const PaperPage &page = paper.pages[place.page];
    QStringList words;
    for (const TextMark &mark : page.texts)
        words << mark.text;
    const int width = std::max(1, qFloor(fullSize().width() * shown));
    const QImage picture = sheetImage(page, paper.sizeMm(), width, devicePixelRatioF());
    if (!m_sheet) {
        m_sheet = framedSheet(picture, words.join(u' '), m_holder);
        m_column->insertWidget(0, m_sheet, 0, Qt::AlignHCenter);
        return;
    }
    m_sheet->setPixmap(QPixmap::fromImage(picture)); // the wheel may turn over it: it stays the same widget
    m_sheet->setAccessibleName(words.join(u' '));
}

} // namespace kontor
