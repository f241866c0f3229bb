// SPDX-License-Identifier: GPL-3.0-or-later
// What a shop is set up with is found in its settings, also what has a dialog of its own.
#include "carriersdialog.h"
#include "desk.h"
#include "desksdialog.h"
#include "language.h"
#include "mainwindow.h"
#include "settingsdialog.h"
#include "shipping.h"
#include "theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {
constexpr int kLongMs = 60'000;
}

class TestSettingsWays : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Desk> m_desk;

    template <class Dialog>
    static Dialog *dialog()
    {
        const auto top = [] { return qobject_cast<Dialog *>(QApplication::activeModalWidget()); };
        return QTest::qWaitFor([&] { return top() != nullptr; }, kLongMs) ? top() : nullptr;
    }
    /// The button of that text that is seen.
    static void press(const QDialog *dialog, const QString &text)
    {
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text().remove(u'&') == text)
                return QTest::mouseClick(each, Qt::LeftButton);
        }
        QFAIL(qPrintable(u"no button %1"_s.arg(text)));
    }
    SettingsDialog *settings()
    {
        m_desk->window()->showSettings();
        return dialog<SettingsDialog>();
    }
    [[nodiscard]] QJsonObject kept() const
    {
        const auto read = m_desk->worker().read<QJsonObject>([](ShopReader &reader) { return reader.settings(); });
        return QTest::qWaitFor([&] { return read.isFinished(); }, kLongMs) ? read.result().value_or(QJsonObject())
                                                                           : QJsonObject();
    }

    [[nodiscard]] QString carrier() const
    {
        const std::vector<Carrier> carriers = carriersOf(kept());
        return carriers.empty() ? QString() : carriers.front().name;
    }

private slots:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void carriersAreKeptWhileTheSettingsStayOpen();
    void theDesksAreShownOverTheSettings();
    void whatAnOrderIsReckonedFromIsWritten();
};

void TestSettingsWays::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"settingsways"_s);
    useUiLanguage(u"en"_s);
    m_theme = std::make_unique<Theme>(Look::Light);
    m_desk = std::make_unique<Desk>(*m_theme);
    QSignalSpy opened(m_desk.get(), &Desk::opened);
    m_desk->openDemo(m_folder.filePath(u"demo.kontor"_s), 20);
    QVERIFY(opened.wait(kLongMs));
}

void TestSettingsWays::carriersAreKeptWhileTheSettingsStayOpen()
{
    SettingsDialog *open = settings();
    QVERIFY(open);
    open->nameField()->setText(u"Mugs & More"_s);
    open->showGroup(SettingsDialog::Group::Shipping);
    press(open, u"Carriers and methods…"_s);
    auto *carriers = dialog<CarriersDialog>();
    QVERIFY(carriers);
    press(carriers, u"Add a carrier"_s);
    carriers->carrierTable()->item(0, 0)->setText(u"Bike “Ö” post"_s);
    carriers->accept();
    QTRY_COMPARE_WITH_TIMEOUT(carrier(), u"Bike “Ö” post"_s, kLongMs);
    QCOMPARE(dialog<SettingsDialog>(), open);
    QCOMPARE(open->nameField()->text(), u"Mugs & More"_s);
    open->accept();
    QTRY_COMPARE_WITH_TIMEOUT(kept().value("name"_L1).toString(), u"Mugs & More"_s, kLongMs);
    QCOMPARE(carrier(), u"Bike “Ö” post"_s); // the settings write what changed in them alone
}

void TestSettingsWays::theDesksAreShownOverTheSettings()
{
    SettingsDialog *open = settings();
    QVERIFY(open);
    open->showGroup(SettingsDialog::Group::Desks);
    press(open, u"Desks and sharing…"_s);
    QDialog *desks = dialog<DesksDialog>();
    QVERIFY(desks);
    desks->close();
    QTRY_VERIFY(QApplication::activeModalWidget() == open);
    open->reject();
}

void TestSettingsWays::whatAnOrderIsReckonedFromIsWritten()
{
    SettingsDialog *open = settings();
    QVERIFY(open);
    open->showGroup(SettingsDialog::Group::Reordering);
    QTRY_VERIFY_WITH_TIMEOUT(open->serviceField()->isVisible(), kLongMs);
    QCOMPARE(open->serviceField()->currentText(), u"95%"_s); // what holds where nobody says anything
    QCOMPARE(open->leadField()->value(), 7);
    QCOMPARE(open->leadSigmaField()->value(), 0);
    QCOMPARE(open->deadField()->value(), 90);
    open->serviceField()->setCurrentText(u"98%"_s);
    open->leadSigmaField()->setValue(2);
    open->coverField()->setValue(14);
    open->deadField()->setValue(60);
    open->accept();
    QTRY_COMPARE_WITH_TIMEOUT(kept().value("dead_stock_days"_L1).toInteger(), 60, kLongMs);
    const QJsonObject written = kept();
    QCOMPARE(written.value("reorder_service_percent"_L1).toInteger(), 98);
    QCOMPARE(written.value("reorder_lead_sigma_days"_L1).toInteger(), 2);
    QCOMPARE(written.value("reorder_cover_days"_L1).toInteger(), 14);
    QVERIFY(!written.contains(u"reorder_lead_days"_s)); // untouched
    SettingsDialog *again = settings();
    QVERIFY(again);
    QCOMPARE(again->serviceField()->currentText(), u"98%"_s);
    QCOMPARE(again->deadField()->value(), 60);
    again->reject();
}

QTEST_MAIN(TestSettingsWays)
#include "tst_settingsways.moc"
