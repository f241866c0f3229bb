// SPDX-License-Identifier: GPL-3.0-or-later
// What does not fit is found and named; and nothing of the whole program is, in any language and size of letters.
#include "elidedlabel.h"
#include "fitcheck.h"
#include "testpaths.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestFitCheck : public QObject
{
    Q_OBJECT

    /// A window with one widget of `size` in it, shown.
    static QStringList found(QWidget *widget, QSize size)
    {
        QWidget window;
        window.resize(400, 300);
        widget->setParent(&window);
        widget->setObjectName(u"it"_s);
        widget->setFixedSize(size);
        window.show();
        return whatDoesNotFit(window);
    }

private slots:
    void whatFitsIsNotNamed() { QCOMPARE(found(new QLabel(u"Total"_s), {200, 40}), QStringList()); }
    void wordsThatAreCutAreNamed_data();
    void wordsThatAreCutAreNamed();
    void namesOfArticlesMayBeCut()
    {
        QCOMPARE(found(new ElidedLabel(u"A very long name of an article"_s), {60, 40}), QStringList());
    }
    void whatIsTypedMayBeCut()
    {
        QCOMPARE(found(new QLineEdit(u"Something long that was typed"_s), {60, 40}), QStringList());
    }
    void whatLiesOverAnotherIsNamed();
    void theWholeProgramFits();
};

void TestFitCheck::wordsThatAreCutAreNamed_data()
{
    QTest::addColumn<QWidget *>("widget");
    QTest::addColumn<QSize>("size");
    const auto wrapped = [] {
        auto *label = new QLabel(u"Several words that need several lines"_s);
        label->setWordWrap(true);
        return label;
    };
    const auto hinted = [] {
        auto *field = new QLineEdit;
        field->setPlaceholderText(u"Name, e-mail or phone"_s);
        return field;
    };
    QTest::newRow("label at the side") << static_cast<QWidget *>(new QLabel(u"Total of it all"_s)) << QSize(20, 40);
    QTest::newRow("label below") << static_cast<QWidget *>(new QLabel(u"Total"_s)) << QSize(200, 6);
    QTest::newRow("lines below") << static_cast<QWidget *>(wrapped()) << QSize(90, 20);
    QTest::newRow("button") << static_cast<QWidget *>(new QPushButton(u"Place the order"_s)) << QSize(50, 30);
    QTest::newRow("hint") << static_cast<QWidget *>(hinted()) << QSize(50, 30);
}

void TestFitCheck::wordsThatAreCutAreNamed()
{
    QFETCH(QWidget *const, widget);
    QFETCH(const QSize, size);
    const QStringList misfits = found(widget, size);
    QCOMPARE(misfits.size(), 1);
    QVERIFY2(misfits.front().contains(u"#it: "_s), qPrintable(misfits.front()));
}

void TestFitCheck::whatLiesOverAnotherIsNamed()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new QPushButton(u"First"_s);
    auto *second = new QPushButton(u"Second"_s);
    second->setObjectName(u"second"_s);
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    QCOMPARE(whatDoesNotFit(window), QStringList());
    first->move(second->pos());
    const QStringList misfits = whatDoesNotFit(window);
    QCOMPARE(misfits.size(), 1);
    QVERIFY(misfits.front().contains(u"lies over"_s) && misfits.front().contains(u"#second"_s));
}

namespace {

/// The program walks through all its screens in English and Chinese, and says itself what is cut.
class Walk
{
public:
    /// `dotsPerInch` without scaling: the letters grow, what is measured in pixels does not.
    Walk(int dotsPerInch, const QString &scale)
    {
        QFile screens(m_folder.filePath(u"screens.json"_s));
        if (!screens.open(QIODevice::WriteOnly))
            qFatal("no room for the screen's description");
        screens.write(u"{\"screens\": [{\"name\": \"one\", \"x\": 0, \"y\": 0, \"width\": 3840, \"height\": 2160, "
                      "\"logicalDpi\": %1, \"logicalBaseDpi\": 96, \"dpr\": 1}]}"_s.arg(dotsPerInch)
                          .toUtf8());
        screens.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen:configfile="_s + screens.fileName());
        environment.insert(u"QT_SCALE_FACTOR"_s, scale);
        environment.insert(u"QT_ENABLE_HIGHDPI_SCALING"_s, scale == u"1" ? u"0"_s : u"1"_s);
        environment.insert(u"HOME"_s, m_folder.path());
        m_process.setProcessEnvironment(environment);
        m_process.start(kontor::testpaths::program(u"kontor"_s), {u"--check-fit"_s});
    }
    /// What is cut; empty: nothing.
    QByteArray misfits()
    {
        if (!m_process.waitForFinished(280'000))
            return "the walk does not end";
        const QByteArray said =
            m_process.readAllStandardError().replace("This plugin does not support propagateSizeHints()\n", "");
        return m_process.exitCode() == 0 ? QByteArray() : said.isEmpty() ? QByteArray("it ended badly") : said;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace

/// All at once: a walk mostly waits, and together they would take longer than a test may.
void TestFitCheck::theWholeProgramFits()
{
    if (!QFile::exists(kontor::testpaths::program(u"kontor"_s)))
        QSKIP("the program is not built");
    Walk plain(96, u"1"_s);
#ifndef __SANITIZE_ADDRESS__ // which looks at memory, and takes three times as long: one size shows it all
    Walk twice(96, u"2"_s);
    Walk largeLetters(144, u"1"_s);
    const QByteArray cutAtTwice = twice.misfits();
    QVERIFY2(cutAtTwice.isEmpty(), cutAtTwice.constData());
    const QByteArray cutWithLargeLetters = largeLetters.misfits();
    QVERIFY2(cutWithLargeLetters.isEmpty(), cutWithLargeLetters.constData());
#endif
    const QByteArray cut = plain.misfits();
    QVERIFY2(cut.isEmpty(), cut.constData());
}

QTEST_MAIN(TestFitCheck)
#include "tst_fitcheck.moc"
