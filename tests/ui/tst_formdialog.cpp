// SPDX-License-Identifier: GPL-3.0-or-later
// A dialog has more to say than the screen has room for, and its buttons can be pressed all the same.
#include "fitcheck.h"
#include "formdialog.h"
#include "suggestfield.h"
#include "theme.h"

#include <QLabel>
#include <QLineEdit>
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
    QLineEdit *addField()
    {
        auto *field = new QLineEdit(this);
        body()->addWidget(field);
        return field;
    }
    void threaten() { setDangerous(true); }
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
    void returnDoesNothingDangerous();
    void whatIsDangerousIsSeen();
    void noBlankBandStandsAboveTheButtons();

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

/// Neither the deed nor its end, with which what was typed would be gone.
void TestFormDialog::returnDoesNothingDangerous()
{
    Talkative dialog(1);
    QLineEdit *reason = dialog.addField();
    dialog.threaten();
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    reason->setFocus();
    QTest::keyClicks(reason, u"broken"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
}

void TestFormDialog::whatIsDangerousIsSeen()
{
    Talkative dialog(1);
    QVERIFY(dialog.acceptButton()->isDefault());
    dialog.threaten();
    QVERIFY(!dialog.acceptButton()->isDefault() && dialog.keep()->isDefault());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto ground = [&dialog](const QPushButton *button) {
        const QPoint inside(6, button->height() / 2); // before its words
        return dialog.grab().toImage().pixelColor(button->mapTo(&dialog, inside) * dialog.devicePixelRatioF());
    };
    QCOMPARE(ground(dialog.acceptButton()).name(), Theme::colors().bad.name());
    QCOMPARE(ground(dialog.keep()).name(), Theme::colors().raised.name());
    QVERIFY(dialog.keep()->geometry().right() < dialog.acceptButton()->geometry().left());
}

void TestFormDialog::noBlankBandStandsAboveTheButtons()
{
    Talkative dialog(1);
    dialog.setMinimumWidth(500);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTRY_COMPARE(dialog.height(), dialog.layout()->totalHeightForWidth(dialog.width()));
}

QTEST_MAIN(TestFormDialog)
#include "tst_formdialog.moc"
