// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the tour that goes through the tab of charts.
#include "chartspage.h"
#include "figuretile.h"
#include "reportdialog.h"
#include "tour.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace kontor {

ChartsPage *Tour::charts() const
{
    return m_desk.window()->findChild<ChartsPage *>();
}

/// The dialog, once for every report: the earlier one is open still when the next is chosen.
void Tour::planReports()
{
    const auto dialog = [] { return qobject_cast<ReportDialog *>(QApplication::activeModalWidget()); };
    step([this] { charts()->reportAction()->trigger(); });
    for (const ReportKind kind : kReportKinds) {
        step([dialog, kind] {
            if (ReportDialog *open = dialog())
                open->kindField()->setCurrentIndex(open->kindField()->findData(code(kind)));
        });
        pause();
        shoot(u"dialog-report-%1"_s.arg(code(kind)));
    }
    step([dialog] {
        if (ReportDialog *open = dialog())
            open->periodField()->setCurrentIndex(open->periodField()->count() - 1);
    });
    shootDialog(u"dialog-report-days"_s);
}

void Tour::planCharts()
{
    step([this] {
        for (int tab = 0; tab < m_desk.window()->pageCount(); ++tab) {
            if (m_desk.window()->page(tab) == charts())
                m_desk.window()->showPage(tab);
        }
    });
    step([this] { charts()->compareWith(Comparison::PeriodBefore); });
    pause(); // what is asked for is read a moment later
    for (int i = 0; i < kFigures; ++i) {
        step([this, i] { charts()->showFigure(static_cast<Figure>(i)); });
        pause();
        shoot(u"charts-%1"_s.arg(i, 2, 10, QChar(u'0')));
    }
    step([this] { charts()->tile(u"order_payment"_s)->click(); });
    shootDialog(u"charts-rate"_s);
    planReports();
    step([this] { charts()->showFigure(Figure::Revenue); });
    step([this] { m_desk.window()->showPage(1); });
}

} // namespace kontor
