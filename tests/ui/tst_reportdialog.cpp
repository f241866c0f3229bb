// SPDX-License-Identifier: GPL-3.0-or-later
// Reports from the tab of charts, by keyboard: which one, of which days, what it looks like, and the file it becomes.
#include "chartspage.h"
#include "deskshop.h"
#include "language.h"
#include "reportdialog.h"
#include "reportflow.h"
#include "theme.h"
#include "toast.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestReportDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theTabOffersReports();
    void aReportIsMadeByKeyboard();
    void thePagesAreThoseOfTheChoice();
    void whatWasChosenIsRemembered();
    void daysTurnedRoundAreTold();
    void aChoiceOvertakesTheOneBefore();
    void aClosedDialogLetsGoOfItsReading();
    void whereItCannotBeWrittenIsTold();

private:
    /// The dialog, as Ctrl+P opens it over the tab, with its first pages read.
    [[nodiscard]] ReportDialog *opened();
    [[nodiscard]] static QStringList wordsOf(const ReportDialog &dialog) { return dialog.paper()->texts(); }
    static void choose(QComboBox *box, const QString &data) { box->setCurrentIndex(box->findData(data)); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DeskShop> m_shop;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<ChartsPage> m_page;
};

void TestReportDialog::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"reportdialog"_s);
    m_theme = std::make_unique<Theme>(Look::Light);
}

void TestReportDialog::init()
{
    QSettings().clear();
    useUiLanguage(u"en"_s);
    m_shop = std::make_unique<DeskShop>();
    m_shop->place(m_shop->stock(u"Shirt"_s, 1000, 5), 2);
    m_jobs = std::make_unique<Jobs>();
    m_page = std::make_unique<ChartsPage>(
        UiContext{m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path(), nullptr, m_jobs.get()});
    m_page->resize(1200, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestReportDialog::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_shop.reset();
    useUiLanguage(u"en"_s);
}

ReportDialog *TestReportDialog::opened()
{
    const auto asked = [] { return qobject_cast<ReportDialog *>(QApplication::activeModalWidget()); };
    m_page->activateWindow(); // a dialog before may have been on top of it
    if (!QTest::qWaitForWindowActive(m_page.get()))
        return nullptr;
    m_page->entrance()->setFocus();
    QTest::keySequence(m_page->entrance(), QKeySequence::Print);
    if (!QTest::qWaitFor([&] { return asked() && asked()->pages() > 0; }))
        return nullptr;
    return asked();
}

void TestReportDialog::theTabOffersReports()
{
    QCOMPARE(m_page->reportAction()->text(), u"Report…"_s);
    QVERIFY(m_page->actions().contains(m_page->reportAction())); // so that the palette and the shortcuts have it
    useUiLanguage(u"zh_CN"_s);
    QTRY_COMPARE(m_page->reportAction()->text(), u"报告…"_s);
}

void TestReportDialog::aReportIsMadeByKeyboard()
{
    ReportDialog *dialog = opened();
    QVERIFY(dialog);
    QVERIFY(dialog->kindField()->hasFocus());
    QTest::keyClick(dialog->kindField(), Qt::Key_End); // customers
    QTest::keyClick(dialog->kindField(), Qt::Key_Up); // tax
    QTest::keyClick(dialog->kindField(), Qt::Key_Tab);
    QVERIFY(dialog->periodField()->hasFocus());
    QTest::keyClick(dialog->periodField(), Qt::Key_Home); // today
    QCOMPARE(dialog->request().kind, ReportKind::Tax);
    QTRY_VERIFY(dialog->pages() > 0 && wordsOf(*dialog).contains(u"Tax summary"_s));
    QVERIFY(dialog->isSound());
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QFileDialog *files = nullptr;
    QTRY_VERIFY((files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())));
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"tax.pdf"_s);
    emit files->fileSelected(file);
    files->reject();
    QSignalSpy noticed(m_page.get(), &Page::noticed);
    QTRY_VERIFY(QFile::exists(file));
    QTRY_COMPARE(noticed.count(), 1);
    QCOMPARE(noticed.front().front().toString(), u"tax.pdf is written."_s);
}

