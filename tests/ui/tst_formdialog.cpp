// SPDX-License-Identifier: GPL-3.0-or-later
// A dialog has more to say than the screen has room for, and its buttons can be pressed all the same.
#include "fitcheck.h"
#include "formdialog.h"
#include "suggestfield.h"
#include "theme.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

class Talkative final : public FormDialog
{
public:
    explicit Talkative(int paragraphs) : FormDialog(nullptr)
    {
        setHeading(u"Much to say"_s, u"It stands below one another."_s);
        for (int i = 0; i < paragraphs; ++i)
            body()->addWidget(
                muted(u"One of the many things that are said here before anybody may go on. "_s.repeated(4), this));
        review();
    }
    SuggestField *addSuggestions()
    {
        auto *field = new SuggestField(this);
        body()->addWidget(field);
        body()->addSpacing(SuggestField::roomFor(3));
        return field;
    }
    [[nodiscard]] QScrollBar *bar() const { return findChild<QScrollArea *>()->verticalScrollBar(); }
    [[nodiscard]] QPushButton *keep() const { return rejectButton(); }

protected:
    void review() override { setProblem({}, true); }
};

} // namespace

class TestFormDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(Look::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void whatFitsDoesNotScroll();
    void whatIsHigherThanTheScreenScrolls();
    void pagesAreTurnedFromAButton();
    void offersLeaveTheButtonsFree();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestFormDialog::whatFitsDoesNotScroll()
{
    Talkative dialog(2);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTRY_COMPARE(dialog.bar()->maximum(), 0);
    QTRY_COMPARE(whatDoesNotFit(dialog), QStringList());
}

void TestFormDialog::whatIsHigherThanTheScreenScrolls()
{
    Talkative dialog(60);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const QRect screen = dialog.screen()->availableGeometry();
    QTRY_VERIFY(dialog.bar()->maximum() > 0 && dialog.frameSize().height() == screen.height());
    QTRY_COMPARE(whatDoesNotFit(dialog), QStringList());
    QVERIFY(screen.contains(dialog.frameGeometry()));
    for (const QPushButton *button : {dialog.acceptButton(), dialog.keep()})
        QVERIFY(dialog.rect().contains(button->geometry()));
}

void TestFormDialog::pagesAreTurnedFromAButton()
{
    Talkative dialog(60);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTRY_VERIFY(dialog.bar()->maximum() > 0);
    dialog.acceptButton()->setFocus();
    QTest::keyClick(dialog.acceptButton(), Qt::Key_PageDown);
    QVERIFY(dialog.bar()->value() > 0);
    QTest::keyClick(dialog.acceptButton(), Qt::Key_PageUp);
    QCOMPARE(dialog.bar()->value(), 0);
}

void TestFormDialog::offersLeaveTheButtonsFree()
{
    Talkative dialog(1);
    SuggestField *field = dialog.addSuggestions();
    quint64 question = 0;
    connect(field, &SuggestField::asked, this, [&](const QString &, quint64 asked) { question = asked; });
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    field->setFocus();
    QTest::keyClicks(field, u"a"_s);
    QTRY_VERIFY(question > 0);
    field->offer(question, std::vector<SuggestField::Offer>(9, {u"KT-1"_s, u"Anna"_s, u"€1.00"_s}));
    QTRY_VERIFY(field->isOffering() && field->list()->height() >= SuggestField::roomFor(2));
    const QRect list(field->list()->mapTo(&dialog, QPoint(0, 0)), field->list()->size());
    for (const QPushButton *button : {dialog.acceptButton(), dialog.keep()})
        QVERIFY(!list.intersects(button->geometry()));
}

QTEST_MAIN(TestFormDialog)
#include "tst_formdialog.moc"