void TestReportDialog::thePagesAreThoseOfTheChoice()
{
    ReportDialog *dialog = opened();
    QVERIFY(dialog);
    for (const auto &[kind, title] :
         {std::pair{u"daily"_s, u"Daily close"_s}, std::pair{u"monthly"_s, u"Sales report"_s},
          std::pair{u"stock"_s, u"Stock report"_s}, std::pair{u"tax"_s, u"Tax summary"_s},
          std::pair{u"customers"_s, u"Customer report"_s}}) {
        choose(dialog->kindField(), kind);
        QTRY_VERIFY2(dialog->pages() > 0 && wordsOf(*dialog).contains(title), qPrintable(title));
        QVERIFY(!dialog->findChildren<QLabel *>().isEmpty());
    }
    choose(dialog->languageField(), u"zh"_s);
    QTRY_VERIFY(dialog->pages() > 0 && wordsOf(*dialog).contains(u"客户报告"_s));
    dialog->reject();
}

void TestReportDialog::whatWasChosenIsRemembered()
{
    ReportDialog *dialog = opened();
    QVERIFY(dialog);
    choose(dialog->kindField(), u"stock"_s);
    choose(dialog->periodField(), u"custom"_s);
    QVERIFY(dialog->fromField()->isVisible());
    dialog->fromField()->setDate(QDate(2026, 3, 1));
    dialog->toField()->setDate(QDate(2026, 3, 31));
    choose(dialog->languageField(), u"zh"_s);
    QTRY_VERIFY(dialog->isSound());
    dialog->acceptButton()->click();
    QTRY_VERIFY(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
    QApplication::activeModalWidget()->close();
    QTRY_VERIFY(!QApplication::activeModalWidget());
    dialog = opened();
    QVERIFY(dialog);
    QCOMPARE(dialog->request().kind, ReportKind::Stock);
    QCOMPARE(dialog->request().language, u"zh"_s);
    QCOMPARE(dialog->request().days, (DayRange{QDate(2026, 3, 1), QDate(2026, 3, 31)}));
    choose(dialog->kindField(), u"daily"_s);
    QVERIFY(!dialog->fromField()->isVisible()); // each report has its own
    QCOMPARE(dialog->request().days.days(), 1);
    dialog->reject();
}

void TestReportDialog::daysTurnedRoundAreTold()
{
    ReportDialog *dialog = opened();
    QVERIFY(dialog);
    choose(dialog->periodField(), u"custom"_s);
    dialog->fromField()->setDate(QDate(2026, 3, 31));
    dialog->toField()->setDate(QDate(2026, 3, 1));
    QVERIFY(!dialog->isSound());
    QCOMPARE(dialog->problem(), u"The first day is after the last one."_s);
    dialog->toField()->setDate(QDate(2026, 4, 1));
    QTRY_VERIFY(dialog->isSound());
    dialog->reject();
}

void TestReportDialog::aChoiceOvertakesTheOneBefore()
{
    ReportDialog *dialog = opened();
    QVERIFY(dialog);
    QSignalSpy looked(dialog, &ReportDialog::looked);
    choose(dialog->kindField(), u"tax"_s);
    choose(dialog->kindField(), u"customers"_s);
    QVERIFY(!dialog->isSound()); // nothing may be saved that is not seen
    const auto isQuiet = [dialog] { return !dialog->findChild<QWidget *>(u"pages"_s)->isEnabled(); };
    QVERIFY(isQuiet());
    QTRY_VERIFY(dialog->pages() > 0);
    QVERIFY(!isQuiet());
    QVERIFY(wordsOf(*dialog).contains(u"Customer report"_s));
    QCOMPARE(looked.count(), 1);
    QTRY_COMPARE(m_jobs->running(), 0);
    dialog->reject();
}

void TestReportDialog::aClosedDialogLetsGoOfItsReading()
{
    ReportDialog *dialog = opened();
    QVERIFY(dialog);
    choose(dialog->kindField(), u"tax"_s);
    QVERIFY(m_jobs->running() > 0);
    dialog->reject();
    QTRY_COMPARE(m_jobs->running(), 0);
    QTRY_VERIFY(m_jobs->all().empty());
}

void TestReportDialog::whereItCannotBeWrittenIsTold()
{
    ReportDialog *dialog = opened();
    QVERIFY(dialog);
    ReportFlow flow({m_shop->worker(), m_shop->info, u"anna"_s, m_shop->path(), nullptr, m_jobs.get()}, m_page.get());
    QSignalSpy refused(&flow, &ReportFlow::refused);
    flow.save({dialog->request(), dialog->paper(), {}}, u"/nowhere/at/all.pdf"_s);
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(refused.front().front().toString().contains(u"choose another folder"_s));
    dialog->reject();
}

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"
